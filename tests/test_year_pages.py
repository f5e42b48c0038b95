"""A year's achievements as a page: every figure is the computation's own, with its coverage and how it came to be."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.i18n import create_speech
from showcase.views.edition.view import create_year_view, create_years_view, link_years
from showcase.views.home import create_home_view
from showcase.views.localised_site import Site
from showcase.vocabulary import Lang, ReportState, Status
from tests.built_site import ROOT, copy_golden
from tests.network_builder import create_network, create_partner, create_values

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.achievements.years import YearAchievements
    from showcase.network import Network
    from showcase.views.edition.page import YearView

BUILT = date(2025, 5, 20)


def load_site(sources: Path, lang: Lang = Lang.EN, built: date = BUILT) -> Site:
    """Return the site of a network without errors."""
    network, problems = load_checked(sources / "partners", sources / "content", built)
    assert network, problems
    logos = {slug: f"/{slug}.svg" for slug, partner in network.partners.items() if partner.logo}
    scripts = ("/f.js", "/t.js")
    achievements = create_achievements(network, built)
    return Site(network, achievements, create_speech(lang), built, "/s.css", "/i.svg", *scripts, logos)


def create_site(network: Network) -> Site:
    """Return the site of a network in English."""
    return Site(network, create_achievements(network, BUILT), create_speech(Lang.EN), BUILT, "/s", "/i", "/f", "/t", {})


@pytest.fixture(scope="module")
def demonstration_site() -> Site:
    """Return the demonstration's site in English."""
    return load_site(ROOT)


def create_view(site: Site, year: int) -> tuple[YearAchievements, YearView]:
    """Return a year and its page."""
    achievements = site.achievements.years[year]
    return achievements, create_year_view(site, achievements)


@pytest.mark.parametrize("number", range(2019, 2025))
def test_a_years_figures_are_the_computations_own(demonstration_site: Site, number: int) -> None:
    year, view = create_view(demonstration_site, number)
    reports, targets = view.figures[:2]
    owed = sum(year.reports.values())
    received = owed - year.reports.get(ReportState.NOT_RECEIVED, 0) - year.reports.get(ReportState.AWAITED, 0)
    assert (reports.number, reports.unit) == (str(received), f"/\u00a0{owed}")
    assert reports.coverage
    assert reports.coverage.share == float(round(Decimal(received) / owed * 100, 1))
    assert (targets.number, targets.unit) == (str(year.counts.on_track_or_achieved), f"/\u00a0{year.counts.due}")
    changes = [each for each in year.sums if each.change]
    assert {figure.label.rpartition(" from ")[2] for figure in view.figures[2:]} <= {str(number - 1)}
    assert bool(view.figures[2:]) == bool(changes)


@pytest.mark.parametrize("number", range(2019, 2025))
def test_every_target_in_force_has_its_row(demonstration_site: Site, number: int) -> None:
    year, view = create_view(demonstration_site, number)
    targets = [target for partner in year.partners.values() for target in partner.targets]
    assert len(view.results) == len(targets)
    names = [row.partner.text for row in view.results]
    assert names == sorted(names, key=demonstration_site.speech.sort_key)
    words = sorted(demonstration_site.status(target.status).word for target in targets)
    assert sorted(row.status.word for row in view.results) == words


def test_the_themes_add_up_to_the_whole(demonstration_site: Site) -> None:
    year, view = create_view(demonstration_site, 2024)
    assert sum(int(theme.row.total) for theme in view.themes) == year.counts.due
    for theme in view.themes:
        assert bool(theme.row.bar) == (theme.row.total != "0")
    best = next(theme.best for theme in view.themes if theme.best)
    assert best.target.href.startswith("/en/partners/")
    assert best.words.endswith("of the way to the goal")


def test_reports_that_were_not_received_are_named(demonstration_site: Site) -> None:
    for number in range(2019, 2025):
        year, view = create_view(demonstration_site, number)
        assert len(view.missing) == year.reports.get(ReportState.NOT_RECEIVED, 0)
        assert len(view.late) == year.reports.get(ReportState.LATE, 0)
        assert len(view.awaited) == year.reports.get(ReportState.AWAITED, 0)
    assert [link.text for link in create_view(demonstration_site, 2023)[1].missing] == ["Teurastamon Pesula Oy"]


@pytest.mark.parametrize("number", range(2019, 2025))
def test_where_all_reports_were_received_on_time_it_is_said(demonstration_site: Site, number: int) -> None:
    """So the part of the page to which the home page leads for its reports says where they stand in any case."""
    year, view = create_view(demonstration_site, number)
    assert bool(view.all_received) != bool(view.missing or view.late or view.awaited)
    if view.all_received:
        assert f" {sum(year.reports.values())} " in view.all_received


def test_the_home_page_leads_to_the_parts_of_the_newest_year(demonstration_site: Site) -> None:
    """That these parts are there is held by the test of all links."""
    view = create_home_view(demonstration_site)
    assert view.frontrunners
    links = [view.year_link, *(figure.link for figure in view.figures), view.frontrunners.link, view.years_link]
    assert [link.href.removeprefix("/en/") for link in links if link] == [
        "achievements/2024/",
        "partners/",
        "achievements/2024/#reports",
        "achievements/2024/#targets",
        "achievements/2024/#sums",
        "achievements/2024/#frontrunners",
        "achievements/",
    ]


def test_who_joined_and_left_and_what_was_corrected_is_told(demonstration_site: Site) -> None:
    views = {number: create_view(demonstration_site, number)[1] for number in range(2019, 2025)}
    assert [link.text for link in views[2023].left] == ["Öljymäen Varastot Oy"]
    assert any(view.joined for view in views.values())
    tables = [view.restatements for view in views.values() if view.restatements]
    assert tables
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)
    assert any(row[3].struck for table in tables for row in table.rows)


def test_a_year_is_preliminary_until_it_is_published(demonstration_site: Site) -> None:
    notice = create_view(demonstration_site, 2024)[1].notice
    assert notice
    assert notice.heading == "The year 2024 is preliminary"
    assert notice.text
    assert "20\u00a0May\u00a02025" in notice.text.content
    assert create_view(demonstration_site, 2023)[1].notice is None


def test_the_example_is_computed_as_the_formula_says(demonstration_site: Site) -> None:
    year, view = create_view(demonstration_site, 2024)
    example = view.method.example
    assert example
    href = example.target.href
    target = next(
        target
        for partner in year.partners.values()
        for target in partner.targets
        if href.endswith(f"/{target.signed.slug}/#target-{target.signed.target.id}")
    )
    assert target.progress is not None
    assert target.expected is not None
    given, progress, schedule, verdict = example.steps
    percent = demonstration_site.speech.percent
    assert progress.endswith(f"= {percent(target.progress)}")
    assert schedule.endswith(f"= {percent(target.expected)}")
    assert percent(target.progress) in verdict
    assert str(target.signed.target.goal.year) in given


def test_the_years_stand_side_by_side_and_lead_to_each_other(demonstration_site: Site) -> None:
    view = create_years_view(demonstration_site)
    assert [link.text for link in view.years] == [*map(str, range(2024, 2018, -1)), "Years side by side"]
    assert [link.current for link in view.years] == [False] * 6 + [True]
    assert [link.current for link in link_years(demonstration_site, 2021)] == [False] * 3 + [True] + [False] * 3
    assert view.chart
    assert view.sums
    assert [column.label for column in view.sums.columns[1:]] == [row.label for row in view.chart.rows]


def test_a_network_without_members_has_its_pages(tmp_path: Path) -> None:
    """And so has a year without reports, and a theme without targets."""
    sources = copy_golden(tmp_path)
    shutil.rmtree(sources / "partners")
    (sources / "partners").mkdir()
    site = load_site(sources)
    for year in site.achievements.years.values():
        view = create_year_view(site, year)
        assert view.lead == f"No report is owed for {year.year}."
        assert (view.figures, view.results, view.sums, view.distribution, view.table) == ((), (), None, None, None)
        assert view.method.formulas
        assert view.method.example is None
    empty = create_years_view(site)
    assert (empty.chart, empty.sums) == (None, None)


@pytest.mark.parametrize("lang", Lang)
def test_a_foreword_stands_in_the_pages_language_or_says_in_which(tmp_path: Path, lang: Lang) -> None:
    sources = copy_golden(tmp_path)
    (sources / "content" / "achievements").mkdir()
    text = "foreword: {fi: Esipuhe., en: Foreword.}\nsigned_by: {name: Aino Esimerkki, title: {fi: johtaja}}\n"
    (sources / "content" / "achievements" / "2024.yaml").write_text(text, "utf-8")
    foreword = create_view(load_site(sources, lang), 2024)[1].foreword
    assert foreword
    assert foreword.signed_by == "Aino Esimerkki, johtaja"
    assert foreword.text.lang == ("fi" if lang is Lang.SV else None)
    assert ("Foreword." if lang is Lang.EN else "Esipuhe.") in foreword.text.content


def test_a_report_that_is_awaited_is_no_missing_one(demonstration_site: Site) -> None:
    year = demonstration_site.achievements.years[2024]
    slug, partner = next((slug, each) for slug, each in year.partners.items() if each.report.is_owed)
    report = replace(partner.report, state=ReportState.AWAITED, submitted=None, counts=False)
    changed = replace(year, partners={**year.partners, slug: replace(partner, report=report)})
    view = create_year_view(demonstration_site, changed)
    assert [link.href for link in view.awaited] == [f"/en/partners/{slug}/"]
    assert not view.missing


def test_an_example_is_a_target_whose_progress_decides() -> None:
    """Not one that was replaced after it had met its goal: it is achieved, whatever it is compared with."""
    old, new = "unit: MWh, baseline: {year: 2018, value: 100}, goal: {year: 2030, at_most: 50}", "goal: {year: 2030}"
    signed = {"2020-05-01": f"- {{id: x, {old}}}", "2022-05-01": f"- {{id: y, {new}, replaces: [x]}}"}
    partner = create_partner("a", signed, create_values("x", {2021: 40, 2022: 45}))
    site = create_site(create_network(partner, years=(2021, 2022)))
    (replaced,) = (each for each in site.achievements.years[2022].partners["a"].due if each.series)
    assert replaced.status is Status.ACHIEVED
    assert create_view(site, 2022)[1].method.example is None
    example = create_view(site, 2021)[1].method.example
    assert example
    assert example.steps[-1].endswith(": On track.")


def test_partners_of_one_name_are_all_told_of() -> None:
    signed = {"2020-05-01": "- {id: x, goal: {year: 2030}}"}
    twins = [create_partner(slug, signed, name="Kaksonen Oy", left="2022-05-01") for slug in ("b", "a")]
    site = create_site(create_network(*twins, years=(2021, 2022)))
    view = create_view(site, 2021)[1]
    assert [link.href for link in view.missing] == ["/en/partners/a/", "/en/partners/b/"]
    assert len(create_view(site, 2022)[1].left) == 2
