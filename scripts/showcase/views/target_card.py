"""A target with all that is known of it, as a card of its partner's page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.achievements.known import find_result
from showcase.urls import PageName
from showcase.views.bars import create_progress_bar
from showcase.views.charts import ChartWords, Deadline, create_chart, create_milestone_line
from showcase.views.goals import show_baseline, show_goal, show_goal_level, show_level, show_number, show_unit
from showcase.views.links import link_theme
from showcase.views.partner_page import TargetCard
from showcase.views.shapes import Fact, Link, LocalText, StatusLabel
from showcase.views.target_table import create_target_table
from showcase.views.trend import show_trend
from showcase.views.words import SCOPE_2_METHODS, SIGNS, STATUSES
from showcase.vocabulary import ReportState, Status, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from showcase.achievements.series import Series, SignedTarget
    from showcase.achievements.status import TargetYear
    from showcase.achievements.years import PartnerHistory
    from showcase.views.drawing import Chart, MilestoneLine
    from showcase.views.localised_site import Site


def create_target_card(site: Site, signed: SignedTarget, year: TargetYear | None) -> TargetCard:
    """Return a target's card; ``year`` is None while no year of it has been due."""
    history = site.achievements.partners[signed.slug]
    target = signed.target
    theme = site.themes[target.theme]
    status = site.status(year.status) if year else _status_to_come(site, signed)
    value, value_note = _show_value(site, signed, year)
    return TargetCard(
        id=f"target-{target.id}",
        theme=link_theme(site, theme),
        title=site.localise(target.title),
        status=status,
        status_note=_explain_status(site, history, year) if year else None,
        value=value,
        value_note=value_note,
        progress=create_progress_bar(site, year) if year else None,
        chart=create_target_chart(site, year) if year else None,
        milestone=_create_milestone(site, signed, year, status) if target.kind is TargetKind.MILESTONE else None,
        trend=show_trend(site, signed),
        outcome=_find_reason(site, history, year) if year else None,
        successor=_find_successor(site, signed),
        beyond_law=site.localise(target.beyond_law),
        boundary=site.localise(target.boundary) if target.boundary else None,
        facts=tuple(_list_facts(site, signed)),
        table=create_target_table(site, signed),
        evidence=tuple(_list_evidence(site, history, signed)),
    )


def _status_to_come(site: Site, signed: SignedTarget) -> StatusLabel:
    first = signed.signed.year + 1
    return StatusLabel("no-result", site.speech.say("Counts from %(year)s", year=first))


def _explain_status(site: Site, history: PartnerHistory, year: TargetYear) -> str | None:
    report = history.reports.get(year.year)
    if year.status is Status.NO_RESULT and report and report.state is ReportState.AWAITED:
        return site.speech.say("the report for %(year)s is awaited", year=year.year)
    if year.year == year.signed.target.goal.year:
        return site.speech.say("in the goal year %(year)s", year=year.year)
    return site.speech.say("in %(year)s", year=year.year) if year.year != site.achievements.this_year else None


def _show_value(site: Site, signed: SignedTarget, year: TargetYear | None) -> tuple[str | None, str | None]:
    """Return the newest value up to the card's year, and its unit, year and change; of a milestone the day."""
    if year is None:
        return None, None
    if year.series is None:
        result = find_result(site.achievements.partners[signed.slug].known, signed.target.id, year.year)
        return (site.speech.date(result.done), None) if result and result.done else (None, None)
    series = year.series
    newest = max((past for past in series.figures if past <= year.year), default=None)
    if newest is None:
        return None, None
    value = series.figures[newest].newest.value
    is_share = series.in_percent or signed.target.kind is TargetKind.SHARE
    shown = show_number(site, value, in_percent=is_share)
    when = site.speech.say("in %(year)s", year=newest)
    if series.in_percent and series.baseline:
        return shown, site.speech.say("of the level of %(baseline)s, %(when)s", baseline=series.baseline[0], when=when)
    unit = "" if is_share else show_unit(site, signed.target, in_percent=False)
    note = ", ".join(part for part in (f"{unit} {when}".strip(), _show_change(site, signed, series, value)) if part)
    return shown, note


def _show_change(site: Site, signed: SignedTarget, series: Series, value: Decimal) -> str | None:
    """Return the change since the baseline: of a share in percentage points, of a count as a number, else in %."""
    if series.baseline is None:
        return None
    since, before = series.baseline
    if signed.target.kind is TargetKind.COUNT:
        plus = "+" if value > before else ""
        return site.speech.say(
            "%(change)s since %(year)s", change=plus + site.speech.number(value - before), year=since
        )
    if signed.target.kind is TargetKind.SHARE:
        points = value - before
        sign = "+" if points > 0 else ""
        said = site.speech.count(
            "%(sign)s%(points)s percentage point since %(year)s",
            "%(sign)s%(points)s percentage points since %(year)s",
            int(points) if points == int(points) else 2,
            sign=sign,
            points=site.speech.number(points),
            year=since,
        )
        return said if points else None
    change = site.change(before, value)
    return site.speech.say("%(change)s since %(year)s", change=change, year=since) if change else None


def create_target_chart(site: Site, year: TargetYear) -> Chart | None:
    """Return a target's chart as known for a year; None for a milestone, and while there is no baseline."""
    signed, series = year.signed, year.series
    if series is None or series.baseline is None:
        return None
    history = site.achievements.partners[signed.slug]
    newest = max(series.figures, default=None)
    # The year's own status is as known for it; history knows it as it was corrected later.
    known = history.years.get((signed.target.id, newest)) if newest not in (None, year.year) else None
    status = known.status if known else year.status
    number = site.speech.number
    parts = [
        site.speech.say("Baseline %(value)s in %(year)s", value=number(series.baseline[1]), year=series.baseline[0])
    ]
    if newest is not None:
        value = number(series.figures[newest].newest.value)
        word = site.speech.say(STATUSES[status])
        parts.append(
            site.speech.say("newest result %(value)s in %(year)s: %(status)s", value=value, year=newest, status=word)
        )
    parts.append(show_goal(site, signed.target))
    unit = show_unit(site, signed.target, in_percent=series.in_percent)
    title = site.speech.say("%(title)s, in %(unit)s", title=site.plain(signed.target.title), unit=unit)
    words = ChartWords(f"chart-{signed.target.id}", title, "; ".join(parts) + ".", SIGNS[status])
    return create_chart(site, series, signed.signed, words, year.year)


def _create_milestone(
    site: Site,
    signed: SignedTarget,
    year: TargetYear | None,
    status: StatusLabel,
) -> MilestoneLine:
    known = site.achievements.partners[signed.slug].known
    result = find_result(known, signed.target.id, year.year) if year else None
    done = result.done if result else None
    day = done or (date(year.year, 12, 31) if year else signed.signed)
    speech = site.speech
    text = speech.say("%(status)s on %(date)s", status=status.word, date=speech.date(done)) if done else status.word
    description = f"{text}; {show_goal(site, signed.target)}."
    words = ChartWords(f"chart-{signed.target.id}", site.plain(signed.target.title), description, status.sign)
    return create_milestone_line(site, Deadline(signed.signed, signed.target.goal.year, day, text), words)


def _find_reason(site: Site, history: PartnerHistory, year: TargetYear) -> LocalText | None:
    result = find_result(history.known, year.signed.target.id, year.year)
    if result and result.withdrawn:
        return site.localise(result.withdrawn.reason)
    left = site.network.partners[year.signed.slug].membership.value.left
    return site.localise(left.reason) if left and year.status is Status.WITHDRAWN else None


def _find_successor(site: Site, signed: SignedTarget) -> Link | None:
    successor = site.achievements.replaced_by.get(signed.key)
    return _link_target(site, successor) if successor else None


def _link_target(site: Site, signed: SignedTarget) -> Link:
    title = site.localise(signed.target.title)
    href = f"{site.href(PageName.PARTNERS, signed.slug)}#target-{signed.target.id}"
    return Link(str(title.content), href, lang=title.lang)


def _list_facts(site: Site, signed: SignedTarget) -> Iterator[Fact]:
    say, target = site.speech.say, signed.target
    commitment = f"#commitment-{signed.signed.isoformat()}"
    yield Fact(say("Signed"), LocalText(site.speech.date(signed.signed)), commitment)
    if target.unit:
        yield Fact(say("Baseline when signed"), LocalText(show_baseline(site, target)))
    for interim in target.interim:
        amount = interim.at_most or interim.at_least
        if amount:
            yield Fact(say("Interim goal %(year)s", year=interim.year), LocalText(show_level(site, target, amount)))
    yield Fact(say("Goal") if target.unit else say("Deadline"), LocalText(show_goal_level(site, target)))
    if target.scopes:
        text = site.speech.list([str(scope) for scope in target.scopes])
        yield Fact(say("Scopes (GHG Protocol)"), LocalText(text))
    if target.scope_2_method:
        yield Fact(say("Scope 2 counted"), LocalText(say(SCOPE_2_METHODS[target.scope_2_method])))


def _list_evidence(site: Site, history: PartnerHistory, signed: SignedTarget) -> Iterator[Link]:
    for year in sorted(history.known, reverse=True):
        result = find_result(history.known, signed.target.id, year)
        if result and result.evidence:
            yield Link(site.speech.say("Evidence for %(year)s", year=year), result.evidence)
