"""Numbers, dates, lists, plurals and the order of names are as each language has them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.i18n import MINUS, N_, NBSP, NC_, NP_, Speech, bind_numbers, create_speech, find_letter
from showcase.vocabulary import LETTERS, Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

FI, SV, EN = (create_speech(lang) for lang in Lang)
SPEECHES = [FI, SV, EN]
UNTIMED = settings(deadline=None)

NUMBERS = [
    ("0", "0", "0"),
    ("-0", "0", "0"),
    ("7.0", "7,0", "7.0"),
    ("999", "999", "999"),
    ("1000", "1_000", "1,000"),
    ("12450.5", "12_450,5", "12,450.5"),
    ("-12450.50", "−12_450,50", "−12,450.50"),
    ("-0.5", "−0,5", "−0.5"),
    ("1E+3", "1_000", "1,000"),
    ("1E-7", "0,0000001", "0.0000001"),
    ("999999999999999.123456789012", "999_999_999_999_999,123456789012", "999,999,999,999,999.123456789012"),
]
PERCENTS = [
    ("0", "0", False),
    ("0.004", "0", False),
    ("0.005", "1", False),
    ("-0.004", "0", False),
    ("-0.005", "−1", False),
    ("0.725", "73", False),
    ("-0.5", "−50", False),
    ("0.2", "+20", True),
    ("-0.2", "−20", True),
    ("0.001", "0", True),
]


@pytest.mark.parametrize(("number", "nordic", "english"), NUMBERS)
def test_a_number_has_the_signs_of_its_language(number: str, nordic: str, english: str) -> None:
    expected = [nordic.replace("_", "\u00a0"), nordic.replace("_", "\u00a0"), english]
    assert [speech.number(Decimal(number)) for speech in SPEECHES] == expected


def test_a_day_has_its_weekday_before_it() -> None:
    said = [speech.weekday(date(2025, 5, 15)).replace(NBSP, " ") for speech in SPEECHES]
    assert said == ["torstai 15. toukokuuta 2025", "torsdag 15 maj 2025", "Thursday 15 May 2025"]


@pytest.mark.parametrize(("hour", "minute", "said"), [(9, 5, "9.05 9.05 9:05"), (0, 0, "0.00 0.00 0:00")])
def test_a_time_of_day_has_the_sign_of_its_language(hour: int, minute: int, said: str) -> None:
    assert " ".join(speech.clock(hour, minute) for speech in SPEECHES) == said


def test_the_minus_is_no_hyphen_and_the_space_does_not_break() -> None:
    assert (MINUS, NBSP) == ("\u2212", "\u00a0")
    assert FI.number(Decimal(-12450)) == "\u221212\u00a0450"


@UNTIMED
@given(st.sampled_from(SPEECHES), st.decimals(-(10**20), 10**20, allow_nan=False))
def test_a_number_keeps_every_digit(speech: Speech, number: Decimal) -> None:
    said = speech.number(number).replace(speech.group, "").replace(speech.decimal, ".").replace(MINUS, "-")
    assert Decimal(said) == number


@pytest.mark.parametrize(("share", "said", "signed"), PERCENTS)
def test_a_share_is_said_in_whole_per_cent(*, share: str, said: str, signed: bool) -> None:
    assert [speech.percent(Decimal(share), signed=signed) for speech in SPEECHES] == [
        f"{said}\u00a0%", f"{said}\u00a0%", f"{said}%",
    ]  # fmt: skip


def test_a_share_beyond_all_measure_is_said_too() -> None:
    assert EN.percent(Decimal(10) ** 30) == "100" + ",000" * 10 + "%"


def test_a_day_is_said_in_words_that_stay_on_one_line() -> None:
    day = date(2025, 3, 2)
    assert [speech.date(day) for speech in SPEECHES] == [
        "2.\u00a0maaliskuuta\u00a02025",
        "2\u00a0mars\u00a02025",
        "2\u00a0March\u00a02025",
    ]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ["", "", ""]),
        (["a"], ["a", "a", "a"]),
        (["a", "b"], ["a ja b", "a och b", "a and b"]),
        (["a", "b", "c"], ["a, b ja c", "a, b och c", "a, b and c"]),
        (["{1}", "{x}", "%s"], ["{1}, {x} ja %s", "{1}, {x} och %s", "{1}, {x} and %s"]),
    ],
)
def test_a_list_ends_in_an_and(items: list[str], expected: list[str]) -> None:
    assert [speech.list(items) for speech in SPEECHES] == expected


NORDIC_ORDER = (
    "24h",
    "3 Step",
    "A & B",
    "A-lehdet",
    "A1",
    "Aalto",
    "Apu",
    "apu",
    "Ebba",
    "Éclair",
    "Eco",
    "Łódź",
    "Ola",
    "”Osa”",
    "Vaasa",
    "Vuori",
    "Wärtsilä",
    "Xylo",
    "Übel",
    "yle",
    "Zeta",
    "Åbo",
    "Åström",
    "Äiti",
    "Ærø",
    "Ø",
    "Öljy",
    "Ωmega",
)


def sort_names(speech: Speech, names: Iterable[str]) -> list[str]:
    """Return names in their order, whatever order they came in."""
    return sorted(sorted(names, reverse=True), key=speech.sort_key)


@pytest.mark.parametrize("speech", [FI, SV])
def test_in_finnish_and_swedish_the_last_letters_come_last(speech: Speech) -> None:
    """Signs, digits, letters; w is no v, ü is a y, é an e; large and small are the same until nothing else differs."""
    assert sort_names(speech, NORDIC_ORDER) == list(NORDIC_ORDER)


def test_in_english_they_stand_beside_the_letters_that_they_look_like() -> None:
    order = "Åbo Ærø Äiti Apu apu Éclair Łódź Ø Ola Öljy Übel Ulla Wärtsilä yle Zeta Ωmega"
    assert " ".join(sort_names(EN, order.split())) == order


@pytest.mark.parametrize("speech", SPEECHES)
def test_signs_before_a_name_do_not_move_it(speech: Speech) -> None:
    assert sort_names(speech, ["Bo", "& Co", "Dag", "”Ca”"]) == ["Bo", "”Ca”", "& Co", "Dag"]


LETTERS_OF_NAMES = {
    "0–9": ("3 Step", "²"),
    "A": ("apu", "Á", "& apu", "(a"),
    "L": ("Łódź",),
    "W": ("Wärtsilä",),
    "Y": ("Übel", "yle"),
    "Å": ("åbo", "Åström", "A\u030abo"),
    "Ä": ("Äiti", "Ærø"),
    "Ö": ("öljy", "Ø"),
    "…": ("Ωmega", "شركة", "{", "...", ""),
}


@pytest.mark.parametrize(("letter", "names"), LETTERS_OF_NAMES.items())
def test_a_name_stands_under_one_of_the_letters(letter: str, names: Iterable[str]) -> None:
    assert letter in LETTERS
    assert {find_letter(name) for name in names} == {letter}


@UNTIMED
@given(st.text(max_size=8))
def test_every_name_has_a_letter(name: str) -> None:
    assert find_letter(name) in LETTERS


@UNTIMED
@given(st.sampled_from(SPEECHES), st.text(max_size=8), st.text(max_size=8))
def test_two_names_have_one_order(speech: Speech, one: str, other: str) -> None:
    assert (speech.sort_key(one) == speech.sort_key(other)) == (one == other)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, ["0 virhettä", "0 fel", "0 errors"]),
        (1, ["1 virhe", "1 fel", "1 error"]),
        (2, ["2 virhettä", "2 fel", "2 errors"]),
        (12450, ["12\u00a0450 virhettä", "12\u00a0450 fel", "12,450 errors"]),
    ],
)
def test_a_count_has_the_form_that_goes_with_its_number(number: int, expected: list[str]) -> None:
    assert [speech.count("%(num)s error", "%(num)s errors", number) for speech in SPEECHES] == expected


def test_a_count_may_say_more() -> None:
    assert EN.count("%(num)s of %(all)s", "%(num)s of %(all)s", 1, all="%(num)s") == "1 of %(num)s"


def test_a_message_is_filled_once_and_only_when_there_is_something_to_fill_in() -> None:
    assert EN.say("%(a)s", a="%(b)s %s {c}") == "%(b)s %s {c}"
    assert EN.say("100 % of it") == "100 % of it"


def test_a_message_without_a_translation_stays_english() -> None:
    assert FI.say("No such message") == "No such message"
    assert FI.say_in("no such context", "No such message") == "No such message"


def test_the_marks_for_the_catalogues_change_nothing() -> None:
    assert N_("a") == "a"
    assert NP_("a", "b") == ("a", "b")
    assert NC_("a", "b") == ("a", "b")


def test_a_language_names_itself() -> None:
    assert [speech.language(lang) for speech in SPEECHES for lang in Lang] == ["Suomi", "Svenska", "English"] * 3


def test_a_language_is_made_once() -> None:
    assert create_speech(Lang.FI) is FI


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("8 000 MWh vuonna 2030", "8_000_MWh vuonna 2030"),
        ("12 450 000 €", "12_450_000_€"),
        ("110 kWh/m² ja 80 %", "110_kWh/m² ja 80_%"),
        ("vuonna 2030 MWh", "vuonna 2030_MWh"),
        ("31 toimistoa, 5 tonnia", "31 toimistoa, 5 tonnia"),
        ("1 2345", "1 2345"),
    ],
)
def test_a_number_stays_on_one_line_with_its_unit(text: str, bound: str) -> None:
    assert bind_numbers(text) == bound.replace("_", "\u00a0")
