"""The fields of a model as they are told: what schemas, field tables and templates are printed from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import TypeAdapter

from showcase.docstrings import list_field_descriptions
from showcase.records import Localised, Record

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

Schema: TypeAlias = dict[str, Any]
"""A part of a JSON Schema."""


@dataclass(frozen=True)
class Part:
    """One field of a file.

    ``record`` is the model of what stands in it when that is a mapping, or a list of mappings. ``schema`` is the JSON
    Schema of a single value, or of one item or language; ``more`` is what the model says of the list as a whole.
    """

    name: str
    description: str
    required: bool
    is_list: bool
    is_localised: bool
    record: type[Record] | None
    schema: Schema
    more: Schema


def list_parts(model: type[Record]) -> tuple[Part, ...]:
    """Return the fields of a model, in its order."""
    descriptions = list_field_descriptions(model)
    return tuple(_create_part(name, info, descriptions) for name, info in model.model_fields.items())


def _create_part(name: str, info: FieldInfo, descriptions: dict[str, str]) -> Part:
    kind: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    kind = _find_given(kind)
    is_list = get_origin(kind) is tuple
    if is_list:
        kind = get_args(kind)[0]
    record = kind if isinstance(kind, type) and issubclass(kind, Record) else None
    is_localised = record is not None and issubclass(record, Localised)
    if record and is_localised:
        kind, record = _find_given(record.model_fields["fi"].annotation), None
    extra = info.json_schema_extra
    return Part(
        name=info.alias or name,
        description=descriptions.get(name, ""),
        required=info.is_required(),
        is_list=is_list,
        is_localised=is_localised,
        record=record,
        schema={} if record else _create_value_schema(kind),
        more=dict(extra) if isinstance(extra, dict) else {},
    )


def _find_given(kind: Any) -> Any:  # noqa: ANN401  an annotation may be any form that typing has
    """Return what an optional field is when it is there."""
    if get_origin(kind) in (Union, UnionType):
        (kind,) = (each for each in get_args(kind) if each is not type(None))
    return kind


def _create_value_schema(kind: Any) -> Schema:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"type": "string", "enum": [str(member) for member in kind]}
    return TypeAdapter(kind).json_schema()
