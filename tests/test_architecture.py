"""The house keeps its shape: floors, edges, sizes, names and colours, read from docs/architecture.md and the code."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "scripts" / "showcase"
THEME = ROOT / "themes" / "ilmastokumppanit"
MAX_MODULE = 250
MAX_FUNCTION = 40
FLOOR = re.compile(r"^ {4}(\d+) +(\S.*)$", re.MULTILINE)
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "base"}
COMMANDS = {path.stem for path in (ROOT / "scripts").glob("*.py")}
READERS = {
    "reading",
    "stamp",
    "theme",
    "i18n",
    "cache",
    "publish",
    "writing",
    "logos.raster",
}  # the last opens bytes in memory, by Pillow
WRITERS = {"cache", "publish", "writing"}
READING = {"open", "read_text", "read_bytes", "scandir", "iterdir", "glob", "rglob", "readlink", "walk"}
WRITING = {"write_text", "write_bytes", "mkdir", "unlink", "rename", "symlink", "symlink_to", "rmtree", "mkdtemp"}
CLOCK = {"now", "today", "perf_counter", "monotonic", "time_ns", "localtime", "gmtime"}
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)|\b(?:rgb|rgba|hsl|hsla|oklch|lab)\(")


def list_modules() -> dict[str, ast.Module]:
    """Return the library's modules by their name below showcase; a folder whose __init__ imports is one as well."""
    modules = {}
    for path in sorted(LIBRARY.rglob("*.py")):
        *folders, stem = path.relative_to(LIBRARY).with_suffix("").parts
        tree = ast.parse(path.read_text("utf-8"))
        if stem != "__init__":
            modules[".".join((*folders, stem))] = tree
        elif any(list_imports(tree)):
            modules[".".join(folders)] = tree
    return modules


def list_sources() -> list[Path]:
    """Return every Python file of the project."""
    return [*sorted((ROOT / "scripts").rglob("*.py")), *sorted((ROOT / "tests").rglob("*.py"))]


def read_floors() -> dict[str, int]:
    """Return the floor of each module, as docs/architecture.md says."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    return {module: int(floor) for floor, modules in FLOOR.findall(text) for module in modules.split()}


def list_imports(tree: ast.Module) -> Iterator[str]:
    """Yield the full name of each module that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def list_calls(tree: ast.Module) -> Iterator[str]:
    """Yield the last name of each call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            yield function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


MODULES = list_modules()
FLOORS = read_floors()


def test_the_plan_names_every_module_once() -> None:
    assert set(FLOORS) == set(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down_only(module: str) -> None:
    wrong = [
        name
        for name in list_imports(MODULES[module])
        if name.startswith("showcase.") and FLOORS[name.removeprefix("showcase.")] >= FLOORS[module]
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("package", "home"),
    [
        ("yaml", {"source"}),
        ("ruamel", {"canonical"}),
        ("pelican", {"plugin"}),
        ("xml", {"logos.tree"}),
        ("PIL", {"logos.raster", "exports.pictures"}),
        ("stdnum", {"scalars", "mending"}),
        ("typst", {"typesetting"}),
        ("feedgenerator", {"exports.feeds"}),
        ("css_inline", {"exports.newsletter"}),
        ("xlsxwriter", {"exports.data.workbook"}),
        ("icalendar", {"exports.calendars"}),
    ],
)
def test_a_package_has_its_home(package: str, home: set[str]) -> None:
    users = {
        module
        for module, tree in MODULES.items()
        if any(name == package or name.startswith(f"{package}.") for name in list_imports(tree))
    }
    assert users == home


@pytest.mark.parametrize(
    ("calls", "allowed"),
    [(READING, READERS), (WRITING, WRITERS), (CLOCK, set())],
    ids=["reading", "writing", "clock"],
)
def test_the_disk_and_the_clock_stay_at_the_edge(calls: set[str], allowed: set[str]) -> None:
    users = {module for module, tree in MODULES.items() if calls & set(list_calls(tree))}
    assert users <= allowed


@pytest.mark.parametrize("path", list_sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > MAX_FUNCTION]
    assert not long
    assert len(text.splitlines()) <= MAX_MODULE


def test_no_module_has_a_name_that_says_nothing_or_is_taken() -> None:
    names = {part for module in MODULES for part in module.split(".")} | COMMANDS
    assert not names & (FORBIDDEN_NAMES | sys.stdlib_module_names)


def test_only_one_template_trusts_its_text() -> None:
    templates = THEME.glob("templates/**/*.html")
    users = [path.name for path in templates if re.search(r"\|\s*safe\b", path.read_text("utf-8"))]
    assert users == ["prose.html"]


def test_markup_is_made_in_one_place() -> None:
    users = {module for module, tree in MODULES.items() if "Markup" in set(list_calls(tree))}
    assert users == {"text"}


def test_colours_stand_in_the_tokens_only() -> None:
    files = [*THEME.glob("styles/*.css"), *THEME.glob("templates/**/*.html")]
    users = [path.name for path in files if path.name != "tokens.css" and COLOUR.search(path.read_text("utf-8"))]
    assert not users
    for path in THEME.glob("pictures/*"):
        assert not re.search(r"\"#|#[0-9a-fA-F]{6}\b|(?:luma|cmyk|oklab|oklch)\(", path.read_text("utf-8")), path.name


def test_templates_have_no_styles_and_scripts_of_their_own() -> None:
    """But data, which no browser runs, and of these only what ``text.create_json`` has made."""
    data = '<script type="application/ld+json">{{ page.linked_data }}</script>'
    wrong = re.compile(r"\sstyle=|<style|<script(?![^>]* src=)|\son[a-z]+=", re.IGNORECASE)
    texts = {path.name: path.read_text("utf-8").replace(data, "") for path in THEME.glob("templates/**/*.html")}
    assert not [name for name, text in texts.items() if wrong.search(text)]
