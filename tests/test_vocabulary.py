"""The closed lists of the code are those of the data model, word for word and in its order."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from showcase import vocabulary
from showcase.model.results import Inventory
from showcase.units import SYMBOLS, Unit, convert, parse_unit
from showcase.vocabulary import SECTION_OF_DIVISION, SECTIONS, InventoryFigure, Status, TargetKind

if TYPE_CHECKING:
    from enum import StrEnum

LISTS = {
    "Lang": "fi sv en",
    "Kind": "partner supporting-member",
    "Organisation": "company university university-of-applied-sciences association public-body foundation",
    "Scheme": "science-based-targets energy-efficiency-agreement material-efficiency-commitment commitment-2050 "
    "race-to-zero ekokompassi green-office iso-14001 iso-50001 emas other",
    "Party": "partner city",
    "Scope2Method": "location-based market-based",
    "Quality": "measured calculated estimated",
    "MilestoneProgress": "not-started in-progress",
    "RestatementReason": "error method structure boundary late",
    "InventoryFigure": "scope_1 scope_2_location_based scope_2_market_based scope_3 energy_total energy_renewable "
    "waste_total waste_recycled",
    "AssuranceLevel": "limited reasonable",
    "EventKind": "seminar workshop visit signing webinar",
    "EventState": "scheduled cancelled postponed",
    "WishState": "received planned done declined",
    "Licence": "CC-BY-4.0 CC0-1.0",
    "TargetKind": "milestone absolute intensity share count",
    "Direction": "at-most at-least",
    "ReportState": "received late awaited not-received",
}
STATUSES = (
    "superseded withdrawn achieved no-result not-achieved on-track behind "
    "done done-late overdue in-progress not-started"
)
UNITS = {
    "kWh MWh GWh GJ": "energy",
    "kW MW": "power",
    "gCO2e kgCO2e tCO2e ktCO2e MtCO2e": "emissions",
    "g kg t kt": "mass",
    "l m3": "volume",
    "km": "distance",
    "tkm pkm": "transport",
    "m2": "area",
    "FTE person": "people",
    "EUR MEUR": "money",
    "degC": "temperature",
    "percent": "share",
    "count meal night visit trip day": "things",
}
SECTIONS_OF_TOL = (
    "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G46-47 H49-53 I55-56 J58-60 K61-63 L64-66 M68-68 N69-75 O77-82 P84-84 "
    "Q85-85 R86-88 S90-93 T94-96 U97-98 V99-99"
)


@pytest.mark.parametrize("name", LISTS)
def test_a_closed_list_is_that_of_the_data_model(name: str) -> None:
    values: type[StrEnum] = getattr(vocabulary, name)
    assert [value.value for value in values] == LISTS[name].split()


def test_no_closed_list_is_left_out_here() -> None:
    enums = {name for name, value in vars(vocabulary).items() if isinstance(value, type) and value.__module__ != "enum"}
    assert enums == {*LISTS, "Status"}


def test_the_statuses_are_those_of_the_data_model() -> None:
    assert {status.value for status in Status} == set(STATUSES.split())


@pytest.mark.parametrize("status", Status)
def test_a_milestones_state_is_counted_as_an_outcome_and_every_other_status_as_itself(status: Status) -> None:
    counted = {"done": "achieved", "done-late": "not-achieved", "overdue": "not-achieved"}
    assert status.counted_as == counted.get(status, status)


def test_the_fields_of_the_inventory_are_its_figures() -> None:
    assert list(Inventory.model_fields) == [figure.value for figure in InventoryFigure]


@pytest.mark.parametrize("figure", InventoryFigure)
def test_a_figure_of_the_inventory_has_the_unit_of_the_data_model(figure: InventoryFigure) -> None:
    expected = "tCO2e" if figure.startswith("scope") else "MWh" if figure.startswith("energy") else "t"
    assert figure.unit == expected
    assert figure.unit in SYMBOLS


def test_the_sections_of_tol_cover_its_87_divisions() -> None:
    assert len(SECTION_OF_DIVISION) == 87
    assert "".join(SECTIONS) == "ABCDEFGHIJKLMNOPQRSTUV"
    spans = (f"{section}{numbers[0]:02}-{numbers[-1]:02}" for section, numbers in SECTIONS.items())
    assert " ".join(spans) == SECTIONS_OF_TOL
    assert sum(len(numbers) for numbers in SECTIONS.values()) == 87
    assert SECTION_OF_DIVISION["68"] == "M"


def test_the_units_are_those_of_the_data_model() -> None:
    assert " ".join(SYMBOLS).split() == " ".join(UNITS).split()


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_units_kind_is_read_from_it(symbol: str) -> None:
    (group,) = (group for symbols, group in UNITS.items() if symbol in symbols.split())
    kinds = {"share": TargetKind.SHARE, "people": TargetKind.COUNT}
    expected = TargetKind.COUNT if symbol == "count" else kinds.get(group, TargetKind.ABSOLUTE)
    unit = parse_unit(symbol)
    assert (unit.symbol, unit.kind, unit.is_emissions) == (symbol, expected, group == "emissions")


@pytest.mark.parametrize(("above", "below"), [*product(["kWh", "tCO2e", "percent"], ["m2", "FTE", "EUR", "kWh"])])
def test_a_unit_per_another_is_an_intensity(above: str, below: str) -> None:
    unit = parse_unit(f"{above}/{below}")
    assert (unit, unit.symbol) == (Unit(above, below), f"{above}/{below}")
    assert unit.kind is TargetKind.INTENSITY
    assert unit.dimension == f"{parse_unit(above).dimension}/{parse_unit(below).dimension}"
    assert unit.is_emissions == (above == "tCO2e")


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1, "GWh", "MWh", 1000),
        (1, "MWh", "kWh", 1000),
        (1, "MWh", "GJ", Fraction(36, 10)),
        (1, "MtCO2e", "gCO2e", 10**12),
        (1, "kt", "g", 10**9),
        (1, "m3", "l", 1000),
        (1, "MW", "kW", 1000),
        (1, "MEUR", "EUR", 1_000_000),
        (1, "MWh/m2", "kWh/m2", 1000),
        (1, "kgCO2e/l", "kgCO2e/m3", 1000),
    ],
)
def test_units_of_one_dimension_convert_exactly(value: int, unit: str, to: str, expected: Fraction) -> None:
    there = convert(Fraction(value), parse_unit(unit), parse_unit(to))
    assert there == expected
    assert convert(there, parse_unit(to), parse_unit(unit)) == value


@pytest.mark.parametrize(
    ("unit", "to"), [("MWh", "MW"), ("tkm", "pkm"), ("FTE", "person"), ("meal", "visit"), ("t", "t/m2")]
)
def test_units_of_two_dimensions_do_not_convert(unit: str, to: str) -> None:
    with pytest.raises(ValueError, match=" is not "):
        convert(Fraction(1), parse_unit(unit), parse_unit(to))


@pytest.mark.parametrize("text", ["", "mwh", "MWh/", "/m2", "MWh/m2/day"])
def test_no_other_text_is_a_unit(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_unit(text)
