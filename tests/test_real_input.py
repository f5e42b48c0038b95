"""Real targets and results, under invented names, make a whole site."""

from __future__ import annotations

import csv
import html
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.check import load_checked
from showcase.plugin import write_site
from showcase.problem import Severity
from tests.built_site import CONF, read_tree
from tests.itr import ItrNetwork, create_itr_network, write_network
from tests.test_itr import TABLE_NAMES, TABLES

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = ("kumppanit", "sv/partner", "en/partners")

pytestmark = pytest.mark.skipif(
    not all((TABLES / name).is_file() for name in TABLE_NAMES),
    reason="the ITR tables are not beside the project (shared/data/itr)",
)


@pytest.fixture(scope="module")
def network() -> ItrNetwork:
    """Return the network that the tables make."""
    return create_itr_network(TABLES)


@pytest.fixture(scope="module")
def sources(network: ItrNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the network's files are written."""
    folder = tmp_path_factory.mktemp("itr")
    write_network(network.files, folder)
    return folder


def read_names() -> set[str]:
    """Return the names of the real companies, as they stand in any of the tables."""
    names = set()
    for table in TABLE_NAMES:
        with (TABLES / table).open(encoding="utf-8", newline="") as lines:
            names |= {row["company_name"].strip() for row in csv.DictReader(lines)}
    return names - {""}


def test_every_file_is_as_the_rules_demand(network: ItrNetwork, sources: Path) -> None:
    loaded, problems = load_checked(sources / "partners", sources / "content", date.max)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    assert loaded
    assert len(loaded.partners) == network.organisations


def test_every_organisation_has_its_page_and_no_page_names_a_real_company(network: ItrNetwork, sources: Path) -> None:
    """A page in every language with a card for each target; names neither in full nor by their first word."""
    write_site(CONF, sources / "partners", sources / "content", sources / "output")
    tree = read_tree(sources / "output")
    pages = {path: html.unescape(content.decode()) for path, content in tree.items() if path.endswith(".html")}
    for folder in FOLDERS:
        own = [page for path, page in pages.items() if re.fullmatch(rf"{folder}/org-\d+/index\.html", path)]
        assert len(own) == network.organisations
        assert sum(page.count('<article class="target" id="target-') for page in own) == network.targets
    names = read_names()
    assert len(names) > 90
    firsts = {re.split(r"[\s,.]", name)[0] for name in names}
    found = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names | firsts)))})(?!\w)")
    assert not [path for path, page in pages.items() if found.search(page)]
