"""The values of attributes and properties: plain words and numbers, colours, and what refers to the drawing itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN: Final = re.compile(r"[\w .,;:%+#/-]*")
_FONTS: Final = re.compile(r"[\w .,'\"&+-]*")
_COLOUR: Final = re.compile(r"\b(?:rgb|hsl)a?\([\w .,%/+-]*\)", re.IGNORECASE)
_TRANSFORM: Final = re.compile(r"\b(?:matrix|translate|scale|rotate|skew[XY]) ?\([0-9 .,eE+-]*\)")
_REFERENCE: Final = re.compile(r"\burl\(#([^\s\"'()\\]+)\)")
_URL: Final = re.compile(r"\burl\( ?([\"']?)(#[^\s\"'()\\]+)\1 ?\)", re.IGNORECASE)
_CODES: Final = {True: "svg-reference", False: "svg-value"}
"""What is said of a value that can't be taken, by whether it refers to something."""
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_CSS_UNIT: Final = re.compile(r"(?<=[0-9.])(?:px|deg)\b")


def clean_value(value: str) -> str:
    """Return a value as it is written: single spaces, references in one form."""
    return _URL.sub(r"url(\2)", _SPACE.sub(" ", value).strip())


def clean_css_value(name: str, value: str) -> str:
    """Return a property's value as an attribute says it: transforms without units."""
    value = clean_value(value)
    return _CSS_UNIT.sub("", value) if name == "transform" else value


def find_fault(name: str, value: str) -> str | None:
    """Return what is said of a clean value that an attribute or property can't have in a logo; None of a good one."""
    if name == "font-family":
        return None if _FONTS.fullmatch(value) else _CODES[False]
    rest = value
    for pattern in (_REFERENCE, _COLOUR, _TRANSFORM):
        rest = pattern.sub(" ", rest)
    if _PLAIN.fullmatch(rest):
        return None
    return _CODES["url(" in rest.lower()]


def list_references(value: str) -> Iterator[str]:
    """Yield the ids that a value refers to."""
    yield from _REFERENCE.findall(value)
