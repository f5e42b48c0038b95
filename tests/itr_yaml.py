"""A tiny YAML emitter for generated networks: block style, numbers in plain decimal notation, codes in quotes."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

__all__ = ["Code", "Plain", "Value", "create_yaml"]

_WIDTH = 100
_SAFE_TEXT = re.compile(r"[^\W\d_](?:[^:#\r\n\\]|:(?=\S)|(?<=\S)#)*")


class Plain(str):
    """A scalar that is written as it is: a date, a percentage."""

    __slots__ = ()


class Code(str):
    """A scalar that is always written in quotes: a business id, an industry."""

    __slots__ = ()


Scalar = str | int | Decimal
Value = Scalar | Mapping[str, "Value"] | Sequence["Value"]


def create_yaml(document: Mapping[str, Value]) -> str:
    """Return the document as YAML text, one block line a scalar."""
    return "\n".join(_write_mapping(document, 0)) + "\n"


def _write_mapping(mapping: Mapping[str, Value], depth: int) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _write_entry(f"{' ' * depth}{key}:", value, depth + 2)


def _write_sequence(items: Sequence[Value], depth: int) -> Iterator[str]:
    for item in items:
        if isinstance(item, Mapping) and item:
            first, *rest = _write_mapping(item, depth + 2)
            yield f"{' ' * depth}- {first.lstrip()}"
            yield from rest
        else:
            yield from _write_entry(f"{' ' * depth}-", item, depth + 2)


def _write_entry(head: str, value: Value, depth: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield head if value else f"{head} {{}}"
        yield from _write_mapping(value, depth)
    elif isinstance(value, str) and "\n" in value:
        yield f"{head} |-"
        yield from ((" " * depth + line).rstrip() for line in value.split("\n"))
    elif isinstance(value, str) and len(head) + len(value) >= _WIDTH and " " in value:
        yield f"{head} >-"
        lines = textwrap.wrap(value, _WIDTH - depth, break_long_words=False, break_on_hyphens=False)
        yield from (" " * depth + line for line in lines)
    elif isinstance(value, (str, int, Decimal)):
        yield f"{head} {_write_scalar(value)}"
    else:
        yield head if value else f"{head} []"
        yield from _write_sequence(value, depth)


def _write_scalar(value: str | int | Decimal) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, (int, Plain)):
        return str(value)
    if isinstance(value, Code) or value.endswith((" ", ":")) or not _SAFE_TEXT.fullmatch(value):
        return json.dumps(str(value), ensure_ascii=False)
    return value
