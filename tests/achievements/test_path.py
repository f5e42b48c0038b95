"""The path: straight lines from the baseline through the interim goals to the goal."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.achievements.path import TargetPath, create_path, meets

LEVELS = st.decimals(min_value=-(10**9), max_value=10**9, places=3)
YEARS = st.integers(min_value=1990, max_value=2100)


def create_falling_path(*points: tuple[int, str]) -> TargetPath:
    return create_path(tuple((year, Decimal(level)) for year, level in points), is_at_most=True)


def list_levels(path: TargetPath, *years: int) -> list[Decimal]:
    return [path.at(year) for year in years]


def test_path_is_a_straight_line_from_baseline_to_goal() -> None:
    path = create_falling_path((2020, "100"), (2030, "50"))
    assert list_levels(path, 2020, 2021, 2025, 2029, 2030) == [100, 95, 75, 55, 50]


def test_path_bends_at_each_interim_goal() -> None:
    path = create_falling_path((2020, "100"), (2022, "90"), (2024, "50"), (2030, "20"))
    assert list_levels(path, 2021, 2022, 2023, 2024, 2026, 2030) == [95, 90, 70, 50, 40, 20]


def test_path_rises_to_a_goal_of_at_least() -> None:
    path = create_path(((2020, Decimal(0)), (2025, Decimal(1000))), is_at_most=False)
    assert list_levels(path, 2020, 2021, 2025) == [0, 200, 1000]


def test_path_is_the_baseline_before_its_year_and_the_goal_after_the_goal_year() -> None:
    path = create_falling_path((2020, "100"), (2030, "50"))
    assert list_levels(path, 1990, 2019, 2031, 2100) == [100, 100, 50, 50]


def test_level_between_that_can_be_written_in_decimals_is_exact() -> None:
    path = create_falling_path((2020, "100"), (2023, "70"))
    assert [str(level) for level in list_levels(path, 2021, 2022)] == ["90", "80"]


def test_path_of_thirds_meets_its_ends_exactly() -> None:
    path = create_falling_path((2020, "1"), (2023, "0"))
    assert list_levels(path, 2020, 2023) == [1, 0]
    assert abs(path.at(2021) * 3 - 2) < Decimal("1e-25")


@pytest.mark.parametrize("baseline", ["50", "49.9"])
def test_baseline_that_already_meets_the_goal_makes_a_promise_to_keep(baseline: str) -> None:
    path = create_falling_path((2020, baseline), (2030, "50"))
    assert path.is_promise_to_keep
    assert list_levels(path, 2019, 2020, 2025, 2030) == [50, 50, 50, 50]
    assert all(path.stands_at_goal(year) for year in (2019, 2020, 2021, 2030))
    assert path.first_year_at_goal == 2020


def test_baseline_just_short_of_the_goal_makes_no_promise_to_keep() -> None:
    assert not create_falling_path((2020, "50.000000000001"), (2030, "50")).is_promise_to_keep


def test_path_stands_at_the_goal_from_the_goal_year() -> None:
    path = create_falling_path((2020, "100"), (2025, "60"), (2030, "50"))
    assert path.first_year_at_goal == 2030
    assert [path.stands_at_goal(year) for year in (2025, 2029, 2030, 2031)] == [False, False, True, True]


def test_path_stands_at_the_goal_from_an_interim_goal_at_its_level() -> None:
    path = create_falling_path((2020, "100"), (2025, "50.0"), (2027, "50"), (2030, "50"))
    assert path.first_year_at_goal == 2025
    assert [path.stands_at_goal(year) for year in (2024, 2025, 2026, 2030)] == [False, True, True, True]


def test_path_that_leaves_the_goals_level_stands_there_only_when_it_is_back() -> None:
    path = create_falling_path((2020, "100"), (2023, "50"), (2025, "60"), (2030, "50"))
    assert path.first_year_at_goal == 2030


@pytest.mark.parametrize("years", [(2025, 2025), (2027, 2025)])
def test_baseline_that_is_not_before_the_goal_year_gives_a_path_without_an_error(years: tuple[int, int]) -> None:
    path = create_falling_path((years[0], "100"), (years[1], "50"))
    assert list_levels(path, 2024, 2025, 2030) == [100, 50, 50]


def test_interim_goals_of_one_year_give_a_path_without_an_error() -> None:
    path = create_falling_path((2020, "100"), (2022, "80"), (2022, "90"), (2030, "10"))
    assert list_levels(path, 2021, 2022, 2026) == [90, 90, 50]


@pytest.mark.parametrize(
    ("value", "is_at_most", "expected"),
    [("50", True, True), ("50.1", True, False), ("-1", True, True), ("50", False, True), ("49.9", False, False)],
)
def test_value_meets_a_goal_when_it_is_at_it_or_beyond(value: str, is_at_most: bool, expected: bool) -> None:  # noqa: FBT001
    assert meets(Decimal(value), Decimal(50), is_at_most=is_at_most) is expected


@st.composite
def monotone_paths(draw: st.DrawFn) -> TargetPath:
    """Draw a path whose points come ever nearer to the goal."""
    years = sorted(draw(st.sets(YEARS, min_size=2, max_size=6)))
    is_at_most = draw(st.booleans())
    levels = sorted(draw(st.lists(LEVELS, min_size=len(years), max_size=len(years))), reverse=is_at_most)
    return create_path(tuple(zip(years, levels, strict=True)), is_at_most=is_at_most)


@given(path=monotone_paths(), year=YEARS)
def test_path_stays_between_baseline_and_goal(path: TargetPath, year: int) -> None:
    low, high = sorted((path.points[0][1], path.goal))
    assert low <= path.at(year) <= high


@given(path=monotone_paths())
def test_path_never_turns_away_from_the_goal(path: TargetPath) -> None:
    gaps = [abs(path.at(year) - path.goal) for year in range(1990, 2101)]
    assert all(later <= earlier for earlier, later in pairwise(gaps))


@given(path=monotone_paths())
def test_path_goes_through_its_points_unless_it_is_a_promise_to_keep(path: TargetPath) -> None:
    expected = [path.goal if path.is_promise_to_keep else level for _, level in path.points]
    assert list_levels(path, *(year for year, _ in path.points)) == expected
