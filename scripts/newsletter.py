"""Write the newsletter of what is new since a day, as HTML and as plain text, in each language of the site."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from showcase.achievements.years import create_achievements
from showcase.arguments import ROOT, create_parser
from showcase.check import load_checked
from showcase.day import find_today
from showcase.exports.newsletter import create_mail_html, create_mail_text
from showcase.i18n import create_speech, find_lang
from showcase.problem import Severity
from showcase.render import create_environment
from showcase.report import show_got, show_summary, show_text
from showcase.scalars import parse_date
from showcase.theme import Theme
from showcase.views.localised_site import Site
from showcase.views.newsletter import create_newsletter

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from datetime import date

    from showcase.network import Network

_THEME = ROOT / "themes" / "ilmastokumppanit"


def main(argv: Sequence[str] | None = None) -> int:
    """Write the newsletter, or print all that is wrong with the network; return the exit code."""
    parser = create_parser(__doc__)
    parser.add_argument("since", metavar="day", help="from which day on something is new, such as 2025-01-01")
    parser.add_argument("--to", type=Path, default=Path(), help="the folder to write to; else where you are")
    arguments = parser.parse_args(argv)
    since = _parse_day(arguments.since, parser)
    today = find_today(datetime.now(tz=UTC), os.environ.get("SOURCE_DATE_EPOCH"))
    speech = create_speech(find_lang(os.environ))
    network, problems = load_checked(arguments.partners, arguments.content, today)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors or network is None:
        print(*(show_text(error, speech) for error in errors), sep="\n", file=sys.stderr)
        print(show_summary(errors, speech, network), file=sys.stderr)
        return 1
    written = _create_mails(network, network.settings.value.as_of or today, since)
    if not written:
        print(speech.say("Nothing is new since %(date)s: no newsletter was written", date=speech.date(since)))
        return 0
    try:
        arguments.to.mkdir(parents=True, exist_ok=True)
        for name, content in written.items():
            (arguments.to / name).write_text(content, "utf-8", newline="\n")
            print(arguments.to / name)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parse_day(text: str, parser: ArgumentParser) -> date:
    """Return the day; anything else is wrong usage."""
    try:
        return parse_date(text)
    except PydanticCustomError:
        parser.error(f"the day must be written as 2025-01-01 and be in the calendar (got {show_got(text)})")


def _create_mails(network: Network, built: date, since: date) -> dict[str, str]:
    """Return the newsletter in each language that the site has, as HTML and text, by the files' names."""
    theme, achievements = Theme(_THEME), create_achievements(network, built)
    styles, tokens = theme.read("styles/newsletter.css"), theme.read("styles/tokens.css")
    written: dict[str, str] = {}
    for lang in network.settings.value.languages.offered:
        site = Site(network, achievements, create_speech(lang), built, "", "", "", "", {})
        if mail := create_newsletter(site, since):
            environment = create_environment(theme.templates, site.speech)
            written[f"newsletter-{lang}.html"] = create_mail_html(environment, styles, tokens, mail)
            written[f"newsletter-{lang}.txt"] = create_mail_text(mail)
    return written


if __name__ == "__main__":
    sys.exit(main())
