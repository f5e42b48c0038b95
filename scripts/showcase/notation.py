"""Plain where a number, quoted where a code: what a file writes without quotes, and what with them.

Other programs read the same files and tell a number from a text by its quotes; the formatter mends what is told here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.problem import create_problem
from showcase.scalars import DATE, NUMBER, TIME
from showcase.spelling import Style, create_spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.marks import Data, Document, Loc, Marks
    from showcase.problem import Problem
    from showcase.records import Record
    from showcase.spelling import Spelling

_NUMBER: Final = re.compile(rf"{NUMBER.pattern}|{DATE.pattern}( {TIME.pattern})?")
"""What stands plain; anything else in a number's place is refused by the model, quotes or not."""
_CODE: Final = re.compile(rf"[0-9]{{2}}|[0-9]{{7}}-[0-9]|{TIME.pattern}")
_LIKE_A_VALUE: Final = re.compile(
    r"[-+]?(\.?[0-9][0-9_]*|[0-9][0-9_]*\.[0-9_]*|[0-9]+(:[0-5]?[0-9])+|\.inf|0x[0-9a-f]+|0o[0-7]+)(e[-+]?[0-9]+)?"
    rf"|{DATE.pattern}|\.nan|~|null|true|false|yes|no|on|off",
    re.IGNORECASE,
)
"""A text that one version of YAML or another reads as a number, a truth or nothing."""
_LONGEST_VALUE: Final = 30

_CODES: Final[dict[Style, str]] = {
    Style.BARE: "quoted-number",
    Style.CODE: "unquoted-code",
    Style.WORD: "unquoted-text",
    Style.PROSE: "unquoted-text",
}
_PATTERNS: Final = {Style.BARE: _NUMBER, Style.CODE: _CODE, Style.WORD: _LIKE_A_VALUE, Style.PROSE: _LIKE_A_VALUE}
"""What is told of a value that stands with quotes or without them, and what it must look like for that."""

NOTATION: Final = frozenset(_CODES.values())
"""The codes told here: a file that has no other problem says what it means."""


def check_notation(document: Document, model: type[Record]) -> Iterator[Problem]:
    """Numbers, years and days stand plain; codes, and texts that look like numbers, stand in quotes."""
    yield from _check(document.data, create_spelling(model), (), document.marks)


def _check(data: Data, spelling: Spelling, loc: Loc, marks: Marks) -> Iterator[Problem]:
    if isinstance(data, dict):
        for key, value in data.items():
            if below := spelling.fields.get(key):
                yield from _check(value, below, (*loc, key), marks)
    elif isinstance(data, list):
        for position, item in enumerate(data):
            yield from _check(item, spelling.get(None), (*loc, position), marks)
    elif len(data) <= _LONGEST_VALUE and spelling.style in _PATTERNS and _PATTERNS[spelling.style].fullmatch(data):
        mark, is_bare = marks.values.get(loc), spelling.style is Style.BARE
        if mark and mark.quoted is is_bare and not marks.is_spoiled(loc):
            write = data if is_bare else f'"{data}"'
            yield create_problem(marks.place(loc), _CODES[spelling.style], got=data, write=write)
