"""The words in the addresses of what was chosen from a list or a table, in each language: public contract."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

from showcase.urls import choose
from showcase.vocabulary import Kind, Lang, ReportState, Status


class Filter(StrEnum):
    """What lists and the table of a year's results are asked for in their addresses."""

    WORD = "word"
    THEME = "theme"
    INDUSTRY = "industry"
    REPORT = "report"
    KIND = "kind"
    STATUS = "status"
    ORDER = "order"
    SAVING = "saving"


class Order(StrEnum):
    """What the table of a year's results can stand by; the values are no other query word's."""

    PARTNER = "by-partner"
    TARGET = "by-target"
    THEME = "by-theme"
    STATUS = "by-status"
    PROGRESS = "by-progress"
    GOAL_YEAR = "by-goal-year"


class Saving(StrEnum):
    """What a good practice saves, by the field of its savings."""

    ENERGY = "energy_mwh"
    EMISSIONS = "emissions_tco2e"


QueryWord: TypeAlias = Filter | Order | Saving | Kind | ReportState | Status

_QUERY_WORDS: Final[dict[QueryWord, tuple[str, str, str]]] = {
    Filter.WORD: ("haku", "sok", "search"),
    Filter.THEME: ("teema", "tema", "theme"),
    Filter.INDUSTRY: ("toimiala", "bransch", "industry"),
    Filter.REPORT: ("raportti", "rapport", "report"),
    Filter.KIND: ("jasenyys", "medlemskap", "membership"),
    Filter.STATUS: ("tila", "status", "status"),
    Filter.ORDER: ("jarjestys", "sortering", "order"),
    Order.PARTNER: ("kumppani", "partner", "partner"),
    Order.TARGET: ("tavoite", "mal", "target"),
    Order.THEME: ("teema", "tema", "theme"),
    Order.STATUS: ("tila", "status", "status"),
    Order.PROGRESS: ("edistyminen", "framsteg", "progress"),
    Order.GOAL_YEAR: ("tavoitevuosi", "malar", "goal-year"),
    Filter.SAVING: ("saasto", "besparing", "saving"),
    Kind.PARTNER: ("kumppani", "partner", "partner"),
    Kind.SUPPORTING_MEMBER: ("tukijasen", "stodmedlem", "supporting-member"),
    ReportState.RECEIVED: ("saatu", "mottagen", "received"),
    ReportState.LATE: ("myohassa", "forsenad", "late"),
    ReportState.AWAITED: ("odotetaan", "vantas", "awaited"),
    ReportState.NOT_RECEIVED: ("ei-saatu", "inte-mottagen", "not-received"),
    Status.ACHIEVED: ("saavutettu", "uppnatt", "achieved"),
    Status.DONE: ("tehty", "klart", "done"),
    Status.ON_TRACK: ("aikataulussa", "enligt-tidsplanen", "on-track"),
    Status.IN_PROGRESS: ("kaynnissa", "pagar", "in-progress"),
    Status.NOT_STARTED: ("ei-aloitettu", "inte-paborjat", "not-started"),
    Status.BEHIND: ("jaljessa", "efter-tidsplanen", "behind"),
    Status.NOT_ACHIEVED: ("ei-saavutettu", "inte-uppnatt", "not-achieved"),
    Status.DONE_LATE: ("tehty-myohassa", "klart-forsenat", "done-late"),
    Status.OVERDUE: ("maaraaika-ylittynyt", "tidsfristen-passerad", "overdue"),
    Status.WITHDRAWN: ("peruttu", "atertaget", "withdrawn"),
    Status.SUPERSEDED: ("korvattu", "ersatt", "superseded"),
    Status.NO_RESULT: ("ei-tulosta", "inget-resultat", "no-result"),
    Saving.ENERGY: ("energia", "energi", "energy"),
    Saving.EMISSIONS: ("paastot", "utslapp", "emissions"),
}
"""How filters and their values are called in the address of a list: ``?theme=waste&industry=C&report=late``.

A theme's value is its slug, an industry's the letter of its section. The order of the table of results has a minus
before it where it falls: ``?status=behind&order=-progress``.
"""


def create_query_word(word: QueryWord, lang: Lang) -> str:
    """Return how a filter, or a value of one, is called in the address of the list or table that it narrows."""
    return choose(_QUERY_WORDS[word], lang)
