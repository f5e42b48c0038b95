"""What the pages of events print, as ``view`` of events.html and event.html; other pages have rows of events, too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.bulletin_page import BulletinRow
    from showcase.views.partner_page import Notice
    from showcase.views.shapes import Fact, Link, LocalText


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list."""

    title: LocalText
    href: str
    kind: str
    """Such as "Workshop"."""
    when: str
    """Such as "Wednesday 14 May 2025, 9:00–16:00"."""
    starts: str
    """The moment of its start with the offset from UTC, for machines."""
    place: LocalText | None
    """Where it takes place; ``None`` where nobody told."""
    themes: tuple[Link, ...]
    state: str | None
    """Such as "Cancelled"; ``None`` where it takes place."""


@dataclass(frozen=True, slots=True)
class EventsYear:
    """The events of a year that are past."""

    year: str
    rows: tuple[EventRow, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class EventsView:
    """All events (events.html)."""

    coming: tuple[EventRow, ...]
    """Soonest first."""
    past: tuple[EventsYear, ...]
    """Newest first."""
    calendar: Link
    """All events for a calendar."""
    calendars: tuple[Link, ...]
    """The same of each theme."""


@dataclass(frozen=True, slots=True)
class LinkedFact:
    """One line of a list of facts that leads to several places."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One point of a programme."""

    at: str
    """Such as "9:30"."""
    title: LocalText
    speaker: Link | None
    practice: Link | None
    """The good practice that is shown."""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event (event.html)."""

    title: LocalText
    kind: str
    when: str
    starts: str
    """The moment of its start with the offset from UTC, for machines."""
    notices: tuple[Notice, ...]
    """That it is cancelled or postponed; that it has changed."""
    summary: LocalText
    facts: tuple[Fact, ...]
    """Place, address, how to get in, languages, registration."""
    linked_facts: tuple[LinkedFact, ...]
    """Host and themes."""
    registration: Link | None
    """Where to register; ``None`` when nobody can any more."""
    calendar: Link | None
    """The event for a calendar; ``None`` when it is past or does not take place."""
    programme: tuple[ProgrammeItem, ...]
    materials: tuple[Link, ...]
    """What to read or watch afterwards."""
    participants: tuple[Link, ...]
    """The partners that attended and want it said."""
    bulletins: tuple[BulletinRow, ...]
    """Those that name the event."""
