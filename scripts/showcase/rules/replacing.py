"""Targets that replace others: which they may replace, and whether the promise gets weaker on the way."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from showcase.problem import create_problem, create_warning
from showcase.rules.mends import Names, show_amount
from showcase.rules.promises import (
    find_level,
    find_replacements,
    get_level,
    list_own,
    list_partners,
    list_promises,
)
from showcase.units import convert

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from showcase.network import Network, Partner
    from showcase.problem import Problem
    from showcase.rules.promises import Promise
    from showcase.units import Unit


def check_replaced_targets(network: Network, _built: date) -> Iterator[Problem]:
    """A target replaces one that was signed earlier, by the partner or by one whose successor it is."""
    names = Names()
    for promise in list_promises(network):
        for number, reference in enumerate(promise.target.replaces):
            if not _is_replaceable(network, promise, reference):
                meant = names.find(reference, _list_replaceable(network, promise))
                yield create_problem(promise.place("replaces", number), "unknown-replaced", got=reference, **meant)


def _is_replaceable(network: Network, promise: Promise, reference: str) -> bool:
    owner, _, target = reference.rpartition("/")
    partner = network.partners.get(owner or promise.slug)
    if partner is None:
        return bool(owner) and owner in network.slugs  # it is there, though its files can't be read
    left = partner.membership.value.left
    if owner and owner != promise.slug and (left is None or left.successor != promise.slug):
        return False
    return not partner.complete or target in _list_earlier(partner, promise)


def _list_earlier(partner: Partner, promise: Promise) -> set[str]:
    day = promise.signed or date.max
    return {target.id for signed, file in partner.commitments.items() if signed < day for target in file.value.targets}


def _list_replaceable(network: Network, promise: Promise) -> Iterator[str]:
    yield from _list_earlier(network.partners[promise.slug], promise)
    for slug, other in network.partners.items():
        left = other.membership.value.left
        if left and left.successor == promise.slug:
            yield from (f"{slug}/{target}" for target in _list_earlier(other, promise))


def _list_pairs(network: Network) -> Iterator[tuple[Promise, int, Promise]]:
    """Yield what replaces, the position of the reference, and what is replaced, where that is a target."""
    signed = {partner.slug: promises for partner, promises in list_partners(network)}
    for promise in list_promises(network):
        for number, reference in enumerate(promise.target.replaces):
            owner, _, target = reference.rpartition("/")
            replaced = signed.get(owner or promise.slug, {}).get(target)
            if replaced and replaced.target is not promise.target:
                yield promise, number, replaced


def check_replaced_in_time(network: Network, _built: date) -> Iterator[Problem]:
    """A target is replaced before its goal year, not in it or later: its outcome stands then."""
    for promise, number, replaced in _list_pairs(network):
        goal = replaced.target.goal.year
        if promise.signed is not None and goal <= promise.signed.year:
            place = promise.place("replaces", number)
            yield create_problem(place, "replaced-too-late", got=promise.target.replaces[number], goal=goal)


def check_replacing_goals(network: Network, _built: date) -> Iterator[Problem]:
    """A goal that replaces another is not weaker."""
    for promise, _, replaced in _list_pairs(network):
        level, before = get_level(promise.target.goal), get_level(replaced.target.goal)
        if level and before and _is_weaker(promise, replaced):
            unit = replaced.target.unit if not before[1].is_percentage else None
            was = f"{show_amount(before[1])} {unit.symbol if unit else ''}".strip()
            yield create_warning(
                promise.place("goal", level[0]),
                "goal-weaker",
                got=show_amount(level[1]),
                before=was,
                year=replaced.target.goal.year,
            )


def _is_weaker(promise: Promise, replaced: Promise) -> bool:
    """Whether a goal asks for less, or for as much in a later year; what can't be compared is not weaker."""
    new, old = promise.target, replaced.target
    level, before = get_level(new.goal), get_level(old.goal)
    if not (new.unit and old.unit and level and before) or level[0] != before[0]:
        return False
    shares = level[1].is_percentage and promise.baseline is None, before[1].is_percentage and replaced.baseline is None
    if new.unit.dimension != old.unit.dimension or shares[0] != shares[1]:
        return False
    after = Fraction(find_level(new.goal, promise.baseline) or 0)
    was = Fraction(find_level(old.goal, replaced.baseline) or 0)
    if not shares[0]:
        was = convert(was, old.unit, new.unit)
    if after == was:
        return new.goal.year > old.goal.year
    return after > was if new.is_at_most else after < was


def check_open_targets(network: Network, built: date) -> Iterator[Problem]:
    """A new target with the theme and the unit of one that is still open replaces it."""
    replaced = find_replacements(network)
    for partner in network.partners.values():
        if not partner.complete:
            continue  # what can't be read may have ended it
        withdrawn, drafted = _find_withdrawals(partner), _list_drafted(partner)
        earlier: dict[tuple[str, Unit], list[Promise]] = {}
        for promise in list_own(partner):
            target, day = promise.target, promise.signed or built
            if target.unit is None:
                continue
            others = earlier.setdefault((target.theme, target.unit), [])
            for other in others:
                if other.file is promise.file or not _is_open(other, day, replaced, withdrawn):
                    continue
                if promise.signed or drafted.isdisjoint({other.target.id, f"{other.slug}/{other.target.id}"}):
                    place = promise.place("id")
                    yield create_warning(place, "target-alike", got=target.id, other=other.target.id)
                    break
            others.append(promise)


def _is_open(
    promise: Promise, day: date, replaced: Mapping[tuple[str, str], date], withdrawn: Mapping[str, int]
) -> bool:
    gone = withdrawn.get(promise.target.id, day.year + 1) <= day.year or replaced.get(promise.key, date.max) <= day
    return promise.target.goal.year > day.year and not gone


def _find_withdrawals(partner: Partner) -> Mapping[str, int]:
    return {
        result.target: year
        for year, file in partner.results.items()
        for result in file.value.results
        if result.withdrawn
    }


def _list_drafted(partner: Partner) -> set[str]:
    """Return what the draft replaces: it is not open beside the draft's own targets."""
    return {name for target in (partner.draft.value.targets if partner.draft else ()) for name in target.replaces}
