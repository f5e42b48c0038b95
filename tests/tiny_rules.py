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
    PAGE,
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
SIGNED: Final = (
    "signatories: [{party: partner, title: {fi: A}}, {party: city, title: {fi: A}}]\nstatement: {fi: A}\ntargets:\n"
)
BEQUEATHED: Final = add(OTHER_MEMBERSHIP, "left: {date: 2023-06-30, reason: {fi: A}, successor: acme}\n")
WATER: Final = {OTHERS: f"{SIGNED}  - {TARGET}, id: water}}\n"}
PRACTICE: Final = (
    "submitted: 2024-03-20\ngood_practices:\n  - {title: {fi: A}, summary: {fi: A}, themes: [energy], id: "
)
PERIOD: Final = "period: {from: 2023-07-01, to: 2024-06-30}\nassurance"


def rename(slug: str) -> Changes:
    """Return the change that adds a partner of another name."""
    return {
        f"partners/{slug}/{name}": get_text(f"partners/kaiku/{name}") for name in ("partner.yaml", "membership.yaml")
    }


def speak(practice: str) -> Changes:
    """Return the change that gives the programme's speaker a practice."""
    return edit(EVENT, "partner: acme}", f"partner: acme, {practice}}}")


def sign(target: str, *, file: str = SIGNED_LATER) -> Changes:
    """Return the change that signs one more target."""
    return {file: f"{SIGNED}  - {TARGET}, {target}}}\n"}


SLUGS: Final = "former_slugs: [{}]\n"
REGISTRATION: Final = "registration: {{url: https://a.example, until: {}}}\n"
LINK: Final = "Tervetuloa!"
SWEDISH: Final = BULLETIN.replace(".fi.", ".sv.")
LATER: Final = BULLETIN.replace("03-05", "04-01")

BROKEN: Final[list[tuple[str, Changes, list[str]]]] = [
    ("check_business_ids", edit(PROFILE, 'business_id: "0000001-9"\n', ""), [f"{PROFILE}:1:1 business-id-missing"]),
    ("check_business_ids", edit(PROFILE, '"0000001-9"', ""), [f"{PROFILE}:2:13 business-id-missing"]),
    (
        "check_business_ids",
        add(OTHER_PROFILE, 'business_id: "0000001-9"\n'),
        [f"{OTHER_PROFILE}:5:14 business-id-used"],
    ),
    ("check_folder_names_differ", rename("acrne"), ["partners/acrne:1:1 slug-look-alike"]),
    ("check_folder_names_differ", rename("ac-me"), ["partners/acme:1:1 slug-look-alike"]),
    ("check_former_slugs", add(MEMBERSHIP, SLUGS.format("old, kaiku")), [f"{MEMBERSHIP}:5:21 former-slug-used"]),
    ("check_former_slugs", add(MEMBERSHIP, SLUGS.format("acme")), [f"{MEMBERSHIP}:5:16 former-slug-used"]),
    (
        "check_former_slugs",
        {**add(MEMBERSHIP, SLUGS.format("old")), **add(OTHER_MEMBERSHIP, SLUGS.format("old"))},
        [f"{OTHER_MEMBERSHIP}:4:16 former-slug-used"],
    ),
    ("check_former_slugs", add(MEMBERSHIP, SLUGS.format("partners, con")), [
        f"{MEMBERSHIP}:5:16 reserved-slug", f"{MEMBERSHIP}:5:26 reserved-slug",
    ]),
    ("check_joining_and_leaving", edit(MEMBERSHIP, "11-05", "11-06"), [f"{MEMBERSHIP}:3:9 joined-after-signing"]),
    (
        "check_joining_and_leaving",
        add(OTHER_MEMBERSHIP, "left: {date: 2022-01-31, reason: {fi: A}}\n"),
        [f"{OTHER_MEMBERSHIP}:4:14 left-before-joined"],
    ),
    ("check_successors", {**BEQUEATHED, OTHER_MEMBERSHIP: str(BEQUEATHED[OTHER_MEMBERSHIP]).replace("acme", "kaiku")}, [
        f"{OTHER_MEMBERSHIP}:4:54 successor-itself",
    ]),
    (
        "check_exemptions",
        add(MEMBERSHIP, "exempt: [{year: 2022, reason: {fi: A}}, {year: 2025, reason: {fi: A}}]\n"),
        [f"{MEMBERSHIP}:5:48 exempt-goal-year"],
    ),
    ("check_practices_exist", speak("practice: cold"), [f"{EVENT}:9:69 unknown-practice"]),
    ("check_practices_exist", edit(EVENT, "partner: acme", "practice: heat"), [
        f"{EVENT}:9:54 practice-without-partner",
    ]),
    ("check_registrations", add(EVENT, REGISTRATION.format("2025-05-15")), [f"{EVENT}:11:47 registration-too-late"]),
    ("check_planned_wishes", edit(WISHES, ", event: visit", ""), [f"{WISHES}:2:68 wish-without-event"]),
    ("check_answered_wishes", edit(WISHES, "planned", "declined"), [f"{WISHES}:2:68 wish-without-answer"]),
    ("check_answered_wishes", edit(WISHES, "planned", "done"), [f"{WISHES}:2:68 wish-without-answer"]),
    ("check_editions", {EDITION.replace("2024", "2023"): "foreword: {fi: A}\n"}, [
        "content/achievements/2023.yaml:1:1 edition-of-no-year",
    ]),
    ("check_frontrunners", edit(RESULTS, "10980", "12000", "2024-05-14}", "2024-05-14, note: {fi: A}}"), [
        f"{EDITION}:3:15 frontrunner-behind",
    ]),
    ("check_frontrunners", edit(RESULTS, "2025-03-20", "2025-06-05"), [f"{EDITION}:3:15 frontrunner-behind"]),
    ("check_frontrunners", edit(EDITION, "acme", "kaiku"), [f"{EDITION}:3:15 frontrunner-behind"]),
    ("check_links", edit(PAGE, LINK, "A\n\n[a](/kumpanit/) ja [b](join.fi.md)"), [
        f"{PAGE}:6:5 dead-link", f"{PAGE}:6:24 dead-link",
    ]),
    ("check_links", edit(PAGE, LINK, "[a](/verkosto/)"), [f"{PAGE}:4:5 dead-link"]),
    ("check_links", edit(PAGE, LINK, "[a](/en/partners/)"), [f"{PAGE}:4:5 dead-link"]),
    ("check_links", edit(BULLETIN, "Teksti.", "[a](/kumppanit/nobody/)"), [f"{BULLETIN}:7:5 dead-link"]),
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
    ("check_bulletin_slugs", {LATER: get_text(BULLETIN)}, [f"{LATER}:1:1 bulletin-slug-used"]),
    ("check_bulletin_slugs", {LATER.replace(".fi.", ".sv."): get_text(BULLETIN)}, [
        f"{LATER.replace('.fi.', '.sv.')}:1:1 bulletin-slug-used",
    ]),
    ("check_bulletins_name_the_same", {SWEDISH: edit(BULLETIN, "acme, kaiku", "acme", "energy", "")[BULLETIN]}, [
        f"{SWEDISH}:3:11 bulletin-differs", f"{SWEDISH}:4:9 bulletin-differs",
    ]),
    ("check_bulletins_name_the_same", {SWEDISH: edit(BULLETIN, "Events: visit\n", "")[BULLETIN]}, [
        f"{SWEDISH}:1:1 bulletin-differs",
    ]),
    ("check_bulletin_languages", {BULLETIN: None, SWEDISH: get_text(BULLETIN)}, [f"{SWEDISH}:1:1 bulletin-missing"]),
    ("check_required_languages", edit(PROFILE, "{fi: Kuvaus}", "{en: A}"), [f"{PROFILE}:6:1 language-missing"]),
    ("check_required_languages", edit(WISHES, "{fi: Telineet}", "{sv: A}"), [f"{WISHES}:2:39 language-missing"]),
    ("check_required_languages", edit(RESULTS, "{fi: Lämpö}", "{en: A}"), [f"{RESULTS}:7:16 language-missing"]),
    ("check_required_languages", edit(EVENT, "{fi: Tervetuloa}", "{en: A}"), [f"{EVENT}:9:19 language-missing"]),
    ("check_required_languages", edit(EDITION, "{fi: Alkusanat}", "{en: A}"), [f"{EDITION}:1:1 language-missing"]),
    ("check_required_languages", edit(NETWORK, "{fi: energia}", "{en: energy}"), [f"{NETWORK}:10:18 language-missing"]),
    ("check_required_languages", edit(NETWORK, "[fi], r", "[fi, en], r", "[fi]}", "[en, fi]}", "fi: Verk", "en: A"), [
        *(f"{NETWORK}:{place} language-missing" for place in ("1:1", "2:1", "3:1", "10:18", "10:39", "10:60")),
        f"{WISHES}:2:39 language-missing",
        *(f"{EVENT}:{place} language-missing" for place in ("2:1", "3:1", "9:19")),
        *(f"{EDITION}:{place} language-missing" for place in ("1:1", "3:36")),
        f"{PROFILE}:6:1 language-missing", f"{OTHER_PROFILE}:4:1 language-missing",
        *(f"{COMMITMENT}:{place} language-missing" for place in ("1:32", "2:17", "3:1", "7:5", "8:5", "15:5", "16:5")),
        *(f"{RESULTS}:{place} language-missing" for place in ("7:16", "7:36")),
    ]),
]  # fmt: skip

KEPT: Final[list[tuple[str, Changes]]] = [
    ("check_folder_names_differ", rename("acne")),
    ("check_former_slugs", add(MEMBERSHIP, SLUGS.format("old, older"))),
    ("check_joining_and_leaving", {MEMBERSHIP: get_text(MEMBERSHIP) + "left: {date: 2021-11-05, reason: {fi: A}}\n"}),
    ("check_successors", BEQUEATHED),
    ("check_exemptions", add(MEMBERSHIP, "exempt: [{year: 2021, reason: {fi: A}}, {year: 2024, reason: {fi: A}}]\n")),
    ("check_practices_exist", speak("practice: heat")),
    ("check_registrations", add(EVENT, REGISTRATION.format("2025-05-14"))),
    ("check_planned_wishes", edit(WISHES, "planned, event: visit", "received")),
    ("check_answered_wishes", edit(WISHES, "planned", "declined, answer: {fi: Ei}")),
    ("check_editions", {EDITION: None}),
    ("check_frontrunners", edit(RESULTS, "10980", "11000")),
    (
        "check_links",
        edit(PAGE, LINK, "[a](/kumppanit/acme/?x=1#target-heat) [b](/teemat/energia/) [c](https://a.example)"),
    ),
    (
        "check_links",
        edit(PAGE, LINK, "[a](#a) [b](mailto:a@b.example) [c](/liity/) [d](/kumppanit/) <https://a.example>"),
    ),
    ("check_business_ids", add(OTHER_PROFILE, 'business_id: "0000002-7"\n')),
    ("check_business_ids", edit(MEMBERSHIP, "partner", "supporting-member")),
    ("check_themes", edit(EVENT, "[energy]", "[]")),
    ("check_partners_exist", BEQUEATHED),
    ("check_events_exist", {"content/events/ball.yaml": get_text(EVENT), **edit(WISHES, "visit", "ball")}),
    ("check_events_exist", {WISHES: None}),
    ("check_events_exist", edit(WISHES, ", event: visit", "")),
    ("check_bulletin_slugs", {SWEDISH: get_text(BULLETIN), LATER.replace("news", "more"): get_text(BULLETIN)}),
    ("check_bulletins_name_the_same", {SWEDISH: edit(BULLETIN, "acme, kaiku", "kaiku, acme")[BULLETIN]}),
    ("check_bulletin_languages", {SWEDISH: get_text(BULLETIN)}),
    ("check_required_languages", edit(PROFILE, "{fi: Kuvaus}", "{fi: Kuvaus, sv: A}")),
]

UNREADABLE: Final[list[Changes]] = [
    add(COMMITMENT, "more: a\n"),
    add(EVENT, "more: a\n"),
    {
        **edit(BULLETIN, "\n\n", "\nMore: a\n\n"),
        SWEDISH: get_text(BULLETIN),
        **edit(PAGE, LINK, "[a](/tiedotteet/news/)"),
    },
    {**sign("id: a, replaces: [electricity]"), **add(COMMITMENT, "more: a\n")},
    {**WATER, **sign("id: a, replaces: [kaiku/water]"), **add(OTHER_PROFILE, "more: a\n")},
    {**BEQUEATHED, OTHERS: "more: a\nsignatories: []\nstatement: {fi: A}\n", **sign("id: a, replaces: [kaiku/water]")},
]
"""What breaks one file, with others that lean on it: they are not told for what it may hold."""
