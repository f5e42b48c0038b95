"""The path of a target: straight lines from the baseline through the interim goals to the goal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

Point = tuple[int, "Decimal"]


@dataclass(frozen=True, slots=True)
class TargetPath:
    """Where a target should stand in each year, in the target's unit.

    ``points`` are the baseline, the interim goals and the goal, in order of years. A baseline that already meets the
    goal makes a promise to keep: its path is the goal every year.
    """

    points: tuple[Point, ...]
    is_promise_to_keep: bool

    @property
    def goal(self) -> Decimal:
        """The goal's level."""
        return self.points[-1][1]

    def at(self, year: int) -> Decimal:
        """Return E(year): the baseline before its year, the goal after the goal year, straight lines between."""
        if self.is_promise_to_keep or year >= self.points[-1][0]:
            return self.goal
        if year <= self.points[0][0]:
            return self.points[0][1]
        (year_a, level_a), (year_b, level_b) = next(pair for pair in pairwise(self.points) if year < pair[1][0])
        # Multiplied before it is divided: a level that can be written in decimals then comes out exactly.
        return level_a + (level_b - level_a) * (year - year_a) / (year_b - year_a)

    def stands_at_goal(self, year: int) -> bool:
        """Whether the path has reached the goal's level by ``year`` and stays there."""
        return self.is_promise_to_keep or year >= self.first_year_at_goal

    @property
    def first_year_at_goal(self) -> int:
        """The first year from which every point of the path is at the goal's level."""
        if self.is_promise_to_keep:
            return self.points[0][0]
        short = max(position for position, (_, level) in enumerate(self.points) if level != self.goal)
        return self.points[short + 1][0]


def create_path(points: tuple[Point, ...], *, is_at_most: bool) -> TargetPath:
    """Return the path through points that are in order of years; ``is_at_most`` says that lower is better."""
    return TargetPath(points, meets(points[0][1], points[-1][1], is_at_most=is_at_most))


def meets(value: Decimal, goal: Decimal, *, is_at_most: bool) -> bool:
    """Whether a value meets a goal."""
    return value <= goal if is_at_most else value >= goal
