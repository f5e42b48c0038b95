"""Problems as text with the line in question, as annotations that nobody can forge, and as JSON."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.i18n import create_speech
from showcase.outputs import Findings, create_annotations, create_json, create_text, show_excerpt
from showcase.problem import Place, create_problem
from showcase.vocabulary import Lang

SPEECH = create_speech(Lang.EN)
PROBLEM = create_problem(Place("partners/a/results/2024.yaml", 3, 5), "number", got="12 450,5", write="12450.5")


def test_text_shows_the_line_and_a_caret() -> None:
    said = "this must be a number such as 12450.5: digits, a point, no spaces or commas; write 12450.5 (got 12 450,5)"
    lines = list(create_text(Findings([PROBLEM], None), SPEECH, lambda _: "  - 12 450,5", coloured=False))
    assert lines == [
        f"partners/a/results/2024.yaml:3:5: number: {said}",
        "      - 12 450,5",
        "        ^",
        "1 error",
    ]


def test_text_without_the_file_shows_the_problem_alone() -> None:
    assert len(list(create_text(Findings([PROBLEM], None), SPEECH, lambda _: None, coloured=False))) == 2


def test_colours_only_colour() -> None:
    plain, coloured = (
        next(create_text(Findings([PROBLEM], None), SPEECH, lambda _: None, coloured=each)) for each in (False, True)
    )
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    ("line", "column", "excerpt"),
    [
        ("", 1, ()),
        ("a: b", 4, ("    a: b", "       ^")),
        ("a:\tb", 4, ("    a: b", "       ^")),
        ("a: \x1b[31m", 4, ("    a: \\u001b[31m", "       ^")),
        ("名: x", 4, ("    名: x", "        ^")),
    ],
)
def test_the_caret_stands_below_the_place(line: str, column: int, excerpt: tuple[str, ...]) -> None:
    assert show_excerpt(line, column) == excerpt


@given(st.text(max_size=300), st.integers(min_value=1, max_value=400))
def test_an_excerpt_of_anything_is_short_and_printable(line: str, column: int) -> None:
    for shown in show_excerpt(line.replace("\n", " "), column):
        assert not re.search(r"[\x00-\x1f\x7f]", shown)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_forges_a_workflow_command(path: str, got: str) -> None:
    problem = create_problem(Place(path), "number", got=f"{got}\n::error::forged", write=got)
    for line in create_annotations(Findings([problem], None), SPEECH):
        assert "\n" not in line
        assert "\r" not in line
        options, colons, _ = line.removeprefix("::error ").partition("::")
        if line.startswith("::"):
            assert colons
            assert options.count("=") >= 4
            assert options.count(",") == 3


def test_annotations_name_file_line_and_column() -> None:
    first, last = create_annotations(Findings([PROBLEM], None), SPEECH)
    assert first.startswith(
        "::error file=partners/a/results/2024.yaml,line=3,col=5,title=number::this must be a number"
    )
    assert last == "1 error"


def test_json_holds_everything() -> None:
    document = json.loads(create_json(Findings([PROBLEM], None), SPEECH))
    assert document["problems"][0] | {"message": ""} == {
        "path": "partners/a/results/2024.yaml",
        "line": 3,
        "column": 5,
        "code": "number",
        "severity": "error",
        "message": "",
    }
    assert {key: document[key] for key in ("partners", "files", "errors", "warnings")} == {
        "partners": 0,
        "files": 0,
        "errors": 1,
        "warnings": 0,
    }
