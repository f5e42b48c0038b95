"""The kinds of field that the files are made of, each with how it is read and what its JSON Schema says."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import PlainValidator, WithJsonSchema

from showcase.scalars import (
    ACCOUNT,
    ACCOUNT_LENGTH,
    DATE,
    EMAIL,
    FIRST_YEAR,
    LAST_YEAR,
    NUMBER,
    SLUG,
    SLUG_LENGTH,
    TIME,
    URL,
    URL_LENGTH,
    Amount,
    parse_account,
    parse_amount,
    parse_amount_above_zero,
    parse_business_id,
    parse_clock,
    parse_date,
    parse_email,
    parse_industry,
    parse_local_time,
    parse_number,
    parse_scope,
    parse_slug,
    parse_target_reference,
    parse_unit_field,
    parse_url,
    parse_year,
)
from showcase.units import SYMBOLS, Unit
from showcase.vocabulary import SECTION_OF_DIVISION

if TYPE_CHECKING:
    from re import Pattern


def _say(type_: str, *examples: object, **more: object) -> WithJsonSchema:
    return WithJsonSchema({"type": type_, **more, "examples": list(examples)})


def _show_pattern(*patterns: Pattern[str]) -> str:
    """Return patterns one after the other, a space between them, as Python's and JavaScript's expressions both read."""
    source = " ".join(pattern.pattern for pattern in patterns)
    return "^{}$".format(source.replace(r"\w", r"0-9A-Za-z_\u00a1-\uffff").replace(r"\"", '"'))


_POSITIVE: Final = NUMBER.pattern.removeprefix("-?")
_SYMBOL: Final = "|".join(SYMBOLS)

Number = Annotated[Decimal, PlainValidator(parse_number), _say("number", 12450.5)]
NumberFromZero = Annotated[Decimal, PlainValidator(parse_amount_above_zero), _say("number", 12450.5, minimum=0)]
Level = Annotated[
    Amount,
    PlainValidator(parse_amount),
    WithJsonSchema({"type": ["number", "string"], "pattern": f"^{_POSITIVE} %$", "examples": [8000, "80 %"]}),
]
Year = Annotated[int, PlainValidator(parse_year), _say("integer", 2024, minimum=FIRST_YEAR, maximum=LAST_YEAR)]
Day = Annotated[
    date,
    PlainValidator(parse_date),
    _say("string", "2025-03-20", format="date", pattern=_show_pattern(DATE)),
]
LocalTime = Annotated[
    datetime,
    PlainValidator(parse_local_time),
    _say("string", "2025-05-14 09:00", pattern=_show_pattern(DATE, TIME)),
]
Clock = Annotated[timedelta, PlainValidator(parse_clock), _say("string", "09:30", pattern=_show_pattern(TIME))]
Slug = Annotated[
    str,
    PlainValidator(parse_slug),
    _say("string", "energy-saving", pattern=_show_pattern(SLUG), maxLength=SLUG_LENGTH),
]
TargetReference = Annotated[
    str,
    PlainValidator(parse_target_reference),
    _say("string", "electricity", "old-partner/electricity", pattern=f"^({SLUG.pattern}/)?{SLUG.pattern}$"),
]
Url = Annotated[
    str,
    PlainValidator(parse_url),
    _say("string", "https://example.org/page", pattern=_show_pattern(URL), maxLength=URL_LENGTH),
]
Email = Annotated[
    str,
    PlainValidator(parse_email),
    _say("string", "climate@example.org", pattern=_show_pattern(EMAIL), maxLength=URL_LENGTH),
]
Account = Annotated[
    str,
    PlainValidator(parse_account),
    _say("string", "account-name", pattern=_show_pattern(ACCOUNT), maxLength=ACCOUNT_LENGTH),
]
BusinessId = Annotated[
    str,
    PlainValidator(parse_business_id),
    _say("string", "0000001-9", pattern="^[0-9]{7}-[0-9]$"),
]
Industry = Annotated[str, PlainValidator(parse_industry), _say("string", "68", enum=sorted(SECTION_OF_DIVISION))]
UnitField = Annotated[
    Unit,
    PlainValidator(parse_unit_field),
    _say("string", "MWh", "kWh/m2", pattern=f"^({_SYMBOL})(/({_SYMBOL}))?$"),
]
Scope = Annotated[int, PlainValidator(parse_scope), _say("integer", 1, enum=[1, 2, 3])]
