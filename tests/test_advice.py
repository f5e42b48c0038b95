"""A key that is not known is told where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.advice import advise_on_field, advise_on_mapping, advise_on_value
from showcase.model.commitment import Commitment
from showcase.model.results import Results

if TYPE_CHECKING:
    from showcase.marks import Loc
    from showcase.records import Record

CASES = [
    (Commitment, ("signatorys",), {"meant": "signatories"}),
    (Commitment, ("targets", 0, "tavoite"), {"meant": "goal"}),
    (Commitment, ("targets", 0, "Lähtötaso"), {"meant": "baseline"}),
    (Commitment, ("statement", "se"), {"meant": "sv"}),
    (Commitment, ("targets", 0, "goal", "boundary"), {"beside": "goal"}),
    (Commitment, ("targets", 0, "at_most"), {"under": "goal"}),
    (Commitment, ("targets", 0, "goal", "plan"), {"beside": "targets"}),
    (Results, ("scope_1",), {"under": "inventory"}),
    (Results, ("results", 0, "withdrawn", "note"), {"beside": "withdrawn"}),
    (Results, ("results", 0, "zzz", "a"), {}),
    (Results, ("results", 0, "withdrawn", "zzz"), {"known": "reason"}),
]


@pytest.mark.parametrize(("model", "loc", "advice"), CASES)
def test_advice(model: type[Record], loc: Loc, advice: dict[str, str]) -> None:
    assert advise_on_field(model, loc) == advice


def test_the_fields_of_a_mapping_are_told_where_something_else_stands() -> None:
    assert advise_on_mapping(Results, ("results", 0, "withdrawn")) == {"known": "reason"}
    assert advise_on_mapping(Results, ("submitted",)) == {}


@pytest.mark.parametrize(
    ("got", "advice"),
    [
        ("in progress", {"meant": "in-progress"}),
        ("kesken", {"meant": "in-progress"}),
        ("done", {"instead": "done"}),
        ("valmis", {"instead": "done"}),
        ("status", {}),
        ("zzz", {}),
    ],
)
def test_a_value_is_told_what_was_meant(got: str, advice: dict[str, str]) -> None:
    assert advise_on_value(Results, ("results", 0, "status"), got, ["not-started", "in-progress"]) == advice
