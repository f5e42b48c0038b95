"""No page is wider than its screen: at 320 px, which is 400 % zoom, with letters set apart, and at any other width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.kinds import KINDS, LANGS, find_sisters
from tests.browser.looks import find_colliding, find_cut, find_outside, open_all, space_text

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage
    from tests.browser.served import ServedSite

ZOOMED: Final = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
"""1280 x 1024 at 400 %."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_lies_beyond_the_sides(
    open_page: OpenPage, demonstration_site: ServedSite, kind: str, lang: str
) -> None:
    page = open_page(find_sisters(demonstration_site.folder, KINDS[kind])[lang], **ZOOMED)
    for width in (320, 390, 767, 768, 1024, 1279, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert not find_outside(page), width
        open_all(page)
        assert not find_outside(page), width


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_letters_may_be_set_apart(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(KINDS[kind], viewport={"width": width, "height": 800})
    open_all(page)
    assert not find_cut(page)
    space_text(page)
    assert not find_outside(page)
    assert not find_cut(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_words_of_charts_keep_apart(open_page: OpenPage, width: int) -> None:
    page = open_page(KINDS["partner"], viewport={"width": width, "height": 800})
    assert not find_colliding(page)
