"""A target by itself: its years, its levels, its scopes, and who signed it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from showcase.problem import create_problem, create_warning
from showcase.rules.mends import show_amount
from showcase.rules.promises import find_level, get_level, list_promises
from showcase.vocabulary import Party

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.network import Network
    from showcase.problem import Problem
    from showcase.rules.promises import Promise

_PURCHASED_ENERGY: Final = 2
_VALUE_CHAIN: Final = 3
_WHOLE: Final = Decimal(100)
_ZERO: Final = Decimal(0)


def check_target_ids(network: Network, _built: date) -> Iterator[Problem]:
    """A target's id is unique within the partner, for ever."""
    seen: dict[tuple[str, str], Promise] = {}
    for promise in list_promises(network):
        first = seen.setdefault(promise.key, promise) if promise.signed else promise
        if first is not promise:
            path = first.file.marks.path
            yield create_problem(promise.place("id"), "target-id-used", got=promise.target.id, first=path)


def check_signatories(network: Network, _built: date) -> Iterator[Problem]:
    """A commitment is signed by someone for the partner and by someone for the city."""
    for partner in network.partners.values():
        for file in partner.commitments.values():
            signed = {signatory.party for signatory in file.value.signatories}
            for party in Party:
                if party not in signed:
                    yield create_problem(file.marks.key_place(("signatories",)), "party-missing", party=party)


def check_goal_years(network: Network, _built: date) -> Iterator[Problem]:
    """A target's goal year comes after the year of its signing, and its baseline's year does not."""
    for promise in list_promises(network):
        if promise.signed is None:
            continue
        signed, goal, baseline = promise.signed.year, promise.target.goal.year, promise.target.baseline
        if goal <= signed:
            yield create_problem(promise.place("goal", "year"), "goal-too-early", got=goal, signed=promise.signed)
        if baseline and baseline.year > signed:
            place = promise.place("baseline", "year")
            yield create_problem(place, "baseline-too-late", got=baseline.year, signed=promise.signed)


def check_order_of_years(network: Network, _built: date) -> Iterator[Problem]:
    """A target's years come in order: the baseline, the interim goals, the goal."""
    for promise in list_promises(network):
        target = promise.target
        before = None
        for position, interim in enumerate(target.interim):
            after = before is None or interim.year > before
            if not after or interim.year >= target.goal.year:
                place = promise.place("interim", position, "year")
                yield create_problem(place, "interim-order", got=interim.year, goal=target.goal.year)
            before = interim.year
        first = min((target.goal.year, *(interim.year for interim in target.interim)))
        too_late = promise.signed is not None and target.baseline and target.baseline.year > promise.signed.year
        if target.baseline and target.baseline.year >= first and not too_late:
            place = promise.place("baseline", "year")
            yield create_problem(place, "baseline-not-before", got=target.baseline.year, first=first)


def check_interim_levels(network: Network, _built: date) -> Iterator[Problem]:
    """No interim goal is farther from the goal than the one before it."""
    for promise in list_promises(network):
        goal = find_level(promise.target.goal, promise.baseline) if promise.target.interim else None
        if goal is None or _mixes_levels(promise):
            continue
        nearest = None
        for position, interim in enumerate(promise.target.interim):
            level, found = get_level(interim), find_level(interim, promise.baseline)
            if level is None or found is None:
                continue
            distance = abs(found - goal)
            if nearest is not None and distance > nearest:
                place = promise.place("interim", position, level[0])
                yield create_problem(place, "interim-farther", got=show_amount(level[1]))
            nearest = distance


def _mixes_levels(promise: Promise) -> bool:
    """Whether some levels are percentages of a baseline that is not known, and others not: they can't be compared."""
    levels = (get_level(promise.target.goal), *(get_level(interim) for interim in promise.target.interim))
    kinds = {level[1].is_percentage for level in levels if level}
    return promise.baseline is None and len(kinds) > 1


def check_scopes(network: Network, _built: date) -> Iterator[Problem]:
    """A target to cut emissions says which scopes it counts, and no other target does."""
    for promise in list_promises(network):
        target = promise.target
        cuts = target.unit is not None and target.unit.is_emissions and target.is_at_most
        if cuts and not target.scopes:
            yield create_problem(promise.place(), "scopes-missing", target=target.id)
        elif target.scopes and not cuts:
            yield create_problem(promise.file.marks.key_place(_loc(promise, "scopes")), "scopes-out-of-place")


def check_scope_2_method(network: Network, _built: date) -> Iterator[Problem]:
    """A target that counts scope 2 says by which method, and no other target does."""
    for promise in list_promises(network):
        target = promise.target
        counted = _PURCHASED_ENERGY in target.scopes
        if counted and target.scope_2_method is None:
            yield create_problem(promise.place("scopes"), "scope-2-method-missing")
        elif target.scope_2_method is not None and not counted:
            place = promise.file.marks.key_place(_loc(promise, "scope_2_method"))
            yield create_problem(place, "scope-2-method-out-of-place", got=target.scope_2_method)


def check_boundary(network: Network, _built: date) -> Iterator[Problem]:
    """A target that counts scope 3 says what is counted."""
    for promise in list_promises(network):
        if _VALUE_CHAIN in promise.target.scopes and promise.target.boundary is None:
            yield create_problem(promise.place("scopes"), "boundary-missing")


def check_promises_to_keep(network: Network, _built: date) -> Iterator[Problem]:
    """A baseline does not meet the goal already, unless the target is a promise to keep what is reached."""
    for promise in list_promises(network):
        target, level = promise.target, get_level(promise.target.goal)
        if target.baseline is None or level is None:
            continue
        if level[1].is_percentage != promise.in_percent and (promise.in_percent or not promise.baseline):
            continue  # wrong in itself, which another rule tells
        baseline = _WHOLE if promise.baseline is None else promise.baseline
        goal = find_level(target.goal, baseline) or _ZERO
        if baseline <= goal if target.is_at_most else baseline >= goal:
            yield create_warning(promise.place("goal", level[0]), "promise-to-keep", got=show_amount(level[1]))


def _loc(promise: Promise, name: str) -> tuple[str | int, ...]:
    return ("targets", promise.position, name)
