"""How the text that was typed becomes a number, a date, a slug, an address …, or is refused.

Each refusal has a code of its own; ``report`` has the words for the codes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from pydantic_core import PydanticCustomError
from stdnum.fi import ytunnus

from showcase.mending import (
    suggest_account,
    suggest_business_id,
    suggest_clock,
    suggest_date,
    suggest_division,
    suggest_email,
    suggest_local_time,
    suggest_number,
    suggest_percentage,
    suggest_scope,
    suggest_slug,
    suggest_unit,
    suggest_url,
    suggest_year,
)
from showcase.units import Unit, parse_unit
from showcase.vocabulary import SECTION_OF_DIVISION

HELSINKI: Final = ZoneInfo("Europe/Helsinki")
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100

NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,12})?", re.ASCII)
_PERCENTAGE: Final = re.compile(r"(?P<number>\S+) %")
_WHOLE: Final = 100
_MEANS_PERCENT: Final = re.compile(r"%|pros|proc|per ?cent", re.IGNORECASE)
DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ACCOUNT: Final = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_HOST: Final = r"(?!-)[\w-]+(\.[\w-]+)*\.[A-Za-z][\w-]+"
EMAIL: Final = re.compile(rf"[A-Za-z0-9._+-]+@{_HOST}")
URL: Final = re.compile(rf"https?://{_HOST}(:[0-9]{{1,5}})?([/?#][^\s\"<>\\^`{{|}}\x00-\x1f\x7f]*)?")
SLUG_LENGTH: Final = 60
URL_LENGTH: Final = 2000
ACCOUNT_LENGTH: Final = 39


def refuse(code: str, **parameters: object) -> PydanticCustomError:
    """Return the error that says a value is refused.

    ``at`` may name the field inside the value that is meant, ``write`` what could stand there instead, ``meant`` the
    name that is nearest.
    """
    return PydanticCustomError(code, code, {name: value for name, value in parameters.items() if value is not None})


def parse_text(value: object) -> str:
    """Return the text of a scalar."""
    if not isinstance(value, str):
        raise refuse("not-text", got="")
    return value


def parse_number(value: object) -> Decimal:
    """Return a number: digits with an optional minus, point and fraction."""
    text = parse_text(value)
    if not NUMBER.fullmatch(text):
        raise refuse("number", got=text, write=suggest_number(text))
    number = Decimal(text)
    return number or Decimal(0)


def parse_amount_above_zero(value: object) -> Decimal:
    """Return a number that is zero or more: gross emissions, energy, waste and savings are never negative."""
    number = parse_number(value)
    if number < 0:
        raise refuse("negative", got=parse_text(value))
    return number


def parse_year(value: object) -> int:
    """Return a year from 1990 to 2100."""
    text = parse_text(value)
    if not (
        text.isascii() and text.isdigit() and FIRST_YEAR <= int(text[:5]) <= LAST_YEAR and len(text) == len("2024")
    ):
        raise refuse("year", got=text, write=suggest_year(text))
    return int(text)


def parse_date(value: object) -> date:
    """Return a day of the calendar, written as 2024-03-05."""
    text = parse_text(value)
    parts = DATE.fullmatch(text)
    if not parts:
        raise refuse("date", got=text, write=suggest_date(text))
    try:
        day = date(int(parts[1]), int(parts[2]), int(parts[3]))
    except ValueError:
        raise refuse("no-such-day", got=text, write=suggest_date(text)) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise refuse("date", got=text)
    return day


def parse_local_time(value: object) -> datetime:
    """Return a moment in Helsinki, written as 2025-05-14 09:00; the clock change skips some and doubles others."""
    text = parse_text(value)
    day, space, time = text.partition(" ")
    if not (space and TIME.fullmatch(time)):
        raise refuse("local-time", got=text, write=suggest_local_time(text))
    parsed = parse_date(day)
    moment = datetime(parsed.year, parsed.month, parsed.day, int(time[:2]), int(time[3:]), tzinfo=HELSINKI)
    if moment.astimezone(UTC).astimezone(HELSINKI) != moment:
        raise refuse("time-skipped", got=text)
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        raise refuse("time-doubled", got=text)
    return moment


def parse_clock(value: object) -> timedelta:
    """Return a time of day, written as "09:30", as the time since midnight."""
    text = parse_text(value)
    if not TIME.fullmatch(text):
        raise refuse("clock", got=text, write=_quote(suggest_clock(text)))
    return timedelta(hours=int(text[:2]), minutes=int(text[3:]))


def parse_slug(value: object) -> str:
    """Return a slug: lower-case letters a-z and digits, in words joined by single dashes."""
    text = parse_text(value)
    if not SLUG.fullmatch(text) or len(text) > SLUG_LENGTH:
        raise refuse("slug", got=text, write=suggest_slug(text))
    return text


def parse_target_reference(value: object) -> str:
    """Return a target's id, with its partner's slug and a slash before it when it is another partner's."""
    text = parse_text(value)
    slug, slash, target = text.rpartition("/")
    parse_slug(target)
    if slash:
        parse_slug(slug)
    return text


def parse_url(value: object) -> str:
    """Return a web address as typed: https or http, a named host, no user, nothing that could end an attribute."""
    text = parse_text(value)
    if len(text) > URL_LENGTH or not URL.fullmatch(text):
        raise refuse("url", got=text, write=suggest_url(text))
    return text


def parse_email(value: object) -> str:
    """Return a mailbox's address."""
    text = parse_text(value)
    if len(text) > URL_LENGTH or not EMAIL.fullmatch(text):
        raise refuse("email", got=text, write=suggest_email(text))
    return text


def parse_account(value: object) -> str:
    """Return the name of an account on the forge."""
    text = parse_text(value)
    if not ACCOUNT.fullmatch(text) or len(text) > ACCOUNT_LENGTH:
        raise refuse("account", got=text, write=suggest_account(text))
    return text


def parse_business_id(value: object) -> str:
    """Return a Y-tunnus: seven digits, a dash and the check digit (weights 7 9 10 5 8 4 2, modulo 11)."""
    text = parse_text(value)
    if not re.fullmatch(r"[0-9]{7}-[0-9]", text):
        raise refuse("business-id", got=text, write=_quote(suggest_business_id(text)))
    if not ytunnus.is_valid(text):
        raise refuse("business-id-check-digit", got=text, write=_quote(suggest_business_id(text)))
    return text


def _quote(code: str | None) -> str | None:
    return f'"{code}"' if code else None


def parse_industry(value: object) -> str:
    """Return a division of TOL 2025, two digits."""
    text = parse_text(value)
    if text not in SECTION_OF_DIVISION:
        division = suggest_division(text)
        raise refuse("industry", got=text, write=_quote(division) if division in SECTION_OF_DIVISION else None)
    return text


def parse_unit_field(value: object) -> Unit:
    """Return a unit of the closed list."""
    text = parse_text(value)
    try:
        return parse_unit(text)
    except ValueError:
        raise refuse("unit", got=text, write=suggest_unit(text)) from None


def parse_scope(value: object) -> int:
    """Return a scope of the GHG Protocol: 1, 2 or 3."""
    text = parse_text(value)
    if text not in ("1", "2", "3"):
        raise refuse("scope", got=text, write=suggest_scope(text))
    return int(text)


@dataclass(frozen=True, slots=True)
class Amount:
    """A level in the target's unit, or a percentage of its baseline (`80 %`)."""

    value: Decimal
    is_percentage: bool = False


def parse_amount(value: object) -> Amount:
    """Return a number, or a number followed by a space and a per cent sign."""
    text = parse_text(value)
    parts = _PERCENTAGE.fullmatch(text)
    if _MEANS_PERCENT.search(text) and not (parts and NUMBER.fullmatch(parts["number"])):
        raise refuse("percentage", got=text, write=suggest_percentage(text))
    if not parts:
        return Amount(parse_number(text))
    number = parse_number(parts["number"])
    if number < 0:
        raise refuse("percentage-below-zero", got=text, write=f"{_WHOLE + number} %" if number > -_WHOLE else None)
    return Amount(number, is_percentage=True)
