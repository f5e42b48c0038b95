"""Every code has words and an example, every example yields its code at its place, and no code is without words."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from showcase.i18n import SOURCE_LANG, create_speech
from showcase.messages import MESSAGES
from showcase.report import show_text
from tests import tiny_files, tiny_logos, tiny_reported, tiny_rules, tiny_signed, tiny_values, tiny_warnings
from tests.small_network import find_problems, load_small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.tiny_files import Example

EXAMPLES: Final[dict[str, Example]] = {
    **tiny_files.WHOLE,
    **tiny_files.YAML,
    **tiny_files.FIELDS,
    **tiny_values.SCALARS,
    **tiny_values.TOGETHER,
    **tiny_values.BETWEEN,
    **tiny_logos.LOGOS,
}
TABLES: Final = (tiny_rules, tiny_signed, tiny_reported, tiny_warnings)
TOLD_BY_RULES: Final = {
    place.rpartition(" ")[2] for table in TABLES for _, _, places in table.BROKEN for place in places
}
"""Codes whose examples test_rules breaks the rules with."""

LIBRARY: Final = Path(__file__).parents[1] / "scripts" / "showcase"
TELLERS: Final = {
    "create_problem": 1, "create_warning": 1, "refuse": 0, "report": 1, "_report": 1, "_list_markdown": 3,
    "doubt": 1, "stop": 1, "PictureRefused": 0,
}  # fmt: skip
"""The functions that take a code, and at which place among their arguments."""


def list_trees() -> Iterator[ast.AST]:
    """Yield every module of the library."""
    for path in LIBRARY.rglob("*.py"):
        yield ast.parse(path.read_text("utf-8"))


def find_literals(node: ast.AST) -> Iterator[str]:
    """Yield the codes that stand in an expression as text; a part that is filled in is any text."""
    for each in ast.walk(node):
        if isinstance(each, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "[a-z]+" for part in each.values)
            yield "".join(map(str, parts))
            return
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def find_used_codes() -> Iterator[str]:
    """Yield every code that the library tells, as a pattern."""
    for node in (node for tree in list_trees() for node in ast.walk(tree)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in TELLERS and len(node.args) > TELLERS[name]:
                yield from find_literals(node.args[TELLERS[name]])
        elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "_SYNTAX" and node.value:
            yield from (code for code in find_literals(node.value) if re.fullmatch("yaml-[a-z]+", code))
        elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "_CODES":
            values = node.value.values if isinstance(node.value, ast.Dict) else ()
            yield from (code for value in values for code in find_literals(value))
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "code":
            yield from (code for code in find_literals(node.value) if re.fullmatch("[a-z]+(-[a-z]+)+", code))


def test_every_code_has_an_example() -> None:
    assert set(MESSAGES) == set(EXAMPLES) | TOLD_BY_RULES | tiny_logos.WARNED


def test_every_code_that_the_library_tells_has_words() -> None:
    used = set(find_used_codes())
    assert {code for code in used if not any(re.fullmatch(code, known) for known in MESSAGES)} == set()


def test_every_code_with_words_is_told_by_the_library() -> None:
    used = "|".join(find_used_codes())
    assert {code for code in MESSAGES if not re.fullmatch(used, code)} == set()


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_tiny_bad_file_yields_its_code_at_its_place(code: str, tmp_path: Path) -> None:
    places, changes = EXAMPLES[code]
    expected = [place if " " in place else f"{place} {code}" for place in places.split(", ")]
    assert find_problems(tmp_path, changes) == expected


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_tiny_bad_file_is_told_in_one_complete_line(code: str, tmp_path: Path) -> None:
    _, problems = load_small(tmp_path, EXAMPLES[code][1])
    for line in (show_text(problem, create_speech(SOURCE_LANG)) for problem in problems):
        assert line.isprintable()
        assert "%(" not in line
        assert "%%" not in line
        assert "got  )" not in line
        assert "got a mapping" not in line
