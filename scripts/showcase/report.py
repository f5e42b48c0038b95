"""Problems in words: one line each, complete, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.characters import FORBIDDEN
from showcase.messages import MESSAGES
from showcase.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.i18n import Speech
    from showcase.network import Network
    from showcase.problem import Problem

MAX_GOT: Final = 200
_UNPRINTABLE: Final = re.compile(rf"[^\S ]|[\ud800-\udfff]|{FORBIDDEN.pattern}")


def show_text(problem: Problem, speech: Speech) -> str:
    """Return ``path:line:column: code: what must be (got what)``, always one line."""
    place = problem.place
    return f"{_escape(place.path)}:{place.line}:{place.column}: {problem.code}: {show_message(problem, speech)}"


def show_message(problem: Problem, speech: Speech) -> str:
    """Return what must be and, where there is something, what was got."""
    parameters = {name: show_got(value) for name, value in problem.parameters.items()}
    message = speech.say(MESSAGES[problem.code]) % parameters
    got = parameters.get("got")
    if not got:
        return message
    received = speech.say("got %(got)s", got=got)
    return f"{message} ({received})"


def show_got(text: str) -> str:
    """Return what was typed as one line of at most 200 characters, its control characters escaped."""
    escaped = _escape(text)
    return escaped if len(escaped) <= MAX_GOT else escaped[: MAX_GOT - 1] + "…"


def _escape(text: str) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def show_summary(problems: Iterable[Problem], speech: Speech, network: Network | None) -> str:
    """Return the last line: what was read, and how much of it is wrong."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    said = speech.count("%(num)s error", "%(num)s errors", errors)
    if network is None:
        return said
    read = speech.say(
        "%(partners)s and %(files)s checked",
        partners=speech.count("%(num)s partner", "%(num)s partners", len(network.slugs)),
        files=speech.count("%(num)s file", "%(num)s files", network.files),
    )
    return f"{read}: {said}"
