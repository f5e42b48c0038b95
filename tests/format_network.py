"""A small network whose files the format command can be run on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from format import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

GOOD = "kind: partner\njoined: 2021-11-05\n"
UNTIDY = "joined: '2021-11-05' # when\nkind: partner\n"
TIDY = "kind: partner\njoined: 2021-11-05  # when\n"


class FormatNetwork:
    """Two partners' memberships, one of them untidy, an event and a page."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Lay the network out in `folder`."""
        self.folder = folder
        self._capsys = capsys
        self.untidy = self.add("partners/aho/membership.yaml", UNTIDY)
        self.good = self.add("partners/suo/membership.yaml", GOOD)
        self.add("partners/suo/logo.svg", "<svg/>")
        self.add("content/events/retki.yaml", "kind: visit\n")
        self.add("content/pages/join.fi.md", "Title: Liity\n")

    def add(self, place: str, text: str) -> Path:
        """Write a file."""
        path = self.folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def run(self, *arguments: str) -> tuple[int, list[str]]:
        """Run the command; return its exit code and the lines that it prints."""
        folders = ("--partners", str(self.folder / "partners"), "--content", str(self.folder / "content"))
        code = main([*folders, *arguments])
        return code, self._capsys.readouterr().out.splitlines()
