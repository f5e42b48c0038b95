"""What is on record of a year: who joined and left, whose report is missing, what was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.urls import PageName
from showcase.views.archive import list_restatements
from showcase.views.shapes import Cell, Column, DataTable, Link
from showcase.vocabulary import ReportState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from showcase.achievements.years import YearAchievements
    from showcase.network import Partner
    from showcase.views.localised_site import Site


def link_partners(site: Site, partners: Iterable[Partner]) -> tuple[Link, ...]:
    """Return links to partners, in the alphabetical order of the language."""
    named = [(partner.profile.value.name, partner.slug) for partner in partners]
    ordered = sorted(named, key=lambda each: (site.speech.sort_key(each[0]), each[1]))
    return tuple(Link(name, site.href(PageName.PARTNERS, slug)) for name, slug in ordered)


def link_joined(site: Site, year: int) -> tuple[Link, ...]:
    """Return who joined in the year."""
    return _link_where(site, lambda partner: partner.membership.value.joined.year == year)


def link_left(site: Site, year: int) -> tuple[Link, ...]:
    """Return who left in the year."""
    return _link_where(site, lambda partner: bool((left := partner.membership.value.left) and left.date.year == year))


def _link_where(site: Site, holds: Callable[[Partner], bool]) -> tuple[Link, ...]:
    return link_partners(site, (partner for partner in site.network.partners.values() if holds(partner)))


def link_reports(site: Site, year: YearAchievements, state: ReportState) -> tuple[Link, ...]:
    """Return the partners whose owed report stands so; one that came too late to count was not received."""
    found = []
    for slug, partner_year in year.partners.items():
        report = partner_year.report
        missed = report.submitted is not None and not report.counts
        if report.is_owed and (ReportState.NOT_RECEIVED if missed else report.state) is state:
            found.append(site.network.partners[slug])
    return link_partners(site, found)


def create_year_restatements(site: Site, year: int) -> DataTable | None:
    """Return the corrections told in the year's reports, and later ones of the year's own figures."""
    say = site.speech.say
    partners = sorted(site.network.partners.values(), key=lambda each: site.speech.sort_key(each.profile.value.name))
    rows = tuple(
        (Cell(partner.profile.value.name), *each.cells)
        for partner in partners
        for each in list_restatements(site, partner)
        if year in (each.file_year, each.year)
    )
    columns = (
        Column(say("Member")),
        Column(say("Figure")),
        Column(say("Year")),
        Column(say("Corrected value"), numeric=True),
        Column(say("Reason")),
        Column(say("Corrected in")),
    )
    return DataTable(say("Corrected figures"), columns, rows) if rows else None
