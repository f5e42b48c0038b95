"""The ITR tables as typed rows: targets and yearly results, with scopes, methods, parts and exact figures."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["DIVISION_WITHOUT_SECTOR", "ResultRow", "TargetRow", "read_divisions", "read_results", "read_targets"]

_DIVISIONS = {
    "Ag Chem": "20", "Autos": "29", "Cement": "23", "Chemicals": "20", "Commercial Buildings": "68",
    "Construction Buildings": "41", "Consumer Products": "20", "Electricity Utilities": "35", "Energy": "06",
    "Fiber & Rubber": "22", "Gas": "35", "Gas Utilities": "35", "Oil": "06", "Petrochem & Plastics": "20",
    "Pharmaceuticals": "21", "Steel": "24", "Utilities": "35",
}  # fmt: skip
DIVISION_WITHOUT_SECTOR = "32"
"""TOL 2025 divisions for the sectors of the tables; manufacturing of another kind where no sector is given."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_YEARS = range(2015, 2023)
_SCOPES = {"s1": (1,), "s2": (2,), "s3": (3,), "s1s2": (1, 2), "s1s2s3": (1, 2, 3)}
_WHOLE = {"", "total", "combined", "all", "gross", "total (in this calculation)", "sum total from above categories"}


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One row of itr_targets.csv; `segment` is the business that the target is about, `part` a part of scope 3."""

    organisation: str
    segment: str
    kind: str
    scopes: tuple[int, ...]
    part: str
    set_in: int
    base_year: int
    quantity: Fraction | None
    unit: str
    goal_year: int
    ambition: Fraction


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row of itr_yearly_results.csv; no scopes where the row is not about emissions of whole scopes."""

    index: int
    organisation: str
    scopes: tuple[int, ...]
    intensity: bool
    method: str
    part: str
    boundary: str
    unit: str
    reported: str
    figures: dict[int, Fraction]
    words: int

    @property
    def newest(self) -> int:
        """The newest year with a figure: the year that the report is about."""
        return max(self.figures, default=0)


def read_targets(tables: Path) -> list[TargetRow]:
    """Return the rows of itr_targets.csv in their order."""
    return [_create_target(cells) for cells in _read(tables / "itr_targets.csv")]


def read_results(tables: Path) -> list[ResultRow]:
    """Return the rows of itr_yearly_results.csv in their order."""
    return [_create_result(index, cells) for index, cells in enumerate(_read(tables / "itr_yearly_results.csv"))]


def read_divisions(tables: Path) -> dict[str, str]:
    """Return the TOL 2025 division of each organisation of itr_companies.csv, from its sector."""
    rows = _read(tables / "itr_companies.csv")
    return {cells["company_id"]: _DIVISIONS.get(cells["sector"], DIVISION_WITHOUT_SECTOR) for cells in rows}


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _create_target(cells: dict[str, str]) -> TargetRow:
    organisation, _, business = cells["company_id"].partition("+")
    scope, _, part = cells["target_scope"].strip().lower().replace("scope 3-", "s3|").partition("|")
    quantity = cells["target_base_year_qty"]
    return TargetRow(
        organisation=organisation,
        segment=business.partition(" ")[0].lower(),
        kind=cells["target_type"],
        scopes=_SCOPES[scope.replace("+", "")],
        part=part.strip("+ "),
        set_in=int(cells["target_start_year"] or 0),
        base_year=int(cells["target_base_year"]),
        quantity=Fraction(quantity) if quantity else None,
        unit=cells["target_base_year_unit"],
        goal_year=int(cells["target_year"]),
        ambition=Fraction(cells["target_reduction_ambition"]),
    )


def _create_result(index: int, cells: dict[str, str]) -> ResultRow:
    metric, _, rest = cells["metric"].strip().lower().replace("+", "").partition(" ")
    method, part = _split_submetric(cells["submetric"])
    years = {year: cells[str(year)].strip() for year in _YEARS if cells[str(year)].strip()}
    return ResultRow(
        index=index,
        organisation=cells["company_id"],
        scopes=_SCOPES.get(metric, ()) if rest in {"", "intensity"} else (),
        intensity=rest == "intensity",
        method=method,
        part=part,
        boundary=cells["boundary"].strip().lower(),
        unit=cells["unit"],
        reported=cells["report_date"],
        figures={year: Fraction(text) for year, text in years.items() if _NUMBER.fullmatch(text)},
        words=sum(not _NUMBER.fullmatch(text) for text in years.values()),
    )


def _split_submetric(text: str) -> tuple[str, str]:
    """Return the method of scope 2 and the part of the whole that a submetric names; both may be empty."""
    plain = text.strip().lower().rstrip("*")
    if plain.removesuffix("-based") in {"location", "market"}:
        return plain.removesuffix("-based"), ""
    return "", "" if plain in _WHOLE else plain
