"""A logo's bytes → a picture that is safe to show, or all that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from showcase.logos.allowed import MAX_BYTES as MAX_SVG_BYTES
from showcase.logos.raster import MAX_BYTES as MAX_PNG_BYTES
from showcase.logos.raster import Raster, read_png
from showcase.logos.vector import Vector, read_svg

if TYPE_CHECKING:
    from showcase.problem import Problem

MAX_BYTES: Final = max(MAX_SVG_BYTES, MAX_PNG_BYTES)
"""No logo is larger, of whatever kind."""

LogoPicture: TypeAlias = Raster | Vector


def read_logo(content: bytes, path: str) -> tuple[LogoPicture | None, tuple[Problem, ...]]:
    """Return the picture in a logo's file, ``.svg`` or ``.png``, and what is wrong or doubtful in it."""
    return read_svg(content, path) if path.endswith(".svg") else read_png(content, path)
