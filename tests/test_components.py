"""Every component renders its named examples as well-formed markup without colours, styles or scripts."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from showcase.views import drawing, pages, partner_page, shapes

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "tests" / "components"
TEMPLATES = ROOT / "themes" / "ilmastokumppanit" / "templates"
SHAPES: dict[str, typing.Any] = {
    name: value for module in (shapes, drawing, pages, partner_page) for name, value in vars(module).items()
}
FORBIDDEN = re.compile(
    r"\sstyle=|<style|<script|#[0-9a-f]{3,8}\b(?=[\"';])|\b(?:fill|stroke)=\"(?!url\()", re.IGNORECASE
)


def create_shape(kind: object, value: object) -> object:
    """Return what an example's value stands for, where the parameter or field has this type."""
    if isinstance(value, dict) and "markup" in value:
        return Markup(value["markup"])  # noqa: S704  (the examples are ours)
    if isinstance(value, dict) and (dataclasses.is_dataclass(kind) or "shape" in value):
        shape: typing.Any = SHAPES[value["shape"]] if "shape" in value else kind
        hints = typing.get_type_hints(shape, {**SHAPES, "Markup": Markup})
        return shape(**{key: create_shape(hints[key], item) for key, item in value.items() if key != "shape"})
    if isinstance(value, list):
        item = typing.get_args(kind)[0] if typing.get_args(kind) else None
        return tuple(create_shape(item, one) for one in value)
    if isinstance(value, dict) and isinstance(kind, types.UnionType):
        return create_shape(next(one for one in typing.get_args(kind) if dataclasses.is_dataclass(one)), value)
    return value


def load_examples() -> list[typing.Any]:
    """Return (component, macro, example) for every example."""
    return [
        pytest.param(path.stem, entry["macro"], example, id=f"{path.stem}.{entry['macro']}: {example['name']}")
        for path in sorted(EXAMPLES.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["macros"]
        for example in entry["examples"]
    ]


@pytest.fixture(scope="module")
def environment() -> Environment:
    """Return the templates' environment in English."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    return found


def test_every_component_has_examples() -> None:
    """A component without an example, or an example without its component, is refused."""
    components = {path.stem for path in (TEMPLATES / "components").glob("*.html")}
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} == components


@pytest.mark.parametrize(("component", "macro", "example"), load_examples())
def test_example_renders(environment: Environment, component: str, macro: str, example: dict[str, typing.Any]) -> None:
    """An example gives markup that an XML parser accepts and that holds nothing the policy refuses."""
    parameters = {key: create_shape(None, value) for key, value in example["parameters"].items()}
    call = ", ".join(f"{key}=parameters['{key}']" for key in parameters)
    body = example.get("body")
    expression = f"{{% call {macro}({call}) %}}{body}{{% endcall %}}" if body else f"{{{{ {macro}({call}) }}}}"
    source = f"{{% from 'components/{component}.html' import {macro} with context %}}{expression}"
    markup = environment.from_string(source).render(parameters=parameters)
    assert not FORBIDDEN.search(markup)
    inside = f"<svg {markup}/>" if macro == "surface" else markup
    closed = re.sub(r"<(img[^>]*|br)>", r"<\1/>", inside)
    ET.fromstring(f"<div>{closed}</div>")  # noqa: S314  (ours)
