"""How a year was computed: the formulas in words, and one target of the year step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.urls import PageName
from showcase.views.edition.page import Formula, Method, WorkedExample
from showcase.views.goals import show_value
from showcase.views.shapes import Link
from showcase.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from showcase.achievements.series import Series
    from showcase.achievements.status import TargetYear
    from showcase.achievements.years import YearAchievements
    from showcase.views.localised_site import Site

_FORMULAS: Final = (
    (
        N_("Progress"),
        N_("(value − baseline) ÷ (goal − baseline)"),
        N_(
            "It is 0 at the baseline and 100 per cent at the goal. It is not cut off: it can be negative, "
            "or more than 100."
        ),
    ),
    (
        N_("Schedule"),
        N_("baseline + (goal − baseline) × years gone ÷ years in all"),
        N_("A straight line from the baseline to the goal, through the interim goals where there are any."),
    ),
    (
        N_("On track"),
        N_("progress ≥ schedule − %(tolerance)s"),
        N_("In the goal year the value itself must meet the goal: then the target is achieved, or it is not."),
    ),
    (
        N_("Due targets"),
        None,
        N_(
            "Targets in force of which a report is owed. A milestone counts when it is done or its deadline has "
            "come; a target that another one has replaced does not count, one that was withdrawn does."
        ),
    ),
    (
        N_("Sums"),
        None,
        N_(
            "Each figure of the members' own inventories is summed by itself. The change is from the year before, "
            "over the members that gave the figure for both years. Scope 3 is not summed: one member's is "
            "another's scope 1."
        ),
    ),
    (
        N_("Closed year"),
        None,
        N_(
            "The figures are computed from the reports of the year and earlier ones that came before the day of "
            "publishing. What is corrected later stands beside them, and changes nothing in them."
        ),
    ),
)
"""What is computed: its name, the formula where it is one, and what it means."""


def create_method(site: Site, year: YearAchievements) -> Method:
    """Return how the year's figures came to be."""
    return Method(tuple(_list_formulas(site)), _create_example(site, year))


def _list_formulas(site: Site) -> Iterator[Formula]:
    tolerance = site.speech.percent(site.settings.on_track_tolerance)
    for name, formula, words in _FORMULAS:
        said = site.speech.say(formula, tolerance=tolerance) if formula else None
        yield Formula(site.speech.say(name), said, site.speech.say(words))


def _create_example(site: Site, year: YearAchievements) -> WorkedExample | None:
    """Return the first measured target before its goal year whose path has no bend."""
    years = (each for slug in sorted(year.partners) for each in year.partners[slug].due)
    plain = (each for each in years if _is_plain(each))
    chosen = next(plain, None)
    if chosen is None or chosen.series is None:
        return None
    partner = site.network.partners[chosen.signed.slug]
    href = site.href(PageName.PARTNERS, chosen.signed.slug)
    title = site.localise(chosen.signed.target.title)
    return WorkedExample(
        target=Link(str(title.content), f"{href}#target-{chosen.signed.target.id}", lang=title.lang),
        partner=Link(partner.profile.value.name, href),
        steps=tuple(_list_steps(site, chosen, chosen.series)),
    )


def _is_plain(year: TargetYear) -> bool:
    # One that ended before its goal year has a progress too, but not the status that comes of it.
    is_compared = year.status in (Status.ON_TRACK, Status.BEHIND) and None not in (year.progress, year.expected)
    return is_compared and not year.signed.target.interim and not (year.series and year.series.in_percent)


def _list_steps(site: Site, year: TargetYear, series: Series) -> Iterator[str]:
    say, number = site.speech.say, site.speech.number
    if series.path is None or series.baseline is None or year.value is None:
        return
    (first, baseline), goal, last = series.baseline, series.path.goal, year.signed.target.goal.year
    progress, expected = year.progress, year.expected
    if progress is None or expected is None:
        return
    yield say(
        "Baseline %(baseline)s in %(first)s, goal %(goal)s in %(last)s, result %(value)s in %(year)s.",
        baseline=number(baseline),
        first=first,
        goal=number(goal),
        last=last,
        value=show_value(site, year),
        year=year.year,
    )
    yield _show_step(site, say("Progress"), (year.value, baseline, goal), progress)
    gone = say("%(gone)s of %(all)s years", gone=year.year - first, all=last - first)
    yield say("Schedule: %(gone)s = %(share)s", gone=gone, share=site.speech.percent(expected))
    yield say(
        "%(progress)s is compared with %(expected)s − %(tolerance)s: %(status)s.",
        progress=site.speech.percent(progress),
        expected=site.speech.percent(expected),
        tolerance=site.speech.percent(site.settings.on_track_tolerance),
        status=site.status(year.status).word,
    )


def _show_step(site: Site, name: str, numbers: tuple[Decimal, Decimal, Decimal], result: Decimal) -> str:
    value, baseline, goal = (site.speech.number(each) for each in numbers)
    share = site.speech.percent(result)
    return f"{name}: ({value} − {baseline}) ÷ ({goal} − {baseline}) = {share}"
