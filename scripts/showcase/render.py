"""The templates: one environment a language, everything escaped, nothing undefined."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket
    from jinja2.compiler import Frame
    from jinja2.nodes import Expr

    from showcase.i18n import Speech


class _Compiled(BytecodeCache):
    """What the templates were compiled to: the same code serves every language, and the forks of this process."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with a template's code, if it has been compiled."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._code[bucket.key] = bucket.bytecode_to_string()


_COMPILED: Final = _Compiled()
_INDENTATION: Final = re.compile(r"^[ \t]+", re.MULTILINE)


def _escape(value: object) -> str:
    """Return a value as HTML shows it; what a macro has made stays as it is, and all else goes Jinja's own way."""
    kind = type(value)
    if kind is str:
        return html.escape(value)  # type: ignore[arg-type]  # that is what it is
    if kind is Markup:
        return value  # type: ignore[return-value]  # it is a text
    return str(value) if kind in (int, float) else escape(value)


class _Generator(CodeGenerator):
    """Has every expression escaped without making Markup of each: a page has two thousand, which are joined anyway.

    Jinja's native types change the same step.
    """

    def _output_child_pre(
        self,
        node: Expr,  # noqa: ARG002  the step's arguments are Jinja's
        frame: Frame,  # noqa: ARG002
        finalize: CodeGenerator._FinalizeInfo,  # noqa: ARG002
    ) -> None:
        self.write("environment.escape(")


class _Environment(Environment):
    """An environment whose templates escape everything, whatever their own settings."""

    code_generator_class = _Generator
    escape = staticmethod(_escape)

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Return a template without its indentation, which is for those who write it; no text of a page is touched."""
        return _INDENTATION.sub("", super().preprocess(source, name, filename))


def create_environment(templates: Path, speech: Speech) -> Environment:
    """Return the environment of a language. An overlay would break the plural forms, so each language has its own.

    Every template is compiled now: one that does not parse fails before a page is written.
    """
    environment = _Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(speech.translations, newstyle=True)  # type: ignore[attr-defined]
    for name in environment.list_templates():
        environment.get_template(name)
    return environment
