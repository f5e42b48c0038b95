"""The filters of the partner list: what is found and said, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.browser.partner_list import LIST, check_said, find_rows, get_number, get_query, list_names, type_word
from tests.built_site import ROOT

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage

PHONE: Any = {"viewport": {"width": 390, "height": 844}}


def test_a_choice_narrows_the_list_by_as_much_as_it_said(open_page: OpenPage) -> None:
    page = open_page(LIST)
    everyone = list_names(page)
    number = get_number(page, "Jätteet")
    assert 0 < number < len(everyone)
    page.get_by_label("Jätteet").check()
    expect(find_rows(page)).to_have_count(number)
    check_said(page)
    assert get_query(page) == {"teema": ["jatteet"]}
    assert set(list_names(page)) < set(everyone)


def test_the_heading_is_spoken(open_page: OpenPage) -> None:
    assert open_page(LIST).locator("#count").get_attribute("aria-live") == "polite"


def test_choices_of_one_filter_add_up_and_filters_narrow_each_other(open_page: OpenPage) -> None:
    def show(query: str) -> set[str]:
        return set(list_names(open_page(f"{LIST}?{query}")))

    waste, other = show("teema=jatteet"), show("teema=muut")
    assert show("teema=jatteet&teema=muut") == waste | other
    assert show("teema=jatteet&toimiala=C") == waste & show("toimiala=C")
    assert show("teema=jatteet&raportti=saatu&jasenyys=kumppani") == (
        waste & show("raportti=saatu") & show("jasenyys=kumppani")
    )
    assert show("teema=jatteet&haku=kir") == waste & show("haku=kir")


def test_numbers_say_what_the_other_filters_leave(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet&jasenyys=tukijasen")
    assert get_number(page, "Ilmastokumppani") == len(list_names(open_page(f"{LIST}?teema=jatteet&jasenyys=kumppani")))
    assert get_number(page, "Päästöt") == len(list_names(open_page(f"{LIST}?teema=paastot&jasenyys=tukijasen")))
    assert get_number(page, "Kaikki") == find_rows(page).count()


def test_a_word_is_found_with_or_without_its_dots(open_page: OpenPage) -> None:
    """A letter typed plain finds the ones with dots; one typed with dots finds only itself; signs are signs."""
    page, name = open_page(LIST), "Suvilahden Näyttämö ry"
    assert name in list_names(page)
    for typed in ("suvilahden nayttamo", "NÄYTTÄMÖ suvi", "nayttämo", "nä", "taiteet", " "):
        type_word(page, typed)
        assert name in list_names(page), typed
    for typed in ("sÜvi", "suvilahdén", "suvi*", "(", ".", "suvilahden oy"):
        type_word(page, typed)
        assert name not in list_names(page), typed


def test_a_theme_and_an_industry_are_found_by_their_words(open_page: OpenPage) -> None:
    def show(query: str) -> list[str]:
        return list_names(open_page(f"{LIST}?{query}"))

    assert show("haku=uusiutuva") == show("teema=uusiutuva-energia") != []
    assert show("haku=teollisuus") == show("toimiala=C") != []


def test_where_nothing_is_found_a_sentence_and_a_button_help(open_page: OpenPage) -> None:
    page = open_page(LIST)
    expect(page.locator("#nothing")).to_be_hidden()
    page.get_by_label("Nimi tai sana").fill("xyzzy")
    expect(page.locator("#nothing")).to_be_visible()
    expect(find_rows(page)).to_have_count(0)
    check_said(page)
    page.get_by_role("button", name="Poista rajaukset").click()
    expect(page.locator("#nothing")).to_be_hidden()
    expect(find_rows(page)).to_have_count(page.locator(".listing .partner-row").count())
    expect(page.locator("#count")).to_be_focused()
    assert get_query(page) == {}


def test_a_pill_takes_its_own_filter_away_and_the_focus_stays_near(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?haku=oy&teema=jatteet&toimiala=C&raportti=saatu")
    pills = page.locator("#selection li button")
    expect(pills).to_have_text(
        [f"Poista rajaus {each}" for each in ("oy", "Jätteet", "Teollisuus", "Vuoden 2024 raportti saatu")]
    )
    pills.nth(2).press("Enter")
    expect(page.get_by_label("Toimiala")).to_have_value("")
    expect(pills.nth(2)).to_be_focused()
    pills.nth(2).press("Space")
    expect(page.locator("[name=raportti]").first).to_be_checked()
    expect(pills.nth(1)).to_be_focused()
    pills.nth(0).click()
    expect(page.get_by_label("Nimi tai sana")).to_have_value("")
    pills.nth(0).click()
    expect(page.locator("#count")).to_be_focused()
    assert get_query(page) == {}
    expect(page.locator("#selection")).to_be_hidden()


def test_all_is_reached_by_keys_in_the_order_of_the_page(open_page: OpenPage) -> None:
    page = open_page(LIST)
    page.get_by_label("Nimi tai sana").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert get_query(page) == {"teema": ["energiansaasto"]}
    page.get_by_label("Toimiala").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert get_query(page) == {"teema": ["energiansaasto"], "raportti": ["saatu"]}
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "jasenyys"


def test_what_has_the_focus_is_marked(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet")
    unmarked = []
    page.locator("#word").focus()
    while page.evaluate("!!document.activeElement.closest('.filters, .copy-link, .selection')"):
        if not page.evaluate(
            """() => [document.activeElement, document.activeElement.labels?.[0]].filter(Boolean).some((each) =>
              [null, '::before'].some((part) => {
                const style = getComputedStyle(each, part);
                return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth === '3px');
              }))"""
        ):
            unmarked.append(page.evaluate("document.activeElement.outerHTML"))
        page.keyboard.press("Tab")
    assert not unmarked


def test_those_who_left_are_filtered_and_not_counted(open_page: OpenPage) -> None:
    left = [
        path.parent for path in (ROOT / "partners").glob("*/membership.yaml") if "\nleft:" in path.read_text("utf-8")
    ]
    page = open_page(LIST)
    expect(page.locator("#left .partner-row:visible")).to_have_count(len(left))
    page = open_page(f"{LIST}?haku=xyzzy")
    expect(page.locator("#left .partner-row:visible")).to_have_count(0)
    assert not page.locator("#left").is_visible()


def test_on_a_phone_the_filters_open_on_demand(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet&haku=oy", **PHONE)
    expect(page.get_by_label("Nimi tai sana")).to_be_visible()
    expect(page.get_by_label("Jätteet")).to_be_hidden()
    summary = page.locator("summary", has_text="Rajaa luetteloa")
    expect(summary).to_have_text("Rajaa luetteloa (1 valittu)")
    summary.click()
    page.get_by_label("Päästöt").check()
    expect(summary).to_have_text("Rajaa luetteloa (2 valittua)")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_javascript_there_is_the_list_and_no_form(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet", java_script_enabled=False)
    expect(page.locator("form, #selection, #copy, #nothing").filter(visible=True)).to_have_count(0)
    expect(find_rows(page)).to_have_count(page.locator(".listing .partner-row").count())
    expect(page.locator("#by-theme a").first).to_be_visible()
    with_script = open_page(LIST)
    expect(with_script.locator("#by-theme")).to_be_hidden()


def test_on_paper_there_are_the_rows_only(open_page: OpenPage) -> None:
    page = open_page(f"{LIST}?teema=jatteet")
    shown = find_rows(page).count()
    page.emulate_media(media="print")
    expect(page.locator("form, #selection, #copy").filter(visible=True)).to_have_count(0)
    expect(find_rows(page)).to_have_count(shown)


def test_the_page_does_not_move_while_it_loads(open_page: OpenPage) -> None:
    """The form stands beside the list, and the list is narrowed, before anything is painted."""
    page = open_page(f"{LIST}?teema=jatteet")
    shift = page.evaluate(
        """() => new Promise((resolve) => new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, each) => sum + each.value, 0))
        ).observe({type: 'layout-shift', buffered: true}) ?? setTimeout(resolve, 300, 0))"""
    )
    assert shift == 0
