"""Print a partner's commitment that is still to be signed, commitments/draft.yaml, as PDF in each of its languages."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.achievements.years import create_achievements
from showcase.arguments import ROOT, create_parser
from showcase.check import load_checked
from showcase.day import find_today
from showcase.exports.paper.document import create_document
from showcase.i18n import create_speech, find_lang
from showcase.narrow import select_below
from showcase.papers import list_drafts
from showcase.problem import Severity
from showcase.render import create_environment
from showcase.report import show_got, show_summary, show_text
from showcase.theme import Theme
from showcase.views.localised_site import Site

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from datetime import date

    from showcase.network import Network

_THEME = ROOT / "themes" / "ilmastokumppanit"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the draft, or all that is wrong with it; return the exit code."""
    parser = create_parser(__doc__)
    parser.add_argument("partner", metavar="slug", help="the name of the partner's folder")
    parser.add_argument("--to", type=Path, default=Path(), help="the folder to write to; else where you are")
    arguments = parser.parse_args(argv)
    slug = _find_slug(arguments, parser)
    today = find_today(datetime.now(tz=UTC), os.environ.get("SOURCE_DATE_EPOCH"))
    speech = create_speech(find_lang(os.environ))
    network, problems = load_checked(arguments.partners, arguments.content, today, {slug})
    problems = select_below(problems, [arguments.partners / slug, arguments.content])
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors or network is None:
        print(*(show_text(error, speech) for error in errors), sep="\n", file=sys.stderr)
        print(show_summary(errors, speech, network), file=sys.stderr)
        return 1
    printed = _print_drafts(network, slug, network.settings.value.as_of or today)
    if not printed:
        draft = show_got(str(arguments.partners / slug / "commitments" / "draft.yaml"))
        said = speech.say("%(draft)s must be there to be printed; what is signed is printed on the site", draft=draft)
        print(said, file=sys.stderr)
        return 1
    try:
        arguments.to.mkdir(parents=True, exist_ok=True)
        for name, content in printed.items():
            (arguments.to / name).write_bytes(content)
            print(arguments.to / name)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _find_slug(arguments: Namespace, parser: ArgumentParser) -> str:
    """Return the partner's slug; another word than the name of a folder is wrong usage."""
    slug: str = arguments.partner
    known = [path.name for path in arguments.partners.iterdir() if path.is_dir()] if arguments.partners.is_dir() else []
    if slug not in known:
        meant = "".join(f"; did you mean {near}?" for near in get_close_matches(slug, known, 1))
        parser.error(f"the slug must be a folder of {arguments.partners} (got {show_got(slug)}){meant}")
    return slug


def _print_drafts(network: Network, slug: str, built: date) -> dict[str, bytes]:
    """Return the partner's draft in each of its languages that the site has, by the files' names."""
    theme, achievements = Theme(_THEME), create_achievements(network, built)
    printed: dict[str, bytes] = {}
    partner = network.partners.get(slug)
    for lang in network.settings.value.languages.offered:
        site = Site(network, achievements, create_speech(lang), built, "", "", "", "", {})
        environment = create_environment(theme.templates, site.speech)
        printer = theme.create_printer(environment)
        for paper in list_drafts(site, partner) if partner else ():
            printed[paper.path] = create_document(printer, environment, paper.template, paper.create())
    return printed


if __name__ == "__main__":
    sys.exit(main())
