"""axe finds nothing on any kind of page, in any language, in light and dark, on a wide and a narrow screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults

from tests.browser.kinds import KINDS, LANGS, find_sisters
from tests.browser.looks import open_all

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from tests.browser.conftest import OpenPage
    from tests.browser.served import ServedSite

# All of axe's rules for WCAG 2.2 AA and its best practices. Not the experimental ones: they take a key figure for a
# heading. target-size has to be asked for by name.
_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ALL: Final[dict[str, Any]] = {
    "runOnly": {"type": "tag", "values": _TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
_COLOURS: Final = ("color-contrast", "link-in-text-block")
# The dark differs by its colours alone, and the screen of a phone by anything but its colours.
_DARK: Final[dict[str, Any]] = {
    "runOnly": {"type": "rule", "values": _COLOURS},
    "resultTypes": ["violations"],
}
_PHONE: Final[dict[str, Any]] = {
    **ALL,
    "rules": {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in _COLOURS}},
}
_NARROW: Final[ViewportSize] = {"width": 390, "height": 844}


def run_axe(page: Page, options: dict[str, Any]) -> AxeResults:
    """Return what axe says; fail where it finds anything."""
    found = AxeResults(page.evaluate("options => axe.run(options)", options))
    assert found.violations_count == 0, found.generate_report()
    return found


def check_page(page: Page) -> None:
    """Fail where axe finds anything with all disclosures open: in light and dark, and on a narrow screen."""
    open_all(page)
    page.evaluate(AXE_SCRIPT)
    tried = run_axe(page, ALL).response
    assert {"target-size", "color-contrast"} <= {rule["id"] for rule in tried["passes"] + tried["incomplete"]}
    page.emulate_media(color_scheme="dark")
    run_axe(page, _DARK)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(_NARROW)
    run_axe(page, _PHONE)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(open_page: OpenPage, demonstration_site: ServedSite, kind: str, lang: str) -> None:
    check_page(open_page(find_sisters(demonstration_site.folder, KINDS[kind])[lang]))
