"""Good practices: as cards with their whole text, and as rows that lead to the pages of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlencode

from showcase.queries import Filter, create_query_word
from showcase.units import Unit
from showcase.urls import PageName, create_practice_slug
from showcase.views.links import link_partner, link_theme
from showcase.views.partner_page import Practice
from showcase.views.shapes import Fact, Link, LocalText, PracticeRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.model.results import GoodPractice, Savings
    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.views.shapes import PracticeFilters

_ON_THEME: Final = 12
"""More would be most of the page."""


class Told(NamedTuple):
    """A good practice, whose it is, and the year of the report that tells of it."""

    year: int
    partner: Partner
    practice: GoodPractice

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others, for ever."""
        return self.partner.slug, self.practice.id

    @property
    def slug(self) -> str:
        """What follows the list's address on its own page."""
        return create_practice_slug(*self.key)


def list_told(partners: Iterable[Partner]) -> list[Told]:
    """Return the good practices of some partners: newest first, and those of a year as the partners stand."""
    return sorted(
        (
            Told(year, partner, practice)
            for partner in partners
            for year, file in partner.results.items()
            for practice in file.value.good_practices
        ),
        key=lambda told: -told.year,
    )


def list_partner_practices(site: Site, partner: Partner) -> tuple[PracticeRow, ...]:
    """Return a partner's practices, newest first."""
    return tuple(
        create_practice_row(site, told, is_own=True, id_=f"practice-{told.practice.id}")
        for told in list_told([partner])
    )


def list_theme_practices(site: Site, theme: str) -> tuple[Practice, ...]:
    """Return the newest practices of a theme, each with its partner."""
    partners = (partner for _, partner in sorted(site.network.partners.items()))
    told = [each for each in list_told(partners) if theme in each.practice.themes]
    return tuple(_create_card(site, each) for each in told[:_ON_THEME])


def list_year_practices(site: Site, year: int) -> tuple[Practice, ...]:
    """Return the practices told in a year's reports, each with its partner, in the order of names."""
    partners = sorted(site.network.partners.values(), key=lambda each: site.speech.sort_key(each.profile.value.name))
    return tuple(_create_card(site, each) for each in list_told(partners) if each.year == year)


def create_practice_row(
    site: Site,
    told: Told,
    *,
    is_own: bool = False,
    id_: str | None = None,
    filters: PracticeFilters | None = None,
) -> PracticeRow:
    """Return a practice as a row; on the partner's own page the row does not name the partner."""
    return PracticeRow(
        title=site.localise(told.practice.title),
        href=site.href(PageName.PRACTICES, told.slug),
        partner=None if is_own else link_partner(site, told.partner.slug),
        themes=link_themes(site, told.practice),
        year=str(told.year),
        savings=list_savings(site, told.practice.savings),
        id=id_,
        filters=filters,
    )


def link_themes(site: Site, practice: GoodPractice) -> tuple[Link, ...]:
    """Return links to the themes of a practice, in the order in which it names them."""
    return tuple(link_theme(site, site.themes[theme]) for theme in practice.themes)


def link_practices(site: Site, themes: Iterable[str]) -> Link:
    """Return a link to the list of good practices, narrowed to some themes."""
    name = create_query_word(Filter.THEME, site.lang)
    query = urlencode([(name, site.theme_slug(site.themes[theme])) for theme in themes])
    return Link(site.speech.say("Show all in the list"), f"{site.href(PageName.PRACTICES)}?{query}")


def list_savings(site: Site, savings: Savings | None) -> tuple[Fact, ...]:
    """Return what a practice saves in a year."""
    return tuple(_list_savings(site, savings)) if savings else ()


def _create_card(site: Site, told: Told) -> Practice:
    practice = told.practice
    return Practice(
        id=f"practice-{told.partner.slug}-{practice.id}",
        title=site.localise(practice.title),
        href=site.href(PageName.PRACTICES, told.slug),
        partner=link_partner(site, told.partner.slug),
        themes=link_themes(site, practice),
        year=str(told.year),
        summary=site.localise_html(practice.summary),
        savings=list_savings(site, practice.savings),
    )


def _list_savings(site: Site, savings: Savings) -> Iterator[Fact]:
    say = site.speech.say
    if savings.energy_mwh is not None:
        energy = say("%(amount)s a year", amount=site.amount(savings.energy_mwh, Unit("MWh")))
        yield Fact(say("Energy saved"), LocalText(energy))
    if savings.emissions_tco2e is not None:
        emissions = say("%(amount)s a year", amount=site.amount(savings.emissions_tco2e, Unit("tCO2e")))
        yield Fact(say("Emissions saved"), LocalText(emissions))
