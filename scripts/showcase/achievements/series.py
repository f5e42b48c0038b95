"""A target's numbers as known for a year: baseline, values, goal and path, all in one unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from showcase.achievements.known import Figure, Known, find_figure
from showcase.achievements.path import Point, TargetPath, create_path, meets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from showcase.model.commitment import Baseline, Target
    from showcase.scalars import Amount

WHOLE: Final = Decimal(100)
"""A baseline without a value is 100 %."""


@dataclass(frozen=True, slots=True)
class SignedTarget:
    """A target, who promised it and when."""

    slug: str
    signed: date
    target: Target

    @property
    def key(self) -> tuple[str, str]:
        """The target's name in the whole network."""
        return (self.slug, self.target.id)


@dataclass(frozen=True, slots=True)
class Series:
    """A measured target's numbers.

    ``in_percent`` says that the amounts are not published and every number is a percentage of the baseline.
    ``baseline`` (year and level) and ``path`` are None while no baseline is known. ``figures`` hold the reported years.
    """

    is_at_most: bool
    in_percent: bool
    baseline: Point | None
    first_baseline: Decimal | None
    goal: Decimal | None
    path: TargetPath | None
    figures: Mapping[int, Figure]

    def value(self, year: int) -> Decimal | None:
        """Return the newest known value of a year."""
        figure = self.figures.get(year)
        return figure.newest.value if figure else None

    def meets_goal(self, value: Decimal) -> bool:
        """Whether a value meets the goal."""
        return self.goal is not None and meets(value, self.goal, is_at_most=self.is_at_most)

    def progress(self, year: int) -> Decimal | None:
        """Return (v - b) / (g - b) of a year: 0 at the baseline, 1 at the goal, clipped at neither end."""
        value = self.value(year)
        return None if value is None else self._share(value)

    def expected(self, year: int) -> Decimal | None:
        """Return (E(year) - b) / (g - b): where progress should stand."""
        return None if self.path is None else self._share(self.path.at(year))

    def _share(self, value: Decimal) -> Decimal | None:
        if self.path is None or self.baseline is None or self.path.is_promise_to_keep:
            return None
        baseline = self.baseline[1]
        return (value - baseline) / (self.path.goal - baseline)


def create_series(signed: SignedTarget, known: Known) -> Series:
    """Return the numbers of a target that has a unit, from the files that count."""
    target = signed.target
    in_percent = target.baseline is not None and target.baseline.value is None
    figures = {
        year: figure
        for year in range(signed.signed.year + 1, target.goal.year + 1)
        if (figure := find_figure(known, target.id, year)) and figure.newest.is_percentage == in_percent
    }
    baseline = _find_baseline(target, known, figures)
    goal = create_level(target.goal.at_most or target.goal.at_least, baseline)
    interim = [
        (each.year, level)
        for each in target.interim
        if (level := create_level(each.at_most or each.at_least, baseline)) is not None
    ]
    path = None
    if baseline is not None and goal is not None:
        between = sorted(point for point in interim if baseline[0] < point[0] < target.goal.year)
        points = (baseline, *between, (target.goal.year, goal))
        path = create_path(points, is_at_most=target.is_at_most)
    first = target.baseline.value if target.baseline else None
    return Series(target.is_at_most, in_percent, baseline, first, goal, path, figures)


def _find_baseline(target: Target, known: Known, figures: Mapping[int, Figure]) -> Point | None:
    """Without a baseline of its own, a target's first reported value is its baseline."""
    if target.baseline is None:
        return next(((year, figure.newest.value) for year, figure in figures.items()), None)
    return (target.baseline.year, _create_baseline_level(target.baseline, known, target.id))


def _create_baseline_level(baseline: Baseline, known: Known, target: str) -> Decimal:
    if baseline.value is None:
        return WHOLE
    restated = find_figure(known, target, baseline.year)
    corrected = restated is not None and restated.restatements and not restated.newest.is_percentage
    return restated.newest.value if restated and corrected else baseline.value


def create_level(amount: Amount | None, baseline: Point | None) -> Decimal | None:
    """Return the level that an amount is: one in per cent moves with the baseline, any other stands."""
    if amount is None or not amount.is_percentage:
        return amount.value if amount else None
    return None if baseline is None else amount.value * baseline[1] / 100
