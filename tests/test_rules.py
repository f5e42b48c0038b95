"""Each rule has an example that breaks it and one that keeps it, and says in one line what it demands."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

from showcase import rules
from showcase.load import load_network
from showcase.network import Network
from showcase.problem import Problem
from tests.small_network import Changes, load_small, show_places, write_network
from tests.tiny_rules import BROKEN, KEPT, UNREADABLE

if TYPE_CHECKING:
    from pathlib import Path

Rule: TypeAlias = Callable[[Network], Iterator[Problem]]
RULES: Final[dict[str, Rule]] = {rule.__name__: rule for rule in rules.RULES}


def find(root: Path, rule: Rule, changes: Changes) -> list[str]:
    """Return what a rule finds in the small network with its changes, which are no problem otherwise."""
    write_network(root, changes)
    network, problems = load_network(root / "partners", root / "content")
    assert problems == ()
    assert network is not None
    return sorted(show_places(rule(network), root))


def test_every_rule_is_listed() -> None:
    written = {name: value for name, value in vars(rules).items() if name.startswith("check_")}
    del written["check_network"]
    assert written == RULES
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
    assert find(tmp_path, RULES[name], changes) == sorted(expected)


@pytest.mark.parametrize(("name", "changes"), KEPT)
def test_a_rule_that_is_kept_is_silent(tmp_path: Path, name: str, changes: Changes) -> None:
    assert find(tmp_path, RULES[name], changes) == []


@pytest.mark.parametrize("changes", UNREADABLE)
def test_what_can_not_be_read_is_unknown_not_missing(tmp_path: Path, changes: Changes) -> None:
    _, problems = load_small(tmp_path, changes)
    assert {problem.code for problem in problems} == {"unknown-field"}


@pytest.mark.parametrize("name", RULES)
def test_the_small_network_keeps_every_rule(tmp_path: Path, name: str) -> None:
    assert find(tmp_path, RULES[name], {}) == []
