"""A printed document: a view and all that its template draws with, as JSON, and the PDF that comes of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final, get_args

from showcase.exports.drawings import create_drawing_styles, create_palette, create_sign, create_surface
from showcase.exports.paper.plain import create_plain
from showcase.typesetting import print_pdf
from showcase.views.drawing import Surface
from showcase.views.shapes import Sign

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jinja2 import Environment

FAMILY: Final = "Source Sans 3"

_NARROW: Final = "\n.chart__roomy { display: none; }\n"
"""A chart is as narrow on paper as on a phone, where words that need more room are not shown either."""

_MAKERS: Final = version("typst")
"""Another version may set otherwise."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a document is drawn with: the theme's colours by role, the rules that paint a drawing, signs, surfaces."""

    palette: Mapping[str, str]
    styles: str
    signs: Mapping[str, str]
    surfaces: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Printer:
    """What all documents are printed with: the folder of the templates, the fonts, and the ink."""

    folder: Path
    fonts: tuple[Path, ...]
    """The folders of the font's files."""
    stamp: str
    """A hash of templates, fonts, ink, and the code that puts them together."""
    ink: Ink


def create_ink(environment: Environment, tokens: str, drawing: str) -> Ink:
    """Return the colours, rules and signs of the theme's tokens.css and drawing.css, as on white paper."""
    palette = create_palette(tokens)
    colours = {name: value for name, value in palette.items() if value.startswith("#")}
    styles = create_drawing_styles(drawing, palette, FAMILY) + _NARROW
    return Ink(
        colours,
        styles,
        {sign: create_sign(environment, sign, styles) for sign in get_args(Sign)},
        {surface: create_surface(environment, surface, styles) for surface in get_args(Surface)},
    )


def create_document_key(printer: Printer, template: str, view: object) -> str:
    """Return a name that two documents share when they are the same: a hash of all that they are made from."""
    made_from = (_MAKERS, printer.stamp, template, repr(view))
    return hashlib.sha256("\0".join(made_from).encode()).hexdigest()


def create_document(printer: Printer, environment: Environment, template: str, view: object) -> bytes:
    """Return a view, a frozen shape of texts, numbers and drawings, as PDF.

    The words reach the template as data and stay text: nothing of them is ever evaluated.
    """
    data = _create_data(printer.ink, environment, view)
    return print_pdf(printer.folder / template, data, FAMILY, printer.fonts)


def _create_data(ink: Ink, environment: Environment, view: object) -> str:
    data = {
        "font": FAMILY,
        "palette": dict(ink.palette),
        "signs": dict(ink.signs),
        "surfaces": dict(ink.surfaces),
        "view": create_plain(view, environment, ink.styles),
    }
    return json.dumps(data, ensure_ascii=False)
