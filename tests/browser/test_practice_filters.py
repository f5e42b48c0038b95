"""The filters of the list of good practices, by mouse, keys and address; their script is that of the partner list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.partner_list import get_query, type_word

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import OpenPage

LIST = "/hyvat-kaytannot/"


def find_rows(page: Page) -> Locator:
    """Return the practices that are shown."""
    return page.locator(".practice-row:visible")


def list_titles(page: Page) -> list[str]:
    """Return their titles."""
    return find_rows(page).locator("h3").all_inner_texts()


def check_said(page: Page) -> None:
    """Check that the heading, which is spoken, says how many are shown, and of how many."""
    said = [int(word) for word in page.locator("#count").inner_text().split() if word.isdigit()]
    assert said == [find_rows(page).count(), page.locator(".practice-row").count()]


def test_theme_and_saving_narrow_the_list_and_stand_in_the_address(open_page: OpenPage) -> None:
    page = open_page(LIST)
    everything = list_titles(page)
    page.get_by_label("Logistiikka").check()
    page.get_by_label("Päästöjä").check()
    assert get_query(page) == {"teema": ["logistiikka"], "saasto": ["paastot"]}
    check_said(page)
    found = list_titles(page)
    assert 0 < len(found) < len(everything)
    assert list_titles(open_page(f"{LIST}?teema=logistiikka&saasto=paastot")) == found
    expect(find_rows(page).locator("dt", has_text="Päästövähennys")).to_have_count(len(found))
    expect(page.locator("#selection li button")).to_have_text(
        ["Poista rajaus Logistiikka", "Poista rajaus Vähentää päästöjä"]
    )


def test_a_word_is_looked_for_in_all_that_a_row_says(open_page: OpenPage) -> None:
    page = open_page(LIST)
    for typed in ("energiakierros", "isannoitsijan", "kuusisaaren 2024 sitouttaminen", "85 mwh"):
        type_word(page, typed)
        assert list_titles(page) == ["Isännöitsijän energiakierros kerran kuussa"], typed
        check_said(page)
    type_word(page, "xyzzy")
    expect(page.locator("#nothing")).to_be_visible()


def test_all_is_reached_by_keys(open_page: OpenPage) -> None:
    page = open_page(LIST)
    page.get_by_label("Nimi tai sana").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert get_query(page) == {"teema": ["energiansaasto"]}
    page.get_by_label("Energiaa").focus()
    page.keyboard.press("Space")
    assert get_query(page) == {"teema": ["energiansaasto"], "saasto": ["energia"]}
    check_said(page)
    page.go_back()
    expect(page.get_by_label("Energiaa")).not_to_be_checked()
    pill = page.locator("#selection li button")
    pill.press("Enter")
    assert get_query(page) == {}
    expect(page.locator("#count")).to_be_focused()


def test_another_language_keeps_the_selection(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet&saasto=paastot")
    number = find_rows(page).count()
    page.locator(".languages__link[hreflang=sv]:visible").click()
    page.wait_for_load_state()
    assert get_query(page) == {"tema": ["avfall"], "besparing": ["utslapp"]}
    expect(find_rows(page)).to_have_count(number)


def test_a_theme_leads_to_its_practices(open_page: OpenPage) -> None:
    page = open_page("/teemat/logistiikka/")
    page.get_by_role("link", name="Näytä kaikki luettelossa").click()
    page.wait_for_load_state()
    expect(page.get_by_label("Logistiikka")).to_be_checked()
    check_said(page)


def test_without_javascript_there_is_the_list_and_the_themes(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet", java_script_enabled=False)
    expect(page.locator("form, #selection, #copy, #nothing").filter(visible=True)).to_have_count(0)
    expect(find_rows(page)).to_have_count(page.locator(".practice-row").count())
    expect(page.locator("#by-theme a").first).to_be_visible()
