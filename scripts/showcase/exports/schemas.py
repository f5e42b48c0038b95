"""JSON Schemas of the YAML files, printed from the models: editors complete, explain and check by them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from showcase.exports.conditions import create_given, list_conditions
from showcase.exports.files import FILES
from showcase.exports.parts import list_parts
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from showcase.exports.files import DataFile
    from showcase.exports.parts import Part, Schema
    from showcase.records import Record

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def create_schema_files() -> dict[str, str]:
    """Return the text of every schema by its file name; they stand in docs/ and on the site."""
    schemas = {create_schema_name(file): create_schema(file) for file in FILES if file.is_yaml}
    return {name: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for name, schema in schemas.items()}


def create_schema_name(file: DataFile) -> str:
    """Return the name of a schema's own file, which is its id, too: it holds wherever the schemas stand."""
    return f"{file.name}.schema.json"


def create_schema(file: DataFile) -> Schema:
    """Return the schema of a kind of file."""
    definitions: Schema = {}
    body = _create_mapping(file.model, definitions)
    head = {"$schema": DIALECT, "$id": create_schema_name(file), "title": file.place, "description": file.purpose}
    return {**head, **body, "$defs": dict(sorted(definitions.items()))}


def _create_mapping(model: type[Record], definitions: Schema) -> Schema:
    parts = list_parts(model)
    schema: Schema = {
        "type": "object",
        "properties": {part.name: _create_property(part, model, definitions) for part in parts},
        "required": [part.name for part in parts if part.required],
        "additionalProperties": False,
    }
    conditions = list_conditions(model)
    return {**schema, "allOf": list(conditions)} if conditions else schema


def _create_property(part: Part, model: type[Record], definitions: Schema) -> Schema:
    schema = _create_value(part, definitions)
    if part.is_list:
        unique = {"uniqueItems": True} if part.name in model.different else {}
        schema = {"type": "array", "items": schema, **unique, **part.more}
    return {"description": part.description, **(schema if part.required else _allow_null(schema))}


def _create_value(part: Part, definitions: Schema) -> Schema:
    if part.record:
        name = part.record.__name__
        if name not in definitions:
            definitions[name] = _create_mapping(part.record, definitions)
    elif part.is_localised:
        markdown = "-markdown" if "contentMediaType" in part.schema else ""
        name = f"texts-{part.schema['maxLength']}{markdown}"
        definitions[name] = _create_texts(part.schema)
    else:
        return part.schema
    return {"$ref": f"#/$defs/{name}"}


def _create_texts(schema: Schema) -> Schema:
    """A text in one language or more."""
    return {
        "type": "object",
        "properties": {str(lang): _allow_null(schema) for lang in Lang},
        "additionalProperties": False,
        "anyOf": [create_given(lang) for lang in Lang],
    }


def _allow_null(schema: Schema) -> Schema:
    """A field without a value is a missing field."""
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    enum = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [*types, "null"], **enum}
