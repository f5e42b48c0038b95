"""What each kind of page prints, as the variable ``view`` of its template; partner.html has a module of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.drawing import Distribution, LegendItem, MarkField, ProgressBar
    from showcase.views.shapes import KeyFigure, Link, LocalText, PartnerRow, StatusLabel


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
class HomeView:
    """The home page (home.html)."""

    lead: str
    """What the network is, with the number of its partners, in two sentences."""
    city_goal: LocalText | None
    year: str
    """This year: the newest reporting year past its due date."""
    field: MarkField | None
    """``None`` before the first due target."""
    field_count: str
    """Such as "187 targets, one mark each."; bold."""
    field_year: str
    """Such as "As reported for 2024."."""
    field_link: Link
    figures: tuple[KeyFigure, ...]
    """Four."""
    partners: tuple[PartnerRow, ...]
    partners_link: Link
    supporting: tuple[PartnerRow, ...]
    """Supporting members."""
    themes: tuple[ThemeSummary, ...]
    themes_link: Link
    legend: tuple[LegendItem, ...]
    """Of the themes' bars."""
    join_link: Link | None
    """``None`` where the network has not written the page."""
    report_link: Link | None
    """The same."""


@dataclass(frozen=True, slots=True)
class PartnersView:
    """The list of all members (partners.html)."""

    year: str
    count: str
    """Such as "96 partners and 12 supporting members"."""
    rows: tuple[PartnerRow, ...]
    """In the alphabetical order of the language."""
    left: tuple[PartnerRow, ...]
    """Those that have left; they keep their pages."""
    themes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The list of themes (themes.html)."""

    year: str
    themes: tuple[ThemeSummary, ...]
    legend: tuple[LegendItem, ...]


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
    coverage: str | None
    """Such as "44 of 51 targets in force are due"; milestones before their goal year are not."""
    targets: tuple[TargetRow, ...]
    """Best progress first."""
    themes: tuple[Link, ...]
    """All themes, this one current."""


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page that the coordinator wrote in Markdown (prose.html)."""

    title: str
    summary: str | None
    content: str
    """Pelican's HTML; the only text that a template prints with ``|safe``."""
    lang: str | None = None
    """The language of title, summary and content, where the page is a fallback."""
    note: str | None = None
    """Says so to the reader."""
