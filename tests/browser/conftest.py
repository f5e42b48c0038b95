"""One browser a process, the sites served, and pages that must not do what no page may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, show_missing
from tests.browser.served import ARGUMENTS, ServedSite, Visits, serve_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


class OpenPage(Protocol):
    """Opens a page at a path that starts with a slash at the site's own root.

    The options are those of a context of Playwright: viewport, color_scheme, java_script_enabled and so on.
    """

    def __call__(self, path: str, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own
        """Return the page once it is loaded."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the process's own Chromium; fail where there is none."""
    program = find_chromium()
    if program is None:
        pytest.fail(show_missing(), pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def demonstration_site(demonstration_output: Path) -> Iterator[ServedSite]:
    """Serve the demonstration site."""
    with serve_folder(demonstration_output) as site:
        yield site


@pytest.fixture(scope="session")
def golden_site(golden_output: Path) -> Iterator[ServedSite]:
    """Serve the golden site, which is published below a folder of its host."""
    with serve_folder(golden_output, "/kumppanit-sivusto") as site:
        yield site


@pytest.fixture(scope="session")
def hard_site(hard_output: Path) -> Iterator[ServedSite]:
    """Serve the site of the hard network."""
    with serve_folder(hard_output) as site:
        yield site


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Return what opens pages; in the end none of them may have done what no page may do."""
    visits = Visits(browser)
    yield visits
    visits.close()
    assert not visits.faults


@pytest.fixture
def open_page(visits: Visits, demonstration_site: ServedSite) -> OpenPage:
    """Return a function that opens a page of the demonstration site.

    In the end no page may have written to the console, broken its policy, thrown an error, asked another host or met
    an address that is not there.
    """

    def open_at(path: str, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own
        return visits.open(demonstration_site, path, **options)

    return open_at
