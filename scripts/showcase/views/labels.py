"""The words in a promise chart: each stands where it crosses nothing, or is left out where there is no such place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from showcase.views.drawing import Anchor, Label, Point
from showcase.views.frame import WIDE, round_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from showcase.achievements.path import TargetPath
    from showcase.achievements.series import Series
    from showcase.views.drawing import LabelRole
    from showcase.views.frame import Frame
    from showcase.views.localised_site import Site

Piece: TypeAlias = tuple[Point, Point]
"""From where to where a stroke goes that no words may cross."""

_LETTER_WIDTHS: Final[dict[LabelRole, float]] = {"value": 9.6, "note": 7.2, "side": 6.6}
"""How wide a letter is on average, and rather too wide than too narrow."""
_ASCENTS: Final[dict[LabelRole, float]] = {"value": 13, "note": 11, "side": 11}
_DESCENT: Final = 3
_GAP: Final = 3
"""How far lines of words keep apart."""
_YEAR_ROOM: Final = 45
"""How far from another year's label this year's has to stand."""
_NOTE_ROOM: Final = 210
"""How much the words of a corrected value need beside it."""
_ABOVE: Final = 18
"""Where words stand above everything that is drawn."""


def list_labels(
    site: Site,
    frame: Frame,
    series: Series,
    path: TargetPath,
    pieces: Sequence[Piece],
    this_year: int,
) -> tuple[Label, ...]:
    """Return the words of a chart of which ``pieces`` are the strokes."""
    labels = [_place_value(site, frame, series, path, pieces)] if series.figures else []
    for label in (*_list_corrected(site, frame, series), *_list_sides(site, frame, series, path)):
        if is_free(label, pieces) and not any(_overlap(label, each) for each in labels):
            labels.append(label)
    return (*labels, *_list_axis_labels(site, frame, path, this_year))


def _place_value(site: Site, frame: Frame, series: Series, path: TargetPath, pieces: Sequence[Piece]) -> Label:
    """The newest value stands on the side of the path away from the line, else on the other, else beside its sign."""
    year, figure = max(series.figures.items())
    value, text = figure.newest.value, site.speech.number(figure.newest.value)
    place, half = frame.place(year, value), frame.sign_size / 2
    x, anchor = keep_inside(frame.width, place.x, text)
    above = Label(x, round_place(place.y - half - 8), text, anchor, "value")
    below = Label(x, round_place(place.y + half + 18), text, anchor, "value")
    is_below = value < path.at(year) or (series.is_at_most and value == path.at(year))
    beside = round_place(place.y + 6)
    places = (
        *((below, above) if is_below else (above, below)),
        Label(place.x - half - 6, beside, text, "end", "value"),
        Label(place.x + half + 6, beside, text, "start", "value"),
    )
    free = (each for each in places if _is_inside(each, frame) and is_free(each, pieces))
    return next(free, above)


def keep_inside(width: int, x: float, text: str) -> tuple[float, Anchor]:
    """Return where bold words stand that belong above a place: at its middle, or at the edge that they would cross."""
    half = len(text) * _LETTER_WIDTHS["value"] / 2
    if x > width - half:
        return width - 2, "end"
    return (x, "middle") if x > half else (3, "start")


def _list_corrected(site: Site, frame: Frame, series: Series) -> Iterator[Label]:
    """On a wide screen, what the newest of the corrected values was."""
    corrected = [year for year, figure in series.figures.items() if figure.restatements and figure.first]
    if frame.width == WIDE and corrected and (first := series.figures[corrected[-1]].first):
        year = corrected[-1]
        was = site.speech.number(first.value)
        text = site.speech.say("%(year)s before correction %(value)s", year=year, value=was)
        # Above everything, and to the left: later results stand to the right, with words of their own.
        x, fits_left = frame.x(year), frame.x(year) > _NOTE_ROOM
        yield Label(x if fits_left else x + 12, _ABOVE, text, "end" if fits_left else "start", "note")


def _list_sides(site: Site, frame: Frame, series: Series, path: TargetPath) -> Iterator[Label]:
    """What it means to be on either side of the path; the legend says the same."""
    ahead, behind = frame.bottom - 12, frame.top + 12
    if not series.is_at_most:
        ahead, behind = frame.top + 20, frame.bottom - 12
    if not path.is_promise_to_keep:
        yield Label(frame.left + 12, round_place(ahead), site.speech.say("on schedule or ahead"), "start", "side")
        yield Label(frame.right - 16, round_place(behind), site.speech.say("behind"), "end", "side")


def _list_axis_labels(site: Site, frame: Frame, path: TargetPath, this_year: int) -> Iterator[Label]:
    """Under the axis stand the years, and below them the values of baseline and goal: there nothing collides."""
    say, number = site.speech.say, site.speech.number
    years_y, notes_y = frame.axis_y + 24, frame.axis_y + 43
    first, last = number(path.points[0][1]), number(path.goal)
    baseline, goal = say("baseline %(value)s", value=first), say("goal %(value)s", value=last)
    if len(baseline + goal) * _LETTER_WIDTHS["note"] > frame.width:
        baseline, goal = first, last
    if not path.is_promise_to_keep:
        yield Label(3, notes_y, baseline, "start", "note")
    yield Label(3, years_y, str(frame.first_year), "start", "year")
    yield Label(frame.width, years_y, str(frame.last_year), "end", "year")
    yield Label(frame.width, notes_y, goal, "end", "note")
    x = frame.x(this_year)
    if frame.first_year < this_year < frame.last_year and _YEAR_ROOM < x < frame.width - _YEAR_ROOM - frame.left:
        yield Label(x, years_y, str(this_year), "middle", "year-now")


def list_pieces(*lines: Iterable[Point]) -> tuple[Piece, ...]:
    """Return the strokes of lines."""
    return tuple(piece for line in lines for piece in pairwise(line))


def is_free(label: Label, pieces: Iterable[Piece]) -> bool:
    """Return whether no stroke comes into the box of a label."""
    left, top, right, bottom = _measure(label)
    for start, end in pieces:
        if max(start.x, end.x) < left or min(start.x, end.x) > right:
            continue
        if max(start.y, end.y) < top or min(start.y, end.y) > bottom:
            continue
        # On which side of the stroke each corner lies: it passes the box by when all are on one.
        sides = [
            (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x)
            for x in (left, right)
            for y in (top, bottom)
        ]
        if min(sides) <= 0 <= max(sides):
            return False
    return True


def _measure(label: Label) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a text, as far as they can be told without its font."""
    width = len(label.text) * _LETTER_WIDTHS[label.role]
    left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - _ASCENTS[label.role], left + width, label.y + _DESCENT


def _overlap(one: Label, other: Label) -> bool:
    left, top, right, bottom = _measure(one)
    other_left, other_top, other_right, other_bottom = _measure(other)
    return left < other_right and other_left < right and top - _GAP < other_bottom and other_top - _GAP < bottom


def _is_inside(label: Label, frame: Frame) -> bool:
    left, top, right, bottom = _measure(label)
    return left >= 0 and right <= frame.width and top >= -_DESCENT and bottom < frame.axis_y
