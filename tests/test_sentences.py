"""Sentences that are put together from counts read well for each count, in every language."""

from __future__ import annotations

import pytest

from showcase.i18n import create_speech
from showcase.views.themes import show_good_of_due
from showcase.vocabulary import Lang


@pytest.mark.parametrize(
    ("good", "due", "finnish", "swedish", "english"),
    [
        (
            1,
            1,
            "Ainoa tavoite on saavutettu tai aikataulussa",
            "Det enda målet är uppnått eller följer tidsplanen",
            "The one target is achieved or on track",
        ),
        (
            0,
            1,
            "Ainoa tavoite ei ole aikataulussa",
            "Det enda målet följer inte tidsplanen",
            "The one target is not on track",
        ),
        (
            2,
            2,
            "Kumpikin tavoite on saavutettu tai aikataulussa",
            "Båda målen är uppnådda eller följer tidsplanen",
            "Both targets are achieved or on track",
        ),
        (
            1,
            2,
            "2 tavoitteesta 1 on saavutettu tai aikataulussa",
            "1 av 2 mål är uppnått eller följer tidsplanen",
            "1 of 2 targets is achieved or on track",
        ),
        (
            0,
            2,
            "Kumpikaan tavoite ei ole aikataulussa",
            "Inget av de två målen följer tidsplanen",
            "Neither target is on track",
        ),
        (
            5,
            5,
            "Kaikki 5 tavoitetta on saavutettu tai aikataulussa",
            "Alla 5 mål är uppnådda eller följer tidsplanen",
            "All 5 targets are achieved or on track",
        ),
        (
            4,
            5,
            "5 tavoitteesta 4 on saavutettu tai aikataulussa",
            "4 av 5 mål är uppnådda eller följer tidsplanen",
            "4 of 5 targets are achieved or on track",
        ),
        (
            0,
            5,
            "Yksikään 5 tavoitteesta ei ole aikataulussa",
            "Inget av 5 mål följer tidsplanen",
            "None of 5 targets is on track",
        ),
    ],
)
def test_how_many_targets_are_well_on_their_way(good: int, due: int, finnish: str, swedish: str, english: str) -> None:
    said = [show_good_of_due(create_speech(lang), good, due) for lang in Lang]
    assert said == [finnish, swedish, english]
