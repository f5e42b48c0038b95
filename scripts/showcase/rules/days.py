"""Days: what happened lies in its year, and nothing that has happened lies in the future."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.problem import Place, create_problem, create_warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.marks import Loc
    from showcase.network import File, Network, Partner
    from showcase.problem import Problem
    from showcase.records import Record


def check_days_fit_the_year(network: Network, _built: date) -> Iterator[Problem]:
    """What a results file says happened in the year or period of its name, and it was submitted afterwards."""
    for partner in network.partners.values():
        for year, file in partner.results.items():
            period = file.value.period
            if period and period.to.year != year:
                yield create_problem(file.place("period", "to"), "period-not-in-year", got=period.to, year=year)
                continue
            start, end = (period.from_, period.to) if period else (date(year, 1, 1), date(year, 12, 31))
            if file.value.submitted <= end:
                yield create_problem(file.place("submitted"), "submitted-too-early", got=file.value.submitted, end=end)
            for position, result in enumerate(file.value.results):
                if result.done and not start <= result.done <= end:
                    place = file.place("results", position, "done")
                    yield create_problem(place, "done-not-in-year", got=result.done, start=start, end=end)


def check_signings_have_come(network: Network, built: date) -> Iterator[Problem]:
    """A commitment has the day of its signing as its name from that day on; until then it is draft.yaml."""
    for partner in network.partners.values():
        for signed, file in partner.commitments.items():
            if signed > built:
                yield create_problem(Place(file.marks.path), "signed-in-future", got=signed, built=built)


def check_days_have_come(network: Network, built: date) -> Iterator[Problem]:
    """Nobody has joined, submitted, done, wished or changed anything on a day that has not come yet."""
    for file, loc, day in _list_past_days(network):
        if day > built:
            yield create_problem(file.place(*loc), "day-in-future", got=day, built=built)


def _list_past_days(network: Network) -> Iterator[tuple[File[Record], Loc, date]]:
    for partner in network.partners.values():
        yield from _list_days_of(partner)
    for event in network.events.values():
        yield from ((event, ("changed", position), day) for position, day in enumerate(event.value.changed))
    wishes = network.wishes
    for position, wish in enumerate(wishes.value.wishes if wishes else ()):
        if wishes:
            yield wishes, ("wishes", position, "received"), wish.received


def _list_days_of(partner: Partner) -> Iterator[tuple[File[Record], Loc, date]]:
    yield partner.membership, ("joined",), partner.membership.value.joined
    for file in partner.results.values():
        yield file, ("submitted",), file.value.submitted
        for position, result in enumerate(file.value.results):
            if result.done:
                yield file, ("results", position, "done"), result.done


def check_reports_in_time(network: Network, _built: date) -> Iterator[Problem]:
    """A report comes no later than it is due."""
    due = {each.year: each.due for each in network.settings.value.reporting_years}
    for partner in network.partners.values():
        for year, file in partner.results.items():
            if year in due and file.value.submitted > due[year]:
                place = file.place("submitted")
                yield create_warning(place, "submitted-late", got=file.value.submitted, due=due[year])
