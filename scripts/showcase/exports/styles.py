"""The one stylesheet: the design system's parts that are used, then our own."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from rcssmin import cssmin

if TYPE_CHECKING:
    from collections.abc import Iterable

_HASH_LENGTH: Final = 12
_RULE: Final = re.compile(r"""([^{};]+)\{(?:[^{}"']|"[^"]*"|'[^']*')*\}""")
_EMPTY: Final = re.compile(r"@[^{};]+\{\s*\}")
_BETWEEN_SELECTORS: Final = re.compile(r",(?![^(]*\))")
_SYSTEM_CLASS: Final = re.compile(r"\.hds-([\w-]+)")
_WORD: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def create_stylesheet(parts: Iterable[str], users: Iterable[str]) -> str:
    """Return the parts joined in their order, without comments and needless white space.

    The design system is larger than our use of it: a selector goes when one of the system's classes in it has a word
    (block, element or modifier) that no user of the styles knows; the users are the templates and scripts as texts.
    """
    minified: str = cssmin("\n".join(parts))
    words = {word.removeprefix("hds-") for text in users for word in _WORD.findall(text)}

    def is_used(selector: str) -> bool:
        return all(set(re.split("__|--", name)) <= words for name in _SYSTEM_CLASS.findall(selector))

    def keep_used(rule: re.Match[str]) -> str:
        selectors = _BETWEEN_SELECTORS.split(rule[1])
        used = [selector for selector in selectors if is_used(selector)]
        return ",".join(used) + rule[0].removeprefix(rule[1]) if used else ""

    return _EMPTY.sub("", _RULE.sub(keep_used, minified))


def create_asset_name(stem: str, suffix: str, content: str | bytes) -> str:
    """Return a file's name with a hash of its content in it: it may be cached for ever."""
    content = content.encode() if isinstance(content, str) else content
    digest = hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]
    return f"assets/{stem}.{digest}{suffix}"
