"""A target as it was signed, with what became of it year by year as known today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.achievements.known import find_result
from showcase.achievements.series import create_series
from showcase.exports.data.document import Number, Texts, create_texts, create_texts_or_none, cut_share
from showcase.exports.data.levels import (
    Baseline,
    Level,
    Restatement,
    create_baseline,
    create_goal,
    create_restatements,
    list_interim_levels,
)
from showcase.records import Record
from showcase.units import Unit
from showcase.vocabulary import Quality, Scope2Method, Status, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.series import Series, SignedTarget
    from showcase.achievements.status import TargetYear
    from showcase.achievements.years import Achievements, PartnerHistory
    from showcase.network import Partner


class TargetKey(Record):
    """A target's name in the whole network."""

    partner: str
    """The partner's slug."""
    target: str
    """The target's id, unique within the partner for ever."""


class NamedTarget(TargetKey):
    """The same with the partner's name, for people."""

    partner_name: str
    """The partner's name."""


class YearOfTarget(Record):
    """A target in one year, as known today."""

    year: int
    """The year of the report; one that is not the calendar year has the number of the year in which it ends."""
    status: Status | None
    """Where the target stands in the year; null where a later report tells a value of a year that nobody reported."""
    value: Number | None
    """The newest value of the year, in the target's unit or in per cent of the baseline."""
    first_value: Number | None
    """The value as first published; null where the year's own report has none."""
    restatements: tuple[Restatement, ...]
    """How the value was corrected, oldest first."""
    quality: Quality | None
    """How the value came about."""
    progress: Number | None
    """(value - baseline) / (goal - baseline), 1 is 100 %; cut after six decimals; null for promises to keep."""
    expected: Number | None
    """Where progress should be on the straight path from the baseline through the interim levels to the goal."""
    done: date | None
    """The day on which a milestone was done."""
    withdrawn: Texts | None
    """Why the target was given up."""
    note: Texts | None
    """What the partner says about the figure."""
    evidence: str | None
    """The address of a page that shows it."""


class PublishedTarget(NamedTarget):
    """A target as it was signed, with its years."""

    signed: date
    """The day on which it was signed; it counts from the next year to its goal year."""
    theme: str
    """The id of its theme."""
    kind: TargetKind
    """What it measures: an amount, an amount per something, a share, a count, or an act done or not."""
    title: Texts
    """The promise in one line."""
    beyond_law: Texts
    """How it improves on today and exceeds what the law requires."""
    unit: str | None
    """The unit of its values; null for a milestone."""
    is_percentage: bool
    """Whether no amounts are published: baseline and values are then in per cent of the baseline."""
    baseline: Baseline | None
    """The level from which it starts; null for a milestone, or while it is not known."""
    interim: tuple[Level, ...]
    """The levels on the way to the goal, by year: the path bends there."""
    goal: Level
    """The level and the year of the promise."""
    is_promise_to_keep: bool
    """Whether the baseline meets the goal already: the path is the goal every year, and there is no progress."""
    scopes: tuple[int, ...]
    """The scopes of the GHG Protocol that are counted."""
    scope_2_method: Scope2Method | None
    """How purchased energy is counted in scope 2."""
    boundary: Texts | None
    """What is counted: sites, companies, corrections."""
    replaces: tuple[TargetKey, ...]
    """The earlier targets that it replaces."""
    replaced_by: TargetKey | None
    """The later target that replaces it."""
    status: Status | None
    """The status in the newest year up to this year; null while it has none."""
    status_year: int | None
    """The year of that status."""
    years: tuple[YearOfTarget, ...]
    """Its years in force, and any other year of which a value is told, in order."""


def list_targets(achievements: Achievements, partner: Partner) -> tuple[PublishedTarget, ...]:
    """Return a partner's targets in the order of signing."""
    history, name = achievements.partners[partner.slug], partner.profile.value.name
    return tuple(_create_target(achievements, history, signed, name) for signed in history.targets)


def show_unit(signed: SignedTarget) -> str | None:
    """Return the symbol of a target's unit; None for a milestone."""
    return signed.target.unit.symbol if isinstance(signed.target.unit, Unit) else None


def _create_target(
    achievements: Achievements,
    history: PartnerHistory,
    signed: SignedTarget,
    name: str,
) -> PublishedTarget:
    target = signed.target
    years = {year: each for (name, year), each in history.years.items() if name == target.id}
    series = _find_series(history, signed, years)
    newest = history.find_newest(target.id, achievements.this_year)
    successor = achievements.replaced_by.get(signed.key)
    return PublishedTarget(
        partner=signed.slug,
        target=target.id,
        partner_name=name,
        signed=signed.signed,
        theme=target.theme,
        kind=target.kind,
        title=create_texts(target.title),
        beyond_law=create_texts(target.beyond_law),
        unit=show_unit(signed),
        is_percentage=series is not None and series.in_percent,
        baseline=create_baseline(target, series, history.known),
        interim=list_interim_levels(target, series),
        goal=create_goal(target, series),
        is_promise_to_keep=bool(series and series.path and series.path.is_promise_to_keep),
        scopes=target.scopes,
        scope_2_method=target.scope_2_method,
        boundary=create_texts_or_none(target.boundary),
        replaces=tuple(_list_replaced(signed)),
        replaced_by=_create_key(successor) if successor else None,
        status=newest.status if newest else None,
        status_year=newest.year if newest else None,
        years=tuple(_list_years(history, signed, years, series)),
    )


def _find_series(history: PartnerHistory, signed: SignedTarget, years: dict[int, TargetYear]) -> Series | None:
    """A target whose first year is still to come has its numbers already, as signed."""
    if signed.target.unit is None:
        return None
    return next((each.series for each in years.values()), None) or create_series(signed, history.known)


def _list_replaced(signed: SignedTarget) -> Iterator[TargetKey]:
    for reference in signed.target.replaces:
        owner, _, target = reference.rpartition("/")
        yield TargetKey(partner=owner or signed.slug, target=target)


def _create_key(signed: SignedTarget) -> TargetKey:
    return TargetKey(partner=signed.slug, target=signed.target.id)


def _list_years(
    history: PartnerHistory,
    signed: SignedTarget,
    years: dict[int, TargetYear],
    series: Series | None,
) -> Iterator[YearOfTarget]:
    figures = series.figures if series else {}
    for year in sorted({*years, *figures}):
        figure = figures.get(year)
        result = find_result(history.known, signed.target.id, year)
        yield YearOfTarget(
            year=year,
            status=years[year].status if year in years else None,
            value=figure.newest.value if figure else None,
            first_value=figure.first.value if figure and figure.first else None,
            restatements=create_restatements(figure),
            quality=result.quality if result else None,
            progress=cut_share(series.progress(year) if series else None),
            expected=cut_share(series.expected(year) if series else None),
            done=result.done if result else None,
            withdrawn=create_texts(result.withdrawn.reason) if result and result.withdrawn else None,
            note=create_texts_or_none(result.note if result else None),
            evidence=result.evidence if result else None,
        )
