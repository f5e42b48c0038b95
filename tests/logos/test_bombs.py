"""What would grow, nest or repeat without end is told; none of it raises."""

from __future__ import annotations

import pytest

from showcase.logos.allowed import MAX_BYTES, MAX_ELEMENTS, MAX_NESTING
from showcase.logos.vector import read_svg
from tests.logos.drawings import DOCTYPE, draw
from tests.logos.test_svg_kept import read
from tests.logos.test_svg_refused import tell

LAUGHS = "".join(f'<!ENTITY a{number + 1} "{f"&a{number};" * 10}">' for number in range(10))


def copy(levels: int, times: int, element: str = '<use href="#a{}"/>', around: str = "g") -> str:
    """Return copies of copies: so many levels, each with so many copies of the one below."""
    groups = (f'<{around} id="a{level + 1}">{element.format(level) * times}</{around}>' for level in range(levels))
    return f'<path id="a0"/>{"".join(groups)}'


def paint(levels: int, times: int) -> str:
    """Return patterns that are painted with patterns."""
    return copy(levels, times, '<path fill="url(#a{})"/>', "pattern")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (draw("&a9;", above=f"<!DOCTYPE svg [{LAUGHS}]>"), "1:15 svg-doctype"),
        (draw("&a;", above=f"{DOCTYPE[:-1]} [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
         "1:99 svg-doctype -//W3C//DTD SVG 1.1//EN"),
        (draw(above="<!DOCTYPE svg [<!ENTITY % a '%a;'> %a;]>"), "1:15 svg-doctype"),
        (draw("<g>" * 10_000), f"2:{1 + 3 * (MAX_NESTING - 1)} svg-nesting"),
        (draw("<g>" * 10_000 + "</g>" * 10_000), f"2:{1 + 3 * (MAX_NESTING - 1)} svg-nesting"),
        (draw("<g/>" * MAX_ELEMENTS), f"2:{1 + 4 * (MAX_ELEMENTS - 1)} svg-elements"),
        (draw("<g/>" * 25_000), "1:1 logo-too-large"),
        (draw(f'<g id="{"a" * MAX_BYTES}"/>'), "1:1 logo-too-large"),
        (draw('<use id="a" href="#a"/>'), "2:1 svg-circle"),
        (draw('<g id="a"><g><use href="#a"/></g></g>'), "2:1 svg-circle"),
        (draw('<use id="a" href="#b"/><use id="b" href="#a"/>'), "2:1 svg-circle"),
        (draw('<pattern id="a"><path fill="url(#a)"/></pattern>'), "2:1 svg-circle"),
        (draw('<clipPath id="a" clip-path="url(#a)"/>'), "2:1 svg-circle"),
        (draw('<mask id="a"><path mask="url(#a)"/></mask>'), "2:1 svg-circle"),
        (draw('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'), "2:1 svg-circle"),
        (draw('<style>path{fill:url(#a)}</style><pattern id="a"><path/></pattern>'), "2:34 svg-circle"),
        (draw(copy(5, 10)), "2:571 svg-copies"),
        (draw(copy(40, 2)), "2:611 svg-copies"),
        (draw(paint(5, 10)), "2:787 svg-copies"),
        (draw("".join(f'<use id="a{each}" href="#a{each + 1}"/>' for each in range(2_000))), "2:1575 svg-nesting"),
        (draw("<style>*{fill:red}" + "*{}" * 9_000 + "</style>" + "<g/>" * 100), "2:27067 svg-styles"),
        (draw(f"<style>*{{font-family:{'a' * 50_000}}}</style>" + "<g/>" * 100), "2:50107 svg-styles"),
        (draw(f"<style>*{{font-family:{'a' * 9_000}}}</style>" + "<g/>" * 20), "1:1 logo-too-large"),
    ],
)  # fmt: skip
def test_what_has_no_end_is_told(content: bytes, told: str) -> None:
    assert [line.partition(" write")[0] for line in tell(content)] == [told]


@pytest.mark.parametrize(
    "inside",
    [
        "<g>" * (MAX_NESTING - 1) + "</g>" * (MAX_NESTING - 1),
        "<g/>" * (MAX_ELEMENTS - 1),
        copy(3, 10),
        paint(3, 10),
        '<linearGradient id="a"><stop/></linearGradient>' + '<g fill="url(#a)" stroke="url(#a)">' * 20 + "</g>" * 20,
        '<use href="#nowhere"/><path fill="url(#nowhere)"/>',
        '<g id="a"/><g id="a"><use href="#a"/></g>',
    ],
)  # fmt: skip
def test_what_has_an_end_is_fine(inside: str) -> None:
    read(draw(inside))


def test_no_view_box_keeps_the_reader_busy() -> None:
    sides = "1" * 90_000
    assert tell(draw(attributes=f'viewBox="{sides}x"')) == [f"1:41 svg-view-box {sides}x"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<style>{}</style>".format("/*" * 45_000),
        "<style>{}</style>".format("a " * 45_000),
        "<style>{}</style>".format("a{" * 45_000),
        "<style>{}</style>".format("a{}" * 30_000),
        "<style>.a{{{}}}</style>".format("a:" * 40_000),
        "<style>.a{{{}}}</style>".format("a:;" * 30_000),
        "<style>.a{{{}}}</style>".format(" ;" * 45_000),
        "<style>.a{{fill:{}}}</style>".format("(" * 90_000),
        "<style>.a{{fill:{}}}</style>".format("'" * 90_001),
        "<style>.a{{font-size:{}x}}</style>".format("1" * 90_000),
        "<style>{}{{}}</style>".format(".a" * 45_000),
        '<path d="{}("/>'.format("1 " * 45_000),
        '<path fill="{}"/>'.format("url(#a" * 15_000),
        '<path fill="{}"/>'.format("url(#a)" * 12_000),
        '<path fill="{}"/>'.format("rgb(" * 20_000),
        '<path transform="{}"/>'.format("rotate( " * 10_000),
        '<path class="{}"/>'.format("a " * 45_000),
        '<image href="data:image/png;base64,{}"/>'.format("A" * 90_000),
        '<image href="data:image/png;base64,{}"/>'.format("%" * 90_000),
        "<g/>" + "&" * 90_000,
        "<g/>" + "&a" * 45_000,
        "<title>" + "&lt;" * 20_000 + "</title>",
        "".join(f'<g a{number}=""' for number in range(5_000)),
        "<g " + " ".join(f'on{number}=""' for number in range(6_000)) + "/>",
    ],
    ids=lambda hostile: hostile[:30],
)  # fmt: skip
def test_no_text_keeps_the_reader_busy(hostile: str) -> None:
    """Each of these would take minutes, if any step looked at it again for every letter: the test would not end."""
    read_svg(draw(hostile), "logo.svg")
