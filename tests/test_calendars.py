"""The events as calendars read them: read back by the library, and by the letters of RFC 5545 where it is lenient."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from showcase.achievements.years import create_achievements
from showcase.agenda import list_entries
from showcase.characters import FORBIDDEN
from showcase.exports.calendars import create_calendar, create_component, list_calendar_works
from showcase.i18n import bind_numbers, create_speech
from showcase.scalars import HELSINKI
from showcase.views.localised_site import Site
from showcase.vocabulary import Lang
from tests.built_site import GOLDEN, read_tree
from tests.network_builder import create_network

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icalendar import Event

BUILT: Final = date(2025, 5, 20)
START: Final = "start: 2025-11-19 09:00\n"
HOST: Final = "network.example"
LINE: Final = 75
"""Octets in a line, without its end (RFC 5545, 3.1)."""
CALENDARS: Final = {path: text for path, text in read_tree(GOLDEN / "site").items() if path.endswith(".ics")}
ANY_TEXT: Final = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(",;:\\\n\"'🌱 "), min_size=1, max_size=200)
    .map(lambda text: unicodedata.normalize("NFC", FORBIDDEN.sub("", text)).strip())
    .filter(bool)
)
"""What may stand in a text of several lines."""
ANY_TITLE: Final = ANY_TEXT.map(lambda text: " ".join(text.split("\n")).strip()).filter(bool)


def create_site(events: Mapping[str, str], built: date = BUILT, lang: Lang = Lang.FI) -> Site:
    """Return the site of a network with events and no partner."""
    network = create_network(events=events)
    return Site(network, create_achievements(network, built), create_speech(lang), built, "", "", "", "", {})


def read_event(text: str, **options: Any) -> Event:  # noqa: ANN401  those of create_site
    """Return what a calendar makes of an event."""
    site = create_site({"event": START + text if "start:" not in text else text}, **options)
    (entry,) = list_entries(site.network)
    content = create_calendar(site, "Nimi", [create_component(site, entry)])
    (component,) = Calendar.from_ical(content).events
    return component


def get_moment(value: date) -> datetime:
    """Return a time of day that a calendar may also have as a mere day."""
    assert isinstance(value, datetime)
    return value


def unfold(content: bytes) -> list[str]:
    """Return the lines of a calendar as they are meant."""
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


@pytest.mark.parametrize("path", CALENDARS)
def test_every_calendar_is_written_by_the_letters_of_the_standard(path: str) -> None:
    content = CALENDARS[path]
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert not [line for line in lines if len(line) > LINE or b"\n" in line or b"\r" in line]
    assert all(line.decode() for line in lines[:-1])
    begun: list[str] = []
    for line in unfold(content):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            begun.append(value)
        elif name == "END":
            assert begun.pop() == value
    assert not begun
    assert unfold(content)[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]


@pytest.mark.parametrize("path", CALENDARS)
def test_every_calendar_can_be_read_back(path: str) -> None:
    calendar = Calendar.from_ical(CALENDARS[path])
    assert not calendar.errors
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Helsinki"]
    for event in calendar.events:
        assert not event.errors
        assert {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "STATUS", "DESCRIPTION", "URL"} <= set(event)
        start = get_moment(event.start)
        assert start.utcoffset() == start.astimezone(HELSINKI).utcoffset()


def read_uids(path: str) -> list[str]:
    """Return the identities of a stored calendar's events."""
    return [event.uid for event in Calendar.from_ical(CALENDARS[path]).events]


def test_an_event_is_the_same_in_every_calendar_and_language() -> None:
    slugs = ("vierailu-2023", "kellonsiirron-yo", "webinaari", "seminaari-2025")
    for folder in ("tapahtumat", "sv/evenemang", "en/events"):
        assert read_uids(f"{folder}/events.ics") == [f"{slug}@golden.example" for slug in slugs]
        for slug in slugs:
            assert read_uids(f"{folder}/{slug}/{slug}.ics") == [f"{slug}@golden.example"]
        of_theme = [f"{slug}@golden.example" for slug in ("kellonsiirron-yo", "seminaari-2025")]
        assert read_uids(f"{folder}/events-energy-saving.ics") == of_theme
        assert read_uids(f"{folder}/events-emissions.ics") == []


def test_helsinkis_time_is_told_right_for_a_century() -> None:
    """The file's own rules, without what the reader knows, agree with the time-zone database around each change."""
    zone = Calendar.from_ical(CALENDARS["tapahtumat/events.ics"]).timezones[0].to_tz(lookup_tzid=False)
    for year in range(1997, 2101):
        for month in (3, 10):
            days = (datetime(year, month, day, 1, tzinfo=UTC) for day in range(24, 32))
            for moment in (day + timedelta(minutes=minutes) for day in days for minutes in (-180, -1, 0, 180)):
                wall = moment.astimezone(HELSINKI).replace(tzinfo=None)
                expected = wall.replace(tzinfo=HELSINKI)
                is_doubled = expected.utcoffset() != expected.replace(fold=1).utcoffset()
                # No event starts or ends in the hour that there is twice.
                assert is_doubled or wall.replace(tzinfo=zone).utcoffset() == expected.utcoffset(), wall


def test_an_event_over_the_change_to_summer_time_lasts_an_hour_less() -> None:
    event = read_event("start: 2025-03-29 22:00\nend: 2025-03-30 06:00\n")
    start, end = (get_moment(each).astimezone(UTC) for each in (event.start, event.end))
    assert start == datetime(2025, 3, 29, 20, tzinfo=UTC)
    assert end - start == timedelta(hours=7)
    assert event["DTSTART"].params["TZID"] == "Europe/Helsinki"


def test_an_event_without_an_end_takes_no_time() -> None:
    event = read_event("")
    assert "DTEND" not in event
    assert "DURATION" not in event
    assert event.start == event.end


@pytest.mark.parametrize(
    ("state", "status", "title", "busy"),
    [
        ("scheduled", "CONFIRMED", "Vierailu", "OPAQUE"),
        ("cancelled", "CANCELLED", "Peruttu: Vierailu", "TRANSPARENT"),
        ("postponed", "TENTATIVE", "Siirretty: Vierailu", "TRANSPARENT"),
    ],
)
def test_what_does_not_take_place_says_so(state: str, status: str, title: str, busy: str) -> None:
    event = read_event(f"state: {state}\nregistration: {{url: https://a.example}}\n")
    assert (event["STATUS"], event["SUMMARY"], event["TRANSP"]) == (status, title, busy)
    assert ("https://a.example" in str(event["DESCRIPTION"])) is (state == "scheduled")


def test_each_change_that_is_told_counts_one_more() -> None:
    changes = ("", "changed: [2025-05-02]\n", "changed: [2025-05-02, 2025-05-02]\nstate: cancelled\n")
    assert [read_event(change).sequence for change in changes] == [0, 1, 2]
    assert {read_event(change).uid for change in changes} == {f"event@{HOST}"}


def test_the_stamp_is_the_day_of_the_build_and_nothing_else_changes() -> None:
    before, after = (read_event("", built=day) for day in (BUILT, date(2025, 6, 1)))
    assert [each.DTSTAMP for each in (before, after)] == [
        datetime(2025, 5, 20, tzinfo=UTC),
        datetime(2025, 6, 1, tzinfo=UTC),
    ]
    assert {name: value for name, value in before.items() if name != "DTSTAMP"} == {
        name: value for name, value in after.items() if name != "DTSTAMP"
    }


def test_the_same_data_and_day_make_the_same_bytes() -> None:
    texts = {"a": START, "b": "start: 2025-03-29 22:00\nthemes: [waste]\n"}
    first, second = (
        dict(file for work in list_calendar_works([create_site(texts)]) for file in work()) for _ in range(2)
    )
    assert first == second
    assert set(first) == {
        "/tapahtumat/events.ics",
        *(f"/tapahtumat/events-{theme}.ics" for theme in ("energy-saving", "waste", "emissions")),
        "/tapahtumat/a/a.ics",
        "/tapahtumat/b/b.ics",
    }


@pytest.mark.parametrize(("day", "is_told"), [(BUILT, True), (date(2025, 5, 21), False)])
def test_registration_is_told_as_long_as_it_is_open(day: date, *, is_told: bool) -> None:
    event = read_event("registration: {url: https://a.example, until: 2025-05-20}\n", built=day)
    assert ("https://a.example" in str(event["DESCRIPTION"])) is is_told


def quote(text: str) -> str:
    """Return a text as YAML has it in double quotes."""
    escaped = re.sub(r'["\\]', lambda sign: f"\\{sign[0]}", text).replace("\n", "\\n")
    return f'"{escaped}"'


@given(ANY_TITLE, ANY_TITLE, ANY_TEXT)
def test_any_text_comes_back_as_it_was(title: str, address: str, access: str) -> None:
    """With commas, semicolons, colons, backslashes, quotes, line breaks and emoji, however long."""
    name, street = quote(title[:100]), quote(address[:100])
    place = f"place: {{name: {{fi: {name}}}, address: {street}, access: {{fi: {quote(access)}}}}}"
    site = create_site({"event": f"{START}title: {{fi: {quote(title[:150])}}}\n{place}\n"})
    (entry,) = list_entries(site.network)
    told = entry.event
    assert told.place
    assert told.place.address
    assert told.place.access
    content = create_calendar(site, told.title.fi or "", [create_component(site, entry)])
    assert max(map(len, content.split(b"\r\n"))) <= LINE
    assert b"\n" not in content.replace(b"\r\n", b"")
    (event,) = Calendar.from_ical(content).events
    assert event["SUMMARY"] == bind_numbers(told.title.fi or "")
    assert event["LOCATION"] == f"{bind_numbers(told.place.name.fi or '')}, {told.place.address}"
    assert f"Esteettömyys: {bind_numbers(told.place.access.fi or '')}\n" in str(event["DESCRIPTION"])
