"""What was probably meant by a value that can't be read: a suggestion for the message, never a value that is used."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from stdnum.fi import ytunnus

from showcase.units import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACES: Final = re.compile(r"[\s_'\u2019\u00a0\u2009\u202f]+")
_PLAIN_NUMBER: Final = re.compile(r"(?P<sign>[-\u2212]?)\+?(?P<whole>[0-9]*)(?:[.,](?P<fraction>[0-9]+))?[.,]?")
_GROUPED: Final = re.compile(r"[-\u2212]?[0-9]{1,3}(?:[.,][0-9]{3}){2,}|[-\u2212]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{4})\.?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})\s*[./-]?\s*([0-9]{1,2})\s*[./-]?\s*([0-9]{1,2})\.?")
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_TIME: Final = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")
_TRAILING_UNIT: Final = re.compile(r"^(?P<number>.*[0-9])\s*(?P<unit>[^\W\d_][^\d]*|%|€|°C)$")
_BARE_ADDRESS: Final = re.compile(r"(?!-)[\w-]+(\.[\w-]+)*\.[A-Za-z][\w-]+(/[\w./?=&%-]*)?")
_MOST_DIGITS: Final = (15, 12)
_UNIT_WORDS: Final = {
    "%": "percent",
    "€": "EUR",
    "milj. €": "MEUR",
    "m€": "MEUR",
    "°c": "degC",
    "kpl": "count",
    "st": "count",
    "pcs": "count",
    "hlö": "person",
    "htv": "FTE",
    "fte": "FTE",
    "litra": "l",
    "liter": "l",
    "tonni": "t",
    "ton": "t",
    "annos": "meal",
    "hkm": "pkm",
}


def suggest_number(text: str) -> str | None:
    """Return ``12450.5`` for ``12 450,5``, ``12.450,5`` or ``12 450,5 MWh``; None when no number can be seen."""
    if with_unit := _TRAILING_UNIT.fullmatch(text.strip()):
        text = with_unit["number"]
    bare = _SPACES.sub("", text)
    if _GROUPED.fullmatch(bare):
        head, comma, fraction = bare.rpartition(",") if bare.count(",") == 1 else (bare, "", "")
        bare = re.sub(r"[.,]", "", head or fraction) + (f".{fraction}" if comma and head else "")
    parts = _PLAIN_NUMBER.fullmatch(bare)
    if not parts or not (parts["whole"] or parts["fraction"]):
        return None
    whole = parts["whole"].lstrip("0") or "0"
    if len(whole) > _MOST_DIGITS[0] or len(parts["fraction"] or "") > _MOST_DIGITS[1]:
        return None
    sign = "-" if parts["sign"] else ""
    return f"{sign}{whole}.{parts['fraction']}" if parts["fraction"] else f"{sign}{whole}"


def suggest_percentage(text: str) -> str | None:
    """Return ``80 %`` for ``80%`` or ``80 prosenttia``."""
    number = suggest_number(re.sub(r"(?i)\s*(%|prosenttia|procent|per ?cent)\s*$", "", text))
    return f"{number} %" if number is not None else None


def suggest_date(text: str) -> str | None:
    """Return ``2024-03-05`` for ``5.3.2024``, ``2024/3/5`` or ``20240305``; days come before months here."""
    text = text.strip()
    if parts := _DAY_FIRST.fullmatch(text):
        return _create_day(parts[3], parts[2], parts[1])
    parts = _YEAR_FIRST.fullmatch(text)
    return _create_day(parts[1], parts[2], parts[3]) if parts else None


def _create_day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def suggest_local_time(text: str) -> str | None:
    """Return ``2025-05-14 09:00`` for ``14.5.2025 klo 9.00`` or ``2025-05-14T09:00``."""
    parts = re.fullmatch(
        r"(?P<day>.*?[0-9])(?:\s+(?:klo|kl\.?|at)?\s*|T)(?P<time>[0-9]{1,2}[.:][0-9]{2})(?::00)?", text.strip()
    )
    day = suggest_date(parts["day"]) if parts else None
    time = suggest_clock(parts["time"]) if parts else None
    return f"{day} {time}" if day and time else None


def suggest_clock(text: str) -> str | None:
    """Return ``09:30`` for ``9.30``."""
    parts = _TIME.fullmatch(text.strip())
    return f"{int(parts[1]):02}:{parts[2]}" if parts else None


def suggest_year(text: str) -> str | None:
    """Return the one year that a text holds."""
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 else None


def suggest_slug(text: str) -> str | None:
    """Return ``ake-oy`` for ``Åke Oy``."""
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or None


def suggest_business_id(text: str) -> str | None:
    """Return the number with a dash and the check digit that goes with its seven digits, if there is one."""
    digits = re.sub(r"[^0-9]", "", text.upper().removeprefix("FI"))
    if len(digits) not in (7, 8):
        return None
    numbers = (f"{digits[:7]}-{check}" for check in range(10))
    return next((number for number in numbers if ytunnus.is_valid(number)), None)


def suggest_url(text: str) -> str | None:
    """Return an address with its beginning: ``https://www.example.org``."""
    bare = text.strip().strip("<>")
    return f"https://{bare}" if _BARE_ADDRESS.fullmatch(bare) else None


def suggest_unit(text: str) -> str | None:
    """Return the unit of the list that is meant, also on both sides of a slash."""
    parts = [_suggest_symbol(part.strip()) for part in text.strip().split("/")]
    return "/".join(part for part in parts if part) if len(parts) in (1, 2) and all(parts) else None


def _suggest_symbol(text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    by_lower = {symbol.lower(): symbol for symbol in SYMBOLS}
    words = {**by_lower, **_UNIT_WORDS}
    for form in (plain.lower(), text.lower(), f"{plain.lower()}e", plain.lower().rstrip("s")):
        if form in words:
            return words[form]
    return suggest_name(plain, SYMBOLS)


def suggest_name(text: str, names: Iterable[str]) -> str | None:
    """Return the name that is nearest to a text, if any is near."""
    forms = {name.lower().replace("_", "-"): name for name in names}
    near = get_close_matches(text.lower().replace("_", "-").strip(), forms, n=1, cutoff=0.6)
    return forms[near[0]] if near else None
