"""Without scripts, on paper, without motion, in the reader's own colours: every page says all that it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.kinds import KINDS, LANGS, find_sisters

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage
    from tests.browser.served import ServedSite

# What is not on paper: ways to other pages.
_OFF_PAPER: Final = ".skip-link, .menu, .header__wide, .hds-breadcrumb, .footer__links"

_MOVING: Final = """() => [...document.querySelectorAll('*')].flatMap(each => ['', '::before', '::after'].map(part => {
  const style = getComputedStyle(each, part || null);
  const moves = style.transitionDuration.split(',').some(time => parseFloat(time) > 0)
    || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
  return moves ? `${each.outerHTML.slice(0, 60)}${part}` : '';
})).filter(Boolean)"""

# Words in main that a reader can't see, but those that only lead on. A drawing that has two forms shows one of them.
_UNSEEN: Final = """() => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const unseen = [];
  while (texts.nextNode()) {
    const around = texts.currentNode.parentElement;
    const seen = around.checkVisibility({contentVisibilityAuto: true}) || around.closest('svg, .data-table thead');
    const leads = around.closest('nav, form, button, .actions, [hidden]');
    if (texts.currentNode.data.trim() && !seen && !leads) unseen.push(texts.currentNode.data.trim());
  }
  return unseen;
}"""

# Lines and words of drawings that don't stand out from the ground of the page: less than 3 to 1 where they should bear
# a meaning by themselves. What is filled has an outline.
_DROWNED: Final = """() => {
  const light = colour => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map(each => each / 255)
      .map(each => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4);
    return .2126 * red + .7152 * green + .0722 * blue + .05;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const drawn = 'main svg :is(text, .chart__results, .chart__path, .bar__outline, .bar__mark, .surface)';
  return [...document.querySelectorAll(drawn)].filter(each => {
    const style = getComputedStyle(each);
    const own = light(each.matches('text') ? style.fill : style.stroke);
    return each.checkVisibility() && Math.max(own / ground, ground / own) < 3;
  }).map(each => each.outerHTML.slice(0, 90));
}"""


def get_words(page: Page) -> list[str]:
    """Return all that the page shows, word by word."""
    return page.locator("body").inner_text().split()


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_nothing_is_missing(open_page: OpenPage, kind: str) -> None:
    without = get_words(open_page(KINDS[kind], java_script_enabled=False))
    assert set(get_words(open_page(KINDS[kind]))) >= set(without)
    assert len(without) > 50


def test_without_scripts_every_partner_is_listed(open_page: OpenPage, demonstration_site: ServedSite) -> None:
    page = open_page("/kumppanit/", java_script_enabled=False)
    links = page.locator("main a[href^='/kumppanit/']:visible").evaluate_all("all => all.map(each => each.pathname)")
    folders = [path for path in (demonstration_site.folder / "kumppanit").iterdir() if path.is_dir()]
    redirects = [path for path in folders if 'http-equiv="refresh"' in (path / "index.html").read_text("utf-8")]
    wanted = {f"/kumppanit/{path.name}/" for path in folders if path not in redirects}
    assert len(wanted) > 1
    assert set(links) >= wanted


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_all_words_and_no_ways_to_other_pages(
    open_page: OpenPage, demonstration_site: ServedSite, kind: str, lang: str
) -> None:
    page = open_page(find_sisters(demonstration_site.folder, KINDS[kind])[lang])
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert page.locator(f":is({_OFF_PAPER}):visible").count() == 0
    hidden = page.locator(".disclosure__content").evaluate_all(
        "all => all.filter(each => !each.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert hidden == 0
    assert not page.evaluate(_UNSEEN)


@pytest.mark.parametrize("kind", KINDS)
def test_paper_is_white_whatever_the_screen_is(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], color_scheme="dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(media="print", color_scheme="dark")
    for place in ("body", ".hero", ".footer__ground"):
        ground, words = page.locator(place).evaluate(
            "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]"
        )
        assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}, place
        assert ground != dark
        assert max(map(int, words.removeprefix("rgb(").removesuffix(")").split(","))) < 0x60, place
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_who_wants_no_motion(open_page: OpenPage, kind: str) -> None:
    page = open_page(KINDS[kind], reduced_motion="reduce")
    assert not page.evaluate(_MOVING)


def test_what_moves_would_be_noticed(open_page: OpenPage) -> None:
    page = open_page("/", reduced_motion="no-preference")
    assert page.evaluate(_MOVING)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_drawings_are_seen_in_the_readers_own_colours(open_page: OpenPage, kind: str, scheme: str) -> None:
    page = open_page(KINDS[kind], forced_colors="active", color_scheme=scheme)
    assert not page.evaluate(_DROWNED)
