"""Events as rows: in the list of all, on the home page, on the pages of themes and of the partners that have a part."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from showcase.agenda import Part, list_coming, list_entries, list_past
from showcase.i18n import N_
from showcase.urls import PageName, create_calendar_path
from showcase.views.event_page import EventRow, EventsView, EventsYear
from showcase.views.links import link_theme
from showcase.views.partner_page import PartnerEvent
from showcase.views.shapes import Link, LocalText
from showcase.vocabulary import EventKind, EventState

if TYPE_CHECKING:
    from showcase.agenda import Entry
    from showcase.model.content import Theme
    from showcase.model.event import Event
    from showcase.views.localised_site import Site

_KINDS: Final = {
    EventKind.SEMINAR: N_("Seminar"),
    EventKind.WORKSHOP: N_("Workshop"),
    EventKind.VISIT: N_("Visit"),
    EventKind.SIGNING: N_("Signing of a commitment"),
    EventKind.WEBINAR: N_("Webinar"),
}
_STATES: Final = {EventState.CANCELLED: N_("Cancelled"), EventState.POSTPONED: N_("Postponed")}
_PARTS: Final = {Part.HOST: N_("as host"), Part.SPEAKER: N_("as speaker"), Part.PARTICIPANT: N_("as participant")}
_ON_HOME: Final = 3
_ON_THEME: Final = 12
"""More would be most of the page."""


def create_events_view(site: Site) -> EventsView:
    """Return the list of all events."""
    years = groupby(list_past(site.network, site.built), key=lambda entry: entry.day.year)
    return EventsView(
        coming=tuple(create_event_row(site, entry) for entry in list_coming(site.network, site.built)),
        past=tuple(
            EventsYear(str(year), tuple(create_event_row(site, entry) for entry in entries)) for year, entries in years
        ),
        calendar=link_calendar(site),
        calendars=tuple(link_calendar(site, theme) for theme in site.settings.themes),
    )


def list_next_events(site: Site) -> tuple[EventRow, ...]:
    """Return the few events that take place next."""
    coming = [entry for entry in list_coming(site.network, site.built) if entry.takes_place]
    return tuple(create_event_row(site, entry) for entry in coming[:_ON_HOME])


def list_theme_events(site: Site, theme: str) -> tuple[EventRow, ...]:
    """Return a theme's events: those to come, the soonest first, then the newest of those that are past."""
    entries = (*list_coming(site.network, site.built), *list_past(site.network, site.built))
    return tuple(create_event_row(site, entry) for entry in entries if theme in entry.event.themes)[:_ON_THEME]


def list_partner_events(site: Site, slug: str) -> tuple[PartnerEvent, ...]:
    """Return the events in which a partner has a part, newest first."""
    return tuple(
        _create_partner_event(site, entry, parts)
        for entry in reversed(list_entries(site.network))
        if (parts := [part for who, part in entry.list_parts() if who == slug])
    )


def _create_partner_event(site: Site, entry: Entry, parts: list[Part]) -> PartnerEvent:
    said = [site.speech.date(entry.day), site.speech.list([site.speech.say(_PARTS[part]) for part in parts])]
    if state := show_state(site, entry.event):
        said.append(state.lower())
    return PartnerEvent(site.localise(entry.event.title), site.href(PageName.EVENTS, entry.slug), ", ".join(said))


def create_event_row(site: Site, entry: Entry) -> EventRow:
    """Return an event as a row."""
    event = entry.event
    return EventRow(
        title=site.localise(event.title),
        href=site.href(PageName.EVENTS, entry.slug),
        kind=show_kind(site, event),
        when=show_when(site, event),
        starts=event.start.isoformat(timespec="minutes"),
        place=show_place(site, event),
        themes=link_themes(site, event),
        state=show_state(site, event),
    )


def show_kind(site: Site, event: Event) -> str:
    """Return what sort of event it is."""
    return site.speech.say(_KINDS[event.kind])


def show_state(site: Site, event: Event) -> str | None:
    """Return that an event is cancelled or postponed; None where it takes place."""
    return site.speech.say(_STATES[event.state]) if event.state in _STATES else None


def show_when(site: Site, event: Event) -> str:
    """Return when an event is: on a day, from when to when, or over days; one without an end has just its start."""
    speech, start, end = site.speech, event.start, event.end
    day, begins = speech.weekday(start.date()), speech.clock(start.hour, start.minute)
    if end is None:
        said = speech.say("%(day)s at %(start)s", day=day, start=begins)
    elif start.date() == end.date():
        ends = speech.clock(end.hour, end.minute)
        said = speech.say("%(day)s, %(start)s–%(end)s", day=day, start=begins, end=ends)
    else:
        last, ends = speech.weekday(end.date()), speech.clock(end.hour, end.minute)
        said = speech.say("%(day)s at %(start)s to %(last)s at %(end)s", day=day, start=begins, last=last, end=ends)
    return said[:1].upper() + said[1:]


def show_place(site: Site, event: Event) -> LocalText | None:
    """Return where an event takes place; a webinar without a place is online."""
    if event.place:
        return site.localise(event.place.name)
    return LocalText(site.speech.say("Online")) if event.kind is EventKind.WEBINAR else None


def link_themes(site: Site, event: Event) -> tuple[Link, ...]:
    """Return links to what an event's themes have of events."""
    return tuple(link_theme(site, site.themes[theme], "#events") for theme in event.themes)


def link_calendar(site: Site, theme: Theme | None = None, text: str | None = None) -> Link:
    """Return a link to all events, or to those of a theme, for a calendar; it is called by ``text`` or by these."""
    name = site.localise(theme.name) if theme else LocalText(site.speech.say("All events"))
    path = create_calendar_path(site.lang, theme.id if theme else None)
    return Link(text, site.base + path) if text else Link(str(name.content), site.base + path, lang=name.lang)
