"""The network over the years: what was known when each was published, and what is known today."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showcase.achievements.years import create_achievements
from showcase.vocabulary import InventoryFigure, ReportState, Status
from tests.achievements import BUILT, compute, find_target_year, list_history, list_statuses, row
from tests.network_builder import REPORTING_YEARS, create_network, create_partner, create_values

HALVE = "unit: MWh, baseline: {year: 2020, value: 100}, goal: {year: 2030, at_most: 50}"
SIGNED = {"2020-06-01": f"- {{id: x, {HALVE}}}"}


@pytest.mark.parametrize(
    ("built", "this_year"),
    [
        (date(2020, 3, 31), None),
        (date(2020, 4, 1), 2019),
        (date(2025, 3, 31), 2023),
        (date(2025, 4, 1), 2024),
        (BUILT, 2031),
    ],
)
def test_this_year_is_the_newest_reporting_year_past_its_due_day(built: date, this_year: int | None) -> None:
    assert compute(built=built).this_year == this_year


@pytest.mark.parametrize(("built", "is_closed"), [(date(2025, 6, 4), False), (date(2025, 6, 5), True), (BUILT, True)])
def test_year_is_closed_from_the_day_it_is_published(built: date, is_closed: bool) -> None:  # noqa: FBT001
    assert compute(built=built).years[2024].is_closed is is_closed
    assert not compute(built=built, unpublished=[2024]).years[2024].is_closed


def test_years_are_in_order_however_the_settings_list_them() -> None:
    achievements = create_achievements(create_network(years=[2023, 2021, 2022]), BUILT)
    assert list(achievements.years) == [2021, 2022, 2023]
    assert achievements.this_year == 2023


def test_network_without_partners_or_reporting_years_has_nothing_to_show() -> None:
    assert create_achievements(create_network(years=[]), BUILT).years == {}
    year = compute().years[2024]
    assert (year.counts.due, year.reports, year.sums, year.partners) == (0, {}, (), {})


def test_partner_without_commitments_has_a_year_without_targets() -> None:
    achievements = compute(create_partner("a"))
    assert achievements.years[2024].partners["a"].targets == ()
    assert achievements.partners["a"].years == {}


@pytest.mark.parametrize("submitted", ["2022-06-05", "2024-01-01"])
def test_file_submitted_on_the_day_of_publishing_or_after_enters_no_count_or_sum_of_its_year(submitted: str) -> None:
    late = f"{{submitted: {submitted}, results: [{{target: x, value: 90}}], inventory: {{scope_1: 7}}}}"
    in_time = create_partner("b", SIGNED, {2021: "{inventory: {scope_1: 5}}"})
    year = compute(create_partner("a", SIGNED, {2021: late}), in_time).years[2021]
    assert year.counts.by_status == {Status.NO_RESULT: 2}
    assert year.reports == {ReportState.RECEIVED: 1, ReportState.NOT_RECEIVED: 1}
    assert [row(each.total, each.partners, each.of) for each in year.sums] == [(5, 1, 2)]
    assert not year.partners["a"].meets_frontrunner_rule


def test_file_submitted_after_publishing_is_shown_dated_on_the_partners_page() -> None:
    partner = create_partner("a", SIGNED, {2021: "{submitted: 2022-07-01, results: [{target: x, value: 90}]}"})
    history = compute(partner).partners["a"]
    assert history.years["x", 2021].status is Status.ON_TRACK
    assert history.years["x", 2021].value == 90
    report = history.reports[2021]
    assert (report.state, report.submitted, report.counts) == (ReportState.LATE, date(2022, 7, 1), False)
    assert list(history.known) == [2021]


def test_file_submitted_the_day_before_publishing_counts() -> None:
    partner = create_partner("a", SIGNED, {2021: "{submitted: 2022-06-04, results: [{target: x, value: 90}]}"})
    assert compute(partner).years[2021].counts.by_status == {Status.ON_TRACK: 1}


def test_file_of_a_year_without_a_day_of_publishing_counts_whenever_it_came() -> None:
    partner = create_partner("a", SIGNED, {2021: "{submitted: 2029-01-01, results: [{target: x, value: 90}]}"})
    assert compute(partner, unpublished=[2021]).years[2021].counts.by_status == {Status.ON_TRACK: 1}


@pytest.mark.parametrize(
    ("submitted", "baselines"),
    [("2022-06-04", [2021, 2021, 2021]), ("2023-06-04", [None, 2021, 2021]), ("2023-06-05", [None, 2022, 2021])],
)
def test_late_file_enters_only_the_years_published_after_it_came(submitted: str, baselines: list[int | None]) -> None:
    """A target without a baseline starts at its first known value, so its start tells which files are known."""
    late = {2021: f"{{submitted: {submitted}, results: [{{target: x, value: 100}}]}}"}
    results = late | create_values("x", {2022: 90, 2023: 80})
    partner = create_partner("a", {"2020-06-01": "- {id: x, unit: MWh, goal: {year: 2030, at_most: 50}}"}, results)
    series = [find_target_year(year, partner).series for year in (2021, 2022, 2023)]
    assert [each and each.baseline and each.baseline[0] for each in series] == baselines


def test_withdrawal_in_a_late_file_ends_the_target_in_later_years_and_leaves_the_published_one() -> None:
    late = "{submitted: 2022-07-01, results: [{target: x, withdrawn: {reason: {fi: Syy.}}}]}"
    partner = create_partner("a", SIGNED, {2021: late})
    assert list_statuses(partner) == {2021: "no-result"}
    assert list_history(partner) == {2021: "withdrawn"}


def test_restatement_in_a_late_file_leaves_the_years_published_before_it_came() -> None:
    late = "{submitted: 2023-06-05, restatements: [{inventory: scope_1, year: 2021, value: 9, reason: error}]}"
    results = {2021: "inventory: {scope_1: 1}", 2022: late, 2023: "inventory: {scope_1: 2}"}
    years = compute(create_partner("a", SIGNED, results)).years
    assert [each.total for each in years[2021].sums] == [1]
    assert years[2022].sums == ()


def test_sums_of_a_closed_year_stand_when_a_later_file_restates_them() -> None:
    restated = "{inventory: {scope_1: 80}, restatements: [{inventory: scope_1, year: 2021, value: 160, reason: error}]}"
    years = compute(create_partner("a", SIGNED, {2021: "inventory: {scope_1: 100}", 2022: restated})).years
    assert [row(each.figure, each.total) for each in years[2021].sums] == [(InventoryFigure.SCOPE_1, 100)]
    change = years[2022].sums[0].change
    assert change is not None
    assert row(change.before, change.share) == (160, Decimal("-0.5"))


def test_value_given_late_by_restatement_is_no_result_in_its_year_and_shown_on_the_partners_page() -> None:
    late = "restatements: [{target: x, year: 2021, value: 90, reason: late}]"
    partner = create_partner("a", SIGNED, {2021: "{}", 2022: late})
    assert list_statuses(partner)[2021] == "no-result"
    assert list_history(partner)[2021] == "on-track"


def test_goal_year_is_no_result_while_its_report_is_awaited() -> None:
    partner = create_partner("a", SIGNED)
    year = compute(partner, built=date(2031, 2, 1)).years[2030]
    assert year.reports == {ReportState.AWAITED: 1}
    assert year.counts.by_status == {Status.NO_RESULT: 1}


def test_partners_page_shows_the_years_that_were_owed_or_given() -> None:
    partner = create_partner("a", SIGNED, create_values("x", {2023: 90}), exempt=[2022, 2023])
    assert list(list_history(partner)) == [2021, *range(2023, 2031)]


def test_partners_page_shows_a_year_with_a_file_that_is_no_reporting_year() -> None:
    partner = create_partner("a", SIGNED, create_values("x", {2021: 90}))
    history = create_achievements(create_network(partner, years=[2023]), BUILT).partners["a"]
    assert [year for _, year in history.years] == [2021, 2023]


def test_partners_page_does_not_show_an_end_that_is_still_to_come() -> None:
    leaving = create_partner("a", SIGNED, left="2023-06-30")
    network = create_network(leaving, years=[2021])
    by_day = [create_achievements(network, date(2023, 6, day)).partners["a"].years for day in (29, 30)]
    assert [[year for _, year in years] for years in by_day] == [[2021], [2021, 2023]]


def test_partners_page_lists_every_signed_target_in_the_order_of_signing() -> None:
    partner = create_partner("a", {"2022-01-01": f"- {{id: b, {HALVE}}}", "2021-01-01": f"- {{id: c, {HALVE}}}"})
    history = compute(partner).partners["a"]
    assert [(each.key, each.signed) for each in history.targets] == [
        (("a", "c"), date(2021, 1, 1)),
        (("a", "b"), date(2022, 1, 1)),
    ]
    assert list(history.reports) == list(REPORTING_YEARS)
