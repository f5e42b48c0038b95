"""A year's workbook has what the year's document has: numbers as numbers, and no text that acts."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest

from showcase.exports.data.sheets import create_year_workbook
from showcase.exports.data.workbook import Head, Sheet, create_workbook
from showcase.exports.data.year import create_year_document
from tests.open_data.built_data import create_data, load_publication, read_json
from tests.open_data.test_tables import HOSTILE
from tests.small_network import write_network

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from showcase.exports.data.publication import Publication
    from showcase.exports.data.tables import Value
    from tests.open_data.built_data import Tree

SHEETS: Final = ["Lue ensin", "Yhteenveto", "Teemat", "Summat", "Tulokset", "Raportit", "Oikaistut luvut"]
YEARS: Final = (2022, 2023, 2024)


def read_workbook(content: bytes) -> Workbook:
    """Return a workbook."""
    return openpyxl.load_workbook(io.BytesIO(content))


def read_rows(workbook: Workbook, sheet: str) -> list[dict[str, Any]]:
    """Return a sheet's rows by the English of their heads, or the last line of a head."""
    head, *rows = workbook[sheet].iter_rows(values_only=True)
    names = [str(cell).splitlines()[-1] for cell in head]
    return [dict(zip(names, row, strict=True)) for row in rows]


@pytest.fixture(params=YEARS)
def year(request: pytest.FixtureRequest, data: Tree) -> tuple[Workbook, Any]:
    """Return a year's workbook and document."""
    return read_workbook(data[f"achievements/{request.param}.xlsx"]), read_json(
        data, f"achievements/{request.param}.json"
    )


def test_each_table_has_a_sheet_with_a_head_that_stays(year: tuple[Workbook, Any]) -> None:
    workbook, _ = year
    assert workbook.sheetnames == SHEETS
    for sheet in workbook:
        assert sheet.freeze_panes == "A2"
        assert all(cell.value and cell.font.bold for cell in sheet[1])
        assert all(sheet.column_dimensions[cell.column_letter].width > 10 for cell in sheet[1][:1])


def test_the_results_are_those_of_the_document(year: tuple[Workbook, Any]) -> None:
    workbook, document = year
    rows = read_rows(workbook, "Tulokset")
    assert len(rows) == len(document["results"])
    for row, result in zip(rows, document["results"], strict=True):
        baseline, goal = result["baseline"] or {}, result["goal"]
        assert (row["Member, id in the data"], row["Target, id in the data"]) == (result["partner"], result["target"])
        assert row["Member"] == result["partner_name"]
        assert row["Status"] == result["status"]
        assert row["Counted this year"] is result["is_due"]
        for head, value in {
            "Value, in the unit of its row": result["value"],
            "Progress, %": result["progress"],
            "On schedule, %": result["expected"],
            "Baseline, in the unit of its row": baseline.get("value"),
            "Goal, in the unit of its row": goal["value"],
            "Goal, year": goal["year"],
        }.items():
            assert row[head] == (None if value is None else pytest.approx(float(value), rel=1e-15)), head


def test_sums_themes_reports_and_corrections_are_those_of_the_document(year: tuple[Workbook, Any]) -> None:
    workbook, document = year
    sums = [(row["Figure"], row["Sum, in the unit of its row"]) for row in read_rows(workbook, "Summat")]
    assert sums == [(each["figure"], float(each["total"])) for each in document["sums"]]
    themes = [(row["Theme, id in the data"], row["Targets due"]) for row in read_rows(workbook, "Teemat")]
    assert themes == [(each["theme"], each["targets"]["due"]) for each in document["themes"]]
    reports = [(row["Report"], row["Member, id in the data"]) for row in read_rows(workbook, "Raportit")]
    assert reports == [(each["state"], slug) for each in document["reports"] for slug in each["partners"]]
    corrected = [(row["Year"], row["Value, in the unit of its row"]) for row in read_rows(workbook, "Oikaistut luvut")]
    assert corrected == [(each["year"], float(each["value"])) for each in document["restatements"]]


def test_the_summary_counts_as_the_document_does(year: tuple[Workbook, Any]) -> None:
    workbook, document = year
    counted = {row["English"]: row["Number"] for row in read_rows(workbook, "Yhteenveto")}
    assert counted["Targets due"] == document["targets"]["due"]
    assert counted["Achieved or on track together"] == document["targets"]["on_track_or_achieved"]
    assert counted["Reports owed"] == document["reports_owed"]
    assert counted["Members that joined"] == len(document["joined"])
    assert sum(counted.get(word, 0) for word in ("On track", "Behind schedule")) == sum(
        document["targets"]["by_status"].get(status, 0) for status in ("on-track", "behind")
    )


def test_the_notes_say_in_each_language_what_it_is(golden_data: Tree) -> None:
    notes = read_rows(read_workbook(golden_data["achievements/2022.xlsx"]), "Lue ensin")
    said = [[row["Suomi"], row["Svenska"], row["English"]] for row in notes]
    assert said[0][2] == "Golden Network: targets, results and sums of 2022"
    assert (
        said[1][2]
        == "The year was closed on 8\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2023: its figures stay as they are."
    )
    assert all(len(set(row)) > 1 or "Scope" in row[0] or row[0] == "Status" for row in said)
    preliminary = read_rows(read_workbook(golden_data["achievements/2024.xlsx"]), "Lue ensin")
    assert preliminary[1]["English"].startswith("The figures are preliminary")
    assert {"on-track", "received", "measured", "at-most", "scope_1", "structure"} <= {row["Code"] for row in notes}


def test_the_same_year_is_the_same_bytes(golden: Publication) -> None:
    reporting, year = golden.years[-1]
    document = create_year_document(golden, reporting, year)
    assert create_year_workbook(golden, document) == create_year_workbook(golden, document)


def test_all_files_are_the_same_bytes_twice(golden: Publication, golden_data: Tree) -> None:
    assert create_data(golden) == golden_data


def test_the_only_day_in_a_workbook_is_the_one_that_it_is_built_for(golden_data: Tree) -> None:
    properties = read_workbook(golden_data["achievements/2024.xlsx"]).properties
    assert properties.created == properties.modified == datetime(2025, 5, 20)  # noqa: DTZ001  a workbook has no zones


def create_row(values: tuple[Value, ...]) -> Any:  # noqa: ANN401  openpyxl has no types
    """Return the only row of a sheet with these values."""
    heads = tuple(Head(str(number), 20) for number, _ in enumerate(values))
    return read_workbook(create_workbook("T", "A", date(2025, 5, 20), [Sheet("S", heads, [values])]))["S"][2]


@pytest.mark.parametrize("text", [*HOSTILE, "https://evil.example", "mailto:evil@evil.example", "{=1+1}", "12450"])
def test_a_text_is_a_text_whatever_it_looks_like(text: str) -> None:
    (cell,) = create_row((text,))
    assert (cell.data_type, cell.value.replace("_x000D_", "\r")) == ("s", text)
    assert cell.hyperlink is None


def test_numbers_days_and_truths_are_what_they_are() -> None:
    cells = create_row((Decimal("12450.5"), Decimal(-3), 7, True, date(2025, 3, 20), None))
    assert [cell.data_type for cell in cells] == ["n", "n", "n", "b", "d", "n"]
    assert [cell.value for cell in cells] == [12450.5, -3, 7, True, datetime(2025, 3, 20), None]  # noqa: DTZ001


def test_texts_stand_in_the_languages_of_the_site_only(tmp_path: Path) -> None:
    workbook = read_workbook(create_data(load_publication(write_network(tmp_path)))["achievements/2024.xlsx"])
    heads = [cell.value for cell in workbook["Tulokset"][1]]
    assert "Tavoite\n(Suomi)" in heads
    assert not [head for head in heads if "Svenska" in head or "English" in head]
