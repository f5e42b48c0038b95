"""One tiny bad logo a code; tests/logos/ has many of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PIL import Image

from tests.logos.drawings import draw, paint, save

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.tiny_files import Example

SVG: Final = "partners/acme/logo.svg"
PNG: Final = "partners/acme/logo.png"
FRAMES: Final = [Image.new("L", (2, 2), level) for level in (0, 99)]


def put(at: str, inside: str) -> Example:
    """Return the example of a logo in which something stands inside, at a line and column."""
    return f"{SVG}:{at}", {SVG: draw(inside)}


LOGOS: Final[Mapping[str, Example]] = {
    "logo-too-large": (f"{PNG}:1:1", {PNG: bytes(200_001)}),
    "svg-syntax": (f"{SVG}:1:1", {SVG: ""}),
    "svg-root": (f"{SVG}:1:1", {SVG: "<svg/>"}),
    "svg-doctype": (f"{SVG}:1:15", {SVG: draw(above="<!DOCTYPE svg [<!ENTITY a 'b'>]>")}),
    "svg-entity": put("2:8", "<title>&nbsp;</title>"),
    "svg-instruction": put("2:1", "<?php?>"),
    "svg-view-box": (f"{SVG}:1:1", {SVG: draw(attributes='width="120" height="60"')}),
    "svg-script": put("2:4", '<g onclick="alert(1)"/>'),
    "svg-animation": put("2:4", "<g><animate/></g>"),
    "svg-foreign-object": put("2:1", "<foreignObject/>"),
    "svg-link": put("2:1", "<a/>"),
    "svg-element": put("2:1", "<switch/>"),
    "svg-attribute": put("2:4", '<g systemLanguage="fi"/>'),
    "svg-reference": put("2:6", '<use href="https://a.example/b.svg#c"/>'),
    "svg-picture": put("2:8", '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
    "svg-style": put("2:8", "<style>@import 'a.css';</style>"),
    "svg-value": put("2:4", '<g fill="var(--a)"/>'),
    "svg-elements": put("2:19997", "<g/>" * 5_000),
    "svg-nesting": put("2:88", "<g>" * 50),
    "svg-styles": put("2:50107", f"<style>*{{font-family:{'a' * 50_000}}}</style>{'<g/>' * 100}"),
    "svg-copies": put("1:1", "<g id='a'>" + "<g/>" * 4_000 + "</g>" + "<use href='#a'/>" * 5),
    "svg-circle": put("2:1", '<use id="a" href="#a"/>'),
    "png-format": (f"{PNG}:1:1", {PNG: paint(form="JPEG")}),
    "png-broken": (f"{PNG}:1:1", {PNG: paint(30, 20)[:-40]}),
    "png-pixels": (f"{PNG}:1:1", {PNG: paint(2_001, 2_000, "L")}),
    "png-animated": (f"{PNG}:1:1", {PNG: save(FRAMES[0], save_all=True, append_images=FRAMES[1:])}),
}

WARNED: Final = frozenset({"svg-text"})
"""What only warns; tests/logos/test_svg_kept.py has its example."""
