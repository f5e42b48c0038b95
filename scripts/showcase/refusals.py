"""What a model refuses → problems, each at its place, with what was probably meant."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from showcase.advice import advise_on_field, advise_on_mapping, advise_on_value
from showcase.mending import suggest_list
from showcase.problem import Place, Problem, create_problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from showcase.marks import Document, Loc, Marks
    from showcase.network import M

_CODES: Final = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "enum": "unknown-value",
    "model_type": "not-a-mapping-here",
    "tuple_type": "not-a-list",
}
"""pydantic's own kinds of error and ours for them; every other error of the models has a code of ours already."""

_QUOTED: Final = re.compile(r"'([^']*)'")
_CUT_NUMBER: Final = re.compile(r"-?[0-9]+,[0-9]+")


def find_unknown_empty_fields(document: Document, model: type[M]) -> Iterator[Problem]:
    """A key without a value may be what a comma cut off: in ``{value: 12450,5}`` the 5 is a key."""
    data: Any = deepcopy(document.data)
    empty = frozenset(document.empty)
    for *way, key in document.empty:
        reduce(getitem, way, data)[key] = ""
    try:
        model.model_validate(data)
    except ValidationError as error:
        cut = _find_cut_values(document)
        for each in error.errors(include_url=False):
            loc = each["loc"]
            if each["type"] == "extra_forbidden" and loc in empty:
                place, advice = document.marks.key_place(loc), advise_on_field(model, loc)
                whole = cut.get((place.line, place.column))
                yield (whole and _tell_cut(*whole, str(loc[-1]))) or create_problem(
                    place, "unknown-field", got=loc[-1], **advice
                )


def _find_cut_values(document: Document) -> Mapping[tuple[int, int], tuple[Place, str]]:
    """Return the values beside empty keys by the place behind them and a comma: there the rest of them would stand."""
    found: dict[tuple[int, int], tuple[Place, str]] = {}
    for way in {loc[:-1] for loc in document.empty}:
        mapping: Any = document.data
        for step in way:
            mapping = mapping[step]
        for name, value in mapping.items():
            place = document.marks.place((*way, name))
            for gap in (1, 2):  # a comma, or a comma and a space
                found[place.line, place.column + len(value) + gap] = place, str(value)
    return found


def _tell_cut(place: Place, value: str, rest: str) -> Problem | None:
    if _CUT_NUMBER.fullmatch(whole := f"{value},{rest}"):
        return create_problem(place, "number", got=whole, write=whole.replace(",", "."))
    if " " in rest:
        return create_problem(place, "text-cut", got=f"{value}, {rest}", write=f'"{value}, {rest}"')
    return None


def create_model_problems(error: ValidationError, document: Document, model: type[M]) -> Iterator[Problem]:
    """Yield what a model refuses, but not what was refused before, nor what is told where it stands by mistake."""
    empty = frozenset(document.empty)
    found = [_create_model_problem(each, document, model, empty) for each in error.errors(include_url=False)]
    told = {way for loc, problem in found for way in _list_meant_ways(loc, problem)}
    for loc, problem in found:
        is_there = problem.code == "missing-field" and loc in told  # under another name, or in another place
        if not is_there and not document.marks.is_spoiled(loc):
            yield problem


def _list_meant_ways(loc: Loc, problem: Problem) -> Iterator[Loc]:
    """Yield where a key that is not known was probably meant to stand."""
    *way, key = loc or ("",)
    advice = problem.parameters if problem.code == "unknown-field" else {}
    if "meant" in advice:
        yield (*way, advice["meant"])
    if "under" in advice:
        yield (*way, advice["under"], key)
    if "beside" in advice:
        yield from ((*way[:depth], key) for depth in range(len(way)))


def _create_model_problem(
    each: ErrorDetails, document: Document, model: type[M], empty: frozenset[Loc]
) -> tuple[Loc, Problem]:
    context = dict(each.get("ctx", {}))
    at = context.pop("at", ())
    loc: Loc = (*each["loc"], *at)
    value = reduce(getitem, at, each["input"])
    code = _CODES.get(each["type"], each["type"])
    if code == "unknown-field":
        place = document.marks.key_place(loc)
        return loc, create_problem(place, code, got=loc[-1], **advise_on_field(model, loc))
    if code == "missing-field":
        return loc, create_problem(document.marks.place(loc), code, field=loc[-1])
    if code == "not-a-mapping-here" and isinstance(value, str) and str(context["class_name"]).startswith("Localised"):
        code = "text-without-language"
        context = {"write": f"fi: {value}"}
    elif code == "not-a-mapping-here":
        context = advise_on_mapping(model, loc)
    elif code == "not-a-list":
        context = {"write": suggest_list(value) if isinstance(value, str) else None}
    elif code == "unknown-value":
        options = _QUOTED.findall(str(context["expected"]))
        context = {"options": ", ".join(options), **advise_on_value(model, loc, _show_input(value), options)}
    elif code == "one-of":
        left_empty = ((*loc, name) for name in str(context["options"]).split(", "))
        loc = next((way for way in left_empty if way in empty), loc)
    return loc, create_problem(_find_place(loc, document.marks), code, **{"got": _show_input(value), **context})


def _find_place(loc: Loc, marks: Marks) -> Place:
    """A field that is empty or left out is told at its key when there is one, else at the mapping that lacks it."""
    return marks.place(loc) if loc in marks.values else marks.key_place(loc)


def _show_input(value: object) -> str:
    """A list or a mapping is not shown: its place says what it is, and any word for it would be in one language."""
    return "" if isinstance(value, dict | list) else str(value)
