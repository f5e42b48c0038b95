"""A year's totals: due targets and owed reports are counted, inventories are summed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.exports.data.document import Number, Texts, create_texts, cut_share
from showcase.records import Record
from showcase.vocabulary import InventoryFigure, ReportState, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.achievements.totals import Change as ChangeOfSum
    from showcase.achievements.totals import Counts
    from showcase.achievements.years import YearAchievements
    from showcase.model.content import Theme


class CountedTargets(Record):
    """How many targets stood where."""

    due: int
    """How many were due: in force, their report owed, not superseded; of milestones those that ended."""
    on_track_or_achieved: int
    """How many of the due ones were on track or achieved."""
    by_status: dict[Status, int]
    """How many of the due ones stood where; milestones done count as achieved, those overdue as not achieved."""
    in_progress: int
    """How many milestones before their goal year were in progress; they are not due."""
    not_started: int
    """How many milestones before their goal year were not started; they are not due."""
    late_milestones: int
    """How many milestones were past their goal year; they were counted in that year."""


class CountedTheme(Record):
    """The targets of one theme."""

    theme: str
    """The theme's id."""
    name: Texts
    """The theme's name."""
    targets: CountedTargets
    """How many of its targets stood where."""


class ReportsInState(Record):
    """The owed reports that stood alike."""

    state: ReportState
    """Where they stood; one that came on or after the day of publishing was not received."""
    number: int
    """How many."""
    partners: tuple[str, ...]
    """The slugs of the partners that owed them."""


class Change(Record):
    """How a sum changed from the year before, over the partners that gave the figure for both years."""

    before: Number
    """Their sum in the year before, in the figure's unit."""
    after: Number
    """Their sum in the year, in the figure's unit."""
    partners: int
    """How many they are."""
    share: Number | None
    """(after - before) / before, 1 is 100 %; cut after six decimals; null when it was zero before."""
    dominant: str | None
    """The slug of the partner behind more than half of the sum of absolute changes."""


class Sum(Record):
    """A figure of the inventories, summed over partners; scope 3 never is: one partner's is another's scope 1."""

    figure: InventoryFigure
    """Which figure it is."""
    unit: str
    """Its unit: tCO2e, MWh or t."""
    total: Number
    """The sum over the partners that gave it, in its unit."""
    partners: int
    """How many gave it."""
    of: int
    """How many could have given it."""
    change: Change | None
    """How it changed from the year before; null where nobody gave both years."""


def create_counted_targets(counts: Counts) -> CountedTargets:
    """Return how many targets stood where."""
    return CountedTargets(
        due=counts.due,
        on_track_or_achieved=counts.on_track_or_achieved,
        by_status=dict(counts.by_status),
        in_progress=counts.in_progress,
        not_started=counts.not_started,
        late_milestones=counts.late_milestones,
    )


def list_counted_themes(year: YearAchievements, themes: Iterable[Theme]) -> tuple[CountedTheme, ...]:
    """Return the same of each theme, in their order."""
    return tuple(
        CountedTheme(
            theme=theme.id,
            name=create_texts(theme.name),
            targets=create_counted_targets(year.counts_by_theme[theme.id]),
        )
        for theme in themes
    )


def list_reports_by_state(year: YearAchievements) -> tuple[ReportsInState, ...]:
    """Return the owed reports by state; states of none are left out."""
    by_slug = {slug: year.partners[slug].report.counted_as for slug in sorted(year.partners)}
    return tuple(
        ReportsInState(
            state=state, number=number, partners=tuple(slug for slug, counted in by_slug.items() if counted is state)
        )
        for state, number in year.reports.items()
    )


def list_sums(year: YearAchievements) -> tuple[Sum, ...]:
    """Return the sums of the figures that anyone gave."""
    return tuple(
        Sum(
            figure=each.figure,
            unit=each.figure.unit,
            total=each.total,
            partners=each.partners,
            of=each.of,
            change=_create_change(each.change) if each.change else None,
        )
        for each in year.sums
    )


def _create_change(change: ChangeOfSum) -> Change:
    return Change(
        before=change.before,
        after=change.after,
        partners=change.partners,
        share=cut_share(change.share),
        dominant=change.dominant,
    )
