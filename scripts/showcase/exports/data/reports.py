"""A partner's reports, year by year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.records import Record
from showcase.vocabulary import AssuranceLevel, ReportState

if TYPE_CHECKING:
    from showcase.achievements.years import PartnerHistory
    from showcase.model.results import Results


class Period(Record):
    """The twelve months that a report covers when they are not the calendar year."""

    first_day: date
    """The first day."""
    last_day: date
    """The last day."""


class Assurance(Record):
    """Who looked at the figures from outside."""

    level: AssuranceLevel
    """How deep the assurance went (ISAE 3000)."""
    provider: str
    """Who gave it."""
    url: str | None
    """The address of the statement."""
    covers: tuple[str, ...]
    """What was looked at: inventory, and the ids of targets."""


class PublishedReport(Record):
    """A year's report of a partner."""

    year: int
    """The year that is reported."""
    is_owed: bool
    """Whether a report is owed."""
    is_exempt: bool
    """Whether the coordinator has exempted the partner from it."""
    state: ReportState | None
    """Where it stands; null where none is owed and none was given, or the network asked for no report of the year."""
    submitted: date | None
    """The day on which it was handed in."""
    counts: bool
    """Whether its figures enter the year's counts and sums: it came before the year was published."""
    period: Period | None
    """The twelve months that it covers; null for the calendar year."""
    assurance: Assurance | None
    """Who looked at its figures from outside; null where nobody did: they are self-reported."""


def list_reports(history: PartnerHistory) -> tuple[PublishedReport, ...]:
    """Return the years in which a report was owed, given or exempt, in order."""
    spoken = {year for year, each in history.reports.items() if each.state is not None or each.is_exempt}
    return tuple(_create_report(history, year) for year in sorted({*history.known, *spoken}))


def _create_report(history: PartnerHistory, year: int) -> PublishedReport:
    report, results = history.reports.get(year), history.known.get(year)
    return PublishedReport(
        year=year,
        is_owed=report is not None and report.is_owed,
        is_exempt=report is not None and report.is_exempt,
        state=report.state if report else None,
        submitted=results.submitted if results else None,
        counts=report is not None and report.counts,
        period=_create_period(results) if results else None,
        assurance=_create_assurance(results) if results else None,
    )


def _create_period(results: Results) -> Period | None:
    period = results.period
    return Period(first_day=period.from_, last_day=period.to) if period else None


def _create_assurance(results: Results) -> Assurance | None:
    given = results.assurance
    if given is None:
        return None
    return Assurance(level=given.level, provider=given.provider, url=given.url, covers=given.covers)
