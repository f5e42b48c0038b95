"""Who owes a report for a year, and where it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.achievements.report import Report, create_report, is_exempt, owes_report
from showcase.vocabulary import ReportState
from tests.network_builder import REPORTING_YEARS, create_network, create_partner

if TYPE_CHECKING:
    from showcase.network import Partner

SIGNED = {"2020-06-01": "- {id: x, unit: MWh, goal: {year: 2025, at_most: 50}}"}
DUE = date(2022, 3, 31)
PUBLISHED = date(2022, 6, 5)


def list_owed(partner: Partner) -> list[int]:
    return [year for year in REPORTING_YEARS if owes_report(partner, year)]


def report_2021(partner: Partner, built: date = date(2022, 4, 1), *, is_published: bool = True) -> Report:
    network = create_network(partner, years=[2021], unpublished=[] if is_published else [2021])
    return create_report(partner, network.settings.value.reporting_years[0], built)


def test_report_is_owed_after_the_year_of_the_first_signing() -> None:
    assert list_owed(create_partner("a", {**SIGNED, "2024-01-01": "[]"})) == list(range(2021, 2032))


def test_supporting_member_that_has_signed_owes_a_report_too() -> None:
    assert list_owed(create_partner("a", SIGNED, kind="supporting-member")) == list(range(2021, 2032))


@pytest.mark.parametrize("kind", ["partner", "supporting-member"])
def test_who_has_not_signed_owes_nothing(kind: str) -> None:
    assert list_owed(create_partner("a", kind=kind)) == []


def test_report_is_owed_when_what_was_signed_has_no_targets() -> None:
    assert min(list_owed(create_partner("a", {"2020-06-01": "[]"}))) == 2021


@pytest.mark.parametrize("day", ["2024-01-01", "2024-12-31"])
def test_report_is_owed_before_the_year_of_leaving(day: str) -> None:
    assert list_owed(create_partner("a", SIGNED, left=day)) == [2021, 2022, 2023]


def test_exempt_year_owes_no_report() -> None:
    partner = create_partner("a", SIGNED, exempt=[2022, 2023])
    assert list_owed(partner) == [2021, *range(2024, 2032)]
    assert [is_exempt(partner, year) for year in (2021, 2022, 2023)] == [False, True, True]


@pytest.mark.parametrize(
    "target", ["{id: x, unit: MWh, goal: {year: 2025, at_most: 5}}", "{id: x, goal: {year: 2025}}"]
)
def test_year_in_which_a_target_has_its_goal_is_never_exempt(target: str) -> None:
    partner = create_partner("a", {"2020-06-01": f"- {target}"}, exempt=[2024, 2025])
    assert [owes_report(partner, year) for year in (2024, 2025)] == [False, True]
    assert not is_exempt(partner, 2025)


def test_report_in_time_is_received_and_counts() -> None:
    partner = create_partner("a", SIGNED, {2021: "submitted: 2022-02-01"})
    assert report_2021(partner) == Report(
        year=2021,
        is_owed=True,
        is_exempt=False,
        state=ReportState.RECEIVED,
        submitted=date(2022, 2, 1),
        counts=True,
    )


@pytest.mark.parametrize(
    ("submitted", "state"),
    [("2022-03-31", ReportState.RECEIVED), ("2022-04-01", ReportState.LATE), ("2022-06-05", ReportState.LATE)],
)
def test_report_submitted_after_the_due_day_is_late(submitted: str, state: ReportState) -> None:
    assert report_2021(create_partner("a", SIGNED, {2021: f"submitted: {submitted}"})).state is state


@pytest.mark.parametrize(
    ("built", "state"),
    [
        (date(2021, 6, 1), ReportState.AWAITED),
        (date(2022, 3, 30), ReportState.AWAITED),
        (DUE, ReportState.AWAITED),
        (date(2022, 4, 1), ReportState.NOT_RECEIVED),
        (PUBLISHED, ReportState.NOT_RECEIVED),
    ],
)
def test_missing_report_is_awaited_until_the_due_day_and_not_received_from_the_day_after(
    built: date,
    state: ReportState,
) -> None:
    report = report_2021(create_partner("a", SIGNED), built)
    assert (report.state, report.submitted, report.counts) == (state, None, False)


@pytest.mark.parametrize(("submitted", "counts"), [("2022-06-04", True), ("2022-06-05", False), ("2023-01-01", False)])
def test_report_counts_when_it_came_before_the_day_of_publishing(submitted: str, counts: bool) -> None:  # noqa: FBT001
    partner = create_partner("a", SIGNED, {2021: f"submitted: {submitted}"})
    assert report_2021(partner).counts is counts
    assert report_2021(partner, is_published=False).counts


def test_report_that_is_not_owed_and_not_given_has_no_state() -> None:
    for partner in (
        create_partner("a"),
        create_partner("a", SIGNED, exempt=[2021]),
        create_partner("a", SIGNED, left="2021-05-01"),
    ):
        report = report_2021(partner)
        assert (report.is_owed, report.state) == (False, None)


def test_report_that_is_given_though_not_owed_is_received() -> None:
    report = report_2021(create_partner("a", SIGNED, {2021: "{}"}, exempt=[2021]))
    assert (report.is_owed, report.is_exempt, report.state, report.counts) == (False, True, ReportState.RECEIVED, True)
