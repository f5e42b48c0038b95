"""Every field says what to write in it, every rule what it demands, and the catalogues' tools find both."""

from __future__ import annotations

import io
from configparser import ConfigParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from babel.messages.extract import extract_from_dir

from showcase import docstrings
from showcase.exports.files import FILES
from showcase.exports.parts import list_parts
from showcase.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.records import Record

ROOT: Final = Path(__file__).parents[1]
MAPPING: Final = ROOT / "themes" / "ilmastokumppanit" / "babel.cfg"
MAX_LENGTH: Final = 160

MODULE: Final = '''
class Model(Record):
    """A class."""

    hidden: ClassVar = ()
    """Not a field."""

    one: str
    """What to write."""
    two: str = N_("A message.")


def check_it(network: Network) -> Iterator[Problem]:
    """A rule.

    More of it.
    """


def check_all(network: Network) -> tuple[Problem, ...]:
    """No rule."""
'''


def list_models() -> Iterator[type[Record]]:
    """Yield every model of a file, and those of what stands in it."""
    todo = [file.model for file in FILES]
    for model in todo:
        todo += [part.record for part in list_parts(model) if part.record and part.record not in todo]
    yield from todo


MODELS: Final = [*list_models()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_in_one_sentence_what_to_write(model: type[Record]) -> None:
    descriptions = docstrings.list_field_descriptions(model)
    assert set(descriptions) == set(model.model_fields)
    for text in descriptions.values():
        assert text.endswith(".")
        assert text.isprintable()
        assert len(text) <= MAX_LENGTH


def test_every_model_is_of_some_file() -> None:
    written = {
        f"{path.stem}.{line.removeprefix('class ').partition('(')[0]}"
        for path in (ROOT / "scripts" / "showcase" / "model").glob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("class ")
    }
    assert {f"{model.__module__.rpartition('.')[2]}.{model.__name__}" for model in MODELS} == written


def test_messages_fields_and_rules_are_extracted() -> None:
    found = docstrings.extract_docstrings(io.BytesIO(MODULE.encode()), {"N_": None}, (), {})
    texts = [(line, message) for line, _, message, _ in found]
    assert sorted(texts) == [(9, "What to write."), (10, "A message."), (13, "A rule.")]


def test_the_catalogues_tools_find_them_all() -> None:
    config = ConfigParser()
    config.read(MAPPING, "utf-8")
    own = dict(config["extractors"])
    sections = (section.split(": ") for section in config.sections() if section.endswith(".py"))
    mapping = [(pattern, own.get(method, method)) for method, pattern in sections]
    found = extract_from_dir(ROOT / "scripts", mapping, {}, keywords={})
    messages = {message for _, _, message, _, _ in found}
    fields = {text for model in MODELS for text in docstrings.list_field_descriptions(model).values()}
    assert fields | {docstrings.show_rule(rule) for rule in RULES} <= messages
