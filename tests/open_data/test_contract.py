"""The open data's contract: no field goes, is renamed or changes its type unless the first number of the version does.

tests/data/contract.json is what stands; `make contract` stores fields that were added, and refuses to forget any.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

from showcase.exports.data.openapi import DOCUMENTS
from showcase.exports.data.resources import TABLES
from showcase.exports.data.schema import list_fields
from showcase.exports.data.tables import list_columns
from showcase.urls import DATA_VERSION, create_data_path
from tests.built_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

Fields: TypeAlias = dict[str, str]
"""A field's name, as docs/open-data.md has it → its type; after a colon, the values of a closed list."""

CONTRACT: Final = ROOT / "tests" / "data" / "contract.json"


def list_contract() -> dict[str, Fields]:
    """Return the fields and types of every file, as the code has them."""
    documents = {
        name: {
            field.name: show_type(field.form, field.options, nullable=field.is_nullable) for field in list_fields(model)
        }
        for name, model in DOCUMENTS.items()
    }
    tables = {
        table.name: {
            column.name: show_type(column.form, column.options, nullable=column.may_be_empty)
            for column in list_columns(table.record)
        }
        for table in TABLES
    }
    return {str(name): fields for name, fields in {**documents, **tables}.items()}


def show_type(form: str, options: tuple[str, ...], *, nullable: bool) -> str:
    """Return a type as it stands in the contract."""
    said = f"{form} or null" if nullable else form
    return f"{said}: {' '.join(options)}" if options else said


def list_breaches(before: dict[str, Fields], after: dict[str, Fields]) -> Iterator[str]:
    """Yield what programs that read the data would miss."""
    for file, fields in before.items():
        for name, was in fields.items():
            now = after.get(file, {}).get(name)
            if now is None:
                yield f"{file}: {name} is gone"
            elif not is_compatible(was, now):
                yield f"{file}: {name} was {was}, is {now}"


def is_compatible(was: str, now: str) -> bool:
    """Whether a type is the one that it was; a closed list may have more values."""
    (form, _, options), (new_form, _, new_options) = was.partition(": "), now.partition(": ")
    return form == new_form and set(options.split()) <= set(new_options.split()) and bool(options) == bool(new_options)


def count_major(version: str) -> int:
    """Return the first number of a version."""
    return int(version.partition(".")[0])


def check(stored: str, version: str, fields: dict[str, Fields]) -> tuple[list[str], bool]:
    """Return the breaches of a stored contract, and whether it is not the one of the code."""
    contract = json.loads(stored)
    same_major = count_major(contract["schema_version"]) == count_major(version)
    breaches = [*list_breaches(contract["files"], fields)] if same_major else []
    return breaches, contract != {"schema_version": version, "files": fields}


def test_no_field_goes_or_changes_within_a_version(request: pytest.FixtureRequest) -> None:
    fields = list_contract()
    breaches, is_stale = check(CONTRACT.read_text("utf-8"), DATA_VERSION, fields)
    assert not breaches, "the first number of DATA_VERSION in urls.py must go up, and CHANGELOG.md say so"
    if is_stale and request.config.getoption("--refresh-contract"):
        document = {"schema_version": DATA_VERSION, "files": fields}
        CONTRACT.write_text(json.dumps(document, indent=1) + "\n", "utf-8")
    elif is_stale:
        pytest.fail("fields were added: count up DATA_VERSION's second number, say so in CHANGELOG.md, make contract")


BEFORE: Final = {"a.json": {"name": "string", "kind": "string: one two", "value": "number or null"}}


@pytest.mark.parametrize(
    ("after", "breach"),
    [
        ({"name": "string", "kind": "string: one two"}, "a.json: value is gone"),
        ({**BEFORE["a.json"], "name": "number"}, "a.json: name was string, is number"),
        ({**BEFORE["a.json"], "name": "string or null"}, "a.json: name was string, is string or null"),
        ({**BEFORE["a.json"], "name": "string: x"}, "a.json: name was string, is string: x"),
        ({**BEFORE["a.json"], "kind": "string: one"}, "a.json: kind was string: one two, is string: one"),
        ({**BEFORE["a.json"], "kind": "string"}, "a.json: kind was string: one two, is string"),
    ],
)
def test_what_would_be_missed_is_a_breach(after: Fields, breach: str) -> None:
    stored = json.dumps({"schema_version": "1.0.0", "files": BEFORE})
    assert check(stored, "1.1.0", {"a.json": after}) == ([breach], True)
    assert check(stored, "2.0.0", {"a.json": after}) == ([], True)


def test_what_is_added_is_none() -> None:
    after = {"a.json": {**BEFORE["a.json"], "kind": "string: one two three", "more": "date"}, "b.json": {}}
    assert not [*list_breaches(BEFORE, after)]


def test_a_file_that_goes_is_one() -> None:
    assert len([*list_breaches(BEFORE, {})]) == 3


def test_the_versions_first_number_stands_in_the_addresses() -> None:
    assert create_data_path() == f"/data/v{count_major(DATA_VERSION)}/"


def test_the_changes_of_the_contract_are_logged() -> None:
    assert f"open data, version {DATA_VERSION}" in (ROOT / "CHANGELOG.md").read_text("utf-8").lower()
