"""What a visitor's browser fetches for a page: its HTML, styles and scripts, as a web server sends them."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import brotli

from tests.audit.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAGE: Final = 60_000
"""HTML, CSS and JS of a page together, by the compression that every server and browser knows."""
LIST_OF_200: Final = 100_000
"""The same of the list of 200 partners."""
YEAR_OF_200: Final = 150_000
"""The same of a year's achievements of 200 partners."""
STYLES: Final = 15_000
"""All CSS, by brotli."""
SCRIPTS: Final = 8_000
"""All JS of a page, by brotli."""
PARTNER: Final = 60_000
"""HTML of a partner's page with five targets and four years, as it is."""
_TARGETS, _YEARS = 5, 4

_LOADED: Final = re.compile(r'<(?:link rel="stylesheet" href|script [^>]*?src)="([^"]+)"')
_TARGET: Final = '<article class="target"'
_REPORTED: Final = re.compile(r'<caption id="reports".*?</table>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page weighs, in bytes."""

    html: int
    """As it is."""
    sent: int
    """With its styles and scripts, compressed by gzip."""
    styles: int
    """By brotli."""
    scripts: int
    """By brotli."""


def weigh_page(tree: Mapping[str, bytes], path: str, base: str = "") -> Weight:
    """Return what a page of a built site weighs; ``base`` is the folder of its host in which it is published."""
    html = tree[path]
    names = [name.removeprefix(f"{base}/") for name in _LOADED.findall(html.decode())]
    styles = [tree[name] for name in names if name.endswith(".css")]
    scripts = [tree[name] for name in names if not name.endswith(".css")]
    return Weight(
        html=len(html),
        sent=sum(len(gzip.compress(part, mtime=0)) for part in (html, *styles, *scripts)),
        styles=sum(len(brotli.compress(part)) for part in styles),
        scripts=sum(len(brotli.compress(part)) for part in scripts),
    )


def check_weights(tree: Mapping[str, bytes]) -> Iterator[Finding]:
    """Yield the heaviest page of a site by each measure."""
    weights = {path: weigh_page(tree, path) for path in tree if path.endswith(".html")}
    for what, measure, bound in (
        ("HTML, CSS and JS, gzip", "sent", PAGE),
        ("CSS, brotli", "styles", STYLES),
        ("JS, brotli", "scripts", SCRIPTS),
    ):
        path = max(weights, key=lambda page: (getattr(weights[page], measure), page))
        yield Finding(what, path, getattr(weights[path], measure), bound)
    measured = [path for path in weights if is_measured(tree[path].decode())]
    path = max(measured, key=lambda page: weights[page].html)
    yield Finding(f"HTML of {_TARGETS} targets, {_YEARS} years", path, weights[path].html, PARTNER)


def is_measured(html: str) -> bool:
    """Return whether a page is a partner's that has as many targets as the bound is for, and no more years."""
    reports = _REPORTED.search(html)
    return html.count(_TARGET) == _TARGETS and reports is not None and reports[0].count("<tr>") <= _YEARS


def check_long_pages(tree: Mapping[str, bytes], members: str, years: str) -> Iterator[Finding]:
    """Yield what the list of 200 partners weighs, and the heaviest year of theirs, by the folders of both."""
    sent = weigh_page(tree, f"{members}index.html").sent
    yield Finding("HTML, CSS and JS, gzip", "list of 200 partners", sent, LIST_OF_200)
    pages = [path for path in tree if path.startswith(years) and path.endswith("/index.html")]
    heaviest = max(weigh_page(tree, path).sent for path in pages)
    yield Finding("HTML, CSS and JS, gzip", "achievements of 200 partners", heaviest, YEAR_OF_200)
