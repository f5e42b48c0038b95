"""The open data of networks, made in this process, by their places below the folder of the version."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.exports.data.files import list_data_works
from showcase.exports.data.publication import Publication
from showcase.urls import create_data_path

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.network import Network

Tree: TypeAlias = dict[str, bytes]

TODAY = date(2025, 5, 20)


def create_publication(network: Network, built: date = TODAY) -> Publication:
    """Return a network as it is published on a day."""
    return Publication(network, create_achievements(network, built), built)


def load_publication(sources: Path) -> Publication:
    """Return the network of a folder as it is published on its own day."""
    network, problems = load_checked(sources / "partners", sources / "content", TODAY)
    assert network, problems
    return create_publication(network, network.settings.value.as_of or TODAY)


def create_data(publication: Publication) -> Tree:
    """Return every file of the open data."""
    works = list_data_works(publication.network, publication.achievements, publication.built)
    return {path.removeprefix(create_data_path()): content for work in works for path, content in work()}


def read_json(tree: Tree, path: str) -> Any:  # noqa: ANN401  JSON may be anything
    """Return a document, its numbers as the decimals that they are."""
    return json.loads(tree[path], parse_float=Decimal, parse_constant=Decimal)


def read_csv(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a table by the names of their columns."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))
