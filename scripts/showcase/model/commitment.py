"""What was signed: commitments/<date>.yaml."""

from __future__ import annotations

from typing import ClassVar, Final

from pydantic import model_validator

from showcase.fields import Level, Number, Scope, Slug, TargetReference, UnitField, Url, Year
from showcase.records import Description, Localised, LongNote, Name, Record, Title, require_different, require_one_of
from showcase.scalars import refuse
from showcase.units import Unit
from showcase.vocabulary import Party, Scope2Method, TargetKind

LEVELS: Final = ("at_most", "at_least")
"""The two ways to say a goal: its target has one of them."""


class Signatory(Record):
    """Who signed for a party; the name is left out when the person asks for it."""

    party: Party
    """Who signs: the partner or the city."""
    name: Name | None = None
    """The signatory's name; left out when that person asks for it."""
    title: Localised[Name]
    """The signatory's title in the organisation."""


class Baseline(Record):
    """The level from which a target starts; without a value it is 100 % and the amounts are not published."""

    year: Year
    """The year from which the change is counted."""
    value: Number | None = None
    """That year's level in the target's unit; left out when amounts are not published: it is then 100 %."""


class Goal(Record):
    """The year by which a target is to be met and, unless it is a milestone, the level that meets it."""

    year: Year
    """The year by which the target is to be met."""
    at_most: Level | None = None
    """The level not to exceed: a number, or a percentage of the baseline such as `80 %`."""
    at_least: Level | None = None
    """The level to reach: a number, or a percentage of the baseline such as `120 %`."""


class Interim(Record):
    """A level on the way to the goal: the path bends here."""

    one_of: ClassVar = LEVELS

    year: Year
    """The year of the interim goal, after the baseline and before the goal."""
    at_most: Level | None = None
    """The level not to exceed that year; here when the goal has `at_most`."""
    at_least: Level | None = None
    """The level to reach that year; here when the goal has `at_least`."""

    @model_validator(mode="after")
    def _check(self) -> Interim:
        require_one_of(self, *self.one_of)
        return self


class Target(Record):
    """One promise: a measure with a year, or a milestone (no unit)."""

    different: ClassVar = ("scopes", "replaces")
    not_of_a_milestone: ClassVar = ("baseline", "interim", "scopes", "scope_2_method")

    id: Slug
    """A short name for files and addresses; unique within the partner for ever."""
    theme: Slug
    """The id of one of the network's themes."""
    title: Localised[Title]
    """The promise in one line, with its level and year."""
    beyond_law: Localised[LongNote]
    """How it improves on today and exceeds what the law requires."""
    unit: UnitField | None = None
    """A unit of the list, such as `MWh` or `kWh/m2`; left out for a milestone: an act, done or not."""
    baseline: Baseline | None = None
    """The level from which the target starts; left out, it is the first value that is reported."""
    interim: tuple[Interim, ...] = ()
    """The levels on the way to the goal, by year; may be left out."""
    goal: Goal
    """The year and exactly one level, `at_most` or `at_least`; a milestone has the year only."""
    scopes: tuple[Scope, ...] = ()
    """The scopes of the GHG Protocol that are counted; only when emissions are to fall."""
    scope_2_method: Scope2Method | None = None
    """How purchased energy is counted; only when scope 2 is."""
    boundary: Localised[LongNote] | None = None
    """What is counted: sites, companies, corrections; may be left out unless scope 3 is counted."""
    replaces: tuple[TargetReference, ...] = ()
    """The ids of earlier targets that this one replaces, a predecessor's as `<slug>/<id>`; may be left out."""

    @model_validator(mode="after")
    def _check(self) -> Target:
        levels = [name for name in LEVELS if getattr(self.goal, name) is not None]
        if self.unit is None:
            self._check_milestone(levels)
        elif len(levels) != 1:
            raise refuse("one-of", options=", ".join(LEVELS), got=", ".join(levels), at=("goal",))
        for position, interim in enumerate(self.interim):
            if levels and getattr(interim, levels[0]) is None:
                raise refuse("interim-direction", expected=levels[0], got="", at=("interim", position))
        for name in self.different:
            require_different(name, map(str, getattr(self, name)))
        return self

    def _check_milestone(self, levels: list[str]) -> None:
        if levels:
            raise refuse("milestone-field", got=levels[0], at=("goal",))
        for name in self.not_of_a_milestone:
            if getattr(self, name):
                raise refuse("milestone-field", got=name, at=(name,))

    @property
    def kind(self) -> TargetKind:
        """What the target measures, read from its unit."""
        return self.unit.kind if isinstance(self.unit, Unit) else TargetKind.MILESTONE

    @property
    def is_at_most(self) -> bool:
        """Whether lower is better."""
        return self.goal.at_most is not None


class Commitment(Record):
    """A commitment as signed: never edited afterwards."""

    signatories: tuple[Signatory, ...]
    """Those who sign, for the partner and for the city."""
    statement: Localised[Description]
    """The commitment in words: also what has no measure or year."""
    plan: Url | None = None
    """The address of the plan and the means to get there; may be left out."""
    targets: tuple[Target, ...] = ()
    """The promises, one entry for each."""

    @model_validator(mode="after")
    def _check(self) -> Commitment:
        require_different("targets", (target.id for target in self.targets))
        return self
