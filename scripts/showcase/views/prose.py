"""The pages that the coordinator writes in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.views.pages import ProseView

if TYPE_CHECKING:
    from showcase.urls import PageName
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

_ROOTED: Final = re.compile(r'(<a [^>]*?href=")(?=/(?!/))')
"""A link to a page of the site; the base, if there is one, goes before its address."""


def find_prose_lang(site: Site, page: PageName) -> Lang | None:
    """Return the language in which a prose page is shown: the page's own, else a required one that it is written in."""
    written = [lang for name, lang in site.network.pages if name is page]
    order = (site.lang, *site.settings.languages.required, *sorted(written))
    return next((lang for lang in order if lang in written), None)


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
    )
