"""What happened in a year: results/<year>.yaml."""

from __future__ import annotations

from pydantic import Field, model_validator

from showcase.fields import Day, Level, NumberFromZero, Slug, Url, Year
from showcase.records import (
    Description,
    Localised,
    Name,
    Note,
    Record,
    Story,
    Title,
    require_different,
    require_one_of,
)
from showcase.scalars import refuse
from showcase.vocabulary import AssuranceLevel, InventoryFigure, MilestoneProgress, Quality, RestatementReason


class Period(Record):
    """The twelve months that a report covers when they are not the calendar year."""

    from_: Day = Field(alias="from")
    to: Day

    @model_validator(mode="after")
    def _check(self) -> Period:
        if self.from_ >= self.to:
            raise refuse("day-before", earlier="from", at=("to",))
        return self


class Withdrawal(Record):
    """Why a target was given up."""

    reason: Localised[Note]


class TargetResult(Record):
    """A year's result of one target: a value, or how far a milestone has come, or its withdrawal."""

    target: Slug
    value: Level | None = None
    quality: Quality | None = None
    done: Day | None = None
    status: MilestoneProgress | None = None
    withdrawn: Withdrawal | None = None
    note: Localised[Note] | None = None
    evidence: Url | None = None

    @model_validator(mode="after")
    def _check(self) -> TargetResult:
        require_one_of(self, "value", "done", "status", "withdrawn")
        if self.quality is not None and self.value is None:
            raise refuse("quality-without-value", at=("quality",))
        return self


class Narrative(Record):
    """The year in the company's own words."""

    achievements: Localised[Story] | None = None
    challenges: Localised[Story] | None = None
    outlook: Localised[Story] | None = None


class Inventory(Record):
    """The whole company's year: emissions in tCO2e, energy in MWh, waste in t."""

    scope_1: NumberFromZero | None = None
    scope_2_location_based: NumberFromZero | None = None
    scope_2_market_based: NumberFromZero | None = None
    scope_3: NumberFromZero | None = None
    energy_total: NumberFromZero | None = None
    energy_renewable: NumberFromZero | None = None
    waste_total: NumberFromZero | None = None
    waste_recycled: NumberFromZero | None = None


class Savings(Record):
    """What a practice saves in a year: energy in MWh, emissions in tCO2e; never summed over practices."""

    energy_mwh: NumberFromZero | None = None
    emissions_tco2e: NumberFromZero | None = None


class GoodPractice(Record):
    """Something that others may want to do as well."""

    id: Slug
    title: Localised[Title]
    summary: Localised[Description]
    themes: tuple[Slug, ...]
    savings: Savings | None = None


class Restatement(Record):
    """A figure of an earlier year, corrected: of a target or of the inventory."""

    target: Slug | None = None
    inventory: InventoryFigure | None = None
    year: Year
    value: Level
    reason: RestatementReason
    note: Localised[Note] | None = None

    @model_validator(mode="after")
    def _check(self) -> Restatement:
        require_one_of(self, "target", "inventory")
        if self.inventory is not None and (self.value.is_percentage or self.value.value < 0):
            raise refuse("inventory-value", at=("value",))
        return self


class Assurance(Record):
    """Who looked at the figures from outside, how deep, and at which ones."""

    level: AssuranceLevel
    provider: Name
    url: Url | None = None
    covers: tuple[Slug, ...]


class Results(Record):
    """A year's report of one partner."""

    submitted: Day
    period: Period | None = None
    results: tuple[TargetResult, ...] = ()
    narrative: Narrative = Narrative()
    inventory: Inventory = Inventory()
    good_practices: tuple[GoodPractice, ...] = ()
    restatements: tuple[Restatement, ...] = ()
    assurance: Assurance | None = None

    @model_validator(mode="after")
    def _check(self) -> Results:
        require_different("results", (result.target for result in self.results))
        require_different("good_practices", (practice.id for practice in self.good_practices))
        figures = (f"{each.target or each.inventory} {each.year}" for each in self.restatements)
        require_different("restatements", figures)
        return self
