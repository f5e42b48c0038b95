"""Every page of the site in one language: its address, template, shell and view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from showcase.urls import PROSE_PAGES, PageName, create_path
from showcase.views.home import create_home_view, create_partners_view
from showcase.views.partner import create_partner_view, create_verdict
from showcase.views.prose import create_prose_view, find_prose_lang
from showcase.views.shell import PAGE_TITLES, Subject, create_page
from showcase.views.themes import create_theme_view, create_themes_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from showcase.model.content import Theme
    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Page
    from showcase.vocabulary import Lang


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page to write: where it answers, and what its template prints."""

    path: str
    template: str
    shell: Page
    view: object


def list_pages(site: Site, find_html: Callable[[str, Lang], str]) -> Iterator[SitePage]:
    """Yield every page in the site's language; ``find_html`` gives a prose page's HTML by name and language."""
    say = site.speech.say
    titles = {page: say(title) for page, title in PAGE_TITLES.items()}
    name = site.plain(site.settings.name)
    home = create_home_view(site)
    yield _create(site, "home.html", _subject(site, PageName.HOME, name, home.lead), home)
    partners = say("All members of the network, their targets and where these stand.")
    subject = _subject(site, PageName.PARTNERS, titles[PageName.PARTNERS], partners)
    yield _create(site, "partners.html", subject, create_partners_view(site))
    for partner in site.network.partners.values():
        yield _create(site, "partner.html", _create_partner_subject(site, partner), create_partner_view(site, partner))
        for former in partner.membership.value.former_slugs:
            yield _create_redirect(site, partner, former)
    themes = say("What the partners' targets are about, and how many of them are on track.")
    subject = _subject(site, PageName.THEMES, titles[PageName.THEMES], themes)
    yield _create(site, "themes.html", subject, create_themes_view(site))
    for theme in site.settings.themes:
        yield _create(site, "theme.html", _create_theme_subject(site, theme), create_theme_view(site, theme))
    for page in PROSE_PAGES:
        if lang := find_prose_lang(site, page):
            view = create_prose_view(site, page, lang, find_html(page, lang))
            subject = _subject(site, page, view.title, view.summary or view.title, lang=view.lang)
            yield _create(site, "prose.html", subject, view)


def _create(site: Site, template: str, subject: Subject, view: object) -> SitePage:
    return SitePage(_path(site, subject), template, create_page(site, subject), view)


def _path(site: Site, subject: Subject) -> str:
    """Return where the page is written: its address without the folder in which the whole site may be published."""
    return subject.href(site.lang).removeprefix(site.base)


def _subject(site: Site, page: PageName, title: str, description: str, lang: str | None = None) -> Subject:
    return Subject(page, title, description, lambda other: site.href(page, lang=other), lang=lang)


def _create_partner_subject(site: Site, partner: Partner) -> Subject:
    name = partner.profile.value.name
    href = partial(site.href, PageName.PARTNERS, partner.slug)
    return Subject(PageName.PARTNERS, name, f"{name}: {create_verdict(site, partner)}", href, is_below=True)


def _create_theme_subject(site: Site, theme: Theme) -> Subject:
    name = site.localise(theme.name)
    href = partial(site.theme_href, theme)
    return Subject(
        PageName.THEMES, str(name.content), site.plain(theme.description), href, is_below=True, lang=name.lang
    )


def _create_redirect(site: Site, partner: Partner, former: str) -> SitePage:
    """A renamed partner's old address leads to the new one: static hosts can't answer with a redirect."""
    path = create_path(PageName.PARTNERS, site.lang, former)
    subject = _create_partner_subject(site, partner)
    return SitePage(path, "redirect.html", create_page(site, subject), subject.href(site.lang))
