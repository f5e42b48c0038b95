"""The shell of every page: title, addresses, what machines are told, languages, navigation, breadcrumb and footer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from showcase.exports.linked_data import create_breadcrumb_list, create_linked_data
from showcase.i18n import create_speech
from showcase.text import create_json
from showcase.urls import PageName
from showcase.views.prose import has_page
from showcase.views.shapes import Link
from showcase.views.share import create_share
from showcase.views.shell_page import Alternate, Brand, Footer, LanguageLink, Page
from showcase.views.titles import PAGE_TITLES
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from showcase.exports.linked_data import Node
    from showcase.network import Partner
    from showcase.views.localised_site import Site

_NAVIGATION: Final = (
    PageName.PARTNERS,
    PageName.THEMES,
    PageName.ACHIEVEMENTS,
    PageName.PRACTICES,
    PageName.EVENTS,
    PageName.BULLETINS,
    PageName.JOIN,
    PageName.ABOUT,
)
_TASKS: Final = (PageName.REPORT, PageName.JOIN, PageName.ABOUT, PageName.WISHES)
_INFORMATION: Final = (PageName.OPEN_DATA, PageName.ACCESSIBILITY, PageName.PRIVACY)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about: which page it is, its title and description, and its address in each language.

    ``lang`` is the title's language where it is not the page's own. A page below a section, such as one partner's,
    has ``is_below``. ``partner`` is whom it is about, ``node`` what search engines are told of what it is about, and
    ``author`` who wrote it: in the document's title, since others may have given theirs the same one. ``feed`` is the
    page's Atom feed.
    """

    page: PageName
    title: str
    description: str
    href: Callable[[Lang], str]
    is_below: bool = False
    lang: str | None = None
    partner: Partner | None = None
    node: Node | None = None
    author: str | None = None
    feed: Link | None = None


def create_page(site: Site, subject: Subject) -> Page:
    """Return the shell of a page."""
    settings = site.settings
    name, name_lang = site.localise(settings.name).content, site.localise(settings.name).lang
    is_home = subject.page is PageName.HOME and not subject.is_below
    breadcrumb = () if is_home else _create_breadcrumb(site, subject)
    title = f"{subject.title} – {subject.author}" if subject.author else subject.title
    return Page(
        lang=site.lang.value,
        title=str(name) if is_home else f"{title} – {name}",
        description=subject.description,
        canonical=site.host + subject.href(site.lang),
        alternates=create_alternates(site, subject.href),
        share=create_share(site, title, subject.page, subject.partner),
        linked_data=_create_linked_data(site, breadcrumb, subject),
        stylesheet=site.base + site.stylesheet,
        icon=site.base + site.icon,
        feed=subject.feed,
        brand=Brand(str(name), site.plain(settings.city), site.href(PageName.HOME), name_lang),
        banner=site.localise(settings.banner) if settings.banner else None,
        languages=tuple(
            LanguageLink(lang.value, create_speech(lang).language(lang), subject.href(lang), lang is site.lang)
            for lang in site.offered
        ),
        navigation=tuple(_link(site, page, current=subject.page is page) for page in _list_pages(site, _NAVIGATION)),
        breadcrumb=breadcrumb,
        footer=_create_footer(site),
    )


def create_unlisted_page(site: Site, subject: Subject) -> Page:
    """Return the shell of a page that search engines are not to find: it has no address of its own."""
    page = create_page(site, subject)
    return replace(page, canonical=None, alternates=(), share=None, linked_data=None)


def create_alternates(site: Site, href: Callable[[Lang], str]) -> tuple[Alternate, ...]:
    """Return a page in every language, by whole addresses; who reads none of them gets the Finnish one."""
    alternates = (Alternate(lang.value, site.host + href(lang)) for lang in site.offered)
    return (*alternates, Alternate("x-default", site.host + href(Lang.FI)))


def _create_linked_data(site: Site, breadcrumb: tuple[Link, ...], subject: Subject) -> Markup:
    way = create_breadcrumb_list(site.host, breadcrumb) if breadcrumb else None
    return create_json(create_linked_data(filter(None, (way, subject.node))))


def _list_pages(site: Site, pages: tuple[PageName, ...]) -> tuple[PageName, ...]:
    """Return those of the pages that the site has."""
    return tuple(page for page in pages if has_page(site, page))


def _link(site: Site, page: PageName, *, current: bool = False) -> Link:
    return Link(site.speech.say(PAGE_TITLES[page]), site.href(page), current=current)


def _create_breadcrumb(site: Site, subject: Subject) -> tuple[Link, ...]:
    way = [_link(site, PageName.HOME)]
    if subject.is_below:
        way.append(_link(site, subject.page))
    here = Link(subject.title, subject.href(site.lang), current=True, lang=subject.lang)
    return (*way, here)


def _create_footer(site: Site) -> Footer:
    source = Link(site.speech.say("Source code and data"), site.settings.repository)
    return Footer(
        tasks=tuple(_link(site, page) for page in _list_pages(site, _TASKS)),
        information=(*(_link(site, page) for page in _list_pages(site, _INFORMATION)), source),
        built=site.speech.date(site.built),
        built_iso=site.built.isoformat(),
    )
