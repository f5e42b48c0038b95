"""The pages of docs/ that tell what to write: the fields of every file, and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.docstrings import show_rule
from showcase.exports.files import FILES
from showcase.exports.forms import show_form
from showcase.exports.parts import list_parts
from showcase.messages import MESSAGES
from showcase.units import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from showcase.exports.parts import Part
    from showcase.i18n import Speech
    from showcase.records import Record

NOTICE: Final = "<!-- Made by `make generated`: edit the docstrings of the models and rules, or the translations. -->"


def create_fields_page(speech: Speech) -> str:
    """Return the field tables of all files, as Markdown."""
    return _join(_list_fields_lines(speech))


def create_rules_page(rules: Iterable[Callable[..., object]], speech: Speech) -> str:
    """Return what the validator demands, as Markdown."""
    return _join(_list_rules_lines(rules, speech))


def _list_fields_lines(speech: Speech) -> Iterator[str]:
    yield from (NOTICE, "", "# " + speech.say("What to write in the files"), "")
    yield speech.say("A field with a yes must be there whenever the entry is to which it belongs.")
    yield speech.say("Dots lead to the fields of an entry, and [] stands for each entry of a list.")
    heads = (
        speech.say("Field"),
        speech.say("Must be there"),
        speech.say("What to write"),
        speech.say("How it is written"),
    )
    for file in FILES:
        yield from ("", f"## `{file.place}`", "", speech.say(file.purpose), "")
        yield from (create_row(heads), create_row(["---"] * len(heads)))
        yield from (create_row(cells) for cells in _list_cells(file.model, speech))
    yield from ("", "## " + speech.say("Units"), "", ", ".join(f"`{symbol}`" for symbol in SYMBOLS), "")
    yield speech.say("Each of them may also stand per another, such as %(example)s.", example="`kWh/m2`")


def _list_cells(model: type[Record], speech: Speech, way: str = "") -> Iterator[tuple[str, ...]]:
    for part in list_parts(model):
        name = f"{way}{part.name}{'[]' * part.is_list}"
        yield f"`{name}`", _show_need(part, model, speech), speech.say(part.description), show_form(part, speech)
        if part.record:
            yield from _list_cells(part.record, speech, f"{name}.")


def _show_need(part: Part, model: type[Record], speech: Speech) -> str:
    if part.name in model.one_of:
        return speech.say("one of %(options)s", options=", ".join(f"`{name}`" for name in model.one_of))
    return speech.say("yes") if part.required else speech.say("no")


def _list_rules_lines(rules: Iterable[Callable[..., object]], speech: Speech) -> Iterator[str]:
    yield from (NOTICE, "", "# " + speech.say("What the validator checks"), "")
    yield speech.say("%(command)s names the file, the line and what to mend.", command="`make validate`")
    yield from ("", "## " + speech.say("Rules between fields and files"), "")
    yield from (f"- {_escape(speech.say(show_rule(rule)))}" for rule in rules)
    yield from ("", "## " + speech.say("Kinds of problem"), "")
    yield from (create_row((speech.say("Code"), speech.say("What it says"))), create_row(["---"] * 2))
    for code, message in MESSAGES.items():
        yield create_row((f"`{code}`", _escape(speech.say(message) % _Blanks())))


class _Blanks(dict[str, str]):
    """Fills a message whose values are not known."""

    def __missing__(self, name: str) -> str:
        return "…"


def create_row(cells: Iterable[str]) -> str:
    """Return a row of a table, whatever is in its cells."""
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _escape(text: str) -> str:
    """What stands in angle brackets would be read as HTML."""
    return text.replace("<", "&lt;")


def _join(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
