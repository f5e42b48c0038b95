"""The schemas say what the models say: they take every good file and refuse what a model refuses, where they can."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from showcase.exports.files import FILES
from showcase.exports.schemas import create_schema, create_schema_name
from tests import tiny_files, tiny_values
from tests.small_network import FILES as SMALL_FILES
from tests.small_network import get_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.exports.files import DataFile
    from tests.tiny_files import Example

ROOT: Final = Path(__file__).parents[1]
YAML_FILES: Final = {file.name: file for file in FILES if file.is_yaml}
VALIDATORS: Final = {
    file.model: Draft202012Validator(create_schema(file), format_checker=FormatChecker())
    for file in YAML_FILES.values()
}
GOOD: Final = [
    path
    for folder in ("partners", "content", "tests/data/golden/partners", "tests/data/golden/content")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
]
MODEL_LEVEL: Final[dict[str, Example]] = {**tiny_files.FIELDS, **tiny_values.SCALARS, **tiny_values.TOGETHER}
BEYOND_A_SCHEMA: Final = {
    "business-id-check-digit": "a schema does not count",
    "time-skipped": "a schema does not know when the clocks change",
    "time-doubled": "a schema does not know when the clocks change",
    "day-before": "a schema does not compare two values",
    "remark-space": "a schema sees what YAML leaves of a text",
}
"""What only the reader or the model can tell, and why."""


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do (1.2, core schema): plain numbers are numbers, days are text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", "n~"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), [*first, ""])


def list_errors(path: str, text: str) -> list[str]:
    """Return what the schema of a file says of a text."""
    validator = VALIDATORS[find_file(path).model]
    return [error.message for error in validator.iter_errors(yaml.load(text, EditorLoader))]  # noqa: S506  a SafeLoader


def find_file(path: str) -> DataFile:
    """Return the kind of a file."""
    return next(file for file in YAML_FILES.values() if PurePosixPath(path).match(file.pattern))


def list_bad_texts() -> Iterator[tuple[str, str, str]]:
    """Yield each example of what a model refuses: its code, the file and the text."""
    for code, (_, changes) in MODEL_LEVEL.items():
        for path, text in changes.items():
            if path.endswith(".yaml") and isinstance(text, str) and code not in BEYOND_A_SCHEMA:
                yield code, path, text


def list_small_files() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each YAML file of the small network with its data."""
    for path in SMALL_FILES:
        if path.endswith(".yaml"):
            yield path, yaml.load(get_text(path), EditorLoader)  # noqa: S506


@pytest.mark.parametrize("name", YAML_FILES)
def test_a_schema_is_a_schema(name: str) -> None:
    schema = create_schema(YAML_FILES[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == create_schema_name(YAML_FILES[name])


@pytest.mark.parametrize("path", GOOD, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_good_file_is_taken(path: Path) -> None:
    assert list_errors(path.as_posix(), path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", [path for path in SMALL_FILES if path.endswith(".yaml")])
def test_a_small_file_is_taken(path: str) -> None:
    assert list_errors(path, get_text(path)) == []


@pytest.mark.parametrize(("code", "path", "text"), [*list_bad_texts()])
def test_what_a_model_refuses_is_refused(code: str, path: str, text: str) -> None:
    assert list_errors(path, text), code


def test_what_only_a_model_can_tell_has_an_example_that_a_schema_takes() -> None:
    for code in BEYOND_A_SCHEMA:
        _, changes = MODEL_LEVEL[code]
        assert [list_errors(path, str(text)) for path, text in changes.items()] == [[]], code


@pytest.mark.parametrize(("path", "data"), [*list_small_files()])
def test_a_field_too_many_and_a_field_too_few_are_refused(path: str, data: dict[str, Any]) -> None:
    file = find_file(path)
    assert list(VALIDATORS[file.model].iter_errors({**data, "colour": "green"}))
    for name in create_schema(file)["required"]:
        for changed in ({key: value for key, value in data.items() if key != name}, {**data, name: None}):
            assert list(VALIDATORS[file.model].iter_errors(changed)), name


@pytest.mark.parametrize("name", YAML_FILES)
def test_an_empty_field_is_a_missing_one(name: str) -> None:
    schema = create_schema(YAML_FILES[name])
    empty = dict.fromkeys(schema["properties"])
    refused = {error.path[0] for error in Draft202012Validator(schema).iter_errors(empty) if error.path}
    assert refused == set(schema["required"])


def run_tool(*arguments: str | Path) -> set[str]:
    """Return the files that check-jsonschema refuses, with the expressions read as editors do (ECMAScript)."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return {error["filename"] for error in json.loads(result.stdout).get("errors", ())}


def test_the_tool_that_others_use_takes_the_schemas() -> None:
    schemas = [ROOT / "docs" / "schema" / create_schema_name(file) for file in YAML_FILES.values()]
    assert run_tool("--check-metaschema", *schemas) == set()


@pytest.mark.parametrize("name", YAML_FILES)
def test_the_tool_that_others_use_says_the_same(name: str, tmp_path: Path) -> None:
    file = YAML_FILES[name]
    bad = {tmp_path / f"{code}.yaml": text for code, path, text in list_bad_texts() if find_file(path) == file}
    good = {tmp_path / path: get_text(path) for path in SMALL_FILES if PurePosixPath(path).match(file.pattern)}
    for path, text in {**bad, **good}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    files = [*bad, *good, *(path for path in GOOD if path.match(file.pattern))]
    schema = ROOT / "docs" / "schema" / create_schema_name(file)
    assert run_tool("--schemafile", schema, *files) == {*map(str, bad)}


def test_editors_are_told_which_schema_goes_with_which_file() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    schemas = {f"./docs/schema/{create_schema_name(file)}": file.pattern for file in YAML_FILES.values()}
    assert settings["yaml.schemas"] == schemas
