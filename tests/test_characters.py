"""Bytes become text, and no character that hides what a text says may stand in it."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.characters import FORBIDDEN, MAX_BYTES, decode_text, isolate

UNTIMED = settings(deadline=None)
ALLOWED_CONTROLS = "\t\n"
REFUSED_CATEGORIES = {"Cc", "Cf", "Zl", "Zp"}


def find(content: bytes) -> list[tuple[int, int, str, str]]:
    """Return line, column, code and what was got of each problem."""
    _, problems = decode_text(content, "f")
    return [(each.place.line, each.place.column, each.code, each.parameters.get("got", "")) for each in problems]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfname: x\n", "name: x\n"),
        (b"a: x\r\nb: y\r\n", "a: x\r\nb: y\r\n"),
        ("a: åäö – € 😀 \u00a0\u2011\ta\n".encode(), "a: åäö – € 😀 \u00a0\u2011\ta\n"),
        (b"#" * MAX_BYTES, "#" * MAX_BYTES),
    ],
    ids=["empty", "byte-order-mark", "crlf", "letters", "as-large-as-may-be"],
)
def test_good_bytes_become_their_text(content: bytes, text: str) -> None:
    assert decode_text(content, "f") == (text, ())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"#" * (MAX_BYTES + 1), (1, 1, "file-too-large", "")),
        ("a: x".encode("utf-16"), (1, 1, "not-utf-8", "0xFF")),
        ("a: x\nnimi: Pöytä".encode("latin-1"), (2, 8, "not-utf-8", "0xF6")),
        ("å: x\nö: ".encode() + b"\xe4", (2, 4, "not-utf-8", "0xE4")),
        (b"\xef\xbb\xbfa: x\nb: \xffc", (2, 4, "not-utf-8", "0xFF")),
        (b"a: \xed\xa0\x80", (1, 4, "not-utf-8", "0xED")),
        (b"a: \xc0\x80", (1, 4, "not-utf-8", "0xC0")),
        (b"a: b\r\nc: \xf0\x9f", (2, 4, "not-utf-8", "0xF0")),
        (b"a: b\x00", (1, 5, "forbidden-character", "U+0000 control character")),
        (b"a: b\nc: d\x1b[31m", (2, 5, "forbidden-character", "U+001B control character")),
        (b"a: b\x7f", (1, 5, "forbidden-character", "U+007F control character")),
        (b"a: b\rc: d\n", (1, 5, "forbidden-character", "U+000D control character")),
        (b"a: b\r", (1, 5, "forbidden-character", "U+000D control character")),
        (b"a: b\r\r\n", (1, 5, "forbidden-character", "U+000D control character")),
        ("å: \u202eb".encode(), (1, 4, "forbidden-character", "U+202E RIGHT-TO-LEFT OVERRIDE")),
        ("\n\na\u200bb".encode(), (3, 2, "forbidden-character", "U+200B ZERO WIDTH SPACE")),
        ("a\u2028b".encode(), (1, 2, "forbidden-character", "U+2028 LINE SEPARATOR")),
        ("a\u2029b".encode(), (1, 2, "forbidden-character", "U+2029 PARAGRAPH SEPARATOR")),
        ("a\u0085b".encode(), (1, 2, "forbidden-character", "U+0085 control character")),
        ("a\ufeffb".encode(), (1, 2, "forbidden-character", "U+FEFF ZERO WIDTH NO-BREAK SPACE")),
        ("😀\U000e0041".encode(), (1, 2, "forbidden-character", "U+E0041 TAG LATIN CAPITAL LETTER A")),
        ("a: b\nc: a\u0308".encode(), (2, 4, "not-nfc", "")),
        ("a: \u212b".encode(), (1, 4, "not-nfc", "")),
        ("a: b q\u0307\u0323".encode(), (1, 7, "not-nfc", "")),
    ],
)
def test_what_may_not_stand_is_told_at_its_place(content: bytes, expected: tuple[int, int, str, str]) -> None:
    assert find(content) == [expected]


def test_utf_16_without_a_mark_is_refused_for_its_nul_bytes() -> None:
    assert {(code, got) for _, _, code, got in find("a: x".encode("utf-16-le"))} == {
        ("forbidden-character", "U+0000 control character"),
    }


def test_every_bad_character_is_told() -> None:
    found = find("a\x00\r\n\u202eb\u202e\nc: e\u0301".encode())
    assert [(line, column, code) for line, column, code, _ in found] == [
        (1, 2, "forbidden-character"),
        (2, 1, "forbidden-character"),
        (2, 3, "forbidden-character"),
        (3, 4, "not-nfc"),
    ]


def test_the_refused_characters_are_the_control_and_format_characters_and_line_separators() -> None:
    """A newer Unicode than this Python's has more of them: those are unassigned here."""
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        category = unicodedata.category(character)
        is_refused = FORBIDDEN.search(character) is not None
        if category in REFUSED_CATEGORIES:
            assert is_refused == (character not in ALLOWED_CONTROLS), hex(number)
        elif is_refused:
            assert category == "Cn", hex(number)


def test_a_carriage_return_may_stand_only_before_a_line_feed() -> None:
    assert not FORBIDDEN.search("a\r\nb")
    assert FORBIDDEN.search("a\rb")


@UNTIMED
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_at_a_place_that_is_there(content: bytes) -> None:
    text, problems = decode_text(content, "f")
    assert (text, problems) == decode_text(content, "f")
    assert text == "" or text.encode() == content.removeprefix(b"\xef\xbb\xbf")
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    for problem in problems:
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


@UNTIMED
@given(st.text(max_size=200))
def test_a_text_is_refused_exactly_when_it_has_a_refused_character_or_is_not_composed(text: str) -> None:
    if text.startswith("\ufeff"):
        return  # a byte order mark is no character of the text
    is_bad = FORBIDDEN.search(text) is not None or not unicodedata.is_normalized("NFC", text)
    assert bool(find(text.encode("utf-8", "surrogatepass"))) == (
        is_bad or any(0xD800 <= ord(c) <= 0xDFFF for c in text)
    )


@pytest.mark.parametrize("name", ["Åke & Öhman Oy (2009)", "Компания 24", "株式会社", "1 234"])
def test_a_name_that_runs_from_left_to_right_stays_as_it_is(name: str) -> None:
    assert isolate(name) == name


@pytest.mark.parametrize("name", ["חברה (2009)", "شركة 24", "Oy חברה"])
def test_a_name_that_runs_from_right_to_left_is_kept_together(name: str) -> None:
    assert isolate(name) == f"\u2068{name}\u2069"
    assert not FORBIDDEN.search(name)
