"""The words in a chart keep off its lines, off each other and inside the drawing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showcase.views.drawing import Label, Point
from showcase.views.labels import is_free, keep_inside, list_pieces

# 70 wide, from 65 to 135, and from 89 to 103 high.
VALUE = Label(100, 100, "1234567", "middle", "value")


@pytest.mark.parametrize(
    ("line", "free"),
    [
        ([(0, 0), (300, 0)], True),
        ([(0, 98), (300, 98)], False),
        ([(100, 0), (100, 300)], False),
        ([(0, 0), (200, 200)], False),
        ([(100, 96), (101, 96)], False),
        ([(0, 120), (300, 80)], False),
        ([(0, 98), (60, 98)], True),
        ([(140, 98), (300, 98)], True),
        ([(0, 110), (300, 110)], True),
        ([(30, 98), (75, 40)], True),
        ([(0, 0), (300, 0), (300, 98), (0, 98)], False),
    ],
)
def test_a_text_is_free_where_no_stroke_comes_into_its_box(line: list[tuple[float, float]], *, free: bool) -> None:
    pieces = list_pieces([Point(*at) for at in line])
    assert len(pieces) == len(line) - 1
    assert is_free(VALUE, pieces) is free
    assert is_free(VALUE, [(end, start) for start, end in pieces]) is free


def test_the_box_goes_with_the_anchor() -> None:
    stroke = list_pieces([Point(130, 0), Point(130, 300)])
    assert not is_free(VALUE, stroke)
    assert is_free(replace(VALUE, anchor="end"), stroke)
    assert not is_free(replace(VALUE, anchor="start"), stroke)


@pytest.mark.parametrize(
    ("x", "text", "wanted"),
    [(150, "12", (150, "middle")), (150, "9" * 40, (298, "end")), (20, "12 345 678", (3, "start"))],
)
def test_words_above_a_place_stay_inside(x: float, text: str, wanted: tuple[float, str]) -> None:
    assert keep_inside(300, x, text) == wanted
