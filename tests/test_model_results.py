"""What happened in a year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from showcase.model.results import Inventory, Narrative, Results
from showcase.scalars import Amount
from showcase.vocabulary import InventoryFigure, MilestoneProgress, Quality, RestatementReason
from tests.small_network import list_errors, read_model

WHOLE = """\
    submitted: 2025-03-20
    period: {from: 2023-07-01, to: 2024-06-30}
    results:
      - {target: electricity, value: 10980, quality: measured}
      - {target: footprint, value: 88 %, quality: calculated}
      - target: chargers
        done: 2024-05-14
        note: {fi: Huomautus}
        evidence: https://acme.example/evidence
      - {target: bikes, status: in-progress}
      - {target: paper, withdrawn: {reason: {fi: Syy}}}
    narrative:
      achievements: {fi: Saavutukset}
      challenges: {fi: Haasteet}
      outlook: {fi: Näkymät}
    inventory:
      {scope_1: 120, scope_2_location_based: 800, scope_2_market_based: 240, scope_3: 5600,
       energy_total: 10980, energy_renewable: 7300, waste_total: 410, waste_recycled: 300}
    good_practices:
      - id: heat-recovery
        title: {fi: Lämpö}
        summary: {fi: Kuvaus}
        themes: [energy-efficiency]
        savings: {energy_mwh: 310, emissions_tco2e: 46}
    restatements:
      - {target: electricity, year: 2023, value: 11050, reason: error, note: {fi: Huomautus}}
      - {inventory: scope_3, year: 2023, value: 6100, reason: method}
    assurance: {level: limited, provider: Varmentaja, url: https://a.example, covers: [inventory, electricity]}
    """
SHORT = "submitted: 2025-03-20\n"
PRACTICE = "good_practices: [{id: a, title: {fi: A}, summary: {fi: A}, themes: [b]"


def test_a_whole_file_is_read() -> None:
    results = read_model(Results, WHOLE)
    electricity, footprint, chargers, bikes, paper = results.results
    assert (electricity.value, electricity.quality) == (Amount(Decimal(10980)), Quality.MEASURED)
    assert footprint.value == Amount(Decimal(88), is_percentage=True)
    assert (chargers.done, bikes.status) == (date(2024, 5, 14), MilestoneProgress.IN_PROGRESS)
    assert paper.withdrawn is not None
    assert results.period is not None
    assert (results.period.from_, results.period.to) == (date(2023, 7, 1), date(2024, 6, 30))
    assert [getattr(results.inventory, figure) for figure in InventoryFigure] == [
        120,
        800,
        240,
        5600,
        10980,
        7300,
        410,
        300,
    ]
    assert results.restatements[1].inventory is InventoryFigure.SCOPE_3
    assert results.restatements[1].reason is RestatementReason.METHOD
    assert results.assurance is not None
    assert results.assurance.covers == ("inventory", "electricity")


def test_the_day_of_submission_is_enough() -> None:
    results = read_model(Results, SHORT)
    assert (results.narrative, results.inventory, results.assurance) == (Narrative(), Inventory(), None)
    assert (results.period, results.results, results.good_practices, results.restatements) == (None, (), (), ())


@pytest.mark.parametrize(
    ("more", "errors"),
    [
        ("period: {from: 2024-01-01, to: 2024-12-31}", []),
        ("period: {from: 2024-01-01, to: 2024-01-01}", ["period.to day-before"]),
        ("period: {from: 2024-01-02, to: 2024-01-01}", ["period.to day-before"]),
        ("period: {to: 2024-01-01}", ["period.from missing"]),
        ("period: {from_: 2024-01-01, to: 2024-01-02}", ["period.from missing", "period.from_ extra_forbidden"]),
        ("narrative: {fi: A}", ["narrative.fi extra_forbidden"]),
        ("narrative: {outlook: A}", ["narrative.outlook model_type"]),
        ("narrative:", []),
        ("year: 2024", ["year extra_forbidden"]),
    ],
)
def test_a_file_that_is_wrong_says_where(more: str, errors: list[str]) -> None:
    assert list_errors(Results, SHORT + more) == errors


@pytest.mark.parametrize(
    ("result", "errors"),
    [
        ("target: a", ["results.0 one-of"]),
        ("target: a, value: 5", []),
        ("target: a, value: 5, done: 2024-01-01", ["results.0 one-of"]),
        ("target: a, value: 5, withdrawn: {reason: {fi: A}}", ["results.0 one-of"]),
        ("target: a, done: 2024-01-01, status: in-progress", ["results.0 one-of"]),
        ("target: a, status: done", ["results.0.status enum"]),
        ("target: a, status: in-progress, quality: measured", ["results.0.quality quality-without-value"]),
        ("target: a, withdrawn: {}", ["results.0.withdrawn.reason missing"]),
        ("target: a, value: 5, quality: guessed", ["results.0.quality enum"]),
        ("target: a, value: 5, evidence: http:/acme", ["results.0.evidence url"]),
        ("value: 5", ["results.0.target missing"]),
        ("target: a, value: 5}, {target: a, done: 2024-01-01", ["results.1 double"]),
        ("target: other/a, value: 5", ["results.0.target slug"]),
    ],
)
def test_a_result_is_a_value_or_a_state_or_a_withdrawal(result: str, errors: list[str]) -> None:
    assert list_errors(Results, f"{SHORT}results: [{{{result}}}]") == errors


@pytest.mark.parametrize("figure", InventoryFigure)
def test_a_figure_of_the_inventory_is_zero_or_more(figure: str) -> None:
    assert list_errors(Results, f"{SHORT}inventory: {{{figure}: 0}}") == []
    assert list_errors(Results, f"{SHORT}inventory: {{{figure}: -1}}") == [f"inventory.{figure} negative"]
    assert list_errors(Results, f"{SHORT}inventory: {{{figure}: 5 %}}") == [f"inventory.{figure} number"]


@pytest.mark.parametrize(
    ("more", "errors"),
    [
        ("}]", []),
        (", savings: {}}]", []),
        (", savings: {energy_mwh: -1}}]", ["good_practices.0.savings.energy_mwh negative"]),
        (", savings: {emissions_tco2e: 1.5, energy: 2}}]", ["good_practices.0.savings.energy extra_forbidden"]),
        ("}, {id: a, title: {fi: A}, summary: {fi: A}, themes: []}]", ["good_practices.1 double"]),
        ("}, {id: b}]", [f"good_practices.1.{name} missing" for name in ("title", "summary", "themes")]),
    ],
)
def test_a_practice_that_is_wrong_says_where(more: str, errors: list[str]) -> None:
    assert list_errors(Results, SHORT + PRACTICE + more) == errors


@pytest.mark.parametrize(
    ("restatement", "errors"),
    [
        ("target: a, year: 2023, value: 5, reason: error", []),
        ("target: a, year: 2023, value: -5, reason: error", []),
        ("target: a, year: 2023, value: 5 %, reason: late", []),
        ("inventory: scope_1, year: 2023, value: 0, reason: boundary", []),
        ("inventory: scope_1, year: 2023, value: -5, reason: error", ["restatements.0.value inventory-value"]),
        ("inventory: scope_1, year: 2023, value: 5 %, reason: error", ["restatements.0.value inventory-value"]),
        ("inventory: scope-1, year: 2023, value: 5, reason: error", ["restatements.0.inventory enum"]),
        ("year: 2023, value: 5, reason: error", ["restatements.0 one-of"]),
        ("target: a, inventory: scope_1, year: 2023, value: 5, reason: error", ["restatements.0 one-of"]),
        ("target: a, year: 2023, value: 5, reason: growth", ["restatements.0.reason enum"]),
        ("target: a", [f"restatements.0.{name} missing" for name in ("year", "value", "reason")]),
        (
            "target: a, year: 2023, value: 5, reason: error}, {target: a, year: 2023, value: 6, reason: error",
            ["restatements.1 double"],
        ),
        ("target: a, year: 2023, value: 5, reason: error}, {target: a, year: 2022, value: 6, reason: error", []),
    ],
)
def test_a_restatement_is_of_a_target_or_a_figure(restatement: str, errors: list[str]) -> None:
    assert list_errors(Results, f"{SHORT}restatements: [{{{restatement}}}]") == errors


@pytest.mark.parametrize(
    ("assurance", "errors"),
    [
        ("level: reasonable, provider: A, covers: []", []),
        ("level: high, provider: A, covers: []", ["assurance.level enum"]),
        ("level: limited", ["assurance.provider missing", "assurance.covers missing"]),
    ],
)
def test_assurance_says_who_looked_at_what(assurance: str, errors: list[str]) -> None:
    assert list_errors(Results, f"{SHORT}assurance: {{{assurance}}}") == errors
