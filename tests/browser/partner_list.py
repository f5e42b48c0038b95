"""The partner list as a visitor reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

LIST = "/kumppanit/"


def find_rows(page: Page) -> Locator:
    """Return the rows that are shown of members that have not left."""
    return page.locator(".listing .partner-row:visible")


def list_names(page: Page) -> list[str]:
    """Return the names that are shown."""
    return find_rows(page).locator(".partner-row__name").all_inner_texts()


def get_number(page: Page, label: str) -> int:
    """Return the number beside a choice."""
    choice = page.locator("label", has=page.get_by_text(label, exact=True))
    return int(choice.locator(".filters__number").inner_text())


def get_query(page: Page) -> dict[str, list[str]]:
    """Return what the address asks for."""
    return parse_qs(page.evaluate("location.search.slice(1)"))


def type_word(page: Page, text: str) -> None:
    """Type a word into the empty field and look for it at once."""
    page.get_by_label("Nimi tai sana").fill(text)
    page.get_by_label("Nimi tai sana").press("Enter")


def check_said(page: Page) -> None:
    """Check that the heading, which is spoken, says how many rows are shown, and of how many."""
    all_rows = page.locator(".listing .partner-row").count()
    said = [int(word) for word in page.locator("#count").inner_text().split() if word.isdigit()]
    assert said == [find_rows(page).count(), all_rows]
