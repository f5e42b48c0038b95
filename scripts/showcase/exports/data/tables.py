"""Tables of the open data: columns made from models, rows from what these hold, as CSV that no spreadsheet executes.

A mapping gives a column for each of its fields, a list of values one column with spaces between them; lists of mappings
have no place in a table and are left out.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from showcase.exports.data.schema import list_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.exports.data.schema import Field
    from showcase.records import Record

Value: TypeAlias = "str | Decimal | int | date | None"
"""What stands in a cell; a bool is an int."""

_STARTS_FORMULA: Final = re.compile(r"(?:^|(?<=;))(?=[=+\-@\t\r\n\0＝＋－＠])")  # noqa: RUF001  full-width twins do, too
"""Where a spreadsheet would begin to read a formula; a Finnish one begins a cell after each semicolon."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the way to its value in a row's record, and what is told of it."""

    name: str
    way: tuple[str, ...]
    form: str
    is_list: bool
    may_be_empty: bool
    options: tuple[str, ...]
    description: str


@cache
def list_columns(model: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a model."""
    return tuple(_list_columns(list_fields(model)))


def _list_columns(fields: Iterable[Field]) -> Iterator[Column]:
    nullable: set[tuple[str, ...]] = set()
    for field in fields:
        *above, last = field.way
        nullable |= {field.way} if field.is_nullable else set()
        if field.component or last.endswith("{}") or any(step.endswith(("[]", "{}")) for step in above):
            continue
        is_list = last.endswith("[]")
        way = (*above, last.removesuffix("[]"))
        empty = is_list or any(field.way[:length] in nullable for length in range(1, len(field.way) + 1))
        form = "string" if is_list else field.form
        yield Column("_".join(way), way, form, is_list, empty, field.options, field.description)


def list_values(record: Record, columns: Iterable[Column]) -> Iterator[Value]:
    """Yield what a record has in each column."""
    for column in columns:
        value: object = record
        for step in column.way:
            value = getattr(value, step) if value is not None else None
        yield cast("Value", " ".join(map(str, value)) if isinstance(value, tuple) else value)


def create_csv(columns: Iterable[Column], records: Iterable[Record]) -> bytes:
    """Return a table as RFC 4180 has it: UTF-8, commas, CRLF; decimal points, and nothing for what is not there.

    It has no byte order mark: programs read the first column's name without one, and people have the workbook.
    """
    listed = tuple(columns)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(column.name for column in listed)
    for record in records:
        writer.writerow(_show(value) for value in list_values(record, listed))
    return stream.getvalue().encode()


def _show(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return disarm(value) if isinstance(value, str) else "" if value is None else str(value)


def disarm(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one."""
    return _STARTS_FORMULA.sub("'", text)
