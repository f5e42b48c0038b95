"""Sheets as an XLSX workbook: numbers as numbers, no text taken for a formula or a link, the same bytes twice."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from showcase.exports.data.tables import Value

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST_NAME: Final = 31
"""The letters that the name of a sheet may have."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column; ``width`` in letters. A share is stored as it is and shown in per cent."""

    text: str
    width: int
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its heads."""

    name: str
    heads: tuple[Head, ...]
    rows: Iterable[Iterable[Value]]


def create_workbook(title: str, author: str, built: date, sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook; a program that opens it is told of no other day than ``built``."""
    stream = io.BytesIO()
    with Workbook(stream, _OPTIONS) as workbook:
        created = datetime(built.year, built.month, built.day)  # noqa: DTZ001  a workbook's times have no zone
        workbook.set_properties({"title": title, "author": author, "created": created})
        wrapped = {"text_wrap": True, "valign": "top"}
        head = workbook.add_format({**wrapped, "bold": True, "bottom": 1})
        formats = {
            str: workbook.add_format(wrapped),
            date: workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
            Decimal: workbook.add_format({"num_format": "General", "valign": "top"}),
            float: workbook.add_format({"num_format": "0.0 %", "valign": "top"}),
        }
        for sheet in sheets:
            _write_sheet(workbook.add_worksheet(sheet.name[:_LONGEST_NAME]), sheet, head, formats)
    return stream.getvalue()


def _write_sheet(worksheet: Worksheet, sheet: Sheet, head: Format, formats: dict[type, Format]) -> None:
    worksheet.freeze_panes(1, 0)
    for column, each in enumerate(sheet.heads):
        worksheet.set_column(column, column, each.width)
        worksheet.write_string(0, column, each.text, head)
    last = 0
    for last, values in enumerate(sheet.rows, start=1):
        for column, value in enumerate(values):
            _write_cell(worksheet, last, column, value, formats, is_share=sheet.heads[column].is_share)
    worksheet.autofilter(0, 0, last, len(sheet.heads) - 1)


def _write_cell(
    worksheet: Worksheet,
    row: int,
    column: int,
    value: Value,
    formats: dict[type, Format],
    *,
    is_share: bool,
) -> None:
    if isinstance(value, bool):
        worksheet.write_boolean(row, column, value, formats[Decimal])
    elif isinstance(value, Decimal | int):
        worksheet.write_number(row, column, value, formats[float if is_share else Decimal])
    elif isinstance(value, date):
        worksheet.write_datetime(row, column, value, formats[date])
    elif isinstance(value, str):
        worksheet.write_string(row, column, value, formats[str])
