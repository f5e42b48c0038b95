"""Work in other processes: on many equal things in forks of this one, or on a heavy one apart from it."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")

_CHUNKS_A_PROCESS: Final = 8
"""So that a process that has easy things does not wait long for one that has hard ones."""


def count_processes(things: int, worth: int) -> int:
    """Return how many processes to share ``things`` over, when a fork pays from ``worth`` things on."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    return max(1, min(os.cpu_count() or 1, things // worth)) if can_fork else 1


def work_in_forks(things: Sequence[T], work: Callable[[T], None], processes: int) -> None:
    """Do the work on every thing: every n-th one in a fork of its own, the first share in this process.

    A fork has all that this process has in memory, so nothing is sent to it; what it does must be on disk, since
    nothing comes back. Raises what the first share raises, or SystemExit(1) when another share failed, with its
    traceback printed.
    """
    forks = [
        multiprocessing.get_context("fork").Process(target=_work_on, args=(things[share::processes], work))
        for share in range(1, processes)
    ]
    for fork in forks:
        fork.start()
    try:
        _work_on(things[::processes], work)
    finally:
        for fork in forks:
            fork.join()
    if any(fork.exitcode for fork in forks):
        raise SystemExit(1)


def map_in_forks(work: Callable[[T], R], things: Sequence[T], processes: int) -> Iterator[R]:
    """Yield what the work returns for each thing, in their order; it is sent back, so it must be worth sending."""
    if processes == 1:
        yield from map(work, things)
        return
    chunk = -(-len(things) // (processes * _CHUNKS_A_PROCESS))
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("fork")) as pool:
        yield from pool.map(work, things, chunksize=chunk)


def run_apart(work: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
    """Return what the work returns in a new process, which takes its memory with it when it ends."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *arguments, **options).result()


def _work_on(things: Sequence[T], work: Callable[[T], None]) -> None:
    for thing in things:
        work(thing)
