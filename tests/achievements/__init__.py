"""The tests of the computation, each from a sentence of docs/data.md, "What is computed"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from showcase.achievements.years import create_achievements
from tests.network_builder import create_network

if TYPE_CHECKING:
    from collections.abc import Collection

    from showcase.achievements.status import TargetYear
    from showcase.achievements.totals import PartnerYear
    from showcase.achievements.years import Achievements
    from showcase.network import Partner

BUILT: Final = date(2040, 1, 1)
"""A day on which every reporting year of the tests is closed."""


def row(*values: object) -> tuple[object, ...]:
    """Return values side by side, as objects: a Decimal may then be compared with a whole number."""
    return values


def compute(
    *partners: Partner,
    built: date = BUILT,
    unpublished: Collection[int] = (),
    tolerance: str = "0.05",
) -> Achievements:
    """Return the achievements of a network of these partners."""
    return create_achievements(create_network(*partners, unpublished=unpublished, tolerance=tolerance), built)


def find_partner_year(year: int, partner: Partner, *others: Partner) -> PartnerYear:
    """Return a partner's year as published."""
    return compute(partner, *others).years[year].partners[partner.slug]


def find_target_year(year: int, partner: Partner, *others: Partner, target: str = "x") -> TargetYear:
    """Return a target's year as published; the target must be in force."""
    targets = find_partner_year(year, partner, *others).targets
    return next(each for each in targets if each.signed.target.id == target)


def list_statuses(partner: Partner, *others: Partner, target: str = "x", tolerance: str = "0.05") -> dict[int, str]:
    """Return a target's status in each year in which it is in force, as published."""
    years = compute(partner, *others, tolerance=tolerance).years
    return {
        year: each.status.value
        for year, achievements in years.items()
        for each in achievements.partners[partner.slug].targets
        if each.signed.target.id == target
    }


def list_history(partner: Partner, *others: Partner, target: str = "x", built: date = BUILT) -> dict[int, str]:
    """Return a target's status in each year that its partner's page shows, with newest figures."""
    history = compute(partner, *others, built=built).partners[partner.slug]
    return {year: each.status.value for (name, year), each in sorted(history.years.items()) if name == target}
