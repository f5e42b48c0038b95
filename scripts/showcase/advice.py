"""Where a key that is not known was probably meant to stand, and what it was meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.mending import suggest_name
from showcase.spelling import create_spelling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showcase.marks import Loc
    from showcase.records import Record
    from showcase.spelling import Spelling


def advise_on_field(model: type[Record], loc: Loc) -> dict[str, str]:
    """Return the advice on a key that its mapping does not know, as the parameters of a problem.

    ``meant`` is the nearest key that stands here, ``under`` the field here that has such a key, ``beside`` the field
    further out beside which such a key stands. Empty when there is nothing to say.
    """
    *way, key = loc
    name = str(key)
    here = _find_spelling(model, way)
    if meant := suggest_name(name, here.fields):
        return {"meant": meant}
    inside = sorted(here.fields.items(), key=lambda item: item[1].items is not None)  # a mapping before a list
    for field, inner in inside:
        if name in (inner.items or inner).fields:
            return {"under": field}
    for depth in reversed(range(len(way))):
        if name in _find_spelling(model, way[:depth]).fields:
            return {"beside": str(way[depth])}
    return {}


def _find_spelling(model: type[Record], way: Sequence[str | int]) -> Spelling:
    spelling = create_spelling(model)
    for step in way:
        spelling = spelling.get(step if isinstance(step, str) else None)
    return spelling
