"""The status of a target for a year: in force or not, on track, behind, and the outcome in its goal year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.achievements import find_target_year, list_history, list_statuses, row
from tests.network_builder import create_partner, create_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.network import Partner

HALVE = "{id: x, unit: MWh, baseline: {year: 2020, value: 100}, goal: {year: 2025, at_most: 50}}"
"""Its path is 90, 80, 70, 60, 50 in 2021 to 2025; the tolerance is 2.5 wide."""
KEEP = "{id: x, unit: percent, baseline: {year: 2020, value: 100}, goal: {year: 2024, at_least: 100}}"
REACH_AND_KEEP = (
    "{id: x, unit: percent, baseline: {year: 2020, value: 60}, interim: [{year: 2022, at_least: 100}],"
    " goal: {year: 2025, at_least: 100}}"
)


def sign(target: str, values: Mapping[int, object] | None = None, others: Mapping[int, str] | None = None) -> Partner:
    """Return a partner that signed a target in 2020, with files of values and other files."""
    return create_partner("a", {"2020-06-01": f"- {target}"}, {**create_values("x", values or {}), **(others or {})})


def test_target_is_in_force_from_the_year_after_its_signing_to_its_goal_year() -> None:
    assert list(list_statuses(sign(HALVE))) == [2021, 2022, 2023, 2024, 2025]


@pytest.mark.parametrize("day", ["2020-01-01", "2020-12-31"])
def test_target_counts_from_the_year_after_on_whichever_day_it_was_signed(day: str) -> None:
    assert min(list_statuses(create_partner("a", {day: f"- {HALVE}"}))) == 2021


def test_year_without_a_value_is_no_result() -> None:
    assert list_statuses(sign(HALVE, {2021: 90})) == {
        2021: "on-track",
        2022: "no-result",
        2023: "no-result",
        2024: "no-result",
        2025: "no-result",
    }


def test_target_on_its_path_is_on_track_and_achieved_at_its_goal() -> None:
    statuses = list_statuses(sign(HALVE, {2021: 90, 2022: 80, 2023: 70, 2024: 60, 2025: 50}))
    assert list(statuses.values()) == ["on-track", "on-track", "on-track", "on-track", "achieved"]


@pytest.mark.parametrize(("value", "status"), [("92.5", "on-track"), ("92.500000000001", "behind"), ("0", "on-track")])
def test_progress_may_fall_short_of_the_path_by_the_tolerance_and_no_more(value: str, status: str) -> None:
    assert list_statuses(sign(HALVE, {2021: value}))[2021] == status


@pytest.mark.parametrize(("value", "status"), [("12.5", "on-track"), ("12.499999999999", "behind")])
def test_tolerance_is_measured_from_below_where_more_is_better(value: str, status: str) -> None:
    rise = "{id: x, unit: MWh, baseline: {year: 2020, value: 10}, goal: {year: 2030, at_least: 60}}"
    assert list_statuses(sign(rise, {2021: value}))[2021] == status


@pytest.mark.parametrize(("value", "status"), [("90", "on-track"), ("90.000000000001", "behind")])
def test_without_tolerance_the_value_has_to_stand_on_the_path(value: str, status: str) -> None:
    assert list_statuses(sign(HALVE, {2021: value}), tolerance="0")[2021] == status


def test_very_edge_of_the_tolerance_is_on_track_where_the_shares_are_thirds() -> None:
    thirds = "{id: x, unit: MWh, baseline: {year: 2020, value: 4}, goal: {year: 2023, at_most: 1}}"
    assert list_statuses(sign(thirds, {2021: "3.15", 2022: "2.15"})) == {
        2021: "on-track",
        2022: "on-track",
        2023: "no-result",
    }


def test_very_edge_of_the_tolerance_is_on_track_where_the_shares_round_differently() -> None:
    """Progress is 4/60 and expected 7/60: no decimals hold them, yet they are just 0.05 apart."""
    target = (
        "{id: x, unit: MWh, baseline: {year: 2020, value: 100}, interim: [{year: 2025, at_most: 65}],"
        " goal: {year: 2030, at_most: 40}}"
    )
    assert list_statuses(sign(target, {2021: "96"}))[2021] == "on-track"


def test_negative_progress_is_behind_and_more_than_100_per_cent_on_track() -> None:
    partner = sign(HALVE, {2021: 130, 2022: 40})
    assert [list_statuses(partner)[year] for year in (2021, 2022)] == ["behind", "on-track"]
    assert [str(find_target_year(year, partner).progress) for year in (2021, 2022)] == ["-0.6", "1.2"]


def test_target_reached_early_is_on_track_and_lost_in_its_goal_year_is_not_achieved() -> None:
    statuses = list_statuses(sign(HALVE, {2022: 48, 2023: 50, 2024: 49, 2025: "50.1"}))
    assert [statuses[year] for year in (2022, 2023, 2024, 2025)] == ["on-track", "on-track", "on-track", "not-achieved"]


def test_outcome_is_the_goal_years_value_whatever_came_before() -> None:
    statuses = list_statuses(sign(HALVE, {2023: 48, 2024: 99, 2025: 50}))
    assert [statuses[year] for year in (2023, 2024, 2025)] == ["on-track", "behind", "achieved"]


def test_goal_year_has_no_tolerance() -> None:
    assert list_statuses(sign(HALVE, {2025: "50.000000000001"}))[2025] == "not-achieved"


def test_goal_year_without_a_value_is_no_result_even_when_the_goal_was_reached_before() -> None:
    assert list_statuses(sign(HALVE, {2024: 40}))[2025] == "no-result"


def test_promise_to_keep_is_on_track_while_the_value_meets_the_goal_without_tolerance() -> None:
    assert list_statuses(sign(KEEP, {2021: 100, 2022: "99.999", 2023: 100})) == {
        2021: "on-track",
        2022: "behind",
        2023: "on-track",
        2024: "no-result",
    }


@pytest.mark.parametrize(("early", "status"), [("100", "achieved"), ("99.9", "not-achieved")])
def test_promise_to_keep_is_achieved_when_every_reported_value_kept_it(early: str, status: str) -> None:
    assert list_statuses(sign(KEEP, {2021: early, 2024: 100}))[2024] == status


@pytest.mark.parametrize(
    ("values", "statuses"),
    [
        ({2022: 100, 2023: 100, 2024: 100, 2025: 100}, ["on-track", "on-track", "on-track", "achieved"]),
        ({2022: 99, 2023: 100, 2024: 100, 2025: 100}, ["behind", "on-track", "on-track", "not-achieved"]),
        ({2022: 100, 2023: 100, 2024: 98, 2025: 100}, ["on-track", "on-track", "behind", "not-achieved"]),
        ({2022: 100, 2024: 100, 2025: 100}, ["on-track", "no-result", "on-track", "achieved"]),
        ({2022: 100, 2023: 100, 2024: 100, 2025: 99}, ["on-track", "on-track", "on-track", "not-achieved"]),
    ],
)
def test_interim_goal_at_the_goals_level_has_to_be_kept_by_every_value_from_its_year(
    values: dict[int, int],
    statuses: list[str],
) -> None:
    found = list_statuses(sign(REACH_AND_KEEP, values))
    assert [found[year] for year in (2022, 2023, 2024, 2025)] == statuses


def test_value_short_of_the_goal_before_the_path_stands_there_spoils_nothing() -> None:
    values = {2021: 78, 2022: 100, 2023: 100, 2024: 100, 2025: 100}
    found = list_statuses(sign(REACH_AND_KEEP, values))
    assert (found[2021], found[2025]) == ("on-track", "achieved")


def test_interim_goal_in_the_first_year_makes_a_promise_for_every_year() -> None:
    target = (
        "{id: x, unit: percent, baseline: {year: 2020, value: 60}, interim: [{year: 2021, at_least: 100}],"
        " goal: {year: 2023, at_least: 100}}"
    )
    assert list(list_statuses(sign(target, {2021: "98", 2022: 100, 2023: 100})).values()) == [
        "behind",
        "on-track",
        "not-achieved",
    ]


def test_value_corrected_in_the_goal_years_file_counts_in_the_outcome() -> None:
    mended = "{results: [{target: x, value: 100}], restatements: [{target: x, year: 2024, value: 100, reason: error}]}"
    found = list_statuses(sign(REACH_AND_KEEP, {2022: 100, 2023: 100, 2024: 98}, {2025: mended}))
    assert (found[2024], found[2025]) == ("behind", "achieved")


def test_status_of_a_year_is_from_the_files_up_to_it_and_the_partners_page_from_the_newest() -> None:
    restated = "{restatements: [{target: x, year: 2021, value: 110, reason: error}]}"
    partner = sign(HALVE, {2021: 90}, {2022: restated})
    assert list_statuses(partner)[2021] == "on-track"
    assert list_history(partner)[2021] == "behind"


def test_restated_baseline_moves_the_progress_of_later_years_only() -> None:
    restated = (
        "{results: [{target: x, value: 90}], restatements: [{target: x, year: 2020, value: 150, reason: boundary}]}"
    )
    partner = sign(HALVE, {2021: 90}, {2022: restated})
    assert find_target_year(2021, partner).progress == find_target_year(2021, sign(HALVE, {2021: 90})).progress
    assert [str(find_target_year(year, partner).progress) for year in (2021, 2022)] == ["0.2", "0.6"]


def test_without_a_baseline_the_first_reported_year_is_on_track_with_no_progress_yet() -> None:
    partner = sign("{id: x, unit: MWh, goal: {year: 2025, at_most: 80 %}}", {2022: 100, 2023: 95})
    assert [list_statuses(partner)[year] for year in (2021, 2022, 2023)] == ["no-result", "on-track", "behind"]
    year = find_target_year(2022, partner)
    assert row(year.value, year.progress, year.expected) == (100, 0, 0)


@pytest.mark.parametrize(("goal", "status"), [("80", "not-achieved"), ("100", "achieved")])
def test_first_value_in_the_goal_year_decides_the_outcome(goal: str, status: str) -> None:
    partner = sign(f"{{id: x, unit: MWh, goal: {{year: 2025, at_most: {goal}}}}}", {2025: 100})
    assert list_statuses(partner)[2025] == status
    assert all(find_target_year(year, partner).expected in (None, 0, 1) for year in range(2021, 2026))


def test_running_total_is_on_track_and_achieved_as_it_grows() -> None:
    total = "{id: x, unit: MWh, baseline: {year: 2020, value: 0}, goal: {year: 2023, at_least: 900}}"
    assert list(list_statuses(sign(total, {2021: 255, 2022: "554.9", 2023: 900})).values()) == [
        "on-track",
        "behind",
        "achieved",
    ]
