"""events.json: the network's events."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from showcase.exports.data.document import Document, Texts, create_texts, create_texts_or_none
from showcase.records import Record
from showcase.vocabulary import EventKind, EventState, Lang

if TYPE_CHECKING:
    from datetime import timedelta

    from showcase.exports.data.publication import Publication
    from showcase.model.event import Event as ToldEvent
    from showcase.model.event import ProgrammeItem as ToldItem
    from showcase.model.event import Venue


class Place(Record):
    """Where an event takes place."""

    name: Texts
    """The name of the place."""
    address: str | None
    """The street address."""
    access: Texts | None
    """How to get in without steps, to hear and to be heard."""


class Registration(Record):
    """How to register."""

    url: str
    """The address of the page to register."""
    until: date | None
    """The last day to register."""


class ProgrammeItem(Record):
    """One point of the programme."""

    at: str
    """The time of day at which it starts, in Helsinki, such as 09:30."""
    title: Texts
    """What happens, in one line."""
    partner: str | None
    """The slug of the partner that speaks."""
    practice: str | None
    """The id of the partner's good practice that is shown."""


class Material(Record):
    """Something to read or watch after an event."""

    title: Texts
    """What it is, in one line."""
    url: str
    """The address of the material."""


class Event(Record):
    """An event."""

    slug: str
    """Its name in addresses."""
    kind: EventKind
    """What sort of event it is."""
    state: EventState
    """Whether it takes place."""
    title: Texts
    """The event's name."""
    summary: Texts
    """What happens, and for whom; markdown."""
    start: datetime
    """When it starts."""
    end: datetime | None
    """When it ends."""
    place: Place | None
    """Where it takes place."""
    host: str | None
    """The slug of the partner that hosts it."""
    themes: tuple[str, ...]
    """The ids of the themes that it is about."""
    languages: tuple[Lang, ...]
    """The languages that are spoken."""
    registration: Registration | None
    """How to register."""
    programme: tuple[ProgrammeItem, ...]
    """The programme, point by point."""
    attended: tuple[str, ...]
    """The slugs of the partners that attended and want it said."""
    materials: tuple[Material, ...]
    """What to read or watch afterwards."""


class EventsDocument(Document):
    """The network's events, past and to come, in the order of their start."""

    events: tuple[Event, ...]
    """The events."""


def create_events_document(publication: Publication) -> EventsDocument:
    """Return all events."""
    files = sorted(publication.network.events.items(), key=lambda item: (item[1].value.start, item[0]))
    return EventsDocument(
        **dict(publication.head), events=tuple(_create_event(slug, file.value) for slug, file in files)
    )


def _create_event(slug: str, told: ToldEvent) -> Event:
    place, registration = told.place, told.registration
    return Event(
        slug=slug,
        kind=told.kind,
        state=told.state,
        title=create_texts(told.title),
        summary=create_texts(told.summary),
        start=told.start,
        end=told.end,
        place=_create_place(place) if place else None,
        host=told.host,
        themes=told.themes,
        languages=told.languages,
        registration=Registration(url=registration.url, until=registration.until) if registration else None,
        programme=tuple(_create_item(each) for each in told.programme),
        attended=told.attended,
        materials=tuple(Material(title=create_texts(each.title), url=each.url) for each in told.materials),
    )


def _create_place(place: Venue) -> Place:
    return Place(name=create_texts(place.name), address=place.address, access=create_texts_or_none(place.access))


def _create_item(item: ToldItem) -> ProgrammeItem:
    return ProgrammeItem(
        at=_show_clock(item.at), title=create_texts(item.title), partner=item.partner, practice=item.practice
    )


def _show_clock(at: timedelta) -> str:
    hours, minutes = divmod(at.seconds // 60, 60)
    return f"{hours:02}:{minutes:02}"
