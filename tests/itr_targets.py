"""The ITR targets as the project has them: goals that share one series are one target with interim goals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.itr_series import Wanted
from tests.itr_units import Unit, parse_unit, why_no_unit

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from tests.itr_tables import TargetRow

__all__ = ["Goal", "ItrTarget", "create_targets"]


@dataclass(frozen=True, slots=True)
class Goal:
    """A level, in the sizes of itr_units, by a year."""

    year: int
    value: Fraction


@dataclass(frozen=True, slots=True)
class ItrTarget:
    """One target of one organisation: the last goal, and the goals on the way to it in the order of their years."""

    organisation: str
    wanted: Wanted
    unit: Unit
    interim: tuple[Goal, ...]
    goal: Goal


def create_targets(rows: Sequence[TargetRow], left_out: Counter[str]) -> list[ItrTarget]:
    """Return the targets in the order of their first rows, and count the rows that can't be carried by reason."""
    groups: dict[tuple[object, ...], list[TargetRow]] = {}
    for row in rows:
        reason = _why_not(row)
        if reason:
            left_out[f"target row: {reason}"] += 1
            continue
        key = (row.organisation, row.segment, row.kind, row.scopes, row.part, row.base_year, row.quantity, row.unit)
        groups.setdefault(key, []).append(row)
    return [_create_target(members, left_out) for members in groups.values()]


def _why_not(row: TargetRow) -> str:
    unit = parse_unit(row.unit)
    if row.quantity is None:
        return "the baseline has no value"
    if unit is None:
        return why_no_unit(row.unit)
    if (row.kind == "intensity") != ("/" in unit.name):
        return "an intensity in the unit of an amount"
    if row.goal_year <= row.base_year:
        return "the goal year is not after the signing year"
    return ""


def _create_target(rows: list[TargetRow], left_out: Counter[str]) -> ItrTarget:
    unit, quantity = parse_unit(rows[0].unit), rows[0].quantity
    if unit is None or quantity is None:
        message = "rows without a unit or a baseline are left out before"
        raise ValueError(message)
    baseline = quantity * unit.size
    *earlier, goal = _choose_goals(rows, baseline, left_out)
    interim = tuple(_choose_interim(earlier, goal, baseline, left_out))
    wanted = Wanted(
        scopes=rows[0].scopes,
        intensity=rows[0].kind == "intensity",
        segment=rows[0].segment,
        part=rows[0].part,
        dimension=unit.dimension,
        base_year=rows[0].base_year,
        baseline=baseline,
        goal_year=goal.year,
    )
    return ItrTarget(rows[0].organisation, wanted, unit, interim, goal)


def _choose_goals(rows: list[TargetRow], baseline: Fraction, left_out: Counter[str]) -> list[Goal]:
    """Return one goal a year, in the order of the years: the one that was set last."""
    chosen: dict[int, TargetRow] = {}
    for row in sorted(rows, key=lambda one: -one.set_in):
        if chosen.setdefault(row.goal_year, row) is not row:
            left_out["target row: a goal that the organisation replaced later by another for the same year"] += 1
    return [Goal(year, baseline * (1 - row.ambition)) for year, row in sorted(chosen.items())]


def _choose_interim(goals: Sequence[Goal], last: Goal, baseline: Fraction, left_out: Counter[str]) -> Iterator[Goal]:
    before = baseline
    for goal in goals:
        if last.value <= goal.value <= before:
            before = goal.value
            yield goal
        else:
            left_out["target row: an interim goal that does not lie between the one before and the last goal"] += 1
