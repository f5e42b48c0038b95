"""The kinds of field that the files are made of, each with how it is read and what its JSON Schema says."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

from pydantic import PlainValidator, WithJsonSchema

from showcase.scalars import (
    ACCOUNT,
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
from showcase.units import Unit
from showcase.vocabulary import SECTION_OF_DIVISION

if TYPE_CHECKING:
    from re import Pattern


def _pattern(pattern: Pattern[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern.pattern}$"})


Number = Annotated[Decimal, PlainValidator(parse_number), WithJsonSchema({"type": "number"})]
NumberFromZero = Annotated[
    Decimal,
    PlainValidator(parse_amount_above_zero),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
Level = Annotated[
    Amount,
    PlainValidator(parse_amount),
    WithJsonSchema({"type": ["number", "string"], "pattern": f"^{NUMBER.pattern} %$"}),
]
Year = Annotated[
    int,
    PlainValidator(parse_year),
    WithJsonSchema({"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}),
]
Day = Annotated[date, PlainValidator(parse_date), WithJsonSchema({"type": "string", "format": "date"})]
LocalTime = Annotated[
    datetime,
    PlainValidator(parse_local_time),
    WithJsonSchema({"type": "string", "pattern": f"^{DATE.pattern} {TIME.pattern}$"}),
]
Clock = Annotated[timedelta, PlainValidator(parse_clock), _pattern(TIME)]
Slug = Annotated[
    str,
    PlainValidator(parse_slug),
    WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": SLUG_LENGTH}),
]
TargetReference = Annotated[
    str,
    PlainValidator(parse_target_reference),
    WithJsonSchema({"type": "string", "pattern": f"^({SLUG.pattern}/)?{SLUG.pattern}$"}),
]
Url = Annotated[
    str,
    PlainValidator(parse_url),
    WithJsonSchema({"type": "string", "pattern": f"^{URL.pattern}$", "maxLength": URL_LENGTH}),
]
Email = Annotated[str, PlainValidator(parse_email), _pattern(EMAIL)]
Account = Annotated[str, PlainValidator(parse_account), _pattern(ACCOUNT)]
BusinessId = Annotated[
    str,
    PlainValidator(parse_business_id),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{7}-[0-9]$"}),
]
Industry = Annotated[
    str,
    PlainValidator(parse_industry),
    WithJsonSchema({"type": "string", "enum": sorted(SECTION_OF_DIVISION)}),
]
UnitField = Annotated[Unit, PlainValidator(parse_unit_field), WithJsonSchema({"type": "string"})]
Scope = Annotated[int, PlainValidator(parse_scope), WithJsonSchema({"type": "integer", "enum": [1, 2, 3]})]
