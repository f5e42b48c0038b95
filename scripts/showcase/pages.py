"""Every page of the site: its address, template, shell and view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from showcase.agenda import list_entries
from showcase.bulletins import list_published
from showcase.exports.linked_data import create_member_node, create_network_node
from showcase.urls import (
    NOT_FOUND_PATH,
    PROSE_PAGES,
    PageName,
    create_letter_slug,
    create_path,
    create_practice_slug,
)
from showcase.views.bulletin_pages import create_bulletin_page, create_bulletins_page
from showcase.views.edition.view import create_lead, create_year_view, create_years_view
from showcase.views.event_pages import create_event_page, create_events_page
from showcase.views.home import create_home_view
from showcase.views.not_found import create_not_found_view
from showcase.views.partner import create_partner_view, create_verdict, link_partner_feed
from showcase.views.partner_list import create_letter_view, create_partners_view, list_letters
from showcase.views.practice_list import plan_practices
from showcase.views.practices import list_told
from showcase.views.prose import create_prose_view, find_prose_lang
from showcase.views.rows import has_left
from showcase.views.shell import Subject, create_alternates, create_page, create_unlisted_page
from showcase.views.themes import create_theme_view, create_themes_view
from showcase.views.titles import PAGE_TITLES
from showcase.views.wishes import create_wishes_view
from showcase.views.years import list_shown_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from showcase.achievements.years import YearAchievements
    from showcase.model.content import Theme
    from showcase.network import Partner
    from showcase.views.edition.page import YearsView, YearView
    from showcase.views.home_page import HomeView
    from showcase.views.list_page import LetterView, PartnersView
    from showcase.views.localised_site import Site
    from showcase.views.pages import NotFoundView, ProseView, ThemesView, ThemeView
    from showcase.views.partner_page import PartnerView
    from showcase.views.practices import Told
    from showcase.views.shell_page import Alternate, Page
    from showcase.views.wishes_page import WishesView
    from showcase.vocabulary import Lang

    Letters = Mapping[str, Sequence[Partner]]


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page to write: where it answers, its template, and how to make what that prints: the shell and the view."""

    path: str
    template: str
    create: Callable[[], tuple[Page, object]]
    href: Callable[[Lang], str] | None = None
    """Its address in each language; None for what is not to be found: old addresses, and what answers for nothing."""


def list_pages(site: Site, find_html: Callable[[str, Lang], str]) -> Iterator[SitePage]:
    """Yield every page in the site's language; ``find_html`` gives a Markdown file's HTML by name and language."""
    yield _plan(site, "home.html", _href(site, PageName.HOME), partial(_create_home, site))
    letters = list_letters(site)
    yield _plan(site, "partners.html", _href(site, PageName.PARTNERS), partial(_create_partners, site, letters))
    for letter in letters:
        yield _plan(site, "letter.html", _letter_href(site, letter), partial(_create_letter, site, letter, letters))
    yield _plan(site, "themes.html", _href(site, PageName.THEMES), partial(_create_themes, site))
    yield _plan(site, "years.html", _href(site, PageName.ACHIEVEMENTS), partial(_create_years, site))
    for year in list_shown_years(site):
        href = _href(site, PageName.ACHIEVEMENTS, str(year.year))
        yield _plan(site, "achievements.html", href, partial(_create_year, site, year))
    yield from (_plan(site, *plan) for plan in plan_practices(site))
    yield _plan(site, "wishes.html", _href(site, PageName.WISHES), partial(_create_wishes, site))
    for page in PROSE_PAGES:
        if lang := find_prose_lang(site, page):
            yield _plan(site, "prose.html", _href(site, page), partial(_create_prose, site, page, lang, find_html))
    yield from _list_news(site, find_html)
    for theme in site.settings.themes:
        yield _plan(site, "theme.html", partial(site.theme_href, theme), partial(_create_theme, site, theme))
    for partner in site.network.partners.values():
        href = _href(site, PageName.PARTNERS, partner.slug)
        yield _plan(site, "partner.html", href, partial(_create_partner, site, partner))
        for former in partner.membership.value.former_slugs:
            old = create_path(PageName.PARTNERS, site.lang, former)
            yield SitePage(old, "redirect.html", partial(_create_redirect, site, partner))
            for told in list_told([partner]):
                old = create_path(PageName.PRACTICES, site.lang, create_practice_slug(former, told.practice.id))
                yield SitePage(old, "redirect.html", partial(_redirect_practice, site, told))


def _list_news(site: Site, find_html: Callable[[str, Lang], str]) -> Iterator[SitePage]:
    """Yield the pages of events and bulletins."""
    yield _plan(site, "events.html", _href(site, PageName.EVENTS), partial(create_events_page, site))
    for entry in list_entries(site.network):
        href = _href(site, PageName.EVENTS, entry.slug)
        yield _plan(site, "event.html", href, partial(create_event_page, site, entry))
    if bulletins := list_published(site.network, site.built):
        yield _plan(site, "bulletins.html", _href(site, PageName.BULLETINS), partial(create_bulletins_page, site))
    for bulletin in bulletins:
        href = _href(site, PageName.BULLETINS, bulletin.slug)
        yield _plan(site, "bulletin.html", href, partial(create_bulletin_page, site, bulletin, find_html))


def plan_not_found(sites: Sequence[Site]) -> SitePage:
    """Return the one page that answers where there is nothing, in the frame of the first of the sites."""
    return SitePage(NOT_FOUND_PATH, "not_found.html", partial(_create_not_found, sites))


def list_sisters(site: Site, pages: Iterable[SitePage]) -> Iterator[tuple[Alternate, ...]]:
    """Yield each page that is to be found in every language, by whole addresses."""
    for page in pages:
        if page.href:
            yield create_alternates(site, page.href)


def _plan(
    site: Site, template: str, href: Callable[[Lang], str], create: Callable[[], tuple[Page, object]]
) -> SitePage:
    # It is written where it answers, without the folder in which the whole site may be published.
    return SitePage(href(site.lang).removeprefix(site.base), template, create, href)


def _href(site: Site, page: PageName, slug: str | None = None) -> Callable[[Lang], str]:
    return partial(site.href, page, slug)


def _letter_href(site: Site, letter: str) -> Callable[[Lang], str]:
    return lambda lang: site.href(PageName.PARTNERS, create_letter_slug(letter, lang), lang)


def _create_home(site: Site) -> tuple[Page, HomeView]:
    view, title, href = create_home_view(site), site.plain(site.settings.name), _href(site, PageName.HOME)
    subject = Subject(PageName.HOME, title, view.lead, href, node=create_network_node(site))
    return create_page(site, subject), view


def _create_partners(site: Site, letters: Letters) -> tuple[Page, PartnersView]:
    description = site.speech.say("All members of the network, their targets and where these stand.")
    return _create_listing(site, PageName.PARTNERS, description), create_partners_view(site, letters)


def _create_letter(site: Site, letter: str, letters: Letters) -> tuple[Page, LetterView]:
    view = create_letter_view(site, letter, letters)
    subject = Subject(
        PageName.PARTNERS,
        view.title,
        f"{view.title}, {view.count}.",
        _letter_href(site, letter),
        is_below=True,
    )
    return create_page(site, subject), view


def _create_themes(site: Site) -> tuple[Page, ThemesView]:
    description = site.speech.say("What the members' targets are about, and how many of them are on track.")
    return _create_listing(site, PageName.THEMES, description), create_themes_view(site)


def _create_years(site: Site) -> tuple[Page, YearsView]:
    description = site.speech.say("The network's reports, targets and sums, year by year.")
    return _create_listing(site, PageName.ACHIEVEMENTS, description), create_years_view(site)


def _create_year(site: Site, year: YearAchievements) -> tuple[Page, YearView]:
    title = site.speech.say("Climate Partners' achievements %(year)s", year=year.year)
    href = partial(site.href, PageName.ACHIEVEMENTS, str(year.year))
    subject = Subject(PageName.ACHIEVEMENTS, title, create_lead(site, year), href, is_below=True)
    return create_page(site, subject), create_year_view(site, year)


def _create_wishes(site: Site) -> tuple[Page, WishesView]:
    view = create_wishes_view(site)
    return _create_listing(site, PageName.WISHES, view.lead), view


def _create_listing(site: Site, page: PageName, description: str) -> Page:
    return create_page(site, Subject(page, site.speech.say(PAGE_TITLES[page]), description, _href(site, page)))


def _create_prose(
    site: Site,
    page: PageName,
    lang: Lang,
    find_html: Callable[[str, Lang], str],
) -> tuple[Page, ProseView]:
    view = create_prose_view(site, page, lang, find_html(f"pages/{page}", lang))
    subject = Subject(page, view.title, view.summary or view.title, _href(site, page), lang=view.lang)
    return create_page(site, subject), view


def _create_theme(site: Site, theme: Theme) -> tuple[Page, ThemeView]:
    name = site.localise(theme.name)
    title, description = str(name.content), site.plain(theme.description)
    href = partial(site.theme_href, theme)
    subject = Subject(PageName.THEMES, title, description, href, is_below=True, lang=name.lang)
    return create_page(site, subject), create_theme_view(site, theme)


def _create_partner(site: Site, partner: Partner) -> tuple[Page, PartnerView]:
    view = create_partner_view(site, partner)
    organization = create_member_node(
        site, partner, view.logo.href if view.logo else None, is_member=not has_left(site, partner)
    )
    return create_page(site, replace(_create_partner_subject(site, partner), node=organization)), view


def _create_redirect(site: Site, partner: Partner) -> tuple[Page, str]:
    """A renamed partner's old address leads to the new one: static hosts can't answer with a redirect."""
    subject = _create_partner_subject(site, partner)
    return create_page(site, subject), subject.href(site.lang)


def _redirect_practice(site: Site, told: Told) -> tuple[Page, str]:
    title, href = site.plain(told.practice.title), _href(site, PageName.PRACTICES, told.slug)
    return create_page(site, Subject(PageName.PRACTICES, title, title, href, is_below=True)), href(site.lang)


def _create_partner_subject(site: Site, partner: Partner) -> Subject:
    name = site.name(partner.slug)
    description = f"{name}: {create_verdict(site, partner)}"
    href = _href(site, PageName.PARTNERS, partner.slug)
    feed = link_partner_feed(site, partner, name)
    return Subject(PageName.PARTNERS, name, description, href, is_below=True, partner=partner, feed=feed)


def _create_not_found(sites: Sequence[Site]) -> tuple[Page, NotFoundView]:
    view = create_not_found_view(sites)
    first = view.parts[0]
    subject = Subject(PageName.HOME, first.title, first.text, _href(sites[0], PageName.HOME), is_below=True)
    return create_unlisted_page(sites[0], subject), view
