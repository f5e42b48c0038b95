"""The network's events in time: what is to come and what is past on a day, who has which part, what is presented."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from showcase.vocabulary import EventState

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from showcase.model.event import Event
    from showcase.network import Network


class Part(StrEnum):
    """What a partner does at an event."""

    HOST = "host"
    SPEAKER = "speaker"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its name in addresses."""

    slug: str
    event: Event

    @property
    def day(self) -> date:
        """The day on which it starts, in Helsinki."""
        return self.event.start.date()

    @property
    def takes_place(self) -> bool:
        """Whether it was neither cancelled nor postponed."""
        return self.event.state is EventState.SCHEDULED

    def is_coming(self, day: date) -> bool:
        """Whether it is still to come or going on; it is so on its last day, too."""
        return (self.event.end or self.event.start).date() >= day

    def list_parts(self) -> Iterator[tuple[str, Part]]:
        """Yield who has which part in it, by slug; nobody has the same part twice."""
        if self.event.host:
            yield self.event.host, Part.HOST
        speakers = (item.partner for item in self.event.programme if item.partner)
        yield from ((slug, Part.SPEAKER) for slug in dict.fromkeys(speakers))
        yield from ((slug, Part.PARTICIPANT) for slug in dict.fromkeys(self.event.attended))


def list_entries(network: Network) -> tuple[Entry, ...]:
    """Return all events in the order of their start."""
    entries = (Entry(slug, file.value) for slug, file in network.events.items())
    return tuple(sorted(entries, key=lambda entry: (entry.event.start, entry.slug)))


def list_coming(network: Network, day: date) -> tuple[Entry, ...]:
    """Return the events that are to come on a day, the soonest first."""
    return tuple(entry for entry in list_entries(network) if entry.is_coming(day))


def list_past(network: Network, day: date) -> tuple[Entry, ...]:
    """Return the events that are past on a day, the newest first."""
    return tuple(entry for entry in reversed(list_entries(network)) if not entry.is_coming(day))


def list_presentations(network: Network) -> Mapping[tuple[str, str], Sequence[str]]:
    """Return the events at which good practices are presented, by partner and practice, in the order of their start.

    What is cancelled or postponed presents nothing.
    """
    found: dict[tuple[str, str], dict[str, None]] = {}
    for entry in list_entries(network):
        for item in entry.event.programme if entry.takes_place else ():
            if item.partner and item.practice:
                found.setdefault((item.partner, item.practice), {})[entry.slug] = None
    return {key: tuple(slugs) for key, slugs in found.items()}
