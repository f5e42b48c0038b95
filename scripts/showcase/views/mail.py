"""What a newsletter says, as ``mail`` of mail/newsletter.html; its text twin says the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.shapes import Link, LocalText


@dataclass(frozen=True, slots=True)
class MailItem:
    """One thing that is told."""

    title: LocalText
    href: str | None
    """The whole address of where it stands; ``None`` where it stands nowhere."""
    facts: str
    """When, where, of what kind: one line."""
    text: LocalText | None = None


@dataclass(frozen=True, slots=True)
class MailSection:
    """All that is told of one kind."""

    heading: str
    items: tuple[MailItem, ...]


@dataclass(frozen=True, slots=True)
class Mail:
    """A newsletter in one language."""

    lang: str
    brand: Link
    """The network, to its home page."""
    title: str
    lead: str
    sections: tuple[MailSection, ...]
    """None of them empty."""
    closing: tuple[Link, ...]
    """Where to read on, and whom to write to."""
