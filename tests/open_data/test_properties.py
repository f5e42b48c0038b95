"""What holds for the open data and the year's pages of any network, also of one that the rules refuse."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.i18n import create_speech
from showcase.views.edition.view import create_year_view
from showcase.views.localised_site import Site
from showcase.vocabulary import Lang, Status
from tests.built_site import GOLDEN
from tests.drawn_network import YEARS, partners
from tests.network_builder import create_network
from tests.open_data.built_data import create_data, create_publication, load_publication, read_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.exports.data.publication import Publication
    from showcase.network import Partner
    from showcase.views.edition.page import YearView
    from tests.open_data.built_data import Tree

SETTINGS = settings(max_examples=12, deadline=None)
"""Three years of a drawn network take long to write."""

SHOWN: Final = (2021, 2023, 2024)
TODAY: Final = date(2026, 7, 1)


def publish(*drawn: Partner) -> Publication:
    """Return a network of partners as it is published after its last year was closed."""
    return create_publication(create_network(*drawn, years=SHOWN), TODAY)


def show_years(publication: Publication) -> dict[int, YearView]:
    """Return the page of each year."""
    site = Site(publication.network, publication.achievements, create_speech(Lang.EN), TODAY, "", "", "", "", {})
    return {year: create_year_view(site, each) for year, each in publication.achievements.years.items()}


def list_year_files(tree: Tree, until: int) -> dict[str, bytes]:
    """Return the files of the years up to one."""
    names = [f"achievements/{year}.{form}" for year in SHOWN if year <= until for form in ("json", "csv", "xlsx")]
    return {name: tree[name] for name in names}


def read_years(tree: Tree) -> Iterator[Any]:
    """Yield the documents of the years."""
    yield from (read_json(tree, f"achievements/{year}.json") for year in SHOWN)


@SETTINGS
@given(one=partners("a"), two=partners("b"), three=partners("c"))
def test_order_of_the_partners_changes_no_byte_and_no_page(one: Partner, two: Partner, three: Partner) -> None:
    there, back = publish(one, two, three), publish(three, one, two)
    assert create_data(there) == create_data(back)
    assert show_years(there) == show_years(back)


@SETTINGS
@given(drawn=partners("a"), other=partners("b"), shuffle=st.randoms(use_true_random=False))
def test_order_of_what_a_report_says_changes_no_figure(drawn: Partner, other: Partner, shuffle: Any) -> None:  # noqa: ANN401
    mixed = {}
    for year, file in drawn.results.items():
        results = list(file.value.results)
        shuffle.shuffle(results)
        mixed[year] = replace(file, value=file.value.model_copy(update={"results": tuple(results)}))
    before, after = publish(drawn, other), publish(replace(drawn, results=mixed), other)
    assert create_data(before) == create_data(after)
    assert show_years(before) == show_years(after)


@pytest.mark.parametrize("is_reversed", [False, True], ids=["mixed", "reversed"])
def test_order_in_which_the_disk_lists_files_changes_no_byte(
    golden_data: Tree,
    monkeypatch: pytest.MonkeyPatch,
    is_reversed: bool,  # noqa: FBT001  a case of pytest's
) -> None:
    scan = os.scandir

    def list_otherwise(folder: str) -> list[os.DirEntry[str]]:
        entries = sorted(scan(folder), key=lambda entry: entry.name, reverse=True)
        return entries if is_reversed else [*entries[1::2], *entries[::2]]

    monkeypatch.setattr("showcase.reading.os.scandir", list_otherwise)
    assert create_data(load_publication(GOLDEN)) == golden_data


def test_order_of_the_reporting_years_changes_no_byte(golden: Publication, golden_data: Tree) -> None:
    own = golden.network.settings
    backwards = own.value.model_copy(update={"reporting_years": own.value.reporting_years[::-1]})
    network = replace(golden.network, settings=replace(own, value=backwards))
    assert create_data(create_publication(network, golden.built)) == golden_data


@SETTINGS
@given(drawn=partners("a"), other=partners("b"))
def test_results_of_a_year_give_its_counts_and_its_themes_their_sum(drawn: Partner, other: Partner) -> None:
    tree = create_data(publish(drawn, other))
    for year in read_years(tree):
        due = Counter((row["theme"], count_as(row["status"])) for row in year["results"] if row["is_due"])
        assert due == Counter(
            {
                (theme["theme"], status): number
                for theme in year["themes"]
                for status, number in theme["targets"]["by_status"].items()
            }
        )
        assert Counter(status for _, status in due.elements()) == Counter(year["targets"]["by_status"])
        for name in ("due", "on_track_or_achieved", "in_progress", "not_started", "late_milestones"):
            assert sum(theme["targets"][name] for theme in year["themes"]) == year["targets"][name]


def count_as(status: str) -> str:
    """Return under which status a milestone that has ended is counted."""
    ended = {Status.DONE: Status.ACHIEVED, Status.DONE_LATE: Status.NOT_ACHIEVED, Status.OVERDUE: Status.NOT_ACHIEVED}
    return ended.get(Status(status), Status(status)).value


def correct_the_past_only(partner: Partner) -> Partner:
    """Return the partner without corrections of years to come, and of targets that are not signed yet."""
    results = {}
    for year, file in partner.results.items():
        signed = {
            target.id for day, each in partner.commitments.items() if day.year <= year for target in each.value.targets
        }
        past = (each for each in file.value.restatements if each.year < year)
        kept = tuple(each for each in past if each.inventory or each.target in signed)
        results[year] = replace(file, value=file.value.model_copy(update={"restatements": kept}))
    return replace(partner, results=results)


@SETTINGS
@given(drawn=partners("a"), other=partners("b"), year=st.sampled_from(YEARS))
def test_what_comes_later_changes_no_byte_of_an_earlier_year(drawn: Partner, other: Partner, year: int) -> None:
    """On the page only the table of corrections tells of it, as such."""
    drawn = correct_the_past_only(drawn)
    earlier = replace(
        drawn,
        commitments={day: file for day, file in drawn.commitments.items() if day.year <= year},
        results={past: file for past, file in drawn.results.items() if past <= year},
    )
    before, after = publish(earlier, other), publish(drawn, other)
    assert list_year_files(create_data(before), year) == list_year_files(create_data(after), year)
    old, new = show_years(before), show_years(after)
    for past in (past for past in SHOWN if past <= year):
        assert replace(old[past], restatements=None) == replace(new[past], restatements=None)
        rows, more = ({*view.restatements.rows} if view.restatements else set() for view in (old[past], new[past]))
        assert rows <= more
        # The last cell says which report tells it.
        assert all(str(past) not in row[-1].text for row in more - rows)
