"""What draws is kept as it is, what doesn't is dropped, and both are written in one way."""

from __future__ import annotations

import pytest
from PIL import Image

from showcase.logos.allowed import ATTRIBUTES, BLENDING, ELEMENTS, PROPERTIES
from showcase.logos.vector import Vector, read_svg
from showcase.problem import Severity
from tests.logos.drawings import DOCTYPE, NAMESPACE, add_scans, clean, draw, embed, paint, save

PATH = '<path d="M0 0h9" fill="#123"/>'
INKSCAPE = (
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf#" '
    'xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" xmlns:svg="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 5"'
)


def read(content: bytes) -> Vector:
    """Return the picture of a file in which nothing is wrong."""
    vector, problems = read_svg(content, "logo.svg")
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    assert vector is not None
    again, _ = read_svg(vector.content, "logo.svg")
    assert again == vector
    return vector


def write(inside: str, attributes: str = 'viewBox="0 0 10 5"', above: str = "") -> str:
    """Return how an SVG is written anew."""
    return read(draw(inside, attributes, above)).content.decode()


@pytest.mark.parametrize(
    ("inside", "written"),
    [
        ("", ""),
        (PATH, PATH),
        ("<path fill='#123'\n  d=' M0\t0\n h9 '></path>", '<path d="M0 0 h9" fill="#123"/>'),
        ('<g id="a&amp;&quot;&lt;ö"/>', '<g id="a&amp;&quot;&lt;ö"/>'),
        ('<svg:path fill="#123" d="M0 0h9"/>', PATH),
        ('<use xlink:href="#a"/>', '<use href="#a"/>'),
        ('<use xlink:href="#b" href="#a"/>', '<use href="#a"/>'),
        ('<rect fill="url( \'#a\' ) #fff"/>', '<rect fill="url(#a) #fff"/>'),
        ('<rect fill="rgba(1, 2,3,.5)" stroke="hsl(120deg 50% 50%)"/>',
         '<rect fill="rgba(1, 2,3,.5)" stroke="hsl(120deg 50% 50%)"/>'),
        ('<g transform="matrix(1 0 0 1 -2e-3 .5) skewX(4)"/>', '<g transform="matrix(1 0 0 1 -2e-3 .5) skewX(4)"/>'),
        ("<title>A &amp; B</title>", "<title>A &amp; B</title>"),
        ('<text xml:space="preserve"> A\r\n<tspan>B]]&gt;</tspan>&#13; </text>',
         '<text xml:space="preserve"> A&#10;<tspan>B]]&gt;</tspan>&#13; </text>'),
        ('<g xml:space="default"/>', "<g/>"),
        ("<title><![CDATA[<script>]]></title>", "<title>&lt;script&gt;</title>"),
        ("<g>words<!-- a comment --></g>", "<g/>"),
        ('<g data-name="x" role="img" aria-label="x" focusable="false" tabindex="0" version="1.1" lang="fi"/>', "<g/>"),
        ('<g inkscape:label="x" i:extraneous="self" xlink:type="simple" href="https://a.example/"/>', "<g/>"),
        ("<inkscape:namedview><g/><script/></inkscape:namedview>", ""),
        ('<metadata><rdf:RDF><a/><script/></rdf:RDF><?xpacket begin=""?></metadata>', ""),
        ("<g><i:pgf>eJzs</i:pgf><path/></g>", "<g><path/></g>"),
        ("<font><glyph/></font>", ""),
        ('<use href=""/>', "<use/>"),
    ],
)  # fmt: skip
def test_what_draws_is_kept_and_the_rest_dropped(inside: str, written: str) -> None:
    assert write(inside, INKSCAPE) == clean(written)


@pytest.mark.parametrize(
    "above",
    [
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Generator: a program -->\n',
        DOCTYPE,
        "<!DOCTYPE svg>",
        DOCTYPE.replace("DTD SVG 1.1", "DTD SVG 1.0"),
        DOCTYPE.replace("DTD SVG 1.1", "DTD SVG 20010904"),
        '<?xml version="1.0" encoding="iso-8859-1"?>',
        "\ufeff",
        "\r\n",
    ],
)
def test_what_stands_above_the_drawing_is_left_out(above: str) -> None:
    assert write(PATH, above=above) == clean(PATH)


@pytest.mark.parametrize(
    ("attributes", "written", "sides"),
    [
        ('viewBox="0 0 10 5"', 'height="5" viewBox="0 0 10 5" width="10"', (10, 5)),
        ('viewBox="-1,-2.5 , 1e1\n+.5" width="100%" height="2cm" x="3"',
         'height="+.5" viewBox="-1 -2.5 1e1 +.5" width="1e1"', (10, 0.5)),
        ('viewBox="0 0 10 5" style="width:9px;height:auto" preserveAspectRatio="none" id="a" fill="none"',
         'fill="none" height="5" id="a" viewBox="0 0 10 5" width="10"', (10, 5)),
    ],
)  # fmt: skip
def test_the_view_box_is_the_size(attributes: str, written: str, sides: tuple[float, float]) -> None:
    vector = read(draw(attributes=attributes))
    assert vector.content.decode() == f'<svg {written} xmlns="{NAMESPACE}"/>\n'
    assert (vector.width, vector.height) == sides


@pytest.mark.parametrize("name", sorted(ELEMENTS - {"style"}))
def test_every_allowed_element_is_kept(name: str) -> None:
    assert write(f'<{name} id="a"/>') == clean(f'<{name} id="a"/>')


@pytest.mark.parametrize("name", sorted(ATTRIBUTES - {"href", "transform"}))
def test_every_allowed_attribute_is_kept(name: str) -> None:
    assert write(f'<g {name}="1"/>') == clean(f'<g {name}="1"/>')


@pytest.mark.parametrize("name", sorted(PROPERTIES - {"transform", "font-size", "letter-spacing", "word-spacing"}))
def test_every_allowed_property_becomes_an_attribute(name: str) -> None:
    assert write(f'<g style="{name}: 1"/>') == clean(f'<g {name}="1"/>')


@pytest.mark.parametrize("name", sorted(BLENDING))
def test_how_layers_blend_stays_a_style(name: str) -> None:
    assert write(f'<g style=" {name} : multiply;color:red"/>') == clean(f'<g color="red" style="{name}:multiply"/>')


@pytest.mark.parametrize(("form", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_an_embedded_picture_stays_under_what_it_is(form: str, mime: str) -> None:
    picture = paint(form=form)
    for called in ("image/png", "image/jpg", "img/png", ""):
        href = embed(picture, called).rstrip("=")
        spaced = f" {href[:50]}\n {href[50:]}"
        assert write(f'<image width="3" href="{spaced}"/>') == clean(
            f'<image href="{embed(picture, mime)}" width="3"/>'
        )


def test_a_progressive_picture_is_fine() -> None:
    picture = save(Image.new("RGB", (20, 20)), "JPEG", progressive=True)
    for content in (picture, add_scans(picture, 5)):
        inside = f'<image href="{embed(content, "image/jpeg")}"/>'
        assert write(inside) == clean(inside)


def test_a_text_is_kept_with_a_warning() -> None:
    vector, problems = read_svg(draw("\n <text>A</text><text>B</text>"), "logo.svg")
    assert vector is not None
    assert [(problem.place.line, problem.place.column, problem.code, problem.severity) for problem in problems] == [
        (3, 2, "svg-text", Severity.WARNING),
    ]
    assert read_svg(draw("<text> <tspan/></text><title>A</title>"), "logo.svg")[1] == ()
