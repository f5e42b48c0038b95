"""Every page has an address in each language, no two have the same, and each address has its file."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from showcase.queries import Filter, Order, Saving, create_query_word
from showcase.urls import (
    NOT_FOUND_PATH,
    PAGE_WORDS,
    PROSE_PAGES,
    ROBOTS_PATH,
    SITEMAP_PATH,
    PageName,
    create_badge_path,
    create_calendar_path,
    create_event_calendar_path,
    create_file_name,
    create_letter_slug,
    create_partner_picture_path,
    create_path,
    create_picture_path,
    create_practice_slug,
)
from showcase.vocabulary import LETTERS, RESERVED_WORDS, Kind, Lang, ReportState, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.queries import QueryWord

PATHS = {
    PageName.HOME: "/ /sv/ /en/",
    PageName.PARTNERS: "/kumppanit/ /sv/partner/ /en/partners/",
    PageName.THEMES: "/teemat/ /sv/teman/ /en/themes/",
    PageName.ACHIEVEMENTS: "/saavutukset/ /sv/resultat/ /en/achievements/",
    PageName.EVENTS: "/tapahtumat/ /sv/evenemang/ /en/events/",
    PageName.BULLETINS: "/tiedotteet/ /sv/meddelanden/ /en/bulletins/",
    PageName.PRACTICES: "/hyvat-kaytannot/ /sv/god-praxis/ /en/good-practices/",
    PageName.WISHES: "/toiveet/ /sv/onskemal/ /en/wishes/",
    PageName.JOIN: "/liity/ /sv/bli-partner/ /en/join/",
    PageName.REPORT: "/raportoi/ /sv/rapportera/ /en/report/",
    PageName.ABOUT: "/verkosto/ /sv/natverket/ /en/about/",
    PageName.OPEN_DATA: "/avoin-data/ /sv/oppna-data/ /en/open-data/",
    PageName.ACCESSIBILITY: "/saavutettavuus/ /sv/tillganglighet/ /en/accessibility/",
    PageName.PRIVACY: "/tietosuoja/ /sv/dataskydd/ /en/privacy/",
}


@pytest.mark.parametrize("page", PageName)
def test_the_addresses_are_public_contract(page: PageName) -> None:
    assert [create_path(page, lang) for lang in Lang] == PATHS[page].split()


def test_the_addresses_without_a_language_are_public_contract() -> None:
    assert (NOT_FOUND_PATH, SITEMAP_PATH, ROBOTS_PATH) == ("/404.html", "/sitemap.xml", "/robots.txt")
    assert create_picture_path(PageName.OPEN_DATA, Lang.SV) == "/og/open-data.sv.png"
    assert create_partner_picture_path("acme") == "/og/partners/acme.png"
    assert create_badge_path("acme", Lang.SV) == "/badge/acme.sv.svg"


def test_the_addresses_of_calendars_are_public_contract() -> None:
    assert create_calendar_path(Lang.FI) == "/tapahtumat/events.ics"
    assert create_calendar_path(Lang.SV, "waste") == "/sv/evenemang/events-waste.ics"
    assert create_event_calendar_path(Lang.EN, "visit") == "/en/events/visit/visit.ics"


def test_no_two_pictures_have_the_same_address() -> None:
    """Whatever a partner is called: its picture stands in a folder of its own."""
    kinds = {create_picture_path(page, lang) for page, lang in product(PageName, Lang)}
    assert len(kinds) == len(PageName) * len(Lang)
    assert create_partner_picture_path("partners") not in kinds


def test_a_thing_below_a_page_has_its_slug() -> None:
    assert create_path(PageName.PARTNERS, Lang.FI, "acme") == "/kumppanit/acme/"
    assert create_path(PageName.THEMES, Lang.SV, "energi") == "/sv/teman/energi/"


def test_no_two_pages_have_the_same_address() -> None:
    paths = [create_path(page, lang) for page, lang in product(PageName, Lang)]
    assert len(set(paths)) == len(paths)


def test_the_words_for_pages_are_those_of_the_addresses() -> None:
    steps = {step for page, lang in product(PageName, Lang) for step in create_path(page, lang).split("/") if step}
    assert steps - set(Lang) == PAGE_WORDS


def test_prose_pages_are_pages_with_words_of_their_own() -> None:
    assert set(PageName) - set(PROSE_PAGES) == {
        PageName.HOME,
        PageName.PARTNERS,
        PageName.THEMES,
        PageName.ACHIEVEMENTS,
        PageName.EVENTS,
        PageName.BULLETINS,
        PageName.PRACTICES,
        PageName.WISHES,
    }


def test_a_practice_stands_below_its_partner() -> None:
    path = create_path(PageName.PRACTICES, Lang.SV, create_practice_slug("acme", "heat"))
    assert path == "/sv/god-praxis/acme/heat/"


LETTERS_OF_FINNISH = {"0–9": "0-9", "A": "a", "Z": "z", "Å": "aa", "Ä": "ae", "Ö": "oe", "…": "muut"}


@pytest.mark.parametrize(("letter", "slug"), LETTERS_OF_FINNISH.items())
def test_a_letter_has_an_address_without_marks(letter: str, slug: str) -> None:
    path = create_path(PageName.PARTNERS, Lang.FI, create_letter_slug(letter, Lang.FI))
    assert path == f"/kumppanit/a-o/{slug}/"


@pytest.mark.parametrize("lang", Lang)
def test_no_two_letters_have_the_same_address_and_no_partner_has_one(lang: Lang) -> None:
    slugs = {create_letter_slug(letter, lang) for letter in LETTERS}
    assert len(slugs) == len(LETTERS) == 31
    assert {slug.partition("/")[0] for slug in slugs} <= RESERVED_WORDS


QUERIES = {
    Filter.WORD: "haku sok search",
    Filter.THEME: "teema tema theme",
    Filter.INDUSTRY: "toimiala bransch industry",
    Filter.REPORT: "raportti rapport report",
    Filter.KIND: "jasenyys medlemskap membership",
    Filter.STATUS: "tila status status",
    Filter.ORDER: "jarjestys sortering order",
    Order.PARTNER: "kumppani partner partner",
    Order.TARGET: "tavoite mal target",
    Order.THEME: "teema tema theme",
    Order.STATUS: "tila status status",
    Order.PROGRESS: "edistyminen framsteg progress",
    Order.GOAL_YEAR: "tavoitevuosi malar goal-year",
    Filter.SAVING: "saasto besparing saving",
    Saving.ENERGY: "energia energi energy",
    Saving.EMISSIONS: "paastot utslapp emissions",
    Kind.PARTNER: "kumppani partner partner",
    Kind.SUPPORTING_MEMBER: "tukijasen stodmedlem supporting-member",
    ReportState.RECEIVED: "saatu mottagen received",
    ReportState.LATE: "myohassa forsenad late",
    ReportState.AWAITED: "odotetaan vantas awaited",
    ReportState.NOT_RECEIVED: "ei-saatu inte-mottagen not-received",
    Status.ACHIEVED: "saavutettu uppnatt achieved",
    Status.DONE: "tehty klart done",
    Status.ON_TRACK: "aikataulussa enligt-tidsplanen on-track",
    Status.IN_PROGRESS: "kaynnissa pagar in-progress",
    Status.NOT_STARTED: "ei-aloitettu inte-paborjat not-started",
    Status.BEHIND: "jaljessa efter-tidsplanen behind",
    Status.NOT_ACHIEVED: "ei-saavutettu inte-uppnatt not-achieved",
    Status.DONE_LATE: "tehty-myohassa klart-forsenat done-late",
    Status.OVERDUE: "maaraaika-ylittynyt tidsfristen-passerad overdue",
    Status.WITHDRAWN: "peruttu atertaget withdrawn",
    Status.SUPERSEDED: "korvattu ersatt superseded",
    Status.NO_RESULT: "ei-tulosta inget-resultat no-result",
}


@pytest.mark.parametrize("word", QUERIES)
def test_the_words_of_the_filters_are_public_contract(word: QueryWord) -> None:
    assert [create_query_word(word, lang) for lang in Lang] == QUERIES[word].split()


def test_no_word_of_the_filters_is_left_out_or_taken_for_another() -> None:
    """The lists are of one table; a value that two of them had would be one entry of it."""
    assert len(QUERIES) == sum(map(len, (Filter, Order, Saving, Kind, ReportState, Status)))


@pytest.mark.parametrize("values", [Order, Kind, ReportState, Status])
def test_values_of_one_filter_have_different_words(values: Iterable[QueryWord]) -> None:
    for lang in Lang:
        words = [create_query_word(value, lang) for value in values]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "index.html"),
        ("/sv/", "sv/index.html"),
        ("/kumppanit/acme/", "kumppanit/acme/index.html"),
        ("/404.html", "404.html"),
    ],
)
def test_an_address_is_answered_by_a_file(path: str, name: str) -> None:
    assert create_file_name(path) == name
