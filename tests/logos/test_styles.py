"""Style sheets become attributes as a browser would apply them."""

from __future__ import annotations

import pytest

from tests.logos.drawings import clean
from tests.logos.test_svg_kept import write

A = '<g class="a"/>'


@pytest.mark.parametrize(
    ("style", "shape", "written"),
    [
        (".a{fill:red}", A, '<g fill="red"/>'),
        (".a{fill:red}", '<g class="b a"/>', '<g fill="red"/>'),
        (".a{fill:red}", '<g class="A ab"/>', "<g/>"),
        ("g{fill:red}", "<g><path/></g>", '<g fill="red"><path/></g>'),
        ("#b,.a , path{fill:red}", '<g id="b"><path/></g>', '<g fill="red" id="b"><path fill="red"/></g>'),
        ("*{fill:red}svg{fill:none}g{fill:blue}", "<g><path/></g>", '<g fill="blue"><path fill="red"/></g>'),
        ("g.a{fill:red}", A, '<g fill="red"/>'),
        ("path.a{fill:red}", A, "<g/>"),
        (".a.b{fill:red}", A, "<g/>"),
        (".a.b{fill:red}", '<g class="b a"/>', '<g fill="red"/>'),
        # The later of equals, then the more precise, then the style attribute; attributes are weaker than all.
        (".a{fill:red}.b{fill:blue}", '<g class="b a"/>', '<g fill="blue"/>'),
        (".b{fill:blue}g{fill:red}", '<g class="b"/>', '<g fill="blue"/>'),
        ("#i{fill:blue}.b.c{fill:red}", '<g id="i" class="b c"/>', '<g fill="blue" id="i"/>'),
        ("g.b{fill:blue}.b{fill:red}", '<g class="b"/>', '<g fill="blue"/>'),
        (".a{fill:red}", '<g class="a" fill="blue"/>', '<g fill="red"/>'),
        (".a{fill:red}", '<g class="a" style="fill:blue"/>', '<g fill="blue"/>'),
        (".a{fill:red ! IMPORTANT}", '<g class="a" style="fill:blue"/>', '<g fill="red"/>'),
        (".a{fill:red!important;fill:blue}", A, '<g fill="red"/>'),
        (".a{fill:red;fill:blue}", A, '<g fill="blue"/>'),
        # What is there for other programs, and what draws nothing.
        (".a{fill:#f00;fill:color(display-p3 1 0 0)}", A, '<g fill="#f00"/>'),
        (".a{-inkscape-stroke:none;line-height:2;cursor:pointer;enable-background:new 0 0 9 9}", A, "<g/>"),
        (".a{animation:none;background:transparent;font:inherit}", A, "<g/>"),
        (".a{FILL:red;;}", A, '<g fill="red"/>'),
        (".a{fill:;stroke:red}", A, '<g stroke="red"/>'),
        ("/* .a{fill:blue} */.a/**/{fill:/* no; */red}", A, '<g fill="red"/>'),
        ("<![CDATA[ <!-- .a{fill:red} --> ]]>", A, '<g fill="red"/>'),
        (".a{fill:red} /* unfinished", A, '<g fill="red"/>'),
        # CSS and attributes do not say all the same way.
        (".a{transform:translate(1px, -2px) rotate(45deg)}", A, '<g transform="translate(1, -2) rotate(45)"/>'),
        (".a{font-size:12;letter-spacing:0;word-spacing:2px}", A, '<g letter-spacing="0" word-spacing="2px"/>'),
        (".a{stroke-width:2}", A, '<g stroke-width="2"/>'),
        (".a{font-family:'A B',&quot;C&quot;, serif}", A, '<g font-family="&#x27;A B&#x27;,&quot;C&quot;, serif"/>'),
        (".a{fill:url(&quot;#b&quot;)}", A, '<g fill="url(#b)"/>'),
        (".a{mix-blend-mode:multiply;isolation:isolate}", A, '<g style="isolation:isolate;mix-blend-mode:multiply"/>'),
        (".a{mix-blend-mode:url(#b)}", A, "<g/>"),
    ],
)  # fmt: skip
def test_rules_become_attributes(style: str, shape: str, written: str) -> None:
    root = 'fill="none" ' if "svg" in style else ""
    assert write(f"{shape}<style>{style}</style>") == clean(written).replace("<svg ", f"<svg {root}")


def test_the_order_of_rules_goes_through_all_style_sheets() -> None:
    sheets = '<defs><style type="text/css">.a{fill:red}</style></defs><g class="a"/><style>.a{fill:blue}</style>'
    assert write(sheets) == clean('<defs/><g fill="blue"/>')


def test_a_style_sheet_can_be_longer_than_a_line_and_many_rules_long() -> None:
    rules = "\n".join(f".c{number} {{\n  fill: #{number:03x};\n}}" for number in range(500))
    shapes = "".join(f'<g class="c{number}"/>' for number in range(500))
    written = "".join(f'<g fill="#{number:03x}"/>' for number in range(500))
    assert write(f"<style>{rules}</style>{shapes}") == clean(written)
