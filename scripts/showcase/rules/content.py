"""What the coordinator writes: events, wishes and the years' editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.problem import Place, create_problem, create_warning
from showcase.vocabulary import EventState, WishState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.network import Network
    from showcase.problem import Problem


def check_registrations(network: Network, _built: date) -> Iterator[Problem]:
    """Registration for an event ends no later than the event starts."""
    for event in network.events.values():
        registration, start = event.value.registration, event.value.start.date()
        if registration and registration.until and registration.until > start:
            place = event.place("registration", "until")
            yield create_problem(place, "registration-too-late", got=registration.until, start=start)


def check_changed_events(network: Network, _built: date) -> Iterator[Problem]:
    """An event that is cancelled or postponed tells on which day that was decided, so that calendars take notice."""
    for event in network.events.values():
        if event.value.state is not EventState.SCHEDULED and not event.value.changed:
            yield create_warning(event.place("state"), "change-untold", got=event.value.state)


def check_planned_wishes(network: Network, _built: date) -> Iterator[Problem]:
    """A wish that is planned names the event that comes of it."""
    if network.wishes is None:
        return
    for position, wish in enumerate(network.wishes.value.wishes):
        if wish.state is WishState.PLANNED and wish.event is None:
            yield create_problem(
                network.wishes.place("wishes", position, "state"), "wish-without-event", got=wish.state
            )


def check_answered_wishes(network: Network, _built: date) -> Iterator[Problem]:
    """A wish that is done or declined has an answer, which says what came of it, or why nothing did."""
    if network.wishes is None:
        return
    for position, wish in enumerate(network.wishes.value.wishes):
        if wish.state in (WishState.DONE, WishState.DECLINED) and wish.answer is None:
            place = network.wishes.place("wishes", position, "state")
            yield create_problem(place, "wish-without-answer", got=wish.state)


def check_editions(network: Network, _built: date) -> Iterator[Problem]:
    """A year's achievements have a foreword only if the year is one of the reporting years."""
    years = sorted(each.year for each in network.settings.value.reporting_years)
    for year, edition in network.editions.items():
        if year not in years:
            options = ", ".join(map(str, years))
            yield create_problem(Place(edition.marks.path), "edition-of-no-year", got=year, options=options)
