"""The figures of a partner's whole organisation, year by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.achievements.known import find_inventory_figure
from showcase.exports.data.document import Number
from showcase.exports.data.levels import Restatement, create_restatements
from showcase.records import Record
from showcase.vocabulary import InventoryFigure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.known import Known


class FigureOfYear(Record):
    """A figure of a year's inventory."""

    figure: InventoryFigure
    """Which figure it is."""
    unit: str
    """Its unit: tCO2e, MWh or t."""
    value: Number
    """The newest value."""
    first_value: Number | None
    """The value as first published; null where the year's own report has none."""
    restatements: tuple[Restatement, ...]
    """How the value was corrected, oldest first."""


class Inventory(Record):
    """A year's figures."""

    year: int
    """The year of the report."""
    figures: tuple[FigureOfYear, ...]
    """The figures that were given."""


def list_inventories(known: Known) -> tuple[Inventory, ...]:
    """Return the years of which any figure is known, in order."""
    corrected = {each.year for results in known.values() for each in results.restatements if each.inventory}
    years = {year: tuple(_list_figures(known, year)) for year in sorted({*known, *corrected})}
    return tuple(Inventory(year=year, figures=figures) for year, figures in years.items() if figures)


def _list_figures(known: Known, year: int) -> Iterator[FigureOfYear]:
    for figure in InventoryFigure:
        history = find_inventory_figure(known, figure, year)
        if history:
            yield FigureOfYear(
                figure=figure,
                unit=figure.unit,
                value=history.newest.value,
                first_value=history.first.value if history.first else None,
                restatements=create_restatements(history),
            )
