"""What an Atom feed says: exports/feeds.py writes it, with entry.html for what is not written in Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from showcase.views.shapes import LocalText


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an entry."""

    name: str
    page: str
    """The whole address of the author's page."""
    email: str | None = None


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line of an entry's list: a target, and what became of it."""

    title: LocalText
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new. Every address is whole."""

    id: str
    """Never another entry's, and never changed."""
    title: str
    page: str
    """Where it stands on the site."""
    moment: datetime
    author: Author
    summary: str
    categories: tuple[str, ...] = ()
    """The themes by name."""
    html: str = ""
    """What the coordinator wrote in Markdown, as Pelican made it."""
    text: LocalText | None = None
    """What a company wrote, as Markup."""
    lines: tuple[EntryLine, ...] = ()
    lang: str | None = None
    """The language of a fallback."""
    note: str | None = None
    """Says so to the reader."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in one language. Every address is whole."""

    id: str
    """Never changed, though the feed may move."""
    path: str
    """Where it stands, from the site's root."""
    former_paths: tuple[str, ...]
    """Where it stood: who follows it there gets the same."""
    address: str
    title: str
    subtitle: str
    lang: str
    page: str
    author: Author
    moment: datetime
    """When anything in it was new for the last time."""
    entries: tuple[Entry, ...]
    """Newest first."""
