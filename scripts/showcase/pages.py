"""Every page of the site in one language: its address, template, shell and view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from showcase.urls import PROSE_PAGES, PageName, create_letter_slug, create_path
from showcase.views.home import create_home_view
from showcase.views.partner import create_partner_view, create_verdict
from showcase.views.partner_list import create_letter_view, create_partners_view, list_letters
from showcase.views.prose import create_prose_view, find_prose_lang
from showcase.views.shell import PAGE_TITLES, Subject, create_page
from showcase.views.themes import create_theme_view, create_themes_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from showcase.model.content import Theme
    from showcase.network import Partner
    from showcase.views.home_page import HomeView
    from showcase.views.list_page import LetterView, PartnersView
    from showcase.views.localised_site import Site
    from showcase.views.pages import ProseView, ThemesView, ThemeView
    from showcase.views.partner_page import PartnerView
    from showcase.views.shapes import Page
    from showcase.vocabulary import Lang

    Letters = Mapping[str, Sequence[Partner]]


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page to write: where it answers, its template, and how to make what that prints: the shell and the view."""

    path: str
    template: str
    create: Callable[[], tuple[Page, object]]


def list_pages(site: Site, find_html: Callable[[str, Lang], str]) -> Iterator[SitePage]:
    """Yield every page in the site's language; ``find_html`` gives a prose page's HTML by name and language."""
    yield _plan(site, "home.html", PageName.HOME, lambda: _create_home(site))
    letters = list_letters(site)
    yield _plan(site, "partners.html", PageName.PARTNERS, lambda: _create_partners(site, letters))
    for letter in letters:
        path = create_path(PageName.PARTNERS, site.lang, create_letter_slug(letter, site.lang))
        yield SitePage(path, "letter.html", partial(_create_letter, site, letter, letters))
    yield _plan(site, "themes.html", PageName.THEMES, lambda: _create_themes(site))
    for page in PROSE_PAGES:
        if lang := find_prose_lang(site, page):
            yield _plan(site, "prose.html", page, partial(_create_prose, site, page, lang, find_html))
    for theme in site.settings.themes:
        path = _path(site, site.theme_href(theme))
        yield SitePage(path, "theme.html", partial(_create_theme, site, theme))
    for partner in site.network.partners.values():
        path = _path(site, site.href(PageName.PARTNERS, partner.slug))
        yield SitePage(path, "partner.html", partial(_create_partner, site, partner))
        for former in partner.membership.value.former_slugs:
            old = create_path(PageName.PARTNERS, site.lang, former)
            yield SitePage(old, "redirect.html", partial(_create_redirect, site, partner))


def _plan(site: Site, template: str, page: PageName, create: Callable[[], tuple[Page, object]]) -> SitePage:
    return SitePage(_path(site, site.href(page)), template, create)


def _path(site: Site, href: str) -> str:
    """Return where a page is written: its address without the folder in which the whole site may be published."""
    return href.removeprefix(site.base)


def _create_home(site: Site) -> tuple[Page, HomeView]:
    view = create_home_view(site)
    return create_page(site, _subject(site, PageName.HOME, site.plain(site.settings.name), view.lead)), view


def _create_partners(site: Site, letters: Letters) -> tuple[Page, PartnersView]:
    description = site.speech.say("All members of the network, their targets and where these stand.")
    return _create_listing(site, PageName.PARTNERS, description), create_partners_view(site, letters)


def _create_letter(site: Site, letter: str, letters: Letters) -> tuple[Page, LetterView]:
    view = create_letter_view(site, letter, letters)
    subject = Subject(
        PageName.PARTNERS,
        view.title,
        f"{view.title}, {view.count}.",
        lambda lang: site.href(PageName.PARTNERS, create_letter_slug(letter, lang), lang),
        is_below=True,
    )
    return create_page(site, subject), view


def _create_themes(site: Site) -> tuple[Page, ThemesView]:
    description = site.speech.say("What the partners' targets are about, and how many of them are on track.")
    return _create_listing(site, PageName.THEMES, description), create_themes_view(site)


def _create_listing(site: Site, page: PageName, description: str) -> Page:
    return create_page(site, _subject(site, page, site.speech.say(PAGE_TITLES[page]), description))


def _create_prose(
    site: Site,
    page: PageName,
    lang: Lang,
    find_html: Callable[[str, Lang], str],
) -> tuple[Page, ProseView]:
    view = create_prose_view(site, page, lang, find_html(page, lang))
    return create_page(site, _subject(site, page, view.title, view.summary or view.title, lang=view.lang)), view


def _create_theme(site: Site, theme: Theme) -> tuple[Page, ThemeView]:
    name = site.localise(theme.name)
    title, description = str(name.content), site.plain(theme.description)
    href = partial(site.theme_href, theme)
    subject = Subject(PageName.THEMES, title, description, href, is_below=True, lang=name.lang)
    return create_page(site, subject), create_theme_view(site, theme)


def _create_partner(site: Site, partner: Partner) -> tuple[Page, PartnerView]:
    return create_page(site, _create_partner_subject(site, partner)), create_partner_view(site, partner)


def _create_redirect(site: Site, partner: Partner) -> tuple[Page, str]:
    """A renamed partner's old address leads to the new one: static hosts can't answer with a redirect."""
    subject = _create_partner_subject(site, partner)
    return create_page(site, subject), subject.href(site.lang)


def _create_partner_subject(site: Site, partner: Partner) -> Subject:
    name = site.name(partner.slug)
    href = partial(site.href, PageName.PARTNERS, partner.slug)
    return Subject(PageName.PARTNERS, name, f"{name}: {create_verdict(site, partner)}", href, is_below=True)


def _subject(site: Site, page: PageName, title: str, description: str, lang: str | None = None) -> Subject:
    return Subject(page, title, description, lambda other: site.href(page, lang=other), lang=lang)
