"""What the parser stumbled over is told at the line that has to change, as whoever typed it would say it."""

from __future__ import annotations

import pytest

from showcase.source import read_document
from tests.test_source import find

SYNTAX = [
    ("a:\n\tb: c\n", "2:1 yaml-tab"),
    ("a: |\n\tb\n", "2:1 yaml-tab"),
    ("a:\n  - \tb: c\n", "2:5 yaml-tab"),
    ("a: @b\n", "1:4 yaml-token"),
    ("å: `b`\n", "1:4 yaml-token"),
    ("a: %b\n", "1:4 yaml-token"),
    ("å: ä: ö\n", "1:5 yaml-colon"),
    ("a: b\n  c: d\n", "2:3 yaml-indentation c: d"),
    ("a: b\n  C: d\n", "2:4 yaml-colon"),
    ("a: 'b\n", "1:4 yaml-unclosed 'b"),
    ('a: "b', '1:4 yaml-unclosed "b'),
    ("a: 'b\nc: 'd'\n", "1:4 yaml-unclosed 'b"),
    ("a: [b\nc: d\n", "1:4 yaml-unclosed [b"),
    ("a: {b: c", "1:4 yaml-unclosed {b: c"),
    ("a: [b] c\n", "1:4 yaml-token [b] c"),
    ("a: *b* c\n", "1:4 yaml-token *b* c"),
    ("a: **b** c\n", "1:4 yaml-token **b** c"),
    ("a: *b c\n", "1:4 alias b"),
    ("a:b\n", "1:1 not-a-mapping"),
    ("a: b\nc:d\ne: f\n", "2:1 yaml-notation c:d"),
    ("a: b\nc = d\ne: f\n", "2:1 yaml-notation c = d"),
    ("a: b\nc; d\ne: f\n", "2:1 yaml-notation c; d"),
    ("a: b\nc d\ne: f\n", "2:1 yaml-indentation c d"),
    ("a:\n  - b c\n    d: e\n", "2:3 yaml-notation - b c"),
    ("a:\n  - b: c\n  \u2013 b: d\n", "3:3 yaml-notation \u2013 b: d"),
    ("a:\n  - b: c\n  * b: d\n", "3:3 yaml-notation * b: d"),
    ("a: > 8\n", "1:4 yaml-block 8"),
    ("a: >- b\n  c\n", "1:4 yaml-block b"),
    ("- a\n-b\n", "2:1 yaml-notation -b"),
    ("a:\n  - b: c\n  -b: d\n", "3:3 yaml-notation -b: d"),
    ("a:\n  - b: c\n\u00a0\u00a0\u00a0\u00a0d: e\n    f: g\n", "3:1 forbidden-character U+00A0 NO-BREAK SPACE"),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", "2:1 merge-conflict"),
    ("a: b\nc\nd: e\n", "2:1 yaml-notation c"),
    ("a:\n- b\nc", "3:1 yaml-notation c"),
    ("a:\n  - b\n c: d\n", "3:2 yaml-indentation"),
    ("a: b\n- c\n", "2:1 yaml-indentation"),
    ("a: 'b' c\n", "1:4 yaml-after-quote 'b' c"),
    ("a: b\n...\nc", "3:1 yaml-notation c"),
    ("a: - b\n", "1:4 yaml-dash - b"),
    ("%YAML 2.0\n---\na: b\n", "1:1 yaml-syntax"),
    ('a: "\\q"\n', "1:5 yaml-syntax"),
    ('a: "\\ud800"\n', "1:7 yaml-syntax"),
]


@pytest.mark.parametrize(("text", "expected"), SYNTAX)
def test_a_mistake_of_syntax_is_told_at_its_place(text: str, expected: str) -> None:
    document, _ = read_document(text.encode(), "f")
    assert document is None
    (found,) = find(text)
    assert found.startswith(expected)


MENDS = [
    ("a: b: c\n", '"b: c"'),
    ("- a: b: c\n", '"b: c"'),
    ("a: b: c\n  d\n", None),
    ("a: b: c\nd: e\n", '"b: c"'),
    ('a: "b" c: d\n', """'"b" c: d'"""),
    ("""a: 'b' "c"\n""", """'''b'' "c"'"""),
    ("a: @b\n", '"@b"'),
    (f"a: b: {'c' * 200}\n", None),
    ("a: b\nc:d\ne: f\n", "c: d"),
    ("a: b\nc\nd: e\n", "c:"),
    ("a: b\nc;\nd: e\n", "c:"),
]


@pytest.mark.parametrize(("text", "write"), MENDS)
def test_a_mistake_of_syntax_is_told_with_its_mend(text: str, write: str | None) -> None:
    _, (problem,) = read_document(text.encode(), "f")
    assert problem.parameters.get("write") == write


SPACES = [
    ("a:\n  - b: c\n   d: e\n    f: g\n", "4"),
    ("a:\n  - b: c\n     d: e\n    f: g\n", "4"),
    ("a:\n  - b: c\n  d: e\n", "4"),
    ("a:\n  - b: c\n    - d: e\n", "2"),
    ("a: >-\nb c\nd: e\n", "2"),
    ("a: b\nc d\n", None),
]


@pytest.mark.parametrize(("text", "spaces"), SPACES)
def test_how_far_a_line_should_be_indented_is_told_where_its_neighbours_agree(text: str, spaces: str | None) -> None:
    _, (problem,) = read_document(text.encode(), "f")
    assert (problem.code, problem.parameters.get("spaces")) == ("yaml-indentation", spaces)
