"""A target's goal, values and baseline in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from showcase.i18n import NBSP
from showcase.units import Unit

if TYPE_CHECKING:
    from showcase.achievements.status import TargetYear
    from showcase.model.commitment import Target
    from showcase.scalars import Amount
    from showcase.views.localised_site import Site


def show_level(site: Site, target: Target, amount: Amount) -> str:
    """Return a level with its unit; a percentage says that it is one of the baseline."""
    if amount.is_percentage:
        return site.speech.say("%(percent)s of the baseline", percent=show_percentage(site, amount.value))
    return site.amount(amount.value, target.unit) if isinstance(target.unit, Unit) else site.speech.number(amount.value)


def show_percentage(site: Site, value: Decimal) -> str:
    """Return a percentage as it was typed: ``88 %``."""
    return site.speech.number(value) + site.speech.percent_sign


def show_goal(site: Site, target: Target) -> str:
    """Return the goal and its year: ``goal at most 8 000 MWh in 2030``; of a milestone the deadline."""
    year = target.goal.year
    if target.goal.at_most is not None:
        level = show_level(site, target, target.goal.at_most)
        return site.speech.say("goal at most %(level)s in %(year)s", level=level, year=year)
    if target.goal.at_least is not None:
        level = show_level(site, target, target.goal.at_least)
        return site.speech.say("goal at least %(level)s in %(year)s", level=level, year=year)
    return site.speech.say("deadline %(year)s", year=year)


def show_goal_level(site: Site, target: Target) -> str:
    """Return the same beside a label that says "goal": ``at most 8 000 MWh in 2030``; of a milestone the year."""
    year = target.goal.year
    if target.goal.at_most is not None:
        level = show_level(site, target, target.goal.at_most)
        return site.speech.say("at most %(level)s in %(year)s", level=level, year=year)
    if target.goal.at_least is not None:
        level = show_level(site, target, target.goal.at_least)
        return site.speech.say("at least %(level)s in %(year)s", level=level, year=year)
    return str(year)


def show_baseline(site: Site, target: Target) -> str:
    """Return a measured target's baseline as it was signed."""
    say, baseline = site.speech.say, target.baseline
    if baseline is None:
        return say("the first reported value")
    if baseline.value is None or target.unit is None:
        return say("%(whole)s; amounts are not published", whole=site.speech.percent(Decimal(1)))
    return f"{site.amount(baseline.value, target.unit)} ({baseline.year})"


def show_value(site: Site, year: TargetYear) -> str | None:
    """Return a year's value with its unit; None when there is none."""
    if year.value is None or year.series is None:
        return None
    if year.series.in_percent:
        return site.speech.say("%(percent)s of the baseline", percent=show_percentage(site, year.value))
    unit = year.signed.target.unit
    return site.amount(year.value, unit) if isinstance(unit, Unit) else None


def show_number(site: Site, value: Decimal, *, in_percent: bool) -> str:
    """Return a value without its unit, for a column or an axis that names it; a percentage keeps its sign."""
    return show_percentage(site, value) if in_percent else site.speech.number(value)


def show_unit(site: Site, target: Target, *, in_percent: bool) -> str:
    """Return the unit of a target's numbers: its own, or per cent of the baseline."""
    if in_percent:
        return site.speech.say("per cent of the baseline")
    return site.unit(target.unit) if isinstance(target.unit, Unit) else NBSP
