"""What every view of a language draws from: the data, the language, the day, and where the site stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from showcase.characters import isolate
from showcase.i18n import MINUS, NBSP, bind_numbers
from showcase.text import create_html
from showcase.units import Unit
from showcase.urls import PageName, create_path
from showcase.views.shapes import LocalText, StatusLabel
from showcase.views.words import ONLY_IN, PER_UNIT_WORDS, SIGNS, STATUS_COUNTS, STATUSES, UNIT_WORDS, UNITS
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from markupsafe import Markup

    from showcase.achievements.status import TargetYear
    from showcase.achievements.years import Achievements, YearAchievements
    from showcase.i18n import Speech
    from showcase.model.content import Settings, Theme
    from showcase.network import Network
    from showcase.records import Localised
    from showcase.vocabulary import Status

_PERCENT = Unit("percent")


@dataclass(frozen=True, slots=True)
class Site:
    """The site in one language, on the day for which it is built."""

    network: Network
    achievements: Achievements
    speech: Speech
    built: date
    stylesheet: str
    icon: str
    script: str
    """Of the filters of a list or a table."""
    sorting: str
    """The script that sorts a table."""
    logos: Mapping[str, str]
    """Where the logo of each partner is that has one, by its slug."""

    @property
    def lang(self) -> Lang:
        """The language of the pages."""
        return self.speech.lang

    @property
    def settings(self) -> Settings:
        """The network's settings."""
        return self.network.settings.value

    @property
    def offered(self) -> tuple[Lang, ...]:
        """The languages of the whole site, in their fixed order."""
        return tuple(lang for lang in Lang if lang in self.settings.languages.offered)

    @property
    def themes(self) -> Mapping[str, Theme]:
        """The themes by id, in their order."""
        return {theme.id: theme for theme in self.settings.themes}

    @property
    def year(self) -> YearAchievements | None:
        """This year's achievements; None before the first due date."""
        this_year = self.achievements.this_year
        return None if this_year is None else self.achievements.years[this_year]

    def list_target_years(self, slug: str) -> tuple[TargetYear, ...]:
        """Return this year of a partner's targets in force, with newest figures, in the order of signing."""
        this_year = self.achievements.this_year
        if this_year is None:
            return ()
        history = self.achievements.partners[slug]
        years = (history.years.get((signed.target.id, this_year)) for signed in history.targets)
        return tuple(year for year in years if year is not None)

    @property
    def host(self) -> str:
        """The host on which the site is published, with its scheme."""
        parts = urlsplit(self.settings.site)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def base(self) -> str:
        """The folder of its host in which the site is published; empty at the root."""
        return urlsplit(self.settings.site).path.rstrip("/")

    def href(self, page: PageName, slug: str | None = None, lang: Lang | None = None) -> str:
        """Return a link to a page of the site, from the root of its host."""
        return self.base + create_path(page, lang or self.lang, slug)

    def theme_href(self, theme: Theme, lang: Lang | None = None) -> str:
        """Return a link to a theme's page: its slug is in the language of the page."""
        return self.href(PageName.THEMES, self.theme_slug(theme, lang), lang)

    def theme_slug(self, theme: Theme, lang: Lang | None = None) -> str:
        """Return how a theme is called in addresses."""
        return theme.slug.get(lang or self.lang) or theme.id

    def name(self, slug: str) -> str:
        """Return a partner's name as it is printed."""
        return isolate(self.network.partners[slug].profile.value.name)

    def localise(self, text: Localised[str]) -> LocalText:
        """Return a text in the page's language, or marked in the first required language that has it."""
        return self._mark(*self._choose(text))

    def localise_html(self, text: Localised[str]) -> LocalText:
        """Return a company's markdown as safe HTML, in the page's language or marked in another."""
        content, lang = self._choose(text)
        return self._mark(create_html(content), lang)

    def plain(self, text: Localised[str]) -> str:
        """Return a text's words alone, where a mark of its language has no place: titles of documents and drawings."""
        return self._choose(text)[0]

    def _choose(self, text: Localised[str]) -> tuple[str, Lang]:
        own = text.get(self.lang)
        if own is not None:
            return bind_numbers(own), self.lang
        lang = next(lang for lang in (*self.settings.languages.required, *text.languages) if text.get(lang) is not None)
        return bind_numbers(text.get(lang) or ""), lang

    def _mark(self, content: str | Markup, lang: Lang) -> LocalText:
        if lang is self.lang:
            return LocalText(content)
        return LocalText(content, lang.value, self.say_only_in(lang))

    def say_only_in(self, lang: Lang) -> str:
        """Return the note of a text that is missing in the page's language."""
        return self.speech.say(ONLY_IN[lang])

    def unit(self, unit: Unit) -> str:
        """Return a unit as it is printed after a number."""
        above = self.say_unit(unit.numerator, UNIT_WORDS)
        return above if unit.denominator is None else f"{above}/{self.say_unit(unit.denominator, PER_UNIT_WORDS)}"

    def say_unit(self, symbol: str, words: Mapping[str, tuple[str, str]] = UNIT_WORDS) -> str:
        """Return a unit that stands alone."""
        if symbol == "percent":
            return self.speech.percent_sign.strip()
        return self.speech.say_in(*words[symbol]) if symbol in words else UNITS.get(symbol, symbol)

    def amount(self, value: Decimal, unit: Unit) -> str:
        """Return a number with its unit, kept together."""
        number = self.speech.number(value)
        if unit == _PERCENT:
            return number + self.speech.percent_sign
        return f"{number}{NBSP}{self.unit(unit)}"

    def status(self, status: Status) -> StatusLabel:
        """Return a status as sign and word."""
        return StatusLabel(SIGNS[status], self.speech.say(STATUSES[status]))

    def count_statuses(self, counts: Mapping[Status, int]) -> str:
        """Return ``1 achieved, 2 on track``, in the order of the counts."""
        return ", ".join(self.speech.count(*STATUS_COUNTS[status], number) for status, number in counts.items())

    def change(self, before: Decimal, after: Decimal) -> str | None:
        """Return a change in whole per cent with its sign; None from zero."""
        if not before:
            return None
        said = self.speech.percent((after - before) / abs(before), signed=True)
        return said if said.startswith(("+", MINUS)) else f"±{said}"
