"""What a year's achievements and the years side by side print: ``view`` of achievements.html and years.html."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from showcase.views.drawing import Distribution, LegendItem, ProgressBar
    from showcase.views.home_page import BarRow, FrontrunnerCard, YearsChart
    from showcase.views.list_page import ListFilters
    from showcase.views.partner_page import Notice, Practice
    from showcase.views.shapes import DataTable, KeyFigure, Link, LocalText, StatusLabel


@dataclass(frozen=True, slots=True)
class Foreword:
    """The coordinator's words about the year."""

    text: LocalText
    signed_by: str | None
    """Name and title; ``None`` where nobody signs."""


@dataclass(frozen=True, slots=True)
class BestProgress:
    """The target of a theme that has come farthest."""

    partner: Link
    target: Link
    words: str
    """Such as "96 % of the way to the goal"."""


@dataclass(frozen=True, slots=True)
class ThemeYear:
    """A theme in a year."""

    theme: Link
    row: BarRow
    summary: str
    best: BestProgress | None
    """``None`` where no target of the theme has measured progress."""


@dataclass(frozen=True, slots=True)
class ResultKeys:
    """By what a row is found, in the words of the page's address, and where it stands in each order."""

    theme: str
    status: str
    ranks: str
    """A number for each column that sorts, with spaces between: its place among all rows' values, ``-`` for none."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A target's result in a year."""

    partner: Link
    target: Link
    theme: Link
    status: StatusLabel
    value: str
    """The value with its unit, or a dash."""
    progress: ProgressBar | None
    goal_year: str
    keys: ResultKeys


@dataclass(frozen=True, slots=True)
class Formula:
    """How a figure is computed: its name, the formula, and the words that explain it."""

    name: str
    formula: str | None
    words: str


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """A target of the year computed step by step."""

    target: Link
    partner: Link
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """How the year was computed."""

    formulas: tuple[Formula, ...]
    example: WorkedExample | None
    """``None`` where no target of the year has a path to compare with."""


@dataclass(frozen=True, slots=True)
class YearView:
    """A year's achievements (achievements.html)."""

    year: str
    years: tuple[Link, ...]
    """All years, this one current, and the years side by side."""
    lead: str
    """The year in a sentence or two."""
    downloads: tuple[Link, ...]
    """The report on paper, and the figures as data."""
    notice: Notice | None
    """That the year is preliminary, with its day."""
    foreword: Foreword | None
    figures: tuple[KeyFigure, ...]
    frontrunners: tuple[FrontrunnerCard, ...]
    frontrunners_link: Link | None
    """How they are chosen."""
    distribution: Distribution | None
    """Of all due targets."""
    legend: tuple[LegendItem, ...]
    table: DataTable | None
    """The counts of all themes."""
    themes: tuple[ThemeYear, ...]
    sums: DataTable | None
    """The inventories' sums, like for like."""
    results: tuple[ResultRow, ...]
    """Every target in force, by partner."""
    result_filters: ListFilters | None
    """What the table of results is narrowed and sorted by; ``None`` where there is no row."""
    result_count: str
    """Such as "44 targets"."""
    practices: tuple[Practice, ...]
    joined: tuple[Link, ...]
    left: tuple[Link, ...]
    all_received: str | None
    """That every report that was owed was received on time, where it was so."""
    awaited: tuple[Link, ...]
    """Partners whose report is not due yet."""
    missing: tuple[Link, ...]
    """Partners whose report was not received in time to count."""
    late: tuple[Link, ...]
    restatements: DataTable | None
    """Corrections told in the year's reports, and later ones of the year's figures."""
    method: Method


@dataclass(frozen=True, slots=True)
class YearsView:
    """The years side by side (years.html)."""

    years: tuple[Link, ...]
    chart: YearsChart | None
    """``None`` before the second year."""
    sums: DataTable | None
    """The inventories' sums by year."""
