"""Who owes a report for a year, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showcase.vocabulary import ReportState

if TYPE_CHECKING:
    from datetime import date

    from showcase.model.content import ReportingYear
    from showcase.network import Partner


@dataclass(frozen=True, slots=True)
class Report:
    """A partner's report of a year.

    ``state`` is None when none is owed and none was given. ``counts`` says whether its figures enter the year's counts
    and sums: a file that came on or after the day of publishing is shown, dated, and changes nothing.
    """

    year: int
    is_owed: bool
    is_exempt: bool
    state: ReportState | None
    submitted: date | None
    counts: bool

    @property
    def counted_as(self) -> ReportState | None:
        """The state under which an owed report enters the counts; one that came too late for them is not received."""
        missed = self.submitted is not None and not self.counts
        return (ReportState.NOT_RECEIVED if missed else self.state) if self.is_owed else None


def owes_report(partner: Partner, year: int) -> bool:
    """Whether a report is owed: after the year of the first signing, before that of leaving, unless exempt.

    A year in which a target has its goal is never exempt.
    """
    left = partner.membership.value.left
    if not partner.commitments or year <= min(partner.commitments).year or (left and year >= left.date.year):
        return False
    return not is_exempt(partner, year)


def is_exempt(partner: Partner, year: int) -> bool:
    """Whether the coordinator has exempted the partner from the year's report, and no target has its goal in it."""
    named = any(exemption.year == year for exemption in partner.membership.value.exempt)
    goals = (
        target.goal.year
        for signed, file in partner.commitments.items()
        for target in file.value.targets
        if signed.year < year
    )
    return named and year not in goals


def create_report(partner: Partner, reporting: ReportingYear, built: date) -> Report:
    """Return where a partner's report of a year stands on the day ``built``."""
    year = reporting.year
    owed = owes_report(partner, year)
    file = partner.results.get(year)
    submitted = file.value.submitted if file else None
    state: ReportState | None = None
    if submitted is not None:
        state = ReportState.LATE if submitted > reporting.due else ReportState.RECEIVED
    elif owed:
        state = ReportState.AWAITED if built <= reporting.due else ReportState.NOT_RECEIVED
    counts = submitted is not None and (reporting.published is None or submitted < reporting.published)
    return Report(year, owed, is_exempt(partner, year), state, submitted, counts)
