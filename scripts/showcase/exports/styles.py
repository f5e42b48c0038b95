"""The one stylesheet: the design system's parts that are used, then our own."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from rcssmin import cssmin

if TYPE_CHECKING:
    from collections.abc import Iterable

_HASH_LENGTH: Final = 12


def create_stylesheet(parts: Iterable[str]) -> str:
    """Return the parts joined in their order, without comments and needless white space."""
    minified: str = cssmin("\n".join(parts))
    return minified


def create_asset_name(stem: str, suffix: str, content: str | bytes) -> str:
    """Return a file's name with a hash of its content in it: it may be cached for ever."""
    content = content.encode() if isinstance(content, str) else content
    digest = hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]
    return f"assets/{stem}.{digest}{suffix}"
