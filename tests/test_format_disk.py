"""The format command on the disk: permissions, links, failed writes; and how make and the hooks run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.source import read_document
from tests.built_site import ROOT
from tests.format_network import TIDY, UNTIDY, FormatNetwork
from tests.house import House


@pytest.fixture
def network(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> FormatNetwork:
    """Return a network, and stand in its folder."""
    monkeypatch.chdir(tmp_path)
    return FormatNetwork(tmp_path, capsys)


def test_permissions_are_kept_and_nothing_is_left_beside(network: FormatNetwork) -> None:
    path = network.untidy
    for mode in (0o640, 0o664, 0o444):
        path.chmod(0o644)
        path.write_text(UNTIDY)
        path.chmod(mode)
        assert network.run()[0] == 0
        assert path.stat().st_mode & 0o7777 == mode
        assert path.read_text() == TIDY
    assert [each.name for each in path.parent.iterdir()] == ["membership.yaml"]


def test_a_failed_write_leaves_the_file_as_it_was(network: FormatNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    path = network.untidy
    code, lines = network.run()
    assert code == 1
    assert lines == [
        "partners/aho/membership.yaml: No space left on device",
        "3 files: 0 formatted, 1 left alone",
    ]
    assert path.read_text() == UNTIDY
    assert [each.name for each in path.parent.iterdir()] == ["membership.yaml"]


@pytest.mark.parametrize("arguments", [(), ("partners/link/membership.yaml",), ("partners/suo", "partners/link")])
def test_links_are_not_followed(network: FormatNetwork, arguments: tuple[str, ...]) -> None:
    target = network.folder / "elsewhere"
    target.mkdir()
    (target / "membership.yaml").write_text(UNTIDY)
    (network.folder / "partners/link").symlink_to(target)
    (network.folder / "partners/suo/partner.yaml").symlink_to(target / "membership.yaml")
    code, lines = network.run(*arguments)
    assert code == 1
    assert [line for line in lines if line.startswith("partners/link:1:1: not-a-plain-file: ")]
    assert (target / "membership.yaml").read_text() == UNTIDY
    assert (network.folder / "partners/suo/partner.yaml").is_symlink()


def test_the_folders_themselves_may_be_links(network: FormatNetwork) -> None:
    (network.folder / "partners").rename(network.folder / "data")
    (network.folder / "partners").symlink_to(network.folder / "data")
    assert network.run()[0] == 0
    assert (network.folder / "data/aho/membership.yaml").read_text() == TIDY


def test_what_is_missing_or_no_file_is_a_problem(network: FormatNetwork) -> None:
    os.mkfifo(network.folder / "partners/suo/partner.yaml")
    for path, code in (("aho/partner.yaml", "missing-file"), ("suo/partner.yaml", "not-a-plain-file")):
        told, lines = network.run(f"partners/{path}", "partners/suo/partner.yaml")
        assert told == 1
        assert [line for line in lines if line.startswith(f"partners/{path}:1:1: {code}: ")]
    (network.folder / "content").rename(network.folder / "gone")
    assert [line for line in network.run()[1] if line.startswith("content:1:1: missing-folder: ")]


def test_what_cannot_be_read_is_a_problem(network: FormatNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    code, lines = network.run("partners/aho")
    assert code == 1
    assert lines[0].startswith("partners/aho/membership.yaml:1:1: unreadable: ")
    assert lines[0].endswith("(got Permission denied)")


def test_the_command_runs_by_itself(network: FormatNetwork) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "format.py"), "--partners", "partners", "--content", "content"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run([*command, "--check"], capture_output=True, text=True, check=False, env=environment)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.endswith("3 files: 1 would be formatted, 0 left alone\n")
    assert subprocess.run([*command, "--chek"], capture_output=True, check=False).returncode == 2
    assert network.untidy.read_text() == UNTIDY


def test_make_formats_and_checks_the_folders_that_it_is_given(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.add_python()
    house.link_tool("git")
    house.make("test")
    for target, flags in (("format", ""), ("format-check", "--check ")):
        house.done()
        assert house.make(target, "PARTNERS=a b", "CONTENT=c").returncode == 0
        (asked,) = house.done()
        assert asked == f"python scripts/format.py {flags}--partners a b --content c"
    house.make("check")
    assert [line for line in house.done() if "scripts/format.py --check" in line]


def test_the_hooks_run_what_is_there() -> None:
    document, problems = read_document((ROOT / ".pre-commit-config.yaml").read_bytes(), "")
    assert document
    assert problems == ()
    text = (ROOT / ".pre-commit-config.yaml").read_text()
    assert re.findall(r"entry: (.+)", text) == [".venv/bin/python scripts/format.py", "make validate"]
    assert text.count("language: system") == text.count("- id: ") == 2
    assert "\nvalidate: " in (ROOT / "Makefile").read_text()
    (pattern, both) = re.findall(r"files: (.+)", text)
    assert re.search(pattern, "partners/aho/results/2024.yaml")
    assert not re.search(pattern, "tests/data/golden/partners/aho/partner.yaml")
    assert re.search(both, "content/pages/join.fi.md")
