"""An SVG → the same picture written anew from what may stand in it, or all that is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from showcase.logos.allowed import MAX_BYTES, SVG
from showcase.logos.attributes import clean_attributes
from showcase.logos.copies import check_copies
from showcase.logos.drawing import Drawing, Element, RefusedError
from showcase.logos.styles import apply_styles
from showcase.logos.tree import read_drawing
from showcase.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.problem import Problem

_NUMBER: Final = r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]{1,3}+)?"
_VIEW_BOX: Final = re.compile("[ ,]+".join([f"({_NUMBER})"] * 4))
_SIZE: Final = re.compile(rf"({_NUMBER})(?:px)?")
_OF_THE_PAGE: Final = frozenset({"x", "y", "width", "height", "viewBox", "preserveAspectRatio"})
_MAX_SIDE: Final = 1e6


@dataclass(frozen=True, slots=True)
class Vector:
    """An SVG that is fine, written anew; its sides are in the units of its viewBox."""

    width: float
    height: float
    content: bytes


def read_svg(content: bytes, path: str) -> tuple[Vector | None, tuple[Problem, ...]]:
    """Return an SVG file's picture, and what is wrong or doubtful in it; no picture when something is wrong."""
    drawing = Drawing(content, path)
    vector = None
    try:
        root = read_drawing(drawing)
        clean_attributes(drawing, root)
        apply_styles(drawing, root)
        check_copies(drawing, root)
        vector = _create_vector(drawing, root)
    except RefusedError:
        pass
    problems = tuple(drawing.problems)
    is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
    return None if is_wrong else vector, problems


def _create_vector(drawing: Drawing, root: Element) -> Vector | None:
    for element in root.list_all():
        if element.name == "text" and any(_list_words(element)):
            drawing.doubt(element, "svg-text")
    box = _find_view_box(drawing, root)
    if box is None:
        return None
    sides = {"viewBox": " ".join(box), "width": box[2], "height": box[3]}
    own = {name: value for name, value in root.attributes.items() if name not in _OF_THE_PAGE}
    root.attributes = {"xmlns": SVG, **sides, **own}
    content = f"{_write(root)}\n".encode()
    if len(content) > MAX_BYTES:
        drawing.report(root, "logo-too-large", limit=MAX_BYTES // 1000)
    return Vector(float(box[2]), float(box[3]), content)


def _list_words(element: Element) -> Iterator[str]:
    for each in element.list_all():
        yield from (child for child in each.children if isinstance(child, str) and child.strip())


def _find_view_box(drawing: Drawing, root: Element) -> tuple[str, ...] | None:
    """Return the four numbers of the viewBox as they stand; else tell what to write."""
    found = _VIEW_BOX.fullmatch(root.attributes.get("viewBox", ""))
    if found and all(map(_is_near, found.groups())) and all(float(side) > 0 for side in found.groups()[2:]):
        return found.groups()
    sizes = [_SIZE.fullmatch(root.attributes.get(name, "")) for name in ("width", "height")]
    sides = [size[1] for size in sizes if size and _is_near(size[1]) and float(size[1]) > 0]
    write = f'viewBox="0 0 {sides[0]} {sides[1]}"' if len(sides) == len(sizes) else None
    drawing.report(root, "svg-view-box", "viewBox", got=root.attributes.get("viewBox"), write=write)
    return None


def _is_near(number: str) -> bool:
    return abs(float(number)) < _MAX_SIDE


def _write(element: Element) -> str:
    """Return an element as text, its attributes in alphabetical order."""
    attributes = "".join(f' {name}="{_escape(value)}"' for name, value in sorted(element.attributes.items()))
    inside = "".join(_escape(child) if isinstance(child, str) else _write(child) for child in element.children)
    tag = f"<{element.name}{attributes}"
    return f"{tag}>{inside}</{element.name}>" if inside else f"{tag}/>"


def _escape(text: str) -> str:
    """Return a text as it stands between quotes or tags."""
    return escape(text).replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
