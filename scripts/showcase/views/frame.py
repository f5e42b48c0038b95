"""The frame of a chart: years and levels → places in a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.views.drawing import Point

if TYPE_CHECKING:
    from decimal import Decimal

HEIGHT: Final = 268
NARROW: Final = 270
"""From the first year to the last on a phone, in pixels."""
WIDE: Final = 672
"""The same where there is room for every word."""
LEFT: Final = 8
"""How far words may reach out beyond the first year."""
RIGHT: Final = 10
"""How far words may reach out beyond the last year."""
SIGN_SIZE: Final = 28
_TOP: Final = 34
_BOTTOM: Final = HEIGHT - 62
_AXIS_GAP: Final = 16


def round_place(place: float) -> float:
    """Return a coordinate with one decimal at most, whole where it is whole."""
    rounded = round(place, 1)
    return int(rounded) if rounded == int(rounded) else rounded


@dataclass(frozen=True, slots=True)
class Frame:
    """The years from left to right, in per cent, and the levels from bottom to top; see ``create_frame``."""

    first_year: int
    last_year: int
    low: Decimal
    base: float
    """Where the lowest level stands: at the bottom, or halfway when there is but one."""
    a_level: float
    """How high a level of one is."""

    @property
    def top(self) -> float:
        """Where the highest level stands."""
        return _TOP

    @property
    def bottom(self) -> float:
        """Where the frame ends."""
        return _BOTTOM

    @property
    def axis_y(self) -> float:
        """Where the axis runs, clear of the frame."""
        return _BOTTOM + _AXIS_GAP

    def x(self, year: float) -> float:
        """Return where a year stands."""
        return round_place(100 * (year - self.first_year) / max(1, self.last_year - self.first_year))

    def y(self, level: Decimal) -> float:
        """Return where a level stands."""
        return round_place(self.base - float(level - self.low) * self.a_level)

    def place(self, year: float, level: Decimal) -> Point:
        """Return where a level of a year stands."""
        return Point(self.x(year), self.y(level))


def create_frame(years: tuple[int, int], levels: tuple[Decimal, Decimal]) -> Frame:
    """Return a frame for the first and last year and the lowest and highest level; a single level stands halfway."""
    span = float(levels[1] - levels[0])
    a_level = (_BOTTOM - _TOP) / span if span else 0
    return Frame(*years, levels[0], _BOTTOM if span else (_BOTTOM + _TOP) / 2, a_level)
