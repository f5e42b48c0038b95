"""The promise chart and the milestone line: a target's numbers → geometry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import Axis, Chart, Drop, Label, MilestoneLine, PlacedSign, Point
from showcase.views.frame import HEIGHT, RIGHT, Frame, create_frame, round_place
from showcase.views.labels import EDGE, Strokes, list_labels, place_above

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.path import TargetPath
    from showcase.achievements.series import Series
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Sign

_LINE_HEIGHT: Final = 84
_LINE_Y: Final = 46


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What a chart says: unique id, title and description, and the sign of its newest result."""

    id: str
    title: str
    description: str
    sign: Sign


def create_chart(site: Site, series: Series, signed: date, words: ChartWords, this_year: int) -> Chart | None:
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
    frame = create_frame((path.points[0][0], path.points[-1][0]), (min(levels), max(levels)))
    return _draw_chart(site, frame, series, path, signed, words, this_year)


def _draw_chart(
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
    start = () if path.is_promise_to_keep else straight[:1]
    # A target without a baseline of its own starts at its first result: there the two are one place.
    line = (*start, *(point for point in results if point not in start))
    edge = frame.bottom if series.is_at_most else frame.top
    drops = tuple(_list_drops(frame, series))
    newest = PlacedSign(results[-1].x, results[-1].y, words.sign) if results else None
    signing = _place_signing(frame, signed)
    strokes = Strokes((straight, line), drops, newest, signing)
    return Chart(
        id=words.id,
        title=words.title,
        description=words.description,
        height=HEIGHT,
        ahead=(*straight, Point(straight[-1].x, edge), Point(straight[0].x, edge)),
        path=straight,
        results=line if len(line) > 1 else (),
        dots=tuple(point for point in results[:-1] if point not in start),
        baseline=None if path.is_promise_to_keep else straight[0],
        goal=straight[-1],
        drops=drops,
        newest=newest,
        signed=signing,
        axis=_create_axis(frame, this_year),
        labels=list_labels(site, frame, series, path, strokes, this_year),
    )


def _create_axis(frame: Frame, this_year: int) -> Axis:
    years = range(frame.first_year, frame.last_year + 1)
    strong = [year for year in years if year in {frame.first_year, frame.last_year, this_year}]
    weak = (frame.x(year) for year in years if year not in strong)
    return Axis(frame.axis_y, tuple(weak), tuple(frame.x(year) for year in strong))


def _list_drops(frame: Frame, series: Series) -> Iterator[Drop]:
    for year, figure in series.figures.items():
        if figure.restatements and figure.first:
            yield Drop(frame.x(year), frame.y(figure.first.value), frame.y(figure.newest.value))


def _place_signing(frame: Frame, signed: date) -> float | None:
    """A year's figure stands at its tick, the end of the year: a day within it stands before."""
    year = signed.year - 1 + signed.timetuple().tm_yday / 366
    return frame.x(year) if frame.first_year <= year <= frame.last_year else None


def _list_path(frame: Frame, path: TargetPath) -> tuple[Point, ...]:
    if path.is_promise_to_keep:
        return (frame.place(frame.first_year, path.goal), frame.place(frame.last_year, path.goal))
    return tuple(frame.place(year, level) for year, level in path.points)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A milestone on its line: signed, promised for the end of a year, and where it stands on a day."""

    signed: date
    goal_year: int
    day: date
    text: str


def create_milestone_line(site: Site, deadline: Deadline, words: ChartWords) -> MilestoneLine:
    """Return a milestone's line: from the day of signing to the deadline, or to the day it was done if later."""
    goal_day = date(deadline.goal_year, 12, 31)
    last = max(goal_day, deadline.day)
    days = max(1, (last - deadline.signed).days)

    def place(day: date) -> float:
        return round_place(100 * max(0, (day - deadline.signed).days) / days)

    say = site.speech.say
    reached, goal = place(deadline.day), place(goal_day)
    goal_text = say("deadline %(year)s", year=deadline.goal_year)
    is_last = goal_day == last
    labels = (
        place_above(reached, _LINE_Y - 24, deadline.text),
        Label(0, _LINE_Y + 32, say("signed %(year)s", year=deadline.signed.year), "start", "note", EDGE),
        Label(goal, _LINE_Y + 32, goal_text, "end" if is_last else "middle", "note", RIGHT if is_last else 0),
    )
    return MilestoneLine(
        id=words.id,
        title=words.title,
        description=words.description,
        height=_LINE_HEIGHT,
        y=_LINE_Y,
        reached=reached,
        goal=goal,
        sign=PlacedSign(reached, _LINE_Y, words.sign),
        labels=labels,
    )
