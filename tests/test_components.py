"""Every component renders its named examples as well-formed markup without colours, styles or scripts."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from showcase.i18n import SOURCE_LANG, create_speech
from showcase.render import create_environment
from tests.component_examples import EXAMPLES, TEMPLATES, Example, list_examples
from tests.styleguide.page import create_components, create_style_guide

FORBIDDEN = re.compile(
    r"\sstyle=|<style|<script|#[0-9a-f]{3,8}\b(?=[\"';])|\b(?:fill|stroke)=\"(?!url\()", re.IGNORECASE
)
ENVIRONMENT = create_environment(TEMPLATES, create_speech(SOURCE_LANG))


def test_every_component_has_examples() -> None:
    """A component without an example, or an example without its component, is refused."""
    components = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} == components


@pytest.mark.parametrize(
    "example", [pytest.param(each, id=f"{each.component}.{each.macro}: {each.name}") for each in list_examples()]
)
def test_example_renders(example: Example) -> None:
    """An example gives markup that an XML parser accepts and that holds nothing the policy refuses."""
    markup = example.render(ENVIRONMENT)
    assert not FORBIDDEN.search(markup)
    inside = f"<svg {markup}/>" if example.within == "rect" else markup
    closed = re.sub(r"<((?:img|input)[^>]*|br)>", r"<\1/>", inside)
    ET.fromstring(f"<div>{closed}</div>")  # noqa: S314  (ours)


def test_the_style_guide_shows_every_example_and_what_each_component_says_of_itself() -> None:
    examples = list(list_examples())
    components = create_components(examples, TEMPLATES, ENVIRONMENT)
    page = create_style_guide(components, "assets/style.css", ENVIRONMENT)
    assert [example for component in components for example in component.examples]
    assert sum(len(component.examples) for component in components) == len(examples)
    for component in components:
        assert component.about
        assert f'id="{component.name}"' in page
    for example in examples:
        assert example.render(ENVIRONMENT) in page
