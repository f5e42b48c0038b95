"""The coordinator's files: the network's settings, yearly achievements, events, wishes, pages and bulletins."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, model_validator

from showcase.fields import Account, Clock, Day, Email, LocalTime, Number, Slug, Url, Year
from showcase.records import Description, Localised, Name, Note, Record, Story, Title, require_different
from showcase.scalars import refuse
from showcase.vocabulary import EventKind, EventState, Lang, Licence, WishState


class Languages(Record):
    """The languages in which the site is offered, and those in which every text must be there."""

    offered: tuple[Lang, ...]
    required: tuple[Lang, ...]

    @model_validator(mode="after")
    def _check(self) -> Languages:
        require_different("offered", self.offered)
        require_different("required", self.required)
        if Lang.FI not in self.offered:
            raise refuse("finnish-not-offered", got=", ".join(self.offered), at=("offered",))
        if not self.required or not set(self.required) <= set(self.offered):
            got = ", ".join(self.required)
            raise refuse("required-languages", options=", ".join(self.offered), got=got, at=("required",))
        return self


class Coordinator(Record):
    """Who runs the network: a mailbox, and accounts on the forge."""

    email: Email
    accounts: tuple[Account, ...] = ()


class WishBox(Record):
    """Where a wish can be sent by form."""

    form: Url


class Theme(Record):
    """A subject of targets, with its address and its words in each language."""

    id: Slug
    slug: Localised[Slug]
    name: Localised[Name]
    description: Localised[Description]


class ReportingYear(Record):
    """A year to report: from when, until when, and the day from which its figures are closed."""

    year: Year
    opens: Day
    due: Day
    published: Day | None = None

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


class Settings(Record):
    """network.yaml: the network's own settings."""

    name: Localised[Name]
    city: Localised[Name]
    city_goal: Localised[Description]
    banner: Localised[Note] | None = None
    languages: Languages
    site: Url
    repository: Url
    coordinator: Coordinator
    wishes: WishBox | None = None
    as_of: Day | None = None
    on_track_tolerance: Annotated[Number, AfterValidator(_check_share)]
    themes: tuple[Theme, ...]
    reporting_years: tuple[ReportingYear, ...] = ()
    licence: Licence = Licence.CC_BY_4_0

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
    title: Localised[Name]


class Frontrunner(Record):
    """A partner that the coordinator shows as a frontrunner of the year in a theme, and why."""

    partner: Slug
    theme: Slug
    rationale: Localised[Note]


class Edition(Record):
    """achievements/<year>.yaml: what the coordinator adds to a year's achievements."""

    foreword: Localised[Story]
    signed_by: SignedBy | None = None
    frontrunners: tuple[Frontrunner, ...] = ()


class Venue(Record):
    """Where an event takes place, and how to get in without steps, hear and be heard."""

    name: Localised[Name]
    address: Name | None = None
    access: Localised[Note] | None = None


class Registration(Record):
    """Where to register, and until when."""

    url: Url
    until: Day | None = None


class ProgrammeItem(Record):
    """One point of an event's programme."""

    at: Clock
    title: Localised[Title]
    partner: Slug | None = None
    practice: Slug | None = None


class Material(Record):
    """Something to read or watch after an event."""

    title: Localised[Title]
    url: Url


class Event(Record):
    """events/<slug>.yaml: a seminar, workshop, visit, signing or webinar."""

    kind: EventKind
    title: Localised[Title]
    summary: Localised[Description]
    start: LocalTime
    end: LocalTime | None = None
    place: Venue | None = None
    host: Slug | None = None
    themes: tuple[Slug, ...] = ()
    languages: tuple[Lang, ...] = ()
    registration: Registration | None = None
    programme: tuple[ProgrammeItem, ...] = ()
    attended: tuple[Slug, ...] = ()
    materials: tuple[Material, ...] = ()
    state: EventState = EventState.SCHEDULED

    @model_validator(mode="after")
    def _check(self) -> Event:
        if self.end is not None and self.end <= self.start:
            raise refuse("day-before", earlier="start", at=("end",))
        return self


class Wish(Record):
    """A wish sent to the coordinator, and the answer; it carries no person's name."""

    id: Slug
    received: Day
    wish: Localised[Note]
    state: WishState
    answer: Localised[Note] | None = None
    event: Slug | None = None


class Wishes(Record):
    """wishes.yaml."""

    wishes: tuple[Wish, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Wishes:
        require_different("wishes", (wish.id for wish in self.wishes))
        return self


class GenericWords(Record):
    """generic-words.yaml: claims that need evidence, by language."""

    fi: tuple[Name, ...] = ()
    sv: tuple[Name, ...] = ()
    en: tuple[Name, ...] = ()


class PageMetadata(Record):
    """The lines on top of pages/<page>.<lang>.md."""

    title: Title
    summary: Note


class BulletinMetadata(Record):
    """The lines on top of bulletins/<date>-<slug>.<lang>.md."""

    title: Title
    summary: Note
    partners: tuple[Slug, ...] = ()
    themes: tuple[Slug, ...] = ()
    events: tuple[Slug, ...] = ()
