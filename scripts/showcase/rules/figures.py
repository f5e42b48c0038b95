"""Figures that are possible but unlikely: leaps, zeros, few people, guesses, two figures of one thing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from showcase.problem import create_warning
from showcase.rules.ends import Ending, find_ends
from showcase.rules.mends import show_number
from showcase.rules.promises import list_partners
from showcase.units import convert, parse_unit
from showcase.vocabulary import InventoryFigure, Quality, Scope2Method, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.model.commitment import Target
    from showcase.model.results import Inventory
    from showcase.network import Network
    from showcase.problem import Problem
    from showcase.rules.promises import Promise

_ENOUGH_PEOPLE: Final = 5
_PEOPLE: Final = ("person", "FTE")
_GUESSES: Final = 3
_ALIKE: Final = Fraction(1, 100)
"""Figures that differ by less than this share, or by less than a tonne, differ by rounding."""


def check_results_are_there(network: Network, _built: date) -> Iterator[Problem]:
    """A year's file has a result, or a withdrawal, for each target that counts that year."""
    for partner, signed in list_partners(network):
        if not partner.complete:
            continue
        ends = find_ends(network)[partner.slug]
        for year, file in partner.results.items():
            told = {result.target for result in file.value.results}
            for target, promise in signed.items():
                end = ends.get(target)
                awaited = promise.signed is not None and promise.signed.year < year
                if end and (year > end.year or (year == end.year and end.how in (Ending.REPLACED, Ending.LEFT))):
                    awaited = False
                if awaited and target not in told:
                    yield create_warning(file.marks.key_place(("results",)), "result-missing", target=target)


def check_people(network: Network, _built: date) -> Iterator[Problem]:
    """A number of people is zero or at least five: fewer could be recognised."""
    for partner, signed in list_partners(network):
        for promise in signed.values():
            if promise.baseline is not None and _could_be_recognised(promise, promise.baseline):
                got = show_number(promise.baseline)
                yield create_warning(promise.place("baseline", "value"), "few-people", got=got)
        for file in partner.results.values():
            for position, result in enumerate(file.value.results):
                promise_of = signed.get(result.target)
                if promise_of and result.value and _could_be_recognised(promise_of, result.value.value):
                    got = show_number(result.value.value)
                    yield create_warning(file.place("results", position, "value"), "few-people", got=got)


def _could_be_recognised(promise: Promise, value: Decimal) -> bool:
    unit = promise.target.unit
    return unit is not None and unit.symbol in _PEOPLE and not promise.in_percent and 0 < value < _ENOUGH_PEOPLE


def check_estimates(network: Network, _built: date) -> Iterator[Problem]:
    """A value is not estimated three years in a row."""
    for partner in network.partners.values():
        rows: dict[str, tuple[int, int]] = {}
        for year, file in partner.results.items():
            for position, result in enumerate(file.value.results):
                if result.quality is not Quality.ESTIMATED:
                    continue
                last, length = rows.get(result.target, (0, 0))
                length = length + 1 if last == year - 1 else 1
                rows[result.target] = (year, length)
                if length >= _GUESSES:
                    place = file.place("results", position, "quality")
                    yield create_warning(place, "estimated-again", got=result.quality, years=length)


def check_inventories_agree(network: Network, _built: date) -> Iterator[Problem]:
    """The whole organisation's emissions are the same in a target and in the inventory of the same file."""
    for partner, signed in list_partners(network):
        whole = {target: promise for target, promise in signed.items() if _is_whole(promise.target)}
        for file in partner.results.values() if whole else ():
            for position, result in enumerate(file.value.results):
                promise = whole.get(result.target)
                if promise is None or result.value is None or result.value.is_percentage:
                    continue
                total = _sum_scopes(promise.target, file.value.inventory)
                if total is not None and not _agrees(promise.target, result.value.value, total):
                    place = file.place("results", position, "value")
                    got = show_number(result.value.value)
                    yield create_warning(place, "inventory-differs", got=got, sum=show_number(total))


def _is_whole(target: Target) -> bool:
    """Whether a target counts the emissions of the whole organisation: an amount by scopes, without a boundary."""
    amount = target.unit is not None and target.unit.is_emissions and target.kind is TargetKind.ABSOLUTE
    return amount and bool(target.scopes) and target.boundary is None


def _sum_scopes(target: Target, inventory: Inventory) -> Decimal | None:
    location = target.scope_2_method is Scope2Method.LOCATION_BASED
    second = InventoryFigure.SCOPE_2_LOCATION_BASED if location else InventoryFigure.SCOPE_2_MARKET_BASED
    figures = {1: InventoryFigure.SCOPE_1, 2: second, 3: InventoryFigure.SCOPE_3}
    values: list[Decimal | None] = [getattr(inventory, figures[scope]) for scope in target.scopes]
    given = [value for value in values if value is not None]
    return sum(given, Decimal(0)) if len(given) == len(values) else None


def _agrees(target: Target, value: Decimal, total: Decimal) -> bool:
    if target.unit is None:
        return True
    tonnes = convert(Fraction(value), target.unit, parse_unit("tCO2e"))
    return abs(tonnes - Fraction(total)) <= max(Fraction(1), Fraction(total) * _ALIKE)
