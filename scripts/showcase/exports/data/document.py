"""What every document of the open data is made of: its head, numbers, texts in the languages, and amounts."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_DOWN, Context, Decimal
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import WithJsonSchema

from showcase.records import Record
from showcase.urls import DATA_VERSION
from showcase.vocabulary import Lang, Licence

if TYPE_CHECKING:
    from showcase.records import Localised

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
"""A number of the files, with the digits that were typed, or a sum of such."""

_SHARE_STEP: Final = Decimal("0.000001")
_CUTTING: Final = Context(prec=60, rounding=ROUND_DOWN)


class Texts(Record):
    """A text by language; null where it was not written in one."""

    fi: str | None
    """In Finnish."""
    sv: str | None
    """In Swedish."""
    en: str | None
    """In English."""


class Document(Record):
    """What stands on top of each document."""

    schema_version: str = DATA_VERSION
    """The version of the fields; with the same first number, fields are only added."""
    licence: Licence
    """The licence of the data, by its SPDX name."""
    publisher: Texts
    """Who publishes the data: name it when you use them."""
    as_of: date
    """The day for which the data were computed."""


def create_texts(text: Localised[str]) -> Texts:
    """Return a text in each language, as it was written."""
    return Texts(**{lang.value: text.get(lang) for lang in Lang})


def create_texts_or_none(text: Localised[str] | None) -> Texts | None:
    """Return the same where there may be no text."""
    return create_texts(text) if text else None


def find_text(text: Localised[str], lang: Lang) -> str:
    """Return a text in a language or, where it has none in it, in another one."""
    return text.get(lang) or next(each for other in text.languages if (each := text.get(other)))


def cut_share(share: Decimal | None) -> Decimal | None:
    """Return a computed share with six decimals at most.

    The rest is cut, not rounded: who rounds it again to whole per cent, as the pages do, then gets what they print.
    """
    if share is None:
        return None
    return _CUTTING.normalize(_CUTTING.quantize(share, _SHARE_STEP)) or Decimal(0)
