"""The coordinator's pages say what the settings and the model say, and the same in every language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from showcase.exports.files import FILES
from showcase.exports.schemas import create_schema_name
from showcase.i18n import NBSP, create_speech
from showcase.load import load_network
from showcase.urls import PROSE_PAGES, PageName, create_path
from showcase.views.words import REPORT_STATES, STATUSES
from showcase.vocabulary import Lang, ReportState
from tests.built_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.network import Network

PAGES: Final = ROOT / "content" / "pages"
PAGE_OF: Final = {create_path(page, lang): page for page in PageName for lang in Lang}
ELSEWHERE: Final = ("https://creativecommons.org/licenses/by/4.0/",)


@pytest.fixture(scope="module")
def network() -> Network:
    """Return the demonstration network; its partners are not looked at."""
    network, problems = load_network(ROOT / "partners", ROOT / "content")
    assert not [problem for problem in problems if problem.severity == "error"]
    assert network
    return network


def read_page(page: PageName, lang: Lang) -> str:
    """Return a page as it is written."""
    return (PAGES / f"{page}.{lang}.md").read_text(encoding="utf-8")


def list_leads(network: Network, page: PageName, lang: Lang) -> Iterator[str]:
    """Yield what each link leads to, the same in every language: a page by its name, a place on it as a mere #."""
    for link, _ in network.pages[page, lang].links:
        address, place, _ = link.partition("#")
        home = next((each for each in ELSEWHERE if address.startswith(each)), "")
        yield home or PAGE_OF.get(address, address) + place


def list_headings(page: PageName, lang: Lang) -> list[int]:
    """Return the depth of each heading."""
    return [len(signs) for signs in re.findall(r"^(#+) ", read_page(page, lang), re.MULTILINE)]


@pytest.mark.parametrize("page", PROSE_PAGES)
def test_a_page_has_the_same_headings_and_links_in_every_language(network: Network, page: PageName) -> None:
    for lang in Lang:
        assert list_headings(page, lang) == list_headings(page, Lang.FI), lang
        leads, finnish = (sorted(list_leads(network, page, each)) for each in (lang, Lang.FI))
        assert leads == finnish, lang


def test_mailbox_and_repository_are_those_of_the_settings(network: Network) -> None:
    settings = network.settings.value
    outside = {
        link
        for file in network.pages.values()
        for link, _ in file.links
        if link.startswith(("mailto:", "http")) and not link.startswith(ELSEWHERE)
    }
    assert outside == {f"mailto:{settings.coordinator.email}", settings.repository}


@pytest.mark.parametrize("lang", Lang)
def test_the_tolerance_is_that_of_the_settings(network: Network, lang: Lang) -> None:
    points = network.settings.value.on_track_tolerance * 100
    word = {Lang.FI: "prosenttiyksikköä", Lang.SV: "procentenheter", Lang.EN: "percentage points"}[lang]
    assert f" {points:.0f}{NBSP}{word}" in read_page(PageName.ABOUT, lang)


@pytest.mark.parametrize("lang", Lang)
def test_every_status_is_told_in_the_words_of_the_site(lang: Lang) -> None:
    """Each stands in bold where the pages explain it, so that a reader finds the word of a card."""
    say = create_speech(lang).say
    about, report = read_page(PageName.ABOUT, lang), read_page(PageName.REPORT, lang)
    assert not [word for word in map(say, STATUSES.values()) if not re.search(rf"\*\*{word}:?\*\*", about)]
    states = [say(word) for state, word in REPORT_STATES.items() if state is not ReportState.RECEIVED]
    assert not [word for word in states if f"**{word}:**" not in report]


@pytest.mark.parametrize("lang", Lang)
def test_every_schema_is_linked(network: Network, lang: Lang) -> None:
    linked = {link for link, _ in network.pages[PageName.OPEN_DATA, lang].links}
    assert {f"/data/v1/schema/{create_schema_name(file)}" for file in FILES if file.is_yaml} <= linked
