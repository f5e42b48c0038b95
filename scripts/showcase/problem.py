"""What is wrong, and where: not yet in words, so that every language can say it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """An error stops the build; a warning is shown and counted."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: the path as the reader would type it, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong at one place.

    ``code`` names the kind of problem and is the key to its words in ``report.MESSAGES``; ``parameters`` fill those
    words and are never read as a format.
    """

    place: Place
    code: str
    parameters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        """Order by place, then code, so that the same input always reads the same."""
        return (self.place, self.code, tuple(sorted(self.parameters.items())))


def create_problem(place: Place, code: str, /, **parameters: object) -> Problem:
    """Return an error whose parameters are text; those that are None are left out."""
    return Problem(place, code, _freeze(parameters))


def create_warning(place: Place, code: str, /, **parameters: object) -> Problem:
    """Return a warning whose parameters are text: it is shown and counted, and stops nothing."""
    return Problem(place, code, _freeze(parameters), Severity.WARNING)


def _freeze(parameters: dict[str, object]) -> Mapping[str, str]:
    return MappingProxyType({key: str(value) for key, value in parameters.items() if value is not None})
