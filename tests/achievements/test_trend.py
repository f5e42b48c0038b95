"""The inventory's own trend, which stands beside an intensity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.achievements.known import select_all
from showcase.achievements.totals import create_inventory_trend
from tests.achievements import row
from tests.network_builder import create_partner

if TYPE_CHECKING:
    from decimal import Decimal


def find_trend(target: str, results: dict[int, str]) -> dict[int, Decimal]:
    partner = create_partner("a", {"2020-06-01": f"- {{id: x, {target}, goal: {{year: 2030, at_most: 5}}}}"}, results)
    (commitment,) = partner.commitments.values()
    return dict(create_inventory_trend(commitment.value.targets[0], select_all(partner)))


INVENTORY = (
    "inventory: {scope_1: 1, scope_2_location_based: 20, scope_2_market_based: 300, scope_3: 4000, energy_total: 9}"
)


@pytest.mark.parametrize(
    ("target", "total"),
    [
        ("unit: kWh/m2", 9),
        ("unit: MWh/t", 9),
        ("unit: kgCO2e/MEUR, scopes: [1, 2], scope_2_method: market-based", 301),
        ("unit: tCO2e/m2, scopes: [1, 2], scope_2_method: location-based", 21),
        ("unit: gCO2e/tkm, scopes: [3]", 4000),
        ("unit: tCO2e/FTE, scopes: [1, 2, 3], scope_2_method: market-based", 4301),
    ],
)
def test_intensity_shows_the_inventorys_own_trend(target: str, total: int) -> None:
    assert find_trend(target, {2021: INVENTORY, 2022: INVENTORY}) == {2021: total, 2022: total}


@pytest.mark.parametrize("target", ["unit: kg/meal", "unit: MWh", "unit: tCO2e, scopes: [1]", "unit: tCO2e/m2"])
def test_target_that_is_no_share_of_an_inventory_figure_has_no_trend(target: str) -> None:
    assert find_trend(target, {2021: INVENTORY}) == {}


def test_year_in_which_a_scope_is_missing_has_no_total() -> None:
    target = "unit: tCO2e/m2, scopes: [1, 2], scope_2_method: market-based"
    assert find_trend(target, {2021: "inventory: {scope_1: 5}", 2022: INVENTORY}) == {2022: 301}
    assert find_trend(target, {2021: "{}"}) == {}


def test_trend_has_the_figures_as_corrected_also_of_a_year_without_a_file() -> None:
    restated = {2021: "value: 3, reason: late", 2022: "value: 4, reason: error"}
    late = [f"{{inventory: energy_total, year: {year}, {text}}}" for year, text in restated.items()]
    results = {2022: INVENTORY, 2023: f"{INVENTORY}\nrestatements: [{', '.join(late)}]"}
    assert [row(*each) for each in find_trend("unit: kWh/m2", results).items()] == [(2021, 3), (2022, 4), (2023, 9)]
