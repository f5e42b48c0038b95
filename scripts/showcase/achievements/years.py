"""The whole network over the years: what was known when each was published, and what is known today."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import localcontext
from typing import TYPE_CHECKING, Final

from showcase.achievements.known import Known, select_all, select_known
from showcase.achievements.report import Report, create_report
from showcase.achievements.series import SignedTarget
from showcase.achievements.status import Circumstances, TargetYear, list_target_years
from showcase.achievements.totals import (
    Counts,
    PartnerYear,
    Sum,
    count_reports,
    count_targets,
    sum_inventories,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from showcase.model.content import ReportingYear
    from showcase.network import Network, Partner
    from showcase.vocabulary import ReportState

_PRECISION: Final = 60
"""Digits of every intermediate result: more than a number of the files times a percentage can have."""


@dataclass(frozen=True, slots=True)
class YearAchievements:
    """A reporting year, computed from the files up to it; closed from the day it is published."""

    year: int
    is_closed: bool
    partners: Mapping[str, PartnerYear]
    counts: Counts
    counts_by_theme: Mapping[str, Counts]
    reports: Mapping[ReportState, int]
    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class PartnerHistory:
    """A partner as known today: its signed targets, and each one's years with newest figures."""

    targets: tuple[SignedTarget, ...]
    years: Mapping[tuple[str, int], TargetYear]
    reports: Mapping[int, Report]
    known: Known

    def find_newest(self, target: str, until: int | None) -> TargetYear | None:
        """Return a target's last year up to ``until``: this year, or the one in which it ended before."""
        years = (year for its, year in self.years if its == target and until is not None and year <= until)
        newest = max(years, default=None)
        return None if newest is None else self.years[target, newest]


@dataclass(frozen=True, slots=True)
class Achievements:
    """Every reporting year, each partner's history, what replaced which target, and the newest year past its due."""

    years: Mapping[int, YearAchievements]
    partners: Mapping[str, PartnerHistory]
    replaced_by: Mapping[tuple[str, str], SignedTarget]
    this_year: int | None


def create_achievements(network: Network, built: date) -> Achievements:
    """Return what the data say on the day ``built``."""
    with localcontext(prec=_PRECISION):
        replaced_by = _find_replacements(network)
        tolerance = network.settings.value.on_track_tolerance
        signed = {slug: _list_signed(partner) for slug, partner in network.partners.items()}
        circumstances = {
            target.key: Circumstances(_signed(replaced_by.get(target.key)), _left(network.partners[slug]), tolerance)
            for slug, targets in signed.items()
            for target in targets
        }
        reporting = sorted(network.settings.value.reporting_years, key=lambda each: each.year)
        years = {each.year: _create_year(network, each, built, signed, circumstances) for each in reporting}
        histories = {
            slug: _create_history(partner, reporting, built, signed[slug], circumstances)
            for slug, partner in network.partners.items()
        }
        past_due = [each.year for each in reporting if each.due < built]
        return Achievements(years, histories, replaced_by, max(past_due, default=None))


def _list_signed(partner: Partner) -> tuple[SignedTarget, ...]:
    return tuple(
        SignedTarget(partner.slug, signed, target)
        for signed, file in partner.commitments.items()
        for target in file.value.targets
    )


def _left(partner: Partner) -> date | None:
    left = partner.membership.value.left
    return left.date if left else None


def _signed(target: SignedTarget | None) -> date | None:
    return target.signed if target else None


def _find_replacements(network: Network) -> Mapping[tuple[str, str], SignedTarget]:
    """Return what replaces each replaced target, the first one signed if there are more."""
    replaced_by: dict[tuple[str, str], SignedTarget] = {}
    for slug, partner in network.partners.items():
        for signed in _list_signed(partner):
            for reference in signed.target.replaces:
                owner, _, target = reference.rpartition("/")
                key = (owner or slug, target)
                replaced_by[key] = min(signed, replaced_by.get(key, signed), key=lambda each: (each.signed, each.key))
    return replaced_by


def _create_year(
    network: Network,
    reporting: ReportingYear,
    built: date,
    signed: Mapping[str, tuple[SignedTarget, ...]],
    circumstances: Mapping[tuple[str, str], Circumstances],
) -> YearAchievements:
    year = reporting.year
    partners = {}
    for slug, partner in network.partners.items():
        known = select_known(partner, year, reporting.published)
        targets = tuple(
            each
            for target in signed[slug]
            for each in list_target_years(target, (year,), known, circumstances[target.key])
        )
        partners[slug] = PartnerYear(slug, create_report(partner, reporting, built), targets, known)
    all_years = tuple(partners.values())
    return YearAchievements(
        year=year,
        is_closed=reporting.published is not None and reporting.published <= built,
        partners=partners,
        counts=count_targets(all_years),
        counts_by_theme={theme.id: count_targets(all_years, theme.id) for theme in network.settings.value.themes},
        reports=count_reports(all_years),
        sums=sum_inventories(all_years, year),
    )


def _create_history(
    partner: Partner,
    reporting: Iterable[ReportingYear],
    built: date,
    targets: tuple[SignedTarget, ...],
    circumstances: Mapping[tuple[str, str], Circumstances],
) -> PartnerHistory:
    known = select_all(partner)
    reports = {each.year: create_report(partner, each, built) for each in reporting}
    past = {*known, *(year for year, report in reports.items() if report.state is not None)}
    years = {
        (signed.target.id, each.year): each
        for signed in targets
        for own in [circumstances[signed.key]]
        for each in list_target_years(signed, sorted(past | _list_ends(own, built)), known, own)
    }
    return PartnerHistory(targets, years, reports, known)


def _list_ends(circumstances: Circumstances, built: date) -> set[int]:
    """Return the years in which a target was replaced or its partner left: it ends in public, report owed or not."""
    return {day.year for day in (circumstances.replaced, circumstances.left) if day is not None and day <= built}
