"""The geometry of charts and bars, computed: a template only prints it.

A chart and a bar fill the width that they get: each ``x`` in them is a percentage of it, with a decimal at most, each
``y`` is in pixels. So nothing is drawn twice, and no text is scaled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.views.shapes import Sign, StatusLabel

Anchor = Literal["start", "middle", "end"]
"""Which end of a text stands at its ``x``."""

LabelRole = Literal["value", "year", "now", "note"]
"""How a text in a chart is set, 14 px but for the first: the newest value (18 px, bold); a year on the axis; this year
(bold); a note (secondary: value of baseline and goal, restatement, a side of the path)."""

Surface = Literal[
    "achieved", "on-track", "behind", "not-achieved", "withdrawn", "no-result", "in-progress", "not-started"
]  # fmt: skip
"""The fillings of bars, named after the statuses that are counted; the last two are milestones that are not due."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a drawing, from its upper left corner."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text in a drawing, at its baseline."""

    x: float
    y: float
    text: str
    anchor: Anchor
    role: LabelRole
    dx: float = 0
    """How many pixels beside its ``x`` it stands."""
    is_roomy: bool = False
    """Whether it is shown only where the drawing is wide enough for it."""


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """A status sign in a drawing, by its centre."""

    x: float
    y: float
    sign: Sign


@dataclass(frozen=True, slots=True)
class Drop:
    """A restated value: a struck hollow ring where it was, and a dashed line to where it is now."""

    x: float
    was_y: float
    now_y: float


@dataclass(frozen=True, slots=True)
class Axis:
    """The years."""

    y: float
    years: tuple[float, ...]
    """Where each year has a short tick."""
    strong: tuple[float, ...]
    """Longer ticks for baseline, this year and goal: those that have a label below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fluid:
    """A drawing that fills the width it gets."""

    width: int | None = None
    """The width in pixels on paper, where nothing can be stretched; ``None`` in a page."""

    def at(self, x: float) -> str:
        """Return an ``x`` as a drawing has it: ``48.2%``, in pixels on paper."""
        return f"{x:g}%" if self.width is None else f"{self._scale(x):g}"

    def join(self, points: Iterable[Point]) -> str:
        """Return the points of a line: in a frame of 100 that is stretched, in pixels on paper."""
        return " ".join(f"{self._scale(point.x):g},{point.y:g}" for point in points)

    def tick(self, places: Iterable[float], y: float, length: float) -> str:
        """Return the path of ticks in the same frame."""
        return "".join(f"M{self._scale(x):g} {y:g}v{length:g}" for x in places)

    def _scale(self, x: float) -> float:
        return x if self.width is None else round(x * self.width / 100, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Fluid):
    """The promise and what became of it."""

    id: str
    """Unique on the page; those of title and description are made from it."""
    title: str
    """Such as "Electricity consumption 2018 to 2030"."""
    description: str
    """The chart in a sentence or two: baseline, newest value, goal, status."""
    height: int
    ahead: tuple[Point, ...]
    """The corners of the tinted side of the path: on schedule or ahead."""
    path: tuple[Point, ...]
    """The straight path: baseline, interim goals, goal."""
    results: tuple[Point, ...]
    """The line from the baseline through the results; empty with fewer than two points."""
    dots: tuple[Point, ...]
    """The results before the newest."""
    baseline: Point | None
    """A hollow square; a promise to keep, or a baseline not known yet, has none."""
    goal: Point
    """The bullseye."""
    drops: tuple[Drop, ...]
    newest: PlacedSign | None
    """The newest result, drawn as the sign of the status."""
    signed: float | None
    """The day of signing on the axis, a short mark upwards."""
    axis: Axis
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLine(Fluid):
    """A milestone: from the promise to its deadline, and where the act stands between."""

    id: str
    title: str
    description: str
    height: int
    y: float
    """Of the line."""
    reached: float
    """Up to where the line is strong: the day it was done, else this year. It ends there if that is past the goal."""
    goal: float
    """Where the deadline is."""
    sign: PlacedSign
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """How far a target has come, and how far it should have."""

    share: str
    """Such as "52 %", "−8 %"; not clipped."""
    filled: float
    """The filled part in per cent of the bar, from 0 to 100."""
    surface: Surface
    expected: str | None
    """Such as "50 %"; ``None`` where there is nothing to compare with."""
    expected_at: float
    """The tick in per cent of the bar, from 0 to 100; not used without ``expected``."""
    expected_anchor: Anchor
    """``start`` near the left end, ``end`` near the right, so that the words stay inside."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a distribution."""

    x: float
    """Its left end in per cent."""
    width: float
    """In per cent."""
    surface: Surface
    number: str | None
    """The count; ``None`` where the segment is too narrow for it."""
    number_x: float
    """The middle of the segment in per cent."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many targets stand where, as one bar."""

    id: str
    title: str
    description: str
    """Every count in words."""
    segments: tuple[Segment, ...]
    """Those with targets, best first, the ones not due last."""

    @property
    def end(self) -> float:
        """Where the bar ends in per cent: 100, unless it shares its scale with longer ones."""
        last = self.segments[-1]
        return round(last.x + last.width, 1)


@dataclass(frozen=True, slots=True)
class LegendItem:
    """What a surface means, with how many there are where the legend belongs to one bar."""

    surface: Surface
    word: str
    number: str | None = None


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """The marks of one status in the field."""

    status: StatusLabel
    number: str
    x: float
    """The left end of its heading, in the wide field."""
    lines: tuple[str, ...]
    """The word of the status, broken to fit above the marks in the wide field."""
    wide: tuple[Point, ...]
    """The centres of its marks in the wide field."""
    narrow: tuple[Point, ...]
    """The centres of its marks in the narrow field."""


@dataclass(frozen=True, slots=True)
class MarkField:
    """One mark for each due target, in rows that ride the wave; its lower edge is the wave of the hero."""

    groups: tuple[MarkGroup, ...]
    """Best first."""
    wide_width: int
    """1200."""
    wide_height: int
    wide_edge: str
    """The wave as the path of the ground below it, far beyond both sides."""
    narrow_width: int
    """328."""
    narrow_height: int
    narrow_edge: str
