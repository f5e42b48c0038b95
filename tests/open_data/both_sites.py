"""A built site in one language: its pages beside its data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl

from showcase.i18n import create_speech
from showcase.urls import DataName, PageName, create_data_path, create_file_name, create_path
from showcase.views.words import STATUS_COUNTS, STATUSES
from showcase.vocabulary import Lang, Status
from tests.built_site import Page, parse_page
from tests.open_data.built_data import read_csv, read_json
from tests.open_data.page_tables import NOTHING, parse_number
from tests.open_data.page_texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.i18n import Speech
    from tests.open_data.page_tables import Cell
    from tests.open_data.page_texts import Text


@dataclass(frozen=True)
class Site:
    """A built site in one language."""

    tree: dict[str, bytes] = field(repr=False)
    speech: Speech
    pages: dict[str, Page] = field(default_factory=dict, repr=False)
    """Those that have been read: reading takes far longer than comparing."""
    texts: dict[str, list[Text]] = field(default_factory=dict, repr=False)
    """The texts of those whose texts have been read."""

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

    @property
    def english(self) -> Speech:
        """English: the heads of the workbooks have it on their last line."""
        return create_speech(Lang.EN)

    @property
    def members(self) -> Any:  # noqa: ANN401
        """The members in the data."""
        return self.read_data(DataName.PARTNERS)["partners"]

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


@dataclass(frozen=True)
class YearOnPage:
    """A year's page beside the year's files."""

    site: Site
    year: int
    page: Page = field(repr=False)
    texts: list[Text] = field(repr=False)
    document: Any = field(repr=False)

    def find(self, name: str) -> list[Text]:
        """Return the texts in elements of a class or an id."""
        return [text for text in self.texts if text.is_in(name)]

    def list_hrefs(self, name: str) -> list[str]:
        """Return where the links in elements of a class or an id lead."""
        return [href for _, href in dict.fromkeys(text.link for text in self.find(name) if text.link)]

    def parse_change(self, words: str) -> Decimal | None:
        """Return a change in per cent, with its sign; None for a dash."""
        if words == NOTHING:
            return None
        return parse_number(words.removeprefix("+").removeprefix("±"), self.site.speech)

    def read_table(self) -> list[dict[str, str]]:
        """Return the rows of the year's table."""
        return read_csv(self.site.tree[create_file_name(create_data_path(DataName.YEAR_RESULTS, year=self.year))])

    def read_sheet(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a sheet of the year's workbook by the English of their heads."""
        content = self.site.tree[create_file_name(create_data_path(DataName.YEAR_WORKBOOK, year=self.year))]
        head, *rows = _read_workbook(content)[name]
        return [dict(zip((str(cell).splitlines()[-1] for cell in head), row, strict=True)) for row in rows]


@cache
def _read_workbook(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    workbook = openpyxl.load_workbook(BytesIO(content))
    return {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in workbook}


def list_years(site: Site) -> Iterator[YearOnPage]:
    """Yield each year that has a page, its texts read once."""
    newest = site.read_data(DataName.PARTNERS)["year"]
    years = [
        year
        for year in range(1990, newest + 1)
        if create_file_name(create_data_path(DataName.YEAR, year=year)) in site.tree
    ]
    assert len(years) > 2
    for year in years:
        page = site.read_page(PageName.ACHIEVEMENTS, str(year))
        if page.path not in site.texts:
            site.texts[page.path] = read_texts(page)
        yield YearOnPage(site, year, page, site.texts[page.path], site.read_data(DataName.YEAR, year=year))


def read_target_key(href: str) -> tuple[str, str]:
    """Return the partner and the target that a link leads to."""
    path, _, target = href.partition("/#target-")
    return path.rpartition("/")[2], target


def count_statuses(site: Site, counts: dict[str, int]) -> str:
    """Return counts as a page tells them in one sentence."""
    return ", ".join(site.speech.count(*STATUS_COUNTS[Status(name)], number) for name, number in counts.items())
