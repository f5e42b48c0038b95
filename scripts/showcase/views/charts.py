"""The promise chart and the milestone line: a target's numbers → geometry, for a wide and for a narrow screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import (
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
from showcase.views.labels import Piece, keep_inside, list_labels, list_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.achievements.path import TargetPath
    from showcase.achievements.series import Series
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Sign

_MARK_SIZE: Final = 16
"""Of the square, the ring and the bullseye on a line."""
_TICK: Final = 10
"""How far the mark of the signing stands up from the axis."""
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
    edge = frame.bottom if series.is_at_most else frame.top
    corners = [*straight, Point(straight[-1].x, edge), Point(straight[0].x, edge)]
    drops = tuple(_list_drops(frame, series))
    newest = PlacedSign(results[-1].x, results[-1].y, frame.sign_size, words.sign) if results else None
    signing = _place_signing(frame, signed)
    strokes = _list_strokes(straight, line, drops, newest, signing)
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
        drops=drops,
        newest=newest,
        signed=signing,
        axis=_create_axis(frame, this_year),
        labels=list_labels(site, frame, series, path, strokes, this_year),
    )


def _list_strokes(
    path: list[Point],
    line: list[Point],
    drops: Iterable[Drop],
    newest: PlacedSign | None,
    signed: Point | None,
) -> tuple[Piece, ...]:
    """Return what no words may cross: the lines, and strokes through the signs that stand on them."""
    signs = [
        (path[0], _MARK_SIZE),
        (path[-1], _MARK_SIZE),
        *((Point(drop.x, drop.was_y), _MARK_SIZE) for drop in drops),
    ]
    if newest:
        signs.append((Point(newest.x, newest.y), newest.size))
    through = [(Point(at.x - size / 2, at.y), Point(at.x + size / 2, at.y)) for at, size in signs]
    down = [(Point(drop.x, drop.was_y), Point(drop.x, drop.now_y)) for drop in drops]
    if signed:
        down.append((signed, Point(signed.x, signed.y - _TICK)))
    return list_pieces(path, line, *through, *down)


def _create_axis(frame: Frame, this_year: int) -> Axis:
    strong = {frame.first_year, frame.last_year, this_year}
    ticks = {year: f"M{frame.x(year)} {frame.axis_y}v" for year in range(frame.first_year, frame.last_year + 1)}
    years = "".join(f"{tick}4" for year, tick in ticks.items() if year not in strong)
    return Axis(
        frame.axis_y,
        frame.left,
        frame.right,
        years,
        "".join(f"{ticks[year]}7" for year in sorted(strong & ticks.keys())),
    )


def _list_drops(frame: Frame, series: Series) -> Iterator[Drop]:
    for year, figure in series.figures.items():
        if figure.restatements and figure.first:
            yield Drop(frame.x(year), frame.y(figure.first.value), frame.y(figure.newest.value))


def _place_signing(frame: Frame, signed: date) -> Point | None:
    """A year's figure stands at its tick, the end of the year: a day within it stands before."""
    year = signed.year - 1 + signed.timetuple().tm_yday / 366
    return Point(frame.x(year), frame.axis_y) if frame.first_year <= year <= frame.last_year else None


def _list_path(frame: Frame, path: TargetPath) -> list[Point]:
    if path.is_promise_to_keep:
        return [frame.place(frame.first_year, path.goal), frame.place(frame.last_year, path.goal)]
    return [frame.place(year, level) for year, level in path.points]


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
    x, anchor = keep_inside(width, reached, deadline.text)
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
