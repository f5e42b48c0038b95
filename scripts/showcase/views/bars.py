"""Bars and marks: counts and shares → geometry."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from showcase.i18n import NBSP
from showcase.views.drawing import (
    Anchor,
    Distribution,
    LegendItem,
    MarkField,
    MarkGroup,
    Point,
    ProgressBar,
    Segment,
)
from showcase.views.frame import round_place
from showcase.views.words import STATUSES, SURFACES
from showcase.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.achievements.status import TargetYear
    from showcase.achievements.totals import Counts
    from showcase.views.localised_site import Site

_NUMBER_ROOM: Final = 10
"""How many per cent of a bar a segment needs to carry its number."""

_WIDE_WIDTH: Final = 1200
_WIDE_COLUMNS: Final = 39
_WIDE_ROWS: Final = 6
_WIDE_TOP: Final = 110
_WIDE_ROW: Final = 29
_WIDE_AMPLITUDE: Final = 9
_NARROW_WIDTH: Final = 328
_NARROW_COLUMNS: Final = 16
_NARROW_TOP: Final = 16
_NARROW_ROW: Final = 20
_NARROW_AMPLITUDE: Final = 6
_COLUMNS_A_WAVE: Final = 7
"""The rows of marks and the wave below them share one curve."""
_LETTER_WIDTH: Final = 8
_MOST_MARKS: Final = 400
"""More marks than this are no picture any more, and a page of twice the weight."""
_CURVE: Final = 0.3642
"""How far a cubic's handles reach to look like half a sine, in parts of its length."""


def create_progress_bar(site: Site, year: TargetYear) -> ProgressBar | None:
    """Return how far a target has come; None for a promise to keep, a milestone or a year without a value."""
    progress, expected = year.progress, year.expected
    if progress is None or expected is None:
        return None
    at = float(_clip(expected))
    return ProgressBar(
        share=site.speech.percent(progress),
        filled=round_place(float(_clip(progress))),
        surface=SURFACES[year.status.counted_as],
        expected=site.speech.percent(expected),
        expected_at=round_place(at),
        expected_anchor=_anchor(at),
    )


def _clip(share: Decimal) -> Decimal:
    return min(Decimal(100), max(Decimal(0), share * 100))


def _anchor(at: float) -> Anchor:
    quarter = 25
    if at < quarter:
        return "start"
    return "end" if at > 100 - quarter else "middle"


def list_counts(counts: Counts) -> dict[Status, int]:
    """Return the counts of a distribution: the due targets best first, then milestones under way."""
    apart = {Status.IN_PROGRESS: counts.in_progress, Status.NOT_STARTED: counts.not_started}
    return {**counts.by_status, **{status: number for status, number in apart.items() if number}}


def create_distribution(
    site: Site,
    counts: Counts,
    id_: str,
    title: str,
    most: int | None = None,
) -> Distribution | None:
    """Return how many targets stand where as a bar; None where there is none.

    The bar fills its place, unless ``most`` says how many targets would: then bars beside each other have one scale,
    and show the due targets only.
    """
    by_status = list_counts(counts) if most is None else counts.by_status
    total = most or sum(by_status.values())
    if not by_status:
        return None
    segments = []
    x = 0.0
    for status, number in by_status.items():
        width = 100 * number / total
        shown = str(number) if width > _NUMBER_ROOM else None
        middle = round_place(x + width / 2)
        segments.append(Segment(round_place(x), round_place(width), SURFACES[status], shown, middle))
        x += width
    return Distribution(id_, title, site.count_statuses(by_status), tuple(segments))


def create_legend(site: Site, counts: Mapping[Status, int], *, with_numbers: bool = False) -> tuple[LegendItem, ...]:
    """Return what the surfaces of the bars mean."""
    return tuple(
        LegendItem(SURFACES[status], site.speech.say(STATUSES[status]), str(number) if with_numbers else None)
        for status, number in counts.items()
    )


def create_mark_field(site: Site, counts: Counts) -> MarkField | None:
    """Return one mark for each due target, in rows that ride a wave; None before the first and where they crowd."""
    if not 0 < counts.due <= _MOST_MARKS:
        return None
    groups = list(counts.by_status.items())
    words = [_break_lines(site.speech.say(STATUSES[status])) for status, _ in groups]
    wide, rows = _place_wide([number for _, number in groups], words)
    narrow = _place_narrow([number for _, number in groups])
    wide_height = _WIDE_TOP + rows * _WIDE_ROW + 24
    narrow_height = _NARROW_TOP + math.ceil(counts.due / _NARROW_COLUMNS) * _NARROW_ROW + 16
    wide_step, narrow_step = _WIDE_WIDTH / _WIDE_COLUMNS, 312 / (_NARROW_COLUMNS - 1)
    return MarkField(
        groups=tuple(
            MarkGroup(site.status(status), str(number), round_place(x), lines, places, narrow_places)
            for (status, number), lines, (x, places), narrow_places in zip(groups, words, wide, narrow, strict=True)
        ),
        wide_width=_WIDE_WIDTH,
        wide_height=wide_height,
        wide_edge=_draw_wave(_WIDE_WIDTH, wide_height, wide_step * _COLUMNS_A_WAVE, _WIDE_AMPLITUDE, 10),
        narrow_width=_NARROW_WIDTH,
        narrow_height=narrow_height,
        narrow_edge=_draw_wave(_NARROW_WIDTH, narrow_height, narrow_step * _COLUMNS_A_WAVE, _NARROW_AMPLITUDE, 8),
    )


def _break_lines(words: str) -> tuple[str, ...]:
    first, _, rest = words.replace(NBSP, " ").partition(" ")
    return (first, rest) if rest else (first,)


def _ride(x: float, start: float, period: float, amplitude: int) -> float:
    return -amplitude * math.cos(2 * math.pi * (x - start) / period)


def _place_wide(
    numbers: list[int],
    words: list[tuple[str, ...]],
) -> tuple[list[tuple[float, tuple[Point, ...]]], int]:
    """Return each group's heading and marks, and the rows: as many as the groups need to stand side by side."""
    step = _WIDE_WIDTH / _WIDE_COLUMNS
    headings = [math.ceil(max(map(len, lines)) * _LETTER_WIDTH / step) for lines in words]

    def columns(rows: int) -> list[float]:
        return [max(math.ceil(n / rows), heading) + 0.5 for n, heading in zip(numbers, headings, strict=True)]

    rows = _WIDE_ROWS
    while sum(columns(rows)) > max(_WIDE_COLUMNS, sum(headings) + len(headings)):
        rows += 1
    x, placed = 10.0, []
    for number, width in zip(numbers, columns(rows), strict=True):
        marks = []
        for mark in range(number):
            mark_x = x + (mark // rows) * step
            mark_y = _WIDE_TOP + (mark % rows) * _WIDE_ROW + _ride(mark_x, 10, step * _COLUMNS_A_WAVE, _WIDE_AMPLITUDE)
            marks.append(Point(round_place(mark_x), round_place(mark_y)))
        placed.append((x - 8, tuple(marks)))
        x += step * width
    return placed, rows


def _place_narrow(numbers: list[int]) -> list[tuple[Point, ...]]:
    step = 312 / (_NARROW_COLUMNS - 1)
    placed, taken = [], 0
    for number in numbers:
        marks = []
        for mark in range(taken, taken + number):
            x = 8 + (mark % _NARROW_COLUMNS) * step
            y = _NARROW_TOP + (mark // _NARROW_COLUMNS) * _NARROW_ROW
            y_on_wave = y + _ride(x, 8, step * _COLUMNS_A_WAVE, _NARROW_AMPLITUDE)
            marks.append(Point(round_place(x), round_place(y_on_wave)))
        placed.append(tuple(marks))
        taken += number
    return placed


def _draw_wave(width: int, height: int, period: float, amplitude: int, start: float) -> str:
    """Return the ground below a wave, as halves of it from far left to far right of the drawing."""
    beyond = 2000
    left = start - period * math.ceil(beyond / period)
    waves = math.ceil((2 * beyond + width) / period) + 2
    half = period / 2
    handle = round_place(half * _CURVE)
    rise = 2 * amplitude
    wave = f"c{handle} 0 {round_place(half - handle)} {rise} {round_place(half)} {rise}"
    back = f"s{round_place(half - handle)}-{rise} {round_place(half)}-{rise}"
    return f"M{round_place(left)} {height - 2 * amplitude}{(wave + back) * waves}V{height + 2}H{round_place(left)}Z"
