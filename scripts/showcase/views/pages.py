"""What each kind of page prints, as the variable ``view`` of its template; partner.html has a module of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from showcase.views.drawing import Chart, Distribution, LegendItem, MarkField, MilestoneLine, ProgressBar
    from showcase.views.partner_page import Practice
    from showcase.views.shapes import DataTable, KeyFigure, Link, LocalText, PartnerRow, StatusLabel


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
class BarRow:
    """One of several bars on one scale."""

    label: str
    """Such as a year."""
    note: str
    """Under the label: what belongs to it beside the bar, such as the reports received."""
    bar: Distribution | None
    total: str
    """After the bar's end."""


@dataclass(frozen=True, slots=True)
class YearsChart:
    """The years of the network side by side."""

    rows: tuple[BarRow, ...]
    """Newest first."""
    legend: tuple[LegendItem, ...]
    table: DataTable
    """The same figures."""


@dataclass(frozen=True, slots=True)
class FrontrunnerCard:
    """A frontrunner of a year, with its best target in the theme for which it was chosen."""

    partner: PartnerRow
    theme: Link
    target: Link | None
    """The target's card on the partner's page; ``None`` without one in this theme."""
    status: StatusLabel | None
    chart: Chart | None
    milestone: MilestoneLine | None
    rationale: LocalText


@dataclass(frozen=True, slots=True)
class Frontrunners:
    """The frontrunners that the coordinator has chosen for a year."""

    year: str
    cards: tuple[FrontrunnerCard, ...]
    link: Link | None
    """How they are chosen; ``None`` where the network has not written it."""


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
    frontrunners: Frontrunners | None
    """``None`` before the coordinator has chosen any."""
    years: YearsChart | None
    """``None`` before the second year: then there is nothing to compare."""
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
class Choice:
    """One value of a filter."""

    value: str
    """As it stands in the address of the page and on the rows."""
    text: str
    lang: str | None = None
    """The language of the text, where it is not the page's."""
    pill: str | None = None
    """What stands on its pill, where the text alone would not be understood: "Report 2024 received"."""
    elsewhere: tuple[tuple[str, str], ...] = ()
    """How the choice is written in the address of the page in each other language: ``("sv", "tema=avfall")``."""


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A filter of the list."""

    key: Literal["theme", "industry", "report", "kind"]
    """The field of ``RowFilters`` that it looks at."""
    name: str
    """How it is called in the address: "teema"."""
    legend: str
    control: Literal["checkboxes", "select", "radios"]
    choices: tuple[Choice, ...]
    every: str | None = None
    """The choice that narrows nothing, where only one can be chosen: "All industries"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A text whose number the browser fills in, where it has ``{}``."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What the list can be narrowed by."""

    script: str
    """The address of the script that does it; without it nothing of this is shown."""
    word: str
    """How a name or word is called in the address."""
    word_elsewhere: tuple[tuple[str, str], ...]
    """The same in each other language: ``("sv", "sok")``."""
    groups: tuple[FilterGroup, ...]
    found: Counted
    """How many of all rows are shown: "{} of 96 members"."""
    chosen: Counted
    """How many filters are chosen: "({} chosen)"."""


@dataclass(frozen=True, slots=True)
class PartnersView:
    """The list of all members (partners.html)."""

    year: str
    count: str
    """Such as "96 partners and 12 supporting members"."""
    rows: tuple[PartnerRow, ...]
    """In the alphabetical order of the language; empty where there are too many for a page."""
    is_compact: bool
    """Whether the rows only name the members; what came of their targets is on the pages of letters."""
    filters: ListFilters | None
    """``None`` where there is no row."""
    left: tuple[PartnerRow, ...]
    """Those that have left; they keep their pages."""
    themes: tuple[Link, ...]
    letters: tuple[Link, ...]
    """The pages of letters, where the list is too long for one page."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """The members under one letter (letter.html)."""

    title: str
    """Such as "Partners: K"."""
    year: str
    count: str
    """Such as "31 members"."""
    rows: tuple[PartnerRow, ...]
    letters: tuple[Link, ...]
    """All letters, this one current."""


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
    """Pelican's HTML; the only text that a template prints with ``|safe``."""
    lang: str | None = None
    """The language of title, summary and content, where the page is a fallback."""
    note: str | None = None
    """Says so to the reader."""
    blank: FileBlank | None = None
    """The file that the page tells how to fill in."""
