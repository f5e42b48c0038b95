"""A year's totals: targets are counted, inventories are summed, like for like."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from showcase.achievements.known import Known, find_inventory
from showcase.vocabulary import InventoryFigure, ReportState, Scope2Method, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from showcase.achievements.report import Report
    from showcase.achievements.status import TargetYear
    from showcase.model.commitment import Target

SUMMED: Final = tuple(figure for figure in InventoryFigure if figure is not InventoryFigure.SCOPE_3)
"""Scope 3 is never summed over partners: one partner's is another's scope 1."""

_ONE_SIDED: Final = 2
"""A partner with more than one part in this many of the sum of absolute changes is named."""


@dataclass(frozen=True, slots=True)
class PartnerYear:
    """A partner's year: its report, and its targets in force with their status. ``known`` are the files that count."""

    slug: str
    report: Report
    targets: tuple[TargetYear, ...]
    known: Known

    @property
    def due(self) -> tuple[TargetYear, ...]:
        """The targets that count this year: their report owed, not superseded; of milestones only those that end."""
        return tuple(each for each in self.targets if is_due(each)) if self.report.is_owed else ()

    @property
    def meets_frontrunner_rule(self) -> bool:
        """Whether it reported the year and more than half of its due targets are on track or achieved."""
        due = self.due
        return self.report.counts and sum(each.is_on_track_or_achieved for each in due) * 2 > len(due)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many due targets stand where; milestones under way and those past their goal year are counted apart."""

    by_status: Mapping[Status, int]
    in_progress: int
    not_started: int
    late_milestones: int

    @property
    def due(self) -> int:
        """How many targets are due."""
        return sum(self.by_status.values())

    @property
    def on_track_or_achieved(self) -> int:
        """How many of them are on track or achieved."""
        return self.by_status.get(Status.ON_TRACK, 0) + self.by_status.get(Status.ACHIEVED, 0)


@dataclass(frozen=True, slots=True)
class Change:
    """A sum's change from the year before, over the partners that gave the figure for both years.

    ``share`` is None when the sum was zero before. ``dominant`` is the partner behind more than half of the sum of
    absolute changes.
    """

    before: Decimal
    after: Decimal
    partners: int
    share: Decimal | None
    dominant: str | None


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure of the inventories, summed over the partners that gave it; ``of`` is how many could have given it."""

    figure: InventoryFigure
    total: Decimal
    partners: int
    of: int
    change: Change | None


def is_due(each: TargetYear) -> bool:
    """Whether a target in force counts this year, when its report is owed."""
    if each.status is Status.SUPERSEDED:
        return False
    is_milestone = each.series is None
    ends = each.status in (Status.DONE, Status.WITHDRAWN) or each.year == each.signed.target.goal.year
    return not is_milestone or ends


def count_targets(years: Iterable[PartnerYear], theme: str | None = None) -> Counts:
    """Return where the targets of a year stand, all or those of one theme."""
    by_status: Counter[Status] = Counter()
    apart: Counter[Status] = Counter()
    late = 0
    for year in years:
        for each in year.targets if year.report.is_owed else ():
            if theme is not None and each.signed.target.theme != theme:
                continue
            if is_due(each):
                by_status[each.status.counted_as] += 1
            else:
                apart[each.status] += 1
                late += each.is_late_milestone
    ordered = {status: by_status[status] for status in Status if by_status[status]}
    return Counts(ordered, apart[Status.IN_PROGRESS], apart[Status.NOT_STARTED], late)


def count_reports(years: Iterable[PartnerYear]) -> Mapping[ReportState, int]:
    """Return how many owed reports of a year stand where."""
    counts = Counter(year.report.counted_as for year in years)
    return {state: counts[state] for state in ReportState if counts[state]}


def sum_inventories(years: Iterable[PartnerYear], year: int) -> tuple[Sum, ...]:
    """Return the sum of each figure that anyone gave for the year."""
    taking_part = [each for each in years if each.report.is_owed or each.report.counts]
    sums = []
    for figure in SUMMED:
        pairs = {
            each.slug: (find_inventory(each.known, figure, year - 1), after)
            for each in taking_part
            if (after := find_inventory(each.known, figure, year)) is not None
        }
        if pairs:
            total = sum((after for _, after in pairs.values()), Decimal(0))
            both = {slug: (before, after) for slug, (before, after) in pairs.items() if before is not None}
            sums.append(Sum(figure, total, len(pairs), len(taking_part), _create_change(both)))
    return tuple(sums)


def _create_change(pairs: Mapping[str, tuple[Decimal, Decimal]]) -> Change | None:
    if not pairs:
        return None
    before = sum((pair[0] for pair in pairs.values()), Decimal(0))
    after = sum((pair[1] for pair in pairs.values()), Decimal(0))
    changes = {slug: abs(pair[1] - pair[0]) for slug, pair in pairs.items()}
    moved = sum(changes.values(), Decimal(0))
    dominant = next((slug for slug, change in changes.items() if change * _ONE_SIDED > moved), None)
    return Change(before, after, len(pairs), (after - before) / before if before else None, dominant)


def create_inventory_trend(target: Target, known: Known) -> Mapping[int, Decimal]:
    """Return, by year, the partner's own total that an intensity is a share of; empty where it was not reported.

    Energy per something goes with the whole energy, emissions per something with the target's scopes together.
    """
    figures = list_intensity_figures(target)
    restated = {each.year for results in known.values() for each in results.restatements if each.inventory}
    trend = {}
    for year in sorted({*known, *restated}) if figures else ():
        values = [find_inventory(known, figure, year) for figure in figures]
        given = [value for value in values if value is not None]
        if len(given) == len(values):
            trend[year] = sum(given, Decimal(0))
    return trend


def list_intensity_figures(target: Target) -> tuple[InventoryFigure, ...]:
    """Return the inventory's figures that an intensity is a share of; none where it has no such figure."""
    if target.unit is None or target.unit.denominator is None:
        return ()
    if target.unit.dimension.startswith("energy/"):
        return (InventoryFigure.ENERGY_TOTAL,)
    location = target.scope_2_method is Scope2Method.LOCATION_BASED
    second = InventoryFigure.SCOPE_2_LOCATION_BASED if location else InventoryFigure.SCOPE_2_MARKET_BASED
    by_scope = {1: InventoryFigure.SCOPE_1, 2: second, 3: InventoryFigure.SCOPE_3}
    return tuple(by_scope[scope] for scope in target.scopes) if target.unit.is_emissions else ()
