"""The one table of addresses: a page in a language, a file of the open data → its path, its query; public contract."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from showcase.vocabulary import DIGITS, LETTERS, OTHER_LETTERS, Lang

if TYPE_CHECKING:
    from datetime import date


class PageName(StrEnum):
    """A page of the site, by the name that it has in the code and in content/pages/."""

    HOME = "home"
    PARTNERS = "partners"
    THEMES = "themes"
    ACHIEVEMENTS = "achievements"
    PRACTICES = "good-practices"
    EVENTS = "events"
    BULLETINS = "bulletins"
    WISHES = "wishes"
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
    PageName.ACHIEVEMENTS: ("saavutukset", "resultat", "achievements"),
    PageName.PRACTICES: ("hyvat-kaytannot", "god-praxis", "good-practices"),
    PageName.EVENTS: ("tapahtumat", "evenemang", "events"),
    PageName.BULLETINS: ("tiedotteet", "meddelanden", "bulletins"),
    PageName.WISHES: ("toiveet", "onskemal", "wishes"),
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


_LETTERS: Final[dict[str, tuple[str, str, str]]] = {
    **{letter: (letter.lower(),) * 3 for letter in LETTERS},
    DIGITS: ("0-9",) * 3,
    "Å": ("aa",) * 3,
    "Ä": ("ae",) * 3,
    "Ö": ("oe",) * 3,
    OTHER_LETTERS: ("muut", "ovriga", "other"),
}
"""The pages of a long list by letter, below ``a-o``."""

PAGE_WORDS: Final = frozenset(word for words in _WORDS.values() for word in words if word)
"""Words that stand for pages; no partner may be called so."""


NOT_FOUND_PATH: Final = "/404.html"
"""What a web server answers with where there is nothing."""

SITEMAP_PATH: Final = "/sitemap.xml"
ROBOTS_PATH: Final = "/robots.txt"


DATA_VERSION: Final = "1.0.0"
"""The version of the open data's contract: fields added count up the second number, any other change the first one."""


class DataName(StrEnum):
    """A file of the open data, by its place; braces stand for what tells those of one kind apart."""

    PARTNERS = "partners.json"
    PARTNER = "partners/{slug}.json"
    PRACTICES = "practices.json"
    EVENTS = "events.json"
    TARGETS = "targets.csv"
    RESULTS = "results.csv"
    YEAR = "achievements/{year}.json"
    YEAR_RESULTS = "achievements/{year}.csv"
    YEAR_WORKBOOK = "achievements/{year}.xlsx"
    PACKAGE = "datapackage.json"
    CATALOG = "catalog.jsonld"
    OPENAPI = "openapi.json"
    SCHEMA = "schema/{file}.schema.json"


def create_data_path(name: DataName | str = "", **parts: object) -> str:
    """Return the address of a file of the open data from the site's root, or of the folder that they all stand in."""
    return f"/data/v{DATA_VERSION.partition('.')[0]}/{name.format(**parts)}"


def choose(words: tuple[str, str, str], lang: Lang) -> str:
    """Return which of three words is that of a language."""
    return words[tuple(Lang).index(lang)]


def create_path(page: PageName, lang: Lang, slug: str | None = None) -> str:
    """Return the address of a page, or of one thing below it, from the site's root: ``/sv/partner/<slug>/``."""
    steps = ("" if lang is Lang.FI else lang.value, choose(_WORDS[page], lang), slug or "")
    return "/" + "".join(f"{step}/" for step in steps if step)


def create_letter_slug(letter: str, lang: Lang) -> str:
    """Return what follows the list's address on the page of a letter: ``a-o/k``."""
    return f"a-o/{choose(_LETTERS[letter], lang)}"


def create_feed_path(page: PageName, lang: Lang, slug: str | None = None) -> str:
    """Return the address of the Atom feed of a page: ``/tiedotteet/atom.xml``, ``/sv/partner/<slug>/atom.xml``."""
    return f"{create_path(page, lang, slug)}atom.xml"


def create_calendar_path(lang: Lang, theme: str | None = None) -> str:
    """Return the address of all events, or of a theme's, for a calendar: ``/tapahtumat/events-waste.ics``.

    A theme stands in it by its id, since a calendar asks for years for the address that it once got.
    """
    return f"{create_path(PageName.EVENTS, lang)}events{f'-{theme}' if theme else ''}.ics"


def create_event_calendar_path(lang: Lang, slug: str) -> str:
    """Return the address of one event for a calendar, beside the event's page."""
    return f"{create_path(PageName.EVENTS, lang, slug)}{slug}.ics"


def create_picture_path(page: PageName, lang: Lang) -> str:
    """Return the address of the picture that pages of one kind show where they are shared: ``/og/themes.sv.png``."""
    return f"/og/{page}.{lang}.png"


def create_partner_picture_path(slug: str) -> str:
    """Return the address of a partner's own picture; a name has no language, so it has none either."""
    return f"/og/partners/{slug}.png"


def create_practice_slug(partner: str, practice: str) -> str:
    """Return what follows the list's address on the page of a good practice: ``<partner>/<id>``."""
    return f"{partner}/{practice}"


def create_report_path(year: int, lang: Lang) -> str:
    """Return the address of a year's report on paper, beside the year's page."""
    name = ("ilmastokumppaneiden-saavutukset", "klimatpartnernas-resultat", "climate-partners-achievements")
    return f"{create_path(PageName.ACHIEVEMENTS, lang, str(year))}{choose(name, lang)}-{year}.pdf"


_COMMITMENT: Final = ("ilmastositoumus", "klimatatagande", "climate-commitment")


def create_commitment_path(slug: str, signed: date, lang: Lang) -> str:
    """Return the address of a signed commitment on paper, beside the member's page."""
    return f"{create_path(PageName.PARTNERS, lang, slug)}{choose(_COMMITMENT, lang)}-{signed.isoformat()}.pdf"


def create_draft_name(slug: str, lang: Lang) -> str:
    """Return the name of a commitment on paper that is still to be signed; it has no place on the site."""
    return f"{choose(_COMMITMENT, lang)}-{slug}.{lang}.pdf"


def create_badge_path(slug: str, lang: Lang) -> str:
    """Return the address of a member's badge: ``/badge/<slug>.sv.svg``."""
    return f"/badge/{slug}.{lang}.svg"


def create_file_name(path: str) -> str:
    """Return the file, below the output folder, that answers at an address."""
    return path.lstrip("/") + "index.html" if path.endswith("/") else path.lstrip("/")
