"""Percentages of the baseline, which stand exactly where the amounts are not published, and shares of a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.problem import create_problem
from showcase.rules.mends import show_amount, show_number
from showcase.rules.promises import get_level, list_partners, list_promises

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from showcase.marks import Loc
    from showcase.model.results import Results
    from showcase.network import File, Network, Partner
    from showcase.problem import Problem
    from showcase.rules.promises import Promise
    from showcase.scalars import Amount

_WHOLE: Final = 100
_MAX_PERCENTAGE: Final = 300
"""A number up to this may be a percentage whose sign is missing; a greater one is an amount."""


def check_goals_in_percent(network: Network, _built: date) -> Iterator[Problem]:
    """Where the baseline has no value, the goals are percentages of it; where it is zero, none is."""
    for promise in list_promises(network):
        for loc, amount in _list_goals(promise):
            if promise.in_percent and not amount.is_percentage:
                yield create_problem(promise.place(*loc), "percentage-missing", **_show_missing(amount))
            elif amount.is_percentage and promise.baseline is not None and not promise.baseline:
                yield create_problem(promise.place(*loc), "percentage-of-zero", got=show_amount(amount))


def _list_goals(promise: Promise) -> Iterator[tuple[Loc, Amount]]:
    if level := get_level(promise.target.goal):
        yield ("goal", level[0]), level[1]
    for position, interim in enumerate(promise.target.interim):
        if level := get_level(interim):
            yield ("interim", position, level[0]), level[1]


def check_results_in_percent(network: Network, _built: date) -> Iterator[Problem]:
    """Where the baseline has no value, results and restatements are percentages of it; elsewhere none is."""
    for partner, signed in list_partners(network):
        for promise, file, loc, amount in _list_values(partner, signed):
            if promise.target.unit is None or amount.is_percentage == promise.in_percent:
                continue
            if promise.in_percent:
                yield create_problem(file.place(*loc), "percentage-missing", **_show_missing(amount))
            else:
                parameters = {"got": show_amount(amount), **_show_in_unit(promise, amount)}
                yield create_problem(file.place(*loc), "percentage-out-of-place", **parameters)


def _list_values(
    partner: Partner, signed: Mapping[str, Promise]
) -> Iterator[tuple[Promise, File[Results], Loc, Amount]]:
    for file in partner.results.values():
        for position, result in enumerate(file.value.results):
            if result.value and result.target in signed:
                yield signed[result.target], file, ("results", position, "value"), result.value
        for position, restatement in enumerate(file.value.restatements):
            if restated := signed.get(restatement.target or ""):
                yield restated, file, ("restatements", position, "value"), restatement.value


def _show_missing(amount: Amount) -> dict[str, str]:
    got = show_amount(amount)
    return {"got": got, "write": f"{got} %"} if 0 <= amount.value <= _MAX_PERCENTAGE else {"got": got}


def _show_in_unit(promise: Promise, amount: Amount) -> dict[str, str]:
    """Return what to write for a percentage: the share itself, or so much of the baseline in the target's unit."""
    unit = promise.target.unit
    if unit is None:
        return {}
    if unit.symbol == "percent":
        return {"unit": unit.symbol, "write": show_number(amount.value)}
    if promise.baseline is None:
        return {"unit": unit.symbol}
    return {"unit": unit.symbol, "write": show_number(amount.value * promise.baseline / 100)}


def check_shares(network: Network, _built: date) -> Iterator[Problem]:
    """A share in per cent lies between 0 and 100: baselines, goals and results whose unit is percent."""
    for promise in list_promises(network):
        if _is_share(promise):
            levels = [(loc, amount.value) for loc, amount in _list_goals(promise) if not amount.is_percentage]
            if promise.baseline is not None:
                levels.append((("baseline", "value"), promise.baseline))
            for loc, value in levels:
                if not 0 <= value <= _WHOLE:
                    yield create_problem(promise.place(*loc), "share-out-of-range", got=show_number(value))
    for partner, signed in list_partners(network):
        shares = {target: promise for target, promise in signed.items() if _is_share(promise)}
        for _, file, loc, amount in _list_values(partner, shares) if shares else ():
            if not amount.is_percentage and not 0 <= amount.value <= _WHOLE:
                yield create_problem(file.place(*loc), "share-out-of-range", got=show_number(amount.value))


def _is_share(promise: Promise) -> bool:
    return promise.target.unit is not None and promise.target.unit.symbol == "percent"
