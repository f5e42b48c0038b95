"""Check the partners' files and the content: every problem with file, line and column; exit 1 when there is one."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

from showcase.arguments import create_parser
from showcase.check import load_checked
from showcase.i18n import SOURCE_LANG, create_speech
from showcase.report import show_summary, show_text

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Print all problems and a summary; return the exit code."""
    arguments = create_parser(__doc__).parse_args(argv)
    network, problems = load_checked(arguments.partners, arguments.content)
    speech = create_speech(SOURCE_LANG)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack the letters of what was got
    for problem in problems:
        print(show_text(problem, speech))
    print(show_summary(problems, speech, network))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
