"""The promise chart and the milestone line: a target's numbers → geometry, for a wide and for a narrow screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import (
    Anchor,
    Axis,
    Chart,
    ChartPair,
    Drop,
    Label,
    MilestoneLine,
    MilestonePair,
    PlacedSign,
    Point,
)
from showcase.views.frame import NARROW, SIGN_SIZES, WIDE, Frame, create_frame, join_points, round_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.path import TargetPath
    from showcase.achievements.series import Series
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Sign

_LABEL_ROOM: Final = 45
"""How far from another year's label this year's has to stand."""
_EDGE_ROOM: Final = 70
_NOTE_ROOM: Final = 210
"""How much the words of a corrected value need beside it."""
_ABOVE: Final = 18
"""Where words stand that would cross the lines anywhere else."""
_AXIS_GAP: Final = 16
_LINE_HEIGHT: Final = 84
_LINE_Y: Final = 46


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What a chart says: unique id, title and description, and the sign of its newest result."""

    id: str
    title: str
    description: str
    sign: Sign


def create_chart_pair(site: Site, series: Series, signed: date, words: ChartWords, this_year: int) -> ChartPair | None:
    """Return a target's chart; None while its baseline is not known, since there is no path to draw."""
    path = series.path
    if path is None or series.baseline is None:
        return None
    levels = [level for _, level in path.points]
    if path.is_promise_to_keep:
        levels = levels[-1:]
    for figure in series.figures.values():
        levels.append(figure.newest.value)
        if figure.restatements and figure.first:
            levels.append(figure.first.value)
    charts = []
    for width in (WIDE, NARROW):
        frame = create_frame(width, (path.points[0][0], path.points[-1][0]), (min(levels), max(levels)))
        charts.append(_create_chart(site, frame, series, path, signed, words, this_year))
    return ChartPair(*charts)


def _create_chart(
    site: Site,
    frame: Frame,
    series: Series,
    path: TargetPath,
    signed: date,
    words: ChartWords,
    this_year: int,
) -> Chart:
    straight = _list_path(frame, path)
    results = [frame.place(year, figure.newest.value) for year, figure in series.figures.items()]
    start = [] if path.is_promise_to_keep else straight[:1]
    # A target without a baseline of its own starts at its first result: there the two are one place.
    line = [*start, *(point for point in results if point not in start)]
    axis_y = frame.bottom + _AXIS_GAP
    edge = frame.bottom if series.is_at_most else frame.top
    corners = [*straight, Point(straight[-1].x, edge), Point(straight[0].x, edge)]
    newest = results[-1] if results else None
    return Chart(
        id=f"{words.id}-{'wide' if frame.width == WIDE else 'narrow'}",
        title=words.title,
        description=words.description,
        width=frame.width,
        height=frame.height,
        ahead=join_points(corners),
        path=join_points(straight),
        results=join_points(line) if len(line) > 1 else None,
        dots=tuple(point for point in results[:-1] if point not in start),
        baseline=None if path.is_promise_to_keep else straight[0],
        goal=straight[-1],
        drops=tuple(_list_drops(frame, series)),
        newest=PlacedSign(newest.x, newest.y, frame.sign_size, words.sign) if newest else None,
        signed=_place_signing(frame, signed, axis_y),
        axis=_create_axis(frame, axis_y, this_year),
        labels=(
            *_list_result_labels(site, frame, series, path),
            *_list_axis_labels(site, frame, series, path, this_year),
        ),
    )


def _create_axis(frame: Frame, y: float, this_year: int) -> Axis:
    strong = {frame.first_year, frame.last_year, this_year}
    ticks = {year: f"M{frame.x(year)} {y}v" for year in range(frame.first_year, frame.last_year + 1)}
    years = "".join(f"{tick}4" for year, tick in ticks.items() if year not in strong)
    return Axis(y, frame.left, frame.right, years, "".join(f"{ticks[year]}7" for year in sorted(strong & ticks.keys())))


def _list_drops(frame: Frame, series: Series) -> Iterator[Drop]:
    for year, figure in series.figures.items():
        if figure.restatements and figure.first:
            yield Drop(frame.x(year), frame.y(figure.first.value), frame.y(figure.newest.value))


def _place_signing(frame: Frame, signed: date, axis_y: float) -> Point | None:
    """A year's figure stands at its tick, the end of the year: a day within it stands before."""
    year = signed.year - 1 + signed.timetuple().tm_yday / 366
    return Point(frame.x(year), axis_y) if frame.first_year <= year <= frame.last_year else None


def _list_path(frame: Frame, path: TargetPath) -> list[Point]:
    if path.is_promise_to_keep:
        return [frame.place(frame.first_year, path.goal), frame.place(frame.last_year, path.goal)]
    return [frame.place(year, level) for year, level in path.points]


def _list_result_labels(site: Site, frame: Frame, series: Series, path: TargetPath) -> Iterator[Label]:
    """The newest value stands on the side of the path away from the line; a corrected one says what it was."""
    number = site.speech.number
    if series.figures:
        year, figure = max(series.figures.items())
        value = figure.newest.value
        below = value < path.at(year) or (series.is_at_most and value == path.at(year))
        place = frame.place(year, value)
        below = below and place.y + frame.sign_size < frame.bottom
        y = place.y + frame.sign_size / 2 + 18 if below else place.y - frame.sign_size / 2 - 8
        x, anchor = _keep_inside(frame.width, place.x)
        yield Label(x, round_place(y), number(value), anchor, "value")
    corrected = [year for year, figure in series.figures.items() if figure.restatements and figure.first]
    if frame.width == WIDE and corrected and (first := series.figures[corrected[-1]].first):
        year = corrected[-1]
        text = site.speech.say("%(year)s before correction %(value)s", year=year, value=number(first.value))
        # Above everything, and to the left: later results stand to the right, with words of their own.
        x, fits_left = frame.x(year), frame.x(year) > _NOTE_ROOM
        yield Label(x if fits_left else x + 12, _ABOVE, text, "end" if fits_left else "start", "note")


def _keep_inside(width: int, x: float) -> tuple[float, Anchor]:
    if x > width - _EDGE_ROOM / 2:
        return width - 4, "end"
    if x < _EDGE_ROOM / 2:
        return 3, "start"
    return x, "middle"


def _list_axis_labels(
    site: Site,
    frame: Frame,
    series: Series,
    path: TargetPath,
    this_year: int,
) -> Iterator[Label]:
    """Under the axis stand the years, and below them the values of baseline and goal: there nothing collides."""
    say, number = site.speech.say, site.speech.number
    years_y, notes_y = frame.bottom + _AXIS_GAP + 24, frame.bottom + _AXIS_GAP + 43
    ahead_y, behind_y = frame.bottom - 12, frame.top + 12
    if not series.is_at_most:
        ahead_y, behind_y = frame.top + 20, frame.bottom - 12
    if not path.is_promise_to_keep:
        yield Label(frame.left + 12, round_place(ahead_y), say("on schedule or ahead"), "start", "side")
        yield Label(frame.right - 16, round_place(behind_y), say("behind"), "end", "side")
        yield Label(3, notes_y, say("baseline %(value)s", value=number(path.points[0][1])), "start", "note")
    yield Label(3, years_y, str(frame.first_year), "start", "year")
    yield Label(frame.width, years_y, str(frame.last_year), "end", "year")
    yield Label(frame.width, notes_y, say("goal %(value)s", value=number(path.goal)), "end", "note")
    x = frame.x(this_year)
    if frame.first_year < this_year < frame.last_year and _LABEL_ROOM < x < frame.width - _LABEL_ROOM - frame.left:
        yield Label(x, years_y, str(this_year), "middle", "year-now")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A milestone on its line: signed, promised for the end of a year, and where it stands on a day."""

    signed: date
    goal_year: int
    day: date
    text: str


def create_milestone_pair(site: Site, deadline: Deadline, words: ChartWords) -> MilestonePair:
    """Return a milestone's line."""
    return MilestonePair(*(_create_line(site, width, deadline, words) for width in (WIDE, NARROW)))


def _create_line(site: Site, width: int, deadline: Deadline, words: ChartWords) -> MilestoneLine:
    goal_day = date(deadline.goal_year, 12, 31)
    last = max(goal_day, deadline.day)
    left, right = 8.0, width - 10.0
    days = max(1, (last - deadline.signed).days)

    def place(day: date) -> float:
        return round_place(left + (right - left) * max(0, (day - deadline.signed).days) / days)

    reached, goal = place(deadline.day), place(goal_day)
    x, anchor = _keep_inside_line(width, reached)
    is_last = goal_day == last
    goal_text = site.speech.say("deadline %(year)s", year=deadline.goal_year)
    labels = (
        Label(x, _LINE_Y - 24, deadline.text, anchor, "value"),
        Label(3, _LINE_Y + 32, site.speech.say("signed %(year)s", year=deadline.signed.year), "start", "note"),
        Label(width if is_last else goal, _LINE_Y + 32, goal_text, "end" if is_last else "middle", "note"),
    )
    return MilestoneLine(
        id=f"{words.id}-{'wide' if width == WIDE else 'narrow'}",
        title=words.title,
        description=words.description,
        width=width,
        height=_LINE_HEIGHT,
        y=_LINE_Y,
        start=left,
        reached=reached,
        end=right,
        goal=goal,
        sign=PlacedSign(reached, _LINE_Y, SIGN_SIZES[width], words.sign),
        labels=labels,
    )


def _keep_inside_line(width: int, x: float) -> tuple[float, Anchor]:
    """The words above a milestone's sign are longer than a number: they keep a wider distance from both ends."""
    if x > width - _EDGE_ROOM * 1.5:
        return width - 2, "end"
    return (x, "middle") if x > _EDGE_ROOM * 1.5 else (3, "start")
