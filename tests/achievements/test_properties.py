"""What holds for any data that the models take, also for what the rules refuse."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.achievements import compute
from tests.network_builder import THEMES, create_partner

if TYPE_CHECKING:
    from collections.abc import Collection

    from showcase.achievements.years import YearAchievements
    from showcase.network import Partner

SETTINGS = settings(max_examples=40, deadline=None)
"""A network takes long to draw."""

IDS = ("x", "y", "z")
YEARS = range(2020, 2026)
LEVELS = st.one_of(st.integers(-5, 150).map(str), st.integers(0, 150).map(lambda level: f"{level} %"))
STARTS = st.sampled_from(
    ["", "baseline: {year: 2018}, ", *(f"baseline: {{year: {y}, value: 100}}, " for y in (2019, 2023))]
)


@st.composite
def targets(draw: st.DrawFn, name: str) -> str:
    """Draw a target, in any order of years and any relation of levels."""
    head = f"- {{id: {name}, theme: {draw(st.sampled_from(THEMES))}, "
    replaces = f", replaces: [{draw(st.sampled_from(['x', 'y', 'b/x']))}]" if name == "z" else ""
    goal_year = draw(st.integers(2020, 2026))
    if draw(st.booleans()):
        return f"{head}goal: {{year: {goal_year}}}{replaces}}}"
    direction = draw(st.sampled_from(["at_most", "at_least"]))
    interim = f"interim: [{{year: {draw(st.sampled_from(YEARS))}, {direction}: {draw(LEVELS)}}}], "
    bend = draw(st.sampled_from(["", interim]))
    return f"{head}unit: MWh, {draw(STARTS)}{bend}goal: {{year: {goal_year}, {direction}: {draw(LEVELS)}}}{replaces}}}"


@st.composite
def files(draw: st.DrawFn, year: int) -> str:
    """Draw a results file that came in time, late or too late, with any result of any target."""
    submitted = date(year + 1, 3, 1) + timedelta(days=draw(st.sampled_from([0, 60, 95, 96, 97, 400, 800])))
    withdrawn, done = "withdrawn: {reason: {fi: Syy.}}", f"done: {year}-05-01"
    states = st.one_of(LEVELS.map("value: {}".format), st.sampled_from(["status: in-progress", done, withdrawn]))
    given = ", ".join(f"{{target: {name}, {draw(states)}}}" for name in draw(st.sets(st.sampled_from(IDS))))
    restated = ", ".join(
        f"{{target: {name}, year: {draw(st.integers(2018, 2026))}, value: {draw(LEVELS)}, reason: error}}"
        for name in draw(st.sets(st.sampled_from(IDS)))
    )
    figures = f"scope_1: {draw(st.integers(0, 99))}, energy_total: {draw(st.integers(0, 99))}"
    inventory = draw(st.sampled_from(["", figures]))
    return f"{{submitted: {submitted}, results: [{given}], restatements: [{restated}], inventory: {{{inventory}}}}}"


@st.composite
def partners(draw: st.DrawFn, slug: str) -> Partner:
    """Draw a partner with two commitments, any files, perhaps exempt years and a day of leaving."""
    return create_partner(
        slug,
        {
            f"{draw(st.integers(2018, 2021))}-06-01": "\n".join((draw(targets("x")), draw(targets("y")))),
            f"{draw(st.integers(2022, 2025))}-06-01": draw(targets("z")),
        },
        {year: draw(files(year)) for year in draw(st.sets(st.sampled_from(YEARS)))},
        left=draw(st.sampled_from([None, *(f"{year}-06-30" for year in YEARS)])),
        exempt=draw(st.sets(st.sampled_from(YEARS))),
    )


def show_figures(year: YearAchievements) -> tuple[object, ...]:
    """Return all that a year's page counts and sums."""
    statuses = {slug: [each.status for each in partner.targets] for slug, partner in year.partners.items()}
    return year.counts, year.counts_by_theme, year.reports, year.sums, statuses


def remove_files(partner: Partner, years: Collection[int]) -> Partner:
    """Return the partner without its files of some years."""
    return replace(partner, results={year: file for year, file in partner.results.items() if year not in years})


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
def test_file_of_a_later_year_never_changes_an_earlier_year(partner: Partner, other: Partner, year: int) -> None:
    earlier = remove_files(partner, [later for later in partner.results if later > year])
    before, after = compute(earlier, other).years, compute(partner, other).years
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
