"""Which Chromium is taken, and what is said and done where there is none; the programs are stand-ins."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from tests.browser import chromium

if TYPE_CHECKING:
    from pathlib import Path

APT = "#!/bin/sh\necho $* >>'{log}'\ncase $* in *install*) ;; *) exit ;; esac\n{does}\n"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is all of the PATH; no browser is named and Playwright has none of its own."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setattr(chromium, "_find_own", lambda: None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return folder


def add_program(folder: Path, name: str, text: str = "#!/bin/sh\n") -> str:
    """Add a program; return its path."""
    path = folder / name
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_first_of_the_known_names_is_taken(programs: Path) -> None:
    for name in reversed(chromium.NAMES):
        path = add_program(programs, name)
        assert chromium.find_chromium() == path


def test_playwrights_own_is_taken_where_the_path_has_none(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "_find_own", lambda: "own")
    assert chromium.find_chromium() == "own"
    assert chromium.find_chromium() != add_program(programs, "chromium")
    assert chromium.find_chromium() == str(programs / "chromium")


def test_the_one_that_was_named_comes_first(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_program(programs, "chromium")
    monkeypatch.setenv(chromium.VARIABLE, add_program(programs, "mine"))
    assert chromium.find_chromium() == str(programs / "mine")
    assert chromium.main() == 0


def test_a_named_one_that_is_none_is_told_and_nothing_is_installed(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    add_program(programs, "chromium")
    monkeypatch.setenv(chromium.VARIABLE, "/nowhere/chromium")
    monkeypatch.setattr(chromium, "install_chromium", pytest.fail)
    assert chromium.main() == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "SHOWCASE_CHROMIUM must name a program that can be run (got /nowhere/chromium)" in said.err


@pytest.mark.usefixtures("programs")
def test_none_at_all_is_told_in_one_line_with_the_mend(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(chromium, "_run", ran.append)
    assert chromium.main() == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("Installing Chromium\n", f"{chromium.show_missing()}\n")
    assert "apt install chromium" in said.err
    assert [command[1:] for command in ran] == [["-m", "playwright", "install", "chromium"]]


@pytest.mark.parametrize("works", [True, False])
def test_root_gets_debians_and_playwrights_where_that_fails(
    programs: Path, monkeypatch: pytest.MonkeyPatch, *, works: bool
) -> None:
    log = programs.parent / "log"
    does = f">'{programs}/chromium'; /bin/chmod +x '{programs}/chromium'" if works else "exit 100"
    add_program(programs, "apt-get", APT.format(log=log, does=does))
    add_program(programs, "python", f"#!/bin/sh\necho $* >>'{log}'\n")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "executable", str(programs / "python"))
    assert chromium.main() == (0 if works else 1)
    commands = [line.split()[-1] for line in log.read_text().splitlines()]
    assert commands == ["update", "fonts-liberation", *([] if works else ["chromium"])]
    assert ("--with-deps" in log.read_text()) is not works
