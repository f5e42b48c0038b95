"""Links to what many pages name: a member, a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.urls import PageName
from showcase.views.shapes import Link

if TYPE_CHECKING:
    from showcase.model.content import Theme
    from showcase.views.localised_site import Site


def link_partner(site: Site, slug: str) -> Link:
    """Return a link to a member's page."""
    return Link(site.name(slug), site.href(PageName.PARTNERS, slug))


def link_theme(site: Site, theme: Theme, place: str = "", *, current: bool = False) -> Link:
    """Return a link to a theme's page, or to a place on it, an anchor."""
    name = site.localise(theme.name)
    return Link(str(name.content), site.theme_href(theme) + place, current=current, lang=name.lang)
