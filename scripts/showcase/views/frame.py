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
    """A drawing of a width, its years from left to right and its levels from bottom to top."""

    width: int
    first_year: int
    last_year: int
    low: Decimal
    high: Decimal

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return _HEIGHTS[self.width]

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
        """Where the lowest level stands."""
        return self.height - _BELOW

    @property
    def sign_size(self) -> int:
        """The size of a status sign in the drawing."""
        return SIGN_SIZES[self.width]

    def x(self, year: float) -> float:
        """Return where a year stands."""
        span = max(1, self.last_year - self.first_year)
        return round_place(self.left + (self.right - self.left) * (year - self.first_year) / span)

    def y(self, level: Decimal) -> float:
        """Return where a level stands; halfway when there is but one."""
        if self.high == self.low:
            return round_place((self.top + self.bottom) / 2)
        share = float((level - self.low) / (self.high - self.low))
        return round_place(self.bottom - (self.bottom - self.top) * share)

    def place(self, year: float, level: Decimal) -> Point:
        """Return where a level of a year stands."""
        return Point(self.x(year), self.y(level))
