"""What every template prints: links, texts, statuses and tables.

Everything here is ready to print. Numbers and dates are text in the language of the page, sentences are whole, and a
field that may be absent is ``None`` (one thing) or empty (a tuple), so that a template only asks whether it is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markupsafe import Markup

Sign = Literal[
    "achieved", "on-track", "behind", "not-achieved", "withdrawn", "no-result", "superseded", "done-late"
]  # fmt: skip
"""The drawings of components/status_sign.html. Milestones reuse them: done is ``achieved``, in progress ``on-track``,
not started ``no-result``, overdue ``not-achieved``; only ``done-late`` has one of its own, a check in a ring."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the navigation, of a list or at the end of a section."""

    text: str
    """What is clicked; a name in another language than the page's stands with ``lang``."""
    href: str
    """Where it leads: a path of the site from its root, an anchor (``#…``) or a whole address."""
    current: bool = False
    """The page itself or, in the navigation, the section it belongs to."""
    lang: str | None = None
    """The language of the text, where it is not the page's."""


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text that somebody wrote, in the language of the page or, if it has none, in another one."""

    content: str | Markup
    """Plain text, or ``Markup`` with paragraphs and lists that ``text.py`` has made safe."""
    lang: str | None = None
    """The language of the text if it is a fallback, else ``None``."""
    note: str | None = None
    """Says so to the reader ("In Finnish"); there whenever ``lang`` is."""


@dataclass(frozen=True, slots=True)
class StatusLabel:
    """The status of a target: sign and word, never one without the other."""

    sign: Sign
    word: str
    """The status in the language of the page, with a capital: "On track"."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts."""

    label: str
    """What it is: "Industry"."""
    text: LocalText
    """The fact itself; a date or a number is a text too."""
    href: str | None = None
    """Where the text leads, if it is a link."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the whole a figure stands for."""

    share: float
    """In per cent, from 0 to 100."""
    words: str
    """Such as "9 of 16 partners gave both years"."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One large number with its meaning and the way to where it comes from."""

    number: str
    """Such as "96", "−19"."""
    unit: str | None
    """Set smaller after the number: "/ 84", "%"."""
    label: str
    """What is counted; bold."""
    note: str | None
    """What a careful reader asks: "33 of 41 partners gave both years"."""
    link: Link | None = None
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    label: str
    numeric: bool = False
    """Numbers stand to the right."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; the first one of a row is its heading."""

    text: str
    """The value, or an empty text."""
    struck: str | None = None
    """The value as first published, where it has been restated; printed struck through, before the newest."""
    note: LocalText | None = None
    """Small print below the value."""
    link: Link | None = None
    """Printed after the text: evidence, a card, a partner."""
    status: StatusLabel | None = None
    """Printed before the text."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table; on a phone its rows are stacked, each value with the label of its column."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """As many cells in each row as there are columns."""
    notes: tuple[LocalText, ...] = ()
    """Sentences below the table."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo, as large as it is in its tile."""

    href: str
    width: int
    """In pixels, as the height."""
    height: int


@dataclass(frozen=True, slots=True)
class RowFilters:
    """By what a row is found: values of the list's filters, in the words of its address."""

    theme: str
    """The slugs of the themes in which it has a target, with spaces between; may be empty."""
    industry: str
    report: str
    """Empty where no report is owed."""
    kind: str


@dataclass(frozen=True, slots=True)
class PracticeFilters:
    """By what a good practice is found: values of the list's filters, in the words of its address."""

    theme: str
    """The slugs of its themes, with spaces between."""
    kind: str
    """What it saves, with spaces between; may be empty."""


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """A good practice in a list."""

    title: LocalText
    href: str
    """Its own page."""
    partner: Link | None
    """Whose it is; ``None`` on the partner's own page."""
    themes: tuple[Link, ...]
    year: str
    savings: tuple[Fact, ...]
    """Saved in a year: "Energy", "310 MWh"."""
    id: str | None = None
    """Its anchor, where others link to the row."""
    filters: PracticeFilters | None = None
    """Where the list has filters."""


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner or a supporting member in a list."""

    name: str
    href: str
    initial: str
    """The first letter of the name, for the tile of those without a logo."""
    logo: Picture | None
    section: str
    """The section of industry, or what sort of organisation it is."""
    kind: str | None
    """Such as "Supporting member", with the year of leaving if it left; ``None`` for a partner that did not."""
    statuses: tuple[StatusLabel, ...]
    """This year's statuses, best first."""
    summary: str
    """The same in words: "1 achieved, 2 on track"; or why there are none."""
    report: str | None
    """Such as "Report 2024 received"; ``None`` where none is owed."""
    filters: RowFilters | None = None
    """Where the list has filters."""
