"""What is new, for those who follow it by Atom: the bulletins, and of each member reports, commitments and bulletins.

An entry is known by an address under the member's first slug, so that a new name makes nothing new. Its moment is noon
in Helsinki of the day that the files name: that day nearly everywhere.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Final

from showcase.bulletins import list_published
from showcase.scalars import HELSINKI
from showcase.urls import PageName, create_feed_path
from showcase.views.bulletins import find_bulletin_lang, localise_bulletin
from showcase.views.feed_page import Author, Entry, EntryLine, Feed
from showcase.views.goals import show_value
from showcase.views.prose import has_page, root_links
from showcase.views.titles import PAGE_TITLES
from showcase.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from showcase.bulletins import Bulletin
    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

    FindHtml = Callable[[str, Lang], str]

_MAX_ENTRIES: Final = 30
"""Who follows a feed has read the older ones."""


def list_feeds(site: Site, find_html: FindHtml) -> Iterator[Callable[[], Feed]]:
    """Yield what creates each feed in the site's language; ``find_html`` gives a Markdown file's HTML."""
    if has_page(site, PageName.BULLETINS):
        yield partial(create_bulletins_feed, site, find_html)
    for partner in site.network.partners.values():
        yield partial(create_partner_feed, site, partner, find_html)


def create_bulletins_feed(site: Site, find_html: FindHtml) -> Feed:
    """Return the newest bulletins, whole."""
    published = list_published(site.network, site.built)[:_MAX_ENTRIES]
    title = site.speech.say(PAGE_TITLES[PageName.BULLETINS])
    path = create_feed_path(PageName.BULLETINS, site.lang)
    entries = tuple(_create_bulletin_entry(site, bulletin, find_html) for bulletin in published)
    return Feed(
        id=_whole(site, site.base + path),
        path=path,
        former_paths=(),
        address=_whole(site, site.base + path),
        title=f"{title} – {site.plain(site.settings.name)}",
        subtitle=site.speech.say("What the network has told of its partners, events and results."),
        lang=site.lang.value,
        page=_whole(site, site.href(PageName.BULLETINS)),
        author=_create_network_author(site),
        moment=max(entry.moment for entry in entries),
        entries=entries,
    )


def create_partner_feed(site: Site, partner: Partner, find_html: FindHtml) -> Feed:
    """Return what is new of a member: reports received, commitments signed, bulletins that name it."""
    name = site.name(partner.slug)
    first, *_ = slugs = (*partner.membership.value.former_slugs, partner.slug)
    *former_paths, path = (create_feed_path(PageName.PARTNERS, site.lang, slug) for slug in slugs)
    bulletins = (each for each in list_published(site.network, site.built) if partner.slug in each.about.partners)
    entries = _take_newest(
        (
            *_list_report_entries(site, partner, first),
            *_list_commitment_entries(site, partner, first),
            *(_create_bulletin_entry(site, bulletin, find_html) for bulletin in bulletins),
        )
    )
    return Feed(
        id=_whole(site, site.base + create_feed_path(PageName.PARTNERS, site.lang, first)),
        path=path,
        former_paths=tuple(former_paths),
        address=_whole(site, site.base + path),
        title=f"{name} – {site.plain(site.settings.name)}",
        subtitle=site.speech.say("New results and commitments, and bulletins that name %(name)s", name=name),
        lang=site.lang.value,
        page=_whole(site, site.href(PageName.PARTNERS, partner.slug)),
        author=_create_network_author(site),
        moment=max((entry.moment for entry in entries), default=_find_moment(partner.membership.value.joined)),
        entries=entries,
    )


def _take_newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.moment, reverse=True)[:_MAX_ENTRIES])


def _whole(site: Site, href: str) -> str:
    return site.host + href


def _find_moment(day: date) -> datetime:
    return datetime.combine(day, time(12), HELSINKI)


def _create_network_author(site: Site) -> Author:
    name, home = site.plain(site.settings.name), _whole(site, site.href(PageName.HOME))
    return Author(name, home, site.settings.coordinator.email)


def _create_partner_author(site: Site, partner: Partner) -> Author:
    return Author(site.name(partner.slug), _whole(site, site.href(PageName.PARTNERS, partner.slug)))


def _create_bulletin_entry(site: Site, bulletin: Bulletin, find_html: FindHtml) -> Entry:
    lang = find_bulletin_lang(site, bulletin)
    title, summary = localise_bulletin(site, bulletin)
    html = find_html(f"bulletins/{bulletin.name}", lang)
    page = _whole(site, site.href(PageName.BULLETINS, bulletin.slug))
    return Entry(
        id=page,
        title=str(title.content),
        page=page,
        moment=_find_moment(bulletin.day),
        author=_create_network_author(site),
        summary=str(summary.content),
        categories=tuple(site.plain(site.themes[theme].name) for theme in bulletin.about.themes),
        html=root_links(html, site.host + site.base, page),
        lang=title.lang,
        note=title.note,
    )


def _list_report_entries(site: Site, partner: Partner, first: str) -> Iterator[Entry]:
    """Yield each year's report with what it says of every target, by the newest figures."""
    history, say = site.achievements.partners[partner.slug], site.speech.say
    for year, file in partner.results.items():
        targets = [each for signed in history.targets if (each := history.years.get((signed.target.id, year)))]
        statuses = {status: sum(each.status is status for each in targets) for status in Status}
        counted = site.count_statuses({status: number for status, number in statuses.items() if number})
        lines = []
        for each in targets:
            said = (site.status(each.status).word, show_value(site, each))
            title = site.localise(each.signed.target.title)
            lines.append(EntryLine(title, ", ".join(part for part in said if part)))
        yield Entry(
            id=_name_entry(site, first, f"results-{year}"),
            title=say("Results of %(year)s: %(name)s", year=year, name=site.name(partner.slug)),
            page=_whole(site, site.href(PageName.PARTNERS, partner.slug)),
            moment=_find_moment(file.value.submitted),
            author=_create_partner_author(site, partner),
            summary=f"{counted[:1].upper()}{counted[1:]}." if counted else say("No target in force."),
            lines=tuple(lines),
        )


def _list_commitment_entries(site: Site, partner: Partner, first: str) -> Iterator[Entry]:
    page = _whole(site, site.href(PageName.PARTNERS, partner.slug))
    for signed, file in partner.commitments.items():
        targets = file.value.targets
        anchor = f"commitment-{signed.isoformat()}"
        yield Entry(
            id=_name_entry(site, first, anchor),
            title=site.speech.say("Climate commitment signed: %(name)s", name=site.name(partner.slug)),
            page=f"{page}#{anchor}",
            moment=_find_moment(signed),
            author=_create_partner_author(site, partner),
            summary=site.speech.count("%(num)s target", "%(num)s targets", len(targets)),
            text=site.localise_html(file.value.statement),
            lines=tuple(EntryLine(site.localise(each.title)) for each in targets),
        )


def _name_entry(site: Site, first: str, anchor: str) -> str:
    return f"{_whole(site, site.href(PageName.PARTNERS, first))}#{anchor}"
