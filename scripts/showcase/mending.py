"""What was probably meant by a value that can't be read: a suggestion for the message, never a value that is used."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from difflib import get_close_matches
from functools import wraps
from typing import TYPE_CHECKING, Final

from stdnum.fi import ytunnus

from showcase.glossary import UNIT_WORDS, find_meant, fold
from showcase.units import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SPACES: Final = re.compile(r"[\s_'\u2019\u00a0\u2009\u202f]+")
_PLAIN_NUMBER: Final = re.compile(r"(?P<sign>[-\u2212]?)\+?(?P<whole>[0-9]*)(?:[.,](?P<fraction>[0-9]+))?[.,]?")
_GROUPED: Final = re.compile(r"[-\u2212]?[0-9]{1,3}(?:[.,][0-9]{3}){2,}|[-\u2212]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*([0-9]{4}|[0-9]{2})\.?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})\s*[./-]?\s*([0-9]{1,2})\s*[./-]?\s*([0-9]{1,2})\.?")
_YEAR: Final = re.compile(r"(?<![0-9])(?:199[0-9]|20[0-9]{2}|2100)(?![0-9])")
_TIME: Final = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")
_MONTH_IN_WORDS: Final = re.compile(r"(?:den )?([0-9]{1,2})\.? ([^\W\d_]{3,})\.? ([0-9]{4})", re.IGNORECASE)
_MONTH_NAMES: Final = (
    "tammi/jan helmi/feb maalis/mar huhti/apr touko/maj/may kesä/jun "
    "heinä/jul elo/aug syys/sep loka/okt/oct marras/nov joulu/dec"
)
_MONTHS: Final = tuple(tuple(names.split("/")) for names in _MONTH_NAMES.split())
"""How the names of the months begin in Finnish, Swedish and English."""
_TRAILING_UNIT: Final = re.compile(
    r"(?P<number>[^A-Za-zÀ-ž]*[0-9])(?:\s*(?:[^\W\d_][^\d]*|%|€|°C)|\s+[^\W\d_](?:[^\d]|(?<=[OoMm])[23])*)"
)
_AROUND: Final = re.compile(
    r"(?:[^\W\d_]{1,12}\.?\s+|[~≈<>≤≥=]+\s*)?(?P<number>[-+\u2212]?[.,]?[0-9][^()]*?)\s*(?:\([^()]*\))?"
)
"""A number with a word before it and a remark behind it: ``noin 12 450 (arvio)``."""
_BARE_ADDRESS: Final = re.compile(r"(?!-)[\w-]+(\.[\w-]+)*\.[A-Za-z][\w-]+(/[\w./?=&%-]*)?")
_LONGEST: Final = 200
_MOST_DIGITS: Final = (15, 12)


def of_short_texts(suggest: Callable[[str], str | None]) -> Callable[[str], str | None]:
    """Suggest nothing for a long text: nobody meant it, and some patterns would take minutes to find that out."""

    @wraps(suggest)
    def suggest_for_short(text: str) -> str | None:
        return suggest(text.strip()) if len(text) <= _LONGEST else None

    return suggest_for_short


@of_short_texts
def suggest_number(text: str) -> str | None:
    """Return ``12450.5`` for ``12 450,5``, ``12.450,5`` or ``12 450,5 MWh``; None when no number can be seen."""
    text = text.strip()
    if around := _AROUND.fullmatch(text):
        text = around["number"]
    if with_unit := _TRAILING_UNIT.fullmatch(text):
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


@of_short_texts
def suggest_percentage(text: str) -> str | None:
    """Return ``80 %`` for ``80%`` or ``80 prosenttia``."""
    number = suggest_number(re.sub(r"(?i)\s*(%|prosenttia|procent|per ?cent)\s*$", "", text))
    return f"{number} %" if number is not None else None


@of_short_texts
def suggest_date(text: str) -> str | None:
    """Return ``2024-03-05`` for ``5.3.2024``, ``5.3.24``, ``2024/3/5`` or ``5. maaliskuuta 2024``: days come first."""
    text = re.sub(r"[T ][0-9]{1,2}[:.][0-9]{2}(:[0-9.]+)?Z?$", "", text)
    if parts := _DAY_FIRST.fullmatch(text):
        return _create_day(f"20{parts[3]}"[-4:], parts[2], parts[1])
    if parts := _MONTH_IN_WORDS.fullmatch(text):
        word = parts[2].lower()
        month = next((number for number, names in enumerate(_MONTHS, 1) if word.startswith(names)), 0)
        return _create_day(parts[3], str(month), parts[1])
    parts = _YEAR_FIRST.fullmatch(text)
    if not parts:
        return None
    return _create_day(parts[1], parts[2], parts[3]) or _create_day(parts[1], parts[3], parts[2])


def _create_day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


@of_short_texts
def suggest_local_time(text: str) -> str | None:
    """Return ``2025-05-14 09:00`` for ``14.5.2025 klo 9.00`` or ``2025-05-14T09:00``."""
    parts = re.fullmatch(
        r"(?P<day>.*?[0-9])(?:\s+(?:klo|kl\.?|at)?\s*|T)(?P<time>[0-9]{1,2}[.:][0-9]{2})(?::00)?", text.strip()
    )
    day = suggest_date(parts["day"]) if parts else None
    time = suggest_clock(parts["time"]) if parts else None
    return f"{day} {time}" if day and time else None


@of_short_texts
def suggest_clock(text: str) -> str | None:
    """Return ``09:30`` for ``9.30``."""
    parts = _TIME.fullmatch(text.strip())
    return f"{int(parts[1]):02}:{parts[2]}" if parts else None


@of_short_texts
def suggest_year(text: str) -> str | None:
    """Return the one year that a text holds."""
    years = set(_YEAR.findall(text))
    return years.pop() if len(years) == 1 and text not in years else None


@of_short_texts
def suggest_slug(text: str) -> str | None:
    """Return ``ake-oy`` for ``Åke Oy``."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:60].strip("-") or None


@of_short_texts
def suggest_business_id(text: str) -> str | None:
    """Return the number with a dash and the check digit that goes with its seven digits, if there is one."""
    digits = re.sub(r"[^0-9]", "", text.upper().removeprefix("FI"))
    if len(digits) not in (7, 8):
        return None
    numbers = (f"{digits[:7]}-{check}" for check in range(10))
    return next((number for number in numbers if ytunnus.is_valid(number)), None)


@of_short_texts
def suggest_division(text: str) -> str | None:
    """Return the first two digits of a whole code of the classification: ``68`` for ``68200`` or ``68.20``."""
    code = re.fullmatch(r"(?:[A-V]\s?)?([0-9]{2})[.0-9]{0,4}", text.strip())
    return code[1] if code else None


@of_short_texts
def suggest_account(text: str) -> str | None:
    """Return the name of ``@name`` or ``https://forge.example/name``."""
    parts = re.fullmatch(r"(?:https?://[\w.-]+/|@)([A-Za-z0-9-]+)/?", text.strip())
    return parts[1] if parts else None


@of_short_texts
def suggest_url(text: str) -> str | None:
    """Return an address with its beginning: ``https://www.example.org``."""
    bare = re.sub(r"\s", "%20", re.sub(r"(?i)^(https?)?[:/]*/+", "", text.strip().strip("<>")))
    return f"https://{bare}" if _BARE_ADDRESS.fullmatch(bare) else None


@of_short_texts
def suggest_email(text: str) -> str | None:
    """Return an address with its sign: ``climate@example.org`` for ``climate(at)example.org``."""
    bare = re.sub(r"\s*[(\[]\s*(?:at|ät)\s*[)\]]\s*", "@", text.strip().strip("<>").removeprefix("mailto:"))
    bare = re.sub(r"\s*@\s*", "@", bare)
    is_address = re.fullmatch(r"[A-Za-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}", bare)
    return bare if is_address and bare != text else None


@of_short_texts
def suggest_scope(text: str) -> str | None:
    """Return the scope of ``Scope 1``."""
    parts = re.fullmatch(r"\D*([123])", text.strip())
    return parts[1] if parts else None


@of_short_texts
def suggest_list(text: str) -> str | None:
    """Return ``[1, 2]`` for ``1,2``: words parted by commas, as a list."""
    items = [item.strip() for item in re.split(r"[,;&+]| ja | och | and ", text)]
    return f"[{', '.join(items)}]" if all(re.fullmatch(r"[\w-]+", item) for item in items) else None


def suggest_file(text: str, names: Iterable[str]) -> str | None:
    """Return the known name of a file of the same kind, or of a folder: ``logo.png`` for ``Logo.PNG``."""
    stem, point, kind = re.sub(r"\.ya?ml(\.txt)?$", ".yaml", text.lower()).rpartition(".")
    if not point:
        return suggest_name(kind, [name for name in names if "." not in name])
    meant = suggest_name(stem, [name.removesuffix(f".{kind}") for name in names if name.endswith(f".{kind}")])
    return f"{meant}.{kind}" if meant else None


def suggest_file_name(text: str, kind: str) -> str | None:
    """Return ``2024.yaml`` for ``tulokset 24.yml``, and the day in place of the year for what is named by a day."""
    name = re.fullmatch(r"(?P<stem>.+?)(?P<copy> ?\([0-9]+\)| - [^0-9]*)?\.ya?ml(\.txt)?", text, re.IGNORECASE)
    if not name:
        return None
    stem = name["stem"]
    years = [f"20{stem}"] if re.fullmatch("[0-9]{2}", stem) else _YEAR.findall(stem)
    found = {"year": years[0] if len(years) == 1 else None, "date": suggest_date(stem), "slug": suggest_slug(stem)}[
        kind
    ]
    return f"{found}.yaml" if found else None


@of_short_texts
def suggest_unit(text: str) -> str | None:
    """Return the unit of the list that is meant, also on both sides of a slash."""
    parts = [_suggest_symbol(part.strip()) for part in text.strip().split("/")]
    return "/".join(part for part in parts if part) if len(parts) in (1, 2) and all(parts) else None


def _suggest_symbol(text: str) -> str | None:
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    by_lower = {symbol.lower(): symbol for symbol in SYMBOLS}
    words = {**by_lower, **UNIT_WORDS}
    for form in (plain.lower(), text.lower(), f"{plain.lower()}e", plain.lower().rstrip("s")):
        if form in words:
            return words[form]
    return suggest_name(plain, SYMBOLS)


def suggest_name(text: str, names: Iterable[str]) -> str | None:
    """Return the name that a Finnish or Swedish word means, that begins so, or that is nearest to a text, if any is."""
    forms = {name.lower().replace("_", "-"): name for name in names}
    plain = text.lower().replace("_", "-").strip()
    if plain not in forms:
        for meant in find_meant(plain):
            if meant.replace("_", "-") in forms:
                return forms[meant.replace("_", "-")]
        begun = [name for form, name in forms.items() if form.startswith(f"{plain}-")]
        if len(begun) == 1:
            return begun[0]
    near = get_close_matches(plain, forms, n=1, cutoff=0.6)
    return forms[near[0]] if near else None
