"""A badge has room for its words in whatever font a machine draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from showcase.views.badge import fit_line

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.served import ServedSite

NAMES: Final = (
    "HIILINEUTRAALI HELSINKI 2030 -VERKOSTO",
    "Helsingin, Espoon, Vantaan ja Kauniaisten ilmastokumppanuus",
    "W" * 100,
)
FONTS: Final = ("Arial", "Verdana", "DejaVu Sans", "sans-serif", "serif", "monospace")
_MARGIN: Final = 14
"""What is left beside the words at least, in pixels."""

_BOXES: Final = """font => [...document.querySelectorAll('text')].map(each => {
  each.style.fontFamily = font;
  const box = each.getBBox();
  return [each.textContent, box.x, box.x + box.width];
})"""


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("network", ["demonstration_site", "hard_site"])
def test_words_stay_in_the_frame(browser: Browser, request: pytest.FixtureRequest, network: str, font: str) -> None:
    site: ServedSite = request.getfixturevalue(network)
    drawn = {path.read_text("utf-8") for path in (site.folder / "badge").iterdir()}
    page = browser.new_page()
    page.set_content("".join(sorted(drawn)))
    boxes = page.evaluate(_BOXES, font)
    page.close()
    assert len(boxes) == 3 * len(drawn)
    assert not [box for box in boxes if box[1] < _MARGIN or box[2] > 280 - _MARGIN]


@pytest.mark.parametrize("font", FONTS)
def test_a_long_name_is_made_to_fit(browser: Browser, font: str) -> None:
    lines = [fit_line(name, 12) for name in NAMES]
    words = "".join(f'<text x="16" font-size="{line.size}">{line.text}</text>' for line in lines)
    page = browser.new_page()
    page.set_content(f"<svg>{words}</svg>")
    boxes = page.evaluate(_BOXES, font)
    page.close()
    assert len(boxes) == len(NAMES)
    assert not [box for box in boxes if box[2] > 280 - _MARGIN]
