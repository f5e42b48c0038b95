"""What the list of members and its letter pages print, as the variable ``view`` of partners.html and letter.html.

The filters are also those of the table of a year's results.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from showcase.views.shapes import Link, PartnerRow


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter."""

    value: str
    """As it stands in the address of the page and on the rows."""
    text: str
    lang: str | None = None
    """The language of the text, where it is not the page's."""
    pill: str | None = None
    """What stands on its pill, where the text alone would not be understood: "Report 2024 received"."""
    elsewhere: tuple[tuple[str, str], ...] = ()
    """How the choice is written in the address of the page in each other language: ``("sv", "tema=avfall")``."""


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A filter of the list."""

    key: Literal["theme", "industry", "report", "kind", "status", "order"]
    """The field of ``RowFilters``, ``PracticeFilters`` or ``ResultKeys`` it looks at; ``order`` narrows nothing."""
    name: str
    """How it is called in the address: "teema"."""
    legend: str
    control: Literal["checkboxes", "select", "radios"]
    choices: tuple[Choice, ...]
    every: str | None = None
    """The choice that narrows nothing, where only one can be chosen: "All industries"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A text whose number the browser fills in, where it has ``{}``."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What a list or a table can be narrowed by."""

    scripts: tuple[str, ...]
    """The addresses of the scripts that do it; without them nothing of this is shown."""
    word: str
    """How a name or word is called in the address."""
    word_elsewhere: tuple[tuple[str, str], ...]
    """The same in each other language: ``("sv", "sok")``."""
    groups: tuple[FilterGroup, ...]
    found: Counted
    """How many of all rows are shown: "{} of 96 members"."""
    chosen: Counted | None = None
    """How many filters are chosen: "({} chosen)"; ``None`` where they are not folded."""
    all: Counted | None = None
    """What shows the rest of a long table: "Show all {} targets"; ``None`` of a list."""


@dataclass(frozen=True, slots=True)
class PartnersView:
    """The list of all members (partners.html)."""

    year: str
    count: str
    """Such as "96 partners and 12 supporting members"."""
    rows: tuple[PartnerRow, ...]
    """In the alphabetical order of the language; empty where there are too many for a page."""
    is_compact: bool
    """Whether the rows only name the members; what came of their targets is on the pages of letters."""
    filters: ListFilters | None
    """``None`` where there is no row."""
    left: tuple[PartnerRow, ...]
    """Those that have left; they keep their pages."""
    themes: tuple[Link, ...]
    letters: tuple[Link, ...]
    """The pages of letters, where the list is too long for one page."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """The members under one letter (letter.html)."""

    title: str
    """Such as "Partners: K"."""
    year: str
    count: str
    """Such as "31 members"."""
    rows: tuple[PartnerRow, ...]
    letters: tuple[Link, ...]
    """All letters, this one current."""
