"""When and how a target ends: no year after that may say anything of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from showcase.once import once
from showcase.rules.promises import find_replacements, list_partners

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from showcase.network import Network, Partner
    from showcase.rules.promises import Promise


class Ending(IntEnum):
    """How a target ends; where several fall into one year, the first one counts."""

    DONE = 0
    GOAL = 1
    WITHDRAWN = 2
    REPLACED = 3
    LEFT = 4


@dataclass(frozen=True, slots=True, order=True)
class End:
    """The last year in which a target is in force, and why."""

    year: int
    how: Ending


@once
def find_ends(network: Network) -> Mapping[str, Mapping[str, End]]:
    """Return, by partner, the first end of each signed target that has one: a milestone is open until it is done."""
    found: dict[str, dict[str, End]] = {}
    for partner, signed in list_partners(network):
        ends = found[partner.slug] = dict[str, End]()
        for target, end in _list_ends(partner, signed, find_replacements(network)):
            ends[target] = min(end, ends.get(target, end))
    return found


def _list_ends(
    partner: Partner, signed: Mapping[str, Promise], replaced: Mapping[tuple[str, str], date]
) -> Iterator[tuple[str, End]]:
    left = partner.membership.value.left
    for target, promise in signed.items():
        if promise.target.unit is not None and promise.signed and promise.signed.year < promise.target.goal.year:
            yield target, End(promise.target.goal.year, Ending.GOAL)
        if day := replaced.get(promise.key):
            yield target, End(day.year, Ending.REPLACED)
        if left:
            yield target, End(left.date.year, Ending.LEFT)
    for year, file in partner.results.items():
        for result in file.value.results:
            if result.withdrawn:
                yield result.target, End(year, Ending.WITHDRAWN)
            elif result.done and result.target in signed and signed[result.target].target.unit is None:
                yield result.target, End(year, Ending.DONE)
