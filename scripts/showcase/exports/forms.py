"""How a value is written, in a few words: ``one line of at most 100 characters``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.exports.parts import Part, Schema
    from showcase.i18n import Speech

_MAX_OPTIONS: Final = 20
"""Longer lists are shown by an example."""


def show_form(part: Part, speech: Speech) -> str:
    """Return the form of a field in a language, as Markdown; a field of mappings has none of its own."""
    if part.record:
        return ""
    form = _show_value_form(part.schema, speech)
    if part.is_localised:
        form = speech.say("by language: %(form)s", form=form)
    return speech.say("a list, each item %(form)s", form=form) if part.is_list else form


def _show_value_form(schema: Schema, speech: Speech) -> str:
    options, examples = schema.get("enum", ()), schema.get("examples", ())
    if options and len(options) <= _MAX_OPTIONS:
        return speech.say("one of %(options)s", options=_show_codes(options))
    if "minimum" in schema and "maximum" in schema:
        return speech.say("a number from %(least)s to %(most)s", least=schema["minimum"], most=schema["maximum"])
    if "minimum" in schema:
        return speech.say("a number of %(least)s or more", least=schema["minimum"])
    if examples:
        return speech.say("such as %(examples)s", examples=_show_codes(map(_show_example, examples)))
    return _show_text_form(schema, speech)


def _show_text_form(schema: Schema, speech: Speech) -> str:
    limit = speech.number(Decimal(schema["maxLength"]))
    if "contentMediaType" in schema:
        return speech.say("markdown of at most %(limit)s characters", limit=limit)
    if schema["pattern"].startswith("^"):
        return speech.say("one line of at most %(limit)s characters", limit=limit)
    return speech.say("at most %(limit)s characters", limit=limit)


def _show_example(example: object) -> str:
    """A code of digits stands in quotes; days and percentages do not."""
    text = str(example)
    is_code = isinstance(example, str) and text[:1].isdigit() and " " not in text and text.count("-") < len("--")
    return f'"{text}"' if is_code else text


def _show_codes(values: Iterable[object]) -> str:
    return ", ".join(f"`{value}`" for value in values)
