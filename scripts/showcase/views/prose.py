"""The pages that the coordinator writes in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.exports.blanks import create_blank
from showcase.exports.files import FILES
from showcase.i18n import N_
from showcase.urls import PROSE_PAGES, PageName
from showcase.views.pages import FileBlank, ProseView
from showcase.views.shapes import Link

if TYPE_CHECKING:
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

_ROOTED: Final = re.compile(r'(<a [^>]*?href=")(?=/(?!/))')
"""A link to a page of the site; the base, if there is one, goes before its address."""

_BLANKS: Final = {
    PageName.JOIN: ("commitment", N_("Template of a commitment")),
    PageName.REPORT: ("results", N_("Template of a year's results")),
}


def find_prose_lang(site: Site, page: PageName) -> Lang | None:
    """Return the language in which a prose page is shown: the page's own, else a required one that it is written in."""
    written = [lang for name, lang in site.network.pages if name is page]
    order = (site.lang, *site.settings.languages.required, *sorted(written))
    return next((lang for lang in order if lang in written), None)


def link_prose(site: Site, page: PageName, text: str) -> Link | None:
    """Return a link to a prose page, if anybody has written it."""
    return Link(text, site.href(page)) if find_prose_lang(site, page) else None


def has_page(site: Site, page: PageName) -> bool:
    """Whether the site has a page: a prose page is there when somebody wrote it."""
    return page not in PROSE_PAGES or find_prose_lang(site, page) is not None


def create_prose_view(site: Site, page: PageName, lang: Lang, html: str) -> ProseView:
    """Return a prose page; ``html`` is what Pelican made of the file in ``lang``."""
    metadata = site.network.pages[page, lang].value
    fallback = lang is not site.lang
    return ProseView(
        title=metadata.title,
        summary=metadata.summary,
        content=_ROOTED.sub(rf"\g<1>{site.base}", html),
        lang=lang.value if fallback else None,
        note=site.say_only_in(lang) if fallback else None,
        blank=_create_file_blank(site, page),
    )


def _create_file_blank(site: Site, page: PageName) -> FileBlank | None:
    """Return the file that a page tells how to fill in, in the page's language."""
    if page not in _BLANKS:
        return None
    name, heading = _BLANKS[page]
    file = next(each for each in FILES if each.name == name)
    return FileBlank(site.speech.say(heading), file.place, create_blank(file, site.speech))
