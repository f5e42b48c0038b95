"""The coordinator's files: settings, achievements, events, wishes, pages and bulletins."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from showcase.model.content import BulletinMetadata, Edition, GenericWords, PageMetadata, Settings, Wishes
from showcase.model.event import Event
from showcase.vocabulary import EventState, Lang, Licence
from tests.small_network import EDITION, EVENT, NETWORK, WISHES, add, edit, get_text, list_errors, read_model

if TYPE_CHECKING:
    from showcase.records import Record
    from tests.small_network import Changes

THEME = "  - {id: water, slug: {fi: vesi}, name: {fi: Vesi}, description: {fi: Kuvaus}}\n"
WHOLE_EVENT = """\
    kind: seminar
    title: {fi: Seminaari}
    summary: {fi: Kuvaus}
    start: 2025-05-14 09:00
    end: 2025-05-14 16:00
    place: {name: {fi: Sali}, address: Katu 1, access: {fi: Hissi}}
    host: acme
    themes: [energy]
    languages: [fi, sv]
    registration: {url: https://verkko.example, until: 2025-05-01}
    programme:
      - {at: "09:30", title: {fi: Avaus}, partner: acme, practice: heat-recovery}
    attended: [acme, kaiku]
    materials: [{title: {fi: Kalvot}, url: https://verkko.example/kalvot}]
    state: postponed
    """


def find(model: type[Record], changes: Changes | str) -> list[str]:
    """Return the errors of a text, or of the only file of some changes."""
    if isinstance(changes, str):
        return list_errors(model, changes)
    (text,) = changes.values()
    assert isinstance(text, str)
    return list_errors(model, text)


def test_settings_are_read() -> None:
    settings = read_model(Settings, get_text(NETWORK))
    assert settings.languages.offered == (Lang.FI,)
    assert settings.on_track_tolerance == Decimal("0.05")
    assert (settings.banner, settings.wishes, settings.as_of) == (None, None, None)
    assert settings.licence is Licence.CC_BY_4_0
    assert settings.reporting_years[0].published == date(2025, 6, 5)


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        (edit(NETWORK, "0.05", "0"), []),
        (edit(NETWORK, "0.05", "1"), []),
        (edit(NETWORK, "0.05", "1.01"), ["on_track_tolerance not-a-share"]),
        (edit(NETWORK, "0.05", "-0.01"), ["on_track_tolerance not-a-share"]),
        (edit(NETWORK, "0.05", "5 %"), ["on_track_tolerance number"]),
        (edit(NETWORK, "on_track_tolerance: 0.05\n", ""), ["on_track_tolerance missing"]),
        (edit(NETWORK, "offered: [fi]", "offered: [fi, en, fi]"), ["languages.offered.2 double"]),
        (edit(NETWORK, "[fi]}", "[fi, fi]}"), ["languages.required.1 double"]),
        (edit(NETWORK, "[fi]}", "[]}"), ["languages.required required-languages"]),
        (edit(NETWORK, "[fi]}", "[sv]}"), ["languages.required required-languages"]),
        (edit(NETWORK, "offered: [fi]", "offered: [en]"), ["languages.offered finnish-not-offered"]),
        (edit(NETWORK, "offered: [fi]", "offered: [fi, de]"), ["languages.offered.1 enum"]),
        (edit(NETWORK, "offered: [fi], required: [fi]", "offered: [fi, en], required: [en]"), []),
        (edit(NETWORK, "reporting_years", f"{THEME}reporting_years"), []),
        (edit(NETWORK, "reporting_years", f"{THEME}{THEME}reporting_years"), ["themes.2 double"]),
        (edit(NETWORK, "reporting", THEME.replace("vesi", "energia") + "reporting"), ["themes.1 double"]),
        (
            edit(NETWORK, "[fi],", "[fi, en],", "reporting", THEME.replace("fi: vesi", "en: energy") + "reporting"),
            ["themes.1 double"],
        ),
        (edit(NETWORK, "reporting", THEME.replace("fi: vesi", "sv: energi") + "reporting"), []),
        (add(NETWORK, "  - {year: 2024, opens: 2026-01-15, due: 2026-03-31}\n"), ["reporting_years.1 double"]),
        (add(NETWORK, "  - {year: 2025, opens: 2026-01-15, due: 2026-01-15}\n"), []),
        (add(NETWORK, "  - {year: 2025, opens: 2026-01-15, due: 2026-01-14}\n"), ["reporting_years.1.due day-before"]),
        (edit(NETWORK, "2025-06-05", "2025-03-31"), ["reporting_years.0.published day-before"]),
        (edit(NETWORK, "2025-06-05", "2025-04-01"), []),
        (add(NETWORK, "wishes: {}\n"), ["wishes.form missing"]),
        (add(NETWORK, "licence: MIT\n"), ["licence enum"]),
        (add(NETWORK, "as_of: today\n"), ["as_of date"]),
        (add(NETWORK, "banner: {fi: Esittely}\nas_of: 2025-05-20\nlicence: CC0-1.0\n"), []),
    ],
)
def test_settings_that_are_wrong_say_where(changes: Changes, errors: list[str]) -> None:
    assert find(Settings, changes) == errors


def test_a_whole_event_is_read() -> None:
    event = read_model(Event, WHOLE_EVENT)
    assert event.start.astimezone(UTC) == datetime(2025, 5, 14, 6, tzinfo=UTC)
    assert event.programme[0].at == timedelta(hours=9, minutes=30)
    assert event.languages == (Lang.FI, Lang.SV)
    assert event.state is EventState.POSTPONED


def test_an_event_may_be_short() -> None:
    event = read_model(Event, "kind: visit\ntitle: {fi: A}\nsummary: {fi: A}\nstart: 2025-05-14 09:00\n")
    assert event.state is EventState.SCHEDULED
    assert (event.end, event.place, event.host, event.registration) == (None, None, None, None)
    assert (event.themes, event.languages, event.programme, event.attended, event.materials) == ((), (), (), (), ())


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ("{}", ["kind missing", "title missing", "summary missing", "start missing"]),
        (edit(EVENT, "16:00", "09:01"), []),
        (edit(EVENT, "16:00", "09:00"), ["end day-before"]),
        (edit(EVENT, "2025-05-14 16:00", "2025-05-13 23:59"), ["end day-before"]),
        (edit(EVENT, "visit", "party"), ["kind enum"]),
        (edit(EVENT, '"09:30"', "9:30"), ["programme.0.at clock"]),
        (edit(EVENT, "[kaiku]", "[Kaiku ry]"), ["attended.0 slug"]),
        (add(EVENT, "place: {}\n"), ["place.name missing"]),
        (add(EVENT, "registration: {until: 2025-05-01}\n"), ["registration.url missing"]),
        (add(EVENT, "materials: [{title: {fi: A}, url: a.pdf}]\n"), ["materials.0.url url"]),
        (add(EVENT, "state: moved\n"), ["state enum"]),
        (add(EVENT, "languages: [fi, no]\n"), ["languages.1 enum"]),
        (add(EVENT, "changed: [2025-05-02, eilen]\n"), ["changed.1 date"]),
    ],
)
def test_an_event_that_is_wrong_says_where(changes: Changes | str, errors: list[str]) -> None:
    assert find(Event, changes) == errors


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ("{}", ["foreword missing"]),
        (get_text(EDITION), []),
        ("foreword: {fi: A}\nsigned_by: {name: A, title: {fi: A}}\n", []),
        ("foreword: {fi: A}\nsigned_by: A\n", ["signed_by model_type"]),
        (edit(EDITION, "theme: energy, ", ""), ["frontrunners.0.theme missing"]),
        (edit(EDITION, "Perustelu", "a" * 501), ["frontrunners.0.rationale.fi text-too-long"]),
    ],
)
def test_achievements_that_are_wrong_say_where(changes: Changes | str, errors: list[str]) -> None:
    assert find(Edition, changes) == errors


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ("{}", []),
        ("wishes: []", []),
        (get_text(WISHES), []),
        (edit(WISHES, "planned", "done, answer: {fi: A}"), []),
        (edit(WISHES, "planned", "forgotten"), ["wishes.0.state enum"]),
        (edit(WISHES, "planned", "planned, name: Maija"), ["wishes.0.name extra_forbidden"]),
        (add(WISHES, "  - {id: racks, received: 2025-02-12, wish: {fi: A}, state: done}\n"), ["wishes.1 double"]),
    ],
)
def test_wishes_that_are_wrong_say_where(changes: Changes | str, errors: list[str]) -> None:
    assert find(Wishes, changes) == errors


@pytest.mark.parametrize(
    ("text", "errors"),
    [("{}", []), ("fi: [vihreä]", []), ("de: [grün]", ["de extra_forbidden"]), ("fi: vihreä", ["fi tuple_type"])],
)
def test_generic_words_that_are_wrong_say_where(text: str, errors: list[str]) -> None:
    assert list_errors(GenericWords, text) == errors


@pytest.mark.parametrize(
    ("model", "text", "errors"),
    [
        (PageMetadata, "title: A\nsummary: A", []),
        (PageMetadata, "title: A", ["summary missing"]),
        (PageMetadata, "title: A\nsummary: A\ndate: 2025-03-05", ["date extra_forbidden"]),
        (BulletinMetadata, "title: A\nsummary: A\npartners: [a]\nthemes: [b]\nevents: [c]", []),
        (BulletinMetadata, "title: A\nsummary: A\npartners: [Ä]", ["partners.0 slug"]),
        (BulletinMetadata, "title: A\nsummary: A\nslug: a\nlang: fi", ["slug extra_forbidden", "lang extra_forbidden"]),
    ],
)
def test_metadata_that_are_wrong_say_where(model: type[Record], text: str, errors: list[str]) -> None:
    assert list_errors(model, text) == errors
