"""Beside an intensity: how the whole that it is a share of went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.achievements.totals import create_inventory_trend, list_intensity_figures
from showcase.units import Unit

if TYPE_CHECKING:
    from showcase.achievements.series import SignedTarget
    from showcase.views.localised_site import Site


def show_trend(site: Site, signed: SignedTarget) -> str | None:
    """Return it in a sentence, since an intensity can fall while the whole grows; None where there is no such whole."""
    target, say = signed.target, site.speech.say
    if not list_intensity_figures(target):
        return None
    trend = create_inventory_trend(target, site.achievements.partners[signed.slug].known)
    if not trend:
        return say("The total that this is a share of is not reported.")
    first, last = min(trend), max(trend)
    if target.scopes:
        scopes = site.speech.list([str(scope) for scope in target.scopes])
        what = site.speech.count(
            "Emissions of the whole organisation in scope %(scopes)s",
            "Emissions of the whole organisation in scopes %(scopes)s",
            len(target.scopes),
            scopes=scopes,
        )
    else:
        what = say("Energy use of the whole organisation")
    total = site.amount(trend[last], Unit("tCO2e" if target.scopes else "MWh"))
    change = site.change(trend[first], trend[last]) if first != last else None
    if change is None:
        return say("%(what)s: %(total)s in %(year)s.", what=what, total=total, year=last)
    return say(
        "%(what)s: %(total)s in %(year)s, %(change)s since %(first)s.",
        what=what,
        total=total,
        year=last,
        change=change,
        first=first,
    )
