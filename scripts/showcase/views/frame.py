"""The frame of a chart: years and levels → places in a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import Point

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

WIDE: Final = 690
NARROW: Final = 328
_HEIGHTS: Final = {WIDE: 268, NARROW: 250}
_LEFT: Final = 8
_RIGHT_MARGIN: Final = 10
_TOP: Final = 34
_BELOW: Final = 62
_AXIS_GAP: Final = 16
SIGN_SIZES: Final = {WIDE: 30, NARROW: 24}


def round_place(place: float) -> float:
    """Return a coordinate with one decimal at most, whole where it is whole."""
    rounded = round(place, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def join_points(points: Iterable[Point]) -> str:
    """Return points, rounded already, as SVG writes them."""
    return " ".join(f"{point.x},{point.y}" for point in points)


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing of a width, its years from left to right and its levels from bottom to top; see ``create_frame``."""

    width: int
    height: int
    first_year: int
    last_year: int
    low: Decimal
    base: float
    """Where the lowest level stands: at the bottom, or halfway when there is but one."""
    a_year: float
    """How wide a year is."""
    a_level: float
    """How high a level of one is."""

    @property
    def left(self) -> float:
        """Where the first year stands."""
        return _LEFT

    @property
    def right(self) -> float:
        """Where the last year stands."""
        return self.width - _RIGHT_MARGIN

    @property
    def top(self) -> float:
        """Where the highest level stands."""
        return _TOP

    @property
    def bottom(self) -> float:
        """Where the frame ends."""
        return self.height - _BELOW

    @property
    def axis_y(self) -> float:
        """Where the axis runs, clear of the frame."""
        return self.bottom + _AXIS_GAP

    @property
    def sign_size(self) -> int:
        """The size of a status sign in the drawing."""
        return SIGN_SIZES[self.width]

    def x(self, year: float) -> float:
        """Return where a year stands."""
        return round_place(_LEFT + (year - self.first_year) * self.a_year)

    def y(self, level: Decimal) -> float:
        """Return where a level stands."""
        return round_place(self.base - float(level - self.low) * self.a_level)

    def place(self, year: float, level: Decimal) -> Point:
        """Return where a level of a year stands."""
        return Point(self.x(year), self.y(level))


def create_frame(width: int, years: tuple[int, int], levels: tuple[Decimal, Decimal]) -> Frame:
    """Return a frame for the first and last year and the lowest and highest level; a single level stands halfway."""
    height = _HEIGHTS[width]
    bottom, span = height - _BELOW, float(levels[1] - levels[0])
    a_year = (width - _RIGHT_MARGIN - _LEFT) / max(1, years[1] - years[0])
    a_level = (bottom - _TOP) / span if span else 0
    return Frame(width, height, *years, levels[0], bottom if span else (bottom + _TOP) / 2, a_year, a_level)
