"""Each target's result of a year, as known when the year was published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.achievements.known import find_result
from showcase.achievements.totals import is_due
from showcase.exports.data.document import Number, Texts, create_texts, create_texts_or_none, cut_share
from showcase.exports.data.levels import Baseline, Level, create_baseline, create_goal
from showcase.exports.data.targets import NamedTarget, show_unit
from showcase.vocabulary import Quality, Status, TargetKind

if TYPE_CHECKING:
    from showcase.achievements.status import TargetYear
    from showcase.achievements.totals import PartnerYear
    from showcase.achievements.years import YearAchievements
    from showcase.exports.data.publication import Publication


class Outcome(NamedTarget):
    """A target in force in the year."""

    title: Texts
    """The promise in one line."""
    theme: str
    """The id of its theme."""
    kind: TargetKind
    """What it measures: an amount, an amount per something, a share, a count, or an act done or not."""
    unit: str | None
    """The unit of its values; null for a milestone."""
    is_percentage: bool
    """Whether no amounts are published: baseline and value are then in per cent of the baseline."""
    baseline: Baseline | None
    """The level from which it starts; null for a milestone, or while it was not known."""
    goal: Level
    """The level and the year of the promise."""
    value: Number | None
    """The value of the year, in the target's unit or in per cent of the baseline."""
    progress: Number | None
    """(value - baseline) / (goal - baseline), 1 is 100 %; cut after six decimals; null for promises to keep."""
    expected: Number | None
    """Where progress should be on the straight path from the baseline through the interim levels to the goal."""
    status: Status
    """Where it stood."""
    is_due: bool
    """Whether it enters the year's counts."""
    quality: Quality | None
    """How the value came about."""
    done: date | None
    """The day on which a milestone was done."""
    note: Texts | None
    """What the partner says about the figure."""


def list_outcomes(publication: Publication, year: YearAchievements) -> tuple[Outcome, ...]:
    """Return the result of every target in force, by partner, in the order of signing."""
    partners = [year.partners[slug] for slug in sorted(year.partners)]
    return tuple(_create_outcome(publication, partner, each) for partner in partners for each in partner.targets)


def _create_outcome(publication: Publication, partner: PartnerYear, year: TargetYear) -> Outcome:
    signed, target = year.signed, year.signed.target
    result = find_result(partner.known, target.id, year.year)
    return Outcome(
        partner=partner.slug,
        target=target.id,
        partner_name=publication.network.partners[partner.slug].profile.value.name,
        title=create_texts(target.title),
        theme=target.theme,
        kind=target.kind,
        unit=show_unit(signed),
        is_percentage=year.series is not None and year.series.in_percent,
        baseline=create_baseline(target, year.series, partner.known),
        goal=create_goal(target, year.series),
        value=year.value,
        progress=cut_share(year.progress),
        expected=cut_share(year.expected),
        status=year.status,
        is_due=partner.report.is_owed and is_due(year),
        quality=result.quality if result else None,
        done=result.done if result else None,
        note=create_texts_or_none(result.note if result else None),
    )
