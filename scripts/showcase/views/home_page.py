"""What the home page prints, as the variable ``view`` of home.html; a year's page has some of it, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.bulletin_page import BulletinRow
    from showcase.views.drawing import Chart, Distribution, LegendItem, MarkField, MilestoneLine
    from showcase.views.event_page import EventRow
    from showcase.views.pages import ThemeSummary
    from showcase.views.shapes import DataTable, KeyFigure, Link, LocalText, PartnerRow, StatusLabel


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
    href: str | None = None
    """Where the label leads."""


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
    link: Link
    """To them on the year's own page, which says how they are chosen."""


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
    year_link: Link | None
    """To this year's own page; ``None`` before the first one."""
    figures: tuple[KeyFigure, ...]
    """Four."""
    frontrunners: Frontrunners | None
    """``None`` before the coordinator has chosen any."""
    years: YearsChart | None
    """``None`` before the second year: then there is nothing to compare."""
    years_link: Link
    events: tuple[EventRow, ...]
    """The next ones."""
    events_link: Link
    bulletins: tuple[BulletinRow, ...]
    """The newest three."""
    bulletins_link: Link | None
    """``None`` before the first one."""
    partners: tuple[PartnerRow, ...]
    partners_link: Link
    supporting: tuple[PartnerRow, ...]
    """Supporting members."""
    supporting_link: Link
    """To all of them."""
    themes: tuple[ThemeSummary, ...]
    themes_link: Link
    legend: tuple[LegendItem, ...]
    """Of the themes' bars."""
    join_link: Link | None
    """``None`` where the network has not written the page."""
    report_link: Link | None
    """The same."""
