"""A template and data → a picture or a document; the only module that knows typst."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import typst

from showcase.forks import run_apart

_POINTS_AN_INCH: Final = 72
"""So that a point is a pixel."""
_LETTERS_MISSING: Final = "could not be displayed with font"
"""What typst says of a letter that no font has."""
_ONE_LETTER: Final = b'#set document(title: "One letter")\n#sys.inputs.data'
_LARGE: Final = 1_000_000
"""So many letters of data have a hundred partners in their report."""
_NO_DAY: Final = 0
"""No hour of printing stands in a document: the same is the same file on any day."""


def has_threads() -> bool:
    """Return whether typst has worked in this process: its threads do not follow into a fork, which waits for them."""
    return _create_compiler.cache_info().currsize > 0


def draw_png(template: str, data: str, family: str, fonts: tuple[Path, ...]) -> bytes:
    """Return the one page of a typst template as PNG; it reads the data, JSON, from ``sys.inputs.data``.

    Only ``family`` in the folders ``fonts`` and what typst brings along are used, whatever the machine has. Raises
    LookupError when the family is not in each of them: typst would take another font without a word.
    """
    compiler = _create_compiler(family, fonts, None)
    drawn = compiler.compile(template.encode(), format="png", ppi=_POINTS_AN_INCH, sys_inputs={"data": data})
    if not isinstance(drawn, bytes):
        message = f"a picture must be one page (got {len(drawn or ())})"
        raise TypeError(message)
    return drawn


def print_pdf(template: Path, data: str, family: str, fonts: tuple[Path, ...]) -> bytes:
    """Return a typst template, which may import others from its folder, as PDF/UA-1; data and fonts as for a picture.

    Letters that no font has, such as Chinese ones and emoji, would stop it: each run of them becomes one U+FFFD.
    A document that breaks another rule of PDF/UA-1, such as a picture without a text, raises RuntimeError.
    """
    if len(data) > _LARGE:
        # Typst remembers a document in case a like one follows: hundreds of megabytes, which only the end gives back.
        return run_apart(_print_known, template, data, family, fonts)
    return _print_known(template, data, family, fonts)


def _print_known(template: Path, data: str, family: str, fonts: tuple[Path, ...]) -> bytes:
    """Print what has a letter in some font."""
    try:
        return _print(template, data, family, fonts)
    except typst.TypstError as error:
        letters = "".join(letter for letter in sorted(set(data)) if not _is_there(letter, family, fonts))
        if not letters or _LETTERS_MISSING not in error.message:
            raise
    return _print(template, re.sub(f"[{re.escape(letters)}]+", "\N{REPLACEMENT CHARACTER}", data), family, fonts)


def _print(template: Path, data: str, family: str, fonts: tuple[Path, ...]) -> bytes:
    compiler = _create_compiler(family, fonts, template.parent)
    printed = compiler.compile(
        str(template), format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=_NO_DAY
    )
    if not isinstance(printed, bytes):
        message = f"a document must be one file (got {type(printed).__name__})"
        raise TypeError(message)
    return printed


@cache
def _is_there(letter: str, family: str, fonts: tuple[Path, ...]) -> bool:
    """Whether any font has a letter: typst tells it only by refusing to print it."""
    if letter.isascii():
        return True
    try:
        _create_compiler(family, fonts, None).compile(
            _ONE_LETTER, format="pdf", sys_inputs={"data": letter}, pdf_standards=["ua-1"]
        )
    except typst.TypstError:
        return False
    return True


@cache
def _create_compiler(family: str, folders: tuple[Path, ...], root: Path | None) -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders])
    found = {Path(font.path).parent for font in fonts.fonts() if font.family == family and font.path}
    if missing := set(folders) - found:
        message = f"the font {family} must be in {', '.join(map(str, sorted(missing)))}"
        raise LookupError(message)
    return typst.Compiler(root=str(root), font_paths=fonts) if root else typst.Compiler(font_paths=fonts)
