"""Slugs, addresses, mailboxes, accounts, business ids and industries are as they must be, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError
from stdnum.fi import ytunnus

from showcase import scalars
from showcase.vocabulary import SECTION_OF_DIVISION

if TYPE_CHECKING:
    from collections.abc import Callable

UNTIMED = settings(deadline=None)
WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=8)


def get_code(parse: Callable[[object], object], value: object) -> str:
    """Return the code of the refusal."""
    with pytest.raises(PydanticCustomError) as refused:
        parse(value)
    return refused.value.type


@UNTIMED
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_words_joined_by_single_dashes_are_a_slug(words: list[str]) -> None:
    assert scalars.parse_slug("-".join(words)) == "-".join(words)


@pytest.mark.parametrize(
    "text", ["", "-a", "a-", "a--b", "A", "ä", "a b", "a_b", "a.b", "a/b", "..", "a\n", "²", "a" * 61]
)
def test_any_other_slug_is_refused(text: str) -> None:
    assert get_code(scalars.parse_slug, text) == "slug"


def test_a_slug_may_have_sixty_characters() -> None:
    assert scalars.parse_slug("a" * 60) == "a" * 60


def test_a_target_is_named_by_its_id_or_with_its_partner() -> None:
    assert scalars.parse_target_reference("water") == "water"
    assert scalars.parse_target_reference("acme/water") == "acme/water"


@pytest.mark.parametrize("text", ["", "/water", "acme/", "a/b/c", "Acme/water", "acme/Water", "../water"])
def test_any_other_way_to_name_a_target_is_refused(text: str) -> None:
    assert get_code(scalars.parse_target_reference, text) == "slug"


GOOD_URLS = [
    "https://acme.example",
    "http://acme.example/",
    "https://www.acme.example:8443/a/b.html?c=d&e=%20#f",
    "https://acme.example?a",
    "https://acme.example#a",
    "https://äö.example/å",
    "https://xn--4ca.xn--p1ai/",
    "https://acme.example/O'Brien_(x)@y",
    "https://1a.2b.example",
    "https://acme.example/" + "a" * 1979,
]  # fmt: skip
BAD_URLS = [
    "", "acme.example", "//acme.example", "/a", "https:", "https://", "https:/acme.example", "https:acme.example",
    "HTTPS://acme.example", "ftp://acme.example", "javascript:alert(1)", "JavaScript://acme.example/%0aalert(1)",
    "data:text/html,x", "vbscript:x", "mailto:a@b.example", "file:///etc/passwd", "https://localhost", "https://acme",
    "https://user@acme.example", "https://user:word@acme.example", "https://acme.example:80@evil.example",
    "https://acme.example\\@evil.example", "https://127.0.0.1", "https://127.1", "https://2130706433", "https://0x7f.1",
    "https://127.0.0.0x1", "https://[::1]", "https://[::ffff:127.0.0.1]/", "https://127.0.0.\uff11",
    "https://127.0.0.①①", "https://①②⑦.⓪.⓪.①①", "https://127.0.0.²²", "https://acme。example", "https://acme..example", "https://.example",
    "https://-acme.example", "https://acme.e", "https://acme.example.", "https://acme.example:port",
    "https://acme.example:123456", "https://acme .example", "https://acme.example/a b", "https://acme.example/a\tb",
    "https://acme.example/a\nb", "https://acme.example\n", " https://acme.example", "https://acme.example/\u00a0",
    'https://acme.example/"onclick', "https://acme.example/<b>", "https://acme.example/`", "https://acme.example/{}",
    "https://acme.example/|", "https://acme.example/^", "https://acme.example/\\", "https://acme.example/\x00",
    "https://acme.example/\x7f", "https://acme.example/" + "a" * 1980,
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD_URLS)
def test_a_web_address_is_kept_as_typed(text: str) -> None:
    assert scalars.parse_url(text) == text


@pytest.mark.parametrize("text", BAD_URLS)
def test_an_address_that_is_none_or_hides_where_it_leads_is_refused(text: str) -> None:
    assert get_code(scalars.parse_url, text) == "url"


@UNTIMED
@given(st.text(max_size=40))
def test_no_address_ends_an_attribute_or_has_a_user(text: str) -> None:
    for url in (f"https://acme.example{text}", f"https://{text}", text):
        try:
            scalars.parse_url(url)
        except PydanticCustomError:
            continue
        assert url.startswith(("https://", "http://"))
        assert not set(url) & set('"<>\\ \t\n`')
        assert "@" not in url.split("/")[2].partition("?")[0].partition("#")[0]


@pytest.mark.parametrize("text", ["info@acme.example", "a.b+c_d-e@mail.acme.example", "x@äö.example"])
def test_a_mailbox_is_kept_as_typed(text: str) -> None:
    assert scalars.parse_email(text) == text


@pytest.mark.parametrize(
    "text",
    ["", "acme.example", "@acme.example", "a@acme", "a@b@acme.example", "a b@acme.example", "ä@acme.example",
     "a@127.0.0.1", "a@[127.0.0.1]", "Acme <a@acme.example>", "mailto:a@acme.example", "a@acme.example?cc=b@c.example",
     "a@acme.example\n", "a,b@acme.example", "a" * 2000 + "@acme.example"],
)  # fmt: skip
def test_any_other_mailbox_is_refused(text: str) -> None:
    assert get_code(scalars.parse_email, text) == "email"


@pytest.mark.parametrize("text", ["a", "Acme-Ilmasto", "a1-b2", "a" * 39])
def test_an_account_is_kept_as_typed(text: str) -> None:
    assert scalars.parse_account(text) == text


@pytest.mark.parametrize("text", ["", "@acme", "-a", "a-", "a--b", "a_b", "a b", "ä", "a" * 40])
def test_any_other_account_is_refused(text: str) -> None:
    assert get_code(scalars.parse_account, text) == "account"


@UNTIMED
@given(st.from_regex(r"[0-9]{7}", fullmatch=True))
def test_one_check_digit_at_most_is_right(digits: str) -> None:
    numbers = [f"{digits}-{check}" for check in range(10)]
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, (7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    right = None if weighed == 1 else numbers[(11 - weighed) % 11]
    for number in numbers:
        assert ytunnus.is_valid(number) == (number == right)
        if number == right:
            assert scalars.parse_business_id(number) == number
        else:
            assert get_code(scalars.parse_business_id, number) == "business-id-check-digit"


@pytest.mark.parametrize(
    "text", ["", "00000123", "0000012-", "000012-3", "FI00000123", "0000012–3", "0000012-3 ", "\u0660000012-3"]
)
def test_a_business_id_in_any_other_form_is_refused(text: str) -> None:
    assert get_code(scalars.parse_business_id, text) == "business-id"


@pytest.mark.parametrize("text", SECTION_OF_DIVISION)
def test_every_division_is_an_industry(text: str) -> None:
    assert scalars.parse_industry(text) == text


@pytest.mark.parametrize(
    "text", ["", "1", "00", "04", "34", "40", "44", "45", "48", "67", "76", "83", "89", "100", "L", "68.2"]
)
def test_no_other_text_is_an_industry(text: str) -> None:
    assert get_code(scalars.parse_industry, text) == "industry"
