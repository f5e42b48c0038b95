"""The documents' own description: JSON Schemas made from the models, and every field in a line of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

from pydantic.json_schema import models_json_schema

from showcase.docstrings import list_field_descriptions
from showcase.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Schema: TypeAlias = dict[str, Any]
"""A part of a JSON Schema."""

COMPONENTS: Final = "#/components/schemas/"
"""Where OpenAPI has the schemas, and where they refer to each other."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a document, told on one line.

    ``way`` leads to it: ``targets[]`` is an item of a list, ``statuses{}`` a value of a mapping. ``form`` is its JSON
    type or, of a string, its format; ``component`` names the schema of an object; ``options`` are the values of a
    closed list, of a mapping the keys.
    """

    way: tuple[str, ...]
    form: str
    component: str | None
    is_nullable: bool
    options: tuple[str, ...]
    description: str

    @property
    def name(self) -> str:
        """The way as it is written: ``targets[].baseline.year``."""
        return ".".join(self.way)


def create_components(models: Iterable[type[Record]]) -> dict[str, Schema]:
    """Return the JSON Schemas (draft 2020-12) of models and of all that stands in them, by name.

    They allow fields that they do not name: a later version may add some.
    """
    listed = list(models)
    _, whole = models_json_schema([(each, "serialization") for each in listed], ref_template=f"{COMPONENTS}{{model}}")
    components: dict[str, Schema] = whole["$defs"]
    for model in _list_records(listed):
        schema = components[model.__name__]
        del schema["additionalProperties"]
        for name, description in list_field_descriptions(model).items():
            schema["properties"][name]["description"] = description
            schema["properties"][name].pop("title", None)
    return dict(sorted(components.items()))


@cache
def list_fields(model: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a model in their order, each followed by those that stand in it."""
    return tuple(_list_properties(model.__name__, create_components([model]), ()))


def _list_records(models: Iterable[type[Record]]) -> Iterator[type[Record]]:
    """Yield models and those of their fields, each once."""
    todo, seen = list(models), set()
    while todo:
        model = todo.pop()
        if model not in seen:
            seen.add(model)
            yield model
            kinds = [kind for info in model.model_fields.values() for kind in _list_types(info.annotation)]
            todo += [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Record)]


def _list_types(annotation: object) -> Iterator[object]:
    inner = get_args(annotation)
    yield from (each for kind in inner for each in _list_types(kind)) if inner else (annotation,)


def _list_properties(component: str, components: dict[str, Schema], way: tuple[str, ...]) -> Iterator[Field]:
    for name, schema in components[component]["properties"].items():
        yield from _list_field((*way, name), schema, components)


def _list_field(way: tuple[str, ...], schema: Schema, components: dict[str, Schema]) -> Iterator[Field]:
    kinds = [kind for kind in schema.get("anyOf", [schema]) if kind.get("type") != "null"]
    (kind,) = kinds
    *above, last = way
    options: tuple[str, ...] = ()
    if kind.get("type") == "array":
        kind, last = kind["items"], f"{last}[]"
    elif "propertyNames" in kind:
        options = tuple(components[_find_component(kind["propertyNames"]) or ""]["enum"])
        kind, last = kind["additionalProperties"], f"{last}{{}}"
    component = _find_component(kind)
    told = components[component] if component else kind
    is_object = "properties" in told
    yield Field(
        way=(*above, last),
        form=str(told.get("format", told["type"])),
        component=component if is_object else None,
        is_nullable="anyOf" in schema,
        options=options or tuple(told.get("enum", ())),
        description=schema["description"],
    )
    if component and is_object:
        yield from _list_properties(component, components, (*above, last))


def _find_component(schema: Schema) -> str | None:
    reference: str = schema.get("$ref", "")
    return reference.removeprefix(COMPONENTS) or None
