"""Where each value of a file stands, so that whoever finds fault with it can say where."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from showcase.problem import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Loc: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top."""


class Mark(NamedTuple):
    """Where a key or value starts, and whether it was written in quotes or as a block of text."""

    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each key and value of a file stands."""

    path: str
    values: Mapping[Loc, Mark] = field(default_factory=dict)
    keys: Mapping[Loc, Mark] = field(default_factory=dict)
    spoiled: frozenset[Loc] = frozenset()
    """Values that were refused already: no further problem is worth telling about them."""

    def place(self, loc: Loc) -> Place:
        """Return the place of the value at ``loc``, or of the nearest value around it."""
        while loc and loc not in self.values:
            loc = loc[:-1]
        mark = self.values.get(loc, Mark(1, 1))
        return Place(self.path, mark.line, mark.column)

    def key_place(self, loc: Loc) -> Place:
        """Return the place of the key at ``loc``, or that of its value when it is a list's item."""
        mark = self.keys.get(loc)
        return Place(self.path, mark.line, mark.column) if mark else self.place(loc)

    def is_spoiled(self, loc: Loc) -> bool:
        """Whether the value at ``loc``, or one around it, was refused already."""
        return any(loc[:depth] in self.spoiled for depth in range(len(loc) + 1))


@dataclass(frozen=True, slots=True)
class Document:
    """A file's data and marks, and the ways to the keys that have no value: what is empty is not in the data.

    ``links`` are the links in the body of a Markdown file, as they were typed.
    """

    data: dict[str, Data]
    marks: Marks
    empty: tuple[Loc, ...] = ()
    links: tuple[tuple[str, Place], ...] = ()
