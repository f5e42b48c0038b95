"""Drawings on paper: the web's own, complete in themselves, in plain colours, and drawn by the program that prints."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from showcase.exports.drawings import create_drawing, create_drawing_styles, create_palette
from showcase.i18n import SOURCE_LANG, create_speech
from showcase.render import create_environment
from showcase.typesetting import draw_png
from showcase.views.drawing import Chart, Distribution, MilestoneLine
from tests.component_examples import ROOT, TEMPLATES, Example, list_examples

STYLES = TEMPLATES.parent / "styles"
TOKENS = (STYLES / "tokens.css").read_text("utf-8")
DRAWING = (STYLES / "drawing.css").read_text("utf-8")
ENVIRONMENT = create_environment(TEMPLATES, create_speech(SOURCE_LANG))
PALETTE = create_palette(TOKENS)
PAINT = create_drawing_styles(DRAWING, PALETTE, "Source Sans 3")
SHAPES = {"path", "rect", "circle", "line", "polyline", "polygon", "text"}
SVG = "{http://www.w3.org/2000/svg}"


def find_drawings(example: Example) -> tuple[Chart | MilestoneLine | Distribution, ...]:
    """Return the drawing of an example, where paper takes it, too."""
    drawings = (example.shapes.get(name) for name in ("chart", "line", "bar"))
    return tuple(each for each in drawings if isinstance(each, Chart | MilestoneLine | Distribution))


PICTURES = [
    pytest.param(create_drawing(ENVIRONMENT, drawing, PAINT), id=f"{example.component}: {example.name}, {number}")
    for example in list_examples()
    for number, drawing in enumerate(find_drawings(example))
]


def test_the_palette_is_the_one_on_white_paper() -> None:
    assert PALETTE["ground"] == "#fff"
    assert PALETTE["on-track"] == PALETTE["copper"] == "#00d7a7"
    assert PALETTE["sign-line"] == PALETTE["text"] == "#0b0b0b"


def test_a_role_without_a_colour_is_refused() -> None:
    with pytest.raises(KeyError):
        create_drawing_styles(".chart__new { fill: var(--purple); }", PALETTE, "Source Sans 3")
    with pytest.raises(KeyError):
        create_palette(":root { --one: var(--two); }")


def test_every_kind_of_drawing_is_tried() -> None:
    tried = {type(drawing) for example in list_examples() for drawing in find_drawings(example)}
    assert tried == {Chart, MilestoneLine, Distribution}


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_needs_nothing_from_a_page(picture: str) -> None:
    root = ET.fromstring(picture)  # noqa: S314  (ours)
    assert "var(" not in picture
    assert "currentColor" not in picture
    painted = {name for style in root.iter(f"{SVG}style") for name in re.findall(r"\.([\w-]+)", style.text or "")}
    used = {
        name for element in root.iter() if element.tag.removeprefix(SVG) in SHAPES for name in [element.get("class")]
    }
    assert all(set(name.split()) & painted for name in used if name)
    ids = {element.get("id") for element in root.iter()}
    assert {use.get("href", "").removeprefix("#") for use in root.iter(f"{SVG}use")} <= ids
    # A plain surface has no pattern: its rule paints it instead of the attribute.
    plain = {f"surface-{kind}" for kind in ("achieved", "on-track", "in-progress")}
    assert set(re.findall(r"url\(#([^)]+)\)", picture)) - plain <= ids
    for drawing in (element for element in root.iter(f"{SVG}svg") if element.get("role") == "img"):
        named = drawing.get("aria-labelledby", "").split()
        assert [part.tag for part in drawing if part.get("id") in named] == [f"{SVG}title", f"{SVG}desc"]


def test_a_picture_prints_in_the_colours_of_its_status() -> None:
    example = next(each for each in list_examples() if each.macro == "distribution")
    (bar,) = find_drawings(example)
    svg = create_drawing(ENVIRONMENT, bar, PAINT, (690, 54))
    page = '#set page(width: 706pt, height: 54pt, margin: 0pt)\n#image(bytes(sys.inputs.data), format: "svg")\n'
    fonts = ROOT / "themes/ilmastokumppanit/node_modules/@expo-google-fonts/source-sans-3"
    png = draw_png(page, svg, "Source Sans 3", (fonts / "400Regular", fonts / "700Bold"))
    with Image.open(io.BytesIO(png)) as image:
        seen = {color[1] for color in image.convert("RGB").getcolors(1 << 16) or () if color[0] > 500}
    assert {(0, 135, 65), (0, 215, 167), (255, 255, 255)} <= seen
