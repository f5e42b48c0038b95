"""The shell of every page: title, languages, navigation, breadcrumb and footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from showcase.i18n import N_, create_speech
from showcase.urls import PROSE_PAGES, PageName
from showcase.views.prose import find_prose_lang
from showcase.views.shapes import Alternate, Brand, Footer, LanguageLink, Link, Page
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

    from showcase.views.localised_site import Site

PAGE_TITLES: Final = {
    PageName.HOME: N_("Home"),
    PageName.PARTNERS: N_("Partners"),
    PageName.THEMES: N_("Themes"),
    PageName.JOIN: N_("Join"),
    PageName.REPORT: N_("Report the year"),
    PageName.ABOUT: N_("About the network"),
    PageName.OPEN_DATA: N_("Open data"),
    PageName.ACCESSIBILITY: N_("Accessibility"),
    PageName.PRIVACY: N_("Privacy"),
}

_NAVIGATION: Final = (PageName.PARTNERS, PageName.THEMES, PageName.JOIN, PageName.ABOUT)
_TASKS: Final = (PageName.REPORT, PageName.JOIN, PageName.ABOUT)
_INFORMATION: Final = (PageName.OPEN_DATA, PageName.ACCESSIBILITY, PageName.PRIVACY)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about: which page it is, its title and description, and its address in each language.

    ``lang`` is the title's language where it is not the page's own. A page below a section, such as one partner's,
    has ``is_below``.
    """

    page: PageName
    title: str
    description: str
    href: Callable[[Lang], str]
    is_below: bool = False
    lang: str | None = None


def create_page(site: Site, subject: Subject) -> Page:
    """Return the shell of a page."""
    settings = site.settings
    parts = urlsplit(settings.site)
    host = f"{parts.scheme}://{parts.netloc}"
    name, name_lang = site.localise(settings.name).content, site.localise(settings.name).lang
    offered = [lang for lang in Lang if lang in settings.languages.offered]
    alternates = [Alternate(lang.value, host + subject.href(lang)) for lang in offered]
    is_home = subject.page is PageName.HOME
    return Page(
        lang=site.lang.value,
        title=str(name) if is_home else f"{subject.title} – {name}",
        description=subject.description,
        canonical=host + subject.href(site.lang),
        alternates=(*alternates, Alternate("x-default", host + subject.href(Lang.FI))),
        stylesheet=site.base + site.stylesheet,
        icon=site.base + site.icon,
        brand=Brand(str(name), site.plain(settings.city), site.href(PageName.HOME), name_lang),
        banner=site.localise(settings.banner) if settings.banner else None,
        languages=tuple(
            LanguageLink(lang.value, create_speech(lang).language(lang), subject.href(lang), lang is site.lang)
            for lang in offered
        ),
        navigation=tuple(_link(site, page, current=subject.page is page) for page in _list_pages(site, _NAVIGATION)),
        breadcrumb=() if is_home else _create_breadcrumb(site, subject),
        footer=_create_footer(site),
    )


def _list_pages(site: Site, pages: tuple[PageName, ...]) -> tuple[PageName, ...]:
    """Return those of the pages that the site has: a prose page is there when somebody wrote it."""
    return tuple(page for page in pages if page not in PROSE_PAGES or find_prose_lang(site, page))


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
