"""Texts have a length and a language, and what every file is made of says where it is wrong."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from showcase.records import (
    Description,
    Localised,
    LongNote,
    Name,
    Note,
    Record,
    Story,
    Title,
    require_different,
    require_one_of,
)
from showcase.vocabulary import Lang

KINDS: dict[str, TypeAdapter[str]] = {
    "Name": TypeAdapter(Name),
    "Title": TypeAdapter(Title),
    "Note": TypeAdapter(Note),
    "LongNote": TypeAdapter(LongNote),
    "Description": TypeAdapter(Description),
    "Story": TypeAdapter(Story),
}
LENGTHS = {"Name": 100, "Title": 150, "Note": 500, "LongNote": 2000, "Description": 2000, "Story": 4000}


class Pair(Record):
    """Two fields of which one may stand."""

    a: Name | None = None
    b: Name | None = None


def get_codes(error: ValidationError) -> list[str]:
    """Return the kind of each error."""
    return [each["type"] for each in error.errors()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_has_a_length_that_editors_know_too(kind: str) -> None:
    adapter, length = KINDS[kind], LENGTHS[kind]
    assert adapter.validate_python("ä" * length) == "ä" * length
    assert adapter.validate_python(" " * 9 + "ä" * length + "\n") == "ä" * length
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python("ä" * (length + 1))
    assert refused.value.errors()[0]["ctx"] == {"limit": length, "got": length + 1}
    assert adapter.json_schema()["maxLength"] == length


@pytest.mark.parametrize("value", ["", " ", "\n\t", "\u00a0"])
def test_white_space_is_no_text(value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        KINDS["Note"].validate_python(value)
    assert get_codes(refused.value) == ["empty-text"]


@pytest.mark.parametrize("value", [{}, [], None, 5])
def test_what_is_no_text_is_no_text(value: object) -> None:
    with pytest.raises(ValidationError) as refused:
        KINDS["Note"].validate_python(value)
    assert get_codes(refused.value) == ["not-text"]


@pytest.mark.parametrize("kind", ["Name", "Title"])
def test_a_name_or_title_stands_on_one_line(kind: str) -> None:
    with pytest.raises(ValidationError) as refused:
        KINDS[kind].validate_python("a\nb")
    assert get_codes(refused.value) == ["text-of-one-line"]


@pytest.mark.parametrize("kind", ["Note", "LongNote", "Description", "Story"])
def test_any_other_text_may_have_line_breaks(kind: str) -> None:
    assert KINDS[kind].validate_python("a\nb") == "a\nb"


def test_a_localised_text_has_the_languages_that_it_has() -> None:
    text = Localised[Name].model_validate({"en": "Air", "fi": "Ilma"})
    assert text.languages == (Lang.FI, Lang.EN)
    assert [text.get(lang) for lang in Lang] == ["Ilma", None, "Air"]


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ({}, ["no-language"]),
        ({"de": "Luft"}, ["extra_forbidden"]),
        ({"fi": ""}, ["empty-text"]),
        ("Ilma", ["model_type"]),
    ],
)
def test_a_localised_text_has_a_language_of_the_site(value: object, codes: list[str]) -> None:
    with pytest.raises(ValidationError) as refused:
        Localised[Name].model_validate(value)
    assert get_codes(refused.value) == codes


def test_a_record_never_changes() -> None:
    pair = Pair(a="x")
    with pytest.raises(ValidationError, match="frozen"):
        pair.b = "y"  # type: ignore[misc]


@pytest.mark.parametrize(("pair", "got"), [(Pair(), ""), (Pair(a="x", b="y"), "a, b")])
def test_exactly_one_of_the_fields_must_be_there(pair: Pair, got: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        require_one_of(pair, "a", "b")
    assert refused.value.context == {"options": "a, b", "got": got}


def test_one_of_the_fields_is_enough() -> None:
    require_one_of(Pair(b="y"), "a", "b")


def test_the_second_of_two_equal_keys_is_told() -> None:
    require_different("themes", ["a", "b"])
    with pytest.raises(PydanticCustomError) as refused:
        require_different("themes", ["a", "b", "c", "b", "a"])
    assert refused.value.context == {"got": "b", "at": ("themes", 3)}
