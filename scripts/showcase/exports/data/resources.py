"""The tables that are published: what each is called, its columns and keys, and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.exports.data.outcomes import Outcome
from showcase.exports.data.targets import PublishedTarget, TargetKey, YearOfTarget, list_targets
from showcase.urls import DataName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.exports.data.publication import Publication
    from showcase.records import Record


class TargetInUnit(TargetKey):
    """A target's name, and what its numbers are."""

    unit: str | None
    """The unit of its values; null for a milestone."""
    is_percentage: bool
    """Whether no amounts are published: the values are then in per cent of the baseline."""


class ResultRow(YearOfTarget, TargetInUnit):
    """A target in one year, in a table of them all."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: each row is one ``record``; ``refers`` says that its target has a row in the table of targets."""

    name: DataName
    title: str
    record: type[Record]
    key: tuple[str, ...]
    refers: bool


TARGET_KEY: Final = tuple(TargetKey.model_fields)
TARGETS: Final = Table(
    DataName.TARGETS,
    "Targets: one row for each, as it was signed, with its status this year",
    PublishedTarget,
    TARGET_KEY,
    refers=False,
)
RESULTS: Final = Table(
    DataName.RESULTS,
    "Results: one row for each target and year, as known today",
    ResultRow,
    (*TARGET_KEY, "year"),
    refers=True,
)
YEAR_RESULTS: Final = Table(
    DataName.YEAR_RESULTS,
    "Results of one year: one row for each target in force, as known when the year was published",
    Outcome,
    TARGET_KEY,
    refers=True,
)
TABLES: Final = (TARGETS, RESULTS, YEAR_RESULTS)


def list_target_rows(publication: Publication) -> Iterator[PublishedTarget]:
    """Yield every target, by partner."""
    for partner in publication.partners:
        yield from list_targets(publication.achievements, partner)


def list_result_rows(targets: Iterable[PublishedTarget]) -> Iterator[ResultRow]:
    """Yield every year of every target."""
    for target in targets:
        own = TargetInUnit(
            partner=target.partner, target=target.target, unit=target.unit, is_percentage=target.is_percentage
        )
        yield from (ResultRow(**dict(own), **dict(year)) for year in target.years)
