"""What is known for a year: the files up to it, and the figures as they were corrected until then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from showcase.scalars import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from showcase.model.results import Restatement, Results, TargetResult
    from showcase.network import Partner
    from showcase.vocabulary import InventoryFigure

Known: TypeAlias = "Mapping[int, Results]"
"""The results files that count, by year, in order."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one year: as first published, as newest known, and the corrections between, oldest first."""

    first: Amount | None
    newest: Amount
    restatements: tuple[tuple[int, Restatement], ...] = ()


def select_known(partner: Partner, year: int, published: date | None) -> Known:
    """Return the files that a year's figures are computed from: up to the year, submitted before it was published."""
    return {
        file_year: file.value
        for file_year, file in partner.results.items()
        if file_year <= year and (published is None or file.value.submitted < published)
    }


def select_all(partner: Partner) -> Known:
    """Return every file: what partner pages show."""
    return {year: file.value for year, file in partner.results.items()}


def find_result(known: Known, target: str, year: int) -> TargetResult | None:
    """Return what a year's file says of a target."""
    results = known.get(year)
    return next((each for each in results.results if each.target == target), None) if results else None


def find_figure(known: Known, target: str, year: int) -> Figure | None:
    """Return a target's value for a year: the file's own, corrected by the restatements of later files."""
    result = find_result(known, target, year)
    restatements = tuple(
        (file_year, each) for file_year, each in _list_restatements(known, year) if each.target == target
    )
    return _create_figure(result.value if result else None, restatements)


def find_inventory(known: Known, figure: InventoryFigure, year: int) -> Decimal | None:
    """Return a figure of a year's inventory, corrected by the restatements of later files."""
    history = find_inventory_figure(known, figure, year)
    return history.newest.value if history else None


def find_inventory_figure(known: Known, figure: InventoryFigure, year: int) -> Figure | None:
    """Return the same with what was first published and the corrections between."""
    results = known.get(year)
    first: Decimal | None = getattr(results.inventory, figure.value) if results else None
    restatements = tuple(
        (file_year, each) for file_year, each in _list_restatements(known, year) if each.inventory is figure
    )
    return _create_figure(None if first is None else Amount(first), restatements)


def _list_restatements(known: Known, year: int) -> Iterator[tuple[int, Restatement]]:
    for file_year, results in known.items():
        if file_year > year:
            yield from ((file_year, each) for each in results.restatements if each.year == year)


def _create_figure(first: Amount | None, restatements: tuple[tuple[int, Restatement], ...]) -> Figure | None:
    newest = restatements[-1][1].value if restatements else first
    return Figure(first, newest, restatements) if newest is not None else None
