"""The counts and sums of the home page and of the themes are those of the year's document."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from showcase.urls import DataName, PageName
from showcase.views.words import INVENTORY, STATUSES
from showcase.vocabulary import InventoryFigure, Status
from tests.open_data.both_sites import Site, count_statuses, list_years, round_percent
from tests.open_data.page_tables import NOTHING, clean, has_class, parse_number, read_tables
from tests.open_data.page_texts import list_numbers, read_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.built_site import Page


def read_year(site: Site) -> Any:  # noqa: ANN401  JSON may be anything
    """Return this year's document."""
    return site.read_data(DataName.YEAR, year=site.read_data(DataName.PARTNERS)["year"])


def read_key_figures(page: Page) -> list[str]:
    """Return the large numbers of the home page, each with its unit."""
    return [clean(each.text) for each in page.elements if has_class(each, "key-figure__number")]


def list_key_figures(site: Site) -> Iterator[str]:
    """Yield the same from the data."""
    members, year = site.read_data(DataName.PARTNERS), read_year(site)
    yield str(sum(each["kind"] == "partner" and not has_left(each, members["as_of"]) for each in members["partners"]))
    received = sum(each["number"] for each in year["reports"] if each["state"] in ("received", "late"))
    yield f"{received} / {year['reports_owed']}"
    yield f"{year['targets']['on_track_or_achieved']} / {year['targets']['due']}"


def has_left(member: Any, day: str) -> bool:  # noqa: ANN401
    """Whether a member has left by a day."""
    return member["left"] is not None and member["left"]["date"] <= day


def test_the_figures_of_the_home_page_are_those_of_the_year(site: Site) -> None:
    *printed, change = (
        text.replace("\N{NO-BREAK SPACE}", " ") for text in read_key_figures(site.read_page(PageName.HOME))
    )
    assert printed == [*list_key_figures(site)]
    (scope_1,) = (each for each in read_year(site)["sums"] if each["figure"] == "scope_1")
    number = change.replace(" ", "").removesuffix("%").removeprefix("±").removeprefix("+")
    assert parse_number(number, site.speech) == round_percent(scope_1["change"]["share"])


@pytest.mark.parametrize("page", [PageName.HOME, PageName.ACHIEVEMENTS])
def test_the_years_side_by_side_are_those_of_their_documents(site: Site, page: PageName) -> None:
    table = read_tables(site.read_page(page))["years-table"]
    for head, row in table.named.items():
        year = site.read_data(DataName.YEAR, year=head)
        owed, received, late, due = (int(cell.text) for cell in row[1:5])
        by_state = {each["state"]: each["number"] for each in year["reports"]}
        assert (owed, due) == (year["reports_owed"], year["targets"]["due"])
        assert (received, late) == (by_state.get("received", 0) + by_state.get("late", 0), by_state.get("late", 0))
        statuses = {name: int(cell.text) for name, cell in zip(table.heads[5:], row[5:], strict=True)}
        assert statuses == dict.fromkeys(statuses, 0) | say_counts(site, year["targets"]["by_status"])


def test_the_bars_of_the_years_are_those_of_their_documents(site: Site) -> None:
    texts = read_texts(site.read_page(PageName.ACHIEVEMENTS))
    notes = [text.words for text in texts if text.is_in("bar-row__note")]
    totals = [text.words for text in texts if text.is_in("distribution__total")]
    years = [year.document for year in list_years(site) if year.document["targets"]["due"]][::-1]
    for note, total, year in zip(notes, totals, years, strict=True):
        received = sum(each["number"] for each in year["reports"] if each["state"] in ("received", "late"))
        assert sorted(list_numbers(note, site.speech)) == sorted([received, year["reports_owed"]])
        assert total == str(year["targets"]["due"])
        title, description = (
            "".join(text.words for text in texts if text.is_in(f"year-{year['year']}-{part}"))
            for part in ("title", "description")
        )
        assert sorted(list_numbers(title, site.speech)) == sorted([year["targets"]["due"], year["year"]])
        assert description == count_statuses(site, year["targets"]["by_status"])


def test_the_sums_side_by_side_are_those_of_their_documents(site: Site) -> None:
    table = read_tables(site.read_page(PageName.ACHIEVEMENTS))["sums-table"]
    labels = {row[0].text: row for row in table.rows}
    printed = {}
    for label, row in labels.items():
        for head, cell in zip(table.heads[1:], row[1:], strict=True):
            if cell.text != NOTHING:
                printed[label.rpartition(", ")[0], head] = list_numbers(cell.text, site.speech)
    assert printed == {
        (site.speech.say(INVENTORY[InventoryFigure(each["figure"])]), str(year.year)): [
            each["total"],
            each["partners"],
            each["of"],
        ]
        for year in list_years(site)
        for each in year.document["sums"]
    }


def test_the_themes_are_those_of_the_year(site: Site) -> None:
    table = read_tables(site.read_page(PageName.THEMES))["themes-table"]
    themes = read_year(site)["themes"]
    assert len(table.rows) == len(themes)
    for row, theme in zip(table.rows, themes, strict=True):
        counts = theme["targets"]
        apart = {"in-progress": counts["in_progress"], "not-started": counts["not_started"]}
        printed = {name: int(cell.text) for name, cell in zip(table.heads[2:], row[2:], strict=True)}
        assert row[0].text == theme["name"][site.speech.lang] or theme["name"][site.speech.lang] is None
        assert Decimal(row[1].text) == counts["due"]
        assert printed == dict.fromkeys(printed, 0) | say_counts(site, {**counts["by_status"], **apart})


def say_counts(site: Site, counts: dict[str, int]) -> dict[str, int]:
    """Return counts by the words of their statuses; those of none are left out."""
    return {site.speech.say(STATUSES[Status(status)]): number for status, number in counts.items() if number}
