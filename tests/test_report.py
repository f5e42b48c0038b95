"""A problem is one line of words, whatever a company has sent, and the last line counts."""

from __future__ import annotations

import re
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.i18n import create_speech
from showcase.marks import Marks
from showcase.messages import MESSAGES
from showcase.model.content import Settings
from showcase.network import File, Network
from showcase.problem import Place, Problem, Severity, create_problem
from showcase.report import MAX_GOT, show_got, show_summary, show_text
from showcase.vocabulary import Lang
from tests.small_network import NETWORK, get_text, read_model

EN = create_speech(Lang.EN)
NAMES = re.compile(r"%\((\w+)\)s")
HOSTILE = ["%s", "%(got)s", "%(password)s", "%d%%", "{0}", "{got.__class__}", "${got}", "\\u0041", "%n%x%100000000s"]


def create_network(slugs: int, files: int) -> Network:
    """Return a network with a number of partners' slugs and files."""
    file = File(read_model(Settings, get_text(NETWORK)), Marks("f"))
    return Network(file, slugs=frozenset(str(number) for number in range(slugs)), files=files)


def test_a_problem_is_a_place_a_code_and_words() -> None:
    problem = create_problem(Place("partners/acme/partner.yaml", 3, 12), "unknown-value", options="a, b", got="c")
    assert show_text(problem, EN) == "partners/acme/partner.yaml:3:12: unknown-value: this must be one of: a, b (got c)"


def test_what_was_got_is_told_only_when_there_is_something() -> None:
    assert show_text(create_problem(Place("f"), "not-nfc"), EN).endswith("; type the letter again")
    assert show_text(create_problem(Place("f"), "one-of", options="a, b", got=""), EN).endswith(": a, b")


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_can_be_said_in_every_language(code: str, lang: Lang) -> None:
    parameters = dict.fromkeys(NAMES.findall(MESSAGES[code]), "%(x)s")
    said = show_text(create_problem(Place("f"), code, **parameters, got="%"), create_speech(lang))
    assert said.startswith(f"f:1:1: {code}: ")
    assert said.endswith("%)")
    assert said.count("%(x)s") == len(NAMES.findall(MESSAGES[code]))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_sent_is_never_read_as_a_format(text: str) -> None:
    problem = create_problem(Place(text), "unknown-value", options=text, got=text)
    assert show_text(problem, EN) == f"{text}:1:1: unknown-value: this must be one of: {text} (got {text})"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb", "a\\u000ab"),
        ("a\tb\r\n", "a\\u0009b\\u000d\\u000a"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d"),
        ("a\u00a0b\u3000c", "a\\u00a0b\\u3000c"),
        ("a\u00adb\ufeffc\u200bd", "a\\u00adb\\ufeffc\\u200bd"),
        ("a\udcffb", "a\\udcffb"),
        ("\U000e0041", "\\ue0041"),
        ("åäö – € 😀", "åäö – € 😀"),
    ],
)
def test_what_can_not_be_seen_is_escaped(text: str, shown: str) -> None:
    assert show_got(text) == shown


def test_what_was_got_is_cut_to_its_first_two_hundred_characters() -> None:
    assert show_got("a" * MAX_GOT) == "a" * 200
    assert show_got("a" * (MAX_GOT + 1)) == "a" * 199 + "…"
    assert show_got("\n" * 100_000) == ("\\u000a" * 34)[:199] + "…"


def test_a_path_is_never_cut() -> None:
    path = "/".join(["folder"] * 100) + "\n.yaml"
    assert show_text(create_problem(Place(path), "not-nfc"), EN).startswith(path.replace("\n", "\\u000a") + ":1:1: ")


@settings(deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_was_sent_is_told_in_one_printable_line(path: str, got: str) -> None:
    line = show_text(create_problem(Place(path), "text-too-long", limit=got, got=got), EN)
    assert len(line.splitlines()) == 1
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", line)
    line.encode("utf-8")


def test_warnings_are_no_errors() -> None:
    warning = Problem(Place("f"), "not-nfc", MappingProxyType({}), Severity.WARNING)
    assert show_summary([warning], EN, None) == "0 errors, 1 warning"


@pytest.mark.parametrize(
    ("slugs", "files", "errors", "summary"),
    [
        (0, 0, 0, "0 partners and 0 files checked: 0 errors"),
        (1, 1, 1, "1 partner and 1 file checked: 1 error"),
        (1200, 9600, 2, "1,200 partners and 9,600 files checked: 2 errors"),
    ],
)
def test_the_last_line_counts_what_was_checked(slugs: int, files: int, errors: int, summary: str) -> None:
    problems = [create_problem(Place("f"), "not-nfc")] * errors
    assert show_summary(problems, EN, create_network(slugs, files)) == summary


def test_without_a_network_the_last_line_counts_the_errors() -> None:
    assert show_summary([create_problem(Place("f"), "not-nfc")], EN, None) == "1 error"


def test_problems_have_one_order() -> None:
    problems = [
        create_problem(Place("a", 2, 1), "a"),
        create_problem(Place("a", 10, 1), "a"),
        create_problem(Place("a", 10, 2), "a"),
        create_problem(Place("a", 10, 2), "b", x="1"),
        create_problem(Place("a", 10, 2), "b", x="2"),
        create_problem(Place("b", 1, 1), "a"),
    ]
    shuffled = [problems[place] for place in (3, 0, 5, 2, 4, 1)]
    assert sorted(shuffled, key=lambda problem: problem.sort_key) == problems
