"""What the page of wishes prints, as the variable ``view`` of wishes.html."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.shapes import Fact, Link, LocalText, StatusLabel


@dataclass(frozen=True, slots=True)
class WishRow:
    """A wish and what came of it."""

    id: str
    """Its anchor, unique on the page."""
    received: str
    """The day on which it came, in words."""
    received_iso: str
    """The same as ``2025-02-11``."""
    wish: LocalText
    status: StatusLabel
    answer: LocalText | None
    event: Fact | None
    """The event that came of it, or will: "Event on 14 May 2025", its name."""


@dataclass(frozen=True, slots=True)
class WishesView:
    """The wishes (wishes.html)."""

    lead: str
    count: str
    """Such as "5 wishes: 2 planned, 3 done"; or that there is none yet."""
    wishes: tuple[WishRow, ...]
    """Newest first."""
    ways: tuple[Link, ...]
    """How to send one; the best way first."""
