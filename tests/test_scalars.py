"""What was typed becomes a number, a day, an address …, or is refused with a code of its own."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from showcase import scalars
from showcase.scalars import Amount
from showcase.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

UNTIMED = settings(deadline=None)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
NUMBERS = st.decimals(Decimal(-(10**15) + 1), Decimal(10**15 - 1), allow_nan=False, places=12)
PARSERS = [getattr(scalars, name) for name in dir(scalars) if name.startswith("parse_") and name != "parse_unit"]


def get_code(parse: Callable[[object], object], value: object) -> str:
    """Return the code of the refusal."""
    with pytest.raises(PydanticCustomError) as refused:
        parse(value)
    return refused.value.type


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("value", [{"a": "b"}, ["a"]])
def test_no_scalar_is_a_list_or_a_mapping(parse: Callable[[object], object], value: object) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse(value)
    assert (refused.value.type, refused.value.context) == ("not-text", {"got": ""})


@UNTIMED
@given(st.sampled_from(PARSERS), st.text(max_size=30))
def test_any_text_is_taken_or_refused_with_a_code(parse: Callable[[object], object], text: str) -> None:
    parts = {text, text.partition(" ")[0], text.rpartition("/")[0], text.rpartition("/")[2]}
    refused = None
    try:
        parse(text)
    except PydanticCustomError as error:
        refused = error
    assert refused is None or (refused.context and refused.context["got"] in parts)


@UNTIMED
@given(NUMBERS)
def test_any_number_in_range_that_is_written_plainly_comes_back(number: Decimal) -> None:
    assert scalars.parse_number(f"{number:f}") == number
    assert scalars.parse_amount(f"{abs(number):f} %") == Amount(abs(number), is_percentage=True)


@pytest.mark.parametrize(("text", "write"), [("-20 %", "80 %"), ("-7.5 %", "92.5 %"), ("-100 %", None)])
def test_a_percentage_is_what_is_left_of_the_baseline(text: str, write: str | None) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        scalars.parse_amount(text)
    assert refused.value.type == "percentage-below-zero"
    assert (refused.value.context or {}).get("write") == write


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", "0"), ("-0", "0"), ("-0.00", "0"), ("-3", "-3"), ("0.5", "0.5"), ("12450.50", "12450.50"),
     ("9" * 15, "9" * 15), ("0." + "1" * 12, "0." + "1" * 12)],
)  # fmt: skip
def test_a_number_keeps_the_decimals_that_were_typed_and_zero_has_no_sign(text: str, number: str) -> None:
    assert str(scalars.parse_number(text)) == number


BAD_NUMBERS = [
    "", "12 450", "12\u00a0450", "12450,5", "1e3", "1_000", ".5", "5.", "inf", "-inf", "NaN", "nan", "\u0663", "\uff13",
    "012", "00", "+5", "--5", "- 5", "-", "−5", "0x10", "1.2.3", " 5", "5 ", "5\n", "9" * 16, "0." + "1" * 13, "½",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD_NUMBERS)
def test_a_number_in_any_other_form_is_refused(text: str) -> None:
    assert get_code(scalars.parse_number, text) == "number"
    assert get_code(scalars.parse_amount_above_zero, text) == "number"
    assert get_code(scalars.parse_amount, text) == "number"
    assert get_code(scalars.parse_amount, f"{text} %") == "percentage"


def test_zero_and_more_may_not_be_negative() -> None:
    assert scalars.parse_amount_above_zero("0") == 0
    assert get_code(scalars.parse_amount_above_zero, "-0.1") == "negative"


@pytest.mark.parametrize(
    "text", ["80%", "80  %", "80\u00a0%", "80 % ", "%", " %", "80 %%", "%80", "80 percent %", "80\uff05 %"]
)
def test_a_percentage_has_one_space_before_its_sign(text: str) -> None:
    assert get_code(scalars.parse_amount, text) == "percentage"


def test_an_amount_is_a_level_or_a_percentage() -> None:
    assert scalars.parse_amount("80") == Amount(Decimal(80))
    assert scalars.parse_amount("80.5 %") == Amount(Decimal("80.5"), is_percentage=True)


@UNTIMED
@given(DAYS)
def test_every_day_of_the_years_comes_back(day: date) -> None:
    assert scalars.parse_date(day.isoformat()) == day
    assert scalars.parse_year(str(day.year)) == day.year


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-02-30", "no-such-day"),
        ("2023-02-29", "no-such-day"),
        ("2024-13-01", "no-such-day"),
        ("2024-00-10", "no-such-day"),
        ("0000-01-01", "no-such-day"),
        ("1989-12-31", "date"),
        ("2101-01-01", "date"),
        ("2024-3-5", "date"),
        ("20240305", "date"),
        ("5.3.2024", "date"),
        ("2024-03-05T00:00", "date"),
        ("2024-03-05\n", "date"),
        ("\u0662\u0660\u0662\u0664-\u0660\u0663-\u0660\u0665", "date"),
        ("", "date"),
    ],
)
def test_a_day_that_is_none_is_refused(text: str, code: str) -> None:
    assert get_code(scalars.parse_date, text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1989",
        "2101",
        "24",
        "02024",
        "20240",
        "2024.0",
        "2024 ",
        "\u0662\u0660\u0662\u0664",
        "\uff12\uff10\uff12\uff14",
        "-2024",
        "²⁰²⁴",
    ],
)
def test_a_year_that_is_none_is_refused(text: str) -> None:
    assert get_code(scalars.parse_year, text) == "year"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2025-05-14 09:00", datetime(2025, 5, 14, 6, 0, tzinfo=UTC)),
        ("2025-01-14 09:00", datetime(2025, 1, 14, 7, 0, tzinfo=UTC)),
        ("2025-03-30 02:59", datetime(2025, 3, 30, 0, 59, tzinfo=UTC)),
        ("2025-03-30 04:00", datetime(2025, 3, 30, 1, 0, tzinfo=UTC)),
        ("2025-10-26 02:59", datetime(2025, 10, 25, 23, 59, tzinfo=UTC)),
        ("2025-10-26 04:00", datetime(2025, 10, 26, 2, 0, tzinfo=UTC)),
    ],
)
def test_a_time_is_that_of_helsinki(text: str, utc: datetime) -> None:
    assert scalars.parse_local_time(text).astimezone(UTC) == utc


@UNTIMED
@given(DAYS, st.times())
def test_every_time_comes_back_unless_the_clock_change_takes_it(day: date, time: object) -> None:
    text = f"{day} {str(time)[:5]}"
    try:
        found = f"{scalars.parse_local_time(text):%Y-%m-%d %H:%M}"
    except PydanticCustomError as refused:
        found = refused.type
    assert found in {text, "time-skipped", "time-doubled"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2025-03-30 03:00", "time-skipped"),
        ("2025-03-30 03:30", "time-skipped"),
        ("2025-03-30 03:59", "time-skipped"),
        ("2025-10-26 03:00", "time-doubled"),
        ("2025-10-26 03:30", "time-doubled"),
        ("2025-10-26 03:59", "time-doubled"),
        ("2025-05-14", "local-time"),
        ("2025-05-14 ", "local-time"),
        ("2025-05-14 9:00", "local-time"),
        ("2025-05-14 24:00", "local-time"),
        ("2025-05-14 09:60", "local-time"),
        ("2025-05-14T09:00", "local-time"),
        ("2025-05-14  09:00", "local-time"),
        ("2025-05-14 09:00Z", "local-time"),
        ("2025-02-29 09:00", "no-such-day"),
        ("14.5.2025 09:00", "date"),
    ],
)
def test_a_time_that_is_none_in_helsinki_is_refused(text: str, code: str) -> None:
    assert get_code(scalars.parse_local_time, text) == code


def test_a_clock_time_is_the_time_since_midnight() -> None:
    assert scalars.parse_clock("00:00") == timedelta()
    assert scalars.parse_clock("23:59") == timedelta(hours=23, minutes=59)


@pytest.mark.parametrize(
    "text", ["", "9:30", "24:00", "09:60", "09.30", "0930", "09:30:00", "\u0660\u0669:\u0663\u0660"]
)
def test_a_clock_time_in_any_other_form_is_refused(text: str) -> None:
    assert get_code(scalars.parse_clock, text) == "clock"


@pytest.mark.parametrize(
    ("text", "unit"),
    [("MWh", Unit("MWh")), ("kWh/m2", Unit("kWh", "m2")), ("percent", Unit("percent"))],
)
def test_a_unit_is_one_of_the_list_or_one_per_another(text: str, unit: Unit) -> None:
    assert scalars.parse_unit_field(text) == unit


@pytest.mark.parametrize("text", ["", "mwh", "MWh/", "/m2", "MWh/m2/day", "MWh / m2", "%", "kWh/v"])
def test_any_other_unit_is_refused(text: str) -> None:
    assert get_code(scalars.parse_unit_field, text) == "unit"


def test_a_scope_is_one_two_or_three() -> None:
    assert [scalars.parse_scope(text) for text in ("1", "2", "3")] == [1, 2, 3]


@pytest.mark.parametrize("text", ["", "0", "4", "01", "1.0", "²"])
def test_any_other_scope_is_refused(text: str) -> None:
    assert get_code(scalars.parse_scope, text) == "scope"
