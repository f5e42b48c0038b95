"""A year's achievements, and the years side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.urls import DataName, PageName, create_data_path, create_report_path
from showcase.views.bars import create_distribution, create_legend, list_counts
from showcase.views.edition.figures import (
    count_received,
    create_sums_by_year,
    create_sums_table,
    list_year_figures,
)
from showcase.views.edition.method import create_method
from showcase.views.edition.page import Foreword, YearsView, YearView
from showcase.views.edition.record import create_year_restatements, link_joined, link_left, link_reports
from showcase.views.edition.results import list_results, list_theme_years
from showcase.views.edition.sorting import create_result_filters
from showcase.views.frontrunners import list_frontrunner_cards
from showcase.views.partner_page import Notice
from showcase.views.practices import list_year_practices
from showcase.views.prose import link_prose
from showcase.views.shapes import Link, LocalText
from showcase.views.tally import create_tally
from showcase.views.years import create_years_chart, list_shown_years
from showcase.vocabulary import ReportState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.years import YearAchievements
    from showcase.model.content import SignedBy
    from showcase.views.localised_site import Site


def create_year_view(site: Site, year: YearAchievements) -> YearView:
    """Return a year's achievements, computed from what was known for it."""
    results = list_results(site, year)
    themes = {site.plain(theme.name): year.counts_by_theme[theme.id] for theme in site.settings.themes}
    caption = site.speech.say("Due targets in %(year)s by theme", year=year.year)
    return YearView(
        year=str(year.year),
        years=link_years(site, year.year),
        lead=create_lead(site, year),
        downloads=tuple(_list_downloads(site, year.year)),
        notice=_create_notice(site, year),
        foreword=_create_foreword(site, year.year),
        figures=tuple(list_year_figures(site, year)),
        frontrunners=list_frontrunner_cards(site, year.year),
        frontrunners_link=link_prose(site, PageName.ABOUT, site.speech.say("How they are chosen")),
        distribution=create_distribution(site, year.counts, "all", site.speech.say("All due targets")),
        legend=create_legend(site, list_counts(year.counts), with_numbers=True),
        table=create_tally(site, caption, site.speech.say("Theme"), themes),
        themes=list_theme_years(site, year),
        sums=create_sums_table(site, year),
        results=results,
        result_filters=create_result_filters(site, [row.keys for row in results]) if results else None,
        result_count=site.speech.count("%(num)s target", "%(num)s targets", len(results)),
        practices=list_year_practices(site, year.year),
        joined=link_joined(site, year.year),
        left=link_left(site, year.year),
        all_received=_say_all_received(site, year),
        awaited=link_reports(site, year, ReportState.AWAITED),
        missing=link_reports(site, year, ReportState.NOT_RECEIVED),
        late=link_reports(site, year, ReportState.LATE),
        restatements=create_year_restatements(site, year.year),
        method=create_method(site, year),
    )


def create_years_view(site: Site) -> YearsView:
    """Return the years side by side."""
    return YearsView(
        link_years(site, None), create_years_chart(site), create_sums_by_year(site, list_shown_years(site))
    )


def link_years(site: Site, current: int | None) -> tuple[Link, ...]:
    """Return links to all years, newest first, then to the years side by side."""
    years = (
        Link(str(each.year), site.href(PageName.ACHIEVEMENTS, str(each.year)), current=each.year == current)
        for each in list_shown_years(site)
    )
    side_by_side = Link(
        site.speech.say("Years side by side"), site.href(PageName.ACHIEVEMENTS), current=current is None
    )
    return (*years, side_by_side)


def create_lead(site: Site, year: YearAchievements) -> str:
    """Return the year in a sentence or two."""
    count = site.speech.count
    owed, due = sum(year.reports.values()), year.counts.due
    if not owed:
        return site.speech.say("No report is owed for %(year)s.", year=year.year)
    reports = count(
        "%(received)s of %(num)s report was received.",
        "%(received)s of %(num)s reports were received.",
        owed,
        received=count_received(year),
    )
    if not due:
        return reports
    targets = count(
        "Of %(num)s due target %(good)s is on track or achieved.",
        "Of %(num)s due targets %(good)s are on track or achieved.",
        due,
        good=year.counts.on_track_or_achieved,
    )
    return f"{reports} {targets}"


def _list_downloads(site: Site, year: int) -> Iterator[Link]:
    say = site.speech.say
    yield Link(say("Report (PDF)"), site.base + create_report_path(year, site.lang))
    for text, name in (
        (say("Figures (XLSX)"), DataName.YEAR_WORKBOOK),
        (say("Results (CSV)"), DataName.YEAR_RESULTS),
        (say("Figures (JSON)"), DataName.YEAR),
    ):
        yield Link(text, site.base + create_data_path(name, year=year))


def _say_all_received(site: Site, year: YearAchievements) -> str | None:
    owed = sum(year.reports.values())
    if not owed or year.reports.get(ReportState.RECEIVED) != owed:
        return None
    return site.speech.count(
        "The %(num)s report that was owed was received on time.",
        "All %(num)s reports that were owed were received on time.",
        owed,
    )


def _create_notice(site: Site, year: YearAchievements) -> Notice | None:
    if year.is_closed:
        return None
    say = site.speech.say
    closes = next((each.published for each in site.settings.reporting_years if each.year == year.year), None)
    day = site.speech.date(site.built)
    if closes is None:
        text = say("The figures stand as they were on %(day)s, and can still change.", day=day)
    else:
        text = say(
            "The figures stand as they were on %(day)s; they are closed on %(closes)s.",
            day=day,
            closes=site.speech.date(closes),
        )
    return Notice("info", say("The year %(year)s is preliminary", year=year.year), LocalText(text), None)


def _create_foreword(site: Site, year: int) -> Foreword | None:
    file = site.network.editions.get(year)
    if file is None:
        return None
    signed_by = file.value.signed_by
    return Foreword(site.localise_html(file.value.foreword), _show_signer(site, signed_by) if signed_by else None)


def _show_signer(site: Site, signer: SignedBy) -> str:
    return f"{signer.name}, {site.plain(signer.title)}"
