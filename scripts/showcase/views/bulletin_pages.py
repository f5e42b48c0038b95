"""The bulletins' pages, each with its shell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from showcase.exports.linked_data import create_bulletin_node
from showcase.urls import PageName
from showcase.views.bulletins import (
    create_bulletin_view,
    create_bulletins_view,
    find_bulletin_lang,
    link_bulletins_feed,
)
from showcase.views.shell import Subject, create_page
from showcase.views.titles import PAGE_TITLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from showcase.bulletins import Bulletin
    from showcase.views.bulletin_page import BulletinsView, BulletinView
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Link
    from showcase.views.shell_page import Page
    from showcase.vocabulary import Lang


def create_bulletins_page(site: Site) -> tuple[Page, BulletinsView]:
    """Return the list of all bulletins."""
    say = site.speech.say
    subject = Subject(
        PageName.BULLETINS,
        say(PAGE_TITLES[PageName.BULLETINS]),
        say("What the network has told of its partners, events and results."),
        partial(site.href, PageName.BULLETINS, None),
        feed=_link_feed(site),
    )
    return create_page(site, subject), create_bulletins_view(site)


def create_bulletin_page(
    site: Site, bulletin: Bulletin, find_html: Callable[[str, Lang], str]
) -> tuple[Page, BulletinView]:
    """Return one bulletin; ``find_html`` gives the HTML of a Markdown file."""
    html = find_html(f"bulletins/{bulletin.name}", find_bulletin_lang(site, bulletin))
    view = create_bulletin_view(site, bulletin, html)
    subject = Subject(
        PageName.BULLETINS,
        view.title,
        view.summary,
        partial(site.href, PageName.BULLETINS, bulletin.slug),
        is_below=True,
        lang=view.lang,
        node=create_bulletin_node(site, bulletin, view),
        feed=_link_feed(site),
    )
    return create_page(site, subject), view


def _link_feed(site: Site) -> Link:
    return link_bulletins_feed(site, site.speech.say("Bulletins"))
