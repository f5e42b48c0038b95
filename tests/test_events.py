"""What the pages show of events: the list, one event, home, themes and partners."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from showcase.agenda import list_entries
from showcase.views.event import create_event_view
from showcase.views.events import create_events_view, list_next_events, list_partner_events, list_theme_events
from showcase.views.home import create_home_view
from showcase.vocabulary import Lang
from tests.test_views import load_site

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.views.event_page import EventView
    from showcase.views.localised_site import Site

SEMINAR, NIGHT, WEBINAR, VISIT = "seminaari-2025", "kellonsiirron-yo", "webinaari", "vierailu-2023"


@pytest.fixture
def site(sources: Path) -> Site:
    """Return the golden network's site in English."""
    return load_site(sources)


def show(site: Site, slug: str, built: date | None = None) -> EventView:
    """Return an event's page, on another day than the site's own if need be."""
    (entry,) = (entry for entry in list_entries(site.network) if entry.slug == slug)
    return create_event_view(replace(site, built=built or site.built), entry)


def get_slugs(rows: tuple[object, ...]) -> list[str]:
    """Return which events stand in a list."""
    return [str(getattr(row, "href", "")).rstrip("/").rpartition("/")[2] for row in rows]


def test_what_is_to_come_stands_first_and_the_past_by_year(site: Site) -> None:
    view = create_events_view(site)
    assert get_slugs(view.coming) == [WEBINAR, SEMINAR]
    assert [(year.year, get_slugs(year.rows)) for year in view.past] == [("2025", [NIGHT]), ("2023", [VISIT])]
    assert [row.state for row in view.coming] == ["Postponed", None]
    assert view.past[1].rows[0].state == "Cancelled"
    assert view.calendar.href == "/kumppanit-sivusto/en/events/events.ics"
    assert [link.href.rpartition("/")[2] for link in view.calendars][:2] == [
        "events-energy-saving.ics",
        "events-energy-efficiency.ics",
    ]


WHEN: Final = {
    Lang.FI: (
        "Keskiviikko 19. marraskuuta 2025 klo 9.00–15.30",
        "Lauantai 29. maaliskuuta 2025 klo 22.00 – sunnuntai 30. maaliskuuta 2025 klo 6.00",
        "Tiistai 20. toukokuuta 2025 klo 23.30",
    ),
    Lang.SV: (
        "Onsdag 19 november 2025 kl. 9.00–15.30",
        "Lördag 29 mars 2025 kl. 22.00 – söndag 30 mars 2025 kl. 6.00",
        "Tisdag 20 maj 2025 kl. 23.30",
    ),
    Lang.EN: (
        "Wednesday 19 November 2025, 9:00–15:30",
        "Saturday 29 March 2025 at 22:00 to Sunday 30 March 2025 at 6:00",
        "Tuesday 20 May 2025 at 23:30",
    ),
}


@pytest.mark.parametrize("lang", Lang)
def test_each_language_says_when_in_its_own_way(sources: Path, lang: Lang) -> None:
    site = load_site(sources, lang)
    said = (show(site, slug).when.replace("\u00a0", " ") for slug in (SEMINAR, NIGHT, WEBINAR))
    assert tuple(said) == WHEN[lang]


def test_machines_are_told_the_offset(site: Site) -> None:
    assert show(site, SEMINAR).starts == "2025-11-19T09:00+02:00"
    assert show(site, WEBINAR).starts == "2025-05-20T23:30+03:00"


@pytest.mark.parametrize(
    ("built", "said", "is_open"),
    [
        (date(2025, 5, 20), "Until 20\u00a0May\u00a02025", True),
        (date(2025, 5, 21), "Registration has ended.", False),
        (date(2026, 5, 21), "Registration has ended.", False),
    ],
)
def test_registration_ends_with_its_last_day(site: Site, built: date, said: str, *, is_open: bool) -> None:
    view = show(site, SEMINAR, built)
    assert [str(fact.text.content) for fact in view.facts if fact.label == "Registration"] == [said]
    assert (view.registration is not None) is is_open


def test_nobody_registers_for_what_does_not_take_place_nor_gets_it_into_a_calendar(site: Site) -> None:
    for slug, heading in ((WEBINAR, "Postponed"), (VISIT, "Cancelled")):
        view = show(site, slug, date(2023, 1, 1))
        assert (view.registration, view.calendar) == (None, None)
        assert [notice.heading for notice in view.notices] == [heading]
        assert "Registration" not in [fact.label for fact in view.facts]


def test_a_change_is_told(site: Site) -> None:
    (notice,) = show(site, NIGHT).notices
    assert notice.heading == "Time or place has changed"
    assert notice.text
    assert notice.text.content == "Last changed on 1\u00a0February\u00a02025."
    assert show(site, SEMINAR).notices == ()


def test_only_what_is_to_come_goes_into_a_calendar(site: Site) -> None:
    calendar = show(site, SEMINAR).calendar
    assert calendar
    assert calendar.href == "/kumppanit-sivusto/en/events/seminaari-2025/seminaari-2025.ics"
    assert show(site, NIGHT).calendar is None


def test_a_programme_leads_to_who_speaks_and_to_what_is_shown(site: Site) -> None:
    opening, shown, talk = show(site, SEMINAR).programme
    assert (opening.at, opening.speaker, opening.practice) == ("9:00", None, None)
    assert shown.title.note == "In Finnish"
    assert shown.speaker
    assert shown.practice
    assert shown.speaker.href == "/kumppanit-sivusto/en/partners/ake-ohman/"
    assert shown.practice.text == "A night round once a month"
    assert "night-round" in shown.practice.href
    assert talk.speaker
    assert talk.practice is None


def test_what_remains_of_an_event_stands_on_its_page(site: Site) -> None:
    view = show(site, NIGHT)
    assert [(link.text, link.lang) for link in view.materials] == [("Diat", "fi")]
    assert [link.text for link in view.participants] == ["Åke & Öhman Ab", "Luodon Ystävät ry", "Pikku Paja Oy"]


def test_home_has_the_few_events_that_take_place_next(site: Site) -> None:
    assert get_slugs(list_next_events(site)) == [SEMINAR]
    assert get_slugs(list_next_events(replace(site, built=date(2025, 1, 1)))) == [NIGHT, SEMINAR]
    assert create_home_view(replace(site, built=date(2025, 12, 1))).events == ()


def test_a_theme_has_its_events(site: Site) -> None:
    assert get_slugs(list_theme_events(site, "energy-saving")) == [SEMINAR, NIGHT]
    assert list_theme_events(site, "emissions") == ()


def test_a_partner_has_the_events_in_which_it_has_a_part(site: Site) -> None:
    told = {slug: list_partner_events(site, slug) for slug in site.network.partners}
    said = {slug: [event.text.replace("\u00a0", " ") for event in events] for slug, events in told.items() if events}
    assert said == {
        "ake-ohman": ["19 November 2025, as host and as speaker", "29 March 2025, as participant"],
        "luodon-ystavat": ["29 March 2025, as participant"],
        "pikku-paja": [
            "19 November 2025, as speaker",
            "29 March 2025, as host and as participant",
            "14 September 2023, as host, cancelled",
        ],
    }
