"""The events as iCalendar files (RFC 5545): all of a language, those of a theme, and each by itself.

Nothing is kept from build to build. A UID is the event's slug and the host of the site, in every file and language the
same, so that a calendar knows an event again; SEQUENCE is how many changes the event's file tells of; DTSTAMP is the
day for which the site is built. An event without an end has no DTEND: it takes up no time after its start.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from icalendar import Calendar, Timezone, TimezoneDaylight, TimezoneStandard, vText
from icalendar import Event as Component

from showcase.agenda import list_entries
from showcase.exports.plain_text import show_plain_text
from showcase.i18n import N_
from showcase.scalars import HELSINKI
from showcase.text import create_html
from showcase.urls import PageName, create_calendar_path, create_event_calendar_path
from showcase.views.event import find_last_day_to_register, show_languages, show_time
from showcase.views.events import show_place
from showcase.vocabulary import EventState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from showcase.agenda import Entry
    from showcase.model.event import ProgrammeItem
    from showcase.views.localised_site import Site

_STATUSES: Final = {
    EventState.SCHEDULED: "CONFIRMED",
    EventState.CANCELLED: "CANCELLED",
    EventState.POSTPONED: "TENTATIVE",
}
"""What comes nearest: RFC 5545 knows no postponed event."""
_TITLES: Final = {EventState.CANCELLED: N_("Cancelled: %(title)s"), EventState.POSTPONED: N_("Postponed: %(title)s")}
"""Said in the title too, since many calendars show no status."""
_WINTER, _SUMMER = timedelta(hours=2), timedelta(hours=3)
_CHANGES: Final = (
    (TimezoneDaylight, "EEST", datetime(1997, 3, 30, 3), _WINTER, _SUMMER, 3),  # noqa: DTZ001  as a clock shows it
    (TimezoneStandard, "EET", datetime(1996, 10, 27, 4), _SUMMER, _WINTER, 10),  # noqa: DTZ001
)
"""The two changes of the clock as they have been since 1996: what begins, its name, when first, from, to, the month."""


def list_calendar_works(sites: Sequence[Site]) -> Iterator[Callable[[], Iterator[tuple[str, bytes]]]]:
    """Yield a work a language that makes its calendars; each can be done anywhere."""
    yield from (partial(_create_calendars, site) for site in sites)


def _create_calendars(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of every calendar in the site's language.

    A theme has one before it has events, so that one can subscribe to it at any time.
    """
    name = site.plain(site.settings.name)
    events = [(entry, create_component(site, entry)) for entry in list_entries(site.network)]
    whole = f"{name}: {site.speech.say('Events').lower()}"
    yield create_calendar_path(site.lang), create_calendar(site, whole, (event for _, event in events))
    for theme in site.settings.themes:
        title = f"{name}: {site.plain(theme.name)}"
        of_theme = (event for entry, event in events if theme.id in entry.event.themes)
        yield create_calendar_path(site.lang, theme.id), create_calendar(site, title, of_theme)
    for entry, event in events:
        title = f"{name}: {site.plain(entry.event.title)}"
        yield create_event_calendar_path(site.lang, entry.slug), create_calendar(site, title, [event])


def create_calendar(site: Site, name: str, events: Iterable[Component]) -> bytes:
    """Return a calendar: its lines end in CRLF and are folded at 75 octets, and what needs it is escaped."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{urlsplit(site.host).hostname}//Events//{site.lang.upper()}")
    # The name's own property is young (RFC 7986), its elder is what many calendars still read; the library escapes
    # neither unless it is told that they are texts.
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add_component(_create_timezone())
    for event in events:
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def create_component(site: Site, entry: Entry) -> Component:
    """Return an event in the site's language."""
    event, component = entry.event, Component()
    title = site.plain(event.title)
    component.add("uid", f"{entry.slug}@{urlsplit(site.host).hostname}")
    component.add("dtstamp", datetime.combine(site.built, time(), UTC))
    component.add("sequence", len(event.changed))
    component.add("dtstart", event.start)
    if event.end:
        component.add("dtend", event.end)
    component.add("summary", site.speech.say(_TITLES[event.state], title=title) if event.state in _TITLES else title)
    component.add("status", _STATUSES[event.state])
    # Nobody is kept busy by what does not take place.
    component.add("transp", "OPAQUE" if entry.takes_place else "TRANSPARENT")
    component.add("description", "\n\n".join(_list_parts(site, entry)))
    component.add("url", _locate(site, entry))
    if place := show_place(site, event):
        address = event.place.address if event.place else None
        component.add("location", ", ".join(filter(None, (str(place.content), address))))
    if event.themes:
        component.add("categories", [site.plain(site.themes[theme].name) for theme in event.themes])
    return component


def _list_parts(site: Site, entry: Entry) -> Iterator[str]:
    """Yield what is told of an event, part by part; its page's address comes last, since some calendars show no URL."""
    say, event = site.speech.say, entry.event
    yield show_plain_text(create_html(site.plain(event.summary)))
    if event.programme:
        yield "\n".join((f"{say('Programme')}:", *(_show_item(site, item) for item in event.programme)))
    if event.place and event.place.access:
        yield f"{say('Accessibility of the place')}: {site.plain(event.place.access)}"
    if event.languages:
        yield f"{say('Languages')}: {show_languages(site, event)}"
    last = find_last_day_to_register(event)
    if event.registration and last and last >= site.built:
        yield f"{say('Registration')}: {event.registration.url}"
    yield _locate(site, entry)


def _show_item(site: Site, item: ProgrammeItem) -> str:
    speaker = f" ({site.name(item.partner)})" if item.partner else ""
    return f"{show_time(site, item)} {site.plain(item.title)}{speaker}"


def _locate(site: Site, entry: Entry) -> str:
    return site.host + site.href(PageName.EVENTS, entry.slug)


def _create_timezone() -> Timezone:
    """Return Helsinki's time by the rule of the European Union, as calendars read it."""
    timezone = Timezone()
    timezone.add("tzid", HELSINKI.key)
    for kind, name, first, before, after, month in _CHANGES:
        change = kind()
        change.add("tzname", name)
        change.add("dtstart", first)
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        timezone.add_component(change)
    return timezone
