"""The closed list of units, each with its dimension and exact factor."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from showcase.vocabulary import TargetKind

_FACTORS: Final[dict[str, dict[str, Fraction]]] = {
    "energy": {"kWh": Fraction(36, 10), "MWh": Fraction(3600), "GWh": Fraction(3_600_000), "GJ": Fraction(1000)},
    "power": {"kW": Fraction(1), "MW": Fraction(1000)},
    "emissions": {
        "gCO2e": Fraction(1, 1_000_000),
        "kgCO2e": Fraction(1, 1000),
        "tCO2e": Fraction(1),
        "ktCO2e": Fraction(1000),
        "MtCO2e": Fraction(1_000_000),
    },
    "mass": {"g": Fraction(1, 1_000_000), "kg": Fraction(1, 1000), "t": Fraction(1), "kt": Fraction(1000)},
    "volume": {"l": Fraction(1, 1000), "m3": Fraction(1)},
    "distance": {"km": Fraction(1)},
    "freight": {"tkm": Fraction(1)},
    "travel": {"pkm": Fraction(1)},
    "area": {"m2": Fraction(1)},
    "labour": {"FTE": Fraction(1)},
    "people": {"person": Fraction(1)},
    "money": {"EUR": Fraction(1), "MEUR": Fraction(1_000_000)},
    "temperature": {"degC": Fraction(1)},
    "share": {"percent": Fraction(1, 100)},
    "count": {"count": Fraction(1)},
    "meals": {"meal": Fraction(1)},
    "nights": {"night": Fraction(1)},
    "visits": {"visit": Fraction(1)},
    "trips": {"trip": Fraction(1)},
    "days": {"day": Fraction(1)},
}
"""Dimension → unit → factor to the dimension's base; units convert into those of their own dimension only."""

_DIMENSIONS: Final = {symbol: dimension for dimension, units in _FACTORS.items() for symbol in units}

SYMBOLS: Final = tuple(_DIMENSIONS)
"""Every unit that may stand alone or on either side of a ``/``, in the fixed order."""

_KINDS: Final = {
    "share": TargetKind.SHARE,
    "count": TargetKind.COUNT,
    "people": TargetKind.COUNT,
    "labour": TargetKind.COUNT,
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the closed list, or one of them per another."""

    numerator: str
    denominator: str | None = None

    @property
    def symbol(self) -> str:
        """The unit as it is written in the files."""
        return self.numerator if self.denominator is None else f"{self.numerator}/{self.denominator}"

    @property
    def dimension(self) -> str:
        """What is measured: ``energy``, or ``energy/area``."""
        above = _DIMENSIONS[self.numerator]
        return above if self.denominator is None else f"{above}/{_DIMENSIONS[self.denominator]}"

    @property
    def factor(self) -> Fraction:
        """How many of the dimension's base one of this unit is, exactly."""
        above = _FACTORS[_DIMENSIONS[self.numerator]][self.numerator]
        if self.denominator is None:
            return above
        return above / _FACTORS[_DIMENSIONS[self.denominator]][self.denominator]

    @property
    def is_emissions(self) -> bool:
        """Whether the unit counts greenhouse gases, alone or per something."""
        return _DIMENSIONS[self.numerator] == "emissions"

    @property
    def kind(self) -> TargetKind:
        """The kind of a target in this unit; a target without a unit is a milestone."""
        if self.denominator is not None:
            return TargetKind.INTENSITY
        return _KINDS.get(self.dimension, TargetKind.ABSOLUTE)


@cache
def parse_unit(text: str) -> Unit:
    """Return the unit that ``text`` names; ``ValueError`` when it is not on the list."""
    numerator, slash, denominator = text.partition("/")
    if numerator not in _DIMENSIONS or (slash and denominator not in _DIMENSIONS):
        raise ValueError(text)
    return Unit(numerator, denominator if slash else None)


def convert(value: Fraction, unit: Unit, to: Unit) -> Fraction:
    """Return ``value`` in another unit of the same dimension, exactly; ``ValueError`` when the dimensions differ."""
    if unit.dimension != to.dimension:
        message = f"{unit.dimension} is not {to.dimension}"
        raise ValueError(message)
    return value * unit.factor / to.factor
