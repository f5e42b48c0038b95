"""What was signed: targets with a measure and a year, and milestones."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from showcase.model.commitment import Commitment
from showcase.scalars import Amount
from showcase.units import Unit
from showcase.vocabulary import Party, Scope2Method, TargetKind
from tests.small_network import list_errors, read_model

WHOLE = """\
    signatories:
      - {party: partner, name: Aino Merikallio, title: {fi: toimitusjohtaja}}
      - {party: city, title: {fi: apulaispormestari}}
    statement: {fi: Lupaus}
    plan: https://acme.example/plan
    targets:
      - id: electricity
        theme: energy-saving
        title: {fi: Sähkö}
        beyond_law: {fi: Enemmän}
        unit: MWh
        baseline: {year: 2018, value: 12450}
        interim: [{year: 2025, at_most: 10500}]
        goal: {year: 2030, at_most: 8000}
        boundary: {fi: Kaikki talot}
        replaces: [old-target, other/target]
      - id: footprint
        theme: emissions
        title: {fi: Päästöt}
        beyond_law: {fi: Enemmän}
        unit: tCO2e
        baseline: {year: 2009}
        goal: {year: 2027, at_most: 80 %}
        scopes: [1, 2]
        scope_2_method: market-based
      - id: chargers
        theme: logistics
        title: {fi: Latauspisteet}
        beyond_law: {fi: Enemmän}
        goal: {year: 2025}
    """
SHORT = "signatories: []\nstatement: {fi: A}\n"
TARGET = "targets: [{id: a, theme: b, title: {fi: A}, beyond_law: {fi: A}, "
MILESTONE = f"{TARGET}goal: {{year: 2030}}"
MEASURE = f"{TARGET}unit: MWh, goal: {{year: 2030, at_most: 5}}"


def test_a_whole_commitment_is_read() -> None:
    commitment = read_model(Commitment, WHOLE)
    assert [(each.party, each.name) for each in commitment.signatories] == [
        (Party.PARTNER, "Aino Merikallio"),
        (Party.CITY, None),
    ]
    electricity, footprint, chargers = commitment.targets
    assert (electricity.unit, electricity.kind, electricity.is_at_most) == (Unit("MWh"), TargetKind.ABSOLUTE, True)
    assert electricity.replaces == ("old-target", "other/target")
    assert electricity.interim[0].at_most == Amount(Decimal(10500))
    assert footprint.baseline is not None
    assert footprint.baseline.value is None
    assert footprint.goal.at_most == Amount(Decimal(80), is_percentage=True)
    assert (footprint.scopes, footprint.scope_2_method) == ((1, 2), Scope2Method.MARKET_BASED)
    assert (chargers.kind, chargers.is_at_most, chargers.baseline) == (TargetKind.MILESTONE, False, None)


def test_a_commitment_may_have_a_statement_only() -> None:
    commitment = read_model(Commitment, SHORT)
    assert (commitment.plan, commitment.targets) == (None, ())


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("MWh", "absolute"), ("kWh/m2", "intensity"), ("percent", "share"), ("percent/FTE", "intensity"),
     ("count", "count"), ("person", "count"), ("FTE", "count"), ("meal", "absolute"), ("EUR", "absolute")],
)  # fmt: skip
def test_a_targets_kind_is_read_from_its_unit(unit: str, kind: str) -> None:
    (target,) = read_model(Commitment, SHORT + MEASURE.replace("MWh", unit) + "}]").targets
    assert target.kind == kind


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("{}", ["signatories missing", "statement missing"]),
        (
            "signatories: [{party: mayor}]\nstatement: {fi: A}",
            ["signatories.0.party enum", "signatories.0.title missing"],
        ),
        ("signatories:\nstatement: {fi: A}", ["signatories missing"]),
        (SHORT + "plan: acme", ["plan url"]),
        (SHORT + "signed: 2024-03-05", ["signed extra_forbidden"]),
        (SHORT + f"{MILESTONE}}}, {MEASURE.removeprefix('targets: [')}}}]", ["targets.1 double"]),
        (
            SHORT + "targets: [{}]",
            [f"targets.0.{name} missing" for name in ("id", "theme", "title", "beyond_law", "goal")],
        ),
    ],
)
def test_a_commitment_that_is_wrong_says_where(text: str, errors: list[str]) -> None:
    assert list_errors(Commitment, text) == errors


@pytest.mark.parametrize(
    ("more", "errors"),
    [
        (", baseline: {year: 2018, value: 5}", ["targets.0.baseline milestone-field"]),
        (", interim: [{year: 2025, at_most: 5}]", ["targets.0.interim milestone-field"]),
        (", scopes: [1]", ["targets.0.scopes milestone-field"]),
        (", scope_2_method: market-based", ["targets.0.scope_2_method milestone-field"]),
        (", interim: []", []),
        (", boundary: {fi: A}, replaces: [x]", []),
        (", replaces: [x, y/x, x]", ["targets.0.replaces.2 double"]),
        (", replaces: [x/y/z]", ["targets.0.replaces.0 slug"]),
    ],
)
def test_a_milestone_has_no_measure(more: str, errors: list[str]) -> None:
    assert list_errors(Commitment, f"{SHORT}{MILESTONE}{more}}}]") == errors


@pytest.mark.parametrize("level", ["at_most", "at_least"])
def test_a_milestones_goal_has_no_level(level: str) -> None:
    text = SHORT + MILESTONE.replace("2030", f"2030, {level}: 5") + "}]"
    assert list_errors(Commitment, text) == ["targets.0.goal milestone-field"]


@pytest.mark.parametrize(
    ("more", "errors"),
    [
        ("", []),
        (", baseline: {year: 2018}", []),
        (", baseline: {value: 5}", ["targets.0.baseline.year missing"]),
        (", baseline: {year: 2018, value: 80 %}", ["targets.0.baseline.value number"]),
        (", interim: [{year: 2025, at_most: 7}, {year: 2027, at_most: 80 %}]", []),
        (", interim: [{year: 2025, at_most: 7}, {year: 2027, at_least: 6}]", ["targets.0.interim.1 interim-direction"]),
        (", interim: [{year: 2025}]", ["targets.0.interim.0 one-of"]),
        (", interim: [{year: 2025, at_most: 7, at_least: 6}]", ["targets.0.interim.0 one-of"]),
        (", scopes: [1, 2, 3]", []),
        (", scopes: [1, 2, 2]", ["targets.0.scopes.2 double"]),
        (", scopes: [0]", ["targets.0.scopes.0 scope"]),
        (", scopes: 1", ["targets.0.scopes tuple_type"]),
        (", scope_2_method: market", ["targets.0.scope_2_method enum"]),
    ],
)
def test_a_target_with_a_unit_has_a_path(more: str, errors: list[str]) -> None:
    assert list_errors(Commitment, f"{SHORT}{MEASURE}{more}}}]") == errors


@pytest.mark.parametrize(("at_most", "at_least"), [*product(["", "at_most: 5"], ["", "at_least: 5"])])
def test_a_goal_has_exactly_one_level(at_most: str, at_least: str) -> None:
    levels = "".join(f", {level}" for level in (at_most, at_least) if level)
    text = SHORT + MEASURE.replace(", at_most: 5", levels) + "}]"
    errors = [] if bool(at_most) != bool(at_least) else ["targets.0.goal one-of"]
    assert list_errors(Commitment, text) == errors
