"""The language of a page: gettext catalogues, numbers, dates and the order of names, each in its own form."""

from __future__ import annotations

import gettext
import io
import re
import unicodedata
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from showcase.vocabulary import DIGITS, OTHER_LETTERS, Lang

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

TRANSLATIONS: Final = Path(__file__).parents[2] / "themes" / "ilmastokumppanit" / "translations"
DOMAIN: Final = "showcase"
SOURCE_LANG: Final = Lang.EN
"""The language of the messages in the code: it needs no catalogue."""

_LANG_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")

_GROUP: Final = 3
"""How many digits stand together in a number."""

MINUS: Final = "\u2212"
NBSP: Final = "\u00a0"

_IN_NUMBER: Final = re.compile(
    r"(?<=[0-9]) (?=[0-9]{3}(?![0-9])|%|€|[kMG]?Wh\b|GJ\b|[kM]?W\b|k?g(?:CO2e)?\b|[kM]?t(?:CO2e)?\b|k?m[²³]?\b)"
)
"""A space inside a number, or between a number and its unit: a line must not break there."""

_LOCALES: Final = {Lang.FI: "fi_FI", Lang.SV: "sv_FI", Lang.EN: "en_GB"}
_OWN_NAMES: Final = {Lang.FI: "Suomi", Lang.SV: "Svenska", Lang.EN: "English"}
_NORDIC_LETTERS: Final = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c", "ü": "y"})
"""What follows z in Finnish and Swedish, after a sign that does; ü stands with y."""
_PLAIN_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l"})
"""Letters that are not a plain one with a mark, but stand where it does."""
_BEFORE_NAME: Final = re.compile(r"^[\W_]+")
_LETTERS_AFTER_Z: Final = {"a": "Å", "b": "Ä", "c": "Ö"}


def bind_numbers(text: str) -> str:
    """Return a text whose numbers stay on one line with their units."""
    return _IN_NUMBER.sub(NBSP, text)


# The names by which the catalogues' tools find messages that stand away from where they are said.
def N_(message: str) -> str:  # noqa: N802
    """Mark a message."""
    return message


def NP_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802
    """Mark a message in two numbers."""
    return singular, plural


def NC_(context: str, message: str) -> tuple[str, str]:  # noqa: N802
    """Mark a message that is told apart by its context."""
    return context, message


@dataclass(frozen=True)
class Speech:
    """How a language says things; made once a language by ``create_speech``."""

    lang: Lang
    translations: gettext.NullTranslations
    decimal: str
    group: str
    percent_sign: str
    locale: Locale = field(repr=False)

    def say(self, message: str, /, **values: object) -> str:
        """Return a message in the language, its ``%(name)s`` filled in."""
        said = self.translations.gettext(message)
        return said % values if values else said

    def count(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """Return a message in the form that goes with a number, which stands in it as ``%(num)s``."""
        said = self.translations.ngettext(singular, plural, number)
        return said % {"num": self.number(Decimal(number)), **values}

    def say_in(self, context: str, message: str) -> str:
        """Return a message whose English needs a context to be told apart; English without one stays as it is."""
        return self.translations.pgettext(context, message)

    def number(self, value: Decimal) -> str:
        """Return a number with the decimals that it has: ``12 450,5``; minus is U+2212."""
        whole, point, fraction = f"{value.copy_abs():f}".partition(".")
        groups = f"{int(whole):,}".replace(",", self.group) if len(whole) > _GROUP else whole
        sign = MINUS if value < 0 else ""
        return f"{sign}{groups}{self.decimal if point else ''}{fraction}"

    def percent(self, share: Decimal, *, signed: bool = False) -> str:
        """Return a share (1 is 100 %) in whole per cent, with a plus for growth when ``signed``."""
        rounded = (share * 100).to_integral_value(ROUND_HALF_UP)
        plus = "+" if signed and rounded > 0 else ""
        return f"{plus}{self.number(rounded or Decimal(0))}{self.percent_sign}"

    def weekday(self, day: date) -> str:
        """Return a day with the weekday before it: ``torstai 20. maaliskuuta 2025``."""
        name = _format_date(day, "cccc", self.locale)
        return f"{name} {self.date(day)}"

    def date(self, day: date) -> str:
        """Return a day in words: ``20. maaliskuuta 2025``, its parts kept together."""
        return _format_date(day, "long", self.locale).replace(" ", NBSP)

    def clock(self, hour: int, minute: int) -> str:
        """Return a time of day: ``9.30``; in Finland's Swedish, too, with a full stop."""
        return f"{hour}{':' if self.lang is Lang.EN else '.'}{minute:02}"

    def list(self, items: Sequence[str]) -> str:
        """Return ``a, b ja c``."""
        if len(items) <= 1:
            return "".join(items)
        pattern: str = self.locale.list_patterns["standard"]["2"]
        return pattern.format(", ".join(items[:-1]), items[-1])

    def sort_key(self, text: str) -> str:
        """Return what orders names as the language does: Å Ä Ö come last, in English beside A and O.

        Spaces and signs come before digits, digits before letters; large and small letters and other marks tell names
        apart only where all else is the same, and signs before the first letter never do.
        """
        return _create_sort_key(text, is_nordic=self.lang is not Lang.EN)

    def language(self, lang: Lang) -> str:
        """Return the name that a language has in itself."""
        return _OWN_NAMES[lang]


def _create_sort_key(text: str, *, is_nordic: bool) -> str:
    folded = _BEFORE_NAME.sub("", unicodedata.normalize("NFC", text).casefold())
    if is_nordic:
        folded = folded.translate(_NORDIC_LETTERS)
    decomposed = unicodedata.normalize("NFD", folded.translate(_PLAIN_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) + "\0" + text


def find_letter(name: str) -> str:
    """Return which of ``LETTERS`` a name stands under: the same in every language, so that its pages are sisters."""
    key = _create_sort_key(name, is_nordic=True)
    if key.startswith("{"):
        return _LETTERS_AFTER_Z[key[1]]
    if key[0].isdigit():
        return DIGITS
    return key[0].upper() if key[0] in ascii_lowercase else OTHER_LETTERS


def find_lang(environment: Mapping[str, str]) -> Lang:
    """Return the language that an environment asks for (POSIX: LANGUAGE, LC_ALL, LC_MESSAGES, LANG), else English."""
    wanted = next((environment[name] for name in _LANG_VARIABLES if environment.get(name)), "")
    for name in wanted.split(":"):
        lang = name[:2].lower()
        if lang in list(Lang):
            return Lang(lang)
    return SOURCE_LANG


@cache
def create_speech(lang: Lang) -> Speech:
    """Return how a language says things; reads its catalogue."""
    locale = Locale.parse(_LOCALES[lang])
    symbols = locale.number_symbols.get("latn", locale.number_symbols)
    percent = locale.percent_formats[None].pattern.removeprefix("#,##0")
    return Speech(lang, _load_translations(lang), symbols["decimal"], symbols["group"], percent, locale)


def _load_translations(lang: Lang) -> gettext.NullTranslations:
    if lang is SOURCE_LANG:
        return gettext.NullTranslations()
    with (TRANSLATIONS / lang / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as stream:
        catalogue = read_po(stream, locale=_LOCALES[lang])
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@cache
def _format_date(day: date, form: str, locale: Locale) -> str:
    return format_date(day, form, locale)
