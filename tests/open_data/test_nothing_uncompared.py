"""Every number on an achievements page is compared with the open data somewhere, or it is said why not."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from showcase.urls import PageName
from tests.open_data.both_sites import list_years
from tests.open_data.page_texts import list_numbers, read_texts

if TYPE_CHECKING:
    from tests.open_data.both_sites import Site

COMPARED: Final = {
    "hero__lead": "the lead",
    "edition__year": "the lead",
    "key-figure": "key figures",
    "distribution": "bars",
    "legend": "bars",
    "hds-notification": "days",
    "bar-row__note": "bars",
    "bar-row__best": "best progress; its link is a title",
    "themes-table": "themes",
    "sums-table": "sums",
    "results-table": "results; titles in its links",
    "results__count": "how many results there are",
    "restatements": "corrections",
    "method__steps": "the example",
    "chart": "drawings; a title in each",
    "practice__themes": "practices",
    "facts": "practices",
    "years-table": "years",
    "bar-row__label": "years",
    "choices__link": "the years themselves, as links: tests/browser follows them",
}
"""Classes and ids whose numbers the tests here and beside compare, or why not."""

WORDS: Final = {
    "foreword": "the coordinator's words",
    "frontrunner__why": "the coordinator's words",
    "frontrunner__target": "a target's title",
    "practice__title": "a partner's words",
    "hds-card__text": "a partner's words",
    "edition__record": "names of partners, and how many reports were received",
    "filters": "words of choices, none of them a figure",
    "method__example": "a target's title",
    "hds-breadcrumb": "the year as the page's name",
    "hero__title": "the year as the page's name",
    "method__part": "0 and 100 % in the words of a formula, and the tolerance of the settings",
}
"""Texts with numbers that the data have as words, or not at all."""


def test_the_number_of_results_is_that_of_the_data(site: Site) -> None:
    for year in list_years(site):
        counted = [number for text in year.find("results__count") for number in list_numbers(text.words, site.speech)]
        assert counted == ([len(year.document["results"])] if year.document["results"] else [])


def test_no_number_of_a_page_stays_uncompared(site: Site) -> None:
    pages = [year.texts for year in list_years(site)]
    pages.append(read_texts(site.read_page(PageName.ACHIEVEMENTS)))
    found: Counter[str] = Counter()
    for text in (text for texts in pages for text in texts if re.search(r"\d", text.words)):
        names = [name for name in (*COMPARED, *WORDS) if text.is_in(name)]
        assert names, (text.words, text.within)
        found.update(names)
    assert found["results-table"] > 50
