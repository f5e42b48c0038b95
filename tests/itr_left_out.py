"""Why a row of the ITR results is not in the network, in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tests.itr_units import parse_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.itr_series import Wanted
    from tests.itr_tables import ResultRow
    from tests.itr_targets import ItrTarget

__all__ = ["count_result_rows"]


def count_result_rows(
    rows: Iterable[ResultRow], targets: Iterable[ItrTarget], used: set[int], left_out: Counter[str]
) -> None:
    """Count each row that is not in use under the first reason that holds, and the cells that hold words."""
    wanted: dict[str, list[Wanted]] = defaultdict(list)
    for target in targets:
        wanted[target.organisation].append(target.wanted)
    for row in rows:
        if row.words:
            left_out["cell: words instead of a number"] += row.words
        if row.index not in used:
            left_out[f"result row: {_explain(row, wanted[row.organisation])}"] += 1


def _explain(row: ResultRow, wanted: list[Wanted]) -> str:
    unit = parse_unit(row.unit)
    same_scopes = [one for one in wanted if set(row.scopes) <= set(one.scopes)]
    agreeing = [one for one in same_scopes if unit and unit.dimension == one.dimension]
    reasons = {
        "not emissions of whole scopes (production, generation, sales, notes)": not row.scopes,
        "no number in any year": not row.figures,
        "the organisation has no target in the network": not wanted,
        "scopes that no target of the organisation has": not same_scopes,
        "a dimension that no target of these scopes has": not agreeing,
        "only years in which no such target is in force": not any(
            one.is_in_force(year) for one in agreeing for year in row.figures
        ),
        "one scope of a target that covers more": row.scopes not in {one.scopes for one in agreeing},
        "a part of the whole": bool(row.part or row.boundary),
    }
    return next((reason for reason, holds in reasons.items() if holds), "a series beside the one that was chosen")
