"""A commitment on paper: what is promised, and the lines on which it is signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.units import Unit
from showcase.views.goals import show_baseline, show_goal_level, show_level
from showcase.views.shapes import Fact, LocalText
from showcase.views.words import PARTIES, SCOPE_2_METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from showcase.model.commitment import Commitment, Target
    from showcase.network import Partner
    from showcase.views.localised_site import Site

_WORDS: Final = {
    "title": N_("Climate commitment"),
    "targets": N_("Targets"),
    "signatures": N_("Signatures"),
    "draft": N_("Draft, not signed"),
    "place_and_day": N_("Place and day"),
    "business_id": N_("Business id"),
    "plan": N_("The plan and its means"),
    "beyond_law": N_("What the law requires and what this adds"),
    "boundary": N_("What is counted:"),
}


@dataclass(frozen=True, slots=True)
class PaperTarget:
    """A target as it is promised."""

    theme: LocalText
    title: LocalText
    facts: tuple[Fact, ...]
    """Unit, baseline, interim goals, goal, scopes."""
    beyond_law: LocalText
    boundary: LocalText | None


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Who signs."""

    party: str
    """On whose behalf: the partner's or the city's name."""
    name: str | None
    title: LocalText


@dataclass(frozen=True, slots=True)
class CommitmentPaper:
    """A commitment."""

    lang: str
    network: str
    city: str
    partner: str
    business_id: str | None
    signed: str | None
    """On what day; ``None`` for a draft."""
    words: Mapping[str, str]
    statement: LocalText
    plan: str | None
    targets: tuple[PaperTarget, ...]
    signatures: tuple[SignatureLine, ...]


def create_commitment_paper(
    site: Site, partner: Partner, signed: date | None, commitment: Commitment
) -> CommitmentPaper:
    """Return a commitment, signed on a day; without a day it is a draft."""
    say = site.speech.say
    city = site.plain(site.settings.city)
    parties = {party: say(word) for party, word in PARTIES.items()}
    names = {"partner": partner.profile.value.name, "city": city}
    return CommitmentPaper(
        lang=site.lang.value,
        network=site.plain(site.settings.name),
        city=city,
        partner=partner.profile.value.name,
        business_id=partner.profile.value.business_id,
        signed=say("Signed on %(date)s", date=site.speech.date(signed)) if signed else None,
        words={name: say(words) for name, words in _WORDS.items()},
        statement=site.localise_html(commitment.statement),
        plan=commitment.plan,
        targets=tuple(_create_target(site, target) for target in commitment.targets),
        signatures=tuple(
            SignatureLine(names.get(each.party.value, parties[each.party]), each.name, site.localise(each.title))
            for each in commitment.signatories
        ),
    )


def _create_target(site: Site, target: Target) -> PaperTarget:
    return PaperTarget(
        theme=site.localise(site.themes[target.theme].name),
        title=site.localise(target.title),
        facts=tuple(_list_facts(site, target)),
        beyond_law=site.localise(target.beyond_law),
        boundary=site.localise(target.boundary) if target.boundary else None,
    )


def _list_facts(site: Site, target: Target) -> Iterator[Fact]:
    say = site.speech.say
    if isinstance(target.unit, Unit):
        yield Fact(say("Baseline"), LocalText(show_baseline(site, target)))
    for interim in target.interim:
        if amount := interim.at_most or interim.at_least:
            yield Fact(say("Interim goal %(year)s", year=interim.year), LocalText(show_level(site, target, amount)))
    yield Fact(say("Goal"), LocalText(show_goal_level(site, target)))
    if target.scopes:
        scopes = site.speech.list([str(scope) for scope in target.scopes])
        yield Fact(say("Scopes (GHG Protocol)"), LocalText(scopes))
    if target.scope_2_method:
        yield Fact(say("Scope 2 counted"), LocalText(say(SCOPE_2_METHODS[target.scope_2_method])))
