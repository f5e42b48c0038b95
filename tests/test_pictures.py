"""The pictures that pages show where they are shared: their look, that every name stays whole, and their keys."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from showcase import typesetting
from showcase.exports import pictures
from showcase.exports.pictures import FAMILY, HEIGHT, WIDTH, create_picture, create_picture_key, read_colours
from showcase.views.shell_page import SharePicture
from tests.pictures import (
    CITY,
    COPPER,
    FONT,
    GROUND,
    INK,
    NAME,
    OWNER,
    PRESS,
    THEME,
    TITLE,
    draw,
    find_ink,
    read_picture,
)

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES: Final = 60_000
LONG: Final = "Pohjoismainen kiinteistö- ja energiapalveluiden osuuskunta Sinipaju ja kumppanit Oyj Abp Ab Ltd Gmbh"
HEBREW: Final = "שלום עולם חברה (Oy)"
ARABIC: Final = "شركة المناخ والطاقة المتجددة في هلسنكي للخدمات اللوجستية"
NAMES: Final = ("A", "Öljy & Ässä Oy", LONG, "W" * 100, "Wm" * 50, HEBREW, ARABIC, "ש" * 100, "日本 😀", "\ufdfd" * 100)
PICTURE: Final = SharePicture("/og/partners/acme.png", "Acme Oy", NAME, CITY)


def count_strokes(image: Image.Image) -> int:
    """Return how many strokes the title has that stand apart: in each line, the runs of columns with ink."""
    part = image.crop(TITLE).convert("L").point(lambda level: 255 * (level < 80))
    width, height = part.size
    inked = [any(part.crop((0, row, width, row + 1)).tobytes()) for row in range(height)]
    strokes, end = 0, 0
    for is_line, rows in groupby(inked):
        start, end = end, end + len(list(rows))
        if is_line:
            columns = part.crop((0, start, width, end)).transpose(Image.Transpose.ROTATE_90).tobytes()
            runs = groupby(any(columns[at : at + end - start]) for at in range(0, len(columns), end - start))
            strokes += sum(is_stroke for is_stroke, _ in runs)
    return strokes


@pytest.mark.parametrize("title", NAMES, ids=range(len(NAMES)))
def test_whatever_a_partner_is_called_its_picture_is_whole(title: str) -> None:
    """In size and weight; the title inside its room, on copper above the wave, and below whose site it is."""
    content = create_picture(PRESS, SharePicture("/og/a.png", title, NAME, CITY))
    assert len(content) < MAX_BYTES
    image = read_picture(content)
    assert image.size == (WIDTH, HEIGHT) == (1200, 630)
    assert {image.getpixel(place) for place in ((0, 0), (1199, 0), (0, 445), (1199, 445))} == {COPPER}
    assert {image.getpixel(place) for place in ((0, 629), (1199, 629), (600, 500))} == {GROUND}
    left, top, right, bottom = find_ink(image, TITLE, COPPER)
    assert left > 20
    assert right < 1120 - 20
    assert (top > 0, bottom < 400) == (True, True)
    assert find_ink(image, OWNER, GROUND)


def test_the_copper_ends_in_a_wave_from_edge_to_edge() -> None:
    image = draw("Acme Oy")
    ends = [max(y for y in range(440, 500) if image.getpixel((x, y)) == COPPER) for x in range(0, 1200, 75)]
    period = ends[:4]
    assert ends == period * 4
    assert max(period) - min(period) in range(30, 45)


@pytest.mark.parametrize("number", [1, 9, 60, 99, 100])
def test_no_letter_of_a_name_without_a_space_is_lost(number: int) -> None:
    assert count_strokes(draw("I" * number)) == number


def test_no_word_of_a_long_name_is_lost() -> None:
    assert count_strokes(draw(" ".join(["II"] * 34))) == 68


def test_a_title_is_as_large_as_it_can_be() -> None:
    """On one line where it has one word that fits there in some size."""
    boxes = [find_ink(draw("H" * number), TITLE, COPPER) for number in (1, 14, 18, 22, 26)]
    heights = [bottom - top for _, top, _, bottom in boxes]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > 2 * heights[-1]


@pytest.mark.parametrize("title", [HEBREW, ARABIC], ids=["Hebrew", "Arabic"])
def test_a_name_that_reads_to_the_left_begins_at_the_right(title: str) -> None:
    left, _, right, _ = find_ink(draw(title), TITLE, COPPER)
    assert 1120 - right < 50 < left
    start, *_ = find_ink(draw("Acme Oy"), TITLE, COPPER)
    assert start < 50


def test_names_of_the_network_shrink_rather_than_leave_the_picture() -> None:
    long = " · ".join(["Ilmastokumppaneiden verkosto ja sen ystävät " * 2] * 3)
    image = draw("Acme Oy", long, long)
    _, _, right, bottom = find_ink(image, OWNER, GROUND)
    assert (right <= 1120 - 30, bottom < 120) == (True, True)
    assert {image.getpixel((x, 445)) for x in range(1200)} == {COPPER}


@pytest.mark.parametrize("title", ['#panic("a")', "*H*", "$ H $", "\\ H", "`H`", '"H"', "= H", "// H", "<b>H</b>"])
def test_words_are_never_read_as_a_program(title: str) -> None:
    """All of them are drawn, also what typst has a meaning for."""
    _, _, right, _ = find_ink(draw(title), TITLE, COPPER)
    _, _, plain, _ = find_ink(draw("H"), TITLE, COPPER)
    assert right > plain + 20


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=100), st.text(max_size=100))
def test_any_words_can_be_drawn(title: str, name: str) -> None:
    assert draw(title, name, name).size == (WIDTH, HEIGHT)


def test_the_same_picture_is_the_same_bytes() -> None:
    assert create_picture(PRESS, PICTURE) == create_picture(PRESS, replace(PICTURE, path="/og/partners/other.png"))


def test_the_letters_are_those_of_the_font() -> None:
    """Read in a PDF of the same template, which names its fonts: typst takes another without a word."""
    # The module's own compiler, so that it knows of the threads which typst leaves in this process.
    compiler = typesetting._create_compiler(FAMILY, PRESS.fonts, None)
    data = pictures._create_data(PRESS, PICTURE)
    pdf = compiler.compile(PRESS.template.encode(), format="pdf", sys_inputs={"data": data})
    assert isinstance(pdf, bytes)
    assert b"SourceSans3-Regular" in pdf
    assert b"SourceSans3-Bold" in pdf
    assert pdf.count(b"/FontFile") == 2


@pytest.mark.parametrize("missing", [THEME / "nowhere", THEME / "styles"])
def test_a_font_that_is_not_there_is_told(missing: Path) -> None:
    with pytest.raises(LookupError, match=f"Source Sans 3 must be in {missing}$"):
        create_picture(replace(PRESS, fonts=(FONT / "400Regular", missing)), PICTURE)


def test_a_picture_is_known_by_all_that_it_is_drawn_from(monkeypatch: pytest.MonkeyPatch) -> None:
    key = create_picture_key(PRESS, PICTURE)
    others = [create_picture_key(PRESS, replace(PICTURE, **{name: "b"})) for name in ("title", "name", "city")]
    colours = {**PRESS.colours, "hero": "#fff"}
    presses = [replace(PRESS, template="b"), replace(PRESS, stamp="b"), replace(PRESS, icon="b")]
    others += [create_picture_key(press, PICTURE) for press in (*presses, replace(PRESS, colours=colours))]
    for number in range(2):
        made = list(pictures._MAKERS)
        made[number] = "0"
        monkeypatch.setattr(pictures, "_MAKERS", tuple(made))
        others.append(create_picture_key(PRESS, PICTURE))
        monkeypatch.undo()
    assert len({key, *others}) == 10
    assert create_picture_key(PRESS, replace(PICTURE, path="b")) == key


def test_colours_are_those_of_the_light_palette() -> None:
    tokens = ":root { --hero: #123456; --hero-text: #000; --ground: #fff; --text: #111; --secondary: #222; --x: 1rem; }"
    dark = "@media (prefers-color-scheme: dark) { :root { --hero: #654321; } }"
    wanted = {"hero": "#123456", "hero-text": "#000", "ground": "#fff", "text": "#111", "secondary": "#222"}
    assert read_colours(tokens + dark) == wanted
    with pytest.raises(KeyError, match="hero-text"):
        read_colours(tokens.replace("--hero-text", "--heading"))
    image = read_picture(create_picture(replace(PRESS, colours=read_colours(tokens)), PICTURE))
    assert image.getpixel((0, 0)) == (0x12, 0x34, 0x56)
    assert INK not in {colour for _, colour in image.getcolors(10_000) or ()}
