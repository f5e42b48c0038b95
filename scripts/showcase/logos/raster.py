"""PNG and JPEG → pixels, read by Pillow; the only module that knows it."""

from __future__ import annotations

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image

from showcase.problem import Place, Problem, create_problem

MAX_BYTES: Final = 200_000
MAX_MEGAPIXELS: Final = 4
MAX_PIXELS: Final = MAX_MEGAPIXELS * 1_000_000

_SCAN: Final = b"\xff\xda"
_MAX_SCANS: Final = 20
"""How often a JPEG may go over its pixels: a dozen bytes are enough to go once more, and ten times are usual."""
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_BROKEN: Final = (
    OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, KeyError, Warning, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow raises on a file that is cut short, damaged or of another format."""


class PictureRefused(Exception):  # noqa: N818  it says what is the matter, as FileExistsError does
    """A picture that can't be shown; ``code`` and ``got`` say why."""

    def __init__(self, code: str, got: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.got = got


@dataclass(frozen=True, slots=True)
class Raster:
    """A PNG that is fine."""

    width: float
    height: float
    image: Image.Image

    @property
    def content(self) -> bytes:
        """The picture written anew: its pixels and nothing else, the same bytes each time."""
        stream = BytesIO()
        self.image.save(stream, "PNG")
        return stream.getvalue()


def read_png(content: bytes, path: str) -> tuple[Raster | None, tuple[Problem, ...]]:
    """Return a PNG file's picture, or what is wrong with it."""
    place = Place(path)
    if len(content) > MAX_BYTES:
        return None, (create_problem(place, "logo-too-large", limit=MAX_BYTES // 1000),)
    if not content.startswith(_SIGNATURE):
        return None, (create_problem(place, "png-format"),)
    try:
        image = read_picture(content, ("PNG",))
    except PictureRefused as refused:
        return None, (create_problem(place, refused.code, got=refused.got, limit=MAX_MEGAPIXELS),)
    # What is left out here is not written: profiles, descriptions, days, places.
    image.info = {key: value for key, value in image.info.items() if key == "transparency"}
    return Raster(image.width, image.height, image), ()


def read_picture(content: bytes, formats: tuple[str, ...], pixels: int = MAX_PIXELS) -> Image.Image:
    """Return a decoded picture of one of the formats; nothing is decoded before its size is known to be fine.

    Raises PictureRefused when it is of another format, too large, of several frames, cut short or damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image = Image.open(BytesIO(content), formats=formats)
            _check_header(image, pixels)
            if image.format != "PNG" and content.count(_SCAN) > _MAX_SCANS:
                raise PictureRefused("png-broken")
            image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureRefused("png-pixels") from None
    except _BROKEN:
        raise PictureRefused("png-broken") from None
    return image


def _check_header(image: Image.Image, pixels: int) -> None:
    if image.width * image.height > pixels:
        raise PictureRefused("png-pixels", f"{image.width} × {image.height}")
    if getattr(image, "n_frames", 1) > 1:
        raise PictureRefused("png-animated")
