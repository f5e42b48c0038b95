"""Problems for a person, a forge or a program: as text with the line in question, as annotations, as JSON."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.problem import Severity
from showcase.report import escape_text, show_message, show_summary, show_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from showcase.i18n import Speech
    from showcase.network import Network
    from showcase.problem import Place, Problem

_EXCERPT: Final = 100
"""How much of a long line is shown around the place in question."""
_INDENT: Final = "    "
_RED: Final = "\x1b[1;31m"
_YELLOW: Final = "\x1b[1;33m"
_BOLD: Final = "\x1b[1m"
_PLAIN: Final = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a run found, and what it read: problems are those to show, in order."""

    problems: Sequence[Problem]
    network: Network | None

    def count(self, severity: Severity) -> int:
        """Return how many of the problems are of a severity."""
        return sum(problem.severity is severity for problem in self.problems)


def create_text(
    findings: Findings,
    speech: Speech,
    read_line: Callable[[Place], str | None],
    *,
    coloured: bool,
) -> Iterator[str]:
    """Yield each problem with the line in question and a caret under its place, then the summary."""
    for problem in findings.problems:
        said = show_text(problem, speech)
        yield _colour(said, problem) if coloured else said
        line = read_line(problem.place)
        if line is not None:
            yield from show_excerpt(line, problem.place.column)
    yield show_summary(findings.problems, speech, findings.network)


def _colour(said: str, problem: Problem) -> str:
    place, colon, message = said.partition(f": {problem.code}: ")
    colour = _RED if problem.severity is Severity.ERROR else _YELLOW
    return f"{_BOLD}{place}{_PLAIN}: {colour}{problem.code}{_PLAIN}: {message}" if colon else said


def show_excerpt(line: str, column: int) -> tuple[str, ...]:
    """Return a line, or the part of it around a column, with a caret below that column; nothing for an empty line."""
    if not line.strip():
        return ()
    start = max(0, column - 1 - _EXCERPT // 2) if len(line) > _EXCERPT else 0
    part = line[start : start + _EXCERPT].rstrip("\r\n")
    before = escape_text(part[: column - 1 - start].replace("\t", " "))
    shown = before + escape_text(part[column - 1 - start :].replace("\t", " "))
    return f"{_INDENT}{shown}", f"{_INDENT}{' ' * _measure(before)}^"


def _measure(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def create_annotations(findings: Findings, speech: Speech) -> Iterator[str]:
    """Yield each problem as a workflow command of GitHub, which shows it at its line, then the summary.

    What was sent is escaped as the commands demand, so that it can't end one and begin another.
    """
    for problem in findings.problems:
        place = problem.place
        values = {"file": place.path, "line": place.line, "col": place.column, "title": problem.code}
        options = ",".join(f"{name}={_escape_property(str(value))}" for name, value in values.items())
        yield f"::{problem.severity} {options}::{_escape_data(show_message(problem, speech))}"
    yield _escape_data(show_summary(findings.problems, speech, findings.network))


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def create_json(findings: Findings, speech: Speech) -> str:
    """Return everything as one JSON document; docs/validator.md names its fields."""
    network = findings.network
    document = {
        "problems": [
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "code": problem.code,
                "severity": problem.severity.value,
                "message": show_message(problem, speech),
            }
            for problem in findings.problems
        ],
        "partners": len(network.slugs) if network else 0,
        "files": network.files if network else 0,
        "errors": findings.count(Severity.ERROR),
        "warnings": findings.count(Severity.WARNING),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)
