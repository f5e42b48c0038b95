"""The table behind a target's chart: every year with value, progress, schedule, status and how it was come by."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from showcase.achievements.known import find_result
from showcase.i18n import N_, NBSP
from showcase.views.goals import show_level, show_number, show_unit
from showcase.views.shapes import Cell, Column, DataTable, LocalText
from showcase.views.words import QUALITIES, REASONS
from showcase.vocabulary import RestatementReason, TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.series import Series, SignedTarget
    from showcase.achievements.years import PartnerHistory
    from showcase.views.localised_site import Site

NOTHING = "–"


def create_target_table(site: Site, signed: SignedTarget) -> DataTable | None:
    """Return a target's years as known today; None before the first."""
    history = site.achievements.partners[signed.slug]
    years = {year: each for (target, year), each in history.years.items() if target == signed.target.id}
    if not years:
        return None
    title = site.plain(signed.target.title)
    series = years[max(years)].series
    if series is None:
        return _create_milestone_table(site, signed, history, title)
    is_share = series.in_percent or signed.target.kind is TargetKind.SHARE
    say = site.speech.say
    columns = (
        Column(say("Year")),
        Column(show_unit(site, signed.target, in_percent=series.in_percent), numeric=True),
        Column(say("Progress"), numeric=True),
        Column(say("On schedule"), numeric=True),
        Column(say("Status")),
        Column(say("Quality")),
    )
    rows = (
        *_list_baseline(site, series, is_share=is_share),
        *(_create_row(site, signed, history, series, year, is_share=is_share) for year in sorted(years)),
        _create_goal_row(site, signed),
    )
    return DataTable(title, columns, rows, tuple(_list_notes(site, history, signed)))


def _list_baseline(site: Site, series: Series, *, is_share: bool) -> Iterator[tuple[Cell, ...]]:
    if series.baseline is None or series.baseline[0] in series.figures:
        return
    year, level = series.baseline
    first = series.first_baseline
    was = show_number(site, first, in_percent=is_share) if first is not None and first != level else None
    head = Cell(site.speech.say("%(year)s, baseline", year=year))
    yield (
        head,
        Cell(show_number(site, level, in_percent=is_share), struck=was),
        Cell(""),
        Cell(""),
        Cell(""),
        Cell(""),
    )


def _create_row(
    site: Site,
    signed: SignedTarget,
    history: PartnerHistory,
    series: Series,
    year: int,
    *,
    is_share: bool,
) -> tuple[Cell, ...]:
    figure = series.figures.get(year)
    result = find_result(history.known, signed.target.id, year)
    was = figure.first.value if figure and figure.restatements and figure.first else None
    progress, expected = series.progress(year), series.expected(year)
    return (
        Cell(str(year)),
        Cell(
            show_number(site, figure.newest.value, in_percent=is_share) if figure else NOTHING,
            struck=show_number(site, was, in_percent=is_share) if was is not None else None,
        ),
        Cell(site.speech.percent(progress) if progress is not None else NOTHING),
        Cell(site.speech.percent(expected) if expected is not None else NOTHING),
        Cell("", status=site.status(history.years[signed.target.id, year].status)),
        Cell(site.speech.say(QUALITIES[result.quality]) if result and result.quality else ""),
    )


def _create_goal_row(site: Site, signed: SignedTarget) -> tuple[Cell, ...]:
    goal = signed.target.goal
    amount = goal.at_most or goal.at_least
    level = show_level(site, signed.target, amount) if amount else ""
    head = Cell(site.speech.say("%(year)s, goal", year=goal.year))
    whole = Cell(site.speech.percent(Decimal(1)))
    return (head, Cell(level), whole, whole, Cell(""), Cell(""))


def _list_notes(site: Site, history: PartnerHistory, signed: SignedTarget) -> Iterator[LocalText]:
    """Print each year's note; say of each corrected figure when and why it was, then print the company's words."""
    for file_year, results in history.known.items():
        result = find_result(history.known, signed.target.id, file_year)
        if result and result.note:
            note = site.localise(result.note)
            yield replace(note, content=f"{file_year}: {note.content}")
        for each in results.restatements:
            if each.target == signed.target.id:
                if each.reason is RestatementReason.LATE:
                    message = N_("The value for %(year)s was given in the report for %(report)s.")
                else:
                    message = N_("%(year)s corrected in the report for %(report)s: %(reason)s.")
                reason = site.speech.say(REASONS[each.reason])
                yield LocalText(site.speech.say(message, year=each.year, report=file_year, reason=reason))
                if each.note:
                    yield site.localise(each.note)


def _create_milestone_table(
    site: Site,
    signed: SignedTarget,
    history: PartnerHistory,
    title: str,
) -> DataTable:
    say = site.speech.say
    rows = []
    for (target, year), each in sorted(history.years.items(), key=lambda item: item[0][1]):
        if target != signed.target.id:
            continue
        result = find_result(history.known, target, year)
        done = site.speech.date(result.done) if result and result.done else NBSP
        note = site.localise(result.note) if result and result.note else None
        rows.append((Cell(str(year)), Cell("", status=site.status(each.status)), Cell(done, note=note)))
    return DataTable(title, (Column(say("Year")), Column(say("Status")), Column(say("Done"))), tuple(rows))
