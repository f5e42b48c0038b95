"""An SVG while it is read: its elements, its places, and all that is wrong with it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NoReturn

from showcase.problem import Place, create_problem, create_warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.problem import Problem

_MAX_TOLD: Final = 20
_ATTRIBUTE: Final = re.compile(rb"\s*([^\s=<>\"'/]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_TAG: Final = re.compile(rb"<[^\s/>]+")


class RefusedError(Exception):
    """The rest of the drawing can't be read, or need not be: what is wrong with it has been told."""


@dataclass(slots=True, eq=False)
class Element:
    """An element of a drawing; ``offset`` is where its tag begins, in bytes."""

    name: str
    attributes: dict[str, str]
    offset: int
    children: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> Iterator[Element]:
        """The elements right below it."""
        return (child for child in self.children if isinstance(child, Element))

    def list_all(self) -> Iterator[Element]:
        """Yield it and all elements below it, in order."""
        yield self
        for child in self.elements:
            yield from child.list_all()


class Drawing:
    """An SVG while it is read, with all that is wrong with it."""

    def __init__(self, content: bytes, path: str) -> None:
        self.content = content.removeprefix(codecs.BOM_UTF8)
        self.path = path
        self.problems: list[Problem] = []
        self._told: set[tuple[str, str | None]] = set()

    def report(self, where: Element | int, code: str, attribute: str = "", /, **parameters: object) -> None:
        """Keep a problem with an element, one of its attributes or what begins at a byte; the same one only once.

        Raises RefusedError when there are so many that the rest would not be read.
        """
        self._keep(create_problem(self._find_place(where, attribute), code, **parameters))

    def doubt(self, element: Element, code: str) -> None:
        """Keep what is only doubtful about an element."""
        self._keep(create_warning(self._find_place(element), code))

    def stop(self, where: Element | int, code: str, **parameters: object) -> NoReturn:
        """Keep a problem after which nothing more is worth reading; raises RefusedError."""
        self.report(where, code, **parameters)
        raise RefusedError

    def _keep(self, problem: Problem) -> None:
        what = (problem.code, problem.parameters.get("got"))
        if what in self._told:
            return
        self._told.add(what)
        self.problems.append(problem)
        if len(self.problems) == _MAX_TOLD:
            raise RefusedError

    def find(self, element: Element, text: str) -> int:
        """Return where a text stands in an element's attributes or words; else where its tag begins."""
        found = self.content.find(text.encode(), element.offset)
        return element.offset if found < 0 else found

    def _find_place(self, where: Element | int, attribute: str = "") -> Place:
        offset = where if isinstance(where, int) else where.offset
        if attribute:
            offset = self._find_attribute(offset, attribute)
        *above, line = self.content[:offset].split(b"\n")
        return Place(self.path, len(above) + 1, len(line.decode("utf-8", "replace")) + 1)

    def _find_attribute(self, offset: int, name: str) -> int:
        """Return where an attribute of the tag at an offset begins, whatever prefix it has."""
        tag = _TAG.match(self.content, offset)
        found = _ATTRIBUTE.match(self.content, tag.end()) if tag else None
        while found:
            if found[1].rpartition(b":")[2].decode() == name:
                return found.start(1)
            found = _ATTRIBUTE.match(self.content, found.end())
        return offset
