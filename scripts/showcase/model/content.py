"""The coordinator's files: the network's settings, yearly achievements, wishes, pages and bulletins."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from showcase.fields import Account, Day, Email, Number, Slug, Url, Year
from showcase.records import Description, Localised, Name, Note, Record, Story, Title, require_different
from showcase.scalars import refuse
from showcase.vocabulary import Lang, Licence, WishState


class Languages(Record):
    """The languages in which the site is offered, and those in which every text must be there."""

    different: ClassVar = ("offered", "required")

    offered: Annotated[tuple[Lang, ...], Field(json_schema_extra={"contains": {"const": "fi"}})]
    """The languages of the site; Finnish is one of them."""
    required: Annotated[tuple[Lang, ...], Field(json_schema_extra={"minItems": 1})]
    """The languages in which every text must be there."""

    @model_validator(mode="after")
    def _check(self) -> Languages:
        for name in self.different:
            require_different(name, getattr(self, name))
        if Lang.FI not in self.offered:
            raise refuse("finnish-not-offered", got=", ".join(self.offered), at=("offered",))
        if not self.required or not set(self.required) <= set(self.offered):
            got = ", ".join(self.required)
            raise refuse("required-languages", options=", ".join(self.offered), got=got, at=("required",))
        return self


class Coordinator(Record):
    """Who runs the network: a mailbox, and accounts on the forge."""

    email: Email
    """The coordinator's mailbox; the site shows it."""
    accounts: tuple[Account, ...] = ()
    """The accounts of the coordinator on the forge; may be left out."""


class WishBox(Record):
    """Where a wish can be sent by form."""

    form: Url
    """The address of the form by which wishes are sent."""


class Theme(Record):
    """A subject of targets, with its address and its words in each language."""

    id: Slug
    """The name by which files name the theme; it never changes."""
    slug: Localised[Slug]
    """The word for the theme in the addresses of its pages."""
    name: Localised[Name]
    """The theme's name."""
    description: Localised[Description]
    """What belongs to the theme."""


class ReportingYear(Record):
    """A year to report: from when, until when, and the day from which its figures are closed."""

    year: Year
    """The year that is reported."""
    opens: Day
    """The first day on which reports are taken."""
    due: Day
    """The last day on which a report is in time."""
    published: Day | None = None
    """The day from which the year's figures stay as they are; left out until it is known."""

    @model_validator(mode="after")
    def _check(self) -> ReportingYear:
        if self.opens > self.due:
            raise refuse("day-before", earlier="opens", at=("due",))
        if self.published is not None and self.published <= self.due:
            raise refuse("day-before", earlier="due", at=("published",))
        return self


def _check_share(value: Number) -> Number:
    if not 0 <= value <= 1:
        raise refuse("not-a-share", got=value)
    return value


_Share = Annotated[
    Number,
    AfterValidator(_check_share),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1, "examples": [0.05]}),
]


class Settings(Record):
    """network.yaml: the network's own settings."""

    name: Localised[Name]
    """The network's name."""
    city: Localised[Name]
    """The city's name."""
    city_goal: Localised[Description]
    """The city's own climate goal in words."""
    banner: Localised[Note] | None = None
    """A notice at the top of every page; may be left out."""
    languages: Languages
    """The languages of the site and of its texts."""
    site: Url
    """The address at which the site is published."""
    repository: Url
    """The address of the repository, for links to edit and to report."""
    coordinator: Coordinator
    """Who runs the network."""
    wishes: WishBox | None = None
    """The network's own form for wishes; left out, the form of the repository is offered."""
    as_of: Day | None = None
    """The day for which the site is built; left out, it is today."""
    on_track_tolerance: _Share
    """How far from its path a target is still on track: a share from 0 to 1."""
    themes: Annotated[tuple[Theme, ...], Field(json_schema_extra={"minItems": 1})]
    """The network's themes, in the order in which they are shown."""
    reporting_years: tuple[ReportingYear, ...] = ()
    """The years that are reported."""
    licence: Licence = Licence.CC_BY_4_0
    """The licence of the open data; left out, it is CC-BY-4.0."""

    @model_validator(mode="after")
    def _check(self) -> Settings:
        if not self.themes:
            raise refuse("no-themes", got="", at=("themes",))
        require_different("themes", (theme.id for theme in self.themes))
        require_different("reporting_years", (str(each.year) for each in self.reporting_years))
        for lang in self.languages.offered:
            require_different("themes", (theme.slug.get(lang) or theme.id for theme in self.themes))
        return self


class SignedBy(Record):
    """Who signs a foreword."""

    name: Name
    """The name of the person who signs."""
    title: Localised[Name]
    """The title of the person who signs."""


class Frontrunner(Record):
    """A partner that the coordinator shows as a frontrunner of the year in a theme, and why."""

    partner: Slug
    """The partner's folder name."""
    theme: Slug
    """The id of one of the network's themes."""
    rationale: Localised[Note]
    """Why the partner is a frontrunner in the theme that year."""


class Edition(Record):
    """achievements/<year>.yaml: what the coordinator adds to a year's achievements."""

    foreword: Localised[Story]
    """The foreword to the year's achievements."""
    signed_by: SignedBy | None = None
    """Who signs the foreword; may be left out."""
    frontrunners: tuple[Frontrunner, ...] = ()
    """The frontrunners of the year; may be left out."""


class Wish(Record):
    """A wish sent to the coordinator, and the answer; it carries no person's name."""

    id: Slug
    """A short name for files and addresses; unique among the wishes."""
    received: Day
    """The day on which the wish was sent."""
    wish: Localised[Note]
    """The wish, without the name of a person."""
    state: WishState
    """What became of the wish."""
    answer: Localised[Note] | None = None
    """The coordinator's answer; left out until there is one."""
    event: Slug | None = None
    """The event that came of it: its file name without .yaml; may be left out."""


class Wishes(Record):
    """wishes.yaml."""

    wishes: tuple[Wish, ...] = ()
    """The wishes, one entry for each."""

    @model_validator(mode="after")
    def _check(self) -> Wishes:
        require_different("wishes", (wish.id for wish in self.wishes))
        return self


class GenericWords(Record):
    """generic-words.yaml: claims that need evidence, by language."""

    fi: tuple[Name, ...] = ()
    """Finnish claims that need evidence, in their base form."""
    sv: tuple[Name, ...] = ()
    """Swedish claims that need evidence, in their base form."""
    en: tuple[Name, ...] = ()
    """English claims that need evidence, in their base form."""


class PageMetadata(Record):
    """The lines on top of pages/<page>.<lang>.md."""

    title: Title
    """The page's title."""
    summary: Note
    """What the page is about, in a sentence or two."""


class BulletinMetadata(Record):
    """The lines on top of bulletins/<date>-<slug>.<lang>.md."""

    different: ClassVar = ("partners", "themes", "events")

    title: Title
    """The bulletin's title."""
    summary: Note
    """What the bulletin is about, in a sentence or two."""
    partners: tuple[Slug, ...] = ()
    """The folder names of the partners that it is about, parted by commas; may be left out."""
    themes: tuple[Slug, ...] = ()
    """The ids of the themes that it is about, parted by commas; may be left out."""
    events: tuple[Slug, ...] = ()
    """The file names of its events without .yaml, parted by commas; may be left out."""

    @model_validator(mode="after")
    def _check(self) -> BulletinMetadata:
        for name in self.different:
            require_different(name, getattr(self, name))
        return self
