"""datapackage.json: the tables as a Frictionless Data Package (version 1), with types, constraints and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.exports.data.document import find_text
from showcase.exports.data.licences import LICENCES
from showcase.exports.data.resources import RESULTS, TARGET_KEY, TARGETS, YEAR_RESULTS
from showcase.exports.data.tables import list_columns
from showcase.urls import DATA_VERSION, PageName
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.exports.data.publication import Publication
    from showcase.exports.data.resources import Table
    from showcase.exports.data.schema import Schema
    from showcase.exports.data.tables import Column

_NAME: Final = "climate-partners"
_DIALECT: Final = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_BOOLEAN: Final = {"trueValues": ["true"], "falseValues": ["false"]}


def create_package(publication: Publication) -> Schema:
    """Return the description of the tables; paths are relative to it, so that it holds wherever they are copied."""
    settings = publication.settings
    licence = LICENCES[settings.licence]
    name, city = (find_text(text, Lang.EN) for text in (settings.name, settings.city))
    return {
        "profile": "tabular-data-package",
        "name": _NAME,
        "title": name,
        "version": DATA_VERSION,
        "created": f"{publication.built.isoformat()}T00:00:00Z",
        "homepage": publication.create_page_addresses(PageName.HOME).fi,
        "licenses": [{"name": settings.licence, "title": licence.title, "path": licence.address}],
        "contributors": [{"title": city, "role": "publisher", "email": settings.coordinator.email}],
        "resources": list(_list_resources(publication)),
    }


def _list_resources(publication: Publication) -> Iterator[Schema]:
    yield _create_resource(TARGETS, "targets")
    yield _create_resource(RESULTS, "results")
    for reporting, _ in publication.years:
        yield _create_resource(YEAR_RESULTS, f"achievements-{reporting.year}", year=reporting.year)


def _create_resource(table: Table, name: str, **parts: object) -> Schema:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": table.name.format(**parts),
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": create_table_schema(table),
    }


def create_table_schema(table: Table) -> Schema:
    """Return a table's columns and keys."""
    schema: Schema = {
        "fields": [_create_field(column) for column in list_columns(table.record)],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.refers:
        reference = {"resource": "targets", "fields": list(TARGET_KEY)}
        schema["foreignKeys"] = [{"fields": list(TARGET_KEY), "reference": reference}]
    return schema


def _create_field(column: Column) -> Schema:
    constraints: Schema = {} if column.may_be_empty else {"required": True}
    if column.options:
        constraints["enum"] = list(column.options)
    return {
        "name": column.name,
        "type": column.form,
        "description": column.description,
        **(_BOOLEAN if column.form == "boolean" else {}),
        **({"constraints": constraints} if constraints else {}),
    }
