"""Reads tables and target cards out of a page, and its numbers out of their texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from showcase.i18n import MINUS, NBSP

if TYPE_CHECKING:
    from showcase.i18n import Speech
    from tests.built_site import Element, Page

NOTHING = "–"


@dataclass
class Cell:
    """A cell of a table: its value, and the one that was struck out."""

    text: str
    struck: str | None = None


@dataclass
class Table:
    """A table: its heads, and its rows."""

    heads: list[str] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)

    @property
    def named(self) -> dict[str, list[Cell]]:
        """The rows by the text of their first cell, which must differ."""
        rows = {row[0].text: row for row in self.rows}
        assert len(rows) == len(self.rows)
        return rows

    def column(self, head: str) -> int:
        """Return the place of a column, or fail."""
        return self.heads.index(head)


@dataclass
class Card:
    """A target's card: its status and its progress in words."""

    status: str = ""
    progress: str | None = None


def read_tables(page: Page) -> dict[str, Table]:
    """Return the tables of a page by the ids of their captions."""
    tables: dict[str, Table] = {}
    table = Table()
    for each in page.elements:
        if each.tag == "caption":
            table = tables.setdefault(each.attributes["id"], Table())
        elif each.tag == "th" and each.attributes.get("scope") == "col":
            table.heads.append(clean(each.text))
        elif each.tag == "th":
            table.rows.append([Cell(clean(each.text))])
        elif each.tag == "td":
            table.rows[-1].append(Cell(clean(each.text)))
        elif each.tag == "s":
            cell = table.rows[-1][-1]
            cell.struck = clean(each.text)
            cell.text = clean(cell.text.removeprefix(cell.struck))
        elif has_class(each, "data-table__note"):
            cell = table.rows[-1][-1]
            cell.text = clean(cell.text.removesuffix(clean(each.text)))
    return tables


def read_cards(page: Page) -> dict[str, Card]:
    """Return the cards of a partner's page by the ids of their targets."""
    cards: dict[str, Card] = {}
    card = Card()
    for each in page.elements:
        if each.tag == "article" and has_class(each, "target"):
            card = cards.setdefault(each.attributes["id"].removeprefix("target-"), Card())
        elif has_class(each, "target__status"):
            card.status = clean(each.text)
        elif has_class(each, "progress__share"):
            card.progress = clean(each.text)
    return cards


def has_class(element: Element, name: str) -> bool:
    """Whether an element is of a class."""
    return name in element.attributes.get("class", "").split()


def clean(text: str) -> str:
    """Return a text with single spaces; those that do not break stay."""
    return " ".join(text.replace(NBSP, "\0").split()).replace("\0", NBSP)


def parse_number(text: str, speech: Speech) -> Decimal | None:
    """Return the number that a text is in a language, also one with a sign of per cent; None for a dash."""
    if text == NOTHING:
        return None
    plain = text.removesuffix(speech.percent_sign).replace(speech.group, "").replace(speech.decimal, ".")
    return Decimal(plain.replace(MINUS, "-"))
