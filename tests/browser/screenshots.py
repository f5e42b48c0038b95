"""Keeps pictures of the main pages in docs/screenshots: `python -m tests.browser.screenshots <site> <folder>`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium, show_missing
from tests.browser.kinds import KINDS
from tests.browser.served import ARGUMENTS, Visits, serve_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import ViewportSize

PAGES: Final = {
    **{kind: KINDS[kind] for kind in ("home", "partners", "partner", "themes", "theme")},
    "join": KINDS["prose"],
    "report": "/raportoi/",
    "404": KINDS["not_found"],
}
SCREENS: Final[dict[str, ViewportSize]] = {
    "phone": {"width": 390, "height": 844},
    "desktop": {"width": 1280, "height": 900},
}
COLOURS: Final = 256
REFINEMENTS: Final = 2
"""Without these the colours of few dots, such as a status's red, are lost in those of many."""

# Those far down would be fetched only when a visitor comes near.
LOAD_ALL: Final = """() => Promise.all([...document.images].map(each => {
  each.loading = 'eager';
  return each.decode();
}))"""


def compress_picture(picture: bytes) -> bytes:
    """Return a PNG with a palette, a third of the size."""
    with Image.open(BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, kmeans=REFINEMENTS, dither=Image.Dither.NONE)
    stream = BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main(argv: Sequence[str]) -> int:
    """Write a picture of every page on every screen, and of the home page in the dark."""
    site_folder, folder = map(Path, argv)
    program = find_chromium()
    if program is None:
        sys.stderr.write(f"{show_missing()}\n")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    shots = [(name, screen, "light") for name in PAGES for screen in SCREENS]
    shots += [("home", screen, "dark") for screen in SCREENS]
    with sync_playwright() as playwright, serve_folder(site_folder.resolve()) as site:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for name, screen, scheme in shots:
            visits = Visits(browser)
            page = visits.open(site, PAGES[name], color_scheme=scheme, viewport=SCREENS[screen])
            page.evaluate(LOAD_ALL)
            stem = f"{name}-{screen}" if scheme == "light" else f"{name}-{scheme}-{screen}"
            (folder / f"{stem}.png").write_bytes(compress_picture(page.screenshot(full_page=True)))
            visits.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
