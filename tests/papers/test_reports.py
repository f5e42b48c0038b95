"""A year's report on paper: the year's page again, in a form that a city prints and a screen reader reads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf.generic import BooleanObject, DictionaryObject

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.i18n import create_speech
from showcase.urls import create_file_name, create_report_path
from showcase.views.edition.paper import create_report_paper
from showcase.views.localised_site import Site
from showcase.vocabulary import Lang
from tests.built_site import ROOT
from tests.papers.printed import Printed, flatten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.views.edition.paper import ReportPaper
    from showcase.views.shapes import DataTable

YEARS = range(2019, 2025)
BUILT = date(2025, 5, 20)


def find_report(tree: dict[str, bytes], year: int, lang: Lang) -> bytes:
    """Return a year's report out of a site's files."""
    return tree[create_file_name(create_report_path(year, lang))]


@pytest.fixture(scope="module", params=Lang)
def lang(request: pytest.FixtureRequest) -> Lang:
    """Return each language."""
    return Lang(request.param)


@pytest.fixture(scope="module")
def report(demonstration: dict[str, bytes], lang: Lang) -> Printed:
    """Return the newest report."""
    return Printed(find_report(demonstration, 2024, lang))


@pytest.fixture(scope="module")
def paper(lang: Lang) -> ReportPaper:
    """Return what the newest report prints."""
    network, _ = load_checked(ROOT / "partners", ROOT / "content", BUILT)
    assert network
    achievements = create_achievements(network, BUILT)
    logos = dict.fromkeys(network.partners, "/logo.svg")
    site = Site(network, achievements, create_speech(lang), BUILT, "/s.css", "/i.svg", "/f.js", "/t.js", logos)
    return create_report_paper(site, achievements.years[2024])


@pytest.mark.parametrize("year", YEARS)
def test_every_year_is_printed_in_every_language(demonstration: dict[str, bytes], year: int, lang: Lang) -> None:
    report = Printed(find_report(demonstration, year, lang))
    assert report.lang == lang
    assert report.reader.metadata
    assert str(report.reader.metadata.title).endswith(f" {year}")
    assert str(year) in report.pages[0]


def test_it_says_that_it_is_accessible_and_is_tagged_throughout(report: Printed) -> None:
    metadata = report.reader.xmp_metadata
    assert metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata.rdf_root.toxml()
    for name, flag in (("/MarkInfo", "/Marked"), ("/ViewerPreferences", "/DisplayDocTitle")):
        flags = report.root[name]
        assert isinstance(flags, DictionaryObject)
        assert flags[flag] == BooleanObject(value=True)
    names = {name for name, _ in report.tags}
    assert {"Document", "TOC", "TOCI", "H1", "H2", "H3", "P", "Table", "THead", "TH", "TD", "L", "Figure"} <= names


def test_every_drawing_is_told_in_words(report: Printed, paper: ReportPaper) -> None:
    told = [alt for name, alt in report.tags if name == "Figure"]
    assert all(told)
    charts = [chart.chart for theme in paper.themes for chart in theme.charts]
    cards = [card.chart or card.milestone for card in paper.view.frontrunners]
    bars = [paper.view.distribution, *(theme.row.bar for theme in paper.view.themes)]
    drawings = [each for each in (*bars, *charts, *cards) if each]
    assert sorted(filter(None, told)) == sorted(f"{each.title}. {each.description}" for each in drawings)


def test_it_has_contents_running_heads_and_numbers(report: Printed, paper: ReportPaper) -> None:
    contents = report.pages[1].replace(".", "")
    assert len(report.outline) > 15
    for heading, page in report.outline.items():
        assert f"{flatten(heading)}{page}" in contents
        assert flatten(heading) in report.pages[page - 1]
    title = flatten(f"{paper.words['title']} {paper.view.year}")
    for number, words in enumerate(report.pages[1:], 2):
        assert words.startswith(title)
        assert words.endswith(f"{flatten(paper.words['own_figures'])}{number}")


def test_the_font_is_the_open_one_and_in_the_file(report: Printed) -> None:
    fonts = set(report.list_fonts())
    assert {name for name, _ in fonts} <= {"SourceSans3-Regular", "SourceSans3-Bold", "SourceSans3-Italic"}
    assert all(embedded for _, embedded in fonts)


def list_words(table: DataTable | None) -> Iterator[str]:
    """Yield what a table says, cell by cell."""
    for row in table.rows if table else ():
        for cell in row:
            yield cell.text
            if cell.struck:
                yield cell.struck


def test_what_the_years_page_says_is_on_paper(report: Printed, paper: ReportPaper) -> None:
    view = paper.view
    said = [view.lead, *(practice.title.content for practice in view.practices)]
    for figure in view.figures:
        said += [figure.number, figure.unit or "", figure.label, figure.note or ""]
        said += [figure.coverage.words] if figure.coverage else []
    for table in (view.table, view.sums, view.restatements):
        said += list_words(table)
    for row in view.results:
        said += [row.partner.text, row.target.text, row.status.word, row.value, row.goal_year]
        said += [row.progress.share] if row.progress else []
    for card in view.frontrunners:
        said += [card.partner.name, card.rationale.content]
    for links in (view.joined, view.left, view.awaited, view.missing, view.late):
        said += [link.text for link in links]
    for formula in view.method.formulas:
        said += [formula.name, formula.formula or "", formula.words]
    assert view.method.example
    said += view.method.example.steps
    assert len(view.results) > 50
    assert not [words for words in said if flatten(words) not in report.text]


def test_a_year_that_is_not_closed_says_so_on_the_cover(
    demonstration: dict[str, bytes], paper: ReportPaper, lang: Lang
) -> None:
    assert paper.view.notice
    heading = flatten(paper.view.notice.heading)
    assert heading in Printed(find_report(demonstration, 2024, lang)).pages[0]
    assert heading.replace("2024", "2023") not in Printed(find_report(demonstration, 2023, lang)).pages[0]
