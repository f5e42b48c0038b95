"""The pages that the coordinator writes in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.bulletins import list_published
from showcase.exports.blanks import create_blank
from showcase.exports.files import FILES
from showcase.i18n import N_
from showcase.urls import PROSE_PAGES, PageName
from showcase.views.pages import FileBlank, ProseView
from showcase.views.shapes import Link

if TYPE_CHECKING:
    from collections.abc import Collection

    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

_ROOTED: Final = re.compile(r'(<(?:a|img) [^>]*?(?:href|src)=")(?=/(?!/))')
"""A link to a page of the site, or a picture from there."""
_PLACE: Final = re.compile(r'(<a [^>]*?href=")(?=#)')

_BLANKS: Final = {
    PageName.JOIN: ("commitment", N_("Template of a commitment")),
    PageName.REPORT: ("results", N_("Template of a year's results")),
}


def find_prose_lang(site: Site, page: PageName) -> Lang | None:
    """Return the language in which a prose page is shown, if anybody has written it."""
    return choose_lang(site, [lang for name, lang in site.network.pages if name is page])


def choose_lang(site: Site, written: Collection[Lang]) -> Lang | None:
    """Return the language in which a text is shown: the page's own, else a required one in which it is written."""
    order = (site.lang, *site.settings.languages.required, *sorted(written))
    return next((lang for lang in order if lang in written), None)


def link_prose(site: Site, page: PageName, text: str) -> Link | None:
    """Return a link to a prose page, if anybody has written it."""
    return Link(text, site.href(page)) if find_prose_lang(site, page) else None


def has_page(site: Site, page: PageName) -> bool:
    """Whether the site has a page: a prose page is there when somebody wrote it, the bulletins with the first one."""
    if page is PageName.BULLETINS:
        return bool(list_published(site.network, site.built))
    return page not in PROSE_PAGES or find_prose_lang(site, page) is not None


def create_prose_view(site: Site, page: PageName, lang: Lang, html: str) -> ProseView:
    """Return a prose page; ``html`` is what Pelican made of the file in ``lang``."""
    metadata = site.network.pages[page, lang].value
    fallback = lang is not site.lang
    return ProseView(
        title=metadata.title,
        summary=metadata.summary,
        content=root_links(html, site.base),
        lang=lang.value if fallback else None,
        note=site.say_only_in(lang) if fallback else None,
        blank=_create_file_blank(site, page),
    )


def root_links(html: str, origin: str, page: str = "") -> str:
    """Return the coordinator's HTML with links to the site as they must be elsewhere: ``origin`` is where the site is.

    Away from its own page, ``page``, also a link to a place on that page is whole.
    """
    rooted = _ROOTED.sub(lambda start: start[0] + origin, html)
    return _PLACE.sub(lambda start: start[0] + page, rooted) if page else rooted


def _create_file_blank(site: Site, page: PageName) -> FileBlank | None:
    """Return the file that a page tells how to fill in, in the page's language."""
    if page not in _BLANKS:
        return None
    name, heading = _BLANKS[page]
    file = next(each for each in FILES if each.name == name)
    return FileBlank(site.speech.say(heading), file.place, create_blank(file, site.speech))
