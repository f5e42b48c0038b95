"""A network that no page may break on: names and words without a space, nothing at all, far too much, other scripts.

All its texts are Finnish only, so that every page in Swedish and English is made of fallbacks.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from tests.hard_events import create_hard_events
from tests.itr import create_business_ids
from tests.itr_yaml import Code, Plain, Value, create_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LONG_NAME: Final = ("Kaupunkiympäristönkehittämisosuuskunta" * 3)[:100]
LONG_TITLE: Final = ("Jätevedenpuhdistamonlämmöntalteenottojärjestelmänsähkönkulutus" * 3)[:150]
LONG_WORD: Final = ("kolmivaihekilowattituntimittari" * 20)[:500]
HEBREW: Final = "חברת האקלים והסביבה בע״מ (2009)"
ARABIC: Final = "شركة المناخ 24"
EMPTY, ONE, THIRTY, NAMELESS, RIGHT_TO_LEFT = "tyhja", "yksi", "kolmekymmenta", "pitka-nimi", "oikealta"
"""The slugs of its partners: no logo, target or result; one target; thirty; a long name; a name in Hebrew."""

YEARS: Final = (2021, 2022, 2023, 2024)
_THEMES: Final = ("energy-saving", "waste", "emissions", "other")
_UNITS: Final = ("MWh", "percent", "EUR", "tCO2e", "kWh/m2", "count", "", "gCO2e/tkm", "kWh", "person")
_HUGE: Final = Decimal(987654321012)


def create_hard_network() -> Iterator[tuple[str, str]]:
    """Yield the files of the network as (relative path, text)."""
    for path, document in _create_documents():
        yield path, create_yaml(document)
    yield "content/pages/join.fi.md", _PAGE
    yield "content/pages/about.fi.md", "Title: Verkosto\nSummary: Mikä se on.\n\nVerkosto.\n"


def write_hard_network(root: Path) -> Path:
    """Write the network below a folder; return the folder."""
    for name, text in create_hard_network():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


_PAGE: Final = f"""\
Title: {LONG_TITLE[:60]}
Summary: Sivu, jolla on {LONG_TITLE[:60]} ja taulukko.

## {LONG_TITLE[:90]}

{LONG_WORD}

| {" | ".join(f"Otsikko {number}" for number in range(6))} |
|{"---|" * 6}
| {" | ".join(["1 234 567 890"] * 6)} |

    {LONG_WORD}

1. <https://osoite.example/{LONG_WORD[:200]}>
2. `{LONG_WORD[:120]}`
"""


def _create_documents() -> Iterator[tuple[str, Mapping[str, Value]]]:
    yield "content/network.yaml", _create_settings()
    yield "content/generic-words.yaml", {"fi": ["vihreä"]}
    yield from create_hard_events(LONG_TITLE, LONG_WORD, (NAMELESS, RIGHT_TO_LEFT, THIRTY, EMPTY))
    business_ids = create_business_ids(3000)
    for slug, name in (
        (EMPTY, "Ö"),
        (ONE, "Yksi & Ainoa Oy"),
        (THIRTY, "Kolmenkymmenen Tavoitteen Teollisuus- ja Palveluosakeyhtiö"),
        (NAMELESS, LONG_NAME),
        (RIGHT_TO_LEFT, HEBREW),
    ):
        folder = f"partners/{slug}"
        yield f"{folder}/partner.yaml", _create_profile(slug, name, next(business_ids))
        yield f"{folder}/membership.yaml", _create_membership(slug)
        if slug != EMPTY:
            yield f"{folder}/commitments/2020-11-05.yaml", _create_commitment(slug)
            yield from ((f"{folder}/results/{year}.yaml", _create_results(slug, year)) for year in YEARS)


def _fi(text: str) -> Value:
    return {"fi": text}


def _create_settings() -> Mapping[str, Value]:
    names = ("Energiansäästö", LONG_TITLE[:80], "Päästöt", "Muut")
    return {
        "name": _fi("Ilmastonmuutoskumppanuusverkosto"),
        "city": _fi("Kaupunkiympäristölautakunta ja konserninjohto"),
        "city_goal": _fi(f"Tavoite: {LONG_WORD[:120]}."),
        "banner": _fi(f"Koeaineisto: {LONG_WORD[:90]}."),
        "languages": {"offered": ["fi", "sv", "en"], "required": ["fi"]},
        "site": "https://hard.example",
        "repository": "https://forge.example/hard/network",
        "coordinator": {"email": "koordinaattori@hard.example"},
        "as_of": Plain("2025-05-20"),
        "on_track_tolerance": Decimal("0.05"),
        "themes": [
            {"id": theme, "slug": _fi(f"teema-{number}"), "name": _fi(name), "description": _fi(f"Aihe: {name}.")}
            for number, (theme, name) in enumerate(zip(_THEMES, names, strict=True))
        ],
        "reporting_years": [
            {
                "year": year,
                "opens": Plain(f"{year + 1}-01-15"),
                "due": Plain(f"{year + 1}-03-31"),
                "published": Plain(f"{year + 1}-05-05"),
            }
            for year in YEARS
        ],
    }


def _create_profile(slug: str, name: str, business_id: str) -> Mapping[str, Value]:
    profile: dict[str, Value] = {
        "name": name,
        "business_id": Code(business_id),
        "industry": Code("68"),
        "contact": f"info@{slug}.example",
        "description": _fi("Kuvaus."),
    }
    if slug == NAMELESS:
        profile["website"] = f"https://{LONG_WORD[:60]}.example/{LONG_WORD[:300]}"
        items = f"- [{LONG_WORD[:90]}](https://osoite.example)\n- **{LONG_WORD[:90]}**"
        profile["description"] = _fi(f"{LONG_WORD}\n\n{items}")
    if slug == RIGHT_TO_LEFT:
        profile["description"] = _fi(f"Yhtiön nimi on {HEBREW}, ja sen tytäryhtiö on {ARABIC}.")
    return profile


def _create_membership(slug: str) -> Mapping[str, Value]:
    membership: dict[str, Value] = {"kind": "partner", "organisation": "company", "joined": Plain("2020-11-05")}
    if slug == NAMELESS:
        reason = _fi(f"Syy: {LONG_WORD[:200]}")
        membership["exempt"] = [{"year": 2022, "reason": reason}]
        membership["left"] = {"date": Plain("2025-01-15"), "reason": reason, "successor": THIRTY}
    return membership


def _create_commitment(slug: str) -> Mapping[str, Value]:
    party, title = {
        NAMELESS: (LONG_NAME, LONG_TITLE[:100]),
        RIGHT_TO_LEFT: (ARABIC, "toimitusjohtaja"),
    }.get(slug, ("", "toimitusjohtaja"))
    named: dict[str, Value] = {"party": "partner", **({"name": party} if party else {}), "title": _fi(title)}
    statement = LONG_WORD if slug == NAMELESS else "Lupaamme."
    return {
        "signatories": [named, {"party": "city", "title": _fi("apulaispormestari")}],
        "statement": _fi(statement),
        "plan": "https://suunnitelma.example",
        "targets": [_create_target(slug, number) for number in range(_count_targets(slug))],
    }


def _count_targets(slug: str) -> int:
    return {ONE: 1, THIRTY: 30, NAMELESS: 6, RIGHT_TO_LEFT: 2}[slug]


def _get_unit(slug: str, number: int) -> str:
    return "MWh" if slug == ONE else _UNITS[number % len(_UNITS)]


def _create_target(slug: str, number: int) -> Mapping[str, Value]:
    unit = _get_unit(slug, number)
    title = {
        NAMELESS: LONG_TITLE,
        RIGHT_TO_LEFT: f"{ARABIC}: lämpöä enintään 12 MWh",
    }.get(slug, f"Tavoite {number + 1}: enintään yhden yksikön verran vähemmän kuin lähtövuonna")
    goal_year = 2024 + number % 12
    target: dict[str, Value] = {
        "id": f"target-{number}",
        "theme": _THEMES[number % len(_THEMES)],
        "title": _fi(title),
        "beyond_law": _fi(LONG_WORD if slug == NAMELESS else "Laki ei vaadi tätä."),
    }
    if not unit:
        return {**target, "goal": {"year": goal_year}}
    baseline = _get_baseline(slug, number)
    target |= {"unit": unit, "baseline": {"year": 2018, "value": baseline}}
    target["goal"] = {"year": goal_year, "at_most": baseline - 1}
    if unit in {"tCO2e", "gCO2e/tkm"}:
        target |= {"scopes": [1, 2, 3], "scope_2_method": "market-based", "boundary": _fi(LONG_TITLE)}
    return target


def _get_baseline(slug: str, number: int) -> Decimal:
    """Return a baseline of twelve digits for every third target, with a fraction for every other."""
    if _get_unit(slug, number) == "percent":
        return Decimal(60)
    return _HUGE + number if number % 3 == 0 and slug != ONE else Decimal(100) + Decimal("0.123456") * (number % 2)


def _create_results(slug: str, year: int) -> Mapping[str, Value]:
    document: dict[str, Value] = {"submitted": Plain(f"{year + 1}-0{2 + year % 3}-20")}
    if not (slug == NAMELESS and year == YEARS[1]):
        document["results"] = [
            {"target": f"target-{number}", **_create_result(slug, number, year)}
            for number in range(_count_targets(slug))
        ]
    if slug in {THIRTY, NAMELESS}:
        document["inventory"] = {"scope_1": _HUGE, "scope_3": Decimal("0.000001") * year, "energy_total": _HUGE * 7}
        text = _fi(LONG_WORD if slug == NAMELESS else "Sujui.")
        document["narrative"] = {"achievements": text, "challenges": text, "outlook": text}
        document["good_practices"] = [_create_practice(slug, year)]
    if slug == THIRTY and year == YEARS[-1]:
        note = _fi(f"Huomautus: {LONG_WORD[:120]}")
        document["restatements"] = [
            {"target": f"target-{number}", "year": past, "value": _HUGE / 7 // 1, "reason": "error", "note": note}
            for number in (0, 3)
            for past in YEARS[:-1]
        ]
        document["assurance"] = {"level": "limited", "provider": LONG_NAME, "covers": ["inventory", "target-0"]}
    return document


def _create_result(slug: str, number: int, year: int) -> Mapping[str, Value]:
    """Return a result: far beyond the goal, in the wrong direction, or as it was, by turns."""
    if not _get_unit(slug, number):
        return {"status": "in-progress" if year < YEARS[-1] else "not-started"}
    baseline = _get_baseline(slug, number)
    change = (Decimal(-40), Decimal(35), Decimal(0), Decimal(-1))[(number + (slug == ONE)) % 4]
    value = baseline + change * (year - 2020) / 4
    result: dict[str, Value] = {"value": value, "quality": "estimated"}
    if slug in {THIRTY, NAMELESS} and number % 5 == 0:
        result |= {"note": _fi(LONG_WORD[:300]), "evidence": f"https://nayte.example/{LONG_WORD[:200]}"}
    return result


def _create_practice(slug: str, year: int) -> Value:
    return {
        "id": f"practice-{year}",
        "title": _fi(f"{LONG_TITLE[:-4]}{year}" if slug == NAMELESS else f"Käytäntö {year}"),
        "summary": _fi(LONG_WORD if slug == NAMELESS else "Näin teimme."),
        "themes": list(_THEMES),
        "savings": {"energy_mwh": _HUGE, "emissions_tco2e": _HUGE},
    }
