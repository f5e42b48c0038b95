"""achievements/<year>.json: what a year's pages tell, computed from the reports that had come when it was published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.achievements.known import find_figure, find_inventory_figure
from showcase.exports.data.counts import (
    CountedTargets,
    CountedTheme,
    ReportsInState,
    Sum,
    create_counted_targets,
    list_counted_themes,
    list_reports_by_state,
    list_sums,
)
from showcase.exports.data.document import Document, Number, Texts, create_texts, create_texts_or_none
from showcase.exports.data.outcomes import Outcome, list_outcomes
from showcase.exports.data.targets import show_unit
from showcase.records import Record
from showcase.vocabulary import InventoryFigure, RestatementReason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from showcase.achievements.series import SignedTarget
    from showcase.achievements.totals import PartnerYear
    from showcase.achievements.years import YearAchievements
    from showcase.exports.data.publication import Publication
    from showcase.model.content import ReportingYear
    from showcase.model.results import Restatement


class Restated(Record):
    """A figure of an earlier year that was corrected in the year's reports."""

    partner: str
    """The partner's slug."""
    target: str | None
    """The id of the target whose value was corrected; null for a figure of the inventory."""
    figure: InventoryFigure | None
    """Which figure of the inventory was corrected; null for a target."""
    unit: str | None
    """The unit of the values."""
    is_percentage: bool
    """Whether the values are in per cent of the baseline."""
    year: int
    """The year whose figure was corrected."""
    first_value: Number | None
    """The value as first published, or the baseline as signed; null where it was missing."""
    value: Number
    """The corrected value."""
    reason: RestatementReason
    """Why: structure is a part bought or sold, late a value that was missing."""
    note: Texts | None
    """What was wrong and how it was found."""


class ChosenFrontrunner(Record):
    """A partner that the coordinator shows as a frontrunner of the year in a theme."""

    partner: str
    """The partner's slug."""
    theme: str
    """The theme's id."""
    rationale: Texts
    """Why."""


class YearDocument(Document):
    """A year's achievements."""

    year: int
    """The year that was reported."""
    is_closed: bool
    """Whether the year is published: its figures stay as they are; else they are preliminary."""
    opens: date
    """The first day on which reports were taken."""
    due: date
    """The last day on which a report was in time."""
    published: date | None
    """The day from which the figures stay as they are; null until it is known."""
    targets: CountedTargets
    """How many targets stood where."""
    themes: tuple[CountedTheme, ...]
    """The same by theme, in the network's order."""
    reports_owed: int
    """How many reports were owed."""
    reports: tuple[ReportsInState, ...]
    """The owed reports by state."""
    exempt: tuple[str, ...]
    """The slugs of the partners that the coordinator has exempted."""
    sums: tuple[Sum, ...]
    """The figures of the inventories, summed."""
    joined: tuple[str, ...]
    """The slugs of the members that joined in the year."""
    left: tuple[str, ...]
    """The slugs of the members that left in the year."""
    frontrunners: tuple[ChosenFrontrunner, ...]
    """The frontrunners that the coordinator has chosen."""
    results: tuple[Outcome, ...]
    """The result of every target in force."""
    restatements: tuple[Restated, ...]
    """The figures of earlier years that were corrected in the year's reports."""


def create_year_document(publication: Publication, reporting: ReportingYear, year: YearAchievements) -> YearDocument:
    """Return a year's achievements."""
    return YearDocument(
        **dict(publication.head),
        year=year.year,
        is_closed=year.is_closed,
        opens=reporting.opens,
        due=reporting.due,
        published=reporting.published,
        targets=create_counted_targets(year.counts),
        themes=list_counted_themes(year, publication.settings.themes),
        reports_owed=sum(year.reports.values()),
        reports=list_reports_by_state(year),
        exempt=tuple(slug for slug in sorted(year.partners) if year.partners[slug].report.is_exempt),
        sums=list_sums(year),
        joined=tuple(_list_joined(publication, year.year)),
        left=tuple(_list_left(publication, year.year)),
        frontrunners=tuple(_list_frontrunners(publication, year.year)),
        results=list_outcomes(publication, year),
        restatements=tuple(_list_restated(publication, year)),
    )


def _list_joined(publication: Publication, year: int) -> Iterator[str]:
    for partner in publication.partners:
        if partner.membership.value.joined.year == year:
            yield partner.slug


def _list_left(publication: Publication, year: int) -> Iterator[str]:
    for partner in publication.partners:
        left = partner.membership.value.left
        if left and left.date.year == year:
            yield partner.slug


def _list_frontrunners(publication: Publication, year: int) -> Iterator[ChosenFrontrunner]:
    file = publication.network.editions.get(year)
    for each in file.value.frontrunners if file else ():
        yield ChosenFrontrunner(partner=each.partner, theme=each.theme, rationale=create_texts(each.rationale))


def _list_restated(publication: Publication, year: YearAchievements) -> Iterator[Restated]:
    for slug in sorted(year.partners):
        partner, signed = year.partners[slug], publication.achievements.partners[slug].targets
        results = partner.known.get(year.year)
        by_id = {each.target.id: each for each in signed}
        for each in results.restatements if results else ():
            yield _create_restated(partner, each, by_id.get(each.target or ""))


def _create_restated(partner: PartnerYear, told: Restatement, signed: SignedTarget | None) -> Restated:
    unit = told.inventory.unit if told.inventory else show_unit(signed) if signed else None
    return Restated(
        partner=partner.slug,
        target=told.target,
        figure=told.inventory,
        unit=unit,
        is_percentage=told.value.is_percentage,
        year=told.year,
        first_value=_find_first_value(partner, told, signed),
        value=told.value.value,
        reason=told.reason,
        note=create_texts_or_none(told.note),
    )


def _find_first_value(partner: PartnerYear, told: Restatement, signed: SignedTarget | None) -> Decimal | None:
    if told.inventory:
        figure = find_inventory_figure(partner.known, told.inventory, told.year)
    else:
        figure = find_figure(partner.known, told.target or "", told.year)
    if figure and figure.first:
        return figure.first.value
    baseline = signed.target.baseline if signed else None
    return baseline.value if baseline and baseline.year == told.year else None
