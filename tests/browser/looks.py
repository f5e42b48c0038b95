"""What a page looks like, measured in the page itself; each function is a question to a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

OPEN_ALL: Final = "document.querySelectorAll('details').forEach(each => { each.open = true })"

# What a visitor sees may end at the edge of the page, not beyond. What scrolls in a region of its own, what is drawn
# only to be used elsewhere and what only screen readers meet is no matter.
_OUTSIDE: Final = """() => {
  const width = document.documentElement.clientWidth;
  const hidden = '.visually-hidden, .skip-link, defs, symbol, title, desc, .mark-field__ground';
  const scrolls = each => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
  const clipped = each => getComputedStyle(each).clipPath !== 'none';
  const out = [];
  const walk = each => {
    if (each.matches(hidden) || clipped(each) || !each.checkVisibility()) return;
    const box = each.getBoundingClientRect();
    if (box.width && (box.right > width + 1 || box.left < -1)) {
      out.push(`${each.outerHTML.slice(0, 90)}: ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
    }
    if (!scrolls(each)) [...each.children].forEach(walk);
  };
  [...document.body.children].forEach(walk);
  const all = document.documentElement.scrollWidth;
  if (all > width) out.push(`the page scrolls: ${all}`);
  return out;
}"""

# A text that is cut off: its box hides what is larger than itself.
_CUT: Final = """() => [...document.body.querySelectorAll('*')].filter(each => {
  const style = getComputedStyle(each);
  return each.clientWidth > 1 && each.checkVisibility() && ['hidden', 'clip'].includes(style.overflowX)
    && style.clipPath === 'none' && !each.closest('svg')
    && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
}).map(each => each.outerHTML.slice(0, 90))"""

# Words of a chart that lie on each other.
_COLLIDING: Final = """() => [...document.querySelectorAll('.target__chart svg')].flatMap(chart => {
  const words = [...chart.querySelectorAll('text')].map(each => [each.textContent, each.getBoundingClientRect()]);
  return words.flatMap(([text, box], number) => words.slice(number + 1)
    .filter(([, other]) => box.left < other.right - 1 && other.left < box.right - 1
      && box.top < other.bottom - 5 && other.top < box.bottom - 5)
    .map(([other]) => `${chart.querySelector('title').textContent}: ${text} | ${other}`));
})"""

# What WCAG 1.4.12 lets readers set for themselves.
_SPACING: Final = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


def open_all(page: Page) -> None:
    """Open every disclosure and the menu."""
    page.evaluate(OPEN_ALL)


def find_outside(page: Page) -> list[str]:
    """Return what lies beyond the sides of the page, and whether the page scrolls sideways."""
    found: list[str] = page.evaluate(_OUTSIDE)
    return found


def find_cut(page: Page) -> list[str]:
    """Return what is cut off by its own box."""
    found: list[str] = page.evaluate(_CUT)
    return found


def find_colliding(page: Page) -> list[str]:
    """Return the words of charts that lie on each other."""
    found: list[str] = page.evaluate(_COLLIDING)
    return found


def space_text(page: Page) -> None:
    """Set lines, letters, words and paragraphs as far apart as a reader may."""
    page.evaluate(_SPACING)
