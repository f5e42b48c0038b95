"""A text that YAML would cut at a # is told; a remark is a remark."""

from __future__ import annotations

import pytest

from showcase.source import read_document


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name: Talo #1 Oy\n", ['1:7 "Talo #1 Oy"']),
        ("name: Talo  #1\nother: [a, b #c\n  ]\n", ['1:7 "Talo  #1"', '2:12 "b #c"']),
        ("name:\n  Talo\n  Oy #1\n", ['2:3 "Talo Oy #1"']),
        ("list:\n  - Talo #1\n", ['2:5 "Talo #1"']),
        ("name: Talo # 1 is the main one\n", []),
        ('name: Talo "A" #1\n', ["1:7 'Talo \"A\" #1'"]),
        ("name: Talo#1\nother: 'Talo #1' # quoted\n", []),
        ("name: 'Talo' #quoted\n", []),
        ("name: Talo ## heading\nother: x #\n", []),
        ("#name: Talo #1\nname: #Talo\n", []),
        ("name: |\n  Talo #1\n", []),
        ("a: {b: c} #d\n", []),
    ],
)
def test_a_text_must_not_end_where_it_seems_to_go_on(text: str, told: list[str]) -> None:
    _, problems = read_document(text.encode(), "f")
    assert {problem.code for problem in problems} <= {"remark-space"}
    assert [f"{each.place.line}:{each.place.column} {each.parameters['write']}" for each in problems] == told
