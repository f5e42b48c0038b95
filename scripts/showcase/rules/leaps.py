"""Values that leap to more than ten times, or less than a tenth of, the one before, and the unit that would fit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final

from showcase.problem import create_warning
from showcase.rules.mends import show_number
from showcase.rules.promises import list_partners
from showcase.units import SYMBOLS, Unit, convert, parse_unit
from showcase.vocabulary import InventoryFigure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from showcase.network import Network, Partner
    from showcase.problem import Place, Problem
    from showcase.rules.promises import Promise

_LEAP: Final = 10
_NEAR: Final = 2
"""A unit explains a leap when the value, read in it, is within this factor of the one before."""
_WHOLE: Final = Decimal(100)


def check_leaps_of_results(network: Network, _built: date) -> Iterator[Problem]:
    """A result is not more than ten times the one before it, nor less than a tenth of it, nor zero after another."""
    for partner, signed in list_partners(network):
        restated = _find_restated(partner)
        last = {target: value for target, promise in signed.items() if (value := _find_baseline(promise, restated))}
        for year, file in partner.results.items():
            for position, result in enumerate(file.value.results):
                promise = signed.get(result.target)
                if promise is None or result.value is None or result.value.is_percentage != promise.in_percent:
                    continue
                value, before = restated.get((result.target, year), result.value.value), last.get(result.target)
                if before and _is_leap(value, before):
                    unit = None if promise.in_percent else promise.target.unit
                    yield _tell(file.place("results", position, "value"), value, before, unit)
                last[result.target] = value


def _find_baseline(promise: Promise, restated: Mapping[tuple[str, int], Decimal]) -> Decimal | None:
    baseline = promise.target.baseline
    if baseline is None:
        return None
    return _WHOLE if baseline.value is None else restated.get((promise.target.id, baseline.year), baseline.value)


def _find_restated(partner: Partner) -> Mapping[tuple[str, int], Decimal]:
    """Return the newest correction of each figure: a slip that was mended is not told again."""
    return {
        (each.target or each.inventory or "", each.year): each.value.value
        for file in partner.results.values()
        for each in file.value.restatements
    }


def check_leaps_of_inventories(network: Network, _built: date) -> Iterator[Problem]:
    """A figure of the inventory is not more than ten times the one before it, nor less than a tenth of it."""
    for partner in network.partners.values():
        restated = _find_restated(partner)
        last: dict[InventoryFigure, Decimal] = {}
        for year, file in partner.results.items():
            for figure in InventoryFigure:
                given: Decimal | None = getattr(file.value.inventory, figure)
                if given is None:
                    continue
                value, before = restated.get((figure, year), given), last.get(figure)
                if before and value and _is_leap(value, before):
                    yield _tell(file.place("inventory", figure.value), value, before, parse_unit(figure.unit))
                last[figure] = value


def _is_leap(value: Decimal, before: Decimal) -> bool:
    return abs(value) > abs(before) * _LEAP or abs(value) * _LEAP < abs(before)


def _tell(place: Place, value: Decimal, before: Decimal, unit: Unit | None) -> Problem:
    got, was = show_number(value), show_number(before)
    if not value:
        return create_warning(place, "value-zero", got=got, before=was)
    factor = _show_about(Fraction(value) / Fraction(before), 2)
    meant = _find_unit(Fraction(value), Fraction(before), unit) if unit else None
    if unit is None or meant is None:
        return create_warning(place, "value-leap", got=got, before=was, factor=factor)
    write = _show_about(convert(Fraction(value), meant, unit), 6)
    parameters = {"before": was, "factor": factor, "fit": meant.symbol, "unit": unit.symbol, "write": write}
    return create_warning(place, "value-in-other-unit", got=got, **parameters)


def _find_unit(value: Fraction, before: Fraction, unit: Unit) -> Unit | None:
    """Return the unit in which the value would be nearest to the one before; None when it is near in no unit."""
    ways = ((_find_distance(convert(value, other, unit) / before), other.symbol, other) for other in _list_others(unit))
    distance, _, nearest = min(ways, default=(Fraction(_NEAR + 1), "", None))
    return nearest if distance <= _NEAR else None


def _find_distance(ratio: Fraction) -> Fraction:
    """Return how many times greater the greater one is."""
    return max(abs(ratio), 1 / abs(ratio))


@cache
def _list_others(unit: Unit) -> tuple[Unit, ...]:
    """Return the other units of the same dimension, with another unit above or below the stroke, not both."""
    above = [Unit(symbol, unit.denominator) for symbol in SYMBOLS]
    below = [Unit(unit.numerator, symbol) for symbol in SYMBOLS] if unit.denominator else []
    return tuple(each for each in (*above, *below) if each.dimension == unit.dimension and each != unit)


def _show_about(value: Fraction, digits: int) -> str:
    return show_number(Decimal(f"{float(value):.{digits}g}"))
