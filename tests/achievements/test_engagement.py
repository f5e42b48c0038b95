"""Who has been silent for a year, at events and in reports."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from showcase.achievements.engagement import list_silent_partners
from tests.network_builder import create_network, create_partner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.network import Partner

DAY: Final = date(2025, 5, 20)


def find_silent(partner: Partner, events: Mapping[str, str] | None = None, day: date = DAY) -> bool:
    """Return whether a partner is silent in a network that has another one, of whom somebody hears every day."""
    other = create_partner("aina", results=dict.fromkeys(range(2019, 2025), "results: []"))
    silent = [each.slug for each in list_silent_partners(create_network(other, partner, events=events), day)]
    return partner.slug in silent


def test_a_partner_of_whom_nothing_is_heard_is_silent() -> None:
    assert find_silent(create_partner("acme"))


@pytest.mark.parametrize(
    "part",
    ["host: acme", "programme: [{at: '09:30', title: {fi: Puhe}, partner: acme}]", "attended: [acme]"],
)
def test_whoever_had_a_part_in_an_event_was_heard(part: str) -> None:
    start = "start: 2024-11-19 09:00\n"
    assert not find_silent(create_partner("acme"), {"a": f"{start}{part}\n"})
    assert find_silent(create_partner("acme"), {"a": f"{start}{part}\nstate: cancelled\n"})
    assert find_silent(create_partner("acme"), {"a": f"{start}{part}\nstate: postponed\n"})
    assert find_silent(create_partner("kaiku"), {"a": f"{start}{part}\n"})


@pytest.mark.parametrize(
    ("day", "is_silent"),
    [("2024-05-20", True), ("2024-05-21", False), ("2025-05-20", False), ("2025-05-21", True)],
)
def test_the_year_ends_on_the_day(day: str, *, is_silent: bool) -> None:
    assert find_silent(create_partner("acme"), {"a": f"start: {day} 23:30\nhost: acme\n"}) is is_silent
    assert find_silent(create_partner("acme", results={2024: f"submitted: {day}"})) is is_silent


def test_a_late_report_for_a_year_long_ago_is_heard() -> None:
    assert not find_silent(create_partner("acme", results={2019: "submitted: 2025-01-02"}))


def test_a_leap_day_has_a_year_before_it() -> None:
    leap = date(2024, 2, 29)
    assert find_silent(create_partner("acme"), {"a": "start: 2023-02-28 09:00\nhost: acme\n"}, leap)
    assert not find_silent(create_partner("acme"), {"a": "start: 2023-03-01 09:00\nhost: acme\n"}, leap)


def test_a_new_member_and_one_that_has_left_need_not_be_heard() -> None:
    assert find_silent(create_partner("acme", joined="2024-05-20"))
    assert not find_silent(create_partner("acme", joined="2024-05-21"))
    assert find_silent(create_partner("acme", left="2025-05-21"))
    assert not find_silent(create_partner("acme", left="2025-05-20"))


def test_a_supporting_member_can_be_silent_too() -> None:
    assert find_silent(create_partner("kaiku", kind="supporting-member"))
