"""Every number on a page is the number in the data, in each language of both networks."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from showcase.views.words import INVENTORY, REASONS, REPORT_STATES
from showcase.vocabulary import InventoryFigure, ReportState, RestatementReason
from tests.open_data.both_sites import Site, round_percent
from tests.open_data.page_tables import NOTHING, Table, read_cards, read_tables

if TYPE_CHECKING:
    from collections.abc import Iterator


def list_target_tables(site: Site) -> Iterator[tuple[Any, Table]]:
    """Yield each target's data and table; those without a year in force have none."""
    for document, page in site.read_partners():
        tables = read_tables(page)
        for target in document["targets"]:
            table = tables.pop(f"target-{target['target']}-table", None)
            in_force = [year for year in target["years"] if year["status"]]
            assert (table is not None) == bool(in_force)
            if table:
                yield target, table
        assert not [name for name in tables if name.endswith("-table")]


def test_the_values_of_a_target_are_those_of_its_table(site: Site) -> None:
    seen = 0
    for target, table in list_target_tables(site):
        if target["unit"] is None:
            continue
        progress, expected = (table.column(site.speech.say(head)) for head in ("Progress", "On schedule"))
        told = {str(year["year"]): year for year in target["years"] if year["status"]}
        assert {head for head in table.named if head.isdigit()} == set(told)
        for head, year in told.items():
            row = table.named[head]
            assert site.parse(row[1]) == year["value"]
            restated = year["restatements"] and year["first_value"] is not None
            assert (row[1].struck is not None) == bool(restated)
            if restated:
                assert site.parse_struck(row[1]) == year["first_value"]
            assert site.parse(row[progress]) == round_percent(year["progress"])
            assert site.parse(row[expected]) == round_percent(year["expected"])
            assert row[table.column(site.speech.say("Status"))].text == site.say_status(year["status"])
            seen += 4
    assert seen > 80


def test_baselines_and_goals_are_those_of_the_tables(site: Site) -> None:
    for target, table in list_target_tables(site):
        if target["unit"] is None:
            continue
        goal = target["goal"]
        level = table.named[site.speech.say("%(year)s, goal", year=goal["year"])][1].text
        assert re.match(rf"{re.escape(site.speech.number(Decimal(goal['signed_value'])))}(?![\d.,])", level)
        baseline = target["baseline"]
        row = table.named.get(site.speech.say("%(year)s, baseline", year=baseline["year"])) if baseline else None
        if row:
            assert site.parse(row[1]) == baseline["value"]
            if row[1].struck:
                assert site.parse_struck(row[1]) == baseline["first_value"]
        else:
            assert not baseline or baseline["year"] in [year["year"] for year in target["years"]]


def test_milestones_are_those_of_the_tables(site: Site) -> None:
    for target, table in list_target_tables(site):
        if target["unit"] is not None:
            continue
        assert {head: row[1].text for head, row in table.named.items()} == {
            str(year["year"]): site.say_status(year["status"]) for year in target["years"]
        }
        for year in target["years"]:
            done = table.named[str(year["year"])][2].text.strip()
            assert done == (site.say_day(year["done"]) if year["done"] else "")


def test_the_status_and_the_progress_of_a_card_are_those_of_its_year(site: Site) -> None:
    for document, page in site.read_partners():
        cards = read_cards(page)
        assert set(cards) == {target["target"] for target in document["targets"]}
        for target in document["targets"]:
            card, years = cards[target["target"]], {year["year"]: year for year in target["years"]}
            if target["status"] is None:
                continue
            assert card.status.startswith(site.say_status(target["status"]))
            progress = years[target["status_year"]]["progress"]
            assert (card.progress is None) == (progress is None)
            if card.progress:
                assert site.speech.percent(Decimal(progress)) in card.progress


def test_inventories_are_those_of_the_tables(site: Site) -> None:
    labels = {site.speech.say(INVENTORY[figure]): figure for figure in InventoryFigure}
    for document, page in site.read_partners():
        told = {
            (figure["figure"], str(inventory["year"])): figure
            for inventory in document["inventory"]
            for figure in inventory["figures"]
        }
        table = read_tables(page).get("inventory", Table())
        printed = {
            (labels[head.rpartition(", ")[0]], year): row[table.column(year)]
            for head, row in table.named.items()
            for year in table.heads[1:]
        }
        assert {key for key, cell in printed.items() if cell.text != NOTHING} == set(told)
        for key, figure in told.items():
            assert site.parse(printed[key]) == figure["value"]
            is_restated = figure["first_value"] not in (None, figure["value"])
            assert site.parse_struck(printed[key]) == (figure["first_value"] if is_restated else None)


def test_reports_are_those_of_the_tables(site: Site) -> None:
    for document, page in site.read_partners():
        table = read_tables(page).get("reports", Table())
        told = {
            str(report["year"]): (
                site.speech.say(REPORT_STATES[ReportState(report["state"])])
                if report["state"]
                else site.speech.say("Exempt"),
                site.say_day(report["submitted"]) if report["submitted"] else NOTHING,
            )
            for report in document["reports"]
            if report["state"] or report["is_exempt"]
        }
        assert {year: (row[1].text, row[2].text) for year, row in table.named.items()} == told


def test_corrections_are_those_of_the_tables(site: Site) -> None:
    for document, page in site.read_partners():
        table = read_tables(page).get("restatements", Table())
        printed = [
            (row[1].text, site.parse(row[2]), site.parse_struck(row[2]), row[3].text, row[4].text) for row in table.rows
        ]
        assert Counter(printed) == Counter(list_corrections(site, document))


def list_corrections(site: Site, document: Any) -> Iterator[tuple[object, ...]]:  # noqa: ANN401
    """Yield the corrections of a partner's document as a page prints them."""
    for year, figure in list_figures(document):
        for told in figure["restatements"]:
            reason = site.speech.say(REASONS[RestatementReason(told["reason"])])
            report = site.speech.say("the report for %(year)s", year=told["report"])
            yield str(year), told["value"], figure["first_value"], reason, report


def list_figures(document: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401
    """Yield whatever in a partner's document can be corrected, with its year."""
    for target in document["targets"]:
        yield from ((each["year"], each) for each in (target["baseline"], *target["years"]) if each)
    for inventory in document["inventory"]:
        yield from ((inventory["year"], figure) for figure in inventory["figures"])
