"""Sources → a network that keeps every rule, or all problems: the step that validator and build share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.load import load_network
from showcase.rules import check_network

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.network import Network
    from showcase.problem import Problem


def load_checked(partners: Path, content: Path) -> tuple[Network | None, tuple[Problem, ...]]:
    """Return the network as far as it can be read, and what model and rules find wrong with it, in order of place."""
    network, problems = load_network(partners, content)
    found = check_network(network) if network else ()
    return network, tuple(sorted((*problems, *found), key=lambda problem: problem.sort_key))
