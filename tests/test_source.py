"""YAML becomes text, lists and mappings with the place of every value; whatever else YAML offers is refused."""

from __future__ import annotations

import pytest

from showcase.marks import Mark
from showcase.source import MAX_NESTING, read_document


def find(text: str) -> list[str]:
    """Return each problem as ``line:column code got``."""
    _, problems = read_document(text.encode(), "f")
    parts = (f"{each.place.line}:{each.place.column} {each.code} {each.parameters.get('got', '')}" for each in problems)
    return [part.rstrip() for part in parts]


def read(text: str) -> object:
    """Return the data of a text without problems."""
    document, problems = read_document(text.encode(), "f")
    assert problems == ()
    assert document is not None
    return document.data


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: no\nb: 1.10\nc: 012\nd: 20:30\ne: 2024-02-30\nf: ~\n", {
            "a": "no", "b": "1.10", "c": "012", "d": "20:30", "e": "2024-02-30", "f": "~",
        }),
        ("a:\nb: ''\nc: null\n", {"b": "", "c": "null"}),
        ("{a, b: c}", {"b": "c"}),
        ("a:\n  - b\n  -\n  - [c, {d: e}]\n", {"a": ["b", "", ["c", {"d": "e"}]]}),
        ("a: [b: c]\n", {"a": [{"b": "c"}]}),
        ("a: >-\n  b\n  c\nd: |\n  e\n  f\n", {"a": "b c", "d": "e\nf\n"}),
        ("a: 'it''s'\nb: \"tab\\there\\u00e4\"\n", {"a": "it's", "b": "tab\there\u00e4"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("# said\na: b # said\n", {"a": "b"}),
        ("? a\n: b\n", {"a": "b"}),
        ('"<<": a\n', {"<<": "a"}),
        ('"": a\n', {"": "a"}),
        ("\ufeffa: b\n", {"a": "b"}),
        ("a: b\r\nc: >-\r\n  d\r\n  e\r\n", {"a": "b", "c": "d e"}),
        ("a: b\nc:\td\n", {"a": "b", "c": "d"}),
        ("a: " + "[" * (MAX_NESTING - 1) + "]" * (MAX_NESTING - 1), {"a": [[[[[[[[[[[]]]]]]]]]]]}),
    ],
)  # fmt: skip
def test_a_scalar_stays_the_text_that_was_typed(text: str, data: object) -> None:
    assert read(text) == data


REFUSED = [
    ("", "1:1 not-a-mapping"),
    ("# only words\n", "1:1 not-a-mapping"),
    ("---\n", "1:1 not-a-mapping"),
    ("- a\n", "1:1 not-a-mapping"),
    ("a\n", "1:1 not-a-mapping"),
    ("a: b\na: c\n", "2:1 duplicate-key a"),
    ("a: b\n'a': c\n", "2:1 duplicate-key a"),
    ("a:\na: c\n", "2:1 duplicate-key a"),
    ("a: b\na:\n", "2:1 duplicate-key a"),
    ("x:\n  - {a: b, a: {c: d, c: e}}\n", "2:12 duplicate-key a"),
    ("a: {b: c}\na: {b: c}\n", "2:1 duplicate-key a"),
    ("a: [{b: c}]\na: [{b: c, b: d}, e]\n", "2:1 duplicate-key a"),
    ("a:\n  - b: c\n    d: e\n    b: f\n    d: g\n", "4:5 dash-missing b"),
    ("a:\n  - b: c\n    d: e\n    d: f\n", "4:5 duplicate-key d"),
    ("<<: {a: b}\n", "1:1 merge-key"),
    ("a:\n  b: c\n  <<: [d]\n", "3:3 merge-key"),
    ("a: &x b\n", "1:4 anchor x"),
    ("&x a: b\n", "1:1 anchor x"),
    ("a: &x {b: c}\n", "1:4 anchor x"),
    ("a: &x\n", "1:4 anchor x"),
    ("a: [b, *x]\n", "1:8 alias x"),
    ("*x : b\nc: d\n", "1:1 alias x"),
    ("a: {*x : {b: c}, d: e}\n", "1:5 alias x"),
    ("*x", "1:1 alias x"),
    ("a: !x b\n", "1:4 tag !x"),
    ("a: !!str b\n", "1:4 tag tag:yaml.org,2002:str"),
    ("a: !!python/object:os.system {}\n", "1:4 tag tag:yaml.org,2002:python/object:os.system"),
    ("a: ! b\n", "1:4 tag !"),
    ("--- !x\na: b\n", "1:5 tag !x"),
    ("a: b\n---\nc: d\n", "2:1 several-documents"),
    ("- a\n---\nb: c\n", "2:1 several-documents"),
    ("? [a]\n: b\n", "1:3 key-not-text"),
    ("{a: b}: c\n", "1:1 key-not-text"),
    ("x:\n  ? - a\n  : b\n", "2:5 key-not-text"),
    ("a: " + "[" * MAX_NESTING, f"1:{3 + MAX_NESTING} nesting"),
    ("- " * (MAX_NESTING + 1) + "a", f"1:{1 + 2 * MAX_NESTING} nesting"),
    ('a: "b\\x00"\n', "1:4 forbidden-character U+0000 control character"),
    ('a: "\\u202e"\n', "1:4 forbidden-character U+202E RIGHT-TO-LEFT OVERRIDE"),
    ('a: "\\N"\n', "1:4 forbidden-character U+0085 control character"),
    ('a: "\\L"\n', "1:4 forbidden-character U+2028 LINE SEPARATOR"),
    ('a: "b\\r\\n"\n', "1:4 forbidden-character U+000D control character"),
    ('"\\e": a\n', "1:1 forbidden-character U+001B control character"),
    ('a: ["b", "o\\u0308"]\n', "1:10 not-nfc"),
    ('a: "o\\\n  \u0308"\n', "1:4 not-nfc"),
    ("a: b\u0000\n", "1:5 forbidden-character U+0000 control character"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_the_network_does_not_use_is_refused_at_its_place(text: str, expected: str) -> None:
    assert find(text) == [expected]


def test_several_mistakes_are_told_at_once() -> None:
    text = "a: &x b\na: !y c\nd: *x\ne: {<<: f, g: h, g: i}\nk: l: m\n"
    assert [each.rpartition(" ")[0] if "got" in each else each.split(" ")[1] for each in find(text)] == [
        "anchor", "duplicate-key", "tag", "alias", "merge-key", "duplicate-key", "yaml-colon",
    ]  # fmt: skip


def test_the_first_of_two_values_stands_when_a_key_is_doubled() -> None:
    document, _ = read_document(b"a: {b: c}\na: {d: e}\nf: g\n", "f")
    assert document is not None
    assert document.data == {"a": {"b": "c"}, "f": "g"}
    assert document.marks.key_place(("f",)).line == 3
    assert document.marks.place(("a", "d")).line == 1


DEEP = """\
list:
  - plain
  - 'single'
  - "double"
  - >-
    folded
    text
  - {flow: [one, "two"]}
mapping:
  empty:
  block: |
    text
"å ä": {key: value}
"""


@pytest.mark.parametrize(
    ("loc", "mark"),
    [
        ((), Mark(1, 1)),
        (("list",), Mark(2, 3)),
        (("list", 0), Mark(2, 5)),
        (("list", 1), Mark(3, 5, quoted=True)),
        (("list", 2), Mark(4, 5, quoted=True)),
        (("list", 3), Mark(5, 5, quoted=True)),
        (("list", 4), Mark(8, 5)),
        (("list", 4, "flow"), Mark(8, 12)),
        (("list", 4, "flow", 0), Mark(8, 13)),
        (("list", 4, "flow", 1), Mark(8, 18, quoted=True)),
        (("mapping", "empty"), Mark(10, 9)),
        (("mapping", "block"), Mark(11, 10, quoted=True)),
        (("å ä",), Mark(13, 8)),
        (("å ä", "key"), Mark(13, 14)),
    ],
)
def test_every_value_has_its_mark(loc: tuple[str | int, ...], mark: Mark) -> None:
    document, problems = read_document(DEEP.encode(), "f")
    assert (document is not None, problems) == (True, ())
    assert document is not None
    assert document.marks.values[loc] == mark


def test_every_key_has_its_mark() -> None:
    document, _ = read_document(DEEP.encode(), "f")
    assert document is not None
    marks = {loc: (mark.line, mark.column) for loc, mark in document.marks.keys.items()}
    assert marks == {
        ("list",): (1, 1),
        ("list", 4, "flow"): (8, 6),
        ("mapping",): (9, 1),
        ("mapping", "empty"): (10, 3),
        ("mapping", "block"): (11, 3),
        ("å ä",): (13, 1),
        ("å ä", "key"): (13, 9),
    }


def test_an_empty_value_is_missing_but_its_place_is_known() -> None:
    document, _ = read_document(b"a: b\nc:\n  d:\n", "f")
    assert document is not None
    assert document.data == {"a": "b", "c": {}}
    assert document.empty == (("c", "d"),)
    assert (document.marks.place(("c", "d")).line, document.marks.place(("c", "d")).column) == (3, 5)


def test_a_place_that_is_not_there_is_that_of_what_is_around_it() -> None:
    document, _ = read_document(b"a: b\nc: {d: [e]}\n", "f")
    assert document is not None
    marks = document.marks
    assert (marks.place(("c", "d", 5, "x")).line, marks.place(("c", "d", 5, "x")).column) == (2, 8)
    assert marks.key_place(("c", "d", 0)) == marks.place(("c", "d", 0))
    assert marks.place(("x",)).column == 1


def test_a_refused_value_and_what_is_in_it_are_spoiled() -> None:
    document, _ = read_document(b"a: {b: *x}\nc: d\n", "f")
    assert document is not None
    assert document.marks.is_spoiled(("a", "b"))
    assert document.marks.is_spoiled(("a", "b", "deeper"))
    assert not document.marks.is_spoiled(("a",))
    assert not document.marks.is_spoiled(("c",))
