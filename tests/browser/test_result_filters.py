"""The table of a year's results: what is found and said, by mouse and keys, and the address that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.partner_list import get_query
from tests.browser.result_table import (
    ALPHABET,
    YEAR,
    check_address,
    check_said,
    find_head,
    find_rows,
    get_sorted,
    list_cells,
    list_targets,
    type_word,
)

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage


def test_filters_narrow_each_other_and_say_how_many_are_left(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    count = page.locator("#count")
    assert count.get_attribute("aria-live") == "polite"
    expect(count).to_have_text(f"{find_rows(page).count()} tavoitetta")
    page.get_by_label("Teema").select_option("Jätteet")
    assert set(list_cells(page, "Teema")) == {"Jätteet"}
    check_said(page)
    of_theme = find_rows(page).count()
    page.get_by_label("Tila").select_option("Aikataulussa")
    assert set(list_cells(page, "Tila")) == {"Aikataulussa"}
    assert 1 < find_rows(page).count() < of_theme
    check_said(page)
    type_word(page, "kuusisaaren")
    assert list_cells(page, "Jäsen") == ["Kuusisaaren Kiinteistöt Oy"]
    check_said(page)
    check_address(page, {"haku": ["kuusisaaren"], "teema": ["jatteet"], "tila": ["aikataulussa"]})


def test_a_word_is_looked_for_in_partners_and_targets_and_themes(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    for typed, column in (("kiinteistot", "Jäsen"), ("SÄHKÖN", "Tavoite"), ("logistiikka", "Teema")):
        type_word(page, typed)
        plain = typed.casefold().replace("ä", "a").replace("ö", "o")
        found = [text.casefold().replace("ä", "a").replace("ö", "o") for text in list_cells(page, column)]
        assert any(plain in text for text in found)
        assert 0 < len(found) < page.locator(".results tbody tr").count()


def test_filtered_rows_are_sorted_and_sorted_rows_are_filtered(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    page.get_by_label("Teema").select_option("Jätteet")
    find_head(page, "Tavoite").click()
    both = list_targets(page)
    page = open_page(YEAR)
    find_head(page, "Tavoite").click()
    page.get_by_label("Teema").select_option("Jätteet")
    assert list_targets(page) == both
    assert list_cells(page, "Tavoite") == sorted(list_cells(page, "Tavoite"), key=ALPHABET)


def test_where_nothing_is_found_a_sentence_and_a_button_help(open_page: OpenPage) -> None:
    """What clears the filters leaves the order."""
    page = open_page(f"{YEAR}?jarjestys=tila")
    rows = find_rows(page).count()
    expect(page.locator("#nothing")).to_be_hidden()
    type_word(page, "xyzzy")
    expect(page.locator("#nothing")).to_have_text(
        "Mikään tavoite ei vastaa kaikkia rajauksia. Poista jokin rajaus tai kokeile lyhyempää sanaa."
    )
    expect(page.locator(".results")).to_be_hidden()
    page.get_by_role("button", name="Poista rajaukset").click()
    expect(page.locator("#nothing")).to_be_hidden()
    expect(page.locator("#count")).to_be_focused()
    expect(find_rows(page)).to_have_count(rows)
    assert get_sorted(page) == {"Tila": "ascending"}
    check_address(page, {"jarjestys": ["tila"]})


def test_a_pill_takes_its_own_filter_away(open_page: OpenPage) -> None:
    page = open_page(f"{YEAR}?haku=oy&teema=jatteet&tila=aikataulussa&jarjestys=-tavoite")
    pills = page.locator("#selection li button")
    expect(pills).to_have_text([f"Poista rajaus {each}" for each in ("oy", "Jätteet", "Aikataulussa")])
    pills.nth(1).press("Enter")
    expect(page.get_by_label("Teema")).to_have_value("")
    expect(pills.nth(1)).to_be_focused()
    check_address(page, {"haku": ["oy"], "tila": ["aikataulussa"], "jarjestys": ["-tavoite"]})


def test_a_shared_address_shows_the_same_rows_in_the_same_order_and_leads_to_them(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    page.get_by_label("Teema").select_option("Energiansäästö")
    find_head(page, "Edistyminen").click()
    find_head(page, "Edistyminen").click()
    rows, address = list_targets(page), page.evaluate("location.search + location.hash")
    assert address == "?teema=energiansaasto&jarjestys=edistyminen#results"
    shared = open_page(f"{YEAR}{address}")
    assert list_targets(shared) == rows
    assert get_sorted(shared) == {"Edistyminen": "ascending"}
    expect(shared.locator("#sorted")).to_have_text("")
    expect(shared.locator("#results")).to_be_in_viewport()


def test_what_nobody_knows_is_passed_over(open_page: OpenPage) -> None:
    page = open_page(f"{YEAR}?teema=nosuch&tila=&jarjestys=nosuch&raportti=saatu&haku=%20")
    expect(find_rows(page)).to_have_count(page.locator(".results tbody tr").count())
    expect(page.locator("#selection")).to_be_hidden()
    assert get_sorted(page) == {"Jäsen": "ascending"}


def test_back_and_forward_restore_each_step(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    plain = list_targets(page)
    find_head(page, "Tavoitevuosi").click()
    by_year = list_targets(page)
    page.get_by_label("Tila").select_option("Ei tulosta")
    find_head(page, "Tavoitevuosi").click()
    page.go_back()
    assert get_sorted(page) == {"Tavoitevuosi": "ascending"}
    expect(page.get_by_label("Tila")).not_to_have_value("")
    page.go_back()
    assert list_targets(page) == by_year
    page.go_back()
    assert list_targets(page) == plain
    assert get_sorted(page) == {"Jäsen": "ascending"}
    check_address(page, {})
    page.go_forward()
    assert list_targets(page) == by_year


def test_another_language_keeps_rows_and_order_in_its_own_words(open_page: OpenPage) -> None:
    page = open_page(f"{YEAR}?haku=oy&teema=jatteet&tila=aikataulussa&jarjestys=-edistyminen")
    names = list_cells(page, "Jäsen")
    assert len(names) > 1
    for lang, words in (
        ("sv", {"sok": "oy", "tema": "avfall", "status": "enligt-tidsplanen", "sortering": "-framsteg"}),
        ("en", {"search": "oy", "theme": "waste", "status": "on-track", "order": "-progress"}),
        ("fi", {"haku": "oy", "teema": "jatteet", "tila": "aikataulussa", "jarjestys": "-edistyminen"}),
    ):
        page.locator(f".languages__link[hreflang={lang}]:visible").click()
        page.wait_for_load_state()
        check_address(page, {key: [value] for key, value in words.items()})
        assert list_cells(page, "Jäsen") == names


def test_the_link_is_copied(open_page: OpenPage) -> None:
    page = open_page(f"{YEAR}?teema=jatteet#results", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopioi linkki").click()
    expect(page.locator("#copied")).to_have_text("Linkki kopioitu")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_all_is_done_by_keys_in_the_order_of_the_page(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    page.get_by_label("Nimi tai sana").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert get_query(page) == {"teema": ["energiansaasto"]}
    page.keyboard.press("Tab")
    expect(page.get_by_label("Tila")).to_be_focused()
    others = [page.get_by_role("button", name=name) for name in ("Kopioi linkki", "Poista rajaus", "Poista rajaukset")]
    for stop in (*others, page.locator(".results"), find_head(page, "Jäsen")):
        page.keyboard.press("Tab")
        expect(stop).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert get_sorted(page) == {"Tavoite": "ascending"}
    page.keyboard.press("Enter")
    assert get_sorted(page) == {"Tavoite": "descending"}
    expect(find_head(page, "Tavoite")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert get_sorted(page) == {"Jäsen": "ascending"}
