"""The words in a promise chart: each stands where it crosses nothing, or is left out where there is no such place.

A chart is as wide as its place: words are tried at the width of a phone and at that of a wide screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import Label, Point
from showcase.views.frame import LEFT, NARROW, RIGHT, SIGN_SIZE, WIDE, round_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showcase.achievements.path import TargetPath
    from showcase.achievements.series import Series
    from showcase.views.drawing import Drop, LabelRole, PlacedSign
    from showcase.views.frame import Frame
    from showcase.views.localised_site import Site

EDGE: Final = 3 - LEFT
"""Where words begin that stand at the first year."""
_LETTER_WIDTHS: Final[dict[LabelRole, float]] = {"value": 9.6, "note": 7.2, "now": 8, "year": 8}
"""How wide a letter is on average, and rather too wide than too narrow."""
_ASCENTS: Final[dict[LabelRole, float]] = {"value": 13, "note": 11, "now": 11, "year": 11}
_DESCENT: Final = 3
_GAP: Final = 3
"""How far words keep apart."""
_MARK_SIZE: Final = 16
"""Of the square, the ring and the bullseye on a line."""
_TICK: Final = 10
"""How far the mark of the signing stands up from the axis."""
_ABOVE: Final = 18
"""Where words stand above everything that is drawn."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """What no words may cross."""

    lines: tuple[tuple[Point, ...], ...]
    """The path first."""
    drops: tuple[Drop, ...]
    newest: PlacedSign | None
    signed: float | None

    def draw(self, width: float, axis_y: float) -> Iterator[tuple[Point, Point]]:
        """Yield every stroke in pixels, at a width: of the lines, and through the signs that stand on them."""
        path = self.lines[0]
        signs = [(path[0], _MARK_SIZE), (path[-1], _MARK_SIZE)]
        signs += [(Point(drop.x, drop.was_y), _MARK_SIZE) for drop in self.drops]
        if self.newest:
            signs.append((Point(self.newest.x, self.newest.y), SIGN_SIZE))
        for line in self.lines:
            yield from pairwise(Point(point.x * width / 100, point.y) for point in line)
        for place, size in signs:
            x = place.x * width / 100
            yield Point(x - size / 2, place.y), Point(x + size / 2, place.y)
        for drop in self.drops:
            yield Point(drop.x * width / 100, drop.was_y), Point(drop.x * width / 100, drop.now_y)
        if self.signed is not None:
            yield Point(self.signed * width / 100, axis_y), Point(self.signed * width / 100, axis_y - _TICK)


def list_labels(
    site: Site,
    frame: Frame,
    series: Series,
    path: TargetPath,
    strokes: Strokes,
    this_year: int,
) -> tuple[Label, ...]:
    """Return the words of a chart."""
    labels: list[Label] = []
    pieces = {width: tuple(strokes.draw(width, frame.axis_y)) for width in (NARROW, WIDE)}

    def is_free(label: Label, width: int) -> bool:
        box = measure(label, width)
        others = (measure(each, width) for each in labels if width == WIDE or not each.is_roomy)
        is_crossed = any(crosses(box, *piece) for piece in pieces[width])
        return not is_crossed and not any(_meet(box, each) for each in others) and _is_inside(box, frame, width)

    places = _list_value_places(site, frame, series, path) if series.figures else ()
    labels += [each for each in places if is_free(each, NARROW) and is_free(each, WIDE)][:1]
    for label in (*_list_corrected(site, frame, series), *_list_sides(site, frame, series, path)):
        is_roomy = not is_free(label, NARROW)
        if is_free(label, WIDE):
            labels.append(replace(label, is_roomy=is_roomy))
    return (*labels, *_list_axis_labels(site, frame, path, this_year))


def _list_value_places(site: Site, frame: Frame, series: Series, path: TargetPath) -> Sequence[Label]:
    """The newest value stands on the side of the path away from the line, else on the other, else beside its sign."""
    year, figure = max(series.figures.items())
    value, text = figure.newest.value, site.speech.number(figure.newest.value)
    place, half = frame.place(year, value), SIGN_SIZE / 2
    above, below = (place_above(place.x, place.y + away, text) for away in (-half - 8, half + 18))
    is_below = value < path.at(year) or (series.is_at_most and value == path.at(year))
    beside = [round_place(place.y + away) for away in (6, 12, 0)]
    return (
        *((below, above) if is_below else (above, below)),
        *(Label(place.x, y, text, "end", "value", -half - 6) for y in beside),
        *(Label(place.x, y, text, "start", "value", half + 6) for y in beside),
    )


def place_above(x: float, y: float, text: str) -> Label:
    """Return bold words that belong above or below a place: at its middle, or as near as they stay inside."""
    half, at = len(text) * _LETTER_WIDTHS["value"] / 2, x * NARROW / 100
    if at + half > NARROW + RIGHT:
        return Label(x, round_place(y), text, "end", "value", round_place(NARROW + RIGHT - 2 - at))
    if at - half < -LEFT:
        return Label(x, round_place(y), text, "start", "value", round_place(EDGE - at))
    return Label(x, round_place(y), text, "middle", "value")


def _list_corrected(site: Site, frame: Frame, series: Series) -> Iterator[Label]:
    """What the newest of the corrected values was."""
    corrected = [year for year, figure in series.figures.items() if figure.restatements and figure.first]
    if corrected and (first := series.figures[corrected[-1]].first):
        year = corrected[-1]
        was = site.speech.number(first.value)
        text = site.speech.say("%(year)s before correction %(value)s", year=year, value=was)
        # Above everything, and to the left: later results stand to the right, with words of their own.
        fits_left = frame.x(year) * WIDE / 100 > len(text) * _LETTER_WIDTHS["note"]
        yield Label(frame.x(year), _ABOVE, text, "end" if fits_left else "start", "note", 0 if fits_left else 12)


def _list_sides(site: Site, frame: Frame, series: Series, path: TargetPath) -> Iterator[Label]:
    """What it means to be on either side of the path, where there is room on that side; the legend says the same."""
    if path.is_promise_to_keep:
        return
    above, below = frame.top + 12, frame.bottom - 12
    ahead, behind = (below, above) if series.is_at_most else (frame.top + 20, below)
    start, end = frame.y(path.points[0][1]), frame.y(path.goal)
    if (ahead < start) is not series.is_at_most:
        yield Label(0, ahead, site.speech.say("on schedule or ahead"), "start", "note", 12)
    if (behind < end) is series.is_at_most:
        yield Label(100, behind, site.speech.say("behind"), "end", "note", -6)


def _list_axis_labels(site: Site, frame: Frame, path: TargetPath, this_year: int) -> Iterator[Label]:
    """Under the axis stand the years, and below them the values of baseline and goal: there nothing collides."""
    say, number = site.speech.say, site.speech.number
    years_y, notes_y = frame.axis_y + 24, frame.axis_y + 43
    first, last = number(path.points[0][1]), number(path.goal)
    baseline, goal = say("baseline %(value)s", value=first), say("goal %(value)s", value=last)
    if len(baseline + goal) * _LETTER_WIDTHS["note"] > NARROW + LEFT + RIGHT:
        baseline, goal = first, last
    if not path.is_promise_to_keep:
        yield Label(0, notes_y, baseline, "start", "note", EDGE)
    ends = (
        Label(0, years_y, str(frame.first_year), "start", "year", EDGE),
        Label(100, years_y, str(frame.last_year), "end", "year", RIGHT),
    )
    yield from ends
    yield Label(100, notes_y, goal, "end", "note", RIGHT)
    now = Label(frame.x(this_year), years_y, str(this_year), "middle", "now")
    fits = {w: not any(_meet(measure(now, w), measure(end, w)) for end in ends) for w in (NARROW, WIDE)}
    if frame.first_year < this_year < frame.last_year and fits[WIDE]:
        yield now if fits[NARROW] else replace(now, is_roomy=True)


Box = tuple[float, float, float, float]


def measure(label: Label, width: float) -> Box:
    """Return left, top, right and bottom of a text in pixels, as far as they can be told without its font."""
    length = len(label.text) * _LETTER_WIDTHS[label.role]
    left = label.x * width / 100 + label.dx - {"start": 0, "middle": length / 2, "end": length}[label.anchor]
    return left, label.y - _ASCENTS[label.role], left + length, label.y + _DESCENT


def crosses(box: Box, start: Point, end: Point) -> bool:
    """Return whether a stroke comes into a box."""
    left, top, right, bottom = box
    if max(start.x, end.x) < left or min(start.x, end.x) > right:
        return False
    if max(start.y, end.y) < top or min(start.y, end.y) > bottom:
        return False
    # On which side of the stroke each corner lies: it passes the box by when all are on one.
    sides = [
        (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x)
        for x in (left, right)
        for y in (top, bottom)
    ]
    return min(sides) <= 0 <= max(sides)


def _meet(one: Box, other: Box) -> bool:
    left, top, right, bottom = one
    other_left, other_top, other_right, other_bottom = other
    return (
        left - _GAP < other_right
        and other_left - _GAP < right
        and top - _GAP < other_bottom
        and other_top - _GAP < bottom
    )


def _is_inside(box: Box, frame: Frame, width: int) -> bool:
    left, top, right, bottom = box
    return left >= -LEFT and right <= width + RIGHT and top >= -_DESCENT and bottom < frame.axis_y
