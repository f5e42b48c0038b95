"""A document as bytes of JSON: every number with the digits that it has, the same document always as the same bytes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from json.encoder import encode_basestring
from types import NoneType
from typing import TYPE_CHECKING, Final

from showcase.records import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_INDENT: Final = "  "
_WIDTH: Final = 120
"""What fits stands on one line."""

_SCALARS: Final[Mapping[type, Callable[..., str]]] = {
    NoneType: lambda _: "null",
    bool: lambda value: "true" if value else "false",
    int: str,
    Decimal: "{:f}".format,
    date: '"{:%Y-%m-%d}"'.format,
    datetime: lambda value: f'"{value.isoformat()}"',
}
"""How a value that is no text is written. A float has no place here: its digits are not those of the files."""


def create_json(document: object) -> bytes:
    """Return a document, or what JSON is made of, as UTF-8 with a line feed at its end; KeyError for a float."""
    return f"{_show(document, '')}\n".encode()


def _show(value: object, indent: str) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    deeper = indent + _INDENT
    if isinstance(value, Record | dict):
        items = value.__dict__.items() if isinstance(value, Record) else value.items()
        return _join("{", [f"{encode_basestring(key)}: {_show(each, deeper)}" for key, each in items], "}", indent)
    if isinstance(value, tuple | list):
        return _join("[", [_show(each, deeper) for each in value], "]", indent)
    return _SCALARS[type(value)](value)


def _join(opening: str, parts: list[str], closing: str, indent: str) -> str:
    line = f"{opening}{', '.join(parts)}{closing}"
    if "\n" not in line and len(indent) + len(line) <= _WIDTH:
        return line
    deeper = f"\n{indent}{_INDENT}"
    return f"{opening}{deeper}{f',{deeper}'.join(parts)}\n{indent}{closing}"
