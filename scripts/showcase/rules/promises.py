"""The targets of a partner, signed or drafted, each with its place: what most rules go through."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from showcase.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from showcase.model.commitment import Commitment, Goal, Interim, Target
    from showcase.network import File, Network, Partner
    from showcase.problem import Place
    from showcase.scalars import Amount


class Promise(NamedTuple):
    """A target as it stands in a commitment; ``signed`` is None in a draft."""

    slug: str
    file: File[Commitment]
    position: int
    target: Target
    signed: date | None

    def place(self, *loc: str | int) -> Place:
        """Return the place of a field of the target."""
        return self.file.place("targets", self.position, *loc)

    @property
    def key(self) -> tuple[str, str]:
        """The target's name in the whole network."""
        return (self.slug, self.target.id)

    @property
    def baseline(self) -> Decimal | None:
        """The baseline's value as signed; None where it is left out."""
        return self.target.baseline.value if self.target.baseline else None

    @property
    def in_percent(self) -> bool:
        """Whether the amounts are not published: every number is then a percentage of the baseline."""
        return self.target.baseline is not None and self.target.baseline.value is None


def list_own(partner: Partner) -> Iterator[Promise]:
    """Yield what a partner has signed, in order, then what stands in its draft."""
    for signed, file in partner.commitments.items():
        for position, target in enumerate(file.value.targets):
            yield Promise(partner.slug, file, position, target, signed)
    if partner.draft:
        for position, target in enumerate(partner.draft.value.targets):
            yield Promise(partner.slug, partner.draft, position, target, None)


@once
def list_promises(network: Network) -> Sequence[Promise]:
    """Return every target of the network, drafts as well."""
    return [promise for partner in network.partners.values() for promise in list_own(partner)]


@once
def list_partners(network: Network) -> Sequence[tuple[Partner, Mapping[str, Promise]]]:
    """Return each partner with what it has signed, by id; where an id stands twice, the first one."""
    found: dict[str, dict[str, Promise]] = {slug: {} for slug in network.partners}
    for promise in list_promises(network):
        if promise.signed is not None:
            found[promise.slug].setdefault(promise.target.id, promise)
    return [(partner, found[slug]) for slug, partner in network.partners.items()]


@once
def find_replacements(network: Network) -> Mapping[tuple[str, str], date]:
    """Return the day on which each replaced target was replaced, the first one if there are more."""
    days: dict[tuple[str, str], date] = {}
    for promise in list_promises(network):
        for reference in promise.target.replaces if promise.signed else ():
            owner, _, target = reference.rpartition("/")
            key, day = (owner or promise.slug, target), promise.signed or date.max
            days[key] = min(day, days.get(key, day))
    return days


def get_level(goal: Goal | Interim) -> tuple[str, Amount] | None:
    """Return the level of a goal with the field in which it stands; None for a milestone's."""
    if goal.at_most is not None:
        return "at_most", goal.at_most
    return ("at_least", goal.at_least) if goal.at_least is not None else None


def find_level(goal: Goal | Interim, baseline: Decimal | None) -> Decimal | None:
    """Return the level of a goal in the target's unit; without a baseline's value, one in per cent stays as it is."""
    level = get_level(goal)
    if level is None:
        return None
    amount = level[1]
    return amount.value * baseline / 100 if amount.is_percentage and baseline is not None else amount.value
