"""What is counted and summed in the network that was worked out by hand: computed, printed and in the open data."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from showcase.i18n import create_speech
from showcase.views.words import INVENTORY, STATUSES
from showcase.vocabulary import Lang, Status
from tests.open_data.built_data import read_json
from tests.open_data.reckoned import COUNTS, REPORTS, SUMS, Counted, Summed, create_reckoned_view, is_cut

if TYPE_CHECKING:
    from showcase.achievements.totals import Counts, Sum
    from showcase.exports.data.publication import Publication
    from tests.open_data.built_data import Tree

years = pytest.mark.parametrize("year", COUNTS)
in_each_language = pytest.mark.parametrize("lang", Lang)


# Computed


def read_counts(counts: Counts) -> Counted:
    """Return what was computed in the shape of what was worked out."""
    by_status = {status.value: number for status, number in counts.by_status.items()}
    assert counts.not_started == 0
    return Counted(by_status, counts.due, counts.on_track_or_achieved, counts.in_progress, counts.late_milestones)


def compare_sum(sum_: Sum, told: Summed) -> None:
    """Compare a computed sum with the one that was worked out."""
    assert (sum_.total, sum_.partners, sum_.of) == (Decimal(told.total), told.partners, told.of)
    if sum_.change is None or told.change is None:
        assert sum_.change is None
        assert told.change is None
        return
    before, after, partners, dominant = told.change
    change = sum_.change
    assert (change.before, change.after, change.partners) == (Decimal(before), Decimal(after), partners)
    assert change.dominant == dominant
    if change.share is None or told.share is None:
        assert change.share is None
        assert told.share is None
    else:
        assert abs(Fraction(change.share) - Fraction(told.share)) < Fraction(1, 10**20)


@years
def test_the_totals_are_what_the_hand_came_to(reckoned: Publication, year: int) -> None:
    achievements = reckoned.achievements.years[year]
    by_theme = {theme: read_counts(counts) for theme, counts in achievements.counts_by_theme.items()}
    assert {**by_theme, "": read_counts(achievements.counts)} == COUNTS[year]
    reports = {state.value: number for state, number in achievements.reports.items()}
    assert reports == {state: len(slugs) for state, slugs in REPORTS[year].items()}
    assert [each.figure.value for each in achievements.sums] == list(SUMS[year])
    for each in achievements.sums:
        compare_sum(each, SUMS[year][each.figure.value])


# In the open data


def read_counted(targets: Any) -> Counted:  # noqa: ANN401  JSON may be anything
    """Return what a document counts."""
    counted = (targets[name] for name in ("due", "on_track_or_achieved", "in_progress", "late_milestones"))
    return Counted(targets["by_status"], *counted)


@years
def test_the_totals_are_told_so_in_the_data(reckoned_data: Tree, year: int) -> None:
    document = read_json(reckoned_data, f"achievements/{year}.json")
    by_theme = {theme["theme"]: read_counted(theme["targets"]) for theme in document["themes"]}
    assert {**by_theme, "": read_counted(document["targets"])} == COUNTS[year]
    assert {each["state"]: tuple(each["partners"]) for each in document["reports"]} == REPORTS[year]
    assert document["reports_owed"] == sum(len(slugs) for slugs in REPORTS[year].values())
    assert document["exempt"] == (["gamma"] if year == 2022 else [])
    assert document["left"] == (["delta"] if year == 2024 else [])
    for each, told in zip(document["sums"], SUMS[year].values(), strict=True):
        assert (each["total"], each["partners"], each["of"]) == (Decimal(told.total), told.partners, told.of)
        assert list_change(each["change"]) == told.change
        if each["change"]:
            assert is_cut(each["change"]["share"], Fraction(told.share) if told.share else None)


def list_change(change: Any) -> tuple[str, str, int, str | None] | None:  # noqa: ANN401
    """Return a sum's change as it was worked out."""
    return change and (str(change["before"]), str(change["after"]), change["partners"], change["dominant"])


@years
def test_the_totals_stand_in_the_workbook(reckoned_data: Tree, year: int) -> None:
    workbook = openpyxl.load_workbook(BytesIO(reckoned_data[f"achievements/{year}.xlsx"]))
    sums = [row[2:9] for row in workbook["Summat"].iter_rows(min_row=2, values_only=True)]
    for (*numbers, share), told in zip(sums, SUMS[year].values(), strict=True):
        before, after, both, _ = told.change or (None, None, None, None)
        of_change = [None if each is None else float(each) for each in (before, after)]
        assert numbers == [float(told.total), told.partners, told.of, *of_change, both]
        assert share == (None if told.share is None else pytest.approx(float(Fraction(told.share)), abs=1e-6))
    statuses = list(COUNTS[year][""].by_status)
    themes = {row[3]: row[4:] for row in workbook["Teemat"].iter_rows(min_row=2, values_only=True)}
    assert themes == {
        theme: (
            each.due,
            each.good,
            each.in_progress,
            0,
            each.late,
            *(each.by_status.get(name, 0) for name in statuses),
        )
        for theme, each in COUNTS[year].items()
        if theme
    }


@pytest.mark.parametrize(
    ("year", "restatements"),
    [
        (2022, []),
        (2023, [("beeta", "waste", 2019, 40, 50)]),
        (
            2024,
            [
                ("alfa", "electricity", 2023, 900, 890),
                ("alfa", "scope_1", 2023, 90, 95),
                ("epsilon", "heat", 2022, 92, 93),
            ],
        ),
    ],
)
def test_corrections_are_told_with_the_first_value(
    reckoned_data: Tree,
    year: int,
    restatements: list[tuple[object, ...]],
) -> None:
    told = read_json(reckoned_data, f"achievements/{year}.json")["restatements"]
    assert [
        (each["partner"], each["target"] or each["figure"], each["year"], each["first_value"], each["value"])
        for each in told
    ] == restatements


# On the pages


@in_each_language
@years
def test_the_counts_are_printed_so(reckoned: Publication, year: int, lang: Lang) -> None:
    view, whole, reports = create_reckoned_view(reckoned, year, lang), COUNTS[year][""], REPORTS[year]
    owed = sum(len(slugs) for slugs in reports.values())
    received = owed - len(reports.get("not-received", ()))
    first, second = view.figures[:2]
    assert (first.number, first.unit) == (str(received), f"/\N{NO-BREAK SPACE}{owed}")
    assert (second.number, second.unit) == (str(whole.good), f"/\N{NO-BREAK SPACE}{whole.due}")
    assert [theme.row.total for theme in view.themes] == [str(each.due) for name, each in COUNTS[year].items() if name]
    assert view.table
    say = create_speech(lang).say
    heads = [column.label for column in view.table.columns]
    for row, told in zip(view.table.rows, COUNTS[year].values(), strict=False):
        apart = {"in-progress": told.in_progress} if told.in_progress else {}
        numbers = {say(STATUSES[Status(status)]): number for status, number in {**told.by_status, **apart}.items()}
        printed = dict(zip(heads[2:], (int(cell.text) for cell in row[2:]), strict=True))
        assert (int(row[1].text), printed) == (told.due, dict.fromkeys(printed, 0) | numbers)


@in_each_language
@years
def test_the_sums_are_printed_so(reckoned: Publication, year: int, lang: Lang) -> None:
    speech = create_speech(lang)
    table = create_reckoned_view(reckoned, year, lang).sums
    assert table
    for row, (figure, told) in zip(table.rows, SUMS[year].items(), strict=True):
        assert row[0].text.startswith(speech.say(INVENTORY[next(each for each in INVENTORY if each == figure)]))
        number = speech.number
        before, after, both, _ = told.change or (None, None, None, None)
        assert [cell.text for cell in row[1:]] == [
            number(Decimal(told.total)),
            speech.say("%(part)s of %(whole)s", part=told.partners, whole=told.of),
            number(Decimal(before)) if before else "–",
            number(Decimal(after)) if after else "–",
            show_percent(told.percent, speech.percent_sign),
            speech.say("%(part)s of %(whole)s", part=both, whole=told.of) if both else "–",
        ]


def show_percent(percent: int | None, sign: str) -> str:
    """Return a change in whole per cent; all of them here are decreases, or there is none to tell."""
    return "–" if percent is None else f"−{-percent}{sign}"
