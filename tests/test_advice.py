"""A key that is not known is told where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.advice import advise_on_field
from showcase.model.commitment import Commitment
from showcase.model.results import Results

if TYPE_CHECKING:
    from showcase.marks import Loc
    from showcase.records import Record

CASES = [
    (Commitment, ("signatorys",), {"meant": "signatories"}),
    (Commitment, ("targets", 0, "goal", "boundary"), {"beside": "goal"}),
    (Commitment, ("targets", 0, "at_most"), {"under": "goal"}),
    (Commitment, ("targets", 0, "goal", "plan"), {"beside": "targets"}),
    (Results, ("scope_1",), {"under": "inventory"}),
    (Results, ("results", 0, "withdrawn", "note"), {"beside": "withdrawn"}),
    (Results, ("zzz",), {}),
]


@pytest.mark.parametrize(("model", "loc", "advice"), CASES)
def test_advice(model: type[Record], loc: Loc, advice: dict[str, str]) -> None:
    assert advise_on_field(model, loc) == advice
