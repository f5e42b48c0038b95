"""Figures of earlier years that a results file corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.problem import create_problem, create_warning
from showcase.rules.ends import find_ends
from showcase.rules.promises import list_partners

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.model.results import Restatement
    from showcase.network import Network, Partner
    from showcase.problem import Problem
    from showcase.rules.ends import End
    from showcase.rules.promises import Promise


def check_restated_years(network: Network, _built: date) -> Iterator[Problem]:
    """A restatement corrects a year before the file's own."""
    for partner in network.partners.values():
        for year, file in partner.results.items():
            for position, restatement in enumerate(file.value.restatements):
                if restatement.year >= year:
                    place = file.place("restatements", position, "year")
                    yield create_problem(place, "restated-too-late", got=restatement.year, year=year)


def check_restated_figures(network: Network, _built: date) -> Iterator[Problem]:
    """A restatement corrects a value of a year in which the target counts, or a baseline that has a value."""
    for partner, signed in list_partners(network):
        ends = find_ends(network)[partner.slug]
        for year, file in partner.results.items():
            for position, restatement in enumerate(file.value.restatements):
                promise = signed.get(restatement.target or "")
                if promise is None or restatement.year >= year:
                    continue
                if promise.target.unit is None:
                    place = file.place("restatements", position, "target")
                    yield create_problem(place, "restated-milestone", got=promise.target.id)
                    continue
                if promise.in_percent and _is_of_baseline(promise, restatement):
                    place = file.place("restatements", position, "year")
                    yield create_problem(place, "restated-whole", got=restatement.year)
                elif not _is_known(promise, restatement.year, end := ends[promise.target.id]):
                    place = file.place("restatements", position, "year")
                    first = promise.signed.year + 1 if promise.signed else end.year
                    parameters = {"got": restatement.year, "first": first, "last": end.year}
                    yield create_problem(place, "restated-not-in-force", **parameters)


def _is_of_baseline(promise: Promise, restatement: Restatement) -> bool:
    return promise.target.baseline is not None and promise.target.baseline.year == restatement.year


def _is_known(promise: Promise, year: int, end: End) -> bool:
    """Whether a target may have a value in a year."""
    baseline = promise.target.baseline
    is_baseline = baseline is not None and baseline.value is not None and baseline.year == year
    return is_baseline or (promise.signed is not None and promise.signed.year < year <= end.year)


def check_years_since_baseline(network: Network, _built: date) -> Iterator[Problem]:
    """Where a baseline is restated, the years since are restated in the same file."""
    for partner, signed in list_partners(network):
        for year, file in partner.results.items():
            restated = {(each.target, each.year) for each in file.value.restatements}
            for position, restatement in enumerate(file.value.restatements):
                promise = signed.get(restatement.target or "")
                if promise is None or not _is_of_baseline(promise, restatement):
                    continue
                left = [
                    str(each)
                    for each in _list_reported_years(partner, promise.target.id)
                    if each < year and (promise.target.id, each) not in restated
                ]
                if left:
                    place = file.place("restatements", position, "year")
                    yield create_warning(place, "baseline-alone", got=restatement.year, years=", ".join(left))


def _list_reported_years(partner: Partner, target: str) -> Iterator[int]:
    for year, file in partner.results.items():
        if any(result.target == target and result.value is not None for result in file.value.results):
            yield year
