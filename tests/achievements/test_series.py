"""A target's numbers: baseline, values, goal, path and progress."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from showcase.achievements.known import select_all, select_known
from showcase.achievements.series import Series, SignedTarget, create_series
from tests.achievements import row
from tests.network_builder import create_partner, create_values

if TYPE_CHECKING:
    from collections.abc import Mapping

SAVING = "unit: MWh, baseline: {year: 2020, value: 100}, goal: {year: 2030, at_most: 50}"
SHARE_OF_BASELINE = "unit: tCO2e, baseline: {year: 2020}, goal: {year: 2030, at_most: 10 %}"
FROM_FIRST = "unit: MWh, goal: {year: 2025, at_most: 80 %}"
LEVELS = st.decimals(min_value=-(10**6), max_value=10**6, places=6)


def read_series(target: str, results: Mapping[int, str] | None = None, until: int | None = None) -> Series:
    """Return the series of target x, signed in 2020, from all files or from those up to a year."""
    partner = create_partner("a", {"2020-06-01": f"- {{id: x, {target}}}"}, results)
    signed = date(2020, 6, 1)
    known = select_all(partner) if until is None else select_known(partner, until, None)
    return create_series(SignedTarget("a", signed, partner.commitments[signed].value.targets[0]), known)


def restate(value: object, year: int = 2020, reason: str = "structure") -> str:
    return f"restatements: [{{target: x, year: {year}, value: {value}, reason: {reason}}}]"


def test_progress_is_the_share_of_the_way_from_baseline_to_goal() -> None:
    series = read_series(SAVING, create_values("x", {2021: 95, 2022: 75, 2023: 50}))
    assert [series.progress(year) for year in (2021, 2022, 2023)] == [Decimal("0.1"), Decimal("0.5"), 1]


def test_progress_is_clipped_neither_below_zero_nor_above_100_per_cent() -> None:
    series = read_series(SAVING, create_values("x", {2021: 120, 2022: -10}))
    assert [series.progress(year) for year in (2021, 2022)] == [Decimal("-0.4"), Decimal("2.2")]


def test_expected_is_the_paths_share_of_the_way() -> None:
    series = read_series(f"{SAVING}, interim: [{{year: 2022, at_most: 60}}]")
    assert [series.expected(year) for year in (2020, 2021, 2022, 2030)] == [0, Decimal("0.4"), Decimal("0.8"), 1]


def test_year_without_a_value_has_no_progress_but_an_expectation() -> None:
    series = read_series(SAVING)
    assert (series.value(2021), series.progress(2021), series.expected(2021)) == (None, None, Decimal("0.1"))


def test_promise_to_keep_has_neither_progress_nor_expectation() -> None:
    target = "unit: percent, baseline: {year: 2020, value: 100}, goal: {year: 2030, at_least: 100}"
    series = read_series(target, create_values("x", {2021: 99}))
    assert row(series.value(2021), series.progress(2021), series.expected(2021)) == (99, None, None)


def test_baseline_without_a_value_is_100_per_cent_and_every_number_a_percentage() -> None:
    series = read_series(SHARE_OF_BASELINE, create_values("x", {2021: "91 %"}))
    assert row(series.in_percent, series.baseline, series.first_baseline, series.goal) == (True, (2020, 100), None, 10)
    assert row(series.value(2021), series.progress(2021)) == (91, Decimal("0.1"))


def test_value_that_is_no_percentage_is_left_out_where_the_baseline_has_no_value() -> None:
    assert read_series(SHARE_OF_BASELINE, create_values("x", {2021: 91})).value(2021) is None


def test_percentage_is_left_out_where_the_baseline_has_a_value() -> None:
    assert read_series(SAVING, create_values("x", {2021: "91 %"})).value(2021) is None


def test_baseline_without_a_value_can_not_be_restated() -> None:
    assert row(read_series(SHARE_OF_BASELINE, {2022: restate("90 %")}).baseline) == ((2020, 100),)


def test_percentage_restates_no_baseline_that_has_a_value() -> None:
    assert row(read_series(SAVING, {2022: restate("90 %")}).baseline) == ((2020, 100),)


def test_goal_in_per_cent_moves_with_a_restated_baseline() -> None:
    target = "unit: MWh, baseline: {year: 2020, value: 100}, interim: [{year: 2025, at_most: 80 %}], "
    series = read_series(f"{target}goal: {{year: 2030, at_most: 50 %}}", {2022: restate(120)})
    assert row(series.baseline, series.first_baseline, series.goal) == ((2020, 120), 100, 60)
    assert series.path is not None
    assert row(*series.path.points) == ((2020, 120), (2025, 96), (2030, 60))


def test_goal_that_is_a_level_stands_when_the_baseline_is_restated() -> None:
    series = read_series(f"{SAVING}, interim: [{{year: 2025, at_most: 80}}]", {2022: restate(120)})
    assert row(series.baseline, series.first_baseline, series.goal) == ((2020, 120), 100, 50)
    assert series.path is not None
    assert row(*series.path.points) == ((2020, 120), (2025, 80), (2030, 50))


def test_newest_restatement_of_the_baseline_wins_among_the_files_that_are_known() -> None:
    results = {2021: "{}", 2022: restate(120), 2024: restate(90)}
    assert [row(*(read_series(SAVING, results, year).baseline or ())) for year in (2021, 2022, 2023, 2024)] == [
        (2020, 100),
        (2020, 120),
        (2020, 120),
        (2020, 90),
    ]


def test_restated_baseline_that_meets_the_goal_makes_a_promise_to_keep() -> None:
    series = read_series(SAVING, {2022: restate(45)})
    assert series.path is not None
    assert series.path.is_promise_to_keep


def test_restated_value_takes_the_place_of_the_reported_one() -> None:
    series = read_series(SAVING, create_values("x", {2021: 95}) | {2022: restate(90, year=2021, reason="error")})
    assert row(series.value(2021), series.progress(2021)) == (90, Decimal("0.2"))


def test_without_a_baseline_the_first_reported_value_is_the_baseline() -> None:
    series = read_series(FROM_FIRST, {2021: "{}", **create_values("x", {2022: 200, 2023: 180})})
    assert row(series.baseline, series.first_baseline, series.goal) == ((2022, 200), None, 160)
    assert [series.progress(year) for year in (2022, 2023)] == [0, Decimal("0.5")]


def test_without_a_baseline_the_first_value_as_corrected_is_the_baseline() -> None:
    results = create_values("x", {2021: 200}) | {2022: restate(100, year=2021, reason="error")}
    assert row(read_series(FROM_FIRST, results).baseline) == ((2021, 100),)


def test_earlier_value_given_late_by_restatement_becomes_the_baseline() -> None:
    results = create_values("x", {2022: 180}) | {2023: restate(200, year=2021, reason="late")}
    assert row(read_series(FROM_FIRST, results, until=2022).baseline) == ((2022, 180),)
    assert row(read_series(FROM_FIRST, results, until=2023).baseline) == ((2021, 200),)


def test_without_any_value_there_is_neither_baseline_nor_path() -> None:
    series = read_series(FROM_FIRST)
    assert (series.baseline, series.goal, series.path, series.expected(2022)) == (None, None, None, None)
    assert not series.meets_goal(Decimal(0))


def test_level_goal_is_known_before_there_is_a_baseline() -> None:
    series = read_series("unit: MWh, goal: {year: 2025, at_most: 80}")
    assert row(series.goal, series.path) == (80, None)


def test_first_value_in_the_goal_year_gives_a_path_without_an_error() -> None:
    series = read_series(FROM_FIRST, create_values("x", {2025: 100}))
    assert row(series.baseline, series.goal) == ((2025, 100), 80)
    assert [series.expected(year) for year in (2024, 2025)] == [0, 1]


def test_running_total_starts_at_zero_and_rises_to_at_least_its_goal() -> None:
    target = "unit: MWh, baseline: {year: 2020, value: 0}, goal: {year: 2025, at_least: 1000}"
    series = read_series(target, create_values("x", {2021: 150, 2022: 1000}))
    assert [series.progress(year) for year in (2021, 2022)] == [Decimal("0.15"), 1]
    assert series.expected(2021) == Decimal("0.2")
    assert (series.meets_goal(Decimal(999)), series.meets_goal(Decimal(1000))) == (False, True)


@pytest.mark.parametrize("direction", ["at_most", "at_least"])
def test_percentage_of_a_baseline_of_zero_gives_no_error(direction: str) -> None:
    target = f"unit: MWh, baseline: {{year: 2020, value: 0}}, goal: {{year: 2025, {direction}: 80 %}}"
    series = read_series(target, create_values("x", {2021: 5}))
    assert row(series.goal, series.progress(2021), series.expected(2021)) == (0, None, None)


def test_handprint_of_avoided_emissions_rises_to_at_least_its_goal() -> None:
    target = "unit: tCO2e, baseline: {year: 2020, value: 10}, goal: {year: 2030, at_least: 60}"
    assert read_series(target, create_values("x", {2021: 35})).progress(2021) == Decimal("0.5")


def test_net_zero_promise_has_its_residual_as_the_goal() -> None:
    series = read_series(SHARE_OF_BASELINE)
    assert (series.meets_goal(Decimal(10)), series.meets_goal(Decimal("10.1"))) == (True, False)


def test_values_count_from_the_year_after_the_signing_to_the_goal_year() -> None:
    results = create_values("x", {2019: 1, 2020: 2, 2021: 3, 2030: 4, 2031: 5})
    assert list(read_series(SAVING, results).figures) == [2021, 2030]


def test_interim_goal_outside_the_path_gives_no_error() -> None:
    interim = ", ".join(f"{{year: {year}, at_most: {year - 1950}}}" for year in (2019, 2020, 2030, 2031))
    series = read_series(f"{SAVING}, interim: [{interim}]")
    assert series.path is not None
    assert [year for year, _ in series.path.points] == [2020, 2030]


def test_year_of_a_file_is_that_in_which_its_financial_year_ends() -> None:
    text = "{submitted: 2022-09-30, period: {from: 2021-07-01, to: 2022-06-30}, results: [{target: x, value: 90}]}"
    series = read_series(SAVING, {2022: text})
    assert row(series.value(2021), series.value(2022), series.expected(2022)) == (None, 90, Decimal("0.2"))


@given(baseline=LEVELS, goal=LEVELS)
def test_progress_is_0_at_the_baseline_and_1_at_the_goal(baseline: Decimal, goal: Decimal) -> None:
    assume(baseline != goal)
    direction = "at_most" if goal < baseline else "at_least"
    target = f"unit: MWh, baseline: {{year: 2020, value: {baseline:f}}}, goal: {{year: 2030, {direction}: {goal:f}}}"
    series = read_series(target, create_values("x", {2021: f"{baseline:f}", 2022: f"{goal:f}"}))
    assert row(series.progress(2021), series.progress(2022)) == (0, 1)
    assert row(series.expected(2020), series.expected(2030)) == (0, 1)
