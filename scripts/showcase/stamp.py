"""A name for all that a build is made from: what is slow to work out may be kept under it for the next build."""

from __future__ import annotations

import hashlib
import sys
import sysconfig
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from showcase.network import Network
    from showcase.theme import Theme

_PACKAGE: Final = Path(__file__).parent
_INSTALLED: Final = sorted({Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib")})
"""Other versions of what is installed may say the same sources otherwise; their folders' names tell them."""


def create_stamp(theme: Theme, network: Network, built: date) -> str:
    """Return a hash of the code, what it runs on, the theme's words and templates, the day, and the whole network.

    The network is taken as it was read: a file that has changed since then changes nothing.
    """
    code = sorted(_PACKAGE.rglob("*.py"))
    installed = sorted(path.name for folder in _INSTALLED for path in folder.glob("*.dist-info"))
    words = [path for part in ("translations", "templates") for path in sorted((theme.folder / part).rglob("*.*"))]
    stamp = hashlib.sha256(f"{sys.version}\0{installed}\0{built}".encode())
    for path in (*code, *words):
        stamp.update(hashlib.sha256(path.read_bytes()).digest())
    # One by one: the words of thousands of partners at once would take their memory a second time. The slugs are the
    # partners' own, and a set has another order in each process.
    rest = replace(network, partners=MappingProxyType({}), slugs=frozenset())
    for part in (rest, *network.partners.values()):
        stamp.update(hashlib.sha256(repr(part).encode()).digest())
    return stamp.hexdigest()
