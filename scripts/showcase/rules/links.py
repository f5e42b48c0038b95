"""Links in the coordinator's Markdown lead somewhere: to a page of the site, to the web, or to a mailbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.bulletins import list_published
from showcase.exports.files import FILES
from showcase.problem import create_problem
from showcase.rules.mends import Names
from showcase.urls import (
    PROSE_PAGES,
    DataName,
    PageName,
    create_calendar_path,
    create_commitment_path,
    create_data_path,
    create_event_calendar_path,
    create_feed_path,
    create_path,
    create_practice_slug,
    create_report_path,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.network import Network, Partner
    from showcase.problem import Problem
    from showcase.vocabulary import Lang

_OF_A_YEAR: Final = (DataName.YEAR, DataName.YEAR_RESULTS, DataName.YEAR_WORKBOOK)
_ELSEWHERE: Final = ("https://", "http://", "mailto:", "#")


def check_links(network: Network, built: date) -> Iterator[Problem]:
    """A link in a page or bulletin leads to a page of the site, a web address, a mailbox or a place on its page."""
    addresses = set(list_addresses(network, built))
    names = Names()
    known = _ELSEWHERE if network.bulletins_complete else (*_ELSEWHERE, *_list_folders(network))
    for file in (*network.pages.values(), *network.bulletins.values()):
        for link, place in file.links:
            address = link.partition("#")[0].partition("?")[0]
            if not link.startswith(known) and address not in addresses:
                yield create_problem(place, "dead-link", got=link, **names.find(address, addresses))


def _list_folders(network: Network) -> Iterator[str]:
    """Yield where the bulletins are: what stands there is not known when one of them could not be read."""
    yield from (create_path(PageName.BULLETINS, lang) for lang in network.settings.value.languages.offered)


def list_addresses(network: Network, built: date) -> Iterator[str]:
    """Yield the address of every page and document, in each language that is offered, and of every file of the data."""
    years = [each.year for each in network.settings.value.reporting_years if each.due < built]
    yield from _list_data(network, years)
    pages = list(_list_pages(network, built))
    for lang in network.settings.value.languages.offered:
        yield from (create_path(page, lang) for page in pages)
        yield from _list_bulletins(network, lang, built)
        yield from (create_path(PageName.ACHIEVEMENTS, lang, str(year)) for year in years)
        yield from (create_report_path(year, lang) for year in years)
        for theme in network.settings.value.themes:
            yield create_path(PageName.THEMES, lang, theme.slug.get(lang) or theme.id)
        yield from _list_events(network, lang)
        for slug in network.slugs:
            yield create_path(PageName.PARTNERS, lang, slug)
            yield create_feed_path(PageName.PARTNERS, lang, slug)
        for partner in network.partners.values():
            yield from _list_below(partner, lang)


def _list_below(partner: Partner, lang: Lang) -> Iterator[str]:
    """Yield the addresses of a partner's former pages, of its commitments and of its good practices."""
    former = partner.membership.value.former_slugs
    for slug in former:
        yield create_path(PageName.PARTNERS, lang, slug)
        yield create_feed_path(PageName.PARTNERS, lang, slug)
    for signed, commitment in partner.commitments.items():
        if lang in commitment.value.statement.languages:
            yield create_commitment_path(partner.slug, signed, lang)
    for results in partner.results.values():
        for practice in results.value.good_practices:
            for slug in (partner.slug, *former):
                yield create_path(PageName.PRACTICES, lang, create_practice_slug(slug, practice.id))


def _list_pages(network: Network, built: date) -> Iterator[PageName]:
    """Yield the pages that the site has: those of prose where somebody wrote them, the bulletins with the first one."""
    written = {page for page, _ in network.pages} if network.pages_complete else set(PROSE_PAGES)
    absent = {page for page in PROSE_PAGES if page not in written}
    if not list_published(network, built):
        absent.add(PageName.BULLETINS)
    yield from (page for page in PageName if page not in absent)


def _list_bulletins(network: Network, lang: Lang, built: date) -> Iterator[str]:
    published = list_published(network, built)
    if published:
        yield create_feed_path(PageName.BULLETINS, lang)
    for bulletin in published:
        yield create_path(PageName.BULLETINS, lang, bulletin.slug)


def _list_events(network: Network, lang: Lang) -> Iterator[str]:
    yield create_calendar_path(lang)
    yield from (create_calendar_path(lang, theme.id) for theme in network.settings.value.themes)
    for slug in network.events:
        yield create_path(PageName.EVENTS, lang, slug)
        yield create_event_calendar_path(lang, slug)


def _list_data(network: Network, years: list[int]) -> Iterator[str]:
    yield from (create_data_path(DataName.SCHEMA, file=file.name) for file in FILES if file.is_yaml)
    yield from (create_data_path(DataName.PARTNER, slug=slug) for slug in network.slugs)
    yield from (create_data_path(name, year=year) for name in _OF_A_YEAR for year in years)
    yield from (create_data_path(name) for name in DataName if "{" not in name)
