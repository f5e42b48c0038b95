"""JSON: numbers with the digits that they have, texts as they are, the same bytes for the same document."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.exports.data.document import Texts, cut_share
from showcase.exports.data.encoding import create_json
from showcase.i18n import create_speech
from showcase.scalars import HELSINKI
from showcase.vocabulary import Lang, Status

SHARES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("12450.50"), "12450.50"),
        (Decimal(-3), "-3"),
        (Decimal("0.000000000001"), "0.000000000001"),
        (Decimal("1E+3"), "1000"),
        (True, "true"),
        (7, "7"),
        (None, "null"),
        (Status.ON_TRACK, '"on-track"'),
        (date(2025, 3, 20), '"2025-03-20"'),
        (datetime(2025, 5, 14, 9, tzinfo=HELSINKI), '"2025-05-14T09:00:00+03:00"'),
        ('Å & "<b>"\n\u2028', '"Å & \\"<b>\\"\\n\u2028"'),
        ((), "[]"),
        ({}, "{}"),
        (Texts(fi="Ä", sv=None, en=None), '{"fi": "Ä", "sv": null, "en": null}'),
        ({Status.DONE: 1}, '{"done": 1}'),
    ],
)
def test_a_value_is_written_as_it_is(value: object, written: str) -> None:
    assert create_json(value).decode() == f"{written}\n"


def test_a_float_is_refused_as_its_digits_are_made_up() -> None:
    with pytest.raises(KeyError):
        create_json({"value": 0.1})


def test_what_fits_stands_on_one_line_and_the_rest_below_each_other() -> None:
    numbers = tuple(range(10**11, 10**11 + 9))
    text = create_json({"short": (1, 2), "long": numbers, "deep": {"long": numbers}}).decode()
    assert text.startswith('{\n  "short": [1, 2],\n  "long": [\n    100000000000,\n')
    assert text.endswith(
        '  "deep": {\n    "long": [\n' + "".join(f"      {each},\n" for each in numbers)[:-2] + "\n    ]\n  }\n}\n"
    )
    assert json.loads(text) == {"short": [1, 2], "long": list(numbers), "deep": {"long": list(numbers)}}


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_any_json_program_reads_the_same(value: object) -> None:
    assert json.loads(create_json(value)) == value


@given(SHARES)
def test_a_cut_share_is_printed_in_per_cent_as_the_whole_one_is(share: Decimal) -> None:
    """Rounding twice could tell 50 % of what is 49.4999 %: the pages round the whole share, readers the cut one."""
    cut = cut_share(share)
    assert cut is not None
    assert abs(share - cut) < Decimal("0.000001")
    speech = create_speech(Lang.EN)
    assert speech.percent(cut) == speech.percent(share)


def test_a_share_has_no_needless_digits_and_no_negative_zero() -> None:
    shares = {"1": "1", "0.3000": "0.3", "-0.0000001": "0", "-1": "-1", "2E+2": "200"}
    written = {share: create_json(cut_share(Decimal(share))).decode().strip() for share in shares}
    assert written == shares
    assert cut_share(None) is None
