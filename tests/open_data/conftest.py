"""The open data of the golden and of the demonstration network, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.i18n import create_speech
from showcase.vocabulary import Lang
from tests.built_site import GOLDEN, ROOT, read_tree
from tests.open_data.both_sites import Site
from tests.open_data.built_data import create_data, load_publication
from tests.open_data.reckoned import RECKONED

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.exports.data.publication import Publication
    from tests.open_data.built_data import Tree


@pytest.fixture(scope="session")
def golden() -> Publication:
    """Return the golden network as it is published."""
    return load_publication(GOLDEN)


@pytest.fixture(scope="session")
def golden_data(golden: Publication) -> Tree:
    """Return its open data."""
    return create_data(golden)


@pytest.fixture(scope="session")
def demonstration_data() -> Tree:
    """Return the open data of the demonstration network."""
    return create_data(load_publication(ROOT))


@pytest.fixture(scope="session")
def reckoned() -> Publication:
    """Return the network that was worked out by hand, as it is published."""
    return load_publication(RECKONED)


@pytest.fixture(scope="session")
def reckoned_data(reckoned: Publication) -> Tree:
    """Return its open data."""
    return create_data(reckoned)


@pytest.fixture(params=["golden_data", "demonstration_data"])
def data(request: pytest.FixtureRequest) -> Tree:
    """Return the open data of each of the two."""
    tree: Tree = request.getfixturevalue(str(request.param))
    return tree


@pytest.fixture(scope="session")
def sites(demonstration: dict[str, bytes], golden_output: Path) -> dict[str, Site]:
    """Return both sites as scripts/build.py has built them, in each language."""
    trees = {"demonstration": demonstration, "golden": read_tree(golden_output.resolve())}
    return {f"{name}-{lang}": Site(tree, create_speech(lang)) for name, tree in trees.items() for lang in Lang}


@pytest.fixture(params=[f"{name}-{lang}" for name in ("demonstration", "golden") for lang in Lang])
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """Return each of them."""
    return sites[str(request.param)]
