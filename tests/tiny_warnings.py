"""The rules that only warn: what is doubtful enough to be told, and what just is not."""

from __future__ import annotations

from typing import Final

from tests.small_network import (
    BULLETIN,
    COMMITMENT,
    EDITION,
    EVENT,
    NETWORK,
    PROFILE,
    RESULTS,
    WISHES,
    Changes,
    add,
    edit,
    get_text,
)
from tests.tiny_reported import SHARE, WITHDRAWN, report
from tests.tiny_rules import DRAFT, SIGNED_LATER, sign
from tests.tiny_signed import GOAL, UNIT, promise, start, told

MEASURED: Final = "electricity, value: 10980"
GUESSED: Final = f"{MEASURED}, quality: estimated"
ENGLISH: Final = edit(NETWORK, "offered: [fi]", "offered: [fi, en]")
LONG: Final = "Lupaamme sen, minkä voimme."
"""A text of more than 25 characters."""
CLAIM_TEXT: Final = get_text(PROFILE).replace("{fi: Kuvaus}", "{fi: Olemme vihreitä}")
CLAIM: Final[Changes] = {PROFILE: CLAIM_TEXT}
WHOLE: Final = {
    **edit(COMMITMENT, "MWh", "tCO2e", "8000}", "8000}\n    scopes: [1]"),
    "content/generic-words.yaml": None,
}
"""A target about the whole company's emissions."""


def read_in(unit: str, value: str) -> Changes:
    """Return the change that gives the first target another unit and its result another value."""
    return {**edit(COMMITMENT, "MWh", unit), **edit(RESULTS, "10980", value)}


BROKEN: Final[list[tuple[str, Changes, list[str]]]] = [
    ("check_contacts", edit(PROFILE, "ilmasto@", "matti.virtanen@"), [f"{PROFILE}:5:10 contact-of-person"]),
    ("check_contacts", edit(PROFILE, "ilmasto@", "Anna-Liisa.Virtanen@"), [f"{PROFILE}:5:10 contact-of-person"]),
    ("check_changed_events", add(EVENT, "state: cancelled\n"), [f"{EVENT}:11:8 change-untold"]),
    ("check_changed_events", add(EVENT, "state: postponed\n"), [f"{EVENT}:11:8 change-untold"]),
    ("check_promises_to_keep", promise(UNIT, start(2020, "600"), GOAL), told("10:33", "promise-to-keep")),
    (
        "check_promises_to_keep",
        promise("unit: count", start(2020, "7"), "goal: {year: 2030, at_least: 7}", file=DRAFT),
        [f"{DRAFT}:10:34 promise-to-keep"],
    ),
    (
        "check_promises_to_keep",
        promise(UNIT, start(2020), "goal: {year: 2030, at_most: 100 %}"),
        told("10:33", "promise-to-keep"),
    ),
    (
        "check_replacing_goals",
        promise(UNIT, "goal: {year: 2030, at_most: 8001}", "replaces: [electricity]"),
        told("9:33", "goal-weaker"),
    ),
    (
        "check_replacing_goals",
        promise(UNIT, "goal: {year: 2031, at_most: 8000}", "replaces: [electricity]"),
        told("9:33", "goal-weaker"),
    ),
    (
        "check_replacing_goals",
        promise("unit: kWh", start(2020, "10000000"), "goal: {year: 2030, at_most: 81 %}", "replaces: [electricity]"),
        told("10:33", "goal-weaker"),
    ),
    ("check_open_targets", promise(UNIT, GOAL), told("4:9", "target-alike")),
    ("check_open_targets", promise(UNIT, GOAL, file=DRAFT), [f"{DRAFT}:4:9 target-alike"]),
    ("check_reports_in_time", edit(RESULTS, "2025-03-20", "2025-04-01"), [f"{RESULTS}:1:12 submitted-late"]),
    (
        "check_years_since_baseline",
        {
            **report(2022, MEASURED),
            **report(2023, MEASURED),
            **edit(
                RESULTS,
                "reason: error}\n",
                "reason: method}\n  - {target: electricity, year: 2018, value: 12000, reason: method}\n",
            ),
        },
        [f"{RESULTS}:10:33 baseline-alone"],
    ),
    ("check_results_are_there", report(2022, MEASURED), ["partners/acme/results/2022.yaml:2:1 result-missing"]),
    (
        "check_results_are_there",
        edit(RESULTS, "  - {target: electricity, value: 10980, quality: measured}\n", ""),
        [
            f"{RESULTS}:2:1 result-missing",
        ],
    ),
    (
        "check_results_are_there",
        {"partners/acme/results/2022.yaml": "submitted: 2023-03-20\n"},
        ["partners/acme/results/2022.yaml:1:1 result-missing"] * 2,
    ),
    ("check_leaps_of_results", edit(RESULTS, "10980", "124500.1"), [f"{RESULTS}:3:34 value-leap"]),
    ("check_leaps_of_results", edit(RESULTS, "10980", "1244"), [f"{RESULTS}:3:34 value-leap"]),
    ("check_leaps_of_results", edit(RESULTS, "10980", "0"), [f"{RESULTS}:3:34 value-zero"]),
    ("check_leaps_of_results", edit(RESULTS, "10980", "10.98"), [f"{RESULTS}:3:34 value-in-other-unit"]),
    ("check_leaps_of_results", read_in("kg/m2", "10980000"), [f"{RESULTS}:3:34 value-in-other-unit"]),
    ("check_leaps_of_results", {**SHARE, **edit(RESULTS, "10980", "9 %")}, [f"{RESULTS}:3:34 value-leap"]),
    (
        "check_leaps_of_inventories",
        {"partners/acme/results/2023.yaml": "submitted: 2024-03-20\ninventory: {scope_1: 120000}\n"},
        [f"{RESULTS}:5:22 value-in-other-unit"],
    ),
    ("check_people", read_in("person", "4"), [f"{RESULTS}:3:34 few-people"]),
    ("check_people", promise("unit: FTE", start(2020, "4.5"), GOAL), told("9:35", "few-people")),
    (
        "check_estimates",
        {**report(2022, GUESSED), **report(2023, GUESSED), **edit(RESULTS, "measured", "estimated")},
        [f"{RESULTS}:3:50 estimated-again"],
    ),
    ("check_inventories_agree", WHOLE, [f"{RESULTS}:3:34 inventory-differs"]),
    ("check_bulletin_translations", ENGLISH, [f"{BULLETIN}:1:1 bulletin-untranslated"]),
    (
        "check_offered_languages",
        {**ENGLISH, **edit(PROFILE, "{fi: Kuvaus}", "{fi: Kuvaus, en: A}")},
        [
            "content/achievements/2024.yaml:1:1 language-unused",
            "content/events/visit.yaml:1:1 language-unused",
            f"{NETWORK}:1:1 language-unused",
            f"{WISHES}:1:1 language-unused",
            f"{COMMITMENT}:1:1 language-unused",
            f"{RESULTS}:1:1 language-unused",
            "partners/kaiku/partner.yaml:1:1 language-unused",
        ],
    ),
    (
        "check_offered_languages",
        {**ENGLISH, **edit(EDITION, "{fi: Alkusanat}", "{fi: Alkusanat, en: A}")},
        [
            f"{EDITION}:3:36 translation-missing",
            "content/events/visit.yaml:1:1 language-unused",
            f"{NETWORK}:1:1 language-unused",
            f"{WISHES}:1:1 language-unused",
            f"{COMMITMENT}:1:1 language-unused",
            f"{RESULTS}:1:1 language-unused",
            f"{PROFILE}:1:1 language-unused",
            "partners/kaiku/partner.yaml:1:1 language-unused",
        ],
    ),
    (
        "check_translations",
        edit(PROFILE, "{fi: Kuvaus}", f'{{fi: "{LONG}", sv: "{LONG}"}}'),
        [f"{PROFILE}:6:54 same-text"],
    ),
    ("check_claims", CLAIM, [f"{PROFILE}:6:19 generic-claim"]),
]

KEPT: Final[list[tuple[str, Changes]]] = [
    ("check_contacts", edit(PROFILE, "ilmasto@", "ilmasto-vastaava@")),
    ("check_promises_to_keep", promise(UNIT, start(2020, "601"), GOAL)),
    ("check_promises_to_keep", promise(UNIT, start(2020, "0"), "goal: {year: 2030, at_most: 80 %}")),
    ("check_promises_to_keep", promise(UNIT, GOAL)),
    ("check_replacing_goals", promise(UNIT, "goal: {year: 2035, at_most: 7999}", "replaces: [electricity]")),
    ("check_replacing_goals", promise("unit: count", "goal: {year: 2030, at_most: 9000}", "replaces: [electricity]")),
    ("check_replacing_goals", promise(UNIT, "goal: {year: 2030, at_least: 9000}", "replaces: [electricity]")),
    ("check_replacing_goals", promise("goal: {year: 2030}", "replaces: [electricity]")),
    ("check_open_targets", promise(UNIT, GOAL, "replaces: [electricity]")),
    ("check_open_targets", promise(UNIT, GOAL, "replaces: [acme/electricity]", file=DRAFT)),
    ("check_open_targets", promise("unit: kWh", GOAL)),
    ("check_open_targets", {**promise(UNIT, GOAL), **report(2022, WITHDRAWN)}),
    ("check_open_targets", {**promise(UNIT, GOAL), **edit(COMMITMENT, "2030", "2023", "2025, at", "2022, at")}),
    ("check_open_targets", sign("id: bikes")),
    ("check_reports_in_time", edit(RESULTS, "2025-03-20", "2025-03-31")),
    (
        "check_years_since_baseline",
        {
            **report(2023, MEASURED),
            **edit(
                RESULTS,
                "reason: error}\n",
                "reason: error}\n  - {target: electricity, year: 2018, value: 12000, reason: error}\n",
            ),
        },
    ),
    ("check_results_are_there", report(2022, WITHDRAWN, "chargers, status: not-started")),
    (
        "check_results_are_there",
        {
            "partners/acme/commitments/2024-06-30.yaml": sign("id: a, replaces: [chargers]")[SIGNED_LATER],
            **edit(RESULTS, "  - {target: chargers, done: 2024-05-14}\n", ""),
        },
    ),
    ("check_leaps_of_results", edit(RESULTS, "10980", "1245")),
    ("check_leaps_of_results", edit(RESULTS, "10980", "124500")),
    (
        "check_leaps_of_results",
        {
            **report(2023, "electricity, value: 11050000"),
            "partners/acme/results/2024.yaml": get_text(RESULTS),
        },
    ),
    (
        "check_leaps_of_inventories",
        {
            "partners/acme/results/2023.yaml": "submitted: 2024-03-20\ninventory: {scope_1: 0, scope_3: 9}\n",
            **edit(RESULTS, "scope_1: 120", "scope_1: 120, scope_3: 0"),
        },
    ),
    ("check_changed_events", add(EVENT, "state: cancelled\nchanged: [2025-05-02]\n")),
    ("check_changed_events", add(EVENT, "changed: [2025-05-02, 2025-05-02]\n")),
    ("check_people", read_in("person", "5")),
    ("check_people", read_in("person", "0")),
    ("check_estimates", {**report(2022, GUESSED), **report(2023, MEASURED), **edit(RESULTS, "measured", "estimated")}),
    ("check_inventories_agree", {**WHOLE, **edit(RESULTS, "120", "10981")}),
    ("check_inventories_agree", {**WHOLE, **edit(RESULTS, "scope_1: 120", "scope_2_market_based: 120")}),
    (
        "check_inventories_agree",
        edit(COMMITMENT, "MWh", "tCO2e", "8000}", "8000}\n    scopes: [1]\n    boundary: {fi: A}"),
    ),
    ("check_bulletin_translations", {**ENGLISH, BULLETIN.replace(".fi.", ".en."): get_text(BULLETIN)}),
    ("check_offered_languages", {}),
    ("check_translations", edit(PROFILE, "{fi: Kuvaus}", "{fi: Ilmastotyö, sv: Ilmastotyö}")),
    ("check_translations", edit(COMMITMENT, "{fi: johtaja}", f'{{fi: "{LONG}", sv: "{LONG}"}}')),
    ("check_claims", edit(PROFILE, "{fi: Kuvaus}", "{fi: Olemme viherrakentajia, sv: vihreitä}")),
    (
        "check_claims",
        {**CLAIM, PROFILE: f"{CLAIM_TEXT}other_commitments: [{{scheme: emas, url: https://a.example}}]\n"},
    ),
    (
        "check_claims",
        edit(RESULTS, "{fi: Kuvaus}", "{fi: vihreä}", "2024-05-14}", "2024-05-14, evidence: https://a.example}"),
    ),
    ("check_claims", {**CLAIM, "content/generic-words.yaml": None}),
]
