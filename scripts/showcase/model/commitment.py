"""What was signed: commitments/<date>.yaml."""

from __future__ import annotations

from pydantic import model_validator

from showcase.fields import Level, Number, Scope, Slug, TargetReference, UnitField, Url, Year
from showcase.records import Description, Localised, LongNote, Name, Record, Title, require_different, require_one_of
from showcase.scalars import refuse
from showcase.units import Unit
from showcase.vocabulary import Party, Scope2Method, TargetKind


class Signatory(Record):
    """Who signed for a party; the name is left out when the person asks for it."""

    party: Party
    name: Name | None = None
    title: Localised[Name]


class Baseline(Record):
    """The level from which a target starts; without a value it is 100 % and the amounts are not published."""

    year: Year
    value: Number | None = None


class Goal(Record):
    """The year by which a target is to be met and, unless it is a milestone, the level that meets it."""

    year: Year
    at_most: Level | None = None
    at_least: Level | None = None


class Interim(Record):
    """A level on the way to the goal: the path bends here."""

    year: Year
    at_most: Level | None = None
    at_least: Level | None = None

    @model_validator(mode="after")
    def _check(self) -> Interim:
        require_one_of(self, "at_most", "at_least")
        return self


class Target(Record):
    """One promise: a measure with a year, or a milestone (no unit)."""

    id: Slug
    theme: Slug
    title: Localised[Title]
    beyond_law: Localised[LongNote]
    unit: UnitField | None = None
    baseline: Baseline | None = None
    interim: tuple[Interim, ...] = ()
    goal: Goal
    scopes: tuple[Scope, ...] = ()
    scope_2_method: Scope2Method | None = None
    boundary: Localised[LongNote] | None = None
    replaces: tuple[TargetReference, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Target:
        levels = [name for name in ("at_most", "at_least") if getattr(self.goal, name) is not None]
        if self.unit is None:
            self._check_milestone(levels)
        elif len(levels) != 1:
            raise refuse("one-of", options="at_most, at_least", got=", ".join(levels), at=("goal",))
        for position, interim in enumerate(self.interim):
            if levels and getattr(interim, levels[0]) is None:
                raise refuse("interim-direction", expected=levels[0], got="", at=("interim", position))
        require_different("scopes", map(str, self.scopes))
        require_different("replaces", self.replaces)
        return self

    def _check_milestone(self, levels: list[str]) -> None:
        if levels:
            raise refuse("milestone-field", got=levels[0], at=("goal",))
        for name in ("baseline", "interim", "scopes", "scope_2_method"):
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
    statement: Localised[Description]
    plan: Url | None = None
    targets: tuple[Target, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Commitment:
        require_different("targets", (target.id for target in self.targets))
        return self
