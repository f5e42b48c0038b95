"""The units of the ITR tables, mapped exactly to the project's closed list: fractions throughout, never a float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["DECIMALS", "PER", "Unit", "choose_unit", "convert", "is_exact", "parse_unit", "why_no_unit"]

DECIMALS = 12
_SCALE: Final = 10**12
_LIMIT: Final = 10**15

# The project's units, each in the unit that its dimension is counted in here: t, MWh, pkm, m2, m3, EUR.
SIZES = {
    "gCO2e": Fraction(1, 10**6), "kgCO2e": Fraction(1, 1000), "tCO2e": Fraction(1),
    "ktCO2e": Fraction(1000), "MtCO2e": Fraction(10**6), "t": Fraction(1),
    "kWh": Fraction(1, 1000), "MWh": Fraction(1), "GWh": Fraction(1000), "GJ": Fraction(5, 18),
    "pkm": Fraction(1), "m2": Fraction(1), "m3": Fraction(1), "EUR": Fraction(1), "MEUR": Fraction(10**6),
}  # fmt: skip
FINER = {"MtCO2e": "ktCO2e", "ktCO2e": "tCO2e", "tCO2e": "kgCO2e", "kgCO2e": "gCO2e"}

# What ITR writes before CO2e: its size in tonnes and the project's unit for it.
AMOUNTS = {
    "g": (Fraction(1, 10**6), "gCO2e"),
    "lb": (Fraction("0.00045359237"), "kgCO2e"),
    "kg": (Fraction(1, 1000), "kgCO2e"),
    "t": (Fraction(1), "tCO2e"),
    "tons": (Fraction(1), "tCO2e"),
    "kt": (Fraction(1000), "ktCO2e"),
    "thousand t": (Fraction(1000), "ktCO2e"),
    "myriametric_ton": (Fraction(10**4), "ktCO2e"),
    "Mt": (Fraction(10**6), "MtCO2e"),
    "Millions t": (Fraction(10**6), "MtCO2e"),
}

# What ITR divides by: its size, the project's unit for it, and what it is a measure of.
DIVISORS = {
    "Wh": (Fraction(1, 10**6), "kWh", "energy"),
    "kWh": (Fraction(1, 1000), "kWh", "energy"),
    "MWh": (Fraction(1), "MWh", "energy"),
    "GWh": (Fraction(1000), "GWh", "energy"),
    "MJ": (Fraction(1, 3600), "GJ", "energy"),
    "t Cement": (Fraction(1), "t", "cement"),
    "Mt Cement": (Fraction(10**6), "t", "cement"),
    "t Steel": (Fraction(1), "t", "steel"),
    "Fe_ton": (Fraction(1), "t", "steel"),
    "passenger km": (Fraction(1), "pkm", "travel"),
    "pkm": (Fraction(1), "pkm", "travel"),
    "passenger mi": (Fraction("1.609344"), "pkm", "travel"),
    "ft**2": (Fraction("0.09290304"), "m2", "floor"),
    "EUR": (Fraction(1), "EUR", "sales"),
    "billion EUR": (Fraction(10**9), "MEUR", "sales"),
    "MMbbl": (Fraction("158987.294928"), "m3", "oil"),
}
PER = {
    "energy": "per unit of energy",
    "cement": "per tonne of cement",
    "steel": "per tonne of steel",
    "travel": "per passenger-kilometre",
    "floor": "per square metre of floor",
    "sales": "per euro of sales",
    "oil": "per cubic metre of oil",
}
WITHOUT = {
    "boe": "barrels of oil equivalent",
    "mboe": "barrels of oil equivalent",
    "kboe": "barrels of oil equivalent",
    "Bscf CH4": "standard cubic feet of gas",
    "million SEK": "Swedish kronor",
    "million JPY": "yen",
    "billion JPY": "yen",
    "GBP Millions": "pounds sterling",
    "GBP Billions": "pounds sterling",
}
# The same unit with numbers of a size that people read.
READABLE = {
    "gCO2e/GJ": "kgCO2e/GJ",
    "tCO2e/m3": "gCO2e/m3",
    "MtCO2e/MEUR": "ktCO2e/MEUR",
    "MtCO2e/t": "tCO2e/t",
    "ktCO2e/t": "tCO2e/t",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of ITR: the project's name for it, its size, and the dimension in which alone it can be compared."""

    name: str
    size: Fraction
    dimension: str


def parse_unit(text: str) -> Unit | None:
    """Return the unit that ITR writes as this text, or None where the project's list has no exact equal."""
    amount, divisor = _split(text)
    if amount == "t CH4" and not divisor:
        return Unit("t", Fraction(1), "methane")
    size, name = AMOUNTS.get(amount.removesuffix("e").removesuffix(" CO2"), (Fraction(0), ""))
    if not name or " CO2" not in amount:
        return None
    if not divisor:
        return Unit(name, size, "emissions")
    if divisor not in DIVISORS:
        return None
    per_size, per_name, what = DIVISORS[divisor]
    full = f"{name}/{per_name}"
    return Unit(READABLE.get(full, full), size / per_size, what)


def why_no_unit(text: str) -> str:
    """Return in words why the project's list has no exact equal of this ITR unit."""
    divisor = _split(text)[1]
    return f"no exact unit in the list: {WITHOUT.get(divisor, divisor or text or 'none given')}"


def convert(value: Fraction, name: str) -> Decimal:
    """Return a value, given in the sizes of this module, in one of the project's units; rounded if it has no end."""
    exact = value / _size_of(name)
    return Decimal(round(exact * _SCALE)).scaleb(-DECIMALS).normalize()


def is_exact(value: Fraction, name: str) -> bool:
    """Tell whether the value can be written in this unit without rounding."""
    exact = value / _size_of(name)
    return (exact * _SCALE).denominator == 1 and abs(exact) < _LIMIT


def choose_unit(name: str, values: Iterable[Fraction]) -> str:
    """Return the unit, or the finer one of the same kind, in which the fewest of the values need rounding."""
    known = list(values)
    return min(_finer(name), key=lambda unit: sum(not is_exact(value, unit) for value in known))


def _finer(name: str) -> Iterator[str]:
    yield name
    amount, slash, divisor = name.partition("/")
    while amount in FINER:
        amount = FINER[amount]
        yield f"{amount}{slash}{divisor}"


def _size_of(name: str) -> Fraction:
    amount, _, divisor = name.partition("/")
    return SIZES[amount] / SIZES[divisor] if divisor else SIZES[amount]


def _split(text: str) -> tuple[str, str]:
    amount, _, divisor = text.replace(" per ", "/").partition("/")
    return amount.strip(), divisor.strip().removeprefix("(").removesuffix(")")
