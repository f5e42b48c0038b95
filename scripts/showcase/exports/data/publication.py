"""What every document draws from: the data, the day, and where the site is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from showcase.exports.data.document import Document, Texts, create_texts
from showcase.urls import PageName, create_data_path, create_path
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from datetime import date

    from showcase.achievements.years import Achievements, YearAchievements
    from showcase.model.content import ReportingYear, Settings
    from showcase.network import Network, Partner
    from showcase.urls import DataName


@dataclass(frozen=True, slots=True)
class Publication:
    """The network and its achievements as they are published on a day."""

    network: Network
    achievements: Achievements
    built: date

    @property
    def settings(self) -> Settings:
        """The network's settings."""
        return self.network.settings.value

    @property
    def languages(self) -> tuple[Lang, ...]:
        """The languages of the site, in the order in which they always stand."""
        return tuple(lang for lang in Lang if lang in self.settings.languages.offered)

    @property
    def head(self) -> Document:
        """What stands on top of each document."""
        return Document(licence=self.settings.licence, publisher=create_texts(self.settings.city), as_of=self.built)

    @property
    def partners(self) -> tuple[Partner, ...]:
        """The members in the order of their slugs."""
        return tuple(partner for _, partner in sorted(self.network.partners.items()))

    @property
    def years(self) -> tuple[tuple[ReportingYear, YearAchievements], ...]:
        """The reporting years up to this year, in order."""
        this_year = self.achievements.this_year
        reporting = sorted(self.settings.reporting_years, key=lambda each: each.year)
        return tuple(
            (each, self.achievements.years[each.year])
            for each in reporting
            if this_year is not None and each.year <= this_year
        )

    def create_address(self, path: str) -> str:
        """Return the whole address of what stands at a path of the site."""
        return self.settings.site.rstrip("/") + path

    def create_data_address(self, name: DataName | str = "", **parts: object) -> str:
        """Return the whole address of a file of the open data."""
        return self.create_address(create_data_path(name, **parts))

    def create_page_addresses(self, page: PageName, slug: str | None = None, anchor: str = "") -> Texts:
        """Return the whole addresses of a page in the languages of the site."""
        paths = {lang: create_path(page, lang, slug) for lang in self.languages}
        return Texts(
            **{lang.value: self.create_address(paths[lang]) + anchor if lang in paths else None for lang in Lang}
        )
