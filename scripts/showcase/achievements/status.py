"""Where a target stands in a year: in force or not, its status, and the one outcome in its goal year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showcase.achievements.known import Known, find_result
from showcase.achievements.series import Series, SignedTarget, create_series
from showcase.vocabulary import MilestoneProgress, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What beside its own numbers decides a target's status: who replaced it and when, the leaving, the tolerance."""

    replaced: date | None
    left: date | None
    tolerance: Decimal


@dataclass(frozen=True, slots=True)
class TargetYear:
    """A target in a year in which it is in force. ``series`` is None for a milestone."""

    signed: SignedTarget
    year: int
    status: Status
    series: Series | None
    is_late_milestone: bool = False

    @property
    def value(self) -> Decimal | None:
        """The year's value as known."""
        return self.series.value(self.year) if self.series else None

    @property
    def progress(self) -> Decimal | None:
        """The share of the way from baseline to goal, or None."""
        return self.series.progress(self.year) if self.series else None

    @property
    def expected(self) -> Decimal | None:
        """The share of the way that the path expects, or None."""
        return self.series.expected(self.year) if self.series else None

    @property
    def is_on_track_or_achieved(self) -> bool:
        """Whether it counts for the partner."""
        return self.status.counted_as in (Status.ON_TRACK, Status.ACHIEVED)


def is_in_force(signed: SignedTarget, year: int, known: Known, circumstances: Circumstances) -> bool:
    """Whether a target counts in a year: from the year after its signing to its goal year, unless it ended before.

    A milestone stays in force past its goal year until the year in which it is done.
    """
    target = signed.target
    is_milestone = target.unit is None
    earlier = [result for past in known if past < year and (result := find_result(known, target.id, past))]
    ended = (
        (circumstances.replaced is not None and circumstances.replaced.year < year)
        or (circumstances.left is not None and circumstances.left.year < year)
        or any(result.withdrawn or (is_milestone and result.done) for result in earlier)
    )
    return signed.signed.year < year and (is_milestone or year <= target.goal.year) and not ended


def list_target_years(
    signed: SignedTarget,
    years: Iterable[int],
    known: Known,
    circumstances: Circumstances,
) -> Iterator[TargetYear]:
    """Yield those of a target's years in which it is in force."""
    in_force = [year for year in years if is_in_force(signed, year, known, circumstances)]
    series = create_series(signed, known) if in_force and signed.target.unit is not None else None
    for year in in_force:
        if series is None:
            status = _find_milestone_status(signed, year, known, circumstances)
        else:
            status = _find_status(signed, year, known, series, circumstances)
        is_late = series is None and year > signed.target.goal.year
        yield TargetYear(signed, year, status, series, is_late_milestone=is_late)


def _find_end(signed: SignedTarget, year: int, known: Known, circumstances: Circumstances) -> Status | None:
    """Return how a target ended in a year before its goal year: replaced, given up, or left with its partner."""
    if year >= signed.target.goal.year:
        return None
    if circumstances.replaced is not None and circumstances.replaced.year == year:
        return Status.SUPERSEDED
    result = find_result(known, signed.target.id, year)
    left = circumstances.left is not None and circumstances.left.year == year
    return Status.WITHDRAWN if left or (result and result.withdrawn) else None


def _find_milestone_status(signed: SignedTarget, year: int, known: Known, circumstances: Circumstances) -> Status:
    result = find_result(known, signed.target.id, year)
    goal_year = signed.target.goal.year
    if result and result.done:
        return Status.DONE if year <= goal_year else Status.DONE_LATE
    if end := _find_end(signed, year, known, circumstances):
        return end
    if year > goal_year or (year == goal_year and result):
        return Status.OVERDUE
    if result is None or result.status is None:
        return Status.NO_RESULT
    return Status.IN_PROGRESS if result.status is MilestoneProgress.IN_PROGRESS else Status.NOT_STARTED


def _find_status(
    signed: SignedTarget,
    year: int,
    known: Known,
    series: Series,
    circumstances: Circumstances,
) -> Status:
    """Return the first status that applies, in the order of docs/data.md."""
    value = series.value(year)
    if end := _find_end(signed, year, known, circumstances):
        return Status.ACHIEVED if _ended_with_goal_met(series, year) else end
    if value is None or series.path is None:
        return Status.NO_RESULT
    if year == signed.target.goal.year:
        first = series.path.first_year_at_goal
        kept = all(
            series.meets_goal(each.newest.value) for past, each in series.figures.items() if first <= past <= year
        )
        return Status.ACHIEVED if kept else Status.NOT_ACHIEVED
    if series.path.stands_at_goal(year):
        return Status.ON_TRACK if series.meets_goal(value) else Status.BEHIND
    # progress >= expected - tolerance, with both sides times |goal - baseline|: no division rounds the very edge.
    expected, way = series.path.at(year), abs(series.path.goal - series.path.points[0][1])
    lacking = value - expected if series.is_at_most else expected - value
    return Status.ON_TRACK if lacking <= circumstances.tolerance * way else Status.BEHIND


def _ended_with_goal_met(series: Series, year: int) -> bool:
    """Whether a target that ends early had met its goal with its last value; a promise to keep can't end so."""
    last = max((past for past in series.figures if past <= year), default=None)
    if last is None or series.path is None or series.path.stands_at_goal(year):
        return False
    return series.meets_goal(series.figures[last].newest.value)
