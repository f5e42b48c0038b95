"""Reads the texts of a page with the elements that they stand in, and the numbers out of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from showcase.i18n import MINUS
from tests.open_data.page_tables import clean

if TYPE_CHECKING:
    from showcase.i18n import Speech
    from tests.built_site import Page

_EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(frozen=True)
class Text:
    """A text of a page that no element parts: its words, and the tags, classes and ids of the elements around it.

    A table has the id of its caption.
    """

    words: str
    within: tuple[frozenset[str], ...]
    link: tuple[int, str] | None
    """The number of the link that it stands in, and where that leads."""

    def is_in(self, *names: str) -> bool:
        """Whether it stands in an element of each of these tags, classes or ids."""
        return all(any(name in each for each in self.within) for name in names)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[frozenset[str], tuple[int, str] | None]] = []
        self.texts: list[Text] = []
        self.links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            return
        given = dict(attrs)
        names = (tag, *(given.get("class") or "").split(), given.get("id") or "")
        link = self.open[-1][1] if self.open else None
        if tag == "a":
            self.links += 1
            link = self.links, given.get("href") or ""
        if tag == "caption":
            table, of = self.open[-1]
            self.open[-1] = table | {given.get("id") or ""}, of
        self.open.append((frozenset(names), link))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content has no text."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(Text(clean(data), tuple(names for names, _ in self.open), self.open[-1][1]))


def read_texts(page: Page) -> list[Text]:
    """Return the texts of a page's main part, in order."""
    reader = _Reader()
    reader.feed(page.source)
    reader.close()
    return [text for text in reader.texts if text.is_in("main")]


def list_numbers(words: str, speech: Speech) -> list[Decimal]:
    """Return the numbers in a text, as its language writes them; a sign is part of a number where it touches it."""
    group, decimal = re.escape(speech.group), re.escape(speech.decimal)
    pattern = rf"{MINUS}?(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{decimal}\d+)?"
    plain = (each.replace(speech.group, "").replace(speech.decimal, ".") for each in re.findall(pattern, words))
    return [Decimal(each.replace(MINUS, "-")) for each in plain]
