"""What the list of good practices and each one's page print, as ``view`` of practices.html and practice.html."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.list_page import ListFilters
    from showcase.views.shapes import Fact, Link, LocalText, PracticeRow


@dataclass(frozen=True, slots=True)
class PracticesView:
    """The list of all good practices, or of those of a year where the list is long (practices.html)."""

    title: str
    lead: str
    count: str
    """Such as "22 good practices"."""
    rows: tuple[PracticeRow, ...]
    """Newest first, then by the partner's name; empty where there are too many for a page."""
    is_compact: bool
    """Whether the rows only say what was done, and by whom."""
    filters: ListFilters | None
    """``None`` where there is no row."""
    themes: tuple[Link, ...]
    """Those that any practice has."""
    years: tuple[Link, ...]
    """The pages of years, where the list is too long for one page."""


@dataclass(frozen=True, slots=True)
class PracticeView:
    """One good practice (practice.html)."""

    title: LocalText
    facts: tuple[Fact, ...]
    """Whose it is, and the year of the report that tells of it."""
    themes: tuple[Link, ...]
    summary: LocalText
    savings: tuple[Fact, ...]
    occasions: tuple[Fact, ...]
    """Where it was or will be presented: "Presented on 14 May 2025", the event."""
    sources: tuple[Link, ...]
    """The same as data, and how to correct it."""
    others: tuple[PracticeRow, ...]
    """Of the same themes: those that share most of them first, then the newest."""
    others_link: Link
    """To all of the same themes."""
