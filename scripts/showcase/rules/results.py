"""What a results file says of a target: one that was signed, in a year in which it counts, in its own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.problem import create_problem
from showcase.references import list_target_references
from showcase.rules.ends import Ending, find_ends
from showcase.rules.mends import Names
from showcase.rules.promises import list_partners

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.model.results import Results
    from showcase.network import File, Network
    from showcase.problem import Place, Problem
    from showcase.rules.promises import Promise

_CODES: Final[dict[Ending, str]] = {
    Ending.DONE: "result-after-done",
    Ending.GOAL: "result-after-goal",
    Ending.WITHDRAWN: "result-after-withdrawal",
    Ending.REPLACED: "result-after-replacement",
    Ending.LEFT: "result-after-leaving",
}
"""What is told of a result for a year after its target's end."""


def check_practice_ids(network: Network, _built: date) -> Iterator[Problem]:
    """A good practice's id is unique within the partner, for ever."""
    for partner in network.partners.values():
        seen: dict[str, File[Results]] = {}
        for file in partner.results.values():
            for position, practice in enumerate(file.value.good_practices):
                first = seen.setdefault(practice.id, file)
                if first is not file:
                    place = file.place("good_practices", position, "id")
                    yield create_problem(place, "practice-id-used", got=practice.id, first=first.marks.path)


def check_results_have_targets(network: Network, _built: date) -> Iterator[Problem]:
    """Results, restatements and assurance are about targets that the partner has signed."""
    for partner, signed in list_partners(network):
        if not partner.complete:
            continue
        names = Names()
        for file in partner.results.values():
            for loc, target in list_target_references(file.value):
                if target not in signed:
                    options = ", ".join(sorted(signed))
                    parameters = {"got": target, "options": options, **names.find(target, signed)}
                    yield create_problem(file.place(*loc), "unknown-target", **parameters)


def check_results_fit_targets(network: Network, _built: date) -> Iterator[Problem]:
    """A milestone is done or has a status; any other target has a value."""
    for partner, signed in list_partners(network):
        for file in partner.results.values():
            for position, result in enumerate(file.value.results):
                promise = signed.get(result.target)
                if promise is None or result.withdrawn:
                    continue
                if promise.target.unit is None and result.value is not None:
                    yield create_problem(file.place("results", position, "value"), "milestone-with-value")
                elif promise.target.unit is not None and result.value is None:
                    name = "status" if result.done is None else "done"
                    place = file.marks.key_place(("results", position, name))
                    yield create_problem(place, "value-expected", got=name, unit=promise.target.unit.symbol)


def check_results_in_force(network: Network, _built: date) -> Iterator[Problem]:
    """A result is for a year in which its target counts: from the year after its signing until it ends."""
    for partner, signed in list_partners(network):
        ends = find_ends(network)[partner.slug]
        for year, file in partner.results.items():
            for position, result in enumerate(file.value.results):
                promise, end = signed.get(result.target), ends.get(result.target)
                if promise and promise.signed and year <= promise.signed.year:
                    yield _tell_too_early(promise, year, file.place("results", position, "target"))
                elif promise and end and year > end.year:
                    place = file.place("results", position, "target")
                    yield create_problem(place, _CODES[end.how], got=result.target, year=end.year)


def _tell_too_early(promise: Promise, year: int, place: Place) -> Problem:
    baseline, first = promise.target.baseline, promise.signed.year + 1 if promise.signed else year
    if baseline and baseline.value is not None and baseline.year == year:
        return create_problem(place, "result-for-baseline", got=promise.target.id, year=year)
    return create_problem(place, "result-before-signing", got=promise.target.id, first=first)


def check_withdrawals(network: Network, _built: date) -> Iterator[Problem]:
    """A target is withdrawn before its goal year, not in it or later."""
    for partner, signed in list_partners(network):
        for year, file in partner.results.items():
            for position, result in enumerate(file.value.results):
                promise = signed.get(result.target)
                if promise is None or not result.withdrawn:
                    continue
                goal, is_milestone = promise.target.goal.year, promise.target.unit is None
                if year == goal or (is_milestone and year > goal):  # any other is told as after its goal year
                    place = file.marks.key_place(("results", position, "withdrawn"))
                    yield create_problem(place, "withdrawn-too-late", goal=goal)
