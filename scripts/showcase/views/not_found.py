"""The page that answers where there is nothing: one for all languages, since nobody knows which one was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.urls import PageName
from showcase.views.pages import NotFoundPart, NotFoundView
from showcase.views.shapes import Link
from showcase.views.titles import PAGE_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showcase.views.localised_site import Site


def create_not_found_view(sites: Sequence[Site]) -> NotFoundView:
    """Return the page, a part for each language."""
    return NotFoundView(tuple(_create_part(site) for site in sites))


def _create_part(site: Site) -> NotFoundPart:
    say = site.speech.say
    return NotFoundPart(
        lang=site.lang.value,
        title=say("Page not found"),
        text=say("The address may be mistyped, or the page has been moved or removed."),
        links=tuple(Link(say(PAGE_TITLES[page]), site.href(page)) for page in (PageName.HOME, PageName.PARTNERS)),
    )
