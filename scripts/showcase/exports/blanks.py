"""Annotated templates of the partners' files: every field, with what to write there, to be filled in."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Final

from showcase.exports.files import FILES
from showcase.exports.forms import show_form
from showcase.exports.parts import list_parts
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showcase.exports.files import DataFile
    from showcase.exports.parts import Part
    from showcase.i18n import Speech
    from showcase.records import Record

_WIDTH: Final = 100
_INDENT: Final = "  "


def create_blanks(speech: Speech) -> dict[str, str]:
    """Return the template of each file of a partner in a language, by its file name."""
    return {f"{file.name}.yaml": create_blank(file, speech) for file in FILES if file.place.startswith("partners/")}


def create_blank(file: DataFile, speech: Speech) -> str:
    """Return a file with a blank for every field: those that may be left out are commented out with a bare ``#``."""
    head = [
        file.place,
        speech.say(file.purpose),
        speech.say("Write after the colons. A field that may be left out is used when its # is removed."),
    ]
    blocks = ["\n".join(_list_part_lines(part, file.model, speech)) for part in list_parts(file.model)]
    return "\n\n".join(["\n".join(_list_comments(head)), *blocks]) + "\n"


def _list_lines(model: type[Record], speech: Speech) -> Iterator[str]:
    for part in list_parts(model):
        yield from _list_part_lines(part, model, speech)


def _list_part_lines(part: Part, model: type[Record], speech: Speech) -> Iterator[str]:
    form = show_form(part, speech)
    yield from _list_comments([speech.say(part.description), *([f"({form})"] if form else [])])
    is_used = part.required or part.name in model.one_of[:1]
    yield from (line if is_used else f"#{line}" for line in _list_blank_lines(part, speech))


def _list_blank_lines(part: Part, speech: Speech) -> Iterator[str]:
    """The blank itself, as it stands when it is used."""
    yield f"{part.name}:"
    below: Iterable[str] = ()
    if part.record:
        below = _list_lines(part.record, speech)
    elif part.is_localised:
        below = (f"{lang}:" for lang in Lang)
    elif part.is_list:
        below = ("",)
    yield from (f"{_INDENT}{line}".rstrip() for line in (_put_dash(below) if part.is_list else below))


def _put_dash(lines: Iterable[str]) -> Iterator[str]:
    """The first line that is no comment starts the list's item."""
    dash = "- "
    for line in lines:
        is_first = not line.startswith("#")
        yield f"{dash if is_first else _INDENT}{line}"
        if is_first:
            dash = _INDENT


def _list_comments(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (f"# {line}" for line in wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False))
