"""A built site in one language: its pages beside its data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from showcase.urls import DataName, PageName, create_data_path, create_file_name, create_path
from showcase.views.words import STATUSES
from showcase.vocabulary import Status
from tests.built_site import Page, parse_page
from tests.open_data.built_data import read_json
from tests.open_data.page_tables import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.i18n import Speech
    from tests.open_data.page_tables import Cell


@dataclass(frozen=True)
class Site:
    """A built site in one language."""

    tree: dict[str, bytes] = field(repr=False)
    speech: Speech
    pages: dict[str, Page] = field(default_factory=dict, repr=False)
    """Those that have been read: reading takes far longer than comparing."""

    def read_data(self, name: DataName, **parts: object) -> Any:  # noqa: ANN401  JSON may be anything
        """Return a document of the site."""
        return read_json(self.tree, create_file_name(create_data_path(name, **parts)))

    def read_page(self, page: PageName, slug: str | None = None) -> Page:
        """Return a page of the site."""
        path = create_file_name(create_path(page, self.speech.lang, slug))
        if path not in self.pages:
            self.pages[path] = parse_page(path, self.tree[path])
        return self.pages[path]

    def read_partners(self) -> Iterator[tuple[Any, Page]]:
        """Yield each partner's document and page."""
        for member in self.read_data(DataName.PARTNERS)["partners"]:
            slug = member["slug"]
            yield self.read_data(DataName.PARTNER, slug=slug), self.read_page(PageName.PARTNERS, slug)

    def parse(self, cell: Cell) -> Decimal | None:
        """Return the number of a cell."""
        return parse_number(cell.text, self.speech)

    def parse_struck(self, cell: Cell) -> Decimal | None:
        """Return the number that is struck out in a cell."""
        return None if cell.struck is None else parse_number(cell.struck, self.speech)

    def say_status(self, status: str) -> str:
        """Return a status in the language."""
        return self.speech.say(STATUSES[Status(status)])

    def say_day(self, day: str) -> str:
        """Return a day in the language."""
        return self.speech.date(date.fromisoformat(day))


def round_percent(share: Decimal | int | None) -> Decimal | None:
    """Return a share in whole per cent, as pages print it."""
    return None if share is None else (Decimal(share) * 100).to_integral_value(ROUND_HALF_UP)
