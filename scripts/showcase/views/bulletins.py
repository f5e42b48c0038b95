"""The bulletins: all of them by year, one with whom and what it names, and the newest on other pages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from showcase.bulletins import list_published
from showcase.i18n import bind_numbers
from showcase.urls import PageName, create_feed_path
from showcase.views.bulletin_page import BulletinRow, BulletinsView, BulletinView, BulletinYear, Mention, Mentions
from showcase.views.prose import choose_lang, has_page, root_links
from showcase.views.shapes import Link, LocalText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.bulletins import Bulletin
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

_ON_HOME: Final = 3
_ELSEWHERE: Final = 6
"""How many a partner's and a theme's page name: the newest."""


def find_bulletin_lang(site: Site, bulletin: Bulletin) -> Lang:
    """Return the language in which a bulletin is shown."""
    return choose_lang(site, bulletin.files) or site.lang


def link_bulletins(site: Site) -> Link | None:
    """Return a link to all bulletins, if there are any."""
    if not has_page(site, PageName.BULLETINS):
        return None
    return Link(site.speech.say("All bulletins"), site.href(PageName.BULLETINS))


def link_bulletins_feed(site: Site, text: str) -> Link:
    """Return a link to the bulletins' feed."""
    return Link(text, site.base + create_feed_path(PageName.BULLETINS, site.lang))


def list_newest_bulletins(site: Site) -> tuple[BulletinRow, ...]:
    """Return the newest bulletins, for the home page."""
    return tuple(_list_rows(site, list_published(site.network, site.built)[:_ON_HOME]))


def list_partner_bulletins(site: Site, slug: str) -> tuple[BulletinRow, ...]:
    """Return the newest bulletins that name a partner, by their titles."""
    named = [each for each in list_published(site.network, site.built) if slug in each.about.partners]
    return tuple(_list_rows(site, named[:_ELSEWHERE], with_summary=False))


def list_theme_bulletins(site: Site, theme: str) -> tuple[BulletinRow, ...]:
    """Return the newest bulletins about a theme."""
    named = [each for each in list_published(site.network, site.built) if theme in each.about.themes]
    return tuple(_list_rows(site, named[:_ELSEWHERE]))


def list_event_bulletins(site: Site, slug: str) -> tuple[BulletinRow, ...]:
    """Return the bulletins that name an event."""
    named = [each for each in list_published(site.network, site.built) if slug in each.about.events]
    return tuple(_list_rows(site, named))


def create_bulletins_view(site: Site) -> BulletinsView:
    """Return all bulletins by year."""
    published = list_published(site.network, site.built)
    by_year = groupby(published, lambda bulletin: str(bulletin.day.year))
    years = tuple(BulletinYear(f"year-{year}", year, tuple(_list_rows(site, each))) for year, each in by_year)
    choices = tuple(Link(each.year, f"#{each.id}") for each in years) if len(years) > 1 else ()
    return BulletinsView(years, choices, link_bulletins_feed(site, site.speech.say("Follow by Atom feed")))


def create_bulletin_view(site: Site, bulletin: Bulletin, html: str) -> BulletinView:
    """Return one bulletin; ``html`` is what Pelican made of it in the language in which it is shown."""
    lang = find_bulletin_lang(site, bulletin)
    metadata = bulletin.files[lang].value
    fallback = lang is not site.lang
    return BulletinView(
        title=bind_numbers(metadata.title),
        date=site.speech.date(bulletin.day),
        date_iso=bulletin.day.isoformat(),
        summary=bind_numbers(metadata.summary),
        content=root_links(html, site.base),
        related=tuple(_list_related(site, bulletin)),
        bulletins=Link(site.speech.say("All bulletins"), site.href(PageName.BULLETINS)),
        lang=lang.value if fallback else None,
        note=site.say_only_in(lang) if fallback else None,
    )


def localise_bulletin(site: Site, bulletin: Bulletin) -> tuple[LocalText, LocalText]:
    """Return a bulletin's title and its summary, in the page's language or marked in another."""
    lang = find_bulletin_lang(site, bulletin)
    metadata = bulletin.files[lang].value
    marks = () if lang is site.lang else (lang.value, site.say_only_in(lang))
    return LocalText(bind_numbers(metadata.title), *marks), LocalText(bind_numbers(metadata.summary), *marks)


def _list_rows(site: Site, bulletins: Iterable[Bulletin], *, with_summary: bool = True) -> Iterator[BulletinRow]:
    for bulletin in bulletins:
        title, summary = localise_bulletin(site, bulletin)
        yield BulletinRow(
            title=title,
            href=site.href(PageName.BULLETINS, bulletin.slug),
            date=site.speech.date(bulletin.day),
            date_iso=bulletin.day.isoformat(),
            # One note is enough for a row.
            summary=LocalText(summary.content, summary.lang) if with_summary else None,
        )


def _list_related(site: Site, bulletin: Bulletin) -> Iterator[Mentions]:
    about, say = bulletin.about, site.speech.say
    kinds = (
        (say("Partners"), (_mention_partner(site, slug) for slug in about.partners)),
        (say("Themes"), (_mention_theme(site, theme) for theme in about.themes)),
        (say("Events"), (_mention_event(site, slug) for slug in about.events)),
    )
    for label, named in kinds:
        if mentions := tuple(named):
            yield Mentions(label, mentions)


def _mention_partner(site: Site, slug: str) -> Mention:
    return Mention(LocalText(site.name(slug)), site.href(PageName.PARTNERS, slug))


def _mention_theme(site: Site, theme: str) -> Mention:
    named = site.themes[theme]
    return Mention(site.localise(named.name), site.theme_href(named))


def _mention_event(site: Site, slug: str) -> Mention:
    return Mention(site.localise(site.network.events[slug].value.title), site.href(PageName.EVENTS, slug))
