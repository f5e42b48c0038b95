"""One tiny bad file a code: what is wrong with values, with fields that go together, and between files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.small_network import (
    COMMITMENT,
    EDITION,
    EVENT,
    MEMBERSHIP,
    NETWORK,
    OTHER_PROFILE,
    PROFILE,
    RESULTS,
    WISHES,
    add,
    edit,
    get_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.tiny_files import Example

EARLIER: Final = "partners/acme/results/2023.yaml"
RENEWED: Final = "partners/acme/commitments/2023-01-31.yaml"

SCALARS: Final[Mapping[str, Example]] = {
    "number": (f"{COMMITMENT}:10:35", edit(COMMITMENT, "12450", "12 450")),
    "percentage": (f"{COMMITMENT}:12:33", edit(COMMITMENT, "8000", "80%")),
    "percentage-below-zero": (f"{COMMITMENT}:12:33", edit(COMMITMENT, "8000", "-20 %")),
    "negative": (f"{RESULTS}:5:22", edit(RESULTS, "120", "-120")),
    "not-a-share": (f"{NETWORK}:8:21", edit(NETWORK, "0.05", "5")),
    "year": (f"{COMMITMENT}:12:18", edit(COMMITMENT, "2030", "2130")),
    "date": (f"{MEMBERSHIP}:3:9", edit(MEMBERSHIP, "2021-11-05", "5.11.2021")),
    "no-such-day": (f"{MEMBERSHIP}:3:9", edit(MEMBERSHIP, "2021-11-05", "2021-02-30")),
    "local-time": (f"{EVENT}:4:8", edit(EVENT, "2025-05-14 09:00", "2025-05-14")),
    "time-skipped": (f"{EVENT}:4:8", edit(EVENT, "2025-05-14 09:00", "2025-03-30 03:30")),
    "time-doubled": (f"{EVENT}:5:6", edit(EVENT, "2025-05-14 16:00", "2025-10-26 03:30")),
    "clock": (f"{EVENT}:9:10", edit(EVENT, '"09:30"', "9.30")),
    "slug": (f"{WISHES}:2:10", edit(WISHES, "racks", "Pyörätelineet")),
    "url": (f"{PROFILE}:4:10", edit(PROFILE, "https://acme.example", "acme.example")),
    "email": (f"{PROFILE}:5:10", edit(PROFILE, "ilmasto@acme.example", "ilmasto(at)acme.example")),
    "account": (f"{MEMBERSHIP}:4:15", edit(MEMBERSHIP, "acme-ilmasto", '"@acme"')),
    "business-id": (f"{PROFILE}:2:14", edit(PROFILE, "0000001-9", "FI00000019")),
    "business-id-check-digit": (f"{PROFILE}:2:14", edit(PROFILE, "0000001-9", "0000001-8")),
    "industry": (f"{PROFILE}:3:11", edit(PROFILE, "68", "45")),
    "unit": (f"{COMMITMENT}:9:11", edit(COMMITMENT, "MWh", "mwh")),
    "quoted-number": (f"{COMMITMENT}:10:35", edit(COMMITMENT, "12450", '"12450"')),
    "unquoted-code": (f"{PROFILE}:3:11", edit(PROFILE, '"68"', "68")),
    "remark-space": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "Acme #1 Oy")),
    "unquoted-text": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "2024")),
    "scope": (f"{COMMITMENT}:13:17", edit(COMMITMENT, "8000}", "8000}\n    scopes: [1, 4]")),
}

TOGETHER: Final[Mapping[str, Example]] = {
    "one-of": (f"{RESULTS}:3:5", edit(RESULTS, "value: 10980, quality: measured", "value: 1, done: 2024-05-14")),
    "interim-direction": (f"{COMMITMENT}:11:15", edit(COMMITMENT, "at_most: 10500", "at_least: 10500")),
    "milestone-field": (f"{COMMITMENT}:17:11", edit(COMMITMENT, "2025}\n", "2025, at_most: 3}\n")),
    "quality-without-value": (f"{RESULTS}:4:51", edit(RESULTS, "2024-05-14", "2024-05-14, quality: measured")),
    "inventory-value": (
        f"{RESULTS}:9:45",
        edit(RESULTS, "{target: electricity, year: 2023, value: 11050", "{inventory: scope_1, year: 2023, value: 90 %"),
    ),
    "day-before": (f"{EVENT}:5:6", edit(EVENT, "16:00", "08:59")),
    "finnish-not-offered": (f"{NETWORK}:4:22", edit(NETWORK, "offered: [fi]", "offered: [sv]")),
    "required-languages": (f"{NETWORK}:4:38", edit(NETWORK, "[fi]}", "[fi, sv]}")),
    "no-themes": (
        f"{NETWORK}:9:9",
        {NETWORK: get_text(NETWORK).partition("themes:")[0] + "themes: []\n"},
    ),
}

BETWEEN: Final[Mapping[str, Example]] = {
    "unknown-target": (f"{RESULTS}:9:14", edit(RESULTS, "electricity, year", "water, year")),
    "unknown-replaced": (f"{COMMITMENT}:13:16", edit(COMMITMENT, "8000}", "8000}\n    replaces: [water]")),
    "unknown-theme": (f"{EDITION}:3:28", edit(EDITION, "energy", "water")),
    "unknown-partner": (f"{EDITION}:3:15", edit(EDITION, "acme", "acne")),
    "unknown-event": (f"{WISHES}:2:84", edit(WISHES, "visit", "ball")),
    "target-id-used": (f"{RENEWED}:5:9", {RENEWED: get_text(COMMITMENT).replace("chargers", "charging")}),
    "practice-id-used": (
        f"{RESULTS}:7:10",
        {
            EARLIER: "submitted: 2024-03-20\nresults:\n  - {target: electricity, value: 11000}\n"
            "good_practices:\n  - {id: heat, title: {fi: A}, summary: {fi: A}, themes: [energy]}\n",
        },
    ),
    "period-not-in-year": (
        f"{RESULTS}:10:32",
        edit(RESULTS, "assurance", "period: {from: 2024-07-01, to: 2025-01-30}\nassurance"),
    ),
    "done-not-in-year": (f"{RESULTS}:4:30", edit(RESULTS, "2024-05-14", "2023-12-31")),
    "submitted-too-early": (f"{RESULTS}:1:12", edit(RESULTS, "2025-03-20", "2024-12-31")),
    "business-id-missing": (f"{PROFILE}:1:1", edit(PROFILE, 'business_id: "0000001-9"\n', "")),
    "business-id-used": (f"{OTHER_PROFILE}:5:14", add(OTHER_PROFILE, 'business_id: "0000001-9"\n')),
    "language-missing": (f"{PROFILE}:6:1", edit(PROFILE, "{fi: Kuvaus}", "{en: Description}")),
}
