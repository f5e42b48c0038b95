"""The address of the partner list says what is chosen: shared, stepped back to, copied, in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.partner_list import LIST, check_said, find_rows, get_query, list_names

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage

SISTERS = {
    "fi": ("teema=jatteet", "toimiala=C", "raportti=saatu", "haku=oy"),
    "sv": ("tema=avfall", "bransch=C", "rapport=mottagen", "sok=oy"),
    "en": ("theme=waste", "industry=C", "report=received", "search=oy"),
}


def test_a_shared_address_shows_the_same_selection(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?haku=oy&teema=jatteet&teema=paastot&toimiala=C&raportti=saatu&jasenyys=kumppani")
    expect(page.get_by_label("Nimi tai sana")).to_have_value("oy")
    expect(page.get_by_label("Jätteet")).to_be_checked()
    expect(page.get_by_label("Päästöt")).to_be_checked()
    expect(page.locator("[name=raportti][value=saatu]")).to_be_checked()
    expect(page.get_by_label("Ilmastokumppani")).to_be_checked()
    expect(page.get_by_label("Toimiala")).to_have_value("C")
    expect(page.locator("#selection li")).to_have_count(6)
    check_said(page)


def test_what_nobody_knows_is_passed_over(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=nosuch&toimiala=x&raportti=&raportti=never&nosuch=1&haku=%20&jasenyys")
    expect(find_rows(page)).to_have_count(page.locator(".listing .partner-row").count())
    expect(page.locator("#selection")).to_be_hidden()
    expect(page.locator("[name=raportti]").first).to_be_checked()


def test_back_and_forward_restore_each_choice(open_page: OpenPage) -> None:
    page = open_page(LIST)
    everyone = page.locator("#count").inner_text()
    page.get_by_label("Jätteet").check()
    page.get_by_label("Nimi tai sana").press_sequentially("kir", delay=20)
    page.wait_for_url("**haku=kir**")
    page.get_by_label("Toimiala").select_option("C")
    page.go_back()
    expect(page.get_by_label("Toimiala")).to_have_value("")
    expect(page.get_by_label("Nimi tai sana")).to_have_value("kir")
    page.go_back()
    expect(page.get_by_label("Nimi tai sana")).to_have_value("")
    expect(page.get_by_label("Jätteet")).to_be_checked()
    page.go_back()
    expect(page.get_by_label("Jätteet")).not_to_be_checked()
    expect(page.locator("#count")).to_have_text(everyone)
    page.go_forward()
    expect(page.get_by_label("Jätteet")).to_be_checked()
    check_said(page)


def test_one_word_typed_slowly_is_one_step_back(open_page: OpenPage) -> None:
    page = open_page(LIST)
    for letters in ("k", "ki", "kir"):
        page.get_by_label("Nimi tai sana").press("End")
        page.get_by_label("Nimi tai sana").press_sequentially(letters[-1])
        page.wait_for_url(f"**haku={letters}")
    page.go_back()
    assert get_query(page) == {}
    expect(find_rows(page)).to_have_count(page.locator(".listing .partner-row").count())


def test_the_link_is_copied_where_that_is_possible(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopioi linkki").click()
    expect(page.locator("#copied")).to_have_text("Linkki kopioitu")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_the_link_is_not_offered_where_it_would_be_that_of_the_whole_list(open_page: OpenPage) -> None:
    expect(open_page(LIST).locator("#copy")).to_be_hidden()


def test_another_language_keeps_the_selection_in_its_own_words(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?{'&'.join(SISTERS['fi'])}")
    names = list_names(page)
    assert names
    for lang in ("sv", "en", "fi"):
        page.locator(f".languages__link[hreflang={lang}]:visible").click()
        page.wait_for_load_state()
        assert {f"{key}={value}" for key, (value,) in get_query(page).items()} == set(SISTERS[lang])
        assert list_names(page) == names
