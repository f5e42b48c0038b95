"""What the YAML parser stumbled over → a problem in the words of whoever typed it, at the line that has to change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.characters import create_character_problem
from showcase.problem import Place, create_problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showcase.problem import Problem

_SYNTAX: Final = (
    (re.compile(r"cannot start any token"), "yaml-token"),
    (re.compile(r"scanning an? (alias|anchor|tag|directive)"), "yaml-token"),
    (re.compile(r"block sequence entries are not allowed"), "yaml-dash"),
    (re.compile(r"mapping values are not allowed"), "yaml-colon"),
    (re.compile(r"unexpected end of stream|expected ',' or '[]}]'"), "yaml-unclosed"),
    (re.compile(r"did not find expected|could not find expected"), "yaml-indentation"),
)
_BEGINS_THERE: Final = re.compile(
    r"simple key|quoted scalar found unexpected end|flow (sequence|mapping) did not find|"
    r"scanning an? (alias|anchor|tag)"
)
"""What is told where it begins: the parser finds out later, and often far below."""
_CONFLICT: Final = re.compile(r"<{7}( |$)")
_ODD_SPACE: Final = re.compile(r" *([^\S \r\n])")
_KEY_ONLY: Final = re.compile(r"\s*(?:- +)*[a-z][a-z0-9_]*")
_NO_COLON: Final = re.compile(
    r"\s*(?:(?P<bare>[a-z][a-z0-9_]*)|(?P<key>(?:- +)?[a-z][a-z0-9_]*) *[:=;\uff1a] *(?P<rest>[^\s/].*)?)"
)
_NO_COLON_ABOVE: Final = re.compile(r"\s*(?P<key>- +[a-z][a-z0-9_]*) +(?P<rest>[^:]+)")
_NO_DASH: Final = re.compile(r"\s*(?:-|[\u2013\u2014\u2022\u00b7*] )\s*(?P<rest>[^\s-].*)")
_BLOCK_TEXT: Final = re.compile(r".*: *[|>][-+0-9]*")
_TEXT_BEHIND_BLOCK: Final = re.compile(r"(?P<key>.*: *)[|>][-+0-9]* +(?P<rest>[^#\s].*)")
_KEY_BELOW: Final = re.compile(r"\s*(?:- +)*[\w-]+:(?: |$)")
_VALUE: Final = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?")
_LONGEST_MEND: Final = 150


@dataclass(frozen=True, slots=True)
class Last:
    """What the parser had read last: a text in quotes, or a list or mapping in brackets; lines and columns from 0."""

    is_quoted: bool
    start: tuple[int, int]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where the parser stopped, what it said, and where what it was reading began; lines and columns from 0."""

    said: str
    at: tuple[int, int]
    begun: tuple[int, int] | None = None
    last: Last | None = None


def explain(stumble: Stumble, lines: Sequence[str], path: str) -> Problem:
    """Return the problem at its place; the parser's own words never reach the reader."""
    number, column = _find_place(stumble, lines)
    conflict = next((at for at, line in enumerate(lines, 1) if _CONFLICT.match(line)), None)
    if conflict:
        return create_problem(Place(path, conflict), "merge-conflict")
    for at in (number, number - 1):
        odd = _ODD_SPACE.match(lines[at]) if at >= 0 else None
        if odd and (odd[1] != "\t" or at == number):
            return _tell_odd_space(odd, at, path)
    place = Place(path, number + 1, column + 1)
    if lines[number][column : column + 1] == "\t":
        return create_problem(place, "yaml-tab")
    if parts := _TEXT_BEHIND_BLOCK.fullmatch(lines[number].rstrip()):
        return create_problem(Place(path, number + 1, parts.end("key") + 1), "yaml-block", got=parts["rest"])
    if (parts := _NO_DASH.fullmatch(lines[number].rstrip())) and not lines[number].lstrip().startswith("- "):
        return _tell_notation(place, lines[number], f"- {parts['rest']}")
    return _tell_what_follows(stumble, lines, path) or _tell_line(stumble, (number, column), lines, path)


def _find_place(stumble: Stumble, lines: Sequence[str]) -> tuple[int, int]:
    begun = stumble.begun if _BEGINS_THERE.search(stumble.said) else None
    line, column = begun or stumble.at
    number = min(line, len(lines) - 1)  # the parser's mark of the end can lie a line below it
    length = len(lines[number].rstrip("\r"))
    return number, min(column, length) if line == number else length


def _tell_odd_space(odd: re.Match[str], number: int, path: str) -> Problem:
    place = Place(path, number + 1, odd.start(1) + 1)
    return create_problem(place, "yaml-tab") if odd[1] == "\t" else create_character_problem(odd[1], place)


def _tell_what_follows(stumble: Stumble, lines: Sequence[str], path: str) -> Problem | None:
    """Tell what stands behind a closing quote or bracket; when it was opened lines above, that one was left open."""
    last, (number, column) = stumble.last, stumble.at
    if last is None or last.end[0] != number or "did not find expected" not in stumble.said:
        return None
    begun = Place(path, last.start[0] + 1, last.start[1] + 1)
    if last.is_quoted and last.start[0] != number:
        return create_problem(begun, "yaml-unclosed", got=lines[last.start[0]][last.start[1] :].strip())
    if last.start[0] != number or column >= len(lines[number].rstrip()):
        return None
    code = "yaml-after-quote" if last.is_quoted else "yaml-token"
    return create_problem(begun, code, **_show_quoted(lines, number, last.start[1]))


def _tell_line(stumble: Stumble, at: tuple[int, int], lines: Sequence[str], path: str) -> Problem:
    number, column = at
    line = lines[number].rstrip()
    code = next((code for pattern, code in _SYNTAX if pattern.search(stumble.said)), "yaml-syntax")
    if code == "yaml-colon" and _KEY_ONLY.fullmatch(line[:column]):
        code, column = "yaml-indentation", len(line) - len(line.lstrip())
        above = lines[number - 1].rstrip() if number else ""
        if parts := _NO_COLON_ABOVE.fullmatch(above):
            return _tell_notation(Place(path, number), above, f"{parts['key']}: {parts['rest']}")
    place = Place(path, number + 1, column + 1)
    if code == "yaml-indentation":
        return _tell_indentation(place, lines, stumble.said)
    if code == "yaml-colon":
        start = _VALUE.match(line)
        return create_problem(place, code, **_show_quoted(lines, number, start.end() if start else 0))
    if code == "yaml-token":
        return create_problem(place, code, **_show_quoted(lines, number, column))
    return create_problem(place, code, got=line[column:].strip() or line.strip())


def _tell_notation(place: Place, line: str, write: str) -> Problem:
    column = len(line) - len(line.lstrip()) + 1
    return create_problem(Place(place.path, place.line, column), "yaml-notation", got=line.strip(), write=write)


def _tell_indentation(place: Place, lines: Sequence[str], said: str) -> Problem:
    line = lines[place.line - 1].rstrip()
    parts = _NO_COLON.fullmatch(line)
    write = f"{parts['bare'] or parts['key']}: {parts['rest'] or ''}".strip() if parts else ""
    if parts and write != line.strip():
        return _tell_notation(place, line, write)
    spaces = _find_indentation(place.line - 1, lines, is_in_item="'-' indicator" in said)
    return create_problem(place, "yaml-indentation", got=line.strip(), spaces=spaces)


def _find_indentation(number: int, lines: Sequence[str], *, is_in_item: bool) -> int | None:
    """Return how far a line should be indented, as far as the lines around it tell."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    here, before, after = (_measure(line) for line in (lines[number], above, below))
    if lines[number].lstrip().startswith("- "):
        dashes = (line for line in reversed(lines[:number]) if line.lstrip().startswith("- "))
        dash = next(dashes, lines[number])
        return _measure_dash(dash) if _measure_dash(dash) != _measure_dash(lines[number]) else None
    if _BLOCK_TEXT.fullmatch(above.rstrip()):
        return before + 2 if here <= before else None
    return before if here != before and (before == after or is_in_item) else None


def _measure_dash(line: str) -> int:
    return len(line) - len(line.lstrip())


def _measure(line: str) -> int:
    """Return the column of what stands on a line, behind its dashes."""
    return len(line) - len(line.lstrip(" -"))


def _show_quoted(lines: Sequence[str], number: int, column: int) -> dict[str, str]:
    """Return a value as it stands and, unless it goes on below, as it would stand in quotes."""
    line = lines[number].rstrip()
    got = line[column:].strip()
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    goes_on = below and _measure(below) > _measure(line) and not _KEY_BELOW.match(below)
    if not got or goes_on or len(got) > _LONGEST_MEND:
        return {"got": got}
    if '"' not in got and "\\" not in got:
        return {"got": got, "write": f'"{got}"'}
    return {"got": got, "write": "'{}'".format(got.replace("'", "''"))}
