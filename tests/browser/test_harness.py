"""What must not happen on a page is noticed: a test that could not fail would say nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.served import ServedSite, Visits, serve_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

POLICY = "<!doctype html><meta http-equiv=Content-Security-Policy content=\"default-src 'self'\"><link rel=icon href=i>"
PAGES = {
    "quiet": "<p>Nothing to tell",
    "console": "<script src=console.js></script>",
    "error": "<script src=error.js></script>",
    "policy": "<p style='color: red'>Red",
    "host": "<link rel=icon href=i><img alt='' src=https://elsewhere.example/picture.png>",
    "gone": "<img alt='' src=nowhere.png>",
}


@pytest.fixture
def bad_site(tmp_path: Path) -> Iterator[ServedSite]:
    """Serve pages each of which does one thing that none may do."""
    for name, body in PAGES.items():
        (tmp_path / f"{name}.html").write_text(body if name == "host" else POLICY + body)
    (tmp_path / "console.js").write_text("console.log('a word')")
    (tmp_path / "error.js").write_text("throw new Error('a fault')")
    (tmp_path / "i").write_text("")
    with serve_folder(tmp_path, "/below") as site:
        yield site


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("quiet", []),
        ("console", ["console: a word"]),
        ("error", ["error: .*a fault"]),
        ("policy", ["console: .*Content Security Policy"]),
        ("host", ["another host: https://elsewhere.example/picture.png", "failed: .*", "console: .*"]),
        ("gone", ["404: .*/nowhere.png", "console: .*404"]),
    ],
)
def test_a_visit_notices_what_no_page_may_do(
    browser: Browser, bad_site: ServedSite, name: str, faults: list[str]
) -> None:
    visits = Visits(browser)
    visits.open(bad_site, f"/{name}.html")
    visits.close()
    assert len(visits.faults) == len(faults), visits.faults
    for wanted in faults:
        assert [one for one in visits.faults if re.search(wanted, one)], visits.faults
