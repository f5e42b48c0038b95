"""What several test modules share: the option that refreshes the golden site, and sites that are built once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.built_site import GOLDEN, ROOT, Site, copy_golden, read_tree, run_build
from tests.hard_network import write_hard_network

if TYPE_CHECKING:
    from pathlib import Path

# No test asserts how long something takes: a busy machine must not fail one.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ORIGINS = {
    "demonstration": "https://ilmastokumppanit.example",
    "golden": "https://golden.example/kumppanit-sivusto",
    "hard": "https://hard.example",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that `make golden` and `make contract` give."""
    parser.addoption("--refresh-golden", action="store_true", help="write tests/data/golden/site again")
    parser.addoption("--refresh-contract", action="store_true", help="store the fields that the open data has more")


def build_once(sources: Path, factory: pytest.TempPathFactory) -> Path:
    """Build a network with scripts/build.py; return where the site stands."""
    output = factory.mktemp("site") / "output"
    build = run_build(sources, output)
    assert build.returncode == 0, build.stderr
    return output


@pytest.fixture(scope="session")
def demonstration_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the demonstration site stands, built once."""
    return build_once(ROOT, tmp_path_factory)


@pytest.fixture(scope="session")
def demonstration(demonstration_output: Path) -> dict[str, bytes]:
    """Return the files of the demonstration site."""
    return read_tree(demonstration_output.resolve())


@pytest.fixture(scope="session")
def golden_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the site of the golden network stands, built once; a test that builds over it takes a copy."""
    return build_once(GOLDEN, tmp_path_factory)


@pytest.fixture(scope="session")
def hard_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the site of the hard network stands, built once."""
    return build_once(write_hard_network(tmp_path_factory.mktemp("hard")), tmp_path_factory)


@pytest.fixture(scope="session")
def sites(demonstration: dict[str, bytes], golden_output: Path, hard_output: Path) -> dict[str, Site]:
    """Return the three sites."""
    golden, hard = (read_tree(output.resolve()) for output in (golden_output, hard_output))
    trees = {"demonstration": demonstration, "golden": golden, "hard": hard}
    return {name: Site(ORIGINS[name], tree) for name, tree in trees.items()}


@pytest.fixture(params=ORIGINS)
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """Return each of the three sites; the golden one stands in a folder of its host."""
    return sites[str(request.param)]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a copy of the golden network's sources."""
    return copy_golden(tmp_path / "sources")


@pytest.fixture
def standing(golden_output: Path, tmp_path: Path) -> Path:
    """Return a place where the golden site stands already, with nothing else beside it."""
    shutil.copytree(golden_output.parent, tmp_path / "standing", symlinks=True)
    return tmp_path / "standing" / golden_output.name
