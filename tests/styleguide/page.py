"""The style guide's one page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

    from tests.component_examples import Example

_TEMPLATE = Path(__file__).with_name("page.html")
_ABOUT = re.compile(r"\{#-?(.*?)-?#\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ShownExample:
    """An example as the page shows it."""

    id: str
    name: str
    macro: str
    markup: Markup
    within: str | None


@dataclass(frozen=True, slots=True)
class Component:
    """A component: what its template says of itself, and its examples."""

    name: str
    about: str
    examples: tuple[ShownExample, ...]


def create_components(examples: Iterable[Example], templates: Path, environment: Environment) -> tuple[Component, ...]:
    """Return the components with their examples rendered, in the order of the examples."""
    components = []
    for name, group in groupby(examples, key=lambda each: each.component):
        shown = tuple(
            ShownExample(
                id=f"{name}-{number}",
                name=each.name,
                macro=each.macro,
                markup=Markup(each.render(environment)),  # noqa: S704  (a template has escaped it)
                within=each.within,
            )
            for number, each in enumerate(group)
        )
        about = _ABOUT.findall((templates / "components" / f"{name}.html").read_text("utf-8"))
        components.append(Component(name, "\n\n".join(text.strip() for text in about), shown))
    return tuple(components)


def create_style_guide(components: Iterable[Component], stylesheet: str, environment: Environment) -> str:
    """Return the page; ``stylesheet`` is its address."""
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    return template.render(components=components, stylesheet=stylesheet)
