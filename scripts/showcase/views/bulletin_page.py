"""What the bulletins' pages print, as ``view`` of bulletins.html and bulletin.html; others show a bulletin as a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.shapes import Link, LocalText


@dataclass(frozen=True, slots=True)
class BulletinRow:
    """A bulletin in a list."""

    title: LocalText
    href: str
    date: str
    """The day in words."""
    date_iso: str
    summary: LocalText | None = None
    """``None`` where only titles are listed."""


@dataclass(frozen=True, slots=True)
class BulletinYear:
    """The bulletins of a year."""

    id: str
    """The anchor of its heading, unique on the page."""
    year: str
    rows: tuple[BulletinRow, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class BulletinsView:
    """All bulletins (bulletins.html)."""

    years: tuple[BulletinYear, ...]
    """Newest first."""
    choices: tuple[Link, ...]
    """To each year's heading; empty where there is only one."""
    feed: Link


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something that a bulletin names."""

    text: LocalText
    href: str
    """Its page."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """All of one kind."""

    label: str
    """Such as "Partners"."""
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class BulletinView:
    """One bulletin (bulletin.html)."""

    title: str
    date: str
    date_iso: str
    summary: str
    content: str
    """Pelican's HTML, as that of a prose page."""
    related: tuple[Mentions, ...]
    """Whom and what it names; a kind of which it names nothing is left out."""
    bulletins: Link
    """To all of them."""
    lang: str | None = None
    """The language of title, summary and content, where the page is a fallback."""
    note: str | None = None
    """Says so to the reader."""
