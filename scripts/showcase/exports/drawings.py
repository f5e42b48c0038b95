"""A page's drawings as pictures of their own, for paper: the same templates and rules, with plain colours.

Outside a page there is no stylesheet, and programs that print know no ``var()``: a picture carries its rules with it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import Chart, Distribution, MilestoneLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from showcase.views.drawing import Surface
    from showcase.views.shapes import Sign

_KINDS: Final = {Chart: "chart", MilestoneLine: "milestone", Distribution: "distribution"}
_BAR: Final = (690, 54)
_SIGN: Final = (24, 24)
_SURFACE: Final = (28, 18)
_ROOT: Final = re.compile(r":root\s*\{([^}]*)\}")
_DARK_ROOT: Final = re.compile(r"prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}")
_TOKEN: Final = re.compile(r"--([a-z0-9-]+)\s*:\s*([^;]+);")
_ROLE: Final = re.compile(r"var\(--([a-z0-9-]+)\)")


def create_palette(tokens: str, *, dark: bool = False) -> Mapping[str, str]:
    """Return the plain value of every token of tokens.css, by its name without the dashes, as on white paper.

    ``dark`` has those of a reader who asks for a dark page. Raises KeyError for a token that stands for one that is not
    there.
    """
    roots = (_ROOT.search(tokens), _DARK_ROOT.search(tokens) if dark else None)
    values = {name: value for root in roots if root for name, value in _TOKEN.findall(root[1])}
    return {name: _ROLE.sub(lambda role: values[role[1]], value).strip() for name, value in values.items()}


def create_drawing_styles(drawing: str, palette: Mapping[str, str], font: str) -> str:
    """Return the rules of drawing.css with plain colours, and what a page's other rules say of every drawing.

    Raises KeyError for a role that the palette has not.
    """
    rules = _ROLE.sub(lambda role: palette[role[1]], drawing)
    return f'svg {{ overflow: visible; }}\ntext {{ font-family: "{font}"; }}\n{rules}'


def create_drawing(
    environment: Environment,
    drawing: Chart | MilestoneLine | Distribution,
    styles: str,
    size: tuple[int, int] | None = None,
) -> str:
    """Return a drawing as an SVG document, with its title and description, of a size in pixels.

    A chart has a height of its own.
    """
    width, height = size or _BAR
    if isinstance(drawing, Chart | MilestoneLine):
        drawing, height = replace(drawing, width=width), drawing.height
    return _render(environment, _KINDS[type(drawing)], drawing, (width, height), styles)


def create_sign(environment: Environment, sign: Sign, styles: str) -> str:
    """Return the sign of a status as an SVG document."""
    return _render(environment, "sign", sign, _SIGN, styles)


def create_surface(environment: Environment, surface: Surface, styles: str) -> str:
    """Return a piece of what fills a bar as an SVG document."""
    return _render(environment, "surface", surface, _SURFACE, styles)


def _render(environment: Environment, kind: str, drawing: object, size: tuple[int, int], styles: str) -> str:
    width, height = size
    template = environment.get_template("drawing.svg")
    return template.render(kind=kind, drawing=drawing, width=width, height=height, styles=styles)
