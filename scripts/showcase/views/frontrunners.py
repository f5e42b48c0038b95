"""The frontrunners of a year, as the coordinator has chosen them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from showcase.urls import PageName
from showcase.views.home_page import FrontrunnerCard, Frontrunners
from showcase.views.links import link_theme
from showcase.views.rows import create_partner_row
from showcase.views.shapes import Link
from showcase.views.target_card import create_target_card
from showcase.views.years import create_year_href

if TYPE_CHECKING:
    from showcase.achievements.status import TargetYear
    from showcase.model.content import Frontrunner
    from showcase.views.localised_site import Site


def create_frontrunners(site: Site) -> Frontrunners | None:
    """Return the frontrunners of the newest year that has any, up to this year; None where there is none."""
    this_year = site.achievements.this_year
    chosen = [year for year, file in site.network.editions.items() if file.value.frontrunners]
    year = max((year for year in chosen if this_year is not None and year <= this_year), default=None)
    if year is None:
        return None
    return Frontrunners(
        str(year),
        list_frontrunner_cards(site, year),
        Link(
            site.speech.say("Frontrunners in the achievements of %(year)s", year=year),
            create_year_href(site, year, "frontrunners"),
        ),
    )


def list_frontrunner_cards(site: Site, year: int) -> tuple[FrontrunnerCard, ...]:
    """Return a year's frontrunners, each with its best target as known for that year."""
    file = site.network.editions.get(year)
    return tuple(_create_card(site, year, each) for each in file.value.frontrunners) if file else ()


def _create_card(site: Site, year: int, frontrunner: Frontrunner) -> FrontrunnerCard:
    partner = site.network.partners[frontrunner.partner]
    theme = site.themes[frontrunner.theme]
    best = _find_best(site, year, frontrunner)
    card = create_target_card(site, best.signed, best) if best else None
    return FrontrunnerCard(
        partner=create_partner_row(site, partner),
        theme=link_theme(site, theme),
        target=Link(
            str(card.title.content),
            f"{site.href(PageName.PARTNERS, partner.slug)}#{card.id}",
            lang=card.title.lang,
        )
        if card
        else None,
        status=card.status if card else None,
        # The page has the charts of several partners, whose targets may share an id.
        chart=replace(card.chart, id=f"{partner.slug}-{card.chart.id}") if card and card.chart else None,
        milestone=replace(card.milestone, id=f"{partner.slug}-{card.milestone.id}")
        if card and card.milestone
        else None,
        rationale=site.localise(frontrunner.rationale),
    )


def _find_best(site: Site, year: int, frontrunner: Frontrunner) -> TargetYear | None:
    """Return the partner's target in the theme that is on track or achieved, with most progress."""
    good = [
        each
        for each in site.achievements.years[year].partners[frontrunner.partner].targets
        if each.signed.target.theme == frontrunner.theme and each.is_on_track_or_achieved
    ]
    return max(good, key=lambda each: each.progress or 0, default=None)
