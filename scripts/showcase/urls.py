"""The one table of addresses: a page in a language → its path; the whole of it is public contract."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from showcase.vocabulary import Lang


class PageName(StrEnum):
    """A page of the site, by the name that it has in the code and in content/pages/."""

    HOME = "home"
    PARTNERS = "partners"
    THEMES = "themes"
    JOIN = "join"
    REPORT = "report"
    ABOUT = "about"
    OPEN_DATA = "open-data"
    ACCESSIBILITY = "accessibility"
    PRIVACY = "privacy"


_WORDS: Final[dict[PageName, tuple[str, str, str]]] = {
    PageName.HOME: ("", "", ""),
    PageName.PARTNERS: ("kumppanit", "partner", "partners"),
    PageName.THEMES: ("teemat", "teman", "themes"),
    PageName.JOIN: ("liity", "bli-partner", "join"),
    PageName.REPORT: ("raportoi", "rapportera", "report"),
    PageName.ABOUT: ("verkosto", "natverket", "about"),
    PageName.OPEN_DATA: ("avoin-data", "oppna-data", "open-data"),
    PageName.ACCESSIBILITY: ("saavutettavuus", "tillganglighet", "accessibility"),
    PageName.PRIVACY: ("tietosuoja", "dataskydd", "privacy"),
}

PROSE_PAGES: Final = (
    PageName.JOIN,
    PageName.REPORT,
    PageName.ABOUT,
    PageName.OPEN_DATA,
    PageName.ACCESSIBILITY,
    PageName.PRIVACY,
)
"""The pages whose text the coordinator writes in content/pages/."""

PAGE_WORDS: Final = frozenset(word for words in _WORDS.values() for word in words if word)
"""Words that stand for pages; no partner may be called so."""


def create_path(page: PageName, lang: Lang, slug: str | None = None) -> str:
    """Return the address of a page, or of one thing below it, from the site's root: ``/sv/partner/<slug>/``."""
    word = _WORDS[page][tuple(Lang).index(lang)]
    steps = ("" if lang is Lang.FI else lang.value, word, slug or "")
    return "/" + "".join(f"{step}/" for step in steps if step)


def create_file_name(path: str) -> str:
    """Return the file, below the output folder, that answers at an address."""
    return path.lstrip("/") + "index.html" if path.endswith("/") else path.lstrip("/")
