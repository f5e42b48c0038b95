"""Colours that meet are far enough apart, in light and dark: also where axe can't see it, in drawings and rings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import pytest

from tests.built_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKENS = (ROOT / "themes" / "ilmastokumppanit" / "styles" / "tokens.css").read_text("utf-8")
DARK_FROM = TOKENS.index("@media screen and (prefers-color-scheme: dark)")
RULE = re.compile(r"(:root|\.hero|\.footer__ground) \{([^}]*)\}")
TOKEN = re.compile(r"--([a-z0-9-]+): ([^;]+);")
DARK_ONLY = TOKENS[DARK_FROM : TOKENS.index("\n}\n", DARK_FROM)]

Pairs: TypeAlias = dict[str, dict[str, tuple[str, ...]]]
"""Where, on which ground, what stands."""

# Words need 4.5 to 1, and are drawn in charts, too; signs, lines and rings that bear a meaning need 3 to 1.
WORDS: Pairs = {
    ":root": {
        "ground": ("text", "secondary", "link", "link-visited"),
        "quiet": ("text", "secondary", "link", "link-visited"),
        "panel": ("text", "secondary", "link", "link-visited"),
        "ahead": ("text", "secondary"),
        "alert": ("text", "link"),
        "info": ("text", "link"),
        "button": ("button-text",),
        "banner": ("banner-text",),
        "tile": ("ink",),
    },
    ".hero": {"hero": ("text", "secondary", "link", "link-visited")},
    ".footer__ground": {"footer": ("text", "secondary", "link", "link-visited")},
}
SIGNS: Pairs = {
    ":root": {
        "ground": ("focus", "sign-line", "not-achieved", "achieved"),
        "quiet": ("focus",),
        "panel": ("focus",),
        "ahead": ("text",),
        "achieved": ("on-achieved",),
        "on-track": ("ink",),
        "behind": ("ink",),
        "not-achieved": ("on-not-achieved",),
    },
    ".hero": {"hero": ("focus", "sign-line", "achieved"), "achieved": ("on-achieved",), "on-track": ("ink",)},
    ".footer__ground": {"footer": ("focus",)},
}


def read_tokens(place: str, *, dark: bool) -> dict[str, str]:
    """Return the tokens as they stand somewhere: a page's own, and what a place says otherwise."""
    light = TOKENS.replace(DARK_ONLY, "")
    found: dict[str, str] = {}
    for wanted in (":root", place):
        for text in (light, DARK_ONLY) if dark else (light,):
            rules = [rule for rule in RULE.findall(text) if rule[0] == wanted and "Canvas" not in rule[1]]
            for _, body in rules:
                found |= {name: value for name, value in TOKEN.findall(body) if not name.startswith("size-")}
    return found


def find_colour(tokens: dict[str, str], name: str) -> str:
    """Return the colour of a token, by way of the one that it stands for."""
    value = tokens[name]
    return find_colour(tokens, value[6:-1]) if value.startswith("var(--") else value


def measure_light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG has it."""
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def list_faint(pairs: Pairs, least: float, *, dark: bool) -> Iterator[str]:
    """Yield what does not stand out from its ground."""
    for place, grounds in pairs.items():
        tokens = read_tokens(place, dark=dark)
        for ground, names in grounds.items():
            for name in names:
                lights = sorted(measure_light(find_colour(tokens, each)) + 0.05 for each in (ground, name))
                if lights[1] / lights[0] < least:
                    yield f"{place}: {name} on {ground}: {lights[1] / lights[0]:.2f}"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_can_be_read(*, dark: bool) -> None:
    assert not list(list_faint(WORDS, 4.5, dark=dark))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_signs_lines_and_rings_can_be_seen(*, dark: bool) -> None:
    assert not list(list_faint(SIGNS, 3, dark=dark))


def test_colours_are_measured_as_wcag_does() -> None:
    assert measure_light("#fff") == pytest.approx(1)
    assert measure_light("#000") == 0
    assert measure_light("#777777") == pytest.approx(0.184, abs=0.001)
    assert list(list_faint({":root": {"ground": ("hairline",)}}, 3, dark=False)) == [":root: hairline on ground: 1.61"]
    assert read_tokens(".hero", dark=True)["hero"] != read_tokens(".hero", dark=False)["hero"]
