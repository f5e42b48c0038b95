"""Which problems a report is about: those of some paths, or those that changed files bring about."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from showcase.problem import Problem


def select_below(problems: Iterable[Problem], paths: Collection[Path]) -> tuple[Problem, ...]:
    """Return the problems whose file is one of the paths or lies below one."""
    wanted = [_create_absolute(path) for path in paths]
    return tuple(
        problem
        for problem in problems
        if any(_create_absolute(Path(problem.place.path)).is_relative_to(path) for path in wanted)
    )


def select_touched(
    problems: Iterable[Problem],
    changed: Collection[Path],
    partners: Path,
    content: Path,
) -> tuple[Problem, ...]:
    """Return the problems that changed files may have brought about.

    That is: those in a changed file, those of a partner with a changed file, those elsewhere that name such a partner
    or file, and all of them when the network's settings have changed, since every file is read by these.
    """
    changed = {_create_absolute(path) for path in changed}
    if _create_absolute(content) / "network.yaml" in changed:
        return tuple(problems)
    slugs = list_changed_slugs(changed, partners)
    folders = {_create_absolute(partners) / slug for slug in slugs}
    return tuple(problem for problem in problems if _is_touched(problem, changed, folders, slugs))


def list_changed_slugs(changed: Iterable[Path], partners: Path) -> frozenset[str]:
    """Return the partners that have a changed file, also one that is gone."""
    root = _create_absolute(partners)
    return frozenset(
        path.relative_to(root).parts[0] for path in map(_create_absolute, changed) if path.is_relative_to(root)
    )


def is_below(paths: Iterable[Path], folder: Path) -> bool:
    """Whether any of the paths lies below a folder."""
    root = _create_absolute(folder)
    return any(_create_absolute(path).is_relative_to(root) for path in paths)


def _is_touched(problem: Problem, changed: set[Path], folders: set[Path], slugs: frozenset[str]) -> bool:
    path = _create_absolute(Path(problem.place.path))
    if path in changed or not folders.isdisjoint({path, *path.parents}):
        return True
    named = {part for value in problem.parameters.values() for part in value.split("/")}
    return not slugs.isdisjoint(named) or any(path.stem in named for path in changed)


def _create_absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  links are not followed anywhere
