"""achievements/<year>.xlsx: the year's document as tables for people, their heads in the languages of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.exports.data.counts import CountedTheme, Sum
from showcase.exports.data.document import find_text
from showcase.exports.data.heads import HEADS, SHARES
from showcase.exports.data.outcomes import Outcome
from showcase.exports.data.tables import list_columns, list_values
from showcase.exports.data.workbook import Head, Sheet, create_workbook
from showcase.exports.data.year import Restated
from showcase.i18n import N_, create_speech
from showcase.urls import DataName
from showcase.views.words import INVENTORY, QUALITIES, REASONS, REPORT_STATES, STATUSES
from showcase.vocabulary import Direction, Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from showcase.exports.data.publication import Publication
    from showcase.exports.data.tables import Column, Value
    from showcase.exports.data.year import YearDocument
    from showcase.i18n import Speech
    from showcase.records import Record

_WIDE: Final = 40
_NARROW: Final = 16

_DIRECTIONS: Final = {Direction.AT_MOST: N_("at most"), Direction.AT_LEAST: N_("at least")}
_REPORT: Final = N_("Report")
_CODES: Final[tuple[tuple[str, Iterable[tuple[str, str]]], ...]] = (
    (HEADS["status"], STATUSES.items()),
    (_REPORT, REPORT_STATES.items()),
    (HEADS["quality"], QUALITIES.items()),
    (HEADS["goal_direction"], _DIRECTIONS.items()),
    (HEADS["figure"], INVENTORY.items()),
    (HEADS["reason"], REASONS.items()),
)
"""What the codes of a column mean."""


def create_year_workbook(publication: Publication, document: YearDocument) -> bytes:
    """Return a year's achievements as a workbook."""
    speeches = [create_speech(lang) for lang in publication.languages]
    title = f"{publication.settings.name.get(Lang.FI)} {document.year}"
    sheets = (
        _create_notes(publication, document, speeches),
        _create_summary(document, speeches),
        _create_themes(document, speeches),
        _create_table(N_("Sums"), Sum, document.sums, speeches),
        _create_table(N_("Results"), Outcome, document.results, speeches),
        _create_reports(publication, document, speeches),
        _create_table(N_("Corrected figures"), Restated, document.restatements, speeches),
    )
    return create_workbook(title, document.publisher.fi or "", publication.built, sheets)


def _create_notes(publication: Publication, document: YearDocument, speeches: Sequence[Speech]) -> Sheet:
    """Return what the figures are, whose, how they were computed, and what the codes in the tables mean."""
    notes = zip(*(_list_notes(publication, document, speech) for speech in speeches), strict=True)
    words = (
        (code, *(speech.say(word) for speech in speeches))
        for column, codes in _CODES
        for code, word in (("", column), *codes)
    )
    heads = (Head(_say(N_("Code"), speeches), _NARROW), *_list_language_heads(speeches))
    return _create_sheet(N_("Notes"), heads, (*(("", *note) for note in notes), *words))


def _list_notes(publication: Publication, document: YearDocument, speech: Speech) -> Iterator[str]:
    say, lang = speech.say, speech.lang
    name, city = (find_text(text, lang) for text in (publication.settings.name, publication.settings.city))
    yield say("%(network)s: targets, results and sums of %(year)s", network=name, year=document.year)
    if document.is_closed and document.published:
        yield say(
            "The year was closed on %(date)s: its figures stay as they are.", date=speech.date(document.published)
        )
    else:
        yield say("The figures are preliminary, as known on %(date)s.", date=speech.date(document.as_of))
    yield say("Published by %(publisher)s under the licence %(licence)s.", publisher=city, licence=document.licence)
    yield say(
        "The same data for programs: %(json)s and %(csv)s",
        json=publication.create_data_address(DataName.YEAR, year=document.year),
        csv=publication.create_data_address(DataName.YEAR_RESULTS, year=document.year),
    )
    yield say(
        "Progress is (value − baseline) / (goal − baseline); on schedule is the same of the straight path from the "
        "baseline through the interim goals to the goal. Neither is cut off at 0 % or 100 %.",
    )
    yield say(
        "A sum is over the partners that gave the figure, a change over those that gave it for both years. Scope 3 is "
        "not summed: the emissions of one partner's value chain are another's own.",
    )
    yield say("Partners report their figures themselves. Who was assured is said in each partner's data.")


def _create_summary(document: YearDocument, speeches: Sequence[Speech]) -> Sheet:
    heads = (*_list_language_heads(speeches), Head(_say(N_("Number"), speeches), _NARROW))
    rows: list[tuple[Value, ...]] = [
        (*(speech.say(message) for speech in speeches), number) for message, number in _list_counted(document)
    ]
    return _create_sheet(N_("Summary"), heads, rows)


def _list_counted(document: YearDocument) -> Iterator[tuple[str, int]]:
    targets = document.targets
    yield HEADS["targets_due"], targets.due
    yield from ((STATUSES[status], number) for status, number in targets.by_status.items())
    yield HEADS["targets_on_track_or_achieved"], targets.on_track_or_achieved
    yield HEADS["targets_in_progress"], targets.in_progress
    yield HEADS["targets_not_started"], targets.not_started
    yield HEADS["targets_late_milestones"], targets.late_milestones
    yield N_("Reports owed"), document.reports_owed
    yield from ((REPORT_STATES[each.state], each.number) for each in document.reports)
    yield N_("Partners exempt from the report"), len(document.exempt)
    yield N_("Members that joined"), len(document.joined)
    yield N_("Members that left"), len(document.left)


def _create_themes(document: YearDocument, speeches: Sequence[Speech]) -> Sheet:
    columns = _list_shown(CountedTheme, speeches)
    statuses = tuple(document.targets.by_status)
    heads = (
        *(_create_head(column, speeches) for column in columns),
        *(Head(_say(STATUSES[status], speeches), _NARROW) for status in statuses),
    )
    rows = (
        (*list_values(theme, columns), *(theme.targets.by_status.get(status, 0) for status in statuses))
        for theme in document.themes
    )
    return _create_sheet(N_("Themes"), heads, rows)


def _create_reports(publication: Publication, document: YearDocument, speeches: Sequence[Speech]) -> Sheet:
    names = {partner.slug: partner.profile.value.name for partner in publication.partners}
    heads = (
        Head(_say(HEADS["partner_name"], speeches), _WIDE),
        Head(_say(HEADS["partner"], speeches), _WIDE),
        Head(_say(_REPORT, speeches), _NARROW),
    )
    rows = ((names[slug], slug, each.state) for each in document.reports for slug in each.partners)
    return _create_sheet(N_("Reports"), heads, rows)


def _create_table(name: str, record: type[Record], records: Iterable[Record], speeches: Sequence[Speech]) -> Sheet:
    columns = _list_shown(record, speeches)
    heads = tuple(_create_head(column, speeches) for column in columns)
    return _create_sheet(name, heads, (list_values(each, columns) for each in records))


def _create_sheet(name: str, heads: tuple[Head, ...], rows: Iterable[Iterable[Value]]) -> Sheet:
    """Sheets have their names in Finnish, the language that every network has."""
    return Sheet(create_speech(Lang.FI).say(name), heads, rows)


def _list_shown(record: type[Record], speeches: Sequence[Speech]) -> tuple[Column, ...]:
    """Return the columns for people, texts in the languages of the site only."""
    others, order = set(Lang) - {speech.lang for speech in speeches}, tuple(HEADS)
    shown = (column for column in list_columns(record) if _name(column) in HEADS and column.way[-1] not in others)
    return tuple(sorted(shown, key=lambda column: order.index(_name(column))))


def _name(column: Column) -> str:
    """A text's columns have one name, whatever their languages."""
    return "_".join(step for step in column.way if step not in set(Lang))


def _create_head(column: Column, speeches: Sequence[Speech]) -> Head:
    said = _say(HEADS[_name(column)], speeches)
    lang = next((speech.language(speech.lang) for speech in speeches if speech.lang == column.way[-1]), None)
    is_wide = lang is not None or _name(column) == "partner_name"
    return Head(f"{said}\n({lang})" if lang else said, _WIDE if is_wide else _NARROW, is_share=column.name in SHARES)


def _list_language_heads(speeches: Sequence[Speech]) -> tuple[Head, ...]:
    return tuple(Head(speech.language(speech.lang), _WIDE) for speech in speeches)


def _say(message: str, speeches: Sequence[Speech]) -> str:
    """Return a message in each language, once where languages agree."""
    return "\n".join(dict.fromkeys(speech.say(message) for speech in speeches))
