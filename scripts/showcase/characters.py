"""Bytes → text, and the characters that may stand in no file of the network."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from showcase.problem import Place, Problem, create_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 100_000

_FORMAT: Final = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f"
)
FORBIDDEN: Final = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff{_FORMAT}]|\r(?!\n)",
)
"""Control and format characters and line separators: they hide what a text says, or shift the lines of its marks."""


def decode_text(content: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return a file's text, and what of its bytes and characters may not stand in any file of the network."""
    if len(content) > MAX_BYTES:
        return "", (create_problem(Place(path), "file-too-large", limit=MAX_BYTES // 1000),)
    body = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        *above, line = body[: error.start].decode("utf-8").split("\n")
        place = Place(path, len(above) + 1, len(line) + 1)
        return "", (create_problem(place, "not-utf-8", got=f"0x{body[error.start]:02X}"),)
    return text, tuple(_find_bad_characters(text, path))


def isolate(name: str) -> str:
    """Return a name so that its writing direction stays its own.

    In a sentence of another direction a name such as ``חברה (2009)`` would be torn apart: it is put between the
    marks FSI and PDI, which work in titles and labels too. A name that runs from left to right is as it was.
    """
    runs_left = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in name)
    return f"\u2068{name}\u2069" if runs_left else name


def _find_bad_characters(text: str, path: str) -> Iterator[Problem]:
    text = text.replace("\r\n", "\n")
    # Nearly every file is fine as a whole, and a line at a time takes four times as long.
    lines = text.split("\n") if "\r" in text or FORBIDDEN.search(text) else []
    for number, line in enumerate(lines, 1):
        for found in FORBIDDEN.finditer(line):
            yield create_character_problem(found[0], Place(path, number, found.start() + 1))
    if not unicodedata.is_normalized("NFC", text):
        for number, line in enumerate(text.split("\n"), 1):
            composed = unicodedata.normalize("NFC", line)
            if composed != line:
                column = next(
                    (i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), len(composed)
                )
                yield create_problem(Place(path, number, column + 1), "not-nfc")


def create_character_problem(character: str, place: Place) -> Problem:
    """Return the problem with a character that may not stand in a file."""
    name = unicodedata.name(character, "control character")
    return create_problem(place, "forbidden-character", got=f"U+{ord(character):04X} {name}")
