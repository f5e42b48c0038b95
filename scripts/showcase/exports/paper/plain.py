"""The views' values as JSON knows them; a drawing becomes an SVG document with the words that describe it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from markupsafe import Markup

from showcase.exports.drawings import create_drawing
from showcase.exports.paper.blocks import create_blocks
from showcase.views.drawing import Chart, Distribution, MilestoneLine

if TYPE_CHECKING:
    from jinja2 import Environment

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"

_CHART: Final = (288, 0)
"""How wide a chart is drawn; its height is its own."""


def create_plain(value: object, environment: Environment, styles: str) -> Plain:
    """Return a view's value as plain data, field by field; a chart as wide as a third of a sheet."""
    if isinstance(value, Chart | MilestoneLine | Distribution):
        svg = create_drawing(environment, value, styles, None if isinstance(value, Distribution) else _CHART)
        return {"svg": svg, "alt": f"{value.title}. {value.description}"}
    if isinstance(value, Markup):
        return {"blocks": create_blocks(value)}  # type: ignore[dict-item]  # mypy does not see that blocks are plain
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: create_plain(getattr(value, each.name), environment, styles) for each in fields(value)}
    if isinstance(value, tuple | list):
        return [create_plain(each, environment, styles) for each in value]
    if isinstance(value, dict):
        return {str(key): create_plain(each, environment, styles) for key, each in value.items()}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    message = f"a view holds texts, numbers, and shapes of them (got {type(value).__name__})"
    raise TypeError(message)
