"""Pictures as the theme draws them, and what a test sees in one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops

from showcase.exports.pictures import Press, create_picture, read_colours
from showcase.views.shell_page import SharePicture
from tests.built_site import ROOT

if TYPE_CHECKING:
    from pathlib import Path

THEME: Final = ROOT / "themes" / "ilmastokumppanit"
FONT: Final = THEME / "node_modules" / "@expo-google-fonts" / "source-sans-3"
NAME: Final = "Ilmastokumppanit · Klimatpartnerna · Climate Partners"
CITY: Final = "Helsingin kaupunki · Helsingfors stad · City of Helsinki"
PRESS: Final = Press(
    template=(THEME / "pictures" / "share.typ").read_text("utf-8"),
    fonts=(FONT / "400Regular", FONT / "700Bold"),
    stamp="",
    icon=(THEME / "icon.svg").read_text("utf-8"),
    colours=read_colours((THEME / "styles" / "tokens.css").read_text("utf-8")),
)

COPPER: Final = (0, 0xD7, 0xA7)
INK: Final = (11, 11, 11)
GROUND: Final = (255, 255, 255)
TITLE: Final = (40, 40, 1160, 440)
"""Where the title stands; the wave begins below."""
OWNER: Final = (40, 500, 1160, 620)
"""Where the network's name stands."""


def draw(title: str, name: str = NAME, city: str = CITY) -> Image.Image:
    """Return a picture as it is seen."""
    return read_picture(create_picture(PRESS, SharePicture("/og/a.png", title, name, city)))


def read_picture(content: bytes | Path) -> Image.Image:
    """Return what a PNG shows."""
    with Image.open(io.BytesIO(content) if isinstance(content, bytes) else content, formats=["PNG"]) as image:
        return image.convert("RGB")


def find_ink(image: Image.Image, box: tuple[int, int, int, int], ground: tuple[int, int, int]) -> tuple[int, ...]:
    """Return the box around all that is drawn on the ground, from a part's own corner; nothing where nothing is."""
    part = image.crop(box)
    difference = ImageChops.difference(part, Image.new("RGB", part.size, ground))
    return difference.convert("L").point(lambda level: 255 * (level > 40)).getbbox() or ()
