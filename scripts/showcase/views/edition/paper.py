"""The yearly report on paper: what its pages show beyond the year's page, and the words of its headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.urls import PageName
from showcase.views.edition.view import create_year_view
from showcase.views.goals import show_unit
from showcase.views.target_card import create_target_chart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.achievements.status import TargetYear
    from showcase.achievements.years import YearAchievements
    from showcase.model.content import Theme
    from showcase.views.drawing import Chart
    from showcase.views.edition.page import YearView
    from showcase.views.localised_site import Site
    from showcase.views.shapes import LocalText, StatusLabel

_CHARTS: Final = 6
"""As many as a page holds beside the theme's words."""

_WORDS: Final = {
    "title": N_("Climate Partners' achievements"),
    "contents": N_("Contents"),
    "foreword": N_("Foreword"),
    "figures": N_("The year in figures"),
    "own_figures": N_("The figures are the members' own, as they reported them."),
    "stand": N_("Where the targets stand"),
    "by_theme": N_("By theme"),
    "frontrunners": N_("Frontrunners"),
    "farthest": N_("The targets that have come farthest"),
    "best": N_("Best progress:"),
    "sums": N_("Sums of the whole organisations' figures"),
    "results": N_("Every target's result"),
    "partner": N_("Member"),
    "target": N_("Target"),
    "status": N_("Status"),
    "result": N_("Result"),
    "progress": N_("Progress"),
    "goal_year": N_("Goal year"),
    "practices": N_("Good practices"),
    "record": N_("Reports and members"),
    "missing": N_("Reports not received"),
    "missing_note": N_(
        "These members' reports had not come in time to count; their targets are among those without a result."
    ),
    "awaited": N_("Reports awaited"),
    "late": N_("Reports received late"),
    "joined": N_("Joined during the year"),
    "left": N_("Left during the year"),
    "corrected": N_("Corrected figures"),
    "method": N_("How this was computed"),
    "example": N_("An example from the year's own figures"),
    "scale": N_("Charts run from the baseline to the goal, not from zero."),
    "web": N_("The same figures on the web, with each member's page:"),
}


@dataclass(frozen=True, slots=True)
class PaperChart:
    """A target's chart with whose it is."""

    partner: str
    title: LocalText
    unit: str
    status: StatusLabel
    chart: Chart


@dataclass(frozen=True, slots=True)
class MarkCount:
    """How many marks of a status the cover has."""

    status: StatusLabel
    number: int


@dataclass(frozen=True, slots=True)
class PaperTheme:
    """A theme's page."""

    name: LocalText
    description: LocalText
    charts: tuple[PaperChart, ...]


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """The report of a year."""

    lang: str
    network: str
    city: str
    address: str
    """The year's page on the web."""
    words: Mapping[str, str]
    marks: tuple[MarkCount, ...]
    view: YearView
    themes: tuple[PaperTheme, ...]
    """As many as the view has, in the same order."""


def create_report_paper(site: Site, year: YearAchievements) -> ReportPaper:
    """Return a year's report."""
    say = site.speech.say
    return ReportPaper(
        lang=site.lang.value,
        network=site.plain(site.settings.name),
        city=site.plain(site.settings.city),
        address=site.host + site.href(PageName.ACHIEVEMENTS, str(year.year)),
        words={name: say(words) for name, words in _WORDS.items()},
        marks=tuple(MarkCount(site.status(status), number) for status, number in year.counts.by_status.items()),
        view=create_year_view(site, year),
        themes=tuple(_create_theme(site, year, theme) for theme in site.settings.themes),
    )


def _create_theme(site: Site, year: YearAchievements, theme: Theme) -> PaperTheme:
    years = [each for partner in year.partners.values() for each in partner.due if each.signed.target.theme == theme.id]
    measured = (each for each in years if each.progress is not None)
    farthest = sorted(measured, key=lambda each: (-(each.progress or 0), each.signed.key))
    charts = (_create_chart(site, each) for each in farthest)
    return PaperTheme(
        site.localise(theme.name), site.localise(theme.description), tuple(each for each in charts if each)[:_CHARTS]
    )


def _create_chart(site: Site, year: TargetYear) -> PaperChart | None:
    chart = create_target_chart(site, year)
    if chart is None or year.series is None:
        return None
    target = year.signed.target
    return PaperChart(
        partner=site.network.partners[year.signed.slug].profile.value.name,
        title=site.localise(target.title),
        unit=show_unit(site, target, in_percent=year.series.in_percent),
        status=site.status(year.status),
        chart=chart,
    )
