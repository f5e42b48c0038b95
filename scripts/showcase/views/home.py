"""The home page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.i18n import NBSP
from showcase.queries import Filter, create_query_word
from showcase.units import Unit
from showcase.urls import PageName
from showcase.views.bars import create_mark_field
from showcase.views.bulletins import link_bulletins, list_newest_bulletins
from showcase.views.events import list_next_events
from showcase.views.frontrunners import create_frontrunners
from showcase.views.home_page import HomeView
from showcase.views.prose import link_prose
from showcase.views.rows import list_partner_rows, list_present
from showcase.views.shapes import KeyFigure, Link
from showcase.views.themes import list_theme_legend, list_theme_summaries
from showcase.views.years import create_year_href, create_years_chart
from showcase.vocabulary import InventoryFigure, Kind, ReportState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.totals import Sum
    from showcase.achievements.years import YearAchievements
    from showcase.network import Partner
    from showcase.views.localised_site import Site


_ON_HOME: Final = 6


def create_home_view(site: Site) -> HomeView:
    """Return the home page."""
    say, count = site.speech.say, site.speech.count
    year = site.year
    partners = list_present(site, Kind.PARTNER)
    return HomeView(
        lead=count(
            "%(num)s partner has signed a climate commitment with the city: targets of its own that go further than "
            "the law, and every year an account of what became of them.",
            "%(num)s partners have signed a climate commitment with the city: targets of their own that go further "
            "than the law, and every year an account of what became of them.",
            sum(bool(partner.commitments) for partner in partners),
        ),
        city_goal=site.localise(site.settings.city_goal),
        year=str(year.year) if year else "",
        field=create_mark_field(site, year.counts) if year else None,
        field_count=count("%(num)s target, one mark.", "%(num)s targets, one mark each.", year.counts.due)
        if year
        else "",
        field_year=say("As reported for %(year)s.", year=year.year) if year else "",
        field_link=Link(say("See them by theme"), site.href(PageName.THEMES)),
        year_link=_link_year(site, year.year) if year else None,
        figures=tuple(_list_figures(site, year, len(partners))) if year else (),
        frontrunners=create_frontrunners(site),
        years=create_years_chart(site),
        years_link=Link(say("Years side by side"), site.href(PageName.ACHIEVEMENTS)),
        events=list_next_events(site),
        events_link=Link(say("All events"), site.href(PageName.EVENTS)),
        bulletins=list_newest_bulletins(site),
        bulletins_link=link_bulletins(site),
        partners=list_partner_rows(site, _select_newest(partners)),
        partners_link=Link(say("All partners"), site.href(PageName.PARTNERS)),
        supporting=list_partner_rows(site, _select_newest(list_present(site, Kind.SUPPORTING_MEMBER))),
        supporting_link=Link(say("All supporting members"), _list_supporting(site)),
        themes=list_theme_summaries(site),
        themes_link=Link(say("All themes"), site.href(PageName.THEMES)),
        legend=list_theme_legend(site),
        join_link=link_prose(site, PageName.JOIN, say("How to join")),
        report_link=link_prose(site, PageName.REPORT, say("How to report")),
    )


def _list_supporting(site: Site) -> str:
    """Return the address of the list of members, narrowed to supporting members."""
    words = (create_query_word(word, site.lang) for word in (Filter.KIND, Kind.SUPPORTING_MEMBER))
    return f"{site.href(PageName.PARTNERS)}?{'='.join(words)}"


def _select_newest(partners: tuple[Partner, ...]) -> list[Partner]:
    """Return those who joined last: the home page is no list of all."""
    return sorted(partners, key=lambda partner: partner.membership.value.joined, reverse=True)[:_ON_HOME]


def _link_year(site: Site, year: int) -> Link:
    return Link(site.speech.say("Climate Partners' achievements %(year)s", year=year), create_year_href(site, year))


def _list_figures(site: Site, year: YearAchievements, partners: int) -> Iterator[KeyFigure]:
    say, count = site.speech.say, site.speech.count
    supporting = len(list_present(site, Kind.SUPPORTING_MEMBER))
    yield KeyFigure(
        number=str(partners),
        unit=None,
        label=count("partner", "partners", partners),
        note=count("and %(num)s supporting member", "and %(num)s supporting members", supporting)
        if supporting
        else None,
        link=Link(say("All partners"), site.href(PageName.PARTNERS)),
    )
    owed = sum(year.reports.values())
    received = year.reports.get(ReportState.RECEIVED, 0) + year.reports.get(ReportState.LATE, 0)
    yield KeyFigure(
        number=str(received),
        unit=f"/{NBSP}{owed}",
        label=count("report received", "reports received", received),
        note=_show_missing(site, year),
        link=Link(say("Where the reports stand"), create_year_href(site, year.year, "reports")),
    )
    if year.counts.due:
        good, due = year.counts.on_track_or_achieved, year.counts.due
        yield KeyFigure(
            number=str(good),
            unit=f"/{NBSP}{due}",
            label=say("targets achieved or on track"),
            note=site.count_statuses(year.counts.by_status),
            link=Link(say("Results by theme"), create_year_href(site, year.year, "targets")),
        )
    if change := _create_change_figure(site, year):
        yield change


def _show_missing(site: Site, year: YearAchievements) -> str | None:
    count = site.speech.count
    late, awaited = year.reports.get(ReportState.LATE, 0), year.reports.get(ReportState.AWAITED, 0)
    missing = year.reports.get(ReportState.NOT_RECEIVED, 0)
    parts = (
        count("%(num)s of them late", "%(num)s of them late", late) if late else "",
        count("%(num)s awaited", "%(num)s awaited", awaited) if awaited else "",
        count("%(num)s not received", "%(num)s not received", missing) if missing else "",
    )
    return ", ".join(part for part in parts if part) or None


def _create_change_figure(site: Site, year: YearAchievements) -> KeyFigure | None:
    """Return the change of direct emissions from the year before, like for like; energy where no one gave emissions."""
    sums = {each.figure: each for each in year.sums}
    labels = {
        InventoryFigure.SCOPE_1: site.speech.say("direct emissions from the year before"),
        InventoryFigure.ENERGY_TOTAL: site.speech.say("energy use from the year before"),
    }
    for figure, label in labels.items():
        each = sums.get(figure)
        if each is None or each.change is None or each.change.share is None:
            continue
        number = site.change(each.change.before, each.change.after) or ""
        sign, unit = number.removesuffix(site.speech.percent_sign), site.speech.percent_sign.strip()
        link = Link(site.speech.say("All sums of the year"), create_year_href(site, year.year, "sums"))
        return KeyFigure(sign, unit, label, _show_change_coverage(site, each), link)
    return None


def _show_change_coverage(site: Site, each: Sum) -> str | None:
    if each.change is None:
        return None
    unit = Unit(each.figure.unit)
    said = site.speech.say(
        "Like for like: %(given)s of %(of)s members gave both years, together %(total)s now.",
        given=each.change.partners,
        of=each.of,
        total=site.amount(each.change.after, unit),
    )
    if each.change.dominant is None:
        return said
    name = site.name(each.change.dominant)
    mostly = site.speech.say("More than half of the change comes from %(name)s.", name=name)
    return f"{said} {mostly}"
