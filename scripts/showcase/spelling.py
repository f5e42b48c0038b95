"""How a model wants its files spelt: the order of the keys, and what stands plain, in quotes or as a block of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from types import MappingProxyType, NoneType
from typing import TYPE_CHECKING, Annotated, Final, get_args, get_origin

from pydantic import PlainValidator

from showcase.records import Record, Text
from showcase.scalars import Amount, parse_business_id, parse_industry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from showcase.marks import Data


class Style(Enum):
    """How the text of a value is spelt."""

    BARE = auto()
    """Without quotes, though YAML may take it for a number or a day: that is what it is."""
    CODE = auto()
    """In quotes: it may look like a number, but is none."""
    WORD = auto()
    """A text that stands exactly as it was typed."""
    PROSE = auto()
    """A text that its model reads without the white space around it."""
    UNKNOWN = auto()
    """The model has no such field: it stays in quotes or without them."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a value is spelt: its style, and the spelling of a list's items or of a mapping's fields, in their order."""

    style: Style = Style.UNKNOWN
    items: Spelling | None = None
    fields: Mapping[str, Spelling] = field(default_factory=lambda: MappingProxyType({}))

    def get(self, key: str | None) -> Spelling:
        """Return the spelling of the value of a key or, without one, of an item."""
        return (self.items if key is None else self.fields.get(key)) or NO_SPELLING


NO_SPELLING: Final = Spelling()

_BARE: Final = (Decimal, int, date, datetime, Amount)
_CODES: Final = (parse_business_id, parse_industry)


@cache
def create_spelling(model: type[Record]) -> Spelling:
    """Return how a model's file, or a mapping in one, is spelt."""
    fields = {
        each.alias or name: _create_spelling(each.annotation, each.metadata)
        for name, each in model.model_fields.items()
    }
    return Spelling(fields=MappingProxyType(fields))


def _create_spelling(kind: object, metadata: Iterable[object]) -> Spelling:
    if get_origin(kind) is Annotated:
        inner, *more = get_args(kind)
        return _create_spelling(inner, [*more, *metadata])
    if get_origin(kind) is tuple:
        return Spelling(items=_create_spelling(get_args(kind)[0], ()))
    if isinstance(kind, type) and issubclass(kind, Record):
        return create_spelling(kind)
    options = [each for each in get_args(kind) if each is not NoneType]
    return _create_spelling(options[0], metadata) if options else Spelling(_find_style(kind, metadata))


def _find_style(kind: object, metadata: Iterable[object]) -> Style:
    if any(isinstance(each, Text) for each in metadata):
        return Style.PROSE
    if kind is timedelta or any(isinstance(each, PlainValidator) and each.func in _CODES for each in metadata):
        return Style.CODE
    return Style.BARE if kind in _BARE else Style.WORD


def tidy(data: Data, spelling: Spelling) -> Data:
    """Return the data without the white space around those texts that their model reads without it."""
    if isinstance(data, dict):
        return {key: tidy(value, spelling.get(key)) for key, value in data.items()}
    if isinstance(data, list):
        return [tidy(value, spelling.get(None)) for value in data]
    return data.strip() if spelling.style is Style.PROSE else data
