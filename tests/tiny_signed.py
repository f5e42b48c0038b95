"""The rules of what is signed: what breaks each of them, and what just keeps it."""

from __future__ import annotations

from typing import Final

from tests.small_network import COMMITMENT, RESULTS, Changes, edit
from tests.tiny_rules import BEQUEATHED, DRAFT, OTHERS, SIGNED, SIGNED_LATER, WATER, sign

FIELDS: Final = "  - id: heat\n    theme: energy\n    title: {fi: A}\n    beyond_law: {fi: A}\n"
UNIT: Final = "unit: MWh"
GOAL: Final = "goal: {year: 2030, at_most: 600}"
NOBODY: Final = "signatories: []\nstatement: {fi: A}\n"
CUT: Final = "unit: tCO2e"
SCOPE_2: Final = "scopes: [1, 2]"


def promise(*lines: str, file: str = SIGNED_LATER) -> Changes:
    """Return the change that signs one more target; its own lines start with the eighth."""
    return {file: SIGNED + FIELDS + "".join(f"    {line}\n" for line in lines)}


def start(year: int, value: str = "") -> str:
    """Return the line of a baseline."""
    return f"baseline: {{year: {year}{', value: ' if value else ''}{value}}}"


def told(place: str, code: str) -> list[str]:
    """Return what is told of the target that was signed later."""
    return [f"{SIGNED_LATER}:{place} {code}"]


BROKEN: Final[list[tuple[str, Changes, list[str]]]] = [
    (
        "check_signings_have_come",
        {"partners/kaiku/commitments/2025-05-21.yaml": SIGNED.replace("targets:\n", "")},
        [
            "partners/kaiku/commitments/2025-05-21.yaml:1:1 signed-in-future",
        ],
    ),
    ("check_signatories", edit(COMMITMENT, "party: city", "party: partner"), [f"{COMMITMENT}:1:1 party-missing"]),
    ("check_signatories", edit(COMMITMENT, "party: partner", "party: city"), [f"{COMMITMENT}:1:1 party-missing"]),
    ("check_signatories", {OTHERS: NOBODY}, [f"{OTHERS}:1:1 party-missing"] * 2),
    ("check_target_ids", sign("id: electricity"), [f"{SIGNED_LATER}:4:82 target-id-used"]),
    ("check_goal_years", promise("goal: {year: 2023}"), told("8:18", "goal-too-early")),
    ("check_goal_years", promise(UNIT, start(2024, "9"), GOAL), told("9:22", "baseline-too-late")),
    (
        "check_order_of_years",
        promise(UNIT, "interim: [{year: 2030, at_most: 700}]", GOAL),
        told("9:22", "interim-order"),
    ),
    (
        "check_order_of_years",
        promise(UNIT, "interim: [{year: 2027, at_most: 700}, {year: 2026, at_most: 650}]", GOAL),
        told("9:50", "interim-order"),
    ),
    (
        "check_order_of_years",
        promise(UNIT, start(2022, "900"), "interim: [{year: 2022, at_most: 700}]", GOAL),
        told("9:22", "baseline-not-before"),
    ),
    ("check_order_of_years", promise(UNIT, start(2030), GOAL, file=DRAFT), [f"{DRAFT}:9:22 baseline-not-before"]),
    (
        "check_interim_levels",
        promise(UNIT, "interim: [{year: 2025, at_most: 700}, {year: 2026, at_most: 800}]", GOAL),
        told("9:65", "interim-farther"),
    ),
    (
        "check_interim_levels",
        promise(UNIT, start(2020, "1000"), "interim: [{year: 2025, at_most: 700}, {year: 2026, at_most: 71 %}]", GOAL),
        told("10:65", "interim-farther"),
    ),
    (
        "check_interim_levels",
        promise(
            "unit: count",
            "interim: [{year: 2025, at_least: 7}, {year: 2026, at_least: 6}]",
            "goal: {year: 2030, at_least: 9}",
        ),
        told("9:65", "interim-farther"),
    ),
    ("check_scopes", promise(CUT, GOAL), told("4:5", "scopes-missing")),
    ("check_scopes", promise("unit: kgCO2e/m2", GOAL), told("4:5", "scopes-missing")),
    ("check_scopes", promise(UNIT, GOAL, "scopes: [1]"), told("10:5", "scopes-out-of-place")),
    (
        "check_scopes",
        promise(CUT, "goal: {year: 2030, at_least: 600}", "scopes: [1]", file=DRAFT),
        [f"{DRAFT}:10:5 scopes-out-of-place"],
    ),
    ("check_scope_2_method", promise(CUT, GOAL, SCOPE_2), told("10:13", "scope-2-method-missing")),
    (
        "check_scope_2_method",
        promise(CUT, GOAL, "scopes: [1]", "scope_2_method: market-based"),
        told("11:5", "scope-2-method-out-of-place"),
    ),
    ("check_boundary", promise(CUT, GOAL, "scopes: [3]"), told("10:13", "boundary-missing")),
    ("check_goals_in_percent", promise(UNIT, start(2020), GOAL), told("10:33", "percentage-missing")),
    (
        "check_goals_in_percent",
        promise(UNIT, start(2020), "interim: [{year: 2025, at_most: 90}]", "goal: {year: 2030, at_most: 60 %}"),
        told("10:37", "percentage-missing"),
    ),
    (
        "check_goals_in_percent",
        promise(UNIT, start(2020, "0"), "goal: {year: 2030, at_most: 60 %}"),
        told("10:33", "percentage-of-zero"),
    ),
    (
        "check_shares",
        promise("unit: percent", start(2020, "-1"), "goal: {year: 2030, at_least: 101}"),
        [*told("9:35", "share-out-of-range"), *told("10:34", "share-out-of-range")],
    ),
    (
        "check_shares",
        {**edit(COMMITMENT, "MWh", "percent"), **edit(RESULTS, "11050", "50", "10980", "100.1")},
        [f"{COMMITMENT}:{place} share-out-of-range" for place in ("10:35", "11:37", "12:33")]
        + [f"{RESULTS}:3:34 share-out-of-range"],
    ),
    ("check_replaced_targets", sign("id: a, replaces: [water]"), [f"{SIGNED_LATER}:4:96 unknown-replaced"]),
    ("check_replaced_targets", sign("id: a, replaces: [a]"), [f"{SIGNED_LATER}:4:96 unknown-replaced"]),
    ("check_replaced_targets", sign("id: a, replaces: [nobody/water]"), [f"{SIGNED_LATER}:4:96 unknown-replaced"]),
    (
        "check_replaced_targets",
        {**WATER, **sign("id: a, replaces: [kaiku/water]")},
        [f"{SIGNED_LATER}:4:96 unknown-replaced"],
    ),
    (
        "check_replaced_targets",
        {**WATER, **BEQUEATHED, **sign("id: a, replaces: [kaiku/air]")},
        [f"{SIGNED_LATER}:4:96 unknown-replaced"],
    ),
    (
        "check_replaced_targets",
        {**WATER, **BEQUEATHED, **edit(COMMITMENT, "2025}\n", "2025}\n    replaces: [kaiku/water]\n")},
        [f"{COMMITMENT}:18:16 unknown-replaced"],
    ),
    ("check_replaced_targets", sign("id: a, replaces: [water]", file=DRAFT), [f"{DRAFT}:4:96 unknown-replaced"]),
    (
        "check_replaced_in_time",
        {**sign("id: a, replaces: [chargers]"), **edit(COMMITMENT, "2025}\n", "2023}\n")},
        [f"{SIGNED_LATER}:4:96 replaced-too-late"],
    ),
]

KEPT: Final[list[tuple[str, Changes]]] = [
    ("check_signings_have_come", {"partners/kaiku/commitments/2025-05-20.yaml": SIGNED.replace("targets:\n", "")}),
    ("check_signatories", {DRAFT: NOBODY}),
    ("check_target_ids", sign("id: heat")),
    ("check_target_ids", sign("id: electricity", file=DRAFT)),
    ("check_target_ids", sign("id: electricity", file=OTHERS)),
    ("check_goal_years", promise("goal: {year: 2024}")),
    ("check_goal_years", promise(UNIT, start(2023, "900"), GOAL)),
    ("check_goal_years", promise("goal: {year: 2020}", file=DRAFT)),
    ("check_order_of_years", promise(UNIT, start(2023), "interim: [{year: 2024, at_most: 80 %}]", GOAL)),
    ("check_interim_levels", promise(UNIT, "interim: [{year: 2025, at_most: 600}, {year: 2026, at_most: 600}]", GOAL)),
    ("check_interim_levels", promise(UNIT, "interim: [{year: 2025, at_most: 70 %}, {year: 2026, at_most: 900}]", GOAL)),
    ("check_scopes", promise(CUT, GOAL, "scopes: [1]")),
    ("check_scopes", promise(CUT, "goal: {year: 2030, at_least: 600}")),
    ("check_scope_2_method", promise(CUT, GOAL, SCOPE_2, "scope_2_method: location-based")),
    ("check_boundary", promise(CUT, GOAL, "scopes: [3]", "boundary: {fi: A}")),
    ("check_goals_in_percent", promise(UNIT, start(2020), "goal: {year: 2030, at_most: 60 %}")),
    ("check_goals_in_percent", promise(UNIT, start(2020, "900"), "goal: {year: 2030, at_most: 60 %}")),
    ("check_goals_in_percent", promise(UNIT, "goal: {year: 2030, at_most: 60 %}")),
    ("check_shares", promise("unit: percent", start(2020, "0"), "goal: {year: 2030, at_least: 100}")),
    ("check_shares", promise("unit: percent", start(2020, "50"), "goal: {year: 2030, at_least: 120 %}")),
    ("check_replaced_targets", sign("id: a, replaces: [electricity, acme/chargers]")),
    ("check_replaced_targets", {**WATER, **BEQUEATHED, **sign("id: a, replaces: [kaiku/water]")}),
    ("check_replaced_targets", sign("id: a, replaces: [electricity]", file=DRAFT)),
    ("check_replaced_in_time", sign("id: a, replaces: [chargers, electricity]")),
    ("check_replaced_in_time", sign("id: a, replaces: [chargers]", file=DRAFT)),
]
