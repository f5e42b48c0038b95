"""What is made of a network once, though many rules and pages ask for it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from showcase.network import Network

T = TypeVar("T")


def once(make: Callable[[Network], T]) -> Callable[[Network], T]:
    """Keep what ``make`` made of the last network: it is made anew only for another one."""
    last: list[tuple[Network, T]] = []

    @wraps(make)
    def get(network: Network) -> T:
        if not last or last[0][0] is not network:
            last[:] = [(network, make(network))]
        return last[0][1]

    return get
