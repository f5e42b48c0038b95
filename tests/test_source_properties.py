"""Any text at all is read or refused, the same way each time, and what a YAML writer writes is read back."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeAlias

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.characters import FORBIDDEN
from showcase.source import read_document

if TYPE_CHECKING:
    from showcase.marks import Data

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"


def is_plain(text: str) -> bool:
    """Whether a text may stand in a file: it is composed and holds nothing that is refused."""
    writable = not re.search(r"[\r\ud800-\udfff]", text) and not FORBIDDEN.search(text)
    return writable and unicodedata.is_normalized("NFC", text)


UNTIMED = settings(deadline=None)

YAMLISH = st.text(alphabet="ab:-?,[]{}&*!|>'\"%@`#<\\ \n\t\r.0åé\u0308\u2028\x00", max_size=60)
LINES = st.lists(
    st.sampled_from(
        ["a:", "a: b", "  b: c", "- a", "  - a", "- - a", "? a", ": b", "&a b", "*a", "<<: *a", "!t a", "---", "...",
         "{a: b}", "[a, b", "]", "'", '"', "|", "a: >-", "    text", "\tb", "# c", "%YAML 1.1", "a: {b: [c, {d: e}]}",
         'a: "\\u202e"', "a: 'b", "", "  ", "a: |2", "\ufeff", "é: ü"],
    ),
    max_size=12,
)  # fmt: skip
TEXT = st.text(max_size=20).filter(is_plain)
KEY = TEXT.filter(lambda text: text != "<<")
TREE: st.SearchStrategy[Tree] = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=12,
)


def check(content: bytes) -> None:
    """Read twice: the answers are the same, and each problem and mark stands on a line that is there."""
    document, problems = read_document(content, "f")
    again, problems_again = read_document(content, "f")
    assert problems == problems_again
    assert (document and (document.data, document.marks)) == (again and (again.data, again.marks))
    assert document is not None or problems
    lines = content.split(b"\n")
    for problem in problems:
        assert problem.place.path == "f"
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
    if document is not None:
        marks = [*document.marks.values.values(), *document.marks.keys.values()]
        assert all(1 <= mark.line <= len(lines) and mark.column >= 1 for mark in marks)
        assert set(find_locs(document.data)) <= set(document.marks.values)


def find_locs(data: Data, loc: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to each value."""
    if isinstance(data, dict):
        return [loc, *(way for key, value in data.items() for way in find_locs(value, (*loc, key)))]
    if isinstance(data, list):
        return [loc, *(way for place, value in enumerate(data) for way in find_locs(value, (*loc, place)))]
    return [loc]


@UNTIMED
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    check(content)


@UNTIMED
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@UNTIMED
@given(YAMLISH)
def test_any_text_of_signs_that_yaml_knows_is_read_or_refused(text: str) -> None:
    check(text.encode())


@UNTIMED
@given(LINES)
def test_any_lines_that_look_like_yaml_are_read_or_refused(lines: list[str]) -> None:
    check("\n".join(lines).encode())


@UNTIMED
@given(
    tree=st.dictionaries(KEY, TREE, max_size=4),
    flow=st.sampled_from([None, True, False]),
    style=st.sampled_from([None, '"', "'"]),
)
def test_what_a_yaml_writer_writes_is_read_back(*, tree: dict[str, Tree], flow: bool | None, style: str | None) -> None:
    written = yaml.dump(tree, default_flow_style=flow, default_style=style, allow_unicode=True, Dumper=yaml.CSafeDumper)
    document, problems = read_document(written.encode(), "f")
    assert problems == ()
    assert document is not None
    assert document.data == tree
