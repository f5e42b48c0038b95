"""Keeps pictures of the main pages in docs/screenshots: `python -m tests.browser.screenshots <site> <folder>`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.served import ARGUMENTS, Visits, serve_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES: Final = {
    "home": "/",
    "partners": "/kumppanit/",
    "partner": "/kumppanit/kuusisaaren-kiinteistot/",
    "themes": "/teemat/",
    "theme": "/teemat/energiansaasto/",
    "join": "/liity/",
    "report": "/raportoi/",
}
SCREENS: Final[dict[str, dict[str, Any]]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
}
COLOURS: Final = 128
"""So many are enough for a few flat colours and the smoothing of letters; the file is a third of the size."""


def compress_picture(picture: bytes) -> bytes:
    """Return a PNG with a palette."""
    with Image.open(BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    stream = BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main(argv: Sequence[str]) -> int:
    """Write a picture of every page on every screen, and of the home page in the dark."""
    site_folder, folder = map(Path, argv)
    shots = [(name, screen, "light") for name in PAGES for screen in SCREENS]
    shots += [("home", screen, "dark") for screen in SCREENS]
    with sync_playwright() as playwright, serve_folder(site_folder.resolve()) as site:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for name, screen, scheme in shots:
            visits = Visits(browser)
            page = visits.open(site, PAGES[name], color_scheme=scheme, **SCREENS[screen])
            stem = f"{name}-{screen}" if scheme == "light" else f"{name}-{scheme}-{screen}"
            (folder / f"{stem}.png").write_bytes(compress_picture(page.screenshot(full_page=True)))
            visits.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
