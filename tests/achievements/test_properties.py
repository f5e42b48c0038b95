"""What holds for any data that the models take, also for what the rules refuse."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.achievements.known import find_inventory
from showcase.achievements.totals import SUMMED
from tests.achievements import compute
from tests.drawn_network import YEARS, partners
from tests.network_builder import create_partner

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    from showcase.achievements.totals import PartnerYear, Sum
    from showcase.achievements.years import YearAchievements
    from showcase.network import Partner
    from showcase.vocabulary import InventoryFigure

SETTINGS = settings(max_examples=40, deadline=None)
"""A network takes long to draw."""


def show_figures(year: YearAchievements) -> tuple[object, ...]:
    """Return all that a year's page counts and sums."""
    statuses = {slug: [each.status for each in partner.targets] for slug, partner in year.partners.items()}
    return year.counts, year.counts_by_theme, year.reports, year.sums, statuses


def remove_files(partner: Partner, years: Collection[int]) -> Partner:
    """Return the partner without its files of some years."""
    return replace(partner, results={year: file for year, file in partner.results.items() if year not in years})


def remove_later(partner: Partner, year: int) -> Partner:
    """Return the partner as it was when a year was over: without what was signed and reported of later years."""
    signed = {day: file for day, file in partner.commitments.items() if day.year <= year}
    return replace(remove_files(partner, range(year + 1, 2100)), commitments=signed)


@SETTINGS
@given(partner=partners("a"), other=partners("b"))
def test_computation_never_raises_and_every_number_can_be_read(partner: Partner, other: Partner) -> None:
    achievements = compute(partner, other)
    shown = [each for year in achievements.years.values() for one in year.partners.values() for each in one.targets]
    shown += [each for history in achievements.partners.values() for each in history.years.values()]
    for each in shown:
        assert (each.progress is None) == (each.value is None or each.expected is None)
    for series in (each.series for each in shown if each.series):
        assert [series.expected(year) is None for year in range(2015, 2030)] == [series.expected(2020) is None] * 15


@SETTINGS
@given(partner=partners("a"), other=partners("b"), year=st.sampled_from(YEARS))
def test_what_is_signed_and_reported_later_never_changes_an_earlier_year(
    partner: Partner,
    other: Partner,
    year: int,
) -> None:
    before, after = compute(remove_later(partner, year), other).years, compute(partner, other).years
    assert {past: before[past] for past in before if past <= year} == {
        past: after[past] for past in after if past <= year
    }


@SETTINGS
@given(partner=partners("a"), other=partners("b"), year=st.sampled_from(YEARS))
def test_file_never_changes_the_figures_of_a_year_published_before_it_came(
    partner: Partner,
    other: Partner,
    year: int,
) -> None:
    published = date(year + 1, 6, 5)
    late = [each for each, file in partner.results.items() if file.value.submitted >= published]
    before, after = compute(remove_files(partner, late), other).years[year], compute(partner, other).years[year]
    assert show_figures(before) == show_figures(after)


@SETTINGS
@given(one=partners("a"), two=partners("b"), three=partners("c"))
def test_order_of_the_partners_changes_nothing(one: Partner, two: Partner, three: Partner) -> None:
    assert compute(one, two, three) == compute(three, one, two)


@SETTINGS
@given(partner=partners("a"), other=partners("b"))
def test_counts_by_theme_add_up_to_the_whole(partner: Partner, other: Partner) -> None:
    for year in compute(partner, other).years.values():
        themes = year.counts_by_theme.values()
        assert sum((Counter(each.by_status) for each in themes), Counter()) == Counter(year.counts.by_status)
        assert sum(each.due for each in themes) == year.counts.due
        assert sum(each.in_progress for each in themes) == year.counts.in_progress
        assert sum(each.not_started for each in themes) == year.counts.not_started
        assert sum(each.late_milestones for each in themes) == year.counts.late_milestones


@SETTINGS
@given(partner=partners("a"), other=partners("b"))
def test_due_targets_of_the_partners_add_up_to_the_counts(partner: Partner, other: Partner) -> None:
    for year in compute(partner, other).years.values():
        due = [each.status.counted_as for one in year.partners.values() for each in one.due]
        assert Counter(due) == Counter(year.counts.by_status)


# Like for like


def find_sums(years: Mapping[int, YearAchievements], year: int) -> dict[InventoryFigure, Sum]:
    """Return a year's sums by figure."""
    return {each.figure: each for each in years[year].sums}


def find_pair(partner: PartnerYear, figure: InventoryFigure) -> tuple[Decimal | None, Decimal | None]:
    """Return what counts of a partner's figure for the year before and for the year."""
    if not (partner.report.is_owed or partner.report.counts):
        return None, None
    year = partner.report.year
    return find_inventory(partner.known, figure, year - 1), find_inventory(partner.known, figure, year)


@SETTINGS
@given(one=partners("a"), two=partners("b"), three=partners("c"))
def test_partner_without_a_figure_changes_no_sum_like_for_like(one: Partner, two: Partner, three: Partner) -> None:
    """Only one that gave it for both years does, by exactly what it gave; and what it gave for the year is in all."""
    without, within = compute(one, two).years, compute(one, two, three).years
    for year in YEARS:
        fewer, more = find_sums(without, year), find_sums(within, year)
        for figure in SUMMED:
            before, after = find_pair(within[year].partners["c"], figure)
            less, sum_ = fewer.get(figure), more.get(figure)
            assert (sum_.total if sum_ else 0) - (less.total if less else 0) == (after or 0)
            old, new = less.change if less else None, sum_.change if sum_ else None
            if before is None or after is None:
                assert new == old
                continue
            assert new is not None
            assert new.partners == (old.partners if old else 0) + 1
            assert new.before == (old.before if old else 0) + before
            assert new.after == (old.after if old else 0) + after
            assert (new.share is None) == (new.before == 0)
            assert new.share is None or new.share * new.before == new.after - new.before


@SETTINGS
@given(one=partners("a"), two=partners("b"))
def test_silent_partner_changes_nothing_but_how_many_could_have_given_a_figure(one: Partner, two: Partner) -> None:
    silent = create_partner("c", {"2019-06-01": "- {id: x, goal: {year: 2030}}"})
    without, within = compute(one, two).years, compute(one, two, silent).years
    for year in YEARS:
        assert find_sums(within, year) == {
            figure: replace(each, of=each.of + 1) for figure, each in find_sums(without, year).items()
        }
