"""What may not stand in an SVG is told: which element or attribute, at which line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from showcase.i18n import create_speech
from showcase.logos.vector import read_svg
from showcase.report import show_message
from showcase.vocabulary import Lang
from tests.logos.drawings import DOCTYPE, NAMESPACE, add_scans, draw, embed, paint, save

if TYPE_CHECKING:
    from showcase.problem import Problem

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 5"'
HTML = 'xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 10 5"'

ELEMENTS = [
    ("<script>alert(1)</script>", "2:1 svg-script <script>"),
    ('<g>\n <path/><script href="https://a.example/x.js"/></g>', "3:9 svg-script <script>"),
    ('<rect><animate attributeName="x"/></rect>', "2:7 svg-animation <animate>"),
    ('<use href="#a"><set attributeName="href" to="javascript:alert(1)"/></use>', "2:16 svg-animation <set>"),
    ("<rect><animateTransform/></rect>", "2:7 svg-animation <animateTransform>"),
    ("<rect><animateMotion/></rect>", "2:7 svg-animation <animateMotion>"),
    ("<foreignObject><p/></foreignObject>", "2:1 svg-foreign-object <foreignObject>"),
    ('<a href="https://a.example/"><path/></a>', "2:1 svg-link <a>"),
    ("<switch><g/></switch>", "2:1 svg-element <switch>"),
    ("<textPath/>", "2:1 svg-element <textPath>"),
    ("<filter><feImage/></filter>", "2:9 svg-element <feImage>"),
    ("<filter><feTurbulence/></filter>", "2:9 svg-element <feTurbulence>"),
    ("<flowRoot/>", "2:1 svg-element <flowRoot>"),
    ("<marker/>", "2:1 svg-element <marker>"),
    ("<Path/>", "2:1 svg-element <Path>"),
    ("<iframe/>", "2:1 svg-element <iframe>"),
    ("<?php evil?>", "2:1 svg-instruction <?php?>"),
]
ATTRIBUTES = [
    ('<path d="M0 0" onclick="alert(1)"/>', "2:16 svg-script onclick"),
    ("<g\n  id='a'\n  onload = 'x'/>", "4:3 svg-script onload"),
    ('<g systemLanguage="fi"/>', "2:4 svg-attribute systemLanguage"),
    ('<g requiredExtensions="x"/>', "2:4 svg-attribute requiredExtensions"),
    ('<style media="print">g{}</style>', "2:8 svg-attribute media"),
    ('<use href="b.svg#a"/>', "2:6 svg-reference b.svg#a"),
    ('<use href="https://a.example/b.svg#a"/>', "2:6 svg-reference https://a.example/b.svg#a"),
    ('<use href="javascript:alert(1)"/>', "2:6 svg-reference javascript:alert(1)"),
    ('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>', "2:6 svg-reference data:image/svg+xml;base64,PHN2Zy8+#a"),
    ('<linearGradient href="//a.example/b.svg#a"/>', "2:17 svg-reference //a.example/b.svg#a"),
    ('<image href="logo.png"/>', "2:8 svg-reference logo.png"),
    ('<image href="#a"/>', "2:8 svg-reference #a"),
    ('<image href="file:///etc/passwd"/>', "2:8 svg-reference file:///etc/passwd"),
    ('<path fill="url(https://a.example/b.svg#a)"/>', '2:7 svg-reference fill="url(https://a.example/b.svg#a)"'),
    ('<path mask="url(b.svg#a)"/>', '2:7 svg-reference mask="url(b.svg#a)"'),
    ("<path fill='URL(\"b.svg\")'/>", '2:7 svg-reference fill="URL("b.svg")"'),
    ('<path fill="url(#a b)"/>', '2:7 svg-reference fill="url(#a b)"'),
    ('<path fill="url(#a"/>', '2:7 svg-reference fill="url(#a"'),
    ('<path fill="uurl(#a)rl(b.svg)"/>', '2:7 svg-reference fill="uurl(#a)rl(b.svg)"'),
    ("<path fill=\"image-set('a.png' 1x)\"/>", "2:7 svg-value fill=\"image-set('a.png' 1x)\""),
    ('<path fill="var(--a, red)"/>', '2:7 svg-value fill="var(--a, red)"'),
    ('<path filter="blur(5px)"/>', '2:7 svg-value filter="blur(5px)"'),
    ('<path transform="rotate(1turn)"/>', '2:7 svg-value transform="rotate(1turn)"'),
    (r'<path fill="u\72l(b.svg)"/>', r'2:7 svg-value fill="u\72l(b.svg)"'),
    ('<path fill="/**/red"/>', '2:7 svg-value fill="/**/red"'),
    ('<rect width="{{ width }}"/>', '2:7 svg-value width="{{ width }}"'),
    ('<text font-family="a;b"/>', '2:7 svg-value font-family="a;b"'),
]
PICTURES = [
    "data:image/svg+xml;base64,PHN2Zy8+",
    "data:image/png,abc",
    "data:image/png;base64,@@@@",
    "data:image/png;base64",
    embed(b"GIF89a"),
    embed(paint(form="GIF")),
    embed(paint(form="WEBP")),
    embed(paint()[:-30]),
    embed(paint(2001, 2000)),
    embed(paint(mode="L", form="JPEG")[:30], "image/jpeg"),
    embed(save(Image.new("L", (2, 2)), "MPO", save_all=True, append_images=[Image.new("L", (2, 2))]), "image/jpeg"),
    embed(add_scans(save(Image.new("L", (8, 8)), "JPEG", progressive=True), 30), "image/jpeg"),
]
STYLES = [
    ("@import 'https://a.example/a.css';", "2:8 svg-style @import 'https://a.example/a.css';"),
    (".a{fill:red}@font-face{font-family:A}", "2:20 svg-style @font-face{font-family:A}"),
    ("@media print{.a{fill:red}}", "2:8 svg-style @media print{.a{fill:red}}"),
    ("path:hover{fill:red}", "2:8 svg-style path:hover"),
    ("g path{fill:red}", "2:8 svg-style g path"),
    (".a, [id]{fill:red}", "2:12 svg-style [id]"),
    ("{fill:red}", "2:1 svg-style"),
    (r".\61{fill:red}", r"2:8 svg-style .\61"),
    (".a{fill:url(b.svg)}", "2:11 svg-reference fill:url(b.svg)"),
    (".a{fill:url('https://a.example/#a')}", "2:11 svg-reference fill:url('https://a.example/#a')"),
    (".a{fill:image(red)}", "2:11 svg-value fill:image(red)"),
    (".a{fill:red;stroke}", "2:20 svg-style stroke"),
    (".a{fill:red", "2:8 svg-style .a{fill:red"),
    (".a{fill:red}}", "2:19 svg-style }"),
    (".a{fill:red} oops", "2:21 svg-style oops"),
]
STYLE_ATTRIBUTES = [
    ("fill:url(b.svg#a)", "2:11 svg-reference fill:url(b.svg#a)"),
    ("fill:expression(alert(1))", "2:11 svg-style fill:expression(alert(1))"),
    ("fill:attr(data-x)", "2:11 svg-value fill:attr(data-x)"),
    ("opacity:.5;fill:url(b.svg)", "2:22 svg-reference fill:url(b.svg)"),
    ("background:#fff", "2:4 svg-style background:#fff"),
    ("animation:a 1s infinite", "2:4 svg-style animation:a 1s infinite"),
    ("font:italic 12px Arial", "2:4 svg-style font:italic 12px Arial"),
    ("d:path(&quot;M0 0&quot;)", '2:4 svg-style d:path("M0 0")'),
    ("width:5px", "2:4 svg-style width:5px"),
    ("transform-box:fill-box", "2:4 svg-style transform-box:fill-box"),
    ("transform:translate(10%, 1px)", "2:11 svg-value transform:translate(10%, 1)"),
]
WHOLE = [
    (b"", "1:1 svg-syntax"),
    (b"\x89PNG\r\n", "1:1 not-utf-8 0x89"),
    (b"a logo", "1:1 svg-syntax"),
    (draw("<g>"), "2:6 svg-syntax"),
    (draw("<g id=a/>"), "2:7 svg-syntax"),
    (draw("<g id='a' id='a'/>"), "2:11 svg-syntax"),
    (draw("<x:g/>"), "2:1 svg-syntax"),
    (draw() + b"<svg/>", "3:1 svg-syntax"),
    (draw("<g/>\x00"), "2:5 svg-syntax"),
    (draw("<title>Yhti\xf6</title>").decode().encode("latin-1"), "2:12 not-utf-8 0xF6"),
    (draw("<g/>").decode().encode("utf-16"), "1:1 not-utf-8 0xFF"),
    (draw("<title>ö</title>", above='<?xml version="1.0" encoding="iso-8859-1"?>'), "1:1 not-utf-8 iso-8859-1"),
    (b"<svg/>", "1:1 svg-root <svg>"),
    (b"<html><svg/></html>", "1:1 svg-root <html>"),
    (f'<g xmlns="{NAMESPACE}"/>'.encode(), "1:1 svg-root <g>"),
    (draw(above="<!DOCTYPE svg [<!ENTITY a 'b'>]>"), "1:15 svg-doctype"),
    (draw("&a;", above=f"{DOCTYPE[:-1]} [<!ENTITY a 'b'>]>"), "1:99 svg-doctype -//W3C//DTD SVG 1.1//EN"),
    (draw(above='<!DOCTYPE svg SYSTEM "https://a.example/a.dtd">'), "1:47 svg-doctype https://a.example/a.dtd"),
    (
        draw(above='<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">'),
        "1:54 svg-doctype -//W3C//DTD XHTML 1.0//EN",
    ),
    (draw("<title>&nbsp;</title>"), "2:8 svg-entity &nbsp;"),
    (draw("<title>a&nbsp;b</title>", above=DOCTYPE), "2:9 svg-entity &nbsp;"),
    (draw('<path d="&evil;"/>', above=DOCTYPE), "2:10 svg-entity &evil;"),
    (draw(above='<?xml-stylesheet href="a.css"?>'), "1:1 svg-instruction <?xml-stylesheet?>"),
    (draw("<h:script>alert(1)</h:script>", HTML), "2:1 svg-foreign-object <script>"),
    (draw('<use xlink:href="b.svg#a"/>', XLINK), "2:6 svg-reference b.svg#a"),
    (draw('<use href="#a" xlink:href="b.svg#a"/><use xlink:href="c.svg"/>', XLINK), "2:43 svg-reference c.svg"),
    (draw() + b" " * 100_000, "1:1 logo-too-large"),
]
VIEW_BOXES = [
    ('width="120" height="60"', '1:1 svg-view-box write viewBox="0 0 120 60"'),
    ('width="12.5px" height="6e1px"', '1:1 svg-view-box write viewBox="0 0 12.5 6e1"'),
    ('width="10cm" height="5cm"', "1:1 svg-view-box"),
    ('width="100%" height="100%"', "1:1 svg-view-box"),
    ('width="120"', "1:1 svg-view-box"),
    ("", "1:1 svg-view-box"),
    ('viewBox="0 0 10"', "1:41 svg-view-box 0 0 10"),
    ('viewBox="0 0 10 0"', "1:41 svg-view-box 0 0 10 0"),
    ('viewBox="0 0 -10 5" width="9" height="8"', '1:41 svg-view-box 0 0 -10 5 write viewBox="0 0 9 8"'),
    ('viewBox="0 0 10 1e9"', "1:41 svg-view-box 0 0 10 1e9"),
    ('viewBox="1e400 0 10 5"', "1:41 svg-view-box 1e400 0 10 5"),
    ('viewBox="0 0 nan 5"', "1:41 svg-view-box 0 0 nan 5"),
]


def show(problem: Problem) -> str:
    """Return a problem as ``line:column code got write``."""
    place, write = problem.place, problem.parameters.get("write")
    said = f"{place.line}:{place.column} {problem.code} {problem.parameters.get('got', '')}".rstrip()
    return f"{said} write {write}" if write else said


def tell(content: bytes) -> list[str]:
    """Return what is told of a file that is refused."""
    vector, problems = read_svg(content, "logo.svg")
    assert vector is None
    assert {problem.place.path for problem in problems} == {"logo.svg"}
    return [show(problem) for problem in problems]


@pytest.mark.parametrize(("inside", "told"), [*ELEMENTS, *ATTRIBUTES])
def test_an_element_or_attribute_that_may_not_stand_is_told_at_its_place(inside: str, told: str) -> None:
    assert tell(draw(inside)) == [told]


@pytest.mark.parametrize("href", PICTURES)
def test_a_picture_that_is_no_whole_png_or_jpeg_is_told(href: str) -> None:
    start, comma, _ = href.partition(",")
    assert tell(draw(f'<image href="{href}"/>')) == [f"2:8 svg-picture {start}{comma}…"]


def test_pictures_are_counted_together() -> None:
    half = f'<image href="{embed(paint(1500, 1500))}"/>'
    assert tell(draw(f"{half}\n{half}")) == ["3:8 svg-picture data:image/png;base64,…"]


@pytest.mark.parametrize(("style", "told"), STYLES)
def test_a_style_sheet_that_can_not_be_taken_is_told(style: str, told: str) -> None:
    assert tell(draw(f"<style>{style}</style>")) == [told]


@pytest.mark.parametrize(("style", "told"), STYLE_ATTRIBUTES)
def test_a_style_that_can_not_be_taken_is_told(style: str, told: str) -> None:
    assert tell(draw(f'<g style="{style}"/>')) == [told]


@pytest.mark.parametrize(("content", "told"), WHOLE)
def test_a_file_that_is_no_plain_svg_is_told(content: bytes, told: str) -> None:
    assert tell(content) == [told]


@pytest.mark.parametrize(("attributes", "told"), VIEW_BOXES)
def test_a_view_box_that_is_missing_is_told_with_the_one_to_write(attributes: str, told: str) -> None:
    assert tell(draw(attributes=attributes)) == [told]


def test_all_that_is_wrong_is_told_at_once_and_the_same_thing_once() -> None:
    inside = '<script/><script/><g onclick=""/><g onclick=""/><use href="a.svg"/><style>@x</style>'
    assert tell(draw(inside, attributes="")) == [
        "2:1 svg-script <script>",
        "2:22 svg-script onclick",
        "2:54 svg-reference a.svg",
        "2:75 svg-style @x",
        "1:1 svg-view-box",
    ]


def test_there_is_an_end_to_what_is_told() -> None:
    assert len(tell(draw("".join(f"<x{number}/>" for number in range(100))))) == 20


@pytest.mark.parametrize("lang", Lang)
def test_each_problem_is_told_in_the_readers_language(lang: Lang) -> None:
    inside = [*(inside for inside, _ in [*ELEMENTS, *ATTRIBUTES]), f'<image href="{PICTURES[0]}"/>']
    contents = [*map(draw, inside), *(content for content, _ in WHOLE), draw(attributes="")]
    for content in contents:
        for problem in read_svg(content, "logo.svg")[1]:
            said, english = (show_message(problem, create_speech(each)) for each in (lang, Lang.EN))
            assert said.isprintable()
            assert "%(" not in said
            assert (said == english) == (lang is Lang.EN)
