"""The years of the network side by side: reports, and where the due targets stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from showcase.urls import PageName
from showcase.views.bars import create_distribution, create_legend
from showcase.views.home_page import BarRow, YearsChart
from showcase.views.shapes import Cell, Column, DataTable
from showcase.views.words import STATUSES
from showcase.vocabulary import ReportState, Status

if TYPE_CHECKING:
    from showcase.achievements.years import YearAchievements
    from showcase.views.localised_site import Site

YearPart = Literal["reports", "targets", "frontrunners", "sums"]
"""The parts of a year's page that other pages lead to, by their ids; public contract."""

_RECEIVED = (ReportState.RECEIVED, ReportState.LATE)


def create_years_chart(site: Site) -> YearsChart | None:
    """Return the years in which a target was due; None while there is but one."""
    years = [year for year in list_shown_years(site) if year.counts.due]
    if not years[1:]:
        return None
    most = max(each.counts.due for each in years)
    statuses = [status for status in Status if any(status in each.counts.by_status for each in years)]
    return YearsChart(
        rows=tuple(_create_row(site, each, most) for each in years),
        legend=create_legend(site, dict.fromkeys(statuses, 0)),
        table=_create_table(site, years, statuses),
    )


def list_shown_years(site: Site) -> tuple[YearAchievements, ...]:
    """Return the reporting years up to this year, newest first: those that have a page."""
    this_year = site.achievements.this_year
    years = sorted(site.achievements.years.items(), reverse=True)
    return tuple(each for year, each in years if this_year is not None and year <= this_year)


def create_year_href(site: Site, year: int, part: YearPart | None = None) -> str:
    """Return a link to a year's page, or to a part of it."""
    href = site.href(PageName.ACHIEVEMENTS, str(year))
    return f"{href}#{part}" if part else href


def _create_row(site: Site, year: YearAchievements, most: int) -> BarRow:
    say, due = site.speech.say, year.counts.due
    title = site.speech.count("%(num)s target due in %(year)s", "%(num)s targets due in %(year)s", due, year=year.year)
    bar = create_distribution(site, year.counts, f"year-{year.year}", title, most)
    owed, received = sum(year.reports.values()), sum(year.reports.get(state, 0) for state in _RECEIVED)
    note = say("%(received)s of %(owed)s reports received", received=received, owed=owed)
    return BarRow(str(year.year), note, bar, str(due), create_year_href(site, year.year))


def _create_table(site: Site, years: list[YearAchievements], statuses: list[Status]) -> DataTable:
    say = site.speech.say
    heads = [
        say("Reports owed"),
        say("received"),
        say("of them late"),
        say("Targets due"),
        *(say(STATUSES[status]) for status in statuses),
    ]
    columns = (Column(say("Year")), *(Column(head, numeric=True) for head in heads))
    rows = tuple(
        tuple(Cell(text) for text in (str(year.year), *map(str, _list_numbers(year, statuses)))) for year in years
    )
    return DataTable(say("Reports and due targets by year"), columns, rows)


def _list_numbers(year: YearAchievements, statuses: list[Status]) -> tuple[int, ...]:
    return (
        sum(year.reports.values()),
        sum(year.reports.get(state, 0) for state in _RECEIVED),
        year.reports.get(ReportState.LATE, 0),
        year.counts.due,
        *(year.counts.by_status.get(status, 0) for status in statuses),
    )
