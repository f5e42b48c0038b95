"""What each kind of page prints, as ``view`` of its template; home, list and partner have modules of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.bulletin_page import BulletinRow
    from showcase.views.drawing import Distribution, LegendItem, ProgressBar
    from showcase.views.event_page import EventRow
    from showcase.views.partner_page import Practice
    from showcase.views.shapes import DataTable, Link, LocalText, StatusLabel


@dataclass(frozen=True, slots=True)
class ThemeSummary:
    """A theme in a list."""

    name: LocalText
    href: str
    description: LocalText
    distribution: Distribution | None
    """``None`` where nobody has a due target."""
    summary: str
    """Such as "30 of 44 achieved or on track"; or that nobody has a target yet."""


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The list of themes (themes.html)."""

    year: str
    themes: tuple[ThemeSummary, ...]
    legend: tuple[LegendItem, ...]
    table: DataTable | None
    """The counts behind the bars; ``None`` where there are none."""


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target in the list of a theme."""

    partner: Link
    title: LocalText
    href: str
    """The target's card on the partner's page."""
    status: StatusLabel
    value: str | None
    """The newest value with its unit, the goal and its year: "10 130 MWh, goal 8 000 MWh in 2030"."""
    progress: ProgressBar | None


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme (theme.html)."""

    name: LocalText
    description: LocalText
    year: str
    summary: str
    """Such as "30 of 44 due targets are achieved or on track."; or that there is none."""
    distribution: Distribution | None
    legend: tuple[LegendItem, ...]
    """With the counts."""
    table: DataTable | None
    """The counts behind the bar; ``None`` where there are none."""
    coverage: str | None
    """Such as "44 of 51 targets in force are due"; milestones before their goal year are not."""
    targets: tuple[TargetRow, ...]
    """Best progress first."""
    practices: tuple[Practice, ...]
    """Newest first."""
    practices_link: Link
    """All of the theme."""
    events: tuple[EventRow, ...]
    """To come, then past."""
    events_link: Link
    """The theme's events for a calendar."""
    bulletins: tuple[BulletinRow, ...]
    """The newest about the theme."""
    themes: tuple[Link, ...]
    """All themes, this one current."""


@dataclass(frozen=True, slots=True)
class FileBlank:
    """A file to be filled in, every field with what to write there."""

    heading: str
    """Which one: "Template of a commitment"."""
    place: str
    """Where the file belongs in the repository."""
    text: str
    """The file itself."""


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page that the coordinator wrote in Markdown (prose.html)."""

    title: str
    summary: str | None
    content: str
    """Pelican's HTML; the only text, with that of a bulletin, that a template prints with ``|safe``."""
    lang: str | None = None
    """The language of title, summary and content, where the page is a fallback."""
    note: str | None = None
    """Says so to the reader."""
    blank: FileBlank | None = None
    """The file that the page tells how to fill in."""


@dataclass(frozen=True, slots=True)
class NotFoundPart:
    """What the page that answers where there is nothing says in one language."""

    lang: str
    title: str
    text: str
    links: tuple[Link, ...]
    """Where to go on: home, and the list of partners."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page that answers where there is nothing (not_found.html)."""

    parts: tuple[NotFoundPart, ...]
    """One a language; the first one is that of the page."""
