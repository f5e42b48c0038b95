"""Units: a closed list with dimensions and exact factors."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.units import SYMBOLS, Unit, convert, parse_unit
from showcase.vocabulary import TargetKind

if TYPE_CHECKING:
    from decimal import Decimal

LISTED = {
    "energy": ["kWh", "MWh", "GWh", "GJ"],
    "power": ["kW", "MW"],
    "emissions": ["gCO2e", "kgCO2e", "tCO2e", "ktCO2e", "MtCO2e"],
    "mass": ["g", "kg", "t", "kt"],
    "volume": ["l", "m3"],
    "distance": ["km"],
    "transport": ["tkm", "pkm"],
    "area": ["m2"],
    "people": ["FTE", "person"],
    "money": ["EUR", "MEUR"],
    "temperature": ["degC"],
    "share": ["percent"],
    "things": ["count", "meal", "night", "visit", "trip", "day"],
}
"""The units of design/data.md, in its order."""

UNITS = st.builds(Unit, st.sampled_from(SYMBOLS), st.none() | st.sampled_from(SYMBOLS))


def list_alike(unit: Unit) -> list[Unit]:
    """Return the units that stand alone and have the same dimension."""
    return [other for symbol in SYMBOLS if (other := Unit(symbol)).dimension == unit.dimension]


CONVERTIBLE = [(Unit(symbol), to) for symbol in SYMBOLS for to in list_alike(Unit(symbol))]
"""Every two units of one dimension."""


def convert_between(value: str, unit: str, to: str) -> Fraction:
    return convert(Fraction(value), parse_unit(unit), parse_unit(to))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Unit, Unit]:
    """Draw two units of one dimension."""
    unit = draw(UNITS)
    above = [each for each in SYMBOLS if Unit(each).dimension == Unit(unit.numerator).dimension]
    if unit.denominator is None:
        return unit, Unit(draw(st.sampled_from(above)))
    below = [each for each in SYMBOLS if Unit(each).dimension == Unit(unit.denominator).dimension]
    return unit, Unit(draw(st.sampled_from(above)), draw(st.sampled_from(below)))


def test_units_are_a_closed_list() -> None:
    assert set(SYMBOLS) == {symbol for symbols in LISTED.values() for symbol in symbols}
    assert len(SYMBOLS) == len(set(SYMBOLS))


@pytest.mark.parametrize("dimension", ["energy", "power", "emissions", "mass", "volume", "money"])
def test_units_of_a_dimension_convert_into_each_other(dimension: str) -> None:
    first, *others = LISTED[dimension]
    assert all(convert_between("1", first, other) > 0 for other in others)


@pytest.mark.parametrize(
    ("value", "unit", "other", "to"),
    [
        ("1", "MWh", "1000", "kWh"),
        ("1", "GWh", "1000", "MWh"),
        ("1", "MWh", "3.6", "GJ"),
        ("1", "MW", "1000", "kW"),
        ("1", "kgCO2e", "1000", "gCO2e"),
        ("1", "tCO2e", "1000", "kgCO2e"),
        ("1", "ktCO2e", "1000", "tCO2e"),
        ("1", "MtCO2e", "1000", "ktCO2e"),
        ("1", "kg", "1000", "g"),
        ("1", "t", "1000", "kg"),
        ("1", "kt", "1000", "t"),
        ("1", "m3", "1000", "l"),
        ("1", "MEUR", "1000000", "EUR"),
        ("250", "kWh/m2", "0.25", "MWh/m2"),
        ("1", "tCO2e/MEUR", "1", "gCO2e/EUR"),
        ("1", "kgCO2e/kg", "1", "tCO2e/t"),
        ("-0.5", "MWh", "-500", "kWh"),
    ],
)
def test_factor_is_exact(value: str, unit: str, other: str, to: str) -> None:
    assert convert_between(value, unit, to) == Fraction(other)
    assert convert_between(other, to, unit) == Fraction(value)


@pytest.mark.parametrize(
    ("unit", "to"),
    [
        ("MWh", "MW"),
        ("t", "tCO2e"),
        ("tkm", "pkm"),
        ("FTE", "person"),
        ("meal", "visit"),
        ("percent", "count"),
        ("kWh", "kWh/m2"),
        ("kWh/m2", "kWh/m3"),
        ("kWh/m2", "kgCO2e/m2"),
    ],
)
def test_units_of_different_dimensions_do_not_convert(unit: str, to: str) -> None:
    with pytest.raises(ValueError, match=" is not "):
        convert_between("1", unit, to)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kwh",
        "MWH",
        "Wh",
        "MWh ",
        " MWh",
        "tonne",
        "%",
        "/",
        "MWh/",
        "/m2",
        "MWh/m2/day",
        "MWh/year",
        "MWh per m2",
        "m²",
    ],
)
def test_unit_that_is_not_on_the_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_unit(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("kWh/m2", TargetKind.INTENSITY),
        ("percent/day", TargetKind.INTENSITY),
        ("person/day", TargetKind.INTENSITY),
        ("percent", TargetKind.SHARE),
        ("count", TargetKind.COUNT),
        ("person", TargetKind.COUNT),
        ("FTE", TargetKind.COUNT),
        ("MWh", TargetKind.ABSOLUTE),
        ("tCO2e", TargetKind.ABSOLUTE),
        ("degC", TargetKind.ABSOLUTE),
        ("meal", TargetKind.ABSOLUTE),
    ],
)
def test_kind_of_a_target_is_read_from_its_unit(text: str, kind: TargetKind) -> None:
    assert parse_unit(text).kind is kind


@pytest.mark.parametrize(
    ("text", "is_emissions"),
    [("tCO2e", True), ("gCO2e/pkm", True), ("t", False), ("MWh", False), ("MWh/tCO2e", False)],
)
def test_unit_counts_emissions_alone_or_per_something(text: str, is_emissions: bool) -> None:  # noqa: FBT001
    assert parse_unit(text).is_emissions is is_emissions


@pytest.mark.parametrize(
    ("text", "dimension"), [("GJ", "energy"), ("kWh/m2", "energy/area"), ("kgCO2e/t", "emissions/mass")]
)
def test_dimension_of_a_unit_per_another_names_both(text: str, dimension: str) -> None:
    assert parse_unit(text).dimension == dimension


@given(unit=UNITS)
def test_unit_is_read_from_its_own_symbol(unit: Unit) -> None:
    assert parse_unit(unit.symbol) == unit


@given(value=st.fractions(), pair=pairs())
def test_conversion_there_and_back_gives_the_same_value_exactly(value: Fraction, pair: tuple[Unit, Unit]) -> None:
    unit, to = pair
    assert convert(convert(value, unit, to), to, unit) == value


@given(value=st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=-(10**15), max_value=10**15))
def test_number_of_the_files_comes_back_as_it_was_from_every_unit_of_its_dimension(value: Decimal) -> None:
    for unit, to in CONVERTIBLE:
        there = convert(Fraction(value), unit, to)
        assert convert(there, to, unit) == Fraction(value)
        assert all(convert(convert(there, to, third), third, unit) == Fraction(value) for third in list_alike(to))


def test_every_unit_per_another_converts_there_and_back() -> None:
    for above, other_above in CONVERTIBLE:
        for below, other_below in CONVERTIBLE:
            unit, to = Unit(above.symbol, below.symbol), Unit(other_above.symbol, other_below.symbol)
            assert convert(convert(Fraction("12450.5"), unit, to), to, unit) == Fraction("12450.5")


@given(value=st.fractions(), unit=UNITS)
def test_conversion_into_the_same_unit_changes_nothing(value: Fraction, unit: Unit) -> None:
    assert convert(value, unit, unit) == value
