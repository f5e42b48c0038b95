"""The templates: one environment a language, everything escaped, nothing undefined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket

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


def create_environment(templates: Path, speech: Speech) -> Environment:
    """Return the environment of a language. An overlay would break the plural forms, so each language has its own.

    Every template is compiled now: one that does not parse fails before a page is written.
    """
    environment = Environment(
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
