"""The key figures of a year, each with its coverage, and the inventories' sums."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from showcase.i18n import N_, NBSP
from showcase.units import Unit
from showcase.views.shapes import Cell, Column, Coverage, DataTable, KeyFigure
from showcase.views.target_table import NOTHING
from showcase.views.words import INVENTORY
from showcase.vocabulary import InventoryFigure, ReportState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.achievements.totals import Sum
    from showcase.achievements.years import YearAchievements
    from showcase.views.localised_site import Site

_SHOWN = (InventoryFigure.SCOPE_1, InventoryFigure.ENERGY_TOTAL, InventoryFigure.WASTE_TOTAL)


def list_year_figures(site: Site, year: YearAchievements) -> Iterator[KeyFigure]:
    """Yield reports, targets and the changes of three sums."""
    say, count = site.speech.say, site.speech.count
    owed, received = sum(year.reports.values()), count_received(year)
    if owed:
        yield KeyFigure(
            number=str(received),
            unit=f"/{NBSP}{owed}",
            label=count("report received", "reports received", received),
            note=None,
            coverage=_cover(received, owed, site, N_("%(share)s of the reports owed")),
        )
    good, due = year.counts.on_track_or_achieved, year.counts.due
    if due:
        told = due - sum(number for status, number in year.counts.by_status.items() if status.value == "no-result")
        yield KeyFigure(
            number=str(good),
            unit=f"/{NBSP}{due}",
            label=say("due targets on track or achieved"),
            note=site.count_statuses(year.counts.by_status),
            coverage=_cover(told, due, site, N_("%(share)s of the due targets have a result")),
        )
    for each in year.sums:
        if each.figure in _SHOWN and each.change:
            yield _create_change_figure(site, year.year, each)


def count_received(year: YearAchievements) -> int:
    """Return how many of the owed reports came in time to count."""
    return year.reports.get(ReportState.RECEIVED, 0) + year.reports.get(ReportState.LATE, 0)


def _cover(part: int, whole: int, site: Site, message: str) -> Coverage:
    share = Decimal(part) / whole
    return Coverage(float(round(share * 100, 1)), site.speech.say(message, share=site.speech.percent(share)))


def _create_change_figure(site: Site, year: int, each: Sum) -> KeyFigure:
    say, change = site.speech.say, each.change
    assert change is not None  # noqa: S101  the caller asks
    unit = Unit(each.figure.unit)
    said = site.change(change.before, change.after)
    label = say("%(figure)s from %(year)s", figure=say(INVENTORY[each.figure]), year=year - 1)
    note = say(
        "From %(before)s to %(after)s, like for like.",
        before=site.amount(change.before, unit),
        after=site.amount(change.after, unit),
    )
    partners = say("%(given)s of %(of)s members gave both years", given=change.partners, of=each.of)
    share = float(round(Decimal(change.partners) / each.of * 100, 1)) if each.of else 0
    number, percent = (
        (said.removesuffix(site.speech.percent_sign), site.speech.percent_sign.strip()) if said else (NOTHING, None)
    )
    return KeyFigure(
        number, percent, label, " ".join((note, *_name_dominant(site, each))), None, Coverage(share, partners)
    )


def _name_dominant(site: Site, each: Sum) -> Iterator[str]:
    if each.change and each.change.dominant:
        name = site.network.partners[each.change.dominant].profile.value.name
        yield site.speech.say("More than half of the change comes from %(name)s.", name=name)


def create_sums_table(site: Site, year: YearAchievements) -> DataTable | None:
    """Return the inventories' sums of a year: in all, and like for like with the year before."""
    say = site.speech.say
    columns = (
        Column(say("Figure")),
        Column(say("In all"), numeric=True),
        Column(say("Members"), numeric=True),
        Column(str(year.year - 1), numeric=True),
        Column(str(year.year), numeric=True),
        Column(say("Change"), numeric=True),
        Column(say("Gave both years"), numeric=True),
    )
    rows = tuple(_create_sum_row(site, each) for each in year.sums)
    return DataTable(say("Sums of the whole organisations' figures"), columns, rows) if rows else None


def _create_sum_row(site: Site, each: Sum) -> tuple[Cell, ...]:
    number, change = site.speech.number, each.change
    share = site.change(change.before, change.after) if change else None
    return (
        Cell(f"{site.speech.say(INVENTORY[each.figure])}, {site.say_unit(each.figure.unit)}"),
        Cell(number(each.total)),
        Cell(show_coverage(site, each.partners, each.of)),
        Cell(number(change.before) if change else NOTHING),
        Cell(number(change.after) if change else NOTHING),
        Cell(share or NOTHING),
        Cell(show_coverage(site, change.partners, each.of) if change else NOTHING),
    )


def show_coverage(site: Site, part: int, whole: int) -> str:
    """Return ``9 of 16``."""
    return site.speech.say("%(part)s of %(whole)s", part=part, whole=whole)


def create_sums_by_year(site: Site, years: Iterable[YearAchievements]) -> DataTable | None:
    """Return the inventories' sums of several years, each with how many partners gave the figure."""
    listed = [each for each in years if each.sums]
    figures = [
        figure for figure in InventoryFigure if any(each.figure is figure for year in listed for each in year.sums)
    ]
    rows = []
    for figure in figures:
        by_year = {year.year: each for year in listed for each in year.sums if each.figure is figure}
        cells = (_create_year_sum(site, by_year.get(year.year)) for year in listed)
        rows.append((Cell(f"{site.speech.say(INVENTORY[figure])}, {site.say_unit(figure.unit)}"), *cells))
    columns = (Column(site.speech.say("Figure")), *(Column(str(year.year), numeric=True) for year in listed))
    return (
        DataTable(site.speech.say("Sums of the whole organisations' figures by year"), columns, tuple(rows))
        if rows
        else None
    )


def _create_year_sum(site: Site, each: Sum | None) -> Cell:
    if each is None:
        return Cell(NOTHING)
    return Cell(f"{site.speech.number(each.total)} ({show_coverage(site, each.partners, each.of)})")
