"""Who and what is named exists: themes, partners, events, practices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.problem import create_problem
from showcase.references import list_partner_references, list_theme_references
from showcase.rules.mends import Names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.network import Network, Partner
    from showcase.problem import Problem


def check_themes(network: Network, _built: date) -> Iterator[Problem]:
    """A theme is one of the network's themes."""
    themes = {theme.id for theme in network.settings.value.themes}
    names = Names()
    for file, loc, theme in list_theme_references(network):
        if theme not in themes:
            parameters = {"got": theme, "options": ", ".join(sorted(themes)), **names.find(theme, themes)}
            yield create_problem(file.place(*loc), "unknown-theme", **parameters)


def check_partners_exist(network: Network, _built: date) -> Iterator[Problem]:
    """Who is named by a slug is a partner of the network."""
    names = Names()
    for file, loc, slug in list_partner_references(network):
        if slug is not None and slug not in network.slugs:
            yield create_problem(file.place(*loc), "unknown-partner", got=slug, **names.find(slug, network.slugs))


def check_events_exist(network: Network, _built: date) -> Iterator[Problem]:
    """An event that a wish or a bulletin names is one of the network's events."""
    if not network.events_complete:
        return
    names = Names()
    for bulletin in network.bulletins.values():
        for position, slug in enumerate(bulletin.value.events):
            if slug not in network.events:
                place = bulletin.place("events", position)
                yield create_problem(place, "unknown-event", got=slug, **names.find(slug, network.events))
    wishes = network.wishes
    for position, wish in enumerate(wishes.value.wishes if wishes else ()):
        if wishes and wish.event is not None and wish.event not in network.events:
            place = wishes.place("wishes", position, "event")
            yield create_problem(place, "unknown-event", got=wish.event, **names.find(wish.event, network.events))


def check_practices_exist(network: Network, _built: date) -> Iterator[Problem]:
    """A good practice in an event's programme is one of those that the partner beside it has reported."""
    names = Names()
    for event in network.events.values():
        for position, item in enumerate(event.value.programme):
            if item.practice is None:
                continue
            place = ("programme", position, "practice")
            if item.partner is None:
                yield create_problem(event.place(*place), "practice-without-partner", got=item.practice)
                continue
            partner = network.partners.get(item.partner)
            if partner and partner.complete:
                known = _list_practices(partner)
                if item.practice not in known:
                    parameters = {"got": item.practice, "options": ", ".join(sorted(known))}
                    found = names.find(item.practice, known)
                    yield create_problem(event.place(*place), "unknown-practice", **parameters, **found)


def _list_practices(partner: Partner) -> set[str]:
    return {practice.id for file in partner.results.values() for practice in file.value.good_practices}
