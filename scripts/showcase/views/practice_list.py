"""The list of good practices, its pages of years where it is long, and the page of each practice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from itertools import compress
from typing import TYPE_CHECKING, Final, TypeAlias

from showcase.agenda import list_presentations
from showcase.exports.linked_data import create_practice_node
from showcase.urls import DataName, PageName, create_data_path
from showcase.views.filters import create_practice_filters, create_practice_row_filters
from showcase.views.links import link_partner
from showcase.views.occasions import show_presentation
from showcase.views.practice_page import PracticesView, PracticeView
from showcase.views.practices import (
    Told,
    create_practice_row,
    link_practices,
    link_themes,
    list_savings,
    list_told,
)
from showcase.views.rows import sort_partners
from showcase.views.shapes import Fact, Link, LocalText
from showcase.views.shell import Subject, create_page
from showcase.views.themes import list_theme_links
from showcase.views.titles import PAGE_TITLES
from showcase.views.ways import link_corrections
from showcase.views.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from showcase.views.localised_site import Site
    from showcase.views.shell_page import Page
    from showcase.vocabulary import Lang

Plan: TypeAlias = "tuple[str, Callable[[Lang], str], Callable[[], tuple[Page, object]]]"
"""A page's template, its address in each language, and how to make its shell and view."""

MAX_FULL: Final = 200
"""A list of more practices has a page for each year; the page of all only names them."""
MAX_ROWS: Final = 1000
"""With more practices even their names would make that page too heavy: then only the pages of years have them."""
_OTHERS: Final = 4
"""So many other practices a page leads to."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All good practices as their pages need them."""

    told: Sequence[Told]
    """Newest first, then by the partner's name."""
    by_theme: Mapping[str, Sequence[int]]
    """Where those of each theme stand in ``told``, in the order of the settings."""
    presented: Mapping[tuple[str, str], Sequence[str]]
    """The slugs of the events where each is presented."""

    @property
    def years(self) -> Mapping[int, Sequence[Told]]:
        """The practices by year, newest first, where a page can't show them all; else nothing."""
        if len(self.told) <= MAX_FULL:
            return {}
        years: dict[int, list[Told]] = {}
        for told in self.told:
            years.setdefault(told.year, []).append(told)
        return years


def create_shelf(site: Site) -> Shelf:
    """Return all good practices of the network."""
    told = list_told(sort_partners(site, site.network.partners.values()))
    by_theme: dict[str, list[int]] = {theme: [] for theme in site.themes}
    for position, each in enumerate(told):
        for theme in each.practice.themes:
            by_theme[theme].append(position)
    return Shelf(told, by_theme, list_presentations(site.network))


def plan_practices(site: Site) -> Iterator[Plan]:
    """Yield the list, its pages of years, and the page of every practice."""
    shelf = create_shelf(site)
    yield "practices.html", partial(site.href, PageName.PRACTICES, None), partial(_create_list, site, shelf)
    for year in shelf.years:
        href = partial(site.href, PageName.PRACTICES, str(year))
        yield "practices.html", href, partial(_create_list, site, shelf, year)
    for told in shelf.told:
        yield "practice.html", _href(site, told), partial(_create_practice, site, shelf, told)


def _href(site: Site, told: Told) -> Callable[[Lang], str]:
    return partial(site.href, PageName.PRACTICES, told.slug)


def _create_list(site: Site, shelf: Shelf, year: int | None = None) -> tuple[Page, PracticesView]:
    view = create_practices_view(site, shelf, year)
    href = partial(site.href, PageName.PRACTICES, str(year) if year else None)
    subject = Subject(PageName.PRACTICES, view.title, view.lead, href, is_below=year is not None)
    return create_page(site, subject), view


def create_practices_view(site: Site, shelf: Shelf, year: int | None = None) -> PracticesView:
    """Return the list of all practices or, of a long one, those of a year."""
    years = shelf.years
    shown = shelf.told if year is None else years[year]
    filters = [create_practice_row_filters(site, told.practice) for told in shown]
    if year is None and len(shown) > MAX_ROWS:
        filters = []
    title = site.speech.say(PAGE_TITLES[PageName.PRACTICES])
    return PracticesView(
        title=site.speech.say("Good practices %(year)s", year=year) if year else title,
        lead=site.speech.say("What members have done that others can do, too: in their own words, with what it saves."),
        count=site.speech.count("%(num)s good practice", "%(num)s good practices", len(shown)),
        rows=tuple(create_practice_row(site, told, filters=each) for told, each in zip(shown, filters, strict=False)),
        is_compact=len(shown) > MAX_FULL,
        filters=create_practice_filters(site, filters) if filters else None,
        themes=tuple(compress(list_theme_links(site), shelf.by_theme.values())),
        years=tuple(Link(str(each), site.href(PageName.PRACTICES, str(each)), current=each == year) for each in years),
    )


def _create_practice(site: Site, shelf: Shelf, told: Told) -> tuple[Page, PracticeView]:
    view, href = create_practice_view(site, shelf, told), _href(site, told)
    title, lang = str(view.title.content), view.title.lang
    name = site.name(told.partner.slug)
    description = site.speech.say(
        "A good practice of %(name)s, from the report for %(year)s.", name=name, year=told.year
    )
    subject = Subject(
        PageName.PRACTICES,
        title,
        description,
        href,
        is_below=True,
        lang=lang,
        partner=told.partner,
        node=create_practice_node(site, told.partner, title, lang, told.year, href(site.lang)),
        author=name,
    )
    return create_page(site, subject), view


def create_practice_view(site: Site, shelf: Shelf, told: Told) -> PracticeView:
    """Return the page of a practice."""
    say, practice = site.speech.say, told.practice
    partner, title = link_partner(site, told.partner.slug), site.localise(practice.title)
    sources = (
        Link(say("All good practices as JSON"), site.base + create_data_path(DataName.PRACTICES)),
        *link_corrections(site, site.href(PageName.PRACTICES, told.slug), str(title.content)),
    )
    return PracticeView(
        title=title,
        facts=(
            Fact(say(KINDS[told.partner.membership.value.kind]), LocalText(partner.text), partner.href),
            Fact(say("Told in"), LocalText(say("Report for %(year)s", year=told.year))),
        ),
        themes=link_themes(site, practice),
        summary=site.localise_html(practice.summary),
        savings=list_savings(site, practice.savings),
        occasions=tuple(show_presentation(site, slug) for slug in shelf.presented.get(told.key, ())),
        sources=sources,
        others=tuple(create_practice_row(site, each) for each in list_others(shelf, told)),
        others_link=link_practices(site, practice.themes),
    )


def list_others(shelf: Shelf, told: Told) -> list[Told]:
    """Return other practices: those that share most themes first, then the newest, then by the partner's name."""
    shared = Counter(position for theme in told.practice.themes for position in shelf.by_theme[theme])
    nearest = nsmallest(_OTHERS + 1, shared, key=lambda position: (-shared[position], position))
    others = (shelf.told[position] for position in nearest)
    return [each for each in others if each.key != told.key][:_OTHERS]
