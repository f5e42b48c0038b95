"""Good practices, on the page of the partner that tells of them and on those of their themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.units import Unit
from showcase.urls import PageName
from showcase.views.partner_page import Practice
from showcase.views.shapes import Fact, Link, LocalText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.model.results import GoodPractice, Savings
    from showcase.network import Partner
    from showcase.views.localised_site import Site

_ON_THEME: Final = 12
"""More would be most of the page."""


def list_partner_practices(site: Site, partner: Partner) -> tuple[Practice, ...]:
    """Return a partner's practices, newest first."""
    return tuple(
        _create_practice(site, each, year, f"practice-{each.id}", None)
        for year, file in sorted(partner.results.items(), reverse=True)
        for each in file.value.good_practices
    )


def list_theme_practices(site: Site, theme: str) -> tuple[Practice, ...]:
    """Return the newest practices of a theme, each with its partner."""
    told = [
        (year, partner, each)
        for partner in site.network.partners.values()
        for year, file in partner.results.items()
        for each in file.value.good_practices
        if theme in each.themes
    ]
    return tuple(
        _create_practice(site, each, year, f"practice-{partner.slug}-{each.id}", _link_partner(site, partner))
        for year, partner, each in sorted(told, key=lambda one: (-one[0], one[1].slug))[:_ON_THEME]
    )


def list_year_practices(site: Site, year: int) -> tuple[Practice, ...]:
    """Return the practices told in a year's reports, each with its partner, in the order of names."""
    partners = sorted(site.network.partners.values(), key=lambda each: site.speech.sort_key(each.profile.value.name))
    return tuple(
        _create_practice(site, each, year, f"practice-{partner.slug}-{each.id}", _link_partner(site, partner))
        for partner in partners
        if year in partner.results
        for each in partner.results[year].value.good_practices
    )


def _link_partner(site: Site, partner: Partner) -> Link:
    return Link(site.name(partner.slug), site.href(PageName.PARTNERS, partner.slug))


def _create_practice(site: Site, practice: GoodPractice, year: int, id_: str, partner: Link | None) -> Practice:
    themes = []
    for theme in practice.themes:
        name = site.localise(site.themes[theme].name)
        themes.append(Link(str(name.content), site.theme_href(site.themes[theme]), lang=name.lang))
    return Practice(
        id=id_,
        title=site.localise(practice.title),
        partner=partner,
        themes=tuple(themes),
        year=str(year),
        summary=site.localise_html(practice.summary),
        savings=tuple(_list_savings(site, practice.savings)) if practice.savings else (),
    )


def _list_savings(site: Site, savings: Savings) -> Iterator[Fact]:
    say = site.speech.say
    if savings.energy_mwh is not None:
        energy = say("%(amount)s a year", amount=site.amount(savings.energy_mwh, Unit("MWh")))
        yield Fact(say("Energy saved"), LocalText(energy))
    if savings.emissions_tco2e is not None:
        emissions = say("%(amount)s a year", amount=site.amount(savings.emissions_tco2e, Unit("tCO2e")))
        yield Fact(say("Emissions saved"), LocalText(emissions))
