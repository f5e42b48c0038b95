"""Every kind of page of the demonstration site, and where it is in each language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LANGS: Final = ("fi", "sv", "en")

KINDS: Final = {
    "home": "/",
    "partners": "/kumppanit/",
    "partner": "/kumppanit/kuusisaaren-kiinteistot/",
    "themes": "/teemat/",
    "theme": "/teemat/energiansaasto/",
    "years": "/saavutukset/",
    "achievements": "/saavutukset/2024/",
    "events": "/tapahtumat/",
    "event": "/tapahtumat/ilmastoseminaari-2024/",
    "bulletins": "/tiedotteet/",
    "bulletin": "/tiedotteet/pohjakuorman-yon-loydot/",
    "practices": "/hyvat-kaytannot/",
    "practice": "/hyvat-kaytannot/kuusisaaren-kiinteistot/energy-round/",
    "wishes": "/toiveet/",
    "prose": "/liity/",
    "not_found": "/404.html",
}
"""The Finnish address of one page of each kind, by the template that prints it."""

MULTILINGUAL: Final = tuple(kind for kind in KINDS if kind != "not_found")
"""The kinds that have a page in each language; the other speaks all of them at once."""

_ALTERNATE: Final = re.compile(r'<link rel="alternate" hreflang="(\w\w)" href="https://[^/]+([^"]*)">')


def find_sisters(folder: Path, path: str) -> dict[str, str]:
    """Return the address of a page in each language, as the page itself says."""
    name = f"{path}index.html" if path.endswith("/") else path
    html = (folder / name.removeprefix("/")).read_text("utf-8")
    return dict(_ALTERNATE.findall(html)) or dict.fromkeys(LANGS, path)
