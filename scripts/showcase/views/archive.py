"""What is on record of a member: commitments, reports, inventory, corrections, assurance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showcase.achievements.known import find_inventory
from showcase.characters import isolate
from showcase.scalars import Amount
from showcase.urls import create_commitment_path
from showcase.views.partner_page import Commitment, Signatory
from showcase.views.shapes import Cell, Column, DataTable, Link, LocalText
from showcase.views.target_table import NOTHING
from showcase.views.words import ASSURANCES, INVENTORY, KINDS, PARTIES, REASONS, REPORT_STATES
from showcase.vocabulary import InventoryFigure, Kind, Lang, Party

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.achievements.report import Report
    from showcase.model.results import Assurance, Restatement
    from showcase.network import Partner
    from showcase.views.localised_site import Site


def list_commitments(site: Site, partner: Partner) -> tuple[Commitment, ...]:
    """Return the signed commitments, newest first."""
    say, count = site.speech.say, site.speech.count
    kind = partner.membership.value.kind
    parties = {
        party: say(KINDS[kind] if party is Party.PARTNER and kind is not Kind.PARTNER else word)
        for party, word in PARTIES.items()
    }
    return tuple(
        Commitment(
            id=f"commitment-{signed.isoformat()}",
            date=site.speech.date(signed),
            date_iso=signed.isoformat(),
            statement=(statement := site.localise_html(file.value.statement)),
            targets=count("%(num)s target", "%(num)s targets", len(file.value.targets)),
            signatories=tuple(
                Signatory(isolate(each.name) if each.name else None, site.localise(each.title), parties[each.party])
                for each in file.value.signatories
            ),
            plan=Link(say("The plan and its means"), file.value.plan) if file.value.plan else None,
            document=_link_document(site, partner, signed, statement),
        )
        for signed, file in sorted(partner.commitments.items(), reverse=True)
    )


def _link_document(site: Site, partner: Partner, signed: date, statement: LocalText) -> Link:
    """Return a link to the commitment on paper, in the language in which the page shows it."""
    text, lang = site.speech.say("The commitment as PDF"), Lang(statement.lang or site.lang)
    if statement.note:
        text = f"{text} ({statement.note[:1].lower()}{statement.note[1:]})"
    return Link(text, site.base + create_commitment_path(partner.slug, signed, lang))


def show_assurance(site: Site, partner: Partner, assurance: Assurance | None) -> str:
    """Return who looked at the figures, how deep and at which ones; or that nobody did."""
    if assurance is None:
        return site.speech.say("Self-reported, not independently verified")
    say = site.speech.say
    names = {
        target.id: say("the target “%(title)s”", title=site.plain(target.title))
        for file in partner.commitments.values()
        for target in file.value.targets
    }
    names["inventory"] = say("the figures of the whole organisation")
    covers = site.speech.list([names[covered] for covered in assurance.covers])
    return say(ASSURANCES[assurance.level], provider=isolate(assurance.provider), covers=covers)


def create_inventory_table(site: Site, partner: Partner) -> DataTable | None:
    """Return the figures of the whole organisation, a column a year; None where none was given."""
    known = site.achievements.partners[partner.slug].known
    years = sorted(known)
    rows = []
    for figure in InventoryFigure:
        values = {year: find_inventory(known, figure, year) for year in years}
        if any(value is not None for value in values.values()):
            head = f"{site.speech.say(INVENTORY[figure])}, {site.say_unit(figure.unit)}"
            cells = (_create_inventory_cell(site, partner, figure, year) for year in years)
            rows.append((Cell(head), *cells))
    if not rows:
        return None
    columns = (Column(site.speech.say("Figure")), *(Column(str(year), numeric=True) for year in years))
    return DataTable(site.speech.say("Figures of the whole organisation by year"), columns, tuple(rows))


def _create_inventory_cell(site: Site, partner: Partner, figure: InventoryFigure, year: int) -> Cell:
    value = find_inventory(site.achievements.partners[partner.slug].known, figure, year)
    first = getattr(partner.results[year].value.inventory, figure.value)
    if value is None:
        return Cell(NOTHING)
    was = site.speech.number(first) if first is not None and first != value else None
    return Cell(site.speech.number(value), struck=was)


def create_reports_table(site: Site, partner: Partner) -> DataTable | None:
    """Return a row for each year that was owed, given or exempt, newest first."""
    say = site.speech.say
    history = site.achievements.partners[partner.slug]
    reports = [each for each in history.reports.values() if each.state is not None or each.is_exempt]
    rows = tuple(_create_report_row(site, partner, report) for report in reversed(reports))
    columns = (Column(say("Year")), Column(say("Report")), Column(say("Submitted")))
    return DataTable(say("Reports by year"), columns, rows) if rows else None


def _create_report_row(site: Site, partner: Partner, report: Report) -> tuple[Cell, ...]:
    say = site.speech.say
    note = None
    if report.is_exempt:
        exempt = partner.membership.value.exempt
        note = next((site.localise(each.reason) for each in exempt if each.year == report.year), None)
    elif report.submitted and not report.counts:
        note = LocalText(say("Came after the year was published: shown, but not in that year's totals."))
    state = say(REPORT_STATES[report.state]) if report.state else say("Exempt")
    submitted = site.speech.date(report.submitted) if report.submitted else NOTHING
    return (Cell(str(report.year)), Cell(state, note=note), Cell(submitted))


def create_restatements_table(site: Site, partner: Partner) -> DataTable | None:
    """Return every corrected figure with what it was, what it is and why; None where nothing was corrected."""
    say = site.speech.say
    rows = tuple(each.cells for each in list_restatements(site, partner))
    columns = (
        Column(say("Figure")),
        Column(say("Year")),
        Column(say("Corrected value"), numeric=True),
        Column(say("Reason")),
        Column(say("Corrected in")),
    )
    return DataTable(say("Corrected figures"), columns, rows) if rows else None


@dataclass(frozen=True, slots=True)
class ShownRestatement:
    """A corrected figure as a row of a table: of which year it is, and in which year's report it was corrected."""

    year: int
    file_year: int
    cells: tuple[Cell, ...]


def list_restatements(site: Site, partner: Partner) -> Iterator[ShownRestatement]:
    """Yield a partner's corrected figures, newest report first."""
    for file_year, file in sorted(partner.results.items(), reverse=True):
        for each in file.value.restatements:
            was = _find_first(partner, each)
            cells = (
                Cell(_name_figure(site, partner, each)),
                Cell(str(each.year)),
                Cell(_show_amount(site, each.value), struck=_show_amount(site, was) if was else None),
                Cell(site.speech.say(REASONS[each.reason]), note=site.localise(each.note) if each.note else None),
                Cell(site.speech.say("the report for %(year)s", year=file_year)),
            )
            yield ShownRestatement(each.year, file_year, cells)


def _name_figure(site: Site, partner: Partner, restatement: Restatement) -> str:
    if restatement.inventory is not None:
        figure = restatement.inventory
        return f"{site.speech.say(INVENTORY[figure])}, {site.say_unit(figure.unit)}"
    targets = (target for file in partner.commitments.values() for target in file.value.targets)
    return next((site.plain(target.title) for target in targets if target.id == restatement.target), "")


def _find_first(partner: Partner, restatement: Restatement) -> Amount | None:
    """Return what the figure was when it was first published: in the year's own file, or as the signed baseline."""
    file = partner.results.get(restatement.year)
    if restatement.inventory is not None:
        value = getattr(file.value.inventory, restatement.inventory.value) if file else None
        return None if value is None else Amount(value)
    results = file.value.results if file else ()
    given = next((each.value for each in results if each.target == restatement.target), None)
    return given or _find_signed_baseline(partner, restatement)


def _find_signed_baseline(partner: Partner, restatement: Restatement) -> Amount | None:
    targets = (target for file in partner.commitments.values() for target in file.value.targets)
    baseline = next((target.baseline for target in targets if target.id == restatement.target), None)
    if baseline is None or baseline.value is None or baseline.year != restatement.year:
        return None
    return Amount(baseline.value)


def _show_amount(site: Site, amount: Amount) -> str:
    number = site.speech.number(amount.value)
    return number + site.speech.percent_sign if amount.is_percentage else number
