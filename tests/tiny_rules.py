"""The rules between fields and files: what breaks each of them, and what just keeps it."""

from __future__ import annotations

from typing import Final

from tests.small_network import (
    BULLETIN,
    COMMITMENT,
    EDITION,
    EVENT,
    MEMBERSHIP,
    NETWORK,
    OTHER_MEMBERSHIP,
    OTHER_PROFILE,
    PROFILE,
    RESULTS,
    WISHES,
    Changes,
    add,
    edit,
    get_text,
)

SIGNED_LATER: Final = "partners/acme/commitments/2023-01-31.yaml"
DRAFT: Final = "partners/acme/commitments/draft.yaml"
EARLIER: Final = "partners/acme/results/2023.yaml"
OTHERS: Final = "partners/kaiku/commitments/2022-02-01.yaml"

TARGET: Final = "{theme: energy, title: {fi: A}, beyond_law: {fi: A}, goal: {year: 2030}"
SIGNED: Final = "signatories: []\nstatement: {fi: A}\ntargets:\n"
BEQUEATHED: Final = add(OTHER_MEMBERSHIP, "left: {date: 2023-06-30, reason: {fi: A}, successor: acme}\n")
WATER: Final = {OTHERS: f"{SIGNED}  - {TARGET}, id: water}}\n"}
PRACTICE: Final = (
    "submitted: 2024-03-20\ngood_practices:\n  - {title: {fi: A}, summary: {fi: A}, themes: [energy], id: "
)
PERIOD: Final = "period: {from: 2023-07-01, to: 2024-06-30}\nassurance"


def sign(target: str, *, file: str = SIGNED_LATER) -> Changes:
    """Return the change that signs one more target."""
    return {file: f"{SIGNED}  - {TARGET}, {target}}}\n"}


BROKEN: Final[list[tuple[str, Changes, list[str]]]] = [
    ("check_business_ids", edit(PROFILE, 'business_id: "0000001-9"\n', ""), [f"{PROFILE}:1:1 business-id-missing"]),
    ("check_business_ids", edit(PROFILE, '"0000001-9"', ""), [f"{PROFILE}:2:13 business-id-missing"]),
    (
        "check_business_ids",
        add(OTHER_PROFILE, 'business_id: "0000001-9"\n'),
        [f"{OTHER_PROFILE}:5:14 business-id-used"],
    ),
    ("check_target_ids", sign("id: electricity"), [f"{SIGNED_LATER}:4:82 target-id-used"]),
    ("check_practice_ids", {EARLIER: f"{PRACTICE}heat}}\n"}, [f"{RESULTS}:7:10 practice-id-used"]),
    ("check_results_have_targets", edit(RESULTS, "chargers", "water"), [f"{RESULTS}:4:14 unknown-target"]),
    ("check_results_have_targets", edit(RESULTS, "y, year", "x, year"), [f"{RESULTS}:9:14 unknown-target"]),
    ("check_results_have_targets", edit(RESULTS, "y, electricity", "y, water"), [f"{RESULTS}:10:71 unknown-target"]),
    (
        "check_results_have_targets",
        {**edit(RESULTS, "chargers", "bikes"), **sign("id: bikes", file=DRAFT)},
        [f"{RESULTS}:4:14 unknown-target"],
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
    ("check_themes", edit(EDITION, "energy", "water"), [f"{EDITION}:3:28 unknown-theme"]),
    ("check_themes", edit(EVENT, "[energy]", "[energy, water]"), [f"{EVENT}:7:18 unknown-theme"]),
    ("check_themes", edit(BULLETIN, "energy", "water"), [f"{BULLETIN}:4:9 unknown-theme"]),
    ("check_themes", edit(RESULTS, "[energy]", "[water]"), [f"{RESULTS}:7:68 unknown-theme"]),
    ("check_themes", {DRAFT: sign("id: a")[SIGNED_LATER], **edit(NETWORK, "id: energy", "id: air")}, [
        f"{EDITION}:3:28 unknown-theme", f"{EVENT}:7:10 unknown-theme", f"{BULLETIN}:4:9 unknown-theme",
        f"{COMMITMENT}:6:12 unknown-theme", f"{COMMITMENT}:14:12 unknown-theme", f"{RESULTS}:7:68 unknown-theme",
        f"{DRAFT}:4:13 unknown-theme",
    ]),
    ("check_partners_exist", edit(EDITION, "acme", "nobody"), [f"{EDITION}:3:15 unknown-partner"]),
    ("check_partners_exist", edit(EVENT, "host: acme", "host: nobody"), [f"{EVENT}:6:7 unknown-partner"]),
    ("check_partners_exist", edit(EVENT, "partner: acme", "partner: nobody"), [f"{EVENT}:9:53 unknown-partner"]),
    ("check_partners_exist", edit(EVENT, "[kaiku]", "[kaiku, nobody]"), [f"{EVENT}:10:19 unknown-partner"]),
    ("check_partners_exist", edit(BULLETIN, "kaiku", "nobody"), [f"{BULLETIN}:3:17 unknown-partner"]),
    (
        "check_partners_exist",
        add(OTHER_MEMBERSHIP, "left: {date: 2023-06-30, reason: {fi: A}, successor: nobody}\n"),
        [f"{OTHER_MEMBERSHIP}:4:54 unknown-partner"],
    ),
    ("check_events_exist", edit(WISHES, "visit", "ball"), [f"{WISHES}:2:84 unknown-event"]),
    ("check_events_exist", edit(BULLETIN, "visit", "visit, ball"), [f"{BULLETIN}:5:16 unknown-event"]),
    ("check_events_exist", {EVENT: None}, [f"{BULLETIN}:5:9 unknown-event", f"{WISHES}:2:84 unknown-event"]),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2023-12-31"), [f"{RESULTS}:4:30 done-not-in-year"]),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2025-01-01"), [f"{RESULTS}:4:30 done-not-in-year"]),
    ("check_days_fit_the_year", edit(RESULTS, "2025-03-20", "2024-12-31"), [f"{RESULTS}:1:12 submitted-too-early"]),
    (
        "check_days_fit_the_year",
        edit(RESULTS, "assurance", PERIOD.replace("2024", "2025"), "2024-05-14", "2020-01-01"),
        [f"{RESULTS}:10:32 period-not-in-year"],
    ),
    (
        "check_days_fit_the_year",
        edit(RESULTS, "assurance", PERIOD, "2024-05-14", "2024-07-01", "2025-03-20", "2024-06-30"),
        [f"{RESULTS}:1:12 submitted-too-early", f"{RESULTS}:4:30 done-not-in-year"],
    ),
    ("check_required_languages", edit(PROFILE, "{fi: Kuvaus}", "{en: A}"), [f"{PROFILE}:6:1 language-missing"]),
    ("check_required_languages", edit(WISHES, "{fi: Telineet}", "{sv: A}"), [f"{WISHES}:2:39 language-missing"]),
    ("check_required_languages", edit(RESULTS, "{fi: Lämpö}", "{en: A}"), [f"{RESULTS}:7:16 language-missing"]),
    ("check_required_languages", edit(EVENT, "{fi: Tervetuloa}", "{en: A}"), [f"{EVENT}:9:19 language-missing"]),
    ("check_required_languages", edit(EDITION, "{fi: Alkusanat}", "{en: A}"), [f"{EDITION}:1:1 language-missing"]),
    ("check_required_languages", edit(NETWORK, "{fi: energia}", "{en: energy}"), [f"{NETWORK}:10:18 language-missing"]),
    ("check_required_languages", edit(NETWORK, "required: [fi]", "required: [fi, en]", "{fi: Verkko}", "{en: A}"), [
        *(f"{NETWORK}:{place} language-missing" for place in ("1:1", "2:1", "3:1", "10:18", "10:39", "10:60")),
        f"{WISHES}:2:39 language-missing",
        *(f"{EVENT}:{place} language-missing" for place in ("2:1", "3:1", "9:19")),
        *(f"{EDITION}:{place} language-missing" for place in ("1:1", "3:36")),
        f"{PROFILE}:6:1 language-missing", f"{OTHER_PROFILE}:4:1 language-missing",
        *(f"{COMMITMENT}:{place} language-missing" for place in ("2:19", "3:1", "7:5", "8:5", "15:5", "16:5")),
        *(f"{RESULTS}:{place} language-missing" for place in ("7:16", "7:36")),
    ]),
]  # fmt: skip

KEPT: Final[list[tuple[str, Changes]]] = [
    ("check_business_ids", add(OTHER_PROFILE, 'business_id: "0000002-7"\n')),
    ("check_business_ids", edit(MEMBERSHIP, "partner", "supporting-member")),
    ("check_target_ids", sign("id: heat")),
    ("check_target_ids", sign("id: electricity", file=DRAFT)),
    ("check_target_ids", sign("id: electricity", file=OTHERS)),
    ("check_practice_ids", {EARLIER: f"{PRACTICE}cold}}\n"}),
    ("check_practice_ids", {"partners/kaiku/results/2023.yaml": f"{PRACTICE}heat}}\n"}),
    ("check_results_have_targets", edit(RESULTS, "inventory, electricity", "inventory")),
    ("check_results_have_targets", {**edit(RESULTS, "chargers", "bikes"), **sign("id: bikes")}),
    ("check_replaced_targets", sign("id: a, replaces: [electricity, acme/chargers]")),
    ("check_replaced_targets", {**WATER, **BEQUEATHED, **sign("id: a, replaces: [kaiku/water]")}),
    ("check_themes", edit(EVENT, "[energy]", "[]")),
    ("check_partners_exist", BEQUEATHED),
    ("check_events_exist", {"content/events/ball.yaml": get_text(EVENT), **edit(WISHES, "visit", "ball")}),
    ("check_events_exist", {WISHES: None}),
    ("check_events_exist", edit(WISHES, ", event: visit", "")),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2024-01-01", "2025-03-20", "2025-01-01")),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2024-12-31")),
    ("check_days_fit_the_year", edit(RESULTS, "assurance", PERIOD, "2024-05-14", "2023-07-01")),
    ("check_days_fit_the_year", edit(RESULTS, "assurance", PERIOD, "2025-03-20", "2024-07-01")),
    ("check_required_languages", edit(PROFILE, "{fi: Kuvaus}", "{fi: Kuvaus, sv: A}")),
]

UNREADABLE: Final[list[Changes]] = [
    add(COMMITMENT, "more: a\n"),
    add(EVENT, "more: a\n"),
    {**sign("id: a, replaces: [electricity]"), **add(COMMITMENT, "more: a\n")},
    {**WATER, **sign("id: a, replaces: [kaiku/water]"), **add(OTHER_PROFILE, "more: a\n")},
    {**BEQUEATHED, OTHERS: "more: a\nsignatories: []\nstatement: {fi: A}\n", **sign("id: a, replaces: [kaiku/water]")},
]
"""What breaks one file, with others that lean on it: they are not told for what it may hold."""
