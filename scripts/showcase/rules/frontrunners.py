"""Frontrunners: the coordinator chooses them among those that meet the published rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from showcase.achievements.years import create_achievements
from showcase.problem import create_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.network import Network
    from showcase.problem import Problem


def check_frontrunners(network: Network, built: date) -> Iterator[Problem]:
    """A frontrunner has reported the year, and more than half of its due targets are on track or achieved."""
    achievements = create_achievements(_choose_partners(network), built)
    for year, edition in network.editions.items():
        for position, frontrunner in enumerate(edition.value.frontrunners):
            partner = network.partners.get(frontrunner.partner)
            if partner is None or not partner.complete or year not in achievements.years:
                continue
            reached = achievements.years[year].partners[partner.slug]
            if not reached.meets_frontrunner_rule:
                place = edition.place("frontrunners", position, "partner")
                due = len(reached.due)
                met = sum(each.is_on_track_or_achieved for each in reached.due)
                yield create_problem(place, "frontrunner-behind", got=partner.slug, year=year, met=met, due=due)


def _choose_partners(network: Network) -> Network:
    """Return the network with those partners only that a frontrunner's year hangs on: itself and its successor."""
    named = {each.partner for edition in network.editions.values() for each in edition.value.frontrunners}
    chosen = {slug: partner for slug, partner in network.partners.items() if slug in named}
    for partner in list(chosen.values()):
        left = partner.membership.value.left
        successor = network.partners.get(left.successor or "") if left else None
        if successor:
            chosen[successor.slug] = successor
    return replace(network, partners=chosen)
