"""A seeded generator of networks of any size, to time the tools on; what it makes is never published."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from tests.benchmark import words
from tests.benchmark.targets import RENEWED, Promise, create_promise, create_promises, create_target
from tests.itr import create_business_ids
from tests.itr_network import THEMES, create_reporting_year, create_theme
from tests.itr_yaml import Code, Plain, Value, create_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["create_network"]

YEARS = (2021, 2022, 2023, 2024)
_RENEWED_IN = 2023
_FIRST_BUSINESS_NUMBER = 1_000_000
_SUPPORTING, _LEAVES, _RENAMED, _RENEWS = 0.05, 0.03, 0.05, 0.2
_LATE, _SILENT, _RESTATES, _PRACTICE = 0.05, 0.05, 0.25, 0.4
_WITHDRAWS, _DONE, _STARTED = 0.01, 0.35, 0.6
_GENERIC_WORDS = {
    "fi": ["ympäristöystävällinen", "ilmastoystävällinen", "vihreä", "hiilineutraali"],
    "sv": ["miljövänlig", "klimatvänlig", "grön", "klimatneutral"],
    "en": ["eco-friendly", "climate-friendly", "green", "carbon neutral"],
}


@dataclass(slots=True)
class _Partner:
    """A partner while its files are made: who it is, its promises and what it has reported so far."""

    random: Random
    slug: str
    name: str
    industry: str
    business_id: str
    signed: int
    promises: list[Promise]
    leaves: int = 0
    closed: dict[str, int] = field(default_factory=dict)
    reported: dict[str, Decimal] = field(default_factory=dict)
    inventory: dict[str, Decimal] = field(default_factory=dict)


def create_network(partners: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield the files of a network as (relative path, text); the same numbers give the same files."""
    for path, document in _create_content():
        yield f"content/{path}", create_yaml(document)
    business_ids = create_business_ids(_FIRST_BUSINESS_NUMBER)
    for position in range(partners):
        partner = _create_partner(seed, position, next(business_ids))
        for path, document in _create_files(partner):
            yield f"partners/{partner.slug}/{path}", create_yaml(document)


def _create_content() -> Iterator[tuple[str, Mapping[str, Value]]]:
    yield (
        "network.yaml",
        {
            "name": {"fi": "Ilmastokumppanit", "sv": "Klimatpartnerna", "en": "Climate Partners"},
            "city": {"fi": "Koekaupunki", "sv": "Provstaden", "en": "Test City"},
            "city_goal": words.translate(words.STATEMENT),
            "banner": {
                "fi": "Koeaineisto: kaikki on keksitty.",
                "sv": "Provdata: allt är påhittat.",
                "en": "Test data.",
            },
            "languages": {"offered": ["fi", "sv", "en"], "required": ["fi"]},
            "site": "https://benchmark.example",
            "repository": "https://github.com/example/benchmark",
            "coordinator": {"email": "climate@benchmark.example", "accounts": ["coordinator-account"]},
            "as_of": Plain("2025-05-20"),
            "on_track_tolerance": Decimal("0.05"),
            "themes": [create_theme(theme) for theme in THEMES],
            "reporting_years": [create_reporting_year(year) for year in YEARS],
            "licence": "CC-BY-4.0",
        },
    )
    yield "generic-words.yaml", _GENERIC_WORDS
    for year in YEARS:
        yield f"achievements/{year}.yaml", {"foreword": words.translate(words.STATEMENT)}


def _create_partner(seed: int, position: int, business_id: str) -> _Partner:
    random = Random(f"{seed}-{position}")  # noqa: S311  a repeatable network, nothing secret
    name, industry = words.create_name(position)
    signed = random.choice((2018, 2019, 2020, 2020, 2021))
    promises = [] if random.random() < _SUPPORTING else create_promises(random, signed)
    partner = _Partner(random, words.create_slug(name), name, industry, business_id, signed, promises)
    renewed = next((one for one in promises if one.id == RENEWED and one.goal_year > _RENEWED_IN), None)
    if renewed and random.random() < _RENEWS:
        promises.append(create_promise(random, renewed.template, _RENEWED_IN, renewed))
        partner.closed[renewed.id] = _RENEWED_IN
    elif promises and random.random() < _LEAVES:
        partner.leaves = 2024
    return partner


def _create_files(partner: _Partner) -> Iterator[tuple[str, Mapping[str, Value]]]:
    yield "partner.yaml", _create_profile(partner)
    yield "membership.yaml", _create_membership(partner)
    for signed in sorted({promise.signed for promise in partner.promises}):
        yield f"commitments/{signed}-11-05.yaml", _create_commitment(partner, signed)
    for year in YEARS:
        owed = partner.promises and partner.signed < year < (partner.leaves or year + 1)
        if owed and not (year == YEARS[-1] and partner.random.random() < _SILENT):
            yield f"results/{year}.yaml", _create_results(partner, year)


def _create_profile(partner: _Partner) -> Mapping[str, Value]:
    host = f"{partner.slug}.example"
    return {
        "name": partner.name,
        "business_id": Code(partner.business_id),
        "industry": Code(partner.industry),
        "website": f"https://{host}",
        "contact": f"vastuullisuus@{host}",
        "description": words.join_sentences(partner.random, words.DESCRIPTIONS, 4),
    }


def _create_membership(partner: _Partner) -> Mapping[str, Value]:
    membership: dict[str, Value] = {
        "kind": "partner" if partner.promises else "supporting-member",
        "organisation": "company",
        "joined": Plain(f"{partner.signed}-11-05"),
        "maintainers": [partner.slug[:30].rstrip("-")],
    }
    if partner.random.random() < _RENAMED:
        membership["former_slugs"] = [f"ent-{partner.slug}"]
    if partner.leaves:
        reason = ("Toiminta Helsingissä on päättynyt.", "Verksamheten i Helsingfors har upphört.", "We left the city.")
        membership["left"] = {"date": Plain(f"{partner.leaves}-06-30"), "reason": words.translate(reason)}
    return membership


def _create_commitment(partner: _Partner, signed: int) -> Mapping[str, Value]:
    return {
        "signatories": [
            {"party": "partner", "title": words.translate(words.CHIEF)},
            {"party": "city", "title": words.translate(words.DEPUTY_MAYOR)},
        ],
        "statement": words.translate(words.STATEMENT),
        "targets": [create_target(partner.random, one) for one in partner.promises if one.signed == signed],
    }


def _create_results(partner: _Partner, year: int) -> Mapping[str, Value]:
    random, before, inventory_before = partner.random, dict(partner.reported), dict(partner.inventory)
    document: dict[str, Value] = {"submitted": Plain(f"{year + 1}-0{4 if random.random() < _LATE else 3}-20")}
    partner.reported.clear()
    document["results"] = [_create_result(partner, promise, year) for promise in _list_promises(partner, year)]
    document["narrative"] = {
        "achievements": words.join_sentences(random, words.DEEDS, 7),
        "challenges": words.join_sentences(random, words.CHALLENGES, 6),
        "outlook": words.join_sentences(random, words.PLANS, 6),
    }
    _fill_inventory(partner)
    document["inventory"] = dict(partner.inventory)
    if random.random() < _PRACTICE:
        document["good_practices"] = [_create_practice(random, year)]
    if before and random.random() < _RESTATES:
        document["restatements"] = list(_create_restatements(random, year - 1, before, inventory_before))
    return document


def _list_promises(partner: _Partner, year: int) -> list[Promise]:
    """Return the promises that are in force; a milestone stays so until it is done."""
    return [
        promise
        for promise in partner.promises
        if promise.signed < year <= partner.closed.get(promise.id, promise.goal_year if promise.template.unit else year)
    ]


def _create_result(partner: _Partner, promise: Promise, year: int) -> Value:
    random, target = partner.random, {"target": promise.id}
    if year < promise.goal_year and random.random() < _WITHDRAWS and promise.id not in partner.closed:
        partner.closed[promise.id] = year
        reason = ("Hanke ei toteudu.", "Projektet blir inte av.", "The project will not be carried out.")
        return {**target, "withdrawn": {"reason": words.translate(reason)}}
    if not promise.template.unit:
        return {**target, **_create_milestone(partner, promise, year)}
    value = promise.draw_value(random, year)
    if not promise.template.percentage:
        partner.reported[promise.id] = value
    return {**target, "value": promise.write(value), "quality": random.choice(("measured", "calculated", "estimated"))}


def _create_milestone(partner: _Partner, promise: Promise, year: int) -> dict[str, Value]:
    if year >= promise.goal_year - 2 and partner.random.random() < _DONE:
        partner.closed[promise.id] = year
        return {"done": Plain(f"{year}-0{partner.random.randint(1, 9)}-14")}
    return {"status": "in-progress" if partner.random.random() < _STARTED else "not-started"}


def _fill_inventory(partner: _Partner) -> None:
    """Fill the year's inventory: it agrees with the targets that are about the whole company."""
    random, known = partner.random, partner.inventory
    own = partner.reported.get("own-emissions", known.get("scope_1", Decimal(random.randint(20, 900))) * 3)
    scope_1 = Decimal(int(own) // 3)
    total = max(known.get("energy_total", Decimal(random.randint(500, 30000))) * 97 // 100, Decimal(100))
    waste = max(known.get("waste_total", Decimal(random.randint(40, 900))) * 98 // 100, Decimal(10))
    scope_3 = known.get("scope_3", Decimal(random.randint(2000, 40000))) * 97 // 100
    partner.inventory = {
        "scope_1": scope_1,
        "scope_2_location_based": (own - scope_1) * 2 + 5,
        "scope_2_market_based": own - scope_1,
        "scope_3": partner.reported.get("purchases", scope_3),
        "energy_total": total,
        "energy_renewable": total * random.randint(30, 90) // 100,
        "waste_total": waste,
        "waste_recycled": waste * random.randint(40, 80) // 100,
    }


def _create_practice(random: Random, year: int) -> Value:
    return {
        "id": f"practice-{year}",
        "title": words.translate(random.choice(words.PRACTICES)),
        "summary": words.translate(words.PRACTICE_SUMMARY),
        "themes": [random.choice(list(THEMES))],
        "savings": {"energy_mwh": random.randint(5, 400), "emissions_tco2e": random.randint(1, 60)},
    }


def _create_restatements(
    random: Random, year: int, reported: Mapping[str, Decimal], inventory: Mapping[str, Decimal]
) -> Iterator[Value]:
    target, value = random.choice(sorted(reported.items()))
    yield {"target": target, "year": year, "value": value * 9 // 10, "reason": "error"}
    figure = random.choice(("scope_3", "energy_total"))
    yield {"inventory": figure, "year": year, "value": inventory[figure] * 11 // 10, "reason": "method"}
