"""The words in a chart keep off its lines and inside the drawing, at the width of a phone and at any other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.views.drawing import Drop, Label, PlacedSign, Point
from showcase.views.frame import NARROW, RIGHT, WIDE
from showcase.views.labels import Strokes, crosses, measure, place_above

VALUE = Label(50, 100, "1234567", "middle", "value")
BOX = (65.0, 87.0, 135.0, 103.0)


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        ((0, 0), (300, 0), False),
        ((0, 98), (300, 98), True),
        ((100, 0), (100, 300), True),
        ((0, 0), (200, 200), True),
        ((100, 96), (101, 96), True),
        ((0, 120), (300, 80), True),
        ((0, 98), (60, 98), False),
        ((140, 98), (300, 98), False),
        ((0, 110), (300, 110), False),
        ((30, 98), (75, 40), False),
    ],
)
def test_a_stroke_crosses_a_box_from_any_side(
    start: tuple[float, float], end: tuple[float, float], *, crossed: bool
) -> None:
    assert crosses(BOX, Point(*start), Point(*end)) is crossed
    assert crosses(BOX, Point(*end), Point(*start)) is crossed


def test_a_text_is_as_wide_as_its_letters_at_any_width_of_the_drawing() -> None:
    for width in (NARROW, WIDE):
        left, top, right, bottom = measure(VALUE, width)
        assert (left + right) / 2 == width / 2
        assert right - left == pytest.approx(7 * 9.6)
        assert top < 100 < bottom
        assert measure(replace(VALUE, anchor="end", dx=4), width)[2] == width / 2 + 4
        assert measure(replace(VALUE, anchor="start", dx=-4), width)[0] == width / 2 - 4


@pytest.mark.parametrize("x", [0, 5, 50, 95, 100])
def test_words_above_a_place_stay_inside_and_near_it(x: float) -> None:
    for width in (NARROW, WIDE):
        left, _, right, _ = measure(place_above(x, 20, "12 345 678"), width)
        assert -8 <= left < right <= width + RIGHT
        assert left - 1 <= x * width / 100 <= right + 1


def test_words_above_the_middle_stand_at_it() -> None:
    assert place_above(50, 20, "12 345") == Label(50, 20, "12 345", "middle", "value")


def test_strokes_are_the_lines_and_whatever_stands_on_them() -> None:
    path = (Point(0, 34), Point(100, 206))
    bare = Strokes((path, ()), (), None, None)
    assert {(a.y, b.y) for a, b in bare.draw(WIDE, 222)} == {(34, 206), (34, 34), (206, 206)}
    assert len(list(bare.draw(NARROW, 222))) == 3
    full = Strokes((path, (Point(0, 34), Point(50, 90))), (Drop(40, 60, 90),), PlacedSign(50, 90, "on-track"), 20.0)
    drawn = set(full.draw(WIDE, 222)) - set(bare.draw(WIDE, 222))
    assert {(a.x, b.x) for a, b in drawn if a.x == b.x} == {(0.4 * WIDE, 0.4 * WIDE), (0.2 * WIDE, 0.2 * WIDE)}
    assert (Point(0, 34), Point(0.5 * WIDE, 90)) in drawn
