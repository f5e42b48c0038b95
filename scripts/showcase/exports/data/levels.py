"""Where a target starts and where it is to end, and how a published value was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.achievements.known import find_figure
from showcase.achievements.series import create_level
from showcase.exports.data.document import Number, Texts, create_texts_or_none
from showcase.records import Record
from showcase.vocabulary import Direction, RestatementReason

if TYPE_CHECKING:
    from showcase.achievements.known import Figure, Known
    from showcase.achievements.series import Series
    from showcase.model.commitment import Goal, Target
    from showcase.model.commitment import Interim as InterimGoal


class Restatement(Record):
    """A later value of a figure that was published before, or was missing."""

    report: int
    """The year of the report that tells it."""
    value: Number
    """The corrected value."""
    reason: RestatementReason
    """Why: structure is a part bought or sold, late a value that was missing."""
    note: Texts | None
    """What was wrong and how it was found."""


class Baseline(Record):
    """The level from which a target starts."""

    year: int
    """The year from which the change is counted."""
    first_value: Number | None
    """The level as signed; null where the first reported value is the baseline, or no amounts are published."""
    value: Number | None
    """The level as known now: corrected, or the first reported value; 100 where no amounts are published."""
    restatements: tuple[Restatement, ...]
    """How the level was corrected, oldest first."""


class Level(Record):
    """A level and the year by which it is to be met."""

    year: int
    """The year by which it is to be met."""
    direction: Direction | None
    """Whether the value must be at most or at least the level; null for a milestone, an act done or not."""
    signed_value: Number | None
    """The level as signed, in the target's unit or in per cent of the baseline; null for a milestone."""
    is_percentage: bool
    """Whether the level was signed in per cent of the baseline; such a level moves when the baseline is corrected."""
    value: Number | None
    """The level as known now, comparable with the values; null for a milestone, or while no baseline is known."""


def create_baseline(target: Target, series: Series | None, known: Known) -> Baseline | None:
    """Return where a target starts; None for a milestone, or while no value has been reported."""
    if series is None or series.baseline is None:
        return None
    year, value = series.baseline
    figure = find_figure(known, target.id, year) if target.baseline else None
    return Baseline(
        year=year,
        first_value=series.first_baseline,
        value=value,
        restatements=create_restatements(figure),
    )


def create_goal(target: Target, series: Series | None) -> Level:
    """Return where a target is to end."""
    return _create_level(target.goal, series)


def list_interim_levels(target: Target, series: Series | None) -> tuple[Level, ...]:
    """Return the levels on the way."""
    return tuple(_create_level(each, series) for each in target.interim)


def create_restatements(figure: Figure | None) -> tuple[Restatement, ...]:
    """Return how a figure was corrected, oldest first."""
    restatements = figure.restatements if figure else ()
    return tuple(
        Restatement(report=report, value=each.value.value, reason=each.reason, note=create_texts_or_none(each.note))
        for report, each in restatements
    )


def _create_level(promise: Goal | InterimGoal, series: Series | None) -> Level:
    amount = promise.at_most or promise.at_least
    if amount is None:
        return Level(year=promise.year, direction=None, signed_value=None, is_percentage=False, value=None)
    return Level(
        year=promise.year,
        direction=Direction.AT_MOST if promise.at_most else Direction.AT_LEAST,
        signed_value=amount.value,
        is_percentage=amount.is_percentage,
        value=create_level(amount, series.baseline if series else None),
    )
