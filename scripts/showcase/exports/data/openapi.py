"""openapi.json: the addresses of the data as OpenAPI 3.1, with the schemas of the documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.exports.data.document import Document, find_text
from showcase.exports.data.events import EventsDocument
from showcase.exports.data.formats import find_format
from showcase.exports.data.licences import LICENCES
from showcase.exports.data.members import PartnersDocument
from showcase.exports.data.partner import PartnerDocument
from showcase.exports.data.practices import PracticesDocument
from showcase.exports.data.resources import TABLES
from showcase.exports.data.schema import COMPONENTS, create_components
from showcase.exports.data.year import YearDocument
from showcase.exports.files import FILES
from showcase.urls import DATA_VERSION, DataName, PageName, create_data_path
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.exports.data.publication import Publication
    from showcase.exports.data.schema import Schema

DOCUMENTS: Final[Mapping[DataName, type[Document]]] = {
    DataName.PARTNERS: PartnersDocument,
    DataName.PARTNER: PartnerDocument,
    DataName.PRACTICES: PracticesDocument,
    DataName.EVENTS: EventsDocument,
    DataName.YEAR: YearDocument,
}
"""The documents with a model."""

SUMMARIES: Final[Mapping[DataName, str]] = {
    **{name: model.__doc__ or "" for name, model in DOCUMENTS.items()},
    **{table.name: f"{table.title}." for table in TABLES},
    DataName.YEAR_WORKBOOK: "A year's achievements as a workbook, its heads in the languages of the site.",
    DataName.PACKAGE: "The tables as a Frictionless Data Package, with types and keys.",
    DataName.CATALOG: "The data described for portals (DCAT-AP).",
    DataName.OPENAPI: "The addresses and the documents' schemas, as OpenAPI 3.1.",
    DataName.SCHEMA: "The JSON Schema of a kind of source file.",
}
"""What each file is."""
_PARAMETERS: Final[dict[str, tuple[str, Schema]]] = {
    "slug": ("A member's slug, as partners.json has it.", {"type": "string"}),
    "year": ("A reporting year.", {"type": "integer"}),
    "file": ("A kind of file.", {"type": "string", "enum": [file.name for file in FILES if file.is_yaml]}),
}
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


def create_openapi(publication: Publication) -> Schema:
    """Return the description."""
    settings = publication.settings
    licence = LICENCES[settings.licence]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": find_text(settings.name, Lang.EN),
            "summary": "What climate partners promised, and what became of it. Static files, read with GET.",
            "version": DATA_VERSION,
            "license": {"name": licence.title, "url": licence.address},
            "contact": {
                "name": find_text(settings.city, Lang.EN),
                "url": publication.create_page_addresses(PageName.HOME).fi,
                "email": settings.coordinator.email,
            },
        },
        "servers": [{"url": publication.create_address("")}],
        "paths": {create_data_path(name, **_KEEP): {"get": _create_operation(name)} for name in DataName},
        "components": {"schemas": create_components(DOCUMENTS.values())},
    }


_KEEP: Final = {name: f"{{{name}}}" for name in _PARAMETERS}
"""What leaves the placeholders of an address as they are."""


def _create_operation(name: DataName) -> Schema:
    placeholders = _PLACEHOLDER.findall(name)
    model = DOCUMENTS.get(name)
    schema = {"$ref": f"{COMPONENTS}{model.__name__}"} if model else {}
    operation: Schema = {
        "operationId": f"get_{name.name.lower()}",
        "summary": SUMMARIES[name],
        "responses": {
            "200": {"description": "The file.", "content": {find_format(name).media_type: {"schema": schema}}}
        },
    }
    if placeholders:
        operation["parameters"] = [_create_parameter(each) for each in placeholders]
        operation["responses"]["404"] = {"description": "There is none."}
    return operation


def _create_parameter(name: str) -> Schema:
    description, schema = _PARAMETERS[name]
    return {"name": name, "in": "path", "required": True, "description": description, "schema": schema}
