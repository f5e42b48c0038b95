"""What happened in a year: results/<year>.yaml."""

from __future__ import annotations

from typing import ClassVar

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
    """The first day of the period."""
    to: Day
    """The last day of the period, in the year of the file's name."""

    @model_validator(mode="after")
    def _check(self) -> Period:
        if self.from_ >= self.to:
            raise refuse("day-before", earlier="from", at=("to",))
        return self


class Withdrawal(Record):
    """Why a target was given up."""

    reason: Localised[Note]
    """Why the target was given up; the site shows it."""


class TargetResult(Record):
    """A year's result of one target: a value, or how far a milestone has come, or its withdrawal."""

    one_of: ClassVar = ("value", "done", "status", "withdrawn")

    target: Slug
    """The id of the target."""
    value: Level | None = None
    """The year's value in the target's unit, or as `88 %` where the baseline has no value."""
    quality: Quality | None = None
    """How the value came about; may be left out."""
    done: Day | None = None
    """The day on which a milestone was done."""
    status: MilestoneProgress | None = None
    """How far a milestone has come that is not done."""
    withdrawn: Withdrawal | None = None
    """Why the target is given up; only before its goal year."""
    note: Localised[Note] | None = None
    """What a reader should know about the figure; may be left out."""
    evidence: Url | None = None
    """The address of a page that shows it; may be left out."""

    @model_validator(mode="after")
    def _check(self) -> TargetResult:
        require_one_of(self, *self.one_of)
        if self.quality is not None and self.value is None:
            raise refuse("quality-without-value", at=("quality",))
        return self


class Narrative(Record):
    """The year in the company's own words."""

    achievements: Localised[Story] | None = None
    """What went well; may be left out."""
    challenges: Localised[Story] | None = None
    """What was hard; may be left out."""
    outlook: Localised[Story] | None = None
    """What comes next; may be left out."""


class Inventory(Record):
    """The whole company's year: emissions in tCO2e, energy in MWh, waste in t."""

    scope_1: NumberFromZero | None = None
    """Direct emissions, tCO2e."""
    scope_2_location_based: NumberFromZero | None = None
    """Emissions of purchased energy by the average of the grid, tCO2e."""
    scope_2_market_based: NumberFromZero | None = None
    """Emissions of purchased energy by your own contracts, tCO2e."""
    scope_3: NumberFromZero | None = None
    """Other emissions of the value chain, tCO2e."""
    energy_total: NumberFromZero | None = None
    """All energy used, MWh."""
    energy_renewable: NumberFromZero | None = None
    """The renewable part of the energy, MWh."""
    waste_total: NumberFromZero | None = None
    """All waste, t."""
    waste_recycled: NumberFromZero | None = None
    """The part of the waste that was recycled, t."""


class Savings(Record):
    """What a practice saves in a year: energy in MWh, emissions in tCO2e; never summed over practices."""

    energy_mwh: NumberFromZero | None = None
    """Energy saved in a year, MWh."""
    emissions_tco2e: NumberFromZero | None = None
    """Emissions saved in a year, tCO2e."""


class GoodPractice(Record):
    """Something that others may want to do as well."""

    id: Slug
    """A short name for files and addresses; unique within the partner for ever."""
    title: Localised[Title]
    """What was done, in one line."""
    summary: Localised[Description]
    """What was done, how, and what came of it, so that others can do the same."""
    themes: tuple[Slug, ...]
    """The ids of the network's themes to which it belongs."""
    savings: Savings | None = None
    """What it saves in a year; may be left out."""


class Restatement(Record):
    """A figure of an earlier year, corrected: of a target or of the inventory."""

    one_of: ClassVar = ("target", "inventory")

    target: Slug | None = None
    """The id of the target whose value is corrected."""
    inventory: InventoryFigure | None = None
    """The figure of the inventory that is corrected."""
    year: Year
    """The year whose figure is corrected."""
    value: Level
    """The corrected value, written as the first one was."""
    reason: RestatementReason
    """Why: `structure` is a part bought or sold, not growth; `late` is a value that was missing."""
    note: Localised[Note] | None = None
    """What was wrong and how it was found; may be left out."""

    @model_validator(mode="after")
    def _check(self) -> Restatement:
        require_one_of(self, *self.one_of)
        if self.inventory is not None and (self.value.is_percentage or self.value.value < 0):
            raise refuse("inventory-value", at=("value",))
        return self


class Assurance(Record):
    """Who looked at the figures from outside, how deep, and at which ones."""

    level: AssuranceLevel
    """How deep the assurance went."""
    provider: Name
    """Who gave the assurance."""
    url: Url | None = None
    """The address of the statement; may be left out."""
    covers: tuple[Slug, ...]
    """What was looked at: `inventory` and the ids of targets."""


class Results(Record):
    """A year's report of one partner."""

    submitted: Day
    """The day on which you hand in the report."""
    period: Period | None = None
    """The twelve months of the report; left out when they are the calendar year."""
    results: tuple[TargetResult, ...] = ()
    """The results, one entry for each target in force."""
    narrative: Narrative = Narrative()
    """The year in your own words; may be left out."""
    inventory: Inventory = Inventory()
    """The whole organisation's figures of the year; leave out those that you do not have."""
    good_practices: tuple[GoodPractice, ...] = ()
    """What others may want to do as well; may be left out."""
    restatements: tuple[Restatement, ...] = ()
    """The corrected figures of earlier years; may be left out."""
    assurance: Assurance | None = None
    """Who looked at the figures from outside; left out when nobody did."""

    @model_validator(mode="after")
    def _check(self) -> Results:
        require_different("results", (result.target for result in self.results))
        require_different("good_practices", (practice.id for practice in self.good_practices))
        figures = (f"{each.target or each.inventory} {each.year}" for each in self.restatements)
        require_different("restatements", figures)
        return self
