"""A year's totals: targets are counted, inventories are summed, frontrunners are chosen by a rule."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from showcase.vocabulary import InventoryFigure, ReportState, Status
from tests.achievements import compute, find_partner_year, row
from tests.network_builder import create_partner, create_values

if TYPE_CHECKING:
    from showcase.achievements.totals import Sum
    from showcase.network import Partner

HALVE = "unit: MWh, baseline: {year: 2020, value: 100}, goal: {year: 2030, at_most: 50}"
SIGNED = {"2020-06-01": f"- {{id: x, {HALVE}}}"}
WITHDRAW = "results: [{target: x, withdrawn: {reason: {fi: Syy.}}}]"


def report(slug: str, *inventories: str, first: int = 2021, restatements: str = "[]") -> Partner:
    """Return a partner with an inventory a year; the last file also restates."""
    results = {year: f"inventory: {{{each}}}" for year, each in enumerate(inventories, first)}
    results[max(results)] += f"\nrestatements: {restatements}"
    return create_partner(slug, SIGNED, results)


def find_sum(year: int, figure: InventoryFigure, *partners: Partner) -> Sum | None:
    sums = {each.figure: each for each in compute(*partners).years[year].sums}
    return sums.get(figure)


def find_scope_1(*partners: Partner) -> Sum:
    found = find_sum(2022, InventoryFigure.SCOPE_1, *partners)
    assert found is not None
    return found


# Counts


def test_due_targets_are_counted_by_status() -> None:
    values = {"a": 95, "b": 94, "c": 100}
    partners = [create_partner(slug, SIGNED, create_values("x", {2021: value})) for slug, value in values.items()]
    counts = compute(*partners, create_partner("d", SIGNED)).years[2021].counts
    assert counts.by_status == {Status.ON_TRACK: 2, Status.BEHIND: 1, Status.NO_RESULT: 1}
    assert (counts.on_track_or_achieved, counts.due) == (2, 4)


def test_targets_are_counted_by_theme() -> None:
    themes = {"x": "waste", "y": "emissions", "z": "waste"}
    targets = "\n".join(f"- {{id: {name}, theme: {theme}, {HALVE}}}" for name, theme in themes.items())
    partner = create_partner("a", {"2020-06-01": targets}, create_values("x", {2021: 90}))
    by_theme = compute(partner).years[2021].counts_by_theme
    assert {theme: dict(counts.by_status) for theme, counts in by_theme.items()} == {
        "energy-saving": {},
        "waste": {Status.ON_TRACK: 1, Status.NO_RESULT: 1},
        "emissions": {Status.NO_RESULT: 1},
    }


def test_withdrawn_target_is_due_in_the_year_of_its_withdrawal() -> None:
    years = compute(create_partner("a", SIGNED, {2022: WITHDRAW})).years
    assert years[2022].counts.by_status == {Status.WITHDRAWN: 1}
    assert years[2023].counts.due == 0


def test_superseded_target_is_not_due() -> None:
    renewed = f"- {{id: y, {HALVE}, replaces: [x]}}"
    years = compute(create_partner("a", {**SIGNED, "2022-05-01": renewed})).years
    assert [years[year].counts.due for year in (2021, 2022, 2023)] == [1, 0, 1]


def test_replaced_target_that_was_achieved_is_due() -> None:
    renewed = f"- {{id: y, {HALVE}, replaces: [x]}}"
    partner = create_partner("a", {**SIGNED, "2022-05-01": renewed}, create_values("x", {2021: 50}))
    counts = compute(partner).years[2022].counts
    assert (counts.by_status, counts.due, counts.on_track_or_achieved) == ({Status.ACHIEVED: 1}, 1, 1)


@pytest.mark.parametrize("year", [2022, 2023])
def test_target_is_not_due_where_its_report_is_not_owed(year: int) -> None:
    partner = create_partner("a", SIGNED, create_values("x", {2022: 90, 2023: 85}), exempt=[2022], left="2023-06-30")
    assert compute(partner).years[year].counts.due == 0
    assert find_partner_year(year, partner).due == ()
    assert len(find_partner_year(year, partner).targets) == 1


def test_reports_are_counted_by_state_and_one_after_publishing_as_not_received() -> None:
    days = {"a": "2022-03-31", "b": "2022-04-01", "c": "2022-06-05"}
    partners = [create_partner(slug, SIGNED, {2021: f"submitted: {day}"}) for slug, day in days.items()]
    others = create_partner("d", SIGNED), create_partner("e"), create_partner("f", SIGNED, {2021: "{}"}, exempt=[2021])
    assert compute(*partners, *others).years[2021].reports == {
        ReportState.RECEIVED: 1,
        ReportState.LATE: 1,
        ReportState.NOT_RECEIVED: 2,
    }


# Sums


def test_each_inventory_figure_is_its_own_sum_and_scope_3_is_never_summed() -> None:
    figures = (
        "scope_1: 1, scope_2_location_based: 2, scope_2_market_based: 3, scope_3: 4,"
        " energy_total: 5, energy_renewable: 6, waste_total: 7, waste_recycled: 8"
    )
    sums = compute(report("a", figures), report("b", figures)).years[2021].sums
    assert {each.figure.value: each.total for each in sums} == {
        "scope_1": 2,
        "scope_2_location_based": 4,
        "scope_2_market_based": 6,
        "energy_total": 10,
        "energy_renewable": 12,
        "waste_total": 14,
        "waste_recycled": 16,
    }


def test_sum_says_how_many_of_how_many_partners_gave_the_figure() -> None:
    exempt_but_given = create_partner("e", SIGNED, {2022: "inventory: {scope_1: 1}"}, exempt=[2022])
    not_taking_part = create_partner("f", SIGNED, exempt=[2022])
    partners = report("a", "", "scope_1: 10"), report("b", "", "scope_1: 0"), report("c", "", "energy_total: 1")
    found = find_scope_1(*partners, create_partner("d", SIGNED), exempt_but_given, not_taking_part)
    assert row(found.total, found.partners, found.of) == (11, 3, 5)


def test_figure_that_nobody_gave_has_no_sum() -> None:
    assert find_sum(2021, InventoryFigure.SCOPE_1, report("a", "energy_total: 1")) is None


def test_sum_is_exact() -> None:
    found = find_scope_1(
        report("a", "", "scope_1: 999999999999999.999999999999"), report("b", "", "scope_1: 0.000000000001")
    )
    assert found.total == 10**15


def test_change_is_over_the_partners_that_gave_the_figure_for_both_years() -> None:
    both = report("a", "scope_1: 100", "scope_1: 80"), report("b", "scope_1: 60", "scope_1: 40")
    found = find_scope_1(*both, report("c", "", "scope_1: 500"), report("d", "scope_1: 900", ""))
    assert found.total == 620
    assert found.change is not None
    assert row(found.change.before, found.change.after, found.change.partners) == (160, 120, 2)
    assert found.change.share == Decimal("-0.25")


def test_change_is_from_the_year_before_as_restated_in_this_years_file() -> None:
    restated = "[{inventory: scope_1, year: 2021, value: 50, reason: method}]"
    found = find_scope_1(report("a", "scope_1: 100", "scope_1: 75", restatements=restated))
    assert found.change is not None
    assert row(found.change.before, found.change.share) == (50, Decimal("0.5"))


def test_change_is_not_from_two_years_before() -> None:
    assert (
        find_scope_1(
            report("a", "scope_1: 100", "scope_1: 75", first=2020),
            report("b", "scope_1: 5", "", "scope_1: 4", first=2020),
        ).change
        is None
    )


def test_no_per_cent_is_given_from_zero() -> None:
    change = find_scope_1(report("a", "scope_1: 0", "scope_1: 5"), report("b", "scope_1: 0", "scope_1: 0")).change
    assert change is not None
    assert row(change.before, change.after, change.share) == (0, 5, None)


@pytest.mark.parametrize(
    ("changes", "dominant"),
    [
        ({"a": 10, "b": -9}, "a"),
        ({"a": 9, "b": -10}, "b"),
        ({"a": 10, "b": -10}, None),
        ({"a": 10, "b": 5, "c": -5}, None),
        ({"a": 11, "b": 5, "c": -5}, "a"),
        ({"a": 0, "b": 0}, None),
        ({"a": 1}, "a"),
    ],
)
def test_partner_with_more_than_half_of_the_absolute_changes_is_named(
    changes: dict[str, int], dominant: str | None
) -> None:
    partners = [report(slug, "scope_1: 100", f"scope_1: {100 + change}") for slug, change in changes.items()]
    change = find_scope_1(*partners).change
    assert change is not None
    assert change.dominant == dominant


# Frontrunners


def follows_rule(*values: object, submitted: str = "2022-03-01") -> bool:
    """Whether a partner with a due target a value meets the rule; None is a target without a result."""
    targets = "\n".join(f"- {{id: t{number}, {HALVE}}}" for number, _ in enumerate(values)) or "[]"
    given = ", ".join(f"{{target: t{number}, value: {each}}}" for number, each in enumerate(values) if each is not None)
    file = f"{{submitted: {submitted}, results: [{given}]}}"
    return find_partner_year(2021, create_partner("a", {"2020-06-01": targets}, {2021: file})).meets_frontrunner_rule


def test_frontrunner_has_more_than_half_of_its_due_targets_on_track_or_achieved() -> None:
    assert follows_rule(90)
    assert follows_rule(90, 90, 100)
    assert not follows_rule(90, 100)
    assert not follows_rule(90, None)
    assert not follows_rule()


def test_frontrunner_has_reported_the_year_before_it_was_published() -> None:
    assert follows_rule(90, submitted="2022-06-04")
    assert not follows_rule(90, submitted="2022-06-05")
    renewed = {**SIGNED, "2022-05-01": f"- {{id: y, {HALVE}, replaces: [x]}}"}
    silent = find_partner_year(2022, create_partner("a", renewed, create_values("x", {2021: 50})))
    assert [each.status for each in silent.due] == [Status.ACHIEVED]
    assert not silent.meets_frontrunner_rule


def test_frontrunner_rule_counts_due_targets_only() -> None:
    targets = f"- {{id: x, {HALVE}}}\n- {{id: y, goal: {{year: 2030}}}}\n- {{id: z, goal: {{year: 2021}}}}"
    files = {2021: "results: [{target: x, value: 90}, {target: y, status: not-started}, {target: z, done: 2021-03-01}]"}
    year = find_partner_year(2021, create_partner("a", {"2020-06-01": targets}, files))
    assert [each.signed.target.id for each in year.due] == ["x", "z"]
    assert year.meets_frontrunner_rule
