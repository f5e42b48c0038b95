"""What a page shows where somebody shares it: a picture of the page's kind, or a partner's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.exports.pictures import HEIGHT, WIDTH
from showcase.i18n import create_speech
from showcase.urls import PageName, create_partner_picture_path, create_picture_path
from showcase.views.prose import has_page
from showcase.views.shell_page import Share, SharePicture
from showcase.views.titles import PICTURE_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showcase.network import Network, Partner
    from showcase.views.localised_site import Site

MAX_PARTNER_PICTURES: Final = 500
"""In a larger network drawing would take longer than writing the pages: its partners show the picture of their kind."""

_BETWEEN: Final = " · "


def create_share(site: Site, title: str, page: PageName, partner: Partner | None) -> Share:
    """Return what a page shows where it is shared; ``partner`` is there when the page is about one."""
    if partner is None or not _have_pictures(site.network):
        path, words = create_picture_path(page, site.lang), site.speech.say(PICTURE_TITLES[page])
    else:
        path, words = create_partner_picture_path(partner.slug), partner.profile.value.name
    name = site.plain(site.settings.name)
    return Share(
        title=title,
        site=name,
        locale=str(site.speech.locale),
        other_locales=tuple(str(create_speech(lang).locale) for lang in site.offered if lang is not site.lang),
        picture=site.host + site.base + path,
        picture_alt=f"{words} – {name}",
        width=WIDTH,
        height=HEIGHT,
    )


def list_pictures(sites: Sequence[Site]) -> Iterator[SharePicture]:
    """Yield every picture that a page shows: one a language and kind of page, and one a partner."""
    for site in sites:
        name, city = site.plain(site.settings.name), site.plain(site.settings.city)
        for page in PageName:
            if has_page(site, page):
                title = site.speech.say(PICTURE_TITLES[page])
                yield SharePicture(create_picture_path(page, site.lang), title, name, city)
    network = sites[0].network
    if _have_pictures(network):
        # A partner has one picture for all languages, so it names network and city in each of them.
        name = _BETWEEN.join(dict.fromkeys(site.plain(site.settings.name) for site in sites))
        city = _BETWEEN.join(dict.fromkeys(site.plain(site.settings.city) for site in sites))
        for partner in network.partners.values():
            yield SharePicture(create_partner_picture_path(partner.slug), partner.profile.value.name, name, city)


def _have_pictures(network: Network) -> bool:
    """Whether the partners have pictures of their own."""
    return len(network.partners) <= MAX_PARTNER_PICTURES
