"""Sources → a network that keeps every rule, or all problems: the step that validator and build share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.load import load_network
from showcase.rules import check_network

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from pathlib import Path

    from showcase.network import Network
    from showcase.problem import Problem


def load_checked(
    partners: Path,
    content: Path,
    today: date,
    only: Collection[str] | None = None,
) -> tuple[Network | None, tuple[Problem, ...]]:
    """Return the network as far as it can be read, and what model and rules find wrong with it, in order of place.

    The rules ask for the day for which the site is built: the settings name it, else it is ``today``. ``only`` names
    the partners to read whole; of the others no more is read than the whole network has to agree with.
    """
    network, problems = load_network(partners, content, only)
    found = check_network(network, network.settings.value.as_of or today) if network else ()
    return network, tuple(sorted((*problems, *found), key=lambda problem: problem.sort_key))
