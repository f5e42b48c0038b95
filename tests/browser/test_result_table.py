"""The table of a year's results: its heads sort it, say which way, and remain the heads of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.result_table import (
    ALPHABET,
    YEAR,
    check_address,
    find_head,
    find_rows,
    get_sorted,
    list_cells,
    list_targets,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import OpenPage

PHONE: Any = {"viewport": {"width": 390, "height": 844}}
BEST_FIRST = (
    "Saavutettu",
    "Tehty",
    "Aikataulussa",
    "Käynnissä",
    "Ei aloitettu",
    "Jäljessä aikataulusta",
    "Ei saavutettu",
    "Tehty myöhässä",
    "Määräaika ylittynyt",
    "Peruttu",
    "Korvattu uudella",
    "Ei tulosta",
)


def get_share(text: str) -> int:
    """Return a share of the way as a number."""
    return int(text.replace("−", "-").removesuffix("%").strip())


@pytest.mark.parametrize(
    ("column", "key"),
    [
        ("Jäsen", ALPHABET),
        ("Tavoite", ALPHABET),
        ("Teema", ALPHABET),
        ("Tila", BEST_FIRST.index),
        ("Tavoitevuosi", int),
    ],
)
def test_a_head_sorts_its_column_and_then_the_other_way_round(
    open_page: OpenPage, column: str, key: Callable[[str], Any]
) -> None:
    page = open_page(f"{YEAR}?jarjestys=-edistyminen")
    before = list_targets(page)
    for way, falls in (("ascending", False), ("descending", True), ("ascending", False)):
        find_head(page, column).click()
        cells = list_cells(page, column)
        assert cells == sorted(cells, key=key, reverse=falls)
        assert len(set(cells)) > 1
        assert get_sorted(page) == {column: way}
        expect(find_head(page, column)).to_be_focused()
    assert sorted(list_targets(page)) == sorted(before)


def test_progress_is_sorted_as_a_number_and_what_has_none_stays_last(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    for way, falls in (("descending", True), ("ascending", False)):
        find_head(page, "Edistyminen").click()
        cells = list_cells(page, "Edistyminen")
        measured = [get_share(text) for text in cells if text != "–"]
        assert measured == sorted(measured, reverse=falls)
        assert min(measured) <= 0
        assert max(measured) > 100
        assert set(cells[len(measured) :]) == {"–"}
        assert get_sorted(page) == {"Edistyminen": way}


def test_sorting_keeps_the_order_of_what_is_equal(open_page: OpenPage) -> None:
    """Both ways: among targets of one year the partners stand by the alphabet."""
    page = open_page(YEAR)
    for _ in range(2):
        find_head(page, "Tavoitevuosi").click()
        rows = list(zip(list_cells(page, "Tavoitevuosi"), list_cells(page, "Jäsen"), strict=True))
        for year in {year for year, _ in rows}:
            names = [name for its, name in rows if its == year]
            assert names == sorted(names, key=ALPHABET)


def test_what_is_not_comparable_has_no_button(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    assert page.locator(".results thead th").count() == 7
    assert page.locator(".results thead button").all_inner_texts() == [
        "Jäsen", "Tavoite", "Teema", "Tila", "Edistyminen", "Tavoitevuosi",
    ]  # fmt: skip
    assert get_sorted(page) == {"Jäsen": "ascending"}


def test_the_way_in_which_it_is_sorted_is_seen_and_spoken(open_page: OpenPage) -> None:
    """By a sign of its own, in a text for screen readers, and not before anybody has asked."""
    page = open_page(YEAR)

    def get_sign() -> str:
        sign: str = find_head(page, "Tila").evaluate("each => getComputedStyle(each, '::after').content")
        return sign

    said = page.locator("#sorted")
    assert said.get_attribute("role") == "status"
    expect(said).to_have_text("")
    signs = [get_sign()]
    for order in ("Tila, paras ensin", "Tila, paras viimeisenä"):
        find_head(page, "Tila").click()
        expect(said).to_have_text(f"Taulukon järjestys: {order}")
        signs.append(get_sign())
    assert len(set(signs)) == 3


def test_it_remains_a_table_of_rows_with_heads(open_page: OpenPage) -> None:
    """The region that may scroll is reached by keys, too, and has the name of the table."""
    page = open_page(f"{YEAR}?teema=jatteet&jarjestys=tavoite")
    table = page.get_by_role("region", name="Jokaisen tavoitteen tulos").get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    expect(table.get_by_role("rowheader")).to_have_count(find_rows(page).count())
    assert page.locator(".results").get_attribute("tabindex") == "0"


def test_on_a_phone_the_form_has_the_orders_and_no_head_is_in_the_way(open_page: OpenPage) -> None:
    page = open_page(YEAR, **PHONE)
    expect(page.locator(".results thead button")).to_have_count(0)
    page.get_by_label("Järjestys").select_option("Edistyminen, suurin ensin")
    measured = [get_share(text) for text in list_cells(page, "Edistyminen") if text != "–"]
    assert measured == sorted(measured, reverse=True)
    expect(page.locator("#sorted")).to_have_text("Taulukon järjestys: Edistyminen, suurin ensin")
    check_address(page, {"jarjestys": ["-edistyminen"]})
    page.set_viewport_size({"width": 1280, "height": 800})
    assert get_sorted(page) == {"Edistyminen": "descending"}
    expect(page.get_by_label("Järjestys")).to_be_hidden()
    find_head(page, "Edistyminen").click()
    assert get_sorted(page) == {"Edistyminen": "ascending"}
