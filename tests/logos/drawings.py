"""Tiny SVG and PNG files, good and bad, as the tests need them."""

from __future__ import annotations

import base64
import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMESPACE = "http://www.w3.org/2000/svg"
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def draw(inside: str = "", attributes: str = 'viewBox="0 0 10 5"', above: str = "") -> bytes:
    """Return an SVG; what is inside begins on line 2, at column 1."""
    return f'{above}<svg xmlns="{NAMESPACE}" {attributes}>\n{inside}</svg>\n'.encode()


def clean(inside: str = "", attributes: str = "") -> str:
    """Return an SVG of ten by five as it is written anew."""
    root = f'<svg height="5"{attributes} viewBox="0 0 10 5" width="10" xmlns="{NAMESPACE}"'
    return f"{root}>{inside}</svg>\n" if inside else f"{root}/>\n"


def save(image: Image.Image, form: str = "PNG", **options: object) -> bytes:
    """Return a picture as a file."""
    stream = BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def paint(width: int = 3, height: int = 2, mode: str = "RGB", form: str = "PNG") -> bytes:
    """Return a picture of one colour as a file."""
    return save(Image.new(mode, (width, height)), form)


def embed(content: bytes, mime: str = "image/png") -> str:
    """Return a reference that holds a picture."""
    return f"data:{mime};base64,{base64.b64encode(content).decode()}"


def add_scans(content: bytes, times: int) -> bytes:
    """Return a progressive JPEG whose last scan comes so many times more."""
    start, end = content.rindex(b"\xff\xda"), len(content) - len(b"\xff\xd9")
    return content[:end] + content[start:end] * times + content[end:]


def create_chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def add_chunks(content: bytes, chunks: Iterable[bytes]) -> bytes:
    """Return a PNG with chunks after its header."""
    end = len(SIGNATURE) + len(create_chunk(b"IHDR", bytes(13)))
    return content[:end] + b"".join(chunks) + content[end:]


def create_header(width: int, height: int) -> bytes:
    """Return a PNG that has a header and nothing else."""
    return SIGNATURE + create_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
