"""What stands in docstrings for a company's staff: what to write in a field, and what a rule demands.

They are read from the source, not by pydantic: it would read them at every start of every command.
"""

from __future__ import annotations

import ast
import inspect
import io
import sys
from functools import cache
from typing import IO, TYPE_CHECKING, Any, Final

from babel.messages.extract import extract_python

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from babel.messages.extract import _PyOptions

_RULE: Final = "check_"
_NOT_OURS: Final = {"builtins", "pydantic", "typing"}
"""What models are built on: it has no field of a file."""


def list_field_descriptions(model: type) -> dict[str, str]:
    """Return what stands under each field of a model, by the field's name in the code, those it inherits first."""
    trees = (_parse_module(each.__module__).get(each.__name__) for each in reversed(model.__mro__))
    return {name: text for tree in trees if tree for name, _, text in _find_fields(tree)}


@cache
def _parse_module(name: str) -> dict[str, ast.ClassDef]:
    """Return the classes of a module: parsed once, since a module holds several models."""
    if name.partition(".")[0] in _NOT_OURS:
        return {}
    nodes = ast.parse(inspect.getsource(sys.modules[name])).body
    return {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}


def show_rule(rule: Callable[..., object]) -> str:
    """Return what a rule demands: the first line of its docstring."""
    return (inspect.getdoc(rule) or "").partition("\n")[0]


def extract_docstrings(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: _PyOptions,
) -> Iterator[tuple[Any, ...]]:
    """Yield the messages of a module as Babel does, then its docstrings: themes/ilmastokumppanit/babel.cfg names it."""
    content = file.read()
    yield from extract_python(io.BytesIO(content), keywords, comment_tags, options)
    for node in ast.parse(content).body:
        if isinstance(node, ast.ClassDef):
            yield from ((line, None, text, []) for _, line, text in _find_fields(node))
        elif isinstance(node, ast.FunctionDef) and _is_rule(node):
            yield node.lineno, None, (ast.get_docstring(node) or "").partition("\n")[0], []


def _find_fields(model: ast.ClassDef) -> Iterator[tuple[str, int, str]]:
    """Yield each field that has a docstring: its name, the docstring's line and text."""
    for field, below in zip(model.body, model.body[1:], strict=False):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name), annotation=annotation),
                ast.Expr(value=ast.Constant(value=str(text)), lineno=line),
            ) if "ClassVar" not in ast.unparse(annotation):
                yield name, line, inspect.cleandoc(text)


def _is_rule(function: ast.FunctionDef) -> bool:
    """A rule yields problems; ``check_network`` returns those of all rules."""
    returns = ast.unparse(function.returns) if function.returns else ""
    return function.name.startswith(_RULE) and returns.startswith("Iterator")
