"""The themes: what each means, who has targets in it, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.urls import PageName
from showcase.views.bars import create_distribution, create_legend, create_progress_bar, list_counts
from showcase.views.bulletins import list_theme_bulletins
from showcase.views.events import link_calendar, list_theme_events
from showcase.views.goals import show_goal, show_value
from showcase.views.links import link_theme
from showcase.views.pages import TargetRow, ThemeSummary, ThemesView, ThemeView
from showcase.views.practices import link_practices, list_theme_practices
from showcase.views.shapes import Link
from showcase.views.tally import create_tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.achievements.status import TargetYear
    from showcase.achievements.totals import Counts
    from showcase.i18n import Speech
    from showcase.model.content import Theme
    from showcase.views.drawing import LegendItem
    from showcase.views.localised_site import Site
    from showcase.views.shapes import DataTable

NOBODY = N_("Nobody has a target due in this theme yet")
_ALL_OR_NONE: Final = {
    1: (N_("The one target is not on track"), N_("The one target is achieved or on track")),
    2: (N_("Neither target is on track"), N_("Both targets are achieved or on track")),
}
"""What is said of so few due targets when none of them is good, and when all are."""


def create_themes_view(site: Site) -> ThemesView:
    """Return the list of themes."""
    table = _create_tally(site, site.settings.themes)
    return ThemesView(_this_year(site), list_theme_summaries(site), list_theme_legend(site), table)


def list_theme_summaries(site: Site) -> tuple[ThemeSummary, ...]:
    """Return every theme with its bar."""
    return tuple(_create_summary(site, theme) for theme in site.settings.themes)


def list_theme_legend(site: Site) -> tuple[LegendItem, ...]:
    """Return what the surfaces of all themes' bars mean."""
    return create_legend(site, list_counts(site.year.counts)) if site.year else ()


def list_theme_links(site: Site, current: str | None = None) -> tuple[Link, ...]:
    """Return links to all themes."""
    return tuple(link_theme(site, theme, current=theme.id == current) for theme in site.settings.themes)


def create_theme_view(site: Site, theme: Theme) -> ThemeView:
    """Return one theme's page."""
    counts = site.year.counts_by_theme[theme.id] if site.year else None
    years = _list_target_years(site, theme)
    return ThemeView(
        name=site.localise(theme.name),
        description=site.localise(theme.description),
        year=_this_year(site),
        summary=summarise(site, counts),
        distribution=create_distribution(site, counts, f"theme-{theme.id}", site.plain(theme.name)) if counts else None,
        legend=create_legend(site, list_counts(counts), with_numbers=True) if counts else (),
        table=_create_tally(site, (theme,)),
        coverage=_show_coverage(site, counts, len(years)),
        targets=tuple(_create_row(site, year) for year in years),
        practices=list_theme_practices(site, theme.id),
        practices_link=link_practices(site, [theme.id]),
        events=list_theme_events(site, theme.id),
        events_link=link_calendar(site, theme, site.speech.say("In your calendar")),
        bulletins=list_theme_bulletins(site, theme.id),
        themes=list_theme_links(site, theme.id),
    )


def _create_tally(site: Site, themes: Iterable[Theme]) -> DataTable | None:
    if site.year is None:
        return None
    counts = {site.plain(theme.name): site.year.counts_by_theme[theme.id] for theme in themes}
    caption = site.speech.say("Due targets in %(year)s by theme", year=site.year.year)
    return create_tally(site, caption, site.speech.say("Theme"), counts)


def _this_year(site: Site) -> str:
    return str(site.year.year) if site.year else ""


def _create_summary(site: Site, theme: Theme) -> ThemeSummary:
    counts = site.year.counts_by_theme[theme.id] if site.year else None
    bar = create_distribution(site, counts, f"theme-{theme.id}", site.plain(theme.name)) if counts else None
    name, description = site.localise(theme.name), site.localise(theme.description)
    return ThemeSummary(name, site.theme_href(theme), description, bar, summarise(site, counts))


def summarise(site: Site, counts: Counts | None) -> str:
    """Return how many of a theme's due targets are achieved or on track; or that there is none."""
    if counts is None or not counts.due:
        return site.speech.say(NOBODY)
    return show_good_of_due(site.speech, counts.on_track_or_achieved, counts.due)


def show_good_of_due(speech: Speech, good: int, due: int) -> str:
    """Return how many of the due targets are achieved or on track, as a sentence without its full stop."""
    say = speech.say
    if due in _ALL_OR_NONE and good in (0, due):
        return say(_ALL_OR_NONE[due][good == due])
    if good == due:
        return say("All %(due)s targets are achieved or on track", due=due)
    if not good:
        return say("None of %(due)s targets is on track", due=due)
    return speech.count(
        "%(num)s of %(due)s targets is achieved or on track",
        "%(num)s of %(due)s targets are achieved or on track",
        good,
        due=due,
    )


def _show_coverage(site: Site, counts: Counts | None, in_force: int) -> str | None:
    if counts is None or not in_force or counts.due == in_force:
        return None
    return site.speech.count(
        "%(due)s of %(num)s target in force is due: a report is owed, and a milestone counts when it ends.",
        "%(due)s of %(num)s targets in force are due: a report is owed, and a milestone counts when it ends.",
        in_force,
        due=counts.due,
    )


def _list_target_years(site: Site, theme: Theme) -> list[TargetYear]:
    """Return the theme's targets in force this year, best progress first; those without one last."""
    partners = site.year.partners.values() if site.year else ()
    years = (each for partner in partners for each in partner.targets if each.signed.target.theme == theme.id)
    return sorted(years, key=lambda each: (each.progress is None, -(each.progress or 0), each.signed.key))


def _create_row(site: Site, year: TargetYear) -> TargetRow:
    partner = site.network.partners[year.signed.slug]
    href = site.href(PageName.PARTNERS, partner.slug)
    value = show_value(site, year)
    goal = show_goal(site, year.signed.target)
    return TargetRow(
        partner=Link(site.name(partner.slug), href),
        title=site.localise(year.signed.target.title),
        href=f"{href}#target-{year.signed.target.id}",
        status=site.status(year.status),
        value=site.speech.say("%(value)s, %(goal)s", value=value, goal=goal) if value else goal,
        progress=create_progress_bar(site, year),
    )
