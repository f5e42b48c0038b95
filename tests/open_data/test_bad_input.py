"""A network with little or strange in it has all its documents: null where there is nothing, and never a NaN."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.exports.data.files import list_data_works
from tests.network_builder import create_network, create_partner, create_values
from tests.open_data.built_data import create_data, create_publication, read_csv, read_json

if TYPE_CHECKING:
    from showcase.network import Network
    from tests.open_data.built_data import Tree

TARGET = """\
- id: heat
  unit: MWh
  baseline: {year: 2019, value: 100}
  goal: {year: 2026, at_most: 50}
"""


def refuse(constant: str) -> None:
    """Fail on what JSON has no word for: NaN and the infinite."""
    raise AssertionError(constant)


def create_checked(network: Network, built: date = date(2025, 5, 20)) -> Tree:
    """Return the open data of a network; every document of it is JSON."""
    tree = create_data(create_publication(network, built))
    for path, content in tree.items():
        if "json" in path:
            json.loads(content, parse_constant=refuse)
    return tree


def change(text: str, *pairs: str) -> str:
    """Return a text with new parts in the place of old ones."""
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    return text


def test_an_empty_network_has_its_documents() -> None:
    tree = create_checked(create_network())
    assert read_json(tree, "partners.json")["partners"] == []
    assert read_csv(tree["targets.csv"]) == []
    year = read_json(tree, "achievements/2024.json")
    assert (year["targets"]["due"], year["targets"]["by_status"], year["reports"], year["sums"]) == (0, {}, [], [])


def test_before_the_first_due_date_there_is_no_year() -> None:
    tree = create_checked(create_network(create_partner("a", {"2020-05-01": TARGET})), date(2019, 1, 1))
    assert read_json(tree, "partners.json")["year"] is None
    assert not [path for path in tree if path.startswith("achievements/")]
    (target,) = read_json(tree, "partners/a.json")["targets"]
    assert (target["status"], target["status_year"]) == (None, None)
    assert {(year["status"], year["value"]) for year in target["years"]} == {("no-result", None)}


def test_a_network_without_reporting_years_has_none() -> None:
    tree = create_checked(create_network(create_partner("a", {"2020-05-01": TARGET}), years=()))
    assert not [path for path in tree if path.startswith("achievements/")]


def test_a_year_without_results_says_so_of_each_target() -> None:
    tree = create_checked(create_network(create_partner("a", {"2020-05-01": TARGET})))
    year = read_json(tree, "achievements/2024.json")
    (result,) = year["results"]
    assert (result["status"], result["value"], result["progress"]) == ("no-result", None, None)
    assert result["baseline"]["value"] == 100
    assert year["reports"] == [{"state": "not-received", "number": 1, "partners": ["a"]}]


def test_a_theme_without_targets_counts_none() -> None:
    tree = create_checked(create_network(create_partner("a", {"2020-05-01": TARGET})))
    themes = {each["theme"]: each["targets"] for each in read_json(tree, "achievements/2024.json")["themes"]}
    assert (themes["waste"]["due"], themes["waste"]["by_status"], themes["energy-saving"]["due"]) == (0, {}, 1)


def test_zeros_are_zeros() -> None:
    values = {
        year: f"{text}\ninventory: {{scope_1: 0, energy_total: 0}}"
        for year, text in create_values("heat", {2023: 0, 2024: 0}).items()
    }
    tree = create_checked(create_network(create_partner("a", {"2020-05-01": TARGET}, values)))
    year = read_json(tree, "achievements/2024.json")
    sums = {each["figure"]: each for each in year["sums"]}
    assert sums["scope_1"]["total"] == 0
    assert sums["scope_1"]["change"] == {"before": 0, "after": 0, "partners": 1, "share": None, "dominant": None}
    assert (year["results"][0]["value"], year["results"][0]["progress"]) == (0, 2)


def test_a_baseline_of_zero_has_progress_and_no_percentage() -> None:
    zero = change(TARGET, "value: 100", "value: 0", "at_most: 50", "at_least: 50")
    partner = create_partner("a", {"2020-05-01": zero}, create_values("heat", {2024: 25}))
    tree = create_checked(create_network(partner, years=(2024,)))
    (target,) = read_json(tree, "partners/a.json")["targets"]
    assert (target["baseline"]["value"], target["years"][-1]["progress"]) == (0, pytest.approx(0.5))


@pytest.mark.parametrize(
    "target",
    [
        change(TARGET, "value: 100", "value: 0", "at_most: 50", "at_most: 0"),
        change(TARGET, "value: 100", "value: 0", "at_most: 50", "at_most: 50 %"),
        change(TARGET, "  baseline: {year: 2019, value: 100}\n", ""),
        change(TARGET, "  baseline: {year: 2019, value: 100}\n", "", "at_most: 50", "at_most: 50 %"),
        change(TARGET, "value: 100", "value: 0.000000000001", "at_most: 50", "at_least: 0.000000000002"),
        change(TARGET, "value: 100", "value: 999999999999999", "at_most: 50", "at_most: 0.000000000001"),
    ],
    ids=["nothing-to-keep", "percent-of-zero", "no-baseline", "percent-of-none", "tiny", "huge"],
)
@pytest.mark.parametrize("value", [None, "0", "0.000000000001", "999999999999999"])
def test_strange_numbers_have_a_place(target: str, value: str | None) -> None:
    results = create_values("heat", {2024: value}) if value else {}
    tree = create_checked(create_network(create_partner("a", {"2020-05-01": target}, results)))
    (row,) = (each for each in read_csv(tree["results.csv"]) if each["year"] == "2024")
    assert row["value"] == (value or "")


def test_a_partner_with_results_only_in_the_past_keeps_them() -> None:
    past = create_partner("a", {"2015-05-01": TARGET}, create_values("heat", {2020: 80}), left="2021-06-30")
    tree = create_checked(create_network(past))
    document = read_json(tree, "partners/a.json")
    assert (document["left"]["date"], document["targets"][0]["status"]) == ("2021-06-30", "withdrawn")
    assert [(year["year"], year["value"]) for year in document["targets"][0]["years"]][-2:] == [
        (2020, 80),
        (2021, None),
    ]
    assert read_json(tree, "achievements/2024.json")["results"] == []


def test_a_value_told_later_of_a_year_that_nobody_asked_for_is_not_lost() -> None:
    late = "restatements: [{target: heat, year: 2021, value: 90, reason: late}, "
    late += "{inventory: scope_1, year: 2021, value: 5, reason: late}]"
    partner = create_partner("a", {"2020-05-01": TARGET}, {2024: late})
    document = read_json(create_checked(create_network(partner, years=(2024,))), "partners/a.json")
    first = document["targets"][0]["years"][0]
    assert (first["year"], first["status"], first["value"], first["first_value"]) == (2021, None, 90, None)
    assert first["restatements"] == [{"report": 2024, "value": 90, "reason": "late", "note": None}]
    (inventory,) = document["inventory"]
    assert (inventory["year"], inventory["figures"][0]["value"]) == (2021, 5)


def test_a_report_of_a_year_that_the_network_does_not_list_is_there() -> None:
    partner = create_partner("a", {"2015-05-01": TARGET}, create_values("heat", {2018: 90}))
    reports = read_json(create_checked(create_network(partner)), "partners/a.json")["reports"]
    assert (reports[0]["year"], reports[0]["state"], reports[0]["submitted"]) == (2018, None, "2019-03-01")


def test_the_order_of_partners_changes_nothing() -> None:
    partners = [create_partner(slug, {"2020-05-01": TARGET}, create_values("heat", {2024: 70})) for slug in "abc"]
    assert create_checked(create_network(*partners)) == create_checked(create_network(*reversed(partners)))


def test_each_work_can_be_done_alone_and_in_any_order() -> None:
    """So it can be done in whichever fork."""
    publication = create_publication(create_network(create_partner("a", {"2020-05-01": TARGET})))
    works = [*list_data_works(publication.network, publication.achievements, publication.built)]
    files = dict(file for work in reversed(works) for file in work())
    assert files == dict(file for work in works for file in work())
    assert len(files) == sum(len([*work()]) for work in works)
