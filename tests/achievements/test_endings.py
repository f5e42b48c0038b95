"""How a target ends before its goal year, and in it when its partner leaves: superseded, withdrawn, left."""

from __future__ import annotations

import pytest

from tests.achievements import compute, find_partner_year, list_history, list_statuses
from tests.network_builder import create_partner, create_values

HALVE = "{id: x, unit: MWh, baseline: {year: 2020, value: 100}, goal: {year: 2025, at_most: 50}}"
KEEP = "{id: x, unit: percent, baseline: {year: 2020, value: 100}, goal: {year: 2025, at_least: 100}}"
REACH_AND_KEEP = (
    "{id: x, unit: percent, baseline: {year: 2020, value: 60}, interim: [{year: 2022, at_least: 100}],"
    " goal: {year: 2025, at_least: 100}}"
)
ACT = "{id: x, goal: {year: 2025}}"
SIGNED = {"2020-06-01": f"- {HALVE}"}
WITHDRAW = "results: [{target: x, withdrawn: {reason: {fi: Syy.}}}]"


def renew(replaces: str = "x", name: str = "y") -> str:
    return f"- {{id: {name}, unit: MWh, goal: {{year: 2031, at_most: 9}}, replaces: [{replaces}]}}"


# Superseded


@pytest.mark.parametrize("day", ["2023-01-01", "2023-12-31"])
def test_replaced_target_is_in_force_until_the_year_of_signing_and_superseded_in_it(day: str) -> None:
    partner = create_partner("a", {**SIGNED, day: renew()}, create_values("x", {2021: 90, 2022: 99, 2023: 70}))
    assert list_statuses(partner) == {2021: "on-track", 2022: "behind", 2023: "superseded"}


def test_what_replaces_a_target_takes_over_in_the_year_after_its_own_signing() -> None:
    partner = create_partner("a", {**SIGNED, "2023-05-01": renew()})
    assert max(list_statuses(partner)) == 2023
    assert min(list_statuses(partner, target="y")) == 2024


def test_target_is_superseded_by_the_successor_of_its_partner() -> None:
    partner = create_partner("a", SIGNED, left="2023-06-30", successor="b")
    successor = create_partner("b", {"2023-05-01": renew("a/x")})
    assert list_statuses(partner, successor) == {2021: "no-result", 2022: "no-result", 2023: "superseded"}
    replaced_by = compute(partner, successor).replaced_by
    assert {key: signed.key for key, signed in replaced_by.items()} == {("a", "x"): ("b", "y")}


def test_target_of_the_same_name_of_another_partner_is_not_replaced() -> None:
    partner, other = create_partner("a", SIGNED), create_partner("b", {**SIGNED, "2023-05-01": renew()})
    assert max(list_statuses(partner, other)) == 2025
    assert max(list_statuses(other, partner)) == 2023


def test_first_replacement_counts_where_there_are_more() -> None:
    commitments = {**SIGNED, "2023-05-01": renew(), "2024-05-01": renew(name="z")}
    assert max(list_statuses(create_partner("a", commitments))) == 2023


def test_replaced_target_is_achieved_when_its_last_value_met_the_goal() -> None:
    partner = create_partner("a", {**SIGNED, "2023-05-01": renew()}, create_values("x", {2021: 90, 2022: 50}))
    assert list_statuses(partner)[2023] == "achieved"


def test_replaced_target_is_superseded_when_a_value_met_the_goal_but_not_the_last_one() -> None:
    partner = create_partner("a", {**SIGNED, "2023-05-01": renew()}, create_values("x", {2022: 50, 2023: 51}))
    assert list_statuses(partner)[2023] == "superseded"


@pytest.mark.parametrize("target", [KEEP, REACH_AND_KEEP])
def test_promise_whose_path_stands_at_the_goal_can_not_be_achieved_by_replacing_it(target: str) -> None:
    commitments = {"2020-06-01": f"- {target}", "2023-05-01": renew()}
    assert (
        list_statuses(create_partner("a", commitments, create_values("x", {2022: 100, 2023: 100})))[2023]
        == "superseded"
    )


@pytest.mark.parametrize(
    ("values", "status"), [({2025: 50}, "achieved"), ({2025: 51}, "not-achieved"), ({}, "no-result")]
)
def test_target_replaced_in_its_goal_year_has_its_outcome(values: dict[int, int], status: str) -> None:
    partner = create_partner("a", {**SIGNED, "2025-05-01": renew()}, create_values("x", values))
    assert list_statuses(partner)[2025] == status


def test_superseded_goes_before_withdrawn() -> None:
    partner = create_partner("a", {**SIGNED, "2023-05-01": renew()}, {2023: WITHDRAW}, left="2023-12-01")
    assert list_statuses(partner)[2023] == "superseded"


def test_milestone_is_superseded_before_its_goal_year() -> None:
    partner = create_partner("a", {"2020-06-01": f"- {ACT}", "2023-05-01": renew()})
    assert list_statuses(partner) == {2021: "no-result", 2022: "no-result", 2023: "superseded"}


# Withdrawn


@pytest.mark.parametrize("target", [HALVE, KEEP, ACT])
def test_target_is_withdrawn_in_the_year_whose_file_says_so_and_in_force_no_longer(target: str) -> None:
    partner = create_partner("a", {"2020-06-01": f"- {target}"}, {2023: WITHDRAW})
    assert list_statuses(partner) == {2021: "no-result", 2022: "no-result", 2023: "withdrawn"}


def test_target_withdrawn_after_its_last_value_met_the_goal_is_achieved() -> None:
    partner = create_partner("a", SIGNED, {**create_values("x", {2022: 50}), 2024: WITHDRAW})
    assert list_statuses(partner)[2024] == "achieved"


@pytest.mark.parametrize(("target", "status"), [(HALVE, "no-result"), (ACT, "overdue")])
def test_target_can_not_be_withdrawn_in_its_goal_year(target: str, status: str) -> None:
    partner = create_partner("a", {"2020-06-01": f"- {target}"}, {2025: WITHDRAW})
    assert list_statuses(partner)[2025] == status


def test_measured_target_that_a_file_calls_done_stays_in_force() -> None:
    partner = create_partner("a", SIGNED, {2023: "results: [{target: x, done: 2023-04-01}]"})
    assert [list_statuses(partner)[year] for year in (2023, 2024, 2025)] == ["no-result"] * 3


# Leaving


@pytest.mark.parametrize("day", ["2023-01-01", "2023-12-31"])
def test_leaving_withdraws_the_targets_in_that_year_and_ends_them(day: str) -> None:
    partner = create_partner("a", SIGNED, create_values("x", {2021: 90, 2022: 80, 2023: 70}), left=day)
    assert list_statuses(partner) == {2021: "on-track", 2022: "on-track", 2023: "withdrawn"}


def test_target_of_a_partner_that_leaves_is_achieved_when_its_last_value_met_the_goal() -> None:
    partner = create_partner("a", SIGNED, create_values("x", {2022: 50}), left="2023-06-30")
    assert list_statuses(partner)[2023] == "achieved"


@pytest.mark.parametrize("target", [KEEP, REACH_AND_KEEP])
def test_promise_to_keep_can_not_be_achieved_by_leaving(target: str) -> None:
    values = create_values("x", {2022: 100, 2023: 100})
    partner = create_partner("a", {"2020-06-01": f"- {target}"}, values, left="2023-06-30")
    assert list_statuses(partner)[2023] == "withdrawn"


def test_goal_met_before_its_interim_year_is_achieved_by_leaving() -> None:
    values = create_values("x", {2021: 100})
    partner = create_partner("a", {"2020-06-01": f"- {REACH_AND_KEEP}"}, values, left="2021-06-30")
    assert list_statuses(partner)[2021] == "achieved"


@pytest.mark.parametrize(
    ("target", "value", "status"),
    [
        (HALVE, 50, "achieved"),
        (HALVE, 51, "not-achieved"),
        (HALVE, None, "no-result"),
        (KEEP, 100, "achieved"),
        (KEEP, 99, "not-achieved"),
        (KEEP, None, "no-result"),
    ],
)
def test_outcome_of_the_goal_year_decides_when_a_partner_leaves_in_it(
    target: str, value: int | None, status: str
) -> None:
    """The last value before met the goal: it is no outcome where the goal year has none."""
    values = {2024: 50 if target == HALVE else 100, **({} if value is None else {2025: value})}
    partner = create_partner("a", {"2020-06-01": f"- {target}"}, create_values("x", values), left="2025-06-30")
    assert list_statuses(partner)[2025] == status


def test_leaving_withdraws_a_milestone_before_its_goal_year_and_leaves_a_late_one_overdue() -> None:
    early = create_partner("a", {"2020-06-01": f"- {ACT}"}, left="2024-06-30")
    late = create_partner("a", {"2020-06-01": f"- {ACT}"}, left="2026-06-30")
    assert list_statuses(early)[2024] == "withdrawn"
    assert list(list_statuses(late).items())[-2:] == [(2025, "no-result"), (2026, "overdue")]


def test_leaving_after_the_year_changes_nothing_in_it() -> None:
    values = create_values("x", {2022: 80})
    assert find_partner_year(2022, create_partner("a", SIGNED, values)) == find_partner_year(
        2022, create_partner("a", SIGNED, values, left="2023-01-01")
    )


# On the partner's own page


def test_partners_page_shows_the_end_of_a_target_in_the_year_of_leaving_for_which_no_report_is_owed() -> None:
    partner = create_partner("a", SIGNED, create_values("x", {2021: 90, 2022: 80}), left="2023-06-30")
    assert list_history(partner) == {2021: "on-track", 2022: "on-track", 2023: "withdrawn"}


def test_partners_page_shows_the_end_of_a_target_that_was_replaced_in_an_exempt_year() -> None:
    partner = create_partner("a", {**SIGNED, "2023-05-01": renew()}, create_values("x", {2022: 80}), exempt=[2023])
    assert list_history(partner) == {2021: "no-result", 2022: "on-track", 2023: "superseded"}
