"""Whatever is sent, the reader tells what is wrong or writes what it would write again, with nothing off the list."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.logos.allowed import ATTRIBUTES, ELEMENTS, SVG, XML
from showcase.logos.vector import read_svg
from tests.logos.drawings import DOCTYPE, draw, embed, paint
from tests.logos.test_bombs import copy
from tests.logos.test_svg_refused import ATTRIBUTES as BAD_ATTRIBUTES
from tests.logos.test_svg_refused import ELEMENTS as BAD_ELEMENTS
from tests.logos.test_svg_refused import STYLES, WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

REFERENCE: Final = re.compile(r"url\(#[^\s\"'()\\]+\)")
CALL: Final = re.compile(r"\b(rgba?|hsla?|matrix|translate|scale|rotate|skew[XY])\s*\(", re.IGNORECASE)
STYLE: Final = re.compile(r"(isolation:[a-z-]+)?;?(mix-blend-mode:[a-z-]+)?")
CSS_SIGNS: Final = st.sampled_from(list("ab.#,*{}();:@!/\\'\" \n<>-&1"))
SEEDS: Final = 2_000

LOGO: Final = draw(
    "<defs><style>.a{fill:#f00;mix-blend-mode:multiply}#b,g.c{stroke:url(#d) !important}</style>"
    '<linearGradient id="d" href="#e" gradientTransform="rotate(45)"><stop offset="5%" stop-color="rgb(1,2,3)"/>'
    '</linearGradient></defs><g class="a c" style="opacity:.5;fill:blue"><path id="b" d="M0 0h9z" fill="url(#d)"/>'
    f'<use href="#b" x="1"/><image href="{embed(paint())}" width="3"/><text font-family="A">B<tspan>C</tspan></text>'
    "</g>",
    above=f'<?xml version="1.0" encoding="UTF-8"?>{DOCTYPE}<!-- A program -->',
)
PIECES: Final = [
    *(inside.encode() for inside, _ in [*BAD_ELEMENTS, *BAD_ATTRIBUTES]),
    *(f"<style>{style}</style>".encode() for style, _ in STYLES),
    *(content for content, _ in WHOLE if len(content) < 1_000),
    copy(3, 3).encode(),
    *(b"<", b">", b"&", b'"', b"'", b"/", b"=", b"#", b"(", b")", b"{", b"}", b";", b":", b"\\", b"\x00", b"\xff"),
    *(b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<g>", b"</g>", b" href=", b" xlink:href=", b" onload=", b" style="),
    *(b"url(#", b"&#0;", b"&#x10ffff;", b"&lt;", b"&a;", b"\xc2\x85", b"\xe2\x80\xae", b"data:", b"javascript:"),
    *(b"!important", b"@import", b"/*"),
]  # fmt: skip


def check(content: bytes) -> None:
    """Read a file: what is told stands at a place that is there, what is written is on the list and stays as it is."""
    vector, problems = read_svg(content, "logo.svg")
    assert read_svg(content, "logo.svg") == (vector, problems)
    lines = content.decode("utf-8-sig", "replace").split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
    if vector is None:
        assert problems
        return
    assert read_svg(vector.content, "logo.svg")[0] == vector
    check_written(vector.content)


def check_written(content: bytes) -> None:
    """Nothing but what is allowed stands in a file: no other element, attribute, reference, call, or markup."""
    assert not re.search(rb"<[!?]|&(?!amp;|lt;|gt;|quot;|#x27;|#10;|#13;|#9;)", content)
    for element in ET.fromstring(content).iter():  # noqa: S314  it has no DTD, as the line above says
        assert element.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS - {"style"}
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES | {f"{{{XML}}}space", "style"}
            if name == "href":
                assert re.match(r"#|data:image/(png|jpeg);base64,", value)
            elif name == "style":
                assert STYLE.fullmatch(value)
            elif name != "id":
                assert "(" not in CALL.sub("", REFERENCE.sub("", value))
                assert "\\" not in value


def mutate(random: Random, content: bytes, pieces: Sequence[bytes]) -> bytes:
    """Return a file with pieces put in, left out, doubled or changed."""
    for _ in range(random.choice([1, 1, 2, 4])):
        start = random.randint(0, len(content))
        end = min(len(content), start + random.choice([0, 0, 1, 5, 40]))
        piece = random.choice(
            [random.choice(pieces), random.choice(pieces), content[start:end], bytes([random.randrange(256)])]
        )
        content = content[: random.choice([start, end])] + piece + content[end:]
    return content


@pytest.mark.parametrize("share", range(4))
def test_any_mutation_of_a_logo_is_told_or_written_anew(share: int) -> None:
    random = Random(share)  # noqa: S311  the same mutations each time
    for _ in range(SEEDS // 4):
        check(mutate(random, LOGO, PIECES))


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=8))
def test_any_pieces_together_are_told_or_written_anew(pieces: list[bytes]) -> None:
    check(b"".join(pieces))
    check(draw("{}").replace(b"{}", b"".join(pieces)))


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=30), st.sampled_from(sorted(ATTRIBUTES)), st.sampled_from(['{}="{}"', 'style="{}:{}"']))
def test_any_value_of_any_attribute_is_told_or_written_anew(value: str, name: str, form: str) -> None:
    escaped = value.translate({ord(sign): f"&#{ord(sign)};" for sign in "<&\"'\n\r\t"})
    check(draw(f"<use {form.format(name, escaped)}/>"))


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=CSS_SIGNS | st.characters(codec="utf-8"), max_size=60))
def test_any_style_sheet_is_told_or_written_anew(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    check(draw(f'<style>{escaped}</style><g class="a b" id="a"/>'))


def test_a_good_logo_is_written_anew() -> None:
    check(LOGO)
    assert read_svg(LOGO, "logo.svg")[0] is not None
