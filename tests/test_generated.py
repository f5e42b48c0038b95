"""What docs/ tells of the models is fresh, and its templates become good files when they are filled in."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from showcase.exports.blanks import create_blanks
from showcase.exports.files import FILES
from showcase.exports.parts import list_parts
from showcase.i18n import create_speech
from showcase.model.commitment import LEVELS, Goal
from showcase.source import read_document
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.exports.parts import Part
    from showcase.records import Record

ROOT: Final = Path(__file__).parents[1]
LATER: Final = {"to": "2026-03-19"}
"""The example of a day, where it must come after another."""
PAGES: Final = [*(ROOT / "docs").glob("fields.*.md"), *(ROOT / "docs").glob("rules.*.md")]
TEMPLATES: Final = {f"{file.name}.yaml": file.model for file in FILES if file.place.startswith("partners/")}


def generate(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, str(ROOT / "scripts" / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_is_generated_is_fresh() -> None:
    result = generate("--check")
    assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)


def test_what_is_stale_is_named_and_mended(tmp_path: Path) -> None:
    docs = ["--docs", str(tmp_path)]
    missing = generate("--check", *docs)
    assert missing.returncode == 1
    assert f"{tmp_path}/fields.fi.md: stale; run make generated\n" in missing.stdout
    assert list(tmp_path.iterdir()) == []
    assert generate(*docs).returncode == 0
    assert generate("--check", *docs).stdout == ""
    changed, old = tmp_path / "schema" / "partner.schema.json", tmp_path / "templates" / "fi" / "old.yaml"
    changed.write_text("{}")
    old.touch()
    (tmp_path / "data.md").touch()
    result = generate("--check", *docs)
    assert result.stdout == "".join(f"{path}: stale; run make generated\n" for path in (changed, old))
    assert result.returncode == 1
    assert generate(*docs).returncode == 0
    assert (changed.stat().st_size > len("{}"), old.exists(), (tmp_path / "data.md").exists()) == (True, False, True)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_good_when_its_blanks_are_filled(name: str, lang: Lang) -> None:
    text = create_blanks(create_speech(lang))[name]
    data = read(text)
    TEMPLATES[name].model_validate(fill(data, TEMPLATES[name]))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_has_every_field_of_its_model(name: str, lang: Lang) -> None:
    data = read(take_into_use(create_blanks(create_speech(lang))[name]))
    assert {*list_names(data)} == {*list_model_names(TEMPLATES[name])}
    TEMPLATES[name].model_validate(fill(data, TEMPLATES[name]))


def test_a_template_says_of_each_field_what_to_write_in_its_language() -> None:
    for lang in Lang:
        speech = create_speech(lang)
        text = " ".join(create_blanks(speech)["results.yaml"].replace("#", "").split())
        for part in list_parts(TEMPLATES["results.yaml"]):
            assert speech.say(part.description) in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_row_has_as_many_cells_as_its_table_has_heads(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith("| ---")]
    assert heads
    for head in heads:
        rows = takewhile(lambda line: line.startswith("|"), lines[head - 1 :])
        assert len({row.count("|") for row in rows}) == 1


def read(text: str) -> dict[str, Any]:
    """Return a template as data; every key is there, though its value is a blank."""
    document, problems = read_document(text.encode(), "f")
    assert problems == ()
    assert document is not None
    for *way, key in document.empty:
        place: Any = document.data
        for step in way:
            place = place[step]
        place[key] = ""
    return document.data


def take_into_use(text: str) -> str:
    """Return a template with every field in use: only the # of a comment has one space after it."""
    pattern = re.compile(r"^( *)#(?! \S)", re.MULTILINE)
    while pattern.search(text):
        text = pattern.sub(r"\1", text)
    return text


def list_names(data: object, way: str = "") -> Iterator[str]:
    """Yield the way to each key of a template."""
    if isinstance(data, list):
        yield from (name for item in data for name in list_names(item, way))
    elif isinstance(data, dict):
        for key, value in data.items():
            yield f"{way}{key}"
            yield from list_names(value, f"{way}{key}.")


def list_model_names(model: type[Record], way: str = "") -> Iterator[str]:
    """Yield the way to each field of a model."""
    for part in list_parts(model):
        yield f"{way}{part.name}"
        if part.record:
            yield from list_model_names(part.record, f"{way}{part.name}.")
        elif part.is_localised:
            yield from (f"{way}{part.name}.{lang}" for lang in Lang)


def fill(data: dict[str, Any], model: type[Record]) -> dict[str, Any]:
    """Return a template's data with an example in every blank, and one of those fields of which there must be one."""
    others = {*model.one_of[1:], *(LEVELS[1:] if model is Goal else ())}
    parts = (part for part in list_parts(model) if part.name in data and part.name not in others)
    return {part.name: fill_part(data[part.name], part) for part in parts}


def fill_part(value: Any, part: Part) -> Any:  # noqa: ANN401  a template's data may be anything that YAML holds
    """Return what stands in a field, its blanks filled."""
    if isinstance(value, list):
        return [fill_part(item, part) for item in value]
    if part.record:
        return fill(value, part.record)
    example = LATER.get(part.name) or str([*part.schema.get("enum", ()), *part.schema.get("examples", ()), "text"][0])
    return dict.fromkeys(value, example) if part.is_localised else example
