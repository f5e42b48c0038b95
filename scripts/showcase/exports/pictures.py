"""The pictures that pages show where they are shared: what typst draws them from, and the name of each drawing."""

from __future__ import annotations

import hashlib
import io
import json
import re
import unicodedata
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageColor
from PIL.PngImagePlugin import PngImageFile

from showcase.typesetting import draw_png

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from showcase.views.shell_page import SharePicture

WIDTH: Final = 1200
HEIGHT: Final = 630

FAMILY: Final = "Source Sans 3"
COLOURS: Final = ("hero", "hero-text", "ground", "text", "secondary")
"""The roles of the colours in a picture, as the theme's tokens name them."""

_EDGES: Final = (("hero-text", "hero"), ("hero", "ground"), ("text", "ground"), ("secondary", "ground"))
"""The colours that meet; where they do, an edge is soft."""
_SHADES: Final = 16
"""From one to the other: enough for the eye, and a picture is less than half as large as with all of them."""

_LIGHT: Final = re.compile(r":root\s*\{([^}]*)\}")
_TOKEN: Final = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
_RIGHT_TO_LEFT: Final = {"R", "AL"}
_STRONG: Final = {"L", *_RIGHT_TO_LEFT}

_MAKERS: Final = (version("typst"), version("pillow"))
"""Another version may draw otherwise."""


@dataclass(frozen=True, slots=True)
class Press:
    """What all pictures are drawn with: the template, its fonts and their bytes, the network's mark, and colours."""

    template: str
    fonts: tuple[Path, ...]
    """The folders of the font's files."""
    stamp: str
    """A hash of these files."""
    icon: str
    colours: Mapping[str, str]


def read_colours(tokens: str) -> dict[str, str]:
    """Return the colours that a picture needs from the light palette of a style sheet; raises KeyError without one."""
    light = _LIGHT.search(tokens)
    found = dict(_TOKEN.findall(light[1] if light else ""))
    return {role: found[role] for role in COLOURS}


def create_picture(press: Press, picture: SharePicture) -> bytes:
    """Return a picture as PNG of ``WIDTH`` by ``HEIGHT`` pixels."""
    drawn = draw_png(press.template, _create_data(press, picture), FAMILY, press.fonts)
    with PngImageFile(io.BytesIO(drawn)) as image:
        shades = image.convert("RGB").quantize(palette=_create_palette(press.colours), dither=Image.Dither.NONE)
    packed = io.BytesIO()
    shades.save(packed, "PNG")
    return packed.getvalue()


def _create_palette(colours: Mapping[str, str]) -> Image.Image:
    """Return the colours and the shades between those that meet, as Pillow wants them: a picture's palette."""
    levels = []
    for ends in _EDGES:
        one, other = (ImageColor.getrgb(colours[role]) for role in ends)
        for step in range(_SHADES):
            levels += [a + (b - a) * step // (_SHADES - 1) for a, b in zip(one, other, strict=True)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(levels)
    return palette


def create_picture_key(press: Press, picture: SharePicture) -> str:
    """Return a name that two pictures share when they are the same drawing: a hash of all that it is made from."""
    made_from = (*_MAKERS, press.stamp, press.template, _create_data(press, picture))
    return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()


def _create_data(press: Press, picture: SharePicture) -> str:
    return json.dumps(
        {
            "width": WIDTH,
            "height": HEIGHT,
            "font": FAMILY,
            "icon": press.icon,
            "colours": press.colours,
            "title": picture.title,
            "rtl": _reads_right_to_left(picture.title),
            "name": picture.name,
            "city": picture.city,
        }
    )


def _reads_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs to the left."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in _STRONG), "L") in _RIGHT_TO_LEFT
