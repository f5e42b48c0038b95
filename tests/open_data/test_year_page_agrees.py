"""Every count and sum on a year's page is that of /data/v1/achievements/<year>.json and .xlsx, in each language."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from showcase.views.words import INVENTORY, STATUSES
from showcase.vocabulary import InventoryFigure, Status
from tests.open_data.both_sites import Site, YearOnPage, count_statuses, list_years, read_target_key, round_percent
from tests.open_data.page_tables import NOTHING, read_tables
from tests.open_data.page_texts import list_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.open_data.page_texts import Text


def with_those_apart(targets: Any) -> dict[str, int]:  # noqa: ANN401  JSON may be anything
    """Return the counts of due targets, and of the milestones under way beside them."""
    apart = {"in-progress": targets["in_progress"], "not-started": targets["not_started"]}
    return {**targets["by_status"], **{name: number for name, number in apart.items() if number}}


def count_received(document: Any) -> int:  # noqa: ANN401
    """Return how many owed reports came in time to count."""
    return sum(each["number"] for each in document["reports"] if each["state"] in ("received", "late"))


def join(texts: list[Text]) -> str:
    """Return texts as one."""
    return " ".join(text.words for text in texts)


def test_the_lead_tells_of_the_reports_and_the_targets_of_the_year(site: Site) -> None:
    for year in list_years(site):
        document = year.document
        told = list_numbers(join(year.find("hero__lead")), site.speech)
        wanted = [count_received(document), document["reports_owed"]]
        wanted += [document["targets"]["due"], document["targets"]["on_track_or_achieved"]]
        assert sorted(told) == sorted(wanted)
        assert [text.words for text in year.find("edition__year")] == [str(year.year)]


# Key figures


def list_figures(year: YearOnPage) -> list[list[Text]]:
    """Return the texts of each key figure of the page."""
    figures: list[list[Text]] = []
    for text in year.find("key-figure"):
        if text.is_in("key-figure__number") and not text.is_in("key-figure__unit"):
            figures.append([])
        figures[-1].append(text)
    return figures


def test_reports_and_targets_are_counted_with_their_coverage(site: Site) -> None:
    for year in list_years(site):
        document, numbers = year.document, []
        for figure in list_figures(year)[:2]:
            texts = [text for text in figure if not text.is_in("key-figure__label")]
            numbers.append([number for text in texts for number in list_numbers(text.words, site.speech)])
        owed, received = document["reports_owed"], count_received(document)
        due, by_status = document["targets"]["due"], document["targets"]["by_status"]
        told = Decimal(due - by_status.get("no-result", 0)) / due
        assert numbers == [
            [received, owed, round_percent(Decimal(received) / owed)],
            [document["targets"]["on_track_or_achieved"], due, *by_status.values(), round_percent(told)],
        ]
        assert count_statuses(site, by_status) in [text.words for text in year.find("key-figure__note")]


def test_changes_are_told_with_how_many_partners_they_are_of(site: Site) -> None:
    seen = 0
    for year in list_years(site):
        shown = ("scope_1", "energy_total", "waste_total")
        sums = [each for each in year.document["sums"] if each["figure"] in shown and each["change"]]
        for figure, each in zip(list_figures(year)[2:], sums, strict=True):
            seen += 1
            change = each["change"]
            assert join([text for text in figure if text.is_in("key-figure__label")]) == site.speech.say(
                "%(figure)s from %(year)s",
                figure=site.speech.say(INVENTORY[InventoryFigure(each["figure"])]),
                year=year.year - 1,
            )
            assert year.parse_change(figure[0].words) == round_percent(change["share"])
            *amounts, partners = (text.words for text in figure if text.is_in("key-figure__note"))
            # The name of the partner that moved most follows the amounts.
            assert list_numbers(amounts[0], site.speech)[:2] == [change["before"], change["after"]]
            assert list_numbers(partners, site.speech) == [change["partners"], each["of"]]
            names = {member["slug"]: member["name"] for member in site.members}
            assert change["dominant"] is None or names[change["dominant"]] in amounts[0]
    assert seen


# Targets


def test_the_bars_and_the_legend_of_all_targets_count_as_the_data(site: Site) -> None:
    for year in list_years(site):
        counts = with_those_apart(year.document["targets"])
        assert join(year.find("all-description")) == count_statuses(site, counts)
        legend = [text.words for text in year.find("legend") if not text.is_in("legend__surface")][: 2 * len(counts)]
        words = [site.speech.say(STATUSES[Status(name)]) for name in counts]
        assert list(zip(legend[::2], legend[1::2], strict=True)) == list(
            zip(words, map(str, counts.values()), strict=True)
        )
        chips = [text for text in year.find("distribution__number") if not text.is_in("bar-rows")]
        assert is_subsequence([int(text.words) for text in chips], [*counts.values()])


def is_subsequence(some: list[int], numbers: list[int]) -> bool:
    """Whether some numbers stand among others in the same order: a narrow part of a bar carries none."""
    rest = iter(numbers)
    return all(number in rest for number in some)


def test_the_bars_of_the_themes_count_as_the_data(site: Site) -> None:
    for year in list_years(site):
        texts = year.find("bar-rows")
        notes = [text.words for text in texts if text.is_in("bar-row__note")]
        totals = [text.words for text in texts if text.is_in("distribution__total")]
        themes = year.document["themes"]
        assert totals == [str(theme["targets"]["due"]) for theme in themes if theme["targets"]["due"]]
        for note, theme in zip(notes, themes, strict=True):
            targets = theme["targets"]
            assert set(list_numbers(note, site.speech)) <= {targets["on_track_or_achieved"], targets["due"]}
            described = year.find(f"theme-{theme['theme']}-description")
            assert join(described) == (count_statuses(site, targets["by_status"]) if targets["due"] else "")
        chips = [int(text.words) for text in texts if text.is_in("distribution__number")]
        assert is_subsequence(chips, [n for theme in themes for n in theme["targets"]["by_status"].values()])


def test_the_table_of_the_themes_counts_as_the_data_and_the_workbook(site: Site) -> None:
    for year in list_years(site):
        document, sheet = year.document, year.read_sheet("Teemat")
        table = read_tables(year.page)["themes-table"]
        for row, theme, cells in zip(table.rows, document["themes"], sheet, strict=True):
            counts = {site.say_status(name): number for name, number in with_those_apart(theme["targets"]).items()}
            printed = {name: int(cell.text) for name, cell in zip(table.heads[2:], row[2:], strict=True)}
            assert printed == dict.fromkeys(printed, 0) | counts
            assert int(row[1].text) == theme["targets"]["due"] == cells["Targets due"]
            assert cells["Achieved or on track together"] == theme["targets"]["on_track_or_achieved"]
            due = {name: cells[site.english.say(STATUSES[Status(name)])] for name in document["targets"]["by_status"]}
            assert {name: number for name, number in due.items() if number} == theme["targets"]["by_status"]


def test_the_best_progress_of_a_theme_is_that_of_the_data(site: Site) -> None:
    for year in list_years(site):
        rows = [row for row in year.document["results"] if row["is_due"] and (row["progress"] or 0) > 0]
        by_theme = (
            max((row for row in rows if row["theme"] == theme["theme"]), key=sort_progress, default=None)
            for theme in year.document["themes"]
        )
        best = [row for row in by_theme if row]
        texts = [text for text in year.find("bar-row__best") if not text.is_in("a")]
        printed = [list_numbers(text.words, site.speech) for text in texts]
        assert [each for each in printed if each] == [[round_percent(row["progress"])] for row in best]
        links = [read_target_key(href) for href in year.list_hrefs("bar-row__best") if "#" in href]
        assert links == [(row["partner"], row["target"]) for row in best]


def sort_progress(row: Any) -> Any:  # noqa: ANN401
    """Return what orders results by progress."""
    return row["progress"], (row["partner"], row["target"])


# Sums


SUM_HEADS = (
    "Sum, in the unit of its row",
    "Members that gave it",
    "Members that could have",
    "Like for like: the year before, in the unit of its row",
    "Like for like: this year, in the unit of its row",
    "Like for like: change, %",
    "Like for like: members that gave both years",
)
"""What the workbook calls the numbers of a sum."""


def list_sum_numbers(each: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the numbers of a sum as a row of the page has them."""
    change = each["change"] or {}
    yield each["total"]
    yield (each["partners"], each["of"])
    yield change.get("before")
    yield change.get("after")
    yield round_percent(change.get("share"))
    yield (change["partners"], each["of"]) if change else None


def test_the_sums_are_those_of_the_data_and_of_the_workbook(site: Site) -> None:
    for year in list_years(site):
        table, sheet = read_tables(year.page).get("sums-table"), year.read_sheet("Summat")
        assert table
        assert table.heads[3:5] == [str(year.year - 1), str(year.year)]
        for row, each, cells in zip(table.rows, year.document["sums"], sheet, strict=True):
            assert row[0].text.startswith(site.speech.say(INVENTORY[InventoryFigure(each["figure"])]))
            total, gave, before, after, share, both = (cell.text for cell in row[1:])
            printed = [
                site.parse(row[1]),
                tuple(list_numbers(gave, site.speech)),
                None if before == NOTHING else site.parse(row[3]),
                None if after == NOTHING else site.parse(row[4]),
                year.parse_change(share),
                None if both == NOTHING else tuple(list_numbers(both, site.speech)),
            ]
            assert printed == [*list_sum_numbers(each)]
            stored = [cells[head] for head in SUM_HEADS]
            numbers = [each["total"], each["partners"], each["of"]]
            numbers += [(each["change"] or {}).get(name) for name in ("before", "after", "share", "partners")]
            assert stored == [None if number is None else float(number) for number in numbers], total
