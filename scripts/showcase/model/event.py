"""The coordinator's events: events/<slug>.yaml."""

from __future__ import annotations

from pydantic import model_validator

from showcase.fields import Clock, Day, LocalTime, Slug, Url
from showcase.records import Description, Localised, Name, Note, Record, Title
from showcase.scalars import refuse
from showcase.vocabulary import EventKind, EventState, Lang


class Venue(Record):
    """Where an event takes place, and how to get in without steps, hear and be heard."""

    name: Localised[Name]
    """The name of the place."""
    address: Name | None = None
    """The street address; may be left out."""
    access: Localised[Note] | None = None
    """How to get in without steps, to hear and to be heard; may be left out."""


class Registration(Record):
    """Where to register, and until when."""

    url: Url
    """The address of the page to register."""
    until: Day | None = None
    """The last day to register; may be left out."""


class ProgrammeItem(Record):
    """One point of an event's programme."""

    at: Clock
    """The time of day at which it starts, in quotes."""
    title: Localised[Title]
    """What happens, in one line."""
    partner: Slug | None = None
    """The folder name of the partner that speaks; may be left out."""
    practice: Slug | None = None
    """The id of the partner's good practice that is shown; may be left out."""


class Material(Record):
    """Something to read or watch after an event."""

    title: Localised[Title]
    """What it is, in one line."""
    url: Url
    """The address of the material."""


class Event(Record):
    """events/<slug>.yaml: a seminar, workshop, visit, signing or webinar."""

    kind: EventKind
    """What sort of event it is."""
    title: Localised[Title]
    """The event's name."""
    summary: Localised[Description]
    """What happens, and for whom."""
    start: LocalTime
    """The day and the time at which it starts, in Helsinki."""
    end: LocalTime | None = None
    """The day and the time at which it ends; may be left out."""
    place: Venue | None = None
    """Where it takes place; left out when it has no place."""
    host: Slug | None = None
    """The folder name of the partner that hosts it; may be left out."""
    themes: tuple[Slug, ...] = ()
    """The ids of the network's themes that it is about; may be left out."""
    languages: tuple[Lang, ...] = ()
    """The languages that are spoken; may be left out."""
    registration: Registration | None = None
    """How to register; may be left out."""
    programme: tuple[ProgrammeItem, ...] = ()
    """The programme, one entry for each point; may be left out."""
    attended: tuple[Slug, ...] = ()
    """The folder names of the partners that attended, with their consent; may be left out."""
    materials: tuple[Material, ...] = ()
    """What to read or watch afterwards; may be left out."""
    state: EventState = EventState.SCHEDULED
    """Whether it takes place; left out, it does."""
    changed: tuple[Day, ...] = ()
    """The days on which time, place or state were changed after it was announced; may be left out."""

    @model_validator(mode="after")
    def _check(self) -> Event:
        if self.end is not None and self.end <= self.start:
            raise refuse("day-before", earlier="start", at=("end",))
        return self
