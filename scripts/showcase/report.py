"""Problems in words: one line each, complete, in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.characters import FORBIDDEN
from showcase.messages import MESSAGES
from showcase.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showcase.i18n import Speech
    from showcase.network import Network
    from showcase.problem import Problem

MAX_GOT: Final = 200
_UNPRINTABLE: Final = re.compile(rf"[^\S ]|[\ud800-\udfff]|{FORBIDDEN.pattern}")


def show_text(problem: Problem, speech: Speech) -> str:
    """Return ``path:line:column: code: what must be (got what)``, always one line."""
    place = problem.place
    said = show_message(problem, speech)
    if problem.severity is Severity.WARNING:
        doubtful = speech.say("warning")
        said = f"{doubtful}: {said}"
    return f"{escape_text(place.path)}:{place.line}:{place.column}: {problem.code}: {said}"


def show_message(problem: Problem, speech: Speech) -> str:
    """Return what must be, the mend where one is known, and what was got where there is something."""
    parameters = {name: show_got(value) for name, value in problem.parameters.items()}
    parts = [speech.say(MESSAGES[problem.code]) % parameters, *_list_mends(parameters, speech)]
    message = "; ".join(parts)
    got = parameters.get("got")
    if not got:
        return message
    received = speech.say("got %(got)s", got=got)
    return f"{message} ({received})"


def _list_mends(parameters: Mapping[str, str], speech: Speech) -> Iterator[str]:
    """Yield what could be written instead, or where it was meant to stand."""
    if write := parameters.get("write"):
        yield speech.say("write %(write)s", write=write)
    if meant := parameters.get("meant"):
        yield speech.say("did you mean '%(meant)s'?", meant=meant)
    if under := parameters.get("under"):
        yield speech.say("the field belongs under '%(under)s': indent it by two spaces more", under=under)
    if beside := parameters.get("beside"):
        yield speech.say("the field belongs further out, beside '%(beside)s': indent it less", beside=beside)
    if spaces := parameters.get("spaces"):
        yield speech.say("indent it by %(spaces)s spaces", spaces=spaces)
    if instead := parameters.get("instead"):
        yield speech.say("write the field '%(instead)s' in its place", instead=instead)
    if known := parameters.get("known"):
        yield speech.say("the fields here are: %(known)s", known=known)


def show_got(text: str) -> str:
    """Return what was typed as one line of at most 200 characters, its control characters escaped."""
    escaped = escape_text(text)
    return escaped if len(escaped) <= MAX_GOT else escaped[: MAX_GOT - 1] + "…"


def escape_text(text: str) -> str:
    """Return a text whose control and invisible characters are escaped."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def show_summary(problems: Sequence[Problem], speech: Speech, network: Network | None) -> str:
    """Return the last line: what was read, and how much of it is wrong."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    said = speech.count("%(num)s error", "%(num)s errors", errors)
    if warnings:
        doubtful = speech.count("%(num)s warning", "%(num)s warnings", warnings)
        said = f"{said}, {doubtful}"
    if network is None:
        return said
    read = speech.say(
        "%(partners)s and %(files)s checked",
        partners=speech.count("%(num)s partner", "%(num)s partners", len(network.slugs)),
        files=speech.count("%(num)s file", "%(num)s files", network.files),
    )
    return f"{read}: {said}"
