"""Each rule has an example that breaks it and one that keeps it, and says in one line what it demands."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

from showcase import rules
from showcase.i18n import SOURCE_LANG, create_speech
from showcase.load import load_network
from showcase.network import Network
from showcase.problem import Problem, Severity
from showcase.report import show_text
from tests import tiny_reported, tiny_rules, tiny_signed, tiny_warnings
from tests.small_network import TODAY, Changes, load_small, show_places, write_network
from tests.test_architecture import LIBRARY

if TYPE_CHECKING:
    from pathlib import Path

Rule: TypeAlias = Callable[[Network, date], Iterator[Problem]]
RULES: Final[dict[str, Rule]] = {rule.__name__: rule for rule in rules.RULES}
ERRORS: Final = [*tiny_rules.BROKEN, *tiny_signed.BROKEN, *tiny_reported.BROKEN]
BROKEN: Final = [*ERRORS, *tiny_warnings.BROKEN]
KEPT: Final = [*tiny_rules.KEPT, *tiny_signed.KEPT, *tiny_reported.KEPT, *tiny_warnings.KEPT]


def find(root: Path, rule: Rule, changes: Changes) -> list[Problem]:
    """Return what a rule finds in the small network with its changes, which are no problem otherwise."""
    write_network(root, changes)
    network, problems = load_network(root / "partners", root / "content")
    assert problems == ()
    assert network is not None
    return list(rule(network, TODAY))


def test_every_rule_is_listed() -> None:
    """Every check_ function of the modules in rules/ is one, and nothing else is."""
    written = [
        function
        for path in (LIBRARY / "rules").glob("*.py")
        for function in path.read_text("utf-8").split("\ndef ")[1:]
        if function.startswith("check_") and path.stem != "__init__"
    ]
    assert sorted(function.partition("(")[0] for function in written) == sorted(RULES)
    assert len(rules.RULES) == len(RULES)


def test_every_rule_has_examples() -> None:
    assert {name for name, _, _ in BROKEN} == set(RULES)
    assert {name for name, _ in KEPT} == set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_says_in_one_sentence_what_it_demands(name: str) -> None:
    first = (inspect.getdoc(RULES[name]) or "").partition("\n")[0]
    assert first.endswith(".")
    assert len(first) > len("It holds.")


@pytest.mark.parametrize(("name", "changes", "expected"), BROKEN)
def test_a_broken_rule_is_told_at_its_place(tmp_path: Path, name: str, changes: Changes, expected: list[str]) -> None:
    assert sorted(show_places(find(tmp_path, RULES[name], changes), tmp_path)) == sorted(expected)


@pytest.mark.parametrize(("name", "changes", "expected"), BROKEN)
def test_a_broken_rule_is_told_in_one_complete_line(
    tmp_path: Path, name: str, changes: Changes, expected: list[str]
) -> None:
    problems = find(tmp_path, RULES[name], changes)
    severity = Severity.ERROR if (name, changes, expected) in ERRORS else Severity.WARNING
    assert {problem.severity for problem in problems} == {severity}
    for line in (show_text(problem, create_speech(SOURCE_LANG)) for problem in problems):
        assert line.isprintable()
        assert "%(" not in line
        assert "%%" not in line


@pytest.mark.parametrize(("name", "changes"), KEPT)
def test_a_rule_that_is_kept_is_silent(tmp_path: Path, name: str, changes: Changes) -> None:
    assert find(tmp_path, RULES[name], changes) == []


@pytest.mark.parametrize("changes", tiny_rules.UNREADABLE)
def test_what_can_not_be_read_is_unknown_not_missing(tmp_path: Path, changes: Changes) -> None:
    _, problems = load_small(tmp_path, changes)
    assert {problem.code for problem in problems} == {"unknown-field"}


@pytest.mark.parametrize("name", RULES)
def test_the_small_network_keeps_every_rule(tmp_path: Path, name: str) -> None:
    assert find(tmp_path, RULES[name], {}) == []
