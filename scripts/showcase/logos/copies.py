"""How much a drawing draws when all that it repeats is counted: copies of copies grow without end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.logos.allowed import MAX_DRAWN, MAX_NESTING
from showcase.logos.values import list_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.logos.drawing import Drawing, Element

_INHERITED: Final = ("fill", "stroke")
"""What every element below draws anew."""


def check_copies(drawing: Drawing, root: Element) -> None:
    """Tell a drawing that refers to itself in a circle, or that draws too much.

    Raises RefusedError then.
    """
    _Count(drawing, root).count(root, 1)


class _Count:
    """Counts what elements draw, each of them once."""

    def __init__(self, drawing: Drawing, root: Element) -> None:
        self._drawing = drawing
        self._targets: dict[str, Element] = {}
        for element in root.list_all():
            if "id" in element.attributes:
                self._targets.setdefault(element.attributes["id"], element)
        self._counts: dict[Element, int] = {}
        self._open: set[Element] = set()

    def count(self, element: Element, depth: int) -> int:
        """Return how many elements an element draws."""
        if element in self._counts:
            return self._counts[element]
        if element in self._open:
            self._drawing.stop(element, "svg-circle")
        if depth > 2 * MAX_NESTING:
            self._drawing.stop(element, "svg-nesting", limit=MAX_NESTING)
        self._open.add(element)
        painted = other = 0
        for name, target in self._list_targets(element):
            drawn = self.count(target, depth + 1)
            painted, other = (painted + drawn, other) if name in _INHERITED else (painted, other + drawn)
        drawn = (1 + painted) * (1 + other + sum(self.count(child, depth + 1) for child in element.elements))
        if drawn > MAX_DRAWN:
            self._drawing.stop(element, "svg-copies", limit=MAX_DRAWN)
        self._open.remove(element)
        # A gradient is one colour more, whatever it is made of: it has no shapes to repeat.
        self._counts[element] = 0 if element.name.endswith("Gradient") else drawn
        return self._counts[element]

    def _list_targets(self, element: Element) -> Iterator[tuple[str, Element]]:
        for name, value in element.attributes.items():
            ids = [value[1:]] if name == "href" and value.startswith("#") else list_references(value)
            yield from ((name, self._targets[each]) for each in ids if each in self._targets)
