"""Pages stay whole whatever a company is called, promises and reports; see tests/hard_network.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.looks import find_colliding, find_cut, find_outside, open_all
from tests.browser.test_accessibility import ALL, run_axe
from tests.hard_network import EMPTY, HEBREW, NAMELESS, ONE, RIGHT_TO_LEFT, THIRTY

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.served import ServedSite, Visits

PAGES: Final = (
    "/",
    "/kumppanit/",
    *(f"/kumppanit/{slug}/" for slug in (EMPTY, ONE, THIRTY, NAMELESS, RIGHT_TO_LEFT)),
    "/teemat/",
    "/teemat/teema-1/",
    "/liity/",
    "/tapahtumat/",
    "/sv/evenemang/pitka/",
    f"/en/partners/{NAMELESS}/",
    "/sv/",
)
_PARTS: Final = """(each, text) => {
  const words = document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(words, words.data.indexOf(text));
  range.setEnd(words, words.data.indexOf(text) + text.length);
  return range.getBoundingClientRect().left;
}"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_or_lies_beyond_the_sides(visits: Visits, hard_site: ServedSite, path: str) -> None:
    page = visits.open(hard_site, path)
    open_all(page)
    for width in (320, 390, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert not find_outside(page), width
        assert not find_cut(page), width
        assert not find_colliding(page), width


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visits: Visits, hard_site: ServedSite, path: str) -> None:
    page = visits.open(hard_site, path)
    open_all(page)
    page.evaluate(AXE_SCRIPT)
    run_axe(page, ALL)


def find_left(page: Page, selector: str, text: str) -> float:
    """Return where on the page a part of a name begins."""
    left: float = page.locator(selector).first.evaluate(_PARTS, text)
    return left


@pytest.mark.parametrize(
    ("path", "selector"),
    [
        (f"/kumppanit/{RIGHT_TO_LEFT}/", "h1"),
        (f"/kumppanit/{RIGHT_TO_LEFT}/", ".hds-breadcrumb [aria-current]"),
        ("/kumppanit/", f"main [href='/kumppanit/{RIGHT_TO_LEFT}/']"),
    ],
)
def test_a_name_keeps_its_own_direction(visits: Visits, hard_site: ServedSite, path: str, selector: str) -> None:
    """The year in brackets ends the name: it stands at its left, though the page runs to the right."""
    page = visits.open(hard_site, path, viewport={"width": 1280, "height": 900})
    first, last = HEBREW.split()[0], HEBREW.split()[-1]
    assert find_left(page, selector, last) < find_left(page, selector, first)
    assert page.title().startswith(f"\u2068{HEBREW}\u2069") or path == "/kumppanit/"


def test_a_name_of_the_pages_direction_has_no_marks(visits: Visits, hard_site: ServedSite) -> None:
    page = visits.open(hard_site, f"/kumppanit/{ONE}/")
    assert page.locator("h1").text_content() == "Yksi & Ainoa Oy"
