"""axe finds nothing on any kind of page, in any language, in light and dark, on a wide and a narrow screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

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
OPTIONS: Final[dict[str, Any]] = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
NARROW: Final[ViewportSize] = {"width": 390, "height": 844}
LOOKS: Final[tuple[tuple[Literal["light", "dark"], ViewportSize | None], ...]] = (
    ("light", None),
    ("dark", None),
    ("light", NARROW),
)


def check_page(page: Page) -> None:
    """Fail where axe finds anything with all disclosures open; in light and dark, and on a narrow screen."""
    open_all(page)
    page.evaluate(AXE_SCRIPT)
    for scheme, size in LOOKS:
        page.emulate_media(color_scheme=scheme)
        if size:
            page.set_viewport_size(size)
        found = AxeResults(page.evaluate("options => axe.run(options)", OPTIONS))
        assert found.violations_count == 0, found.generate_report()
        assert "target-size" in {rule["id"] for rule in found.response["passes"]}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(open_page: OpenPage, demonstration_site: ServedSite, kind: str, lang: str) -> None:
    check_page(open_page(find_sisters(demonstration_site.folder, KINDS[kind])[lang]))
