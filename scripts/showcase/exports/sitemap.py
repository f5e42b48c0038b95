"""What search engines are told of the whole site: every page with its sisters (sitemaps.org), and where that stands."""

from __future__ import annotations

from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Final

from showcase.urls import SITEMAP_PATH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.views.shell_page import Alternate

MAX_ADDRESSES: Final = 25_000
"""Half of what the protocol allows a file (50,000 addresses, 50 MB), since each of ours names its sisters, too."""

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML: Final = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def create_sitemap_files(origin: str, sisters: Iterable[tuple[Alternate, ...]]) -> dict[str, str]:
    """Return the sitemap by its address from the site's root; a large one is an index of others.

    ``origin`` is where the site is published; ``sisters`` is each page in every language and as ``x-default``. There
    is no day of change: a page changes with the data of others, too.
    """
    entries = (entry for page in sisters for entry in _list_entries(page))
    parts = []
    while part := "".join(islice(entries, MAX_ADDRESSES)):
        parts.append(f"{_DECLARATION}<urlset {_NAMESPACE} {_XHTML}>\n{part}</urlset>\n")
    if len(parts) == 1:
        return {SITEMAP_PATH: parts[0]}
    stem, dot, suffix = SITEMAP_PATH.rpartition(".")
    files = {f"{stem}-{number}{dot}{suffix}": part for number, part in enumerate(parts, 1)}
    named = "".join(f"<sitemap><loc>{escape(origin + path)}</loc></sitemap>\n" for path in files)
    return {SITEMAP_PATH: f"{_DECLARATION}<sitemapindex {_NAMESPACE}>\n{named}</sitemapindex>\n", **files}


def create_robots(origin: str) -> str:
    """Return robots.txt: everything may be read, and the sitemap tells what there is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {origin}{SITEMAP_PATH}\n"


def _list_entries(sisters: tuple[Alternate, ...]) -> Iterator[str]:
    """Yield an entry for each address of a page, every one with all of its sisters."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{each.hreflang}" href="{escape(each.href)}"/>\n' for each in sisters
    )
    for address in dict.fromkeys(each.href for each in sisters):
        yield f"<url>\n<loc>{escape(address)}</loc>\n{links}</url>\n"
