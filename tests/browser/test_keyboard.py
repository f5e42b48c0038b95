"""Everything can be reached and used by keys alone, in the order in which it stands, with the focus in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.kinds import KINDS, LANGS, MULTILINGUAL, find_sisters
from tests.browser.looks import open_all

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage
    from tests.browser.served import ServedSite

PHONE: Final = {"width": 390, "height": 844}

# What a visitor may come to by keys: all that can be seen and takes the focus; of radio buttons the one that is chosen,
# arrows lead to the others. A number on each tells one from another.
_STOPS: Final = """() => [...document.querySelectorAll(
  'a[href], summary, button, input, select, textarea, [tabindex="0"]')]
  .filter(each => each.checkVisibility() && !each.disabled && (each.type !== 'radio' || each.checked))
  .map((each, number) => each.dataset.stop = String(number))"""

# Which stop has the focus, and what of it is not in sight: no ring, off the screen, or below something else.
_FOCUSED: Final = """() => {
  const each = document.activeElement;
  // A box to check has its ring on the label beside it, a field to write into as a shadow.
  const ringed = [each, each.labels?.[0] ?? each].some(one => ['', '::after', '::before'].some(part => {
    const style = getComputedStyle(one, part || null);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return outlined || style.boxShadow !== 'none';
  }));
  const box = each.getClientRects()[0] ?? each.getBoundingClientRect();
  const inside = box.left >= 0 && box.right <= innerWidth + 1 && box.top < innerHeight && box.bottom > 0;
  const x = box.left + box.width / 2, y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const above = document.elementFromPoint(x, y);
  const open = above && (each.contains(above) || above.contains(each) || each.labels?.[0]?.contains(above));
  return [each.dataset.stop ?? '', [ringed ? '' : 'no ring', inside ? '' : 'off the screen', open ? '' : 'covered']
    .filter(Boolean).map(fault => `${each.outerHTML.slice(0, 90)}: ${fault}`)];
}"""


def walk(page: Page) -> tuple[list[str], list[str], list[str]]:
    """Return the stops of a page in their order, those that Tab comes to, and what is not in sight on the way."""
    stops: list[str] = page.evaluate(_STOPS)
    reached, faults = [], []
    for _ in stops:
        page.keyboard.press("Tab")
        stop, wrong = page.evaluate(_FOCUSED)
        reached.append(stop)
        faults += wrong
    return stops, reached, faults


def get_focused_text(page: Page) -> str:
    """Return the text of what has the focus."""
    text: str = page.evaluate("document.activeElement.textContent.trim()")
    return text


@pytest.mark.parametrize("kind", KINDS)
def test_tab_comes_to_all_in_their_order_with_the_focus_in_sight(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], reduced_motion="reduce")
    stops, reached, faults = walk(page)
    assert reached == stops
    assert not faults


@pytest.mark.parametrize("kind", ["home", "partner"])
def test_tab_comes_to_all_on_a_phone_with_everything_open(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], reduced_motion="reduce", viewport=PHONE)
    open_all(page)
    page.evaluate("document.querySelector('.menu').open = false")
    stops, reached, faults = walk(page)
    assert reached == stops
    assert not faults


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_stop_leads_past_the_navigation(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind])
    skip = page.locator(".skip-link")
    assert (skip.bounding_box() or {"x": 0})["x"] < 0
    page.keyboard.press("Tab")
    assert (skip.bounding_box() or {"x": -1})["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("kind", MULTILINGUAL)
def test_the_language_switch_stays_on_the_page(open_page: OpenPage, demonstration_site: ServedSite, kind: str) -> None:
    sisters = find_sisters(demonstration_site.folder, KINDS[kind])
    page = open_page(sisters["fi"])
    for lang in (*LANGS[1:], LANGS[0]):
        page.locator(f".header__bar > .header__wide [hreflang={lang}]").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(demonstration_site.locate(sisters[lang]))
        assert page.locator("html").get_attribute("lang") == lang
        current = page.locator(".languages__link[aria-current]:visible")
        assert current.get_attribute("lang") == lang


def test_navigation_leads_to_each_section_and_marks_it(open_page: OpenPage) -> None:
    page = open_page("/")
    links = page.locator(".navigation a:visible")
    for position in range(links.count()):
        name = links.nth(position).inner_text()
        links.nth(position).focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator(".navigation a[aria-current]:visible").inner_text() == name
        assert page.locator("h1").is_visible()


def test_a_disclosure_opens_and_closes_by_keys(open_page: OpenPage) -> None:
    page = open_page(KINDS["partner"])
    disclosure = page.locator(".target .disclosure").first
    content = disclosure.locator(".disclosure__content")
    disclosure.locator("summary").focus()
    for key, seen in (("Enter", True), ("Space", False), ("Space", True), ("Enter", False)):
        page.keyboard.press(key)
        assert content.is_visible() is seen


def test_the_menu_of_a_phone_opens_by_keys_and_moves_nothing(open_page: OpenPage) -> None:
    page = open_page("/kumppanit/", viewport=PHONE)
    top = page.locator("h1").bounding_box()
    assert not page.locator(".navigation a").first.is_visible()
    page.locator(".menu__button").focus()
    page.keyboard.press("Enter")
    assert page.locator("h1").bounding_box() == top
    page.keyboard.press("Tab")
    assert get_focused_text(page) == page.locator(".menu .navigation a").first.inner_text()
    page.locator(".menu [hreflang=sv]").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("html").get_attribute("lang") == "sv"


def test_what_is_chosen_at_a_glance_is_brought_to_the_eye(open_page: OpenPage) -> None:
    page = open_page(KINDS["partner"], reduced_motion="reduce")
    link = page.locator(".glance__link").last
    link.focus()
    page.keyboard.press("Enter")
    target = page.locator(f"[id='{(link.get_attribute('href') or '').partition('#')[2]}']")
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < page.evaluate("innerHeight")
