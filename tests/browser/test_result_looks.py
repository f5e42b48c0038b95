"""The table of a year's results: with any eyes, on any screen, on paper, very long, and without its scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.browser.looks import find_cut, find_outside
from tests.browser.result_table import (
    ALPHABET,
    SISTERS,
    YEAR,
    find_head,
    find_rows,
    list_cells,
    list_targets,
)
from tests.browser.test_accessibility import ALL, run_axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

PHONE: Any = {"viewport": {"width": 390, "height": 844}}
ZOOMED: Any = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
"""1280 x 1024 at 400 %."""
CONTROLS = "form, #selection, #copy, #nothing, #all, .sort"
FILTERED = {
    "fi": "?haku=oy&teema=jatteet&jarjestys=-edistyminen",
    "sv": "?sok=oy&tema=avfall&sortering=-framsteg",
    "en": "?search=oy&theme=waste&order=-progress",
}

# The demonstration's table is short: here it has its rows several times, before the scripts see it.
_MULTIPLY = """times => {
  const body = document.querySelector('.results tbody');
  const rows = [...body.rows];
  for (let time = 1; time < times; time++) body.append(...rows.map(row => row.cloneNode(true)));
}"""


@pytest.mark.parametrize("lang", FILTERED)
def test_at_400_per_cent_nothing_lies_beyond_the_sides(open_page: OpenPage, lang: str) -> None:
    page = open_page(SISTERS[lang] + FILTERED[lang], **ZOOMED)
    for width in (320, 767, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert not find_outside(page), width
        assert not find_cut(page), width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", FILTERED)
def test_axe_finds_nothing_while_filters_are_in_use(open_page: OpenPage, lang: str, scheme: str) -> None:
    page = open_page(SISTERS[lang] + FILTERED[lang], color_scheme=scheme)
    expect(page.locator("#selection li")).to_have_count(2)
    page.evaluate(AXE_SCRIPT)
    run_axe(page, ALL)
    page.set_viewport_size(PHONE["viewport"])
    run_axe(page, ALL)
    page.locator("#word").fill("xyzzy")
    expect(page.locator("#nothing")).to_be_visible()
    run_axe(page, ALL)


def test_without_javascript_there_is_the_plain_table(open_page: OpenPage) -> None:
    page = open_page(f"{YEAR}?teema=jatteet&jarjestys=tavoite", java_script_enabled=False)
    expect(page.locator(CONTROLS).filter(visible=True)).to_have_count(0)
    expect(page.locator(".results th[aria-sort]")).to_have_count(0)
    names = list_cells(page, "Jäsen")
    assert len(names) == page.locator(".results tbody tr").count() > 50
    assert names == sorted(names, key=ALPHABET)
    expect(page.locator("#count")).to_have_text(f"{len(names)} tavoitetta")


def test_on_paper_there_are_the_rows_in_their_order_and_no_controls(open_page: OpenPage) -> None:
    page = open_page(f"{YEAR}?teema=jatteet&jarjestys=-edistyminen")
    rows = list_targets(page)
    page.emulate_media(media="print")
    expect(page.locator("form, #selection, #copy, #all").filter(visible=True)).to_have_count(0)
    assert list_targets(page) == rows
    signs = page.locator(".sort").evaluate_all("all => all.map(each => getComputedStyle(each, '::after').content)")
    assert [sign != "none" for sign in signs] == [False, False, False, False, True, False]


def test_in_the_readers_own_colours_the_focus_and_the_signs_are_seen(open_page: OpenPage) -> None:
    page = open_page(YEAR, forced_colors="active")
    find_head(page, "Tila").focus()
    page.keyboard.press("Enter")
    outline, sign = find_head(page, "Tila").evaluate(
        "each => [getComputedStyle(each).outlineStyle, getComputedStyle(each, '::after').content]"
    )
    assert outline == "solid"
    assert "▲" in sign


def open_long(open_page: OpenPage, query: str, times: int) -> Page:
    """Open a year whose table has its rows several times, as they would have been made."""
    page = open_page("/404.html")
    page.add_init_script(
        f"""new MutationObserver((_, observer) => {{
          if (document.querySelector('.results + button')) {{ observer.disconnect(); ({_MULTIPLY})({times}); }}
        }}).observe(document, {{childList: true, subtree: true}})"""
    )
    page.goto(page.url.replace("/404.html", f"{YEAR}{query}"))
    return page


def test_of_a_long_table_the_first_rows_are_shown_and_the_rest_on_demand(open_page: OpenPage) -> None:
    """The first in the order that is asked for, of those that are found; all of them on paper."""
    page = open_long(open_page, "?jarjestys=-tavoitevuosi", 4)
    rows = page.locator(".results tbody tr").count()
    expect(find_rows(page)).to_have_count(100)
    years = [int(year) for year in list_cells(page, "Tavoitevuosi")]
    assert years == sorted(years, reverse=True)
    more = page.locator("#all")
    expect(more).to_have_text(f"Näytä kaikki {rows} tavoitetta")
    page.emulate_media(media="print")
    expect(find_rows(page)).to_have_count(rows)
    page.emulate_media(media="screen")
    page.get_by_label("Teema").select_option("Jätteet")
    expect(more).to_be_hidden()
    assert 0 < find_rows(page).count() < 100
    page.get_by_label("Teema").select_option("")
    more.click()
    expect(find_rows(page)).to_have_count(rows)
    expect(more).to_be_hidden()
    expect(find_rows(page).nth(100).locator("a").first).to_be_focused()


def test_a_short_table_has_nothing_to_show_on_demand(open_page: OpenPage) -> None:
    page = open_page(YEAR)
    assert page.locator(".results tbody tr").count() <= 100
    expect(page.locator("#all")).to_be_hidden()


def test_the_page_does_not_move_while_it_loads(open_page: OpenPage) -> None:
    """The form stands above the table, and that is narrowed and sorted, before anything is painted."""
    page = open_page(f"{YEAR}?teema=jatteet&jarjestys=tavoite")
    shift = page.evaluate(
        """() => new Promise((resolve) => new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, each) => sum + each.value, 0))
        ).observe({type: 'layout-shift', buffered: true}) ?? setTimeout(resolve, 300, 0))"""
    )
    assert shift == 0
