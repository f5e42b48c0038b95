"""What was probably meant by a key or a value that its mapping does not know, and where it was meant to stand."""

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
    further out beside which such a key stands; when it is none of these, ``known`` are the fields that there are.
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
    return {"known": ", ".join(here.fields)} if here.fields else {}


def advise_on_mapping(model: type[Record], loc: Loc) -> dict[str, str]:
    """Return the fields of the mapping that should stand where something else does."""
    fields = _find_spelling(model, loc).fields
    return {"known": ", ".join(fields)} if fields else {}


def advise_on_value(model: type[Record], loc: Loc, got: str, options: Sequence[str]) -> dict[str, str]:
    """Return the option that was meant, or the field that was: ``done`` is no status, it stands beside it."""
    if meant := suggest_name(got, options):
        return {"meant": meant}
    *way, _ = loc
    beside = suggest_name(got, [name for name in _find_spelling(model, way).fields if name != loc[-1]])
    return {"instead": beside} if beside else {}


def _find_spelling(model: type[Record], way: Sequence[str | int]) -> Spelling:
    spelling = create_spelling(model)
    for step in way:
        spelling = spelling.get(step if isinstance(step, str) else None)
    return spelling
