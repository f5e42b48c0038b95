"""Which yearly series of the ITR results belongs to a target, and what it first said and later restated."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.itr_units import parse_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.itr_tables import ResultRow

__all__ = ["History", "Series", "Wanted", "choose_series", "read_history"]

_WHOLE_BOUNDARIES = {"", "total", "global"}
_STATED_BOUNDARIES = {"enlarged group", "operated", "equity", "own", "operations-driven", "as indicated on the report"}
_METHODS = ("market", "location", "")
# Two figures that differ by less than this are one figure that a spreadsheet has counted with floats.
_NOISE = Fraction(1, 10**9)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a target asks of a series."""

    scopes: tuple[int, ...]
    intensity: bool
    segment: str
    part: str
    dimension: str
    base_year: int
    baseline: Fraction
    goal_year: int

    def is_in_force(self, year: int) -> bool:
        """Tell whether a result of that year counts for the target, which was signed in its base year."""
        return self.base_year < year <= self.goal_year


@dataclass(frozen=True, slots=True)
class Report:
    """The figures that one report gives, in the sizes of itr_units, and the rows that they are from."""

    newest: int
    reported: str
    index: int
    figures: dict[int, Fraction]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """The reports of one series, and the method of its scope 2."""

    method: str
    reports: tuple[Report, ...]


@dataclass(slots=True)
class History:
    """The value of each year as first published, the later ones by (year of the report, year), the rows used."""

    first: dict[int, Fraction] = field(default_factory=dict)
    restated: dict[tuple[int, int], Fraction] = field(default_factory=dict)
    replaced: int = 0
    rows: set[int] = field(default_factory=set)


def choose_series(wanted: Wanted, rows: Iterable[ResultRow]) -> Series | None:
    """Return the series of a target: the one that gives its very baseline, else the whole; None where none fits."""
    fitting = [row for row in rows if row.intensity == wanted.intensity and row.figures and _agrees(row, wanted)]
    ranked = [(rank, series) for rank, series in _rank(wanted, fitting) if rank and rank[2]]
    if not ranked and wanted.scopes == (1, 2) and not (wanted.intensity or wanted.segment):
        sums = ((series, _count_years(wanted, series)) for series in _sum_scopes(fitting))
        ranked = [((False, 0, -years), series) for series, years in sums if years]
    return min(ranked, key=lambda pair: (pair[0], _METHODS.index(pair[1].method)))[1] if ranked else None


def read_history(wanted: Wanted, series: Series) -> History:
    """Return what the series says of the years in which the target is in force, report after report."""
    history, current = History(), dict[int, Fraction]()
    for report in sorted(series.reports, key=lambda one: (one.newest, one.reported, one.index)):
        for year, value in sorted(report.figures.items()):
            if not wanted.is_in_force(year):
                continue
            history.rows.update(report.rows)
            known = current.get(year)
            if known is None:
                history.first[year] = current[year] = value
            elif abs(known - value) > _NOISE * abs(known):
                current[year] = value
                if report.newest > year:
                    history.restated[report.newest, year] = value
                else:
                    history.first[year] = value
                    history.replaced += 1
    return history


def _agrees(row: ResultRow, wanted: Wanted) -> bool:
    unit = parse_unit(row.unit)
    return unit is not None and unit.dimension == wanted.dimension


def _rank(wanted: Wanted, rows: list[ResultRow]) -> Iterator[tuple[tuple[bool, int, int] | None, Series]]:
    groups: dict[tuple[str, str, str], list[ResultRow]] = defaultdict(list)
    for row in rows:
        if row.scopes == wanted.scopes:
            boundary = "" if row.boundary in _WHOLE_BOUNDARIES else row.boundary
            groups[row.method, row.part, boundary].append(row)
    for (method, part, boundary), members in groups.items():
        series = Series(method, tuple(_create_report(row) for row in members))
        is_baseline = any(one.figures.get(wanted.base_year) == wanted.baseline for one in series.reports)
        fit = _fit(wanted, part, boundary)
        ranks = (not is_baseline, fit or 0, -_count_years(wanted, series))
        yield (ranks if is_baseline or fit is not None else None), series


def _fit(wanted: Wanted, part: str, boundary: str) -> int | None:
    if wanted.part:
        return 0 if part == wanted.part else None
    if wanted.segment:
        return 0 if part == wanted.segment and not boundary else 1 if wanted.intensity and not part else None
    if part:
        return None
    return 0 if not boundary else 1 if boundary in _STATED_BOUNDARIES else None


def _sum_scopes(rows: list[ResultRow]) -> Iterator[Series]:
    """Yield scope 1 + scope 2, report by report, for each method that is reported."""
    whole = [row for row in rows if not row.part and row.boundary in _WHOLE_BOUNDARIES]
    direct = {(row.reported, row.newest): _create_report(row) for row in whole if row.scopes == (1,)}
    for method in _METHODS:
        indirect = {(row.reported, row.newest): row for row in whole if row.scopes == (2,) and row.method == method}
        pairs = ((direct[key], _create_report(row)) for key, row in indirect.items() if key in direct)
        yield Series(method, tuple(_add(one, other) for one, other in pairs))


def _add(one: Report, other: Report) -> Report:
    figures = {year: value + other.figures[year] for year, value in one.figures.items() if year in other.figures}
    return Report(one.newest, one.reported, one.index, figures, one.rows + other.rows)


def _create_report(row: ResultRow) -> Report:
    unit = parse_unit(row.unit)
    size = unit.size if unit else Fraction(0)
    figures = {year: value * size for year, value in row.figures.items()}
    return Report(row.newest, row.reported, row.index, figures, (row.index,))


def _count_years(wanted: Wanted, series: Series) -> int:
    return len({year for report in series.reports for year in report.figures if wanted.is_in_force(year)})
