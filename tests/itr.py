"""Turns the ITR tables into a network of this project: invented ids, exact units, no name of a real company.

Each organisation signs on 31 December of the base year of its goals. A year's first published value goes into that
year's results; what a later report says of it becomes a restatement in the results of the later report's own year.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from tests.itr_left_out import count_result_rows
from tests.itr_network import create_network_file
from tests.itr_series import History, Series, choose_series, read_history
from tests.itr_tables import DIVISION_WITHOUT_SECTOR, ResultRow, read_divisions, read_results, read_targets
from tests.itr_targets import ItrTarget, create_targets
from tests.itr_text import create_texts, create_title
from tests.itr_units import choose_unit, convert, is_exact
from tests.itr_yaml import Code, Plain, Value, create_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction
    from pathlib import Path

__all__ = ["ItrNetwork", "create_business_ids", "create_itr_network", "write_network"]

_FIRST_BUSINESS_NUMBER = 100
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class ItrNetwork:
    """The network's files by their path, what they hold, and what of the tables could not be carried, by reason.

    Every row of the targets is a target's goal, an interim goal or left out; every row of the results is one of
    `result_rows` or left out.
    """

    files: dict[str, str]
    organisations: int
    targets: int
    interim_goals: int
    results: int
    restatements: int
    result_rows: int
    rounded: int
    left_out: Counter[str]


@dataclass(frozen=True, slots=True)
class _Followed:
    """A target with the id and the unit that it has in the network, its series and what the series says."""

    slug: str
    target: ItrTarget
    unit: str
    series: Series | None
    history: History


@dataclass(frozen=True, slots=True)
class _Identity:
    """Who an organisation is in the network: all of it invented."""

    number: int
    business_id: str
    division: str

    @property
    def slug(self) -> str:
        """The name of its folder."""
        return f"org-{self.number:03}"


@dataclass(slots=True)
class _Counts:
    organisations: int = 0
    targets: int = 0
    interim_goals: int = 0
    results: int = 0
    restatements: int = 0
    rounded: int = 0
    used: set[int] = field(default_factory=set)
    left_out: Counter[str] = field(default_factory=Counter)

    def write(self, value: Fraction, unit: str) -> Value:
        """Return the value in its unit, and count it if it has no end in decimals."""
        self.rounded += not is_exact(value, unit)
        return convert(value, unit)


def create_itr_network(tables: Path) -> ItrNetwork:
    """Return the network that the ITR tables in a folder make."""
    counts, files = _Counts(), dict[str, str]()
    rows, divisions = read_results(tables), read_divisions(tables)
    rows_by, targets_by = defaultdict[str, list[ResultRow]](list), defaultdict[str, list[ItrTarget]](list)
    for row in rows:
        rows_by[row.organisation].append(row)
    for target in create_targets(read_targets(tables), counts.left_out):
        targets_by[target.organisation].append(target)
    years: set[int] = set()
    business_ids = create_business_ids(_FIRST_BUSINESS_NUMBER)
    for number, (organisation, targets) in enumerate(targets_by.items(), 1):
        followed = list(_follow(targets, rows_by[organisation]))
        division = divisions.get(organisation, DIVISION_WITHOUT_SECTOR)
        identity = _Identity(number, next(business_ids), division)
        documents = _create_partner(identity, followed, counts)
        files |= {f"partners/{identity.slug}/{path}": create_yaml(document) for path, document in documents}
        years |= {year for one in followed for year in one.history.first}
    files["content/network.yaml"] = create_network_file(years)
    count_result_rows(
        rows, [target for targets in targets_by.values() for target in targets], counts.used, counts.left_out
    )
    return ItrNetwork(
        files, counts.organisations, counts.targets, counts.interim_goals, counts.results, counts.restatements,
        len(counts.used), counts.rounded, counts.left_out,
    )  # fmt: skip


def write_network(files: Mapping[str, str], folder: Path) -> None:
    """Write the files below a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def create_business_ids(first: int) -> Iterator[str]:
    """Yield business ids upward from a number, each with its check digit; numbers that can have none are skipped."""
    for number in count(first):
        digits = f"{number:07}"
        rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11
        if rest != 1:
            yield f"{digits}-{11 - rest if rest else 0}"


def _follow(targets: Iterable[ItrTarget], rows: list[ResultRow]) -> Iterator[_Followed]:
    taken: Counter[str] = Counter()
    for target in targets:
        scopes = "-".join(map(str, target.wanted.scopes))
        words = ["scope", scopes, "intensity" if target.wanted.intensity else "", target.wanted.segment]
        slug = "-".join(word for word in [*words, str(target.wanted.base_year)] if word)
        taken[slug] += 1
        series = choose_series(target.wanted, rows)
        history = read_history(target.wanted, series) if series else History()
        levels = [target.wanted.baseline, target.goal.value, *(goal.value for goal in target.interim)]
        unit = choose_unit(target.unit.name, [*levels, *history.first.values(), *history.restated.values()])
        yield _Followed(slug if taken[slug] == 1 else f"{slug}-{taken[slug]}", target, unit, series, history)


def _create_partner(
    identity: _Identity, followed: list[_Followed], counts: _Counts
) -> Iterator[tuple[str, Mapping[str, Value]]]:
    counts.organisations += 1
    first = min(one.target.wanted.base_year for one in followed)
    yield (
        "partner.yaml",
        {
            "name": f"Organisation {identity.number:03}",
            "business_id": Code(identity.business_id),
            "industry": Code(identity.division),
            "contact": f"climate@{identity.slug}.example",
            "description": {"en": "An invented name for an organisation of a sample data set."},
        },
    )
    yield (
        "membership.yaml",
        {
            "kind": "partner",
            "organisation": "company",
            "joined": Plain(f"{first}-12-31"),
            "maintainers": [identity.slug],
        },
    )
    for base_year in sorted({one.target.wanted.base_year for one in followed}):
        promised = [one for one in followed if one.target.wanted.base_year == base_year]
        yield f"commitments/{base_year}-12-31.yaml", _create_commitment(promised, counts)
    yield from _create_results(followed, counts)


def _create_commitment(followed: Iterable[_Followed], counts: _Counts) -> Mapping[str, Value]:
    return {
        "signatories": [
            {"party": "partner", "title": {"en": "Chief Executive Officer"}},
            {"party": "city", "title": {"en": "Deputy Mayor"}},
        ],
        "statement": {"en": "We cut our emissions by the years below."},
        "targets": [_create_target(one, counts) for one in followed],
    }


def _create_target(one: _Followed, counts: _Counts) -> Mapping[str, Value]:
    wanted, goal = one.target.wanted, one.target.goal
    counts.targets += 1
    counts.interim_goals += len(one.target.interim)
    target: dict[str, Value] = {
        "id": one.slug,
        "theme": "emissions",
        "title": {"en": create_title(wanted)},
        "beyond_law": {"en": "No law asks the organisation for this cut."},
        "unit": one.unit,
        "baseline": {"year": wanted.base_year, "value": counts.write(wanted.baseline, one.unit)},
    }
    if one.target.interim:
        target["interim"] = [
            {"year": step.year, "at_most": counts.write(step.value, one.unit)} for step in one.target.interim
        ]
    target["goal"] = {"year": goal.year, "at_most": counts.write(goal.value, one.unit)}
    return {**target, **create_texts(wanted, one.series.method if one.series else "")}


def _create_results(followed: list[_Followed], counts: _Counts) -> Iterator[tuple[str, Mapping[str, Value]]]:
    years = sorted({year for one in followed for year in one.history.first})
    for year in years:
        document: dict[str, Value] = {"submitted": Plain(f"{year + 1}-03-20")}
        document["results"] = [
            {"target": one.slug, "value": counts.write(one.history.first[year], one.unit), "quality": "calculated"}
            for one in followed
            if year in one.history.first
        ]
        restatements = [
            {"target": one.slug, "year": of, "value": counts.write(value, one.unit), "reason": "method"}
            for one in followed
            for (said_in, of), value in sorted(one.history.restated.items())
            if said_in == year
        ]
        if restatements:
            document["restatements"] = restatements
        counts.results += sum(year in one.history.first for one in followed)
        counts.restatements += len(restatements)
        yield f"results/{year}.yaml", document
    for one in followed:
        counts.used |= one.history.rows
        _count_cells(one.history, set(years), counts.left_out)


def _count_cells(history: History, years: set[int], left_out: Counter[str]) -> None:
    if history.replaced:
        left_out["figure: replaced by a later row of the same year's report"] += history.replaced
    late = sum(said_in not in years for said_in, _ in history.restated)
    if late:
        left_out["figure: a later value whose report's year has no results file"] += late
