"""A template and data → a picture; the only module that knows typst."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import typst

_POINTS_AN_INCH: Final = 72
"""So that a point is a pixel."""


def draw_png(template: str, data: str, family: str, fonts: tuple[Path, ...]) -> bytes:
    """Return the one page of a typst template as PNG; it reads the data, JSON, from ``sys.inputs.data``.

    Only ``family`` in the folders ``fonts`` and what typst brings along are used, whatever the machine has. Raises
    LookupError when the family is not in each of them: typst would take another font without a word.
    """
    compiler = _create_compiler(family, fonts)
    drawn = compiler.compile(template.encode(), format="png", ppi=_POINTS_AN_INCH, sys_inputs={"data": data})
    if not isinstance(drawn, bytes):
        message = f"a picture must be one page (got {len(drawn or ())})"
        raise TypeError(message)
    return drawn


@cache
def _create_compiler(family: str, folders: tuple[Path, ...]) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders])
    found = {Path(font.path).parent for font in fonts.fonts() if font.family == family and font.path}
    if missing := set(folders) - found:
        message = f"the font {family} must be in {', '.join(map(str, sorted(missing)))}"
        raise LookupError(message)
    return typst.Compiler(font_paths=fonts)
