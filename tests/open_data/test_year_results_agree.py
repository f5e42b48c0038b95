"""Every result, correction and example on a year's page is that of the data, and no number stays uncompared."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from showcase.units import parse_unit
from showcase.urls import DataName
from showcase.views.words import REASONS
from showcase.vocabulary import RestatementReason
from tests.open_data.both_sites import Site, YearOnPage, list_years, read_target_key, round_percent
from tests.open_data.page_tables import read_tables
from tests.open_data.page_texts import list_numbers
from tests.open_data.test_pages_agree import list_figures

if TYPE_CHECKING:
    from collections.abc import Iterator


def show_cell(value: object) -> str:
    """Return what stands in a cell of the table for programs."""
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def test_each_result_is_that_of_the_data_the_table_and_the_workbook(site: Site) -> None:
    seen = 0
    for year in list_years(site):
        rows = read_tables(year.page)["results-table"].rows
        keys = [read_target_key(href) for href in year.list_hrefs("results-table")]
        printed = dict(zip((key for key in keys if key[1]), rows, strict=True))
        sources = zip(year.document["results"], year.read_table(), year.read_sheet("Tulokset"), strict=True)
        themes = {theme["theme"]: theme["name"] for theme in year.document["themes"]}
        assert len(printed) == len(year.document["results"])
        for told, line, cells in sources:
            row = printed[told["partner"], told["target"]]
            partner, _, theme, status, value, progress, goal_year = (cell.text for cell in row)
            assert partner == told["partner_name"] == line["partner_name"] == cells["Member"]
            assert theme in themes[told["theme"]].values()
            assert status == site.say_status(told["status"])
            assert told["status"] == line["status"] == cells["Status"]
            compare_value(site, value, told)
            assert site.parse(row[5]) == round_percent(told["progress"]), progress
            assert goal_year == str(told["goal"]["year"]) == line["goal_year"] == str(cells["Goal, year"])
            assert [line[name] for name in ("value", "progress", "expected")] == [
                show_cell(told[name]) for name in ("value", "progress", "expected")
            ]
            stored = [cells[head] for head in ("Value, in the unit of its row", "Progress, %", "On schedule, %")]
            assert stored == [
                None if told[name] is None else float(told[name]) for name in ("value", "progress", "expected")
            ]
            seen += 1
    assert seen > 30


def compare_value(site: Site, printed: str, told: Any) -> None:  # noqa: ANN401  JSON may be anything
    """Compare a printed value, which has a unit, with that of the data."""
    if told["value"] is None:
        assert printed == "–"
        return
    number = site.speech.number(Decimal(told["value"]))
    assert printed.startswith(number)
    rest = printed.removeprefix(number)
    assert not re.search(r"\d", rest)
    is_percentage = told["is_percentage"] or parse_unit(told["unit"]).symbol == "percent"
    assert rest.startswith(site.speech.percent_sign) is is_percentage


# On record


def test_who_is_on_record_is_who_is_in_the_data(site: Site) -> None:
    for year in list_years(site):
        document = year.document
        reports = {each["state"]: each["partners"] for each in document["reports"]}
        wanted = {
            "Reports not received": reports.get("not-received", []),
            "Reports awaited": reports.get("awaited", []),
            "Reports received late": reports.get("late", []),
            "Joined during the year": document["joined"],
            "Left during the year": document["left"],
        }
        listed: dict[str, list[str]] = {}
        counted = []
        for text in year.find("edition__record"):
            if text.is_in("h2"):
                slugs = listed.setdefault(text.words, [])
            elif text.link:
                slugs.append(text.link[1].rstrip("/").rpartition("/")[2])
            else:
                counted += list_numbers(text.words, site.speech)
        all_received = list(reports) == ["received"]
        assert listed.pop(site.speech.say("Reports received"), None) == ([] if all_received else None)
        assert counted == ([len(reports["received"])] if all_received else [])
        assert {head: sorted(slugs) for head, slugs in listed.items()} == {
            site.speech.say(head): sorted(slugs) for head, slugs in wanted.items() if slugs
        }


def list_corrections(site: Site) -> Iterator[tuple[int, int, tuple[object, ...]]]:
    """Yield the corrections of all partners: of which year, in which report, and as a page prints them."""
    for document, _ in site.read_partners():
        for year, figure in list_figures(document):
            for told in figure["restatements"]:
                reason = site.speech.say(REASONS[RestatementReason(told["reason"])])
                report = site.speech.say("the report for %(year)s", year=told["report"])
                cells = (document["name"], str(year), told["value"], figure["first_value"], reason, report)
                yield year, told["report"], cells


def test_corrections_told_in_the_year_and_later_ones_of_it_are_those_of_the_data(site: Site) -> None:
    every = [*list_corrections(site)]
    for year in list_years(site):
        table = read_tables(year.page).get("restatements")
        printed = Counter(
            (row[0].text, row[2].text, site.parse(row[3]), site.parse_struck(row[3]), row[4].text, row[5].text)
            for row in (table.rows if table else ())
        )
        assert printed == Counter(cells for of, report, cells in every if year.year in (of, report))
        own = [(each["year"], each["value"], each["first_value"]) for each in year.document["restatements"]]
        shown = Counter((of, cells[2], cells[3]) for of, report, cells in every if report == year.year)
        assert Counter(own) <= shown
        stored = [row["Value, in the unit of its row"] for row in year.read_sheet("Oikaistut luvut")]
        assert stored == [float(value) for _, value, _ in own]


def test_a_year_is_preliminary_or_closed_as_in_the_data(site: Site) -> None:
    for year in list_years(site):
        notice = " ".join(text.words for text in year.find("hds-notification"))
        assert bool(notice) is not year.document["is_closed"]
        if notice:
            assert site.say_day(year.document["as_of"]) in notice
            closes = year.document["published"]
            assert closes is None or site.say_day(closes) in notice


# How it was computed


def test_the_worked_example_has_the_numbers_of_its_target(site: Site) -> None:
    seen = 0
    for year in list_years(site):
        if not year.find("method__example"):
            continue
        seen += 1
        (key,) = (read_target_key(href) for href in year.list_hrefs("method__example") if "#" in href)
        told = next(row for row in year.document["results"] if (row["partner"], row["target"]) == key)
        steps = [list_numbers(text.words, site.speech) for text in year.find("method__steps")]
        baseline, goal, progress = told["baseline"], told["goal"], round_percent(told["progress"])
        expected, first = round_percent(told["expected"]), baseline["year"]
        assert steps == [
            [baseline["value"], first, goal["value"], goal["year"], told["value"], year.year],
            [told["value"], baseline["value"], goal["value"], baseline["value"], progress],
            [year.year - first, goal["year"] - first, expected],
            [progress, expected, 5],
        ]
        assert site.say_status(told["status"]) in year.find("method__steps")[-1].words
    assert seen


def test_a_frontrunners_drawing_has_the_numbers_of_its_target(site: Site) -> None:
    for year in list_years(site):
        for key, numbers in read_drawings(year).items():
            told = next(row for row in year.document["results"] if (row["partner"], row["target"]) == key)
            assert told["status"] in ("on-track", "achieved", "done")
            levels = [level[name] for level in (told["baseline"], told["goal"]) if level for name in ("year", "value")]
            signed = [told["goal"]["signed_value"], (told["baseline"] or {}).get("first_value")]
            assert numbers <= {*levels, *signed, told["value"], year.year, round_percent(told["progress"])}
            assert told["unit"] is None or told["value"] in numbers


def read_drawings(year: YearOnPage) -> dict[tuple[str, str], set[Decimal]]:
    """Return the numbers in each frontrunner's drawing by its target; those in its title are the target's words."""
    drawings: dict[tuple[str, str], set[Decimal]] = {}
    for text in year.find("frontrunner"):
        if text.is_in("frontrunner__target") and text.link:
            numbers = drawings.setdefault(read_target_key(text.link[1]), set())
        elif text.is_in("chart") and not text.is_in("title"):
            numbers.update(list_numbers(text.words, year.site.speech))
    return drawings


def test_what_a_practice_saves_is_that_of_the_data(site: Site) -> None:
    practices = site.read_data(DataName.PRACTICES)["practices"]
    for year in list_years(site):
        own = {f"practice-{each['partner']}-{each['id']}": each for each in practices if each["year"] == year.year}
        texts = year.find("practice")
        assert {name for text in texts for names in text.within for name in names if name in own} == set(own)
        for name, each in own.items():
            saved = [number for number in (each["savings"] or {}).values() if number is not None]
            inside = [text for text in texts if text.is_in(name)]
            facts = [text for text in inside if text.is_in("facts", "dd")]
            assert [number for text in facts for number in list_numbers(text.words, site.speech)] == saved
            assert [text for text in inside if text.is_in("practice__themes")][-1].words.endswith(str(year.year))


# No number stays uncompared
