"""Milestones: done, done late, overdue, in progress, not started, and how they are counted."""

from __future__ import annotations

import pytest

from showcase.vocabulary import Status
from tests.achievements import compute, find_target_year, list_history, list_statuses
from tests.network_builder import create_partner

SIGNED = {"2020-06-01": "- {id: x, goal: {year: 2023}}"}
NOT_STARTED = "results: [{target: x, status: not-started}]"
IN_PROGRESS = "results: [{target: x, status: in-progress}]"


def finish(day: str) -> str:
    return f"results: [{{target: x, done: {day}}}]"


def test_milestone_before_its_goal_year_is_not_started_in_progress_or_without_a_result() -> None:
    partner = create_partner("a", SIGNED, {2021: NOT_STARTED, 2022: IN_PROGRESS})
    assert [list_statuses(partner)[year] for year in (2021, 2022)] == ["not-started", "in-progress"]
    assert list_statuses(create_partner("a", SIGNED, {2021: "{}"}))[2021] == "no-result"


def test_milestone_done_early_is_done_in_that_year_and_in_force_no_longer() -> None:
    partner = create_partner("a", SIGNED, {2021: NOT_STARTED, 2022: finish("2022-04-01")})
    assert list_statuses(partner) == {2021: "not-started", 2022: "done"}


def test_milestone_done_on_the_last_day_of_its_goal_year_is_done() -> None:
    assert list_statuses(create_partner("a", SIGNED, {2023: finish("2023-12-31")})) == {
        2021: "no-result",
        2022: "no-result",
        2023: "done",
    }


def test_last_day_of_a_goal_year_that_is_a_financial_year_is_that_of_its_period() -> None:
    text = f"{{submitted: 2023-09-30, period: {{from: 2022-07-01, to: 2023-06-30}}, {finish('2022-08-15')}}}"
    assert list_statuses(create_partner("a", SIGNED, {2023: text}))[2023] == "done"


def test_milestone_reported_but_not_done_in_its_goal_year_is_overdue() -> None:
    for text in (NOT_STARTED, IN_PROGRESS):
        assert list_statuses(create_partner("a", SIGNED, {2023: text}))[2023] == "overdue"


def test_milestone_without_a_result_in_its_goal_year_is_no_result_then_and_overdue_from_the_next_year_on() -> None:
    statuses = list_statuses(create_partner("a", SIGNED, {2023: "{}"}))
    assert [statuses[year] for year in (2022, 2023, 2024, 2025, 2031)] == [
        "no-result",
        "no-result",
        "overdue",
        "overdue",
        "overdue",
    ]


def test_milestone_stays_in_force_past_its_goal_year_until_the_year_in_which_it_is_done() -> None:
    results = {2023: IN_PROGRESS, 2024: IN_PROGRESS, 2025: finish("2025-02-01"), 2026: "{}"}
    partner = create_partner("a", SIGNED, results)
    expected = {2021: "no-result", 2022: "no-result", 2023: "overdue", 2024: "overdue", 2025: "done-late"}
    assert list_statuses(partner) == expected
    assert list_history(partner) == expected
    late = [find_target_year(year, partner).is_late_milestone for year in (2022, 2023, 2024, 2025)]
    assert late == [False, False, True, True]


def test_milestone_has_no_numbers() -> None:
    year = find_target_year(2021, create_partner("a", SIGNED))
    assert (year.series, year.value, year.progress, year.expected) == (None, None, None, None)


@pytest.mark.parametrize(
    ("status", "counted_as"),
    [
        (Status.DONE, Status.ACHIEVED),
        (Status.DONE_LATE, Status.NOT_ACHIEVED),
        (Status.OVERDUE, Status.NOT_ACHIEVED),
        (Status.IN_PROGRESS, Status.IN_PROGRESS),
        (Status.NOT_STARTED, Status.NOT_STARTED),
    ],
)
def test_milestones_state_is_counted_as_a_status_of_any_target(status: Status, counted_as: Status) -> None:
    assert status.counted_as is counted_as


def test_only_a_done_milestone_counts_for_its_partner() -> None:
    results = {2021: NOT_STARTED, 2022: IN_PROGRESS, 2023: IN_PROGRESS, 2024: finish("2024-02-01")}
    late = create_partner("a", SIGNED, results)
    assert not any(find_target_year(year, late).is_on_track_or_achieved for year in results)
    assert find_target_year(2021, create_partner("a", SIGNED, {2021: finish("2021-02-01")})).is_on_track_or_achieved


def test_milestones_under_way_are_counted_apart_and_not_due() -> None:
    begun, idle = (
        create_partner(slug, SIGNED, {2021: text}) for slug, text in (("a", IN_PROGRESS), ("b", NOT_STARTED))
    )
    silent = create_partner("c", SIGNED)
    counts = compute(begun, idle, silent).years[2021].counts
    assert (counts.due, counts.in_progress, counts.not_started, counts.late_milestones) == (0, 1, 1, 0)


def test_milestone_is_due_when_done_or_in_its_goal_year() -> None:
    early = create_partner("a", SIGNED, {2022: finish("2022-04-01")})
    overdue = create_partner("b", SIGNED, {2023: IN_PROGRESS})
    silent = create_partner("c", SIGNED)
    years = compute(early, overdue, silent).years
    assert years[2022].counts.by_status == {Status.ACHIEVED: 1}
    assert years[2023].counts.by_status == {Status.NOT_ACHIEVED: 1, Status.NO_RESULT: 1}


def test_years_past_the_goal_year_are_counted_apart_also_that_in_which_the_milestone_is_done() -> None:
    years = compute(create_partner("a", SIGNED, {2023: IN_PROGRESS, 2025: finish("2025-02-01")})).years
    assert [years[year].counts.late_milestones for year in (2023, 2024, 2025, 2026)] == [0, 1, 1, 0]
    assert [years[year].counts.due for year in (2023, 2024, 2025, 2026)] == [1, 0, 0, 0]


def test_withdrawn_milestone_is_due() -> None:
    partner = create_partner("a", SIGNED, {2022: "results: [{target: x, withdrawn: {reason: {fi: Syy.}}}]"})
    assert compute(partner).years[2022].counts.by_status == {Status.WITHDRAWN: 1}


def test_superseded_milestone_is_not_due() -> None:
    renewed = "- {id: y, goal: {year: 2030}, replaces: [x]}"
    counts = compute(create_partner("a", {**SIGNED, "2022-05-01": renewed})).years[2022].counts
    assert (counts.due, counts.late_milestones) == (0, 0)


def test_milestone_with_a_value_in_place_of_a_state_gives_no_error() -> None:
    partner = create_partner("a", SIGNED, {2021: "results: [{target: x, value: 1}]"})
    assert list_statuses(partner)[2021] == "no-result"
