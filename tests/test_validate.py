"""The command prints every problem in one run, one a line and in order, and its exit code says whether there is one."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import validate
from showcase.problem import Severity
from tests.small_network import FILES, PROFILE, edit, write_network

ROOT = Path(__file__).parents[1]
BAD = Path(__file__).parent / "data" / "bad"
LINE = re.compile(r"(?P<path>[^:]+):(?P<line>[1-9][0-9]*):(?P<column>[1-9][0-9]*): (?P<code>[a-z0-9-]+): \S.*")


def run(cwd: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a child process."""
    command = [sys.executable, str(ROOT / "scripts" / "validate.py"), *arguments]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, check=False)


def read_lines() -> list[str]:
    """Return what is told of the gloriously bad network, without the lines of its files that are shown below."""
    return [line for line in (BAD / "glorious.txt").read_text("utf-8").splitlines() if not line.startswith("    ")]


def test_a_gloriously_bad_network_is_told_as_a_whole() -> None:
    done = run(BAD, "--partners", "glorious/partners", "--content", "glorious/content")
    assert done.stdout.decode() == (BAD / "glorious.txt").read_text("utf-8")
    assert (done.returncode, done.stderr) == (1, b"")


def test_every_line_is_a_place_and_words_and_they_are_in_order() -> None:
    *lines, summary = read_lines()
    parts = [LINE.fullmatch(line) for line in lines]
    assert all(parts)
    places = [(part["path"], int(part["line"]), int(part["column"]), part["code"]) for part in parts if part]
    assert places == sorted(places)
    assert len(set(lines)) == len(lines)
    warnings = sum(f": {Severity.WARNING}: " in line for line in lines)
    assert summary == f"2 partners and 20 files checked: {len(lines) - warnings} errors, {warnings} warnings"


def test_every_place_of_the_gloriously_bad_network_is_there() -> None:
    for line in read_lines()[:-1]:
        part = LINE.fullmatch(line)
        assert part
        path = BAD / part["path"]
        text = path.read_bytes().decode("utf-8", "replace").split("\n") if path.is_file() else [""]
        assert int(part["column"]) <= len(text[int(part["line"]) - 1]) + 1, line


@pytest.mark.parametrize("cwd", [ROOT, ROOT / "tests", Path("/")])
def test_the_demonstration_network_has_no_problem(cwd: Path) -> None:
    done = run(cwd)
    assert re.search(rb"^\d+ partners and \d+ files checked: 0 errors, \d+ warnings\n\Z", done.stdout, re.MULTILINE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_in_process_it_returns_the_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_network(tmp_path)
    arguments = ["--partners", str(tmp_path / "partners"), "--content", str(tmp_path / "content")]
    assert validate.main(arguments) == 0
    assert capsys.readouterr().out == f"2 partners and {len(FILES)} files checked: 0 errors\n"
    write_network(tmp_path, edit(PROFILE, '"68"', '"45"'))
    assert validate.main(arguments) == 1
    assert capsys.readouterr().out == (
        f"{tmp_path}/partners/acme/partner.yaml:3:11: industry: "
        "this must be a division of TOL 2025, two digits such as 68 (got 45)\n"
        '    industry: "45"\n'
        "              ^\n"
        f"2 partners and {len(FILES)} files checked: 1 error\n"
    )


def test_its_words_may_go_anywhere(tmp_path: Path) -> None:
    write_network(tmp_path)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        validate.main(["--partners", str(tmp_path / "partners"), "--content", str(tmp_path / "content")])
    assert out.getvalue().endswith(": 0 errors\n")


def test_paths_are_those_that_the_reader_would_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_network(tmp_path, edit(PROFILE, '"68"', '"45"'))
    monkeypatch.chdir(tmp_path / "content")
    assert validate.main(["--partners", "../partners", "--content", "."]) == 1
    assert capsys.readouterr().out.startswith("../partners/acme/partner.yaml:3:11: industry: ")
    monkeypatch.chdir(tmp_path)
    assert validate.main(["--partners", str(tmp_path / "partners"), "--content", "content"]) == 1
    assert capsys.readouterr().out.startswith("partners/acme/partner.yaml:3:11: industry: ")


def test_without_anything_to_read_it_says_so(tmp_path: Path) -> None:
    done = run(tmp_path, "--partners", "none", "--content", "nothing")
    assert done.stdout.decode().splitlines() == [
        "none:1:1: missing-folder: this folder must be there; add it",
        "nothing:1:1: missing-folder: this folder must be there; add it",
        "nothing/network.yaml:1:1: missing-file: this file must be there; add it",
        "3 errors",
    ]
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("arguments", [["--nothing"], ["partners"], ["--partners"]])
def test_arguments_that_it_does_not_know_are_refused(tmp_path: Path, arguments: list[str]) -> None:
    done = run(tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"usage: ")


def test_it_tells_what_it_is_for(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    assert done.returncode == 0
    assert b"--partners" in done.stdout
    assert b"exit 1" in done.stdout


def test_the_order_of_the_lines_hangs_on_nothing_but_the_files(tmp_path: Path) -> None:
    arguments = ("--partners", str(BAD / "glorious" / "partners"), "--content", str(BAD / "glorious" / "content"))
    seen = {run(tmp_path, *arguments, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2")}
    assert len(seen) == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_terminal_that_can_not_show_a_letter_gets_its_number(tmp_path: Path, encoding: str) -> None:
    write_network(tmp_path, edit(PROFILE, '"68"', "Łódź €"))
    done = run(tmp_path, "--partners", "partners", "--content", "content", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"partners/acme/partner.yaml:3:11: industry: " in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only here a file's name may be any bytes")
def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    write_network(tmp_path)
    Path(os.fsdecode(os.fsencode(tmp_path / "partners") + b"/\xff\n.yaml")).touch()
    done = run(tmp_path, "--partners", "partners", "--content", "content")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"partners/\\udcff\\u000a.yaml:1:1: stray-file: ")
