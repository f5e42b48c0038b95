"""Check the partners' files and the content: every problem with file, line and column; exit 1 when there is one."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.arguments import ROOT, create_parser
from showcase.check import load_checked
from showcase.day import find_today
from showcase.git import UnknownRevisionError, list_changed
from showcase.i18n import create_speech, find_lang
from showcase.narrow import is_below, list_changed_slugs, select_below, select_touched
from showcase.outputs import Findings, create_annotations, create_json, create_text
from showcase.problem import Severity
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from showcase.i18n import Speech
    from showcase.problem import Place


def main(argv: Sequence[str] | None = None) -> int:
    """Print all problems and a summary; return the exit code."""
    parser = _create_parser()
    arguments = parser.parse_args(argv)
    gc.disable()  # as in build.py: the network stays in memory to the end
    findings = _find(arguments, parser)
    speech = create_speech(Lang(arguments.lang) if arguments.lang else find_lang(os.environ))
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack the letters of what was got
    try:
        for line in _show(findings, speech, arguments.format):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if findings.count(Severity.ERROR) else 0


def _create_parser() -> ArgumentParser:
    parser = create_parser(__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="report only what stands in these files and folders")
    parser.add_argument("--lang", choices=list(Lang), help="the language of the messages; else the environment's")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text", help="how to report")
    parser.add_argument("--strict", action="store_true", help="warnings are errors")
    parser.add_argument("--since", metavar="REV", help="report only what files changed since a revision touch")
    return parser


def _find(arguments: Namespace, parser: ArgumentParser) -> Findings:
    """Load, check and narrow; a revision that is not there is wrong usage."""
    today = find_today(datetime.now(tz=UTC), os.environ.get("SOURCE_DATE_EPOCH"))
    partners, content = arguments.partners, arguments.content
    if arguments.since is None:
        network, problems = load_checked(partners, content, today)
    else:
        try:
            changed = list_changed(partners, arguments.since)
        except UnknownRevisionError as error:
            parser.error(f"--since must name a revision of the repository (got {arguments.since}): {error}")
        only = list_changed_slugs(changed, partners) if not is_below(changed, content) else None
        network, problems = load_checked(partners, content, today, only)
        problems = select_touched(problems, changed, partners, content)
    if arguments.paths:
        for path in arguments.paths:
            if not path.exists():
                parser.error(f"a path must be a file or folder that is there (got {path})")
        problems = select_below(problems, arguments.paths)
    if arguments.strict:
        problems = tuple(replace(problem, severity=Severity.ERROR) for problem in problems)
    return Findings(problems, network)


def _show(findings: Findings, speech: Speech, form: str) -> Iterator[str]:
    if form == "text":
        return create_text(findings, speech, _read_line, coloured=sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    problems = [replace(problem, place=_from_repository(problem.place)) for problem in findings.problems]
    findings = Findings(problems, findings.network)
    return create_annotations(findings, speech) if form == "github" else iter([create_json(findings, speech)])


def _read_line(place: Place) -> str | None:
    """Return the line in question; None where the file can't be read as text."""
    try:
        lines = Path(place.path).read_text("utf-8-sig").split("\n")
    except (OSError, ValueError):
        return None
    return lines[place.line - 1] if place.line <= len(lines) else None


def _from_repository(place: Place) -> Place:
    """Return a place as the forge names it: from the repository's own folder, wherever the command was run."""
    path = Path(os.path.abspath(place.path))  # noqa: PTH100  links are not followed anywhere
    return replace(place, path=path.relative_to(ROOT).as_posix()) if path.is_relative_to(ROOT) else place


if __name__ == "__main__":
    sys.exit(main())
