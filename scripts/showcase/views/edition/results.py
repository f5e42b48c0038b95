"""Every target's result of a year, and each theme with its best progress."""

from __future__ import annotations

from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING

from showcase.urls import PageName
from showcase.views.bars import create_distribution, create_progress_bar
from showcase.views.edition.page import BestProgress, ResultRow, ThemeYear
from showcase.views.edition.sorting import list_result_keys
from showcase.views.goals import show_value
from showcase.views.home_page import BarRow
from showcase.views.links import link_theme
from showcase.views.shapes import Link
from showcase.views.target_table import NOTHING
from showcase.views.themes import summarise

if TYPE_CHECKING:
    from showcase.achievements.status import TargetYear
    from showcase.achievements.years import YearAchievements
    from showcase.model.content import Theme
    from showcase.views.edition.page import ResultKeys
    from showcase.views.localised_site import Site


def list_results(site: Site, year: YearAchievements) -> tuple[ResultRow, ...]:
    """Return every target in force in the year, as known for it, by partner."""
    names = {slug: partner.profile.value.name for slug, partner in site.network.partners.items()}
    partners = sorted(year.partners.values(), key=lambda each: site.speech.sort_key(names[each.slug]))
    targets = [target for partner in partners for target in partner.targets]
    return tuple(starmap(partial(_create_row, site), zip(targets, list_result_keys(site, targets), strict=True)))


def _create_row(site: Site, year: TargetYear, keys: ResultKeys) -> ResultRow:
    theme = site.themes[year.signed.target.theme]
    return ResultRow(
        partner=_link_partner(site, year),
        target=_link_target(site, year),
        theme=link_theme(site, theme),
        status=site.status(year.status),
        value=show_value(site, year) or NOTHING,
        progress=create_progress_bar(site, year),
        goal_year=str(year.signed.target.goal.year),
        keys=keys,
    )


def _link_partner(site: Site, year: TargetYear) -> Link:
    name = site.network.partners[year.signed.slug].profile.value.name
    return Link(name, site.href(PageName.PARTNERS, year.signed.slug))


def _link_target(site: Site, year: TargetYear) -> Link:
    title = site.localise(year.signed.target.title)
    href = f"{site.href(PageName.PARTNERS, year.signed.slug)}#target-{year.signed.target.id}"
    return Link(str(title.content), href, lang=title.lang)


def list_theme_years(site: Site, year: YearAchievements) -> tuple[ThemeYear, ...]:
    """Return every theme with where its due targets stood, all on one scale, and its best progress."""
    most = max((counts.due for counts in year.counts_by_theme.values()), default=0)
    return tuple(_create_theme_year(site, year, theme, most) for theme in site.settings.themes)


def _create_theme_year(site: Site, year: YearAchievements, theme: Theme, most: int) -> ThemeYear:
    counts = year.counts_by_theme[theme.id]
    name = site.plain(theme.name)
    bar = create_distribution(site, counts, f"theme-{theme.id}", name, most) if counts.due else None
    summary = summarise(site, counts)
    row = BarRow(name, summary, bar, str(counts.due))
    return ThemeYear(link_theme(site, theme), row, summary, _find_best(site, year, theme))


def _find_best(site: Site, year: YearAchievements, theme: Theme) -> BestProgress | None:
    measured = [
        each
        for partner in year.partners.values()
        for each in partner.due
        if each.signed.target.theme == theme.id and each.progress is not None and each.progress > 0
    ]
    best = max(measured, key=lambda each: (each.progress or 0, each.signed.key), default=None)
    if best is None or best.progress is None:
        return None
    words = site.speech.say("%(share)s of the way to the goal", share=site.speech.percent(best.progress))
    return BestProgress(_link_partner(site, best), _link_target(site, best), words)
