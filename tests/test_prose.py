"""The lines on top of a Markdown file are data with places, and a line that Pelican would ignore is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.marks import Mark
from showcase.prose import read_prose


def find(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and code of each problem."""
    _, problems = read_prose(text.encode(), "f")
    return [(each.place.line, each.place.column, each.code) for each in problems]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", {}),
        ("\nTitle: after an empty line\n", {}),
        ("Title: Uutisia\nSummary: a: b\n\nText: not data\n", {"title": "Uutisia", "summary": "a: b"}),
        ("TITLE:x\nsummary:   y \n", {"title": "x", "summary": "y "}),
        ("Title:\nSummary: \n", {}),
        ("Title: a\r\nSummary: b\r\n\r\ntext\r\n", {"title": "a", "summary": "b"}),
        ("\ufeffTitle: a", {"title": "a"}),
        ("Title: a\n  \nSummary: b\n", {"title": "a"}),
        ("Themes: a, b\n", {"themes": ["a", "b"]}),
        ("Themes: , a,,  b c , ,\n", {"themes": ["a", "b c"]}),
        ("Themes:\n", {"themes": []}),
        ("Own-key_2: a\n", {"own-key_2": "a"}),
    ],
)
def test_the_lines_above_the_first_empty_one_are_data(text: str, data: object) -> None:
    document, problems = read_prose(text.encode(), "f")
    assert problems == ()
    assert document is not None
    assert document.data == data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: a\nno key\n", [(2, 1, "metadata-line")]),
        ("---\nTitle: a\n---\n", [(1, 1, "metadata-line"), (3, 1, "metadata-line")]),
        ("Title: a\n    goes on\n", [(2, 1, "metadata-line")]),
        ("# Heading\n", [(1, 1, "metadata-line")]),
        ("Ötsikko: a\n", [(1, 1, "metadata-line")]),
        ("Title : a\n", [(1, 1, "metadata-line")]),
        ("Title: a\nSummary: b\ntitle: c\n", [(3, 1, "duplicate-key")]),
        ("Tags: a\nTags: b\n", [(2, 1, "duplicate-key")]),
        ("Title: a\u0308\n", [(1, 8, "not-nfc")]),
        ("Title: a\n\nText with \u202e in it\n", [(3, 11, "forbidden-character")]),
    ],
)
def test_any_other_line_is_told(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert find(text) == expected


def test_a_doubled_key_names_the_first_line_even_of_an_empty_value() -> None:
    _, problems = read_prose(b"Summary: b\nTitle:\nTitle: a\n", "f")
    assert [dict(each.parameters) for each in problems] == [{"got": "title", "first": "2"}]


def test_every_value_and_item_has_its_place() -> None:
    document, _ = read_prose("Title:   Å\nThemes: å,  b c\nSummary:\n".encode(), "f")
    assert document is not None
    assert document.marks.values == {
        (): Mark(1, 1),
        ("title",): Mark(1, 10),
        ("themes",): Mark(2, 9),
        ("themes", 0): Mark(2, 9),
        ("themes", 1): Mark(2, 13),
        ("summary",): Mark(3, 9),
    }
    assert document.marks.keys == {("title",): Mark(1, 1), ("themes",): Mark(2, 1), ("summary",): Mark(3, 1)}


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["themes", "a", "T", ":", ",", " ", "\n", "\r", "-", "å", "\t"]), max_size=60).map("".join)
)
def test_any_text_is_read_and_each_problem_stands_in_it(text: str) -> None:
    document, problems = read_prose(text.encode(), "f")
    assert read_prose(text.encode(), "f") == (document, problems)
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
