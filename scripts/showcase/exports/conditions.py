"""What the models' validators hold between fields, as JSON Schema: tests show that both say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter

from showcase.fields import NumberFromZero
from showcase.model.commitment import LEVELS, Target
from showcase.model.content import Languages
from showcase.model.results import Restatement, TargetResult
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.exports.parts import Schema
    from showcase.records import Record


def list_conditions(model: type[Record]) -> tuple[Schema, ...]:
    """Return all that must be true of a mapping beside what each of its fields says."""
    one_of = (create_one_of(model.one_of),) if model.one_of else ()
    return (*one_of, *_CONDITIONS.get(model, ()))


def create_given(name: str) -> Schema:
    """Return the schema of a mapping that has a field; an empty one is missing."""
    return {"required": [name], "properties": {name: {"not": {"const": None}}}}


def create_one_of(names: tuple[str, ...]) -> Schema:
    """Return the schema of a mapping that has exactly one of the fields."""
    return {"oneOf": [create_given(name) for name in names]}


def _create_missing(names: tuple[str, ...]) -> Schema:
    return {name: {"enum": [None, []]} for name in names}


def _create_direction(level: str) -> Schema:
    """An interim goal has the level that the goal has."""
    return {
        "if": {"required": ["goal"], "properties": {"goal": create_given(level)}},
        "then": {"properties": {"interim": {"items": create_given(level)}}},
    }


def _create_offered(lang: Lang) -> Schema:
    """A language that is required is offered."""
    contains = {"contains": {"const": str(lang)}}
    return {"if": {"properties": {"required": contains}}, "then": {"properties": {"offered": contains}}}


_MILESTONE: Final[Schema] = {
    "if": create_given("unit"),
    "then": {"properties": {"goal": create_one_of(LEVELS)}},
    "else": {
        "properties": {
            "goal": {"properties": _create_missing(LEVELS)},
            **_create_missing(Target.not_of_a_milestone),
        },
    },
}

_CONDITIONS: Final[Mapping[type[Record], tuple[Schema, ...]]] = {
    Target: (_MILESTONE, *(_create_direction(level) for level in LEVELS)),
    TargetResult: ({"if": create_given("quality"), "then": create_given("value")},),
    Restatement: (
        {
            "if": create_given("inventory"),
            "then": {"properties": {"value": TypeAdapter(NumberFromZero).json_schema()}},
        },
    ),
    Languages: tuple(_create_offered(lang) for lang in Lang),
}
