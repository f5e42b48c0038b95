"""The named examples of the components: fixtures of the tests, and what `make styleguide` shows."""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from pathlib import Path

import yaml
from markupsafe import Markup

from showcase.views import (
    bulletin_page,
    drawing,
    event_page,
    home_page,
    list_page,
    pages,
    partner_page,
    practice_page,
    shapes,
    shell_page,
    wishes_page,
)
from showcase.views.edition import page as edition_page

if typing.TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "tests" / "components"
TEMPLATES = ROOT / "themes" / "ilmastokumppanit" / "templates"
_SHAPES: dict[str, typing.Any] = {
    name: value
    for module in (
        *(shapes, shell_page, drawing, bulletin_page, event_page, pages, practice_page),
        *(home_page, list_page, partner_page, wishes_page, edition_page),
    )
    for name, value in vars(module).items()
}


@dataclass(frozen=True, slots=True)
class Example:
    """A component's macro with parameters, under a name."""

    component: str
    macro: str
    name: str
    parameters: typing.Mapping[str, object]
    body: str | None
    within: str | None
    """What the markup needs around it to be seen: it is a part of an ``svg``, or the attributes of a ``rect``."""

    @property
    def shapes(self) -> dict[str, object]:
        """The parameters as the views make them."""
        return {key: _create_shape(None, value) for key, value in self.parameters.items()}

    def render(self, environment: Environment) -> str:
        """Return the example's markup."""
        call = ", ".join(f"{key}=parameters['{key}']" for key in self.parameters)
        is_called = f"{{% call {self.macro}({call}) %}}{self.body}{{% endcall %}}"
        expression = is_called if self.body else f"{{{{ {self.macro}({call}) }}}}"
        source = f"{{% from 'components/{self.component}.html' import {self.macro} with context %}}{expression}"
        return environment.from_string(source).render(parameters=self.shapes)


def list_examples() -> Iterator[Example]:
    """Yield every example, by component."""
    for path in sorted(EXAMPLES.glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["macros"]:
            for each in entry["examples"]:
                parts = each["name"], each["parameters"], each.get("body"), entry.get("within")
                yield Example(path.stem, entry["macro"], *parts)


def _create_shape(kind: object, value: object) -> object:
    """Return what an example's value stands for, where the parameter or field has this type."""
    if isinstance(value, dict) and "markup" in value:
        return Markup(value["markup"])  # noqa: S704  (the examples are ours)
    if isinstance(value, dict) and (dataclasses.is_dataclass(kind) or "shape" in value):
        shape: typing.Any = _SHAPES[value["shape"]] if "shape" in value else kind
        hints = typing.get_type_hints(shape, {**_SHAPES, "Markup": Markup})
        return shape(**{key: _create_shape(hints[key], item) for key, item in value.items() if key != "shape"})
    if isinstance(value, list):
        item = typing.get_args(kind)[0] if typing.get_args(kind) else None
        return tuple(_create_shape(item, one) for one in value)
    if isinstance(value, dict) and isinstance(kind, types.UnionType):
        return _create_shape(next(one for one in typing.get_args(kind) if dataclasses.is_dataclass(one)), value)
    return value
