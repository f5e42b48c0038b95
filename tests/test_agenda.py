"""Which events are to come and which are past, and who has which part in them."""

from __future__ import annotations

from datetime import date

import pytest

from showcase.agenda import Part, list_coming, list_entries, list_past
from tests.network_builder import create_network

EVENTS = {
    "b": "start: 2025-05-20 09:00",
    "a": "start: 2025-05-20 09:00",
    "long": "start: 2025-05-12 09:00\nend: 2025-05-20 00:30",
    "gone": "start: 2025-05-19 09:00\nend: 2025-05-19 23:59",
    "next": "start: 2025-06-01 09:00",
    "old": "start: 2023-01-01 09:00",
}


def test_events_stand_in_the_order_of_their_start_on_both_sides_of_the_day() -> None:
    network = create_network(events=EVENTS)
    day = date(2025, 5, 20)
    assert [entry.slug for entry in list_entries(network)] == ["old", "long", "gone", "a", "b", "next"]
    assert [entry.slug for entry in list_coming(network, day)] == ["long", "a", "b", "next"]
    assert [entry.slug for entry in list_past(network, day)] == ["gone", "old"]


@pytest.mark.parametrize("day", [date(2022, 1, 1), date(2025, 5, 20), date(2030, 1, 1)])
def test_every_event_is_either_to_come_or_past(day: date) -> None:
    network = create_network(events=EVENTS)
    assert {*list_coming(network, day), *list_past(network, day)} == {*list_entries(network)}
    assert not {*list_coming(network, day)} & {*list_past(network, day)}


def test_a_partner_may_have_several_parts_and_each_once() -> None:
    speech = "{at: '09:30', title: {fi: Puhe}, partner: acme}"
    text = f"start: 2025-05-20 09:00\nhost: acme\nprogramme: [{speech}, {speech}]\nattended: [kaiku, acme, kaiku]"
    (entry,) = list_entries(create_network(events={"a": text}))
    assert list(entry.list_parts()) == [
        ("acme", Part.HOST),
        ("acme", Part.SPEAKER),
        ("kaiku", Part.PARTICIPANT),
        ("acme", Part.PARTICIPANT),
    ]
