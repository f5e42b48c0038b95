"""The table of a year's results as a visitor reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from playwright.sync_api import expect

from showcase.i18n import create_speech
from showcase.vocabulary import Lang
from tests.browser.partner_list import get_query

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

YEAR: Final = "/saavutukset/2024/"
SISTERS: Final = {"fi": YEAR, "sv": "/sv/resultat/2024/", "en": "/en/achievements/2024/"}
ALPHABET: Final = create_speech(Lang.FI).sort_key
COLUMNS: Final = ("Jäsen", "Tavoite", "Teema", "Tila", "Tulos", "Edistyminen", "Tavoitevuosi")


def find_rows(page: Page) -> Locator:
    """Return the rows that are shown."""
    return page.locator(".results tbody tr:visible")


def list_cells(page: Page, column: str) -> list[str]:
    """Return what the shown rows have in a column, from above."""
    cells = f".results tbody tr:visible > :nth-child({COLUMNS.index(column) + 1})"
    return [text.strip() for text in page.locator(cells).all_inner_texts()]


def list_targets(page: Page) -> list[str]:
    """Return the targets that are shown, from above, each under its partner's name."""
    return [f"{name}: {text}" for name, text in zip(*(list_cells(page, each) for each in COLUMNS[:2]), strict=True)]


def find_head(page: Page, column: str) -> Locator:
    """Return the button in the head of a column."""
    return page.locator(".results thead").get_by_role("button", name=column, exact=True)


def get_sorted(page: Page) -> dict[str, str]:
    """Return each column that says it is sorted, and which way."""
    heads = page.locator(".results th[aria-sort]")
    return {head.inner_text().strip(): head.get_attribute("aria-sort") or "" for head in heads.all()}


def check_said(page: Page) -> None:
    """Check that the count, which is spoken, says how many rows are shown, and of how many."""
    rows = page.locator(".results tbody tr").count()
    said = [int(word) for word in page.locator("#count").inner_text().split() if word.isdigit()]
    assert said == [find_rows(page).count(), rows]


def check_address(page: Page, query: dict[str, list[str]]) -> None:
    """Check that the address asks for this, and leads to the table if it asks for anything."""
    assert get_query(page) == query
    assert page.evaluate("location.hash") == ("#results" if query else "")


def type_word(page: Page, text: str) -> None:
    """Type a word into the empty field and look for it at once."""
    field = page.get_by_label("Nimi tai sana")
    field.fill(text)
    field.press("Enter")
    expect(field).to_have_value(text)
