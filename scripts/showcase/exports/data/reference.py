"""docs/open-data.md: the files of the open data, and every field of each, printed from the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.exports.data.openapi import DOCUMENTS, SUMMARIES
from showcase.exports.data.resources import TABLES
from showcase.exports.data.schema import list_fields
from showcase.exports.data.tables import list_columns
from showcase.exports.reference import NOTICE, create_row
from showcase.urls import DATA_VERSION, DataName, create_data_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.exports.data.schema import Field
    from showcase.exports.data.tables import Column
    from showcase.records import Record

_FORMS: Final = {
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "boolean": "true or false",
    "date": "day, such as 2025-03-20",
    "date-time": "moment, such as 2025-05-14T09:00:00+03:00",
    "object": "entry",
}
_TEXTS: Final = "Texts"

_INTRODUCTION: Final = """\
This is version {version} of the open data.
Its first number stands in the addresses: as long as it is the same, fields and values of closed lists are only added, never removed, renamed or given another type.
`openapi.json` and `datapackage.json` say the same for programs; what is computed, and how, stands in [data.md](data.md).

## What holds for all files

- Everything is UTF-8.
  A field is always there; what is not known is `null`, in a table an empty cell.
- A number has the digits that were typed in the partner's file.
  Shares (progress, expected, change) are cut after six decimals: rounded to whole per cent, they are what the pages print.
- A text by language has the fields `fi`, `sv` and `en`; in a table these are columns that end so.
  Markdown is as its writer typed it: make it safe before you show it.
- A partner is named by its slug, a target by its partner's slug and its id, a theme by its id.
- Documents are of the day `as_of`.
  A year that is closed is as it was published; what was corrected later stands in the documents of the partners and of later years.
- The persons who signed a commitment are not named: a name can be withdrawn, a copy of the data can't.
- In CSV, an apostrophe stands before a text, or a part of it after a semicolon, that a spreadsheet would take for a formula.
  There is no byte order mark: import it into a spreadsheet as UTF-8 with commas and decimal points, or take the workbook.

## The files
"""  # noqa: E501  Markdown has one sentence a line


def create_open_data_page() -> str:
    """Return the page as Markdown."""
    return "\n".join(_list_lines()) + "\n"


def _list_lines() -> Iterator[str]:
    yield from (NOTICE, "", "# The open data", "", _INTRODUCTION.format(version=DATA_VERSION))
    yield from (create_row(("Address", "What it is")), create_row(["---"] * 2))
    yield from (create_row((f"`{create_data_path()}{name}`", SUMMARIES[name])) for name in DataName)
    for name, model in DOCUMENTS.items():
        yield from ("", f"## `{name}`", "", *_list_table(_list_field_cells(model)))
    for table in TABLES:
        yield from ("", f"## `{table.name}`", "", f"Key: {', '.join(f'`{column}`' for column in table.key)}.", "")
        yield from _list_table(_list_column_cells(table.record))


def _list_table(rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield from (create_row(("Field", "Form", "Meaning")), create_row(["---"] * 3))
    yield from (create_row(cells) for cells in rows)


def _list_field_cells(model: type[Record]) -> Iterator[tuple[str, ...]]:
    texts: set[tuple[str, ...]] = set()
    for field in list_fields(model):
        if field.component == _TEXTS:
            texts.add(field.way)
        if field.way[:-1] not in texts:
            yield f"`{field.name}`", _show_form(field), field.description


def _list_column_cells(record: type[Record]) -> Iterator[tuple[str, ...]]:
    for column in list_columns(record):
        yield f"`{column.name}`", _show_column_form(column), column.description


def _show_form(field: Field) -> str:
    if field.way[-1].endswith("{}"):
        form = f"{_FORMS[field.form]} for each of {_show_codes(field.options)}"
    else:
        form = "text by language" if field.component == _TEXTS else _show_value_form(field.form, field.options)
    return f"{form}, or null" if field.is_nullable else form


def _show_column_form(column: Column) -> str:
    form = "values with spaces between" if column.is_list else _show_value_form(column.form, column.options)
    return f"{form}, or empty" if column.may_be_empty else form


def _show_value_form(form: str, options: tuple[str, ...]) -> str:
    return f"one of {_show_codes(options)}" if options else _FORMS[form]


def _show_codes(codes: tuple[str, ...]) -> str:
    return ", ".join(f"`{code}`" for code in codes)
