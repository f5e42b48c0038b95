"""Links in the coordinator's Markdown lead somewhere: to a page of the site, to the web, or to a mailbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.exports.files import FILES
from showcase.problem import create_problem
from showcase.rules.mends import Names
from showcase.urls import (
    PROSE_PAGES,
    DataName,
    PageName,
    create_commitment_path,
    create_data_path,
    create_path,
    create_report_path,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.network import Network
    from showcase.problem import Problem

_OF_A_YEAR: Final = (DataName.YEAR, DataName.YEAR_RESULTS, DataName.YEAR_WORKBOOK)
_ELSEWHERE: Final = ("https://", "http://", "mailto:", "#")


def check_links(network: Network, built: date) -> Iterator[Problem]:
    """A link in a page or bulletin leads to a page of the site, a web address, a mailbox or a place on its page."""
    addresses = set(list_addresses(network, built))
    names = Names()
    for file in (*network.pages.values(), *network.bulletins.values()):
        for link, place in file.links:
            address = link.partition("#")[0].partition("?")[0]
            if not link.startswith(_ELSEWHERE) and address not in addresses:
                yield create_problem(place, "dead-link", got=link, **names.find(address, addresses))


def list_addresses(network: Network, built: date) -> Iterator[str]:
    """Yield the address of every page and document, in each language that is offered, and of every file of the data."""
    years = [each.year for each in network.settings.value.reporting_years if each.due < built]
    yield from _list_data(network, years)
    written = {page for page, _ in network.pages}
    for lang in network.settings.value.languages.offered:
        for page in PageName:
            if page not in PROSE_PAGES or page in written or not network.pages_complete:
                yield create_path(page, lang)
        yield from (create_path(PageName.ACHIEVEMENTS, lang, str(year)) for year in years)
        yield from (create_report_path(year, lang) for year in years)
        for theme in network.settings.value.themes:
            yield create_path(PageName.THEMES, lang, theme.slug.get(lang) or theme.id)
        for slug in network.slugs:
            yield create_path(PageName.PARTNERS, lang, slug)
        for partner in network.partners.values():
            for slug in partner.membership.value.former_slugs:
                yield create_path(PageName.PARTNERS, lang, slug)
            for signed, file in partner.commitments.items():
                if lang in file.value.statement.languages:
                    yield create_commitment_path(partner.slug, signed, lang)


def _list_data(network: Network, years: list[int]) -> Iterator[str]:
    yield from (create_data_path(DataName.SCHEMA, file=file.name) for file in FILES if file.is_yaml)
    yield from (create_data_path(DataName.PARTNER, slug=slug) for slug in network.slugs)
    yield from (create_data_path(name, year=year) for name in _OF_A_YEAR for year in years)
    yield from (create_data_path(name) for name in DataName if "{" not in name)
