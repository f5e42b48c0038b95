"""What is known for a year: the files that count, and figures with their corrections."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showcase.achievements.known import find_figure, find_inventory, find_result, select_all, select_known
from showcase.scalars import Amount
from showcase.vocabulary import InventoryFigure, RestatementReason
from tests.achievements import row
from tests.network_builder import create_partner, create_values


def test_year_knows_the_files_up_to_it() -> None:
    partner = create_partner("a", results=create_values("x", {2021: 1, 2022: 2, 2023: 3}))
    assert list(select_known(partner, 2022, date(2023, 6, 5))) == [2021, 2022]


@pytest.mark.parametrize(("submitted", "known"), [("2022-06-04", [2021]), ("2022-06-05", []), ("2022-06-06", [])])
def test_file_submitted_on_the_day_of_publishing_or_after_is_not_known(submitted: str, known: list[int]) -> None:
    partner = create_partner("a", results={2021: f"submitted: {submitted}"})
    assert list(select_known(partner, 2021, date(2022, 6, 5))) == known


def test_late_file_is_known_in_a_later_year_that_was_published_after_it_came() -> None:
    partner = create_partner("a", results={2021: "submitted: 2023-01-10", 2022: "{}"})
    assert list(select_known(partner, 2021, date(2022, 6, 5))) == []
    assert list(select_known(partner, 2022, date(2023, 6, 5))) == [2021, 2022]


def test_late_file_is_not_known_in_any_year_that_was_published_before_it_came() -> None:
    partner = create_partner("a", results={2021: "submitted: 2023-06-05", 2022: "{}"})
    assert list(select_known(partner, 2022, date(2023, 6, 5))) == [2022]


def test_year_without_a_day_of_publishing_knows_every_file_up_to_it() -> None:
    partner = create_partner("a", results={2021: "submitted: 2029-01-01", 2022: "{}", 2023: "{}"})
    assert list(select_known(partner, 2022, None)) == [2021, 2022]


def test_partner_page_knows_every_file() -> None:
    partner = create_partner("a", results={2021: "submitted: 2029-01-01", 2022: "{}"})
    assert list(select_all(partner)) == [2021, 2022]


def test_result_is_what_the_years_file_says_of_the_target() -> None:
    known = select_all(create_partner("a", results={2021: "results: [{target: y, value: 1}, {target: x, value: 2}]"}))
    result = find_result(known, "x", 2021)
    assert result is not None
    assert result.value == Amount(Decimal(2))
    assert find_result(known, "z", 2021) is None
    assert find_result(known, "x", 2022) is None


def test_figure_is_the_files_own_value() -> None:
    figure = find_figure(select_all(create_partner("a", results=create_values("x", {2021: 5}))), "x", 2021)
    assert figure is not None
    assert (figure.first, figure.newest, figure.restatements) == (Amount(Decimal(5)), Amount(Decimal(5)), ())


def test_newest_file_wins_and_the_first_value_and_every_reason_are_kept() -> None:
    partner = create_partner(
        "a",
        results={
            2021: "results: [{target: x, value: 10}]",
            2022: "restatements: [{target: x, year: 2021, value: 11, reason: error}]",
            2023: "restatements: [{target: x, year: 2021, value: 12, reason: structure}]",
        },
    )
    figure = find_figure(select_all(partner), "x", 2021)
    assert figure is not None
    assert (figure.first, figure.newest) == (Amount(Decimal(10)), Amount(Decimal(12)))
    assert [(year, each.reason) for year, each in figure.restatements] == [
        (2022, RestatementReason.ERROR),
        (2023, RestatementReason.STRUCTURE),
    ]


def test_figure_is_as_corrected_by_the_files_that_are_known() -> None:
    restated = "restatements: [{target: x, year: 2021, value: 11, reason: error}]"
    partner = create_partner("a", results={2021: "results: [{target: x, value: 10}]", 2022: restated})
    before = find_figure(select_known(partner, 2021, None), "x", 2021)
    after = find_figure(select_known(partner, 2022, None), "x", 2021)
    assert before is not None
    assert after is not None
    assert row(before.newest.value, after.newest.value) == (10, 11)


def test_value_that_was_missing_is_given_late_by_restatement() -> None:
    late = "restatements: [{target: x, year: 2021, value: 7, reason: late}]"
    for results in ({2022: late}, {2021: "{}", 2022: late}):
        figure = find_figure(select_all(create_partner("a", results=results)), "x", 2021)
        assert figure is not None
        assert (figure.first, figure.newest) == (None, Amount(Decimal(7)))


def test_restatement_is_of_its_own_target_and_year_only() -> None:
    other, earlier = "target: y, year: 2021, value: 1, reason: error", "target: x, year: 2020, value: 2, reason: error"
    restated = f"restatements: [{{{other}}}, {{{earlier}}}]"
    partner = create_partner("a", results={2021: "results: [{target: x, value: 10}]", 2022: restated})
    figure = find_figure(select_all(partner), "x", 2021)
    assert figure is not None
    assert figure.newest.value == 10


def test_restatement_of_the_files_own_year_or_a_later_one_corrects_nothing() -> None:
    own = "results: [{target: x, value: 10}]\nrestatements: [{target: x, year: 2021, value: 99, reason: error}]"
    early = "restatements: [{target: x, year: 2021, value: 98, reason: error}]"
    figure = find_figure(select_all(create_partner("a", results={2020: early, 2021: own})), "x", 2021)
    assert figure is not None
    assert figure.newest.value == 10


@pytest.mark.parametrize("text", ["{}", "results: [{target: x, status: in-progress}]"])
def test_file_without_a_value_gives_no_figure(text: str) -> None:
    assert find_figure(select_all(create_partner("a", results={2021: text})), "x", 2021) is None


def test_inventory_figure_is_as_corrected_by_the_newest_file() -> None:
    partner = create_partner(
        "a",
        results={
            2021: "inventory: {scope_1: 100, scope_3: 5}",
            2022: "restatements: [{inventory: scope_1, year: 2021, value: 110, reason: method}]",
            2023: "restatements: [{inventory: scope_1, year: 2021, value: 0, reason: boundary}]",
        },
    )
    figures = [
        find_inventory(select_known(partner, y, None), InventoryFigure.SCOPE_1, 2021) for y in (2021, 2022, 2023)
    ]
    assert figures == [100, 110, 0]
    assert find_inventory(select_all(partner), InventoryFigure.SCOPE_3, 2021) == 5


def test_inventory_figure_that_was_missing_is_given_late_by_restatement() -> None:
    late = "restatements: [{inventory: waste_total, year: 2021, value: 3, reason: late}]"
    known = select_all(create_partner("a", results={2022: late}))
    assert find_inventory(known, InventoryFigure.WASTE_TOTAL, 2021) == 3
    assert find_inventory(known, InventoryFigure.WASTE_TOTAL, 2022) is None
    assert find_inventory(known, InventoryFigure.SCOPE_1, 2021) is None
