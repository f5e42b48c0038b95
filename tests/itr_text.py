"""The words of the targets that are made from the ITR tables: titles and boundaries, with no name of a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.itr_units import PER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.itr_series import Wanted
    from tests.itr_yaml import Value

__all__ = ["PURCHASED_ENERGY", "VALUE_CHAIN", "create_texts", "create_title"]

PURCHASED_ENERGY, VALUE_CHAIN = 2, 3
"""The scopes that need more to be said: the method of scope 2, the boundary of scope 3."""


def create_title(wanted: Wanted) -> str:
    """Return a target's title."""
    scopes = " and ".join(str(scope) for scope in wanted.scopes[-2:])
    listed = ", ".join([*(str(scope) for scope in wanted.scopes[:-2]), scopes])
    what = "Methane" if wanted.dimension == "methane" else "Emissions"
    words = [what, f"of scope {listed}", PER.get(wanted.dimension, ""), _create_place(wanted.segment)]
    return " ".join(word for word in words if word)


def create_texts(wanted: Wanted, method: str) -> Mapping[str, Value]:
    """Return a target's scopes, the method of its scope 2 and its boundary, each where it must stand."""
    fields: dict[str, Value] = {}
    if wanted.dimension != "methane":
        fields["scopes"] = list(wanted.scopes)
        if PURCHASED_ENERGY in wanted.scopes:
            fields["scope_2_method"] = "market-based" if method == "market" else "location-based"
    sentences = list(_create_sentences(wanted))
    if sentences:
        fields["boundary"] = {"en": " ".join(sentences)}
    return fields


def _create_sentences(wanted: Wanted) -> Iterator[str]:
    if wanted.part:
        yield f"Of scope 3 only: {wanted.part}."
    elif VALUE_CHAIN in wanted.scopes:
        yield "Scope 3 as far as the organisation reports it."
    if wanted.segment:
        yield f"Only the {wanted.segment} business is counted."
    if wanted.dimension in PER:
        yield f"Counted {PER[wanted.dimension]}."
    if wanted.dimension == "methane":
        yield "Tonnes of methane, not converted to carbon dioxide."


def _create_place(segment: str) -> str:
    return f"in the {segment} business" if segment else ""
