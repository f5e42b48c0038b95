"""What a member's page prints, as the variable ``view`` of partner.html."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from showcase.views.bulletin_page import BulletinRow
    from showcase.views.drawing import Chart, MilestoneLine, ProgressBar
    from showcase.views.shapes import DataTable, Fact, Link, LocalText, Picture, PracticeRow, StatusLabel


@dataclass(frozen=True, slots=True)
class Glance:
    """A target in the hero of a partner's page."""

    status: StatusLabel
    text: LocalText
    """The target in few words: "Electricity 8 000 MWh by 2030"."""
    href: str
    """Its card on the page."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the reader must know before reading on: a partner that left, a year without a report."""

    kind: Literal["info", "alert"]
    heading: str
    text: LocalText | None
    link: Link | None


@dataclass(frozen=True, slots=True)
class TargetCard:
    """A target with all that is known of it."""

    id: str
    """The anchor of the card, unique on the page."""
    theme: Link
    title: LocalText
    status: StatusLabel
    status_note: str | None
    """What the status needs said: "in the goal year 2025", "the report of 2025 is awaited"."""
    value: str | None
    """The newest value, "10 130"; of a milestone that is done, the day. ``None`` without a result."""
    value_note: str | None
    """The unit, the year and the change since the baseline: "MWh in 2024, −19 % since 2018"."""
    progress: ProgressBar | None
    chart: Chart | None
    """Of a target with numbers."""
    milestone: MilestoneLine | None
    """Of a milestone."""
    trend: str | None
    """Of an intensity: how the inventory's own total went, or that it is not reported."""
    outcome: LocalText | None
    """Why it was withdrawn, in the company's words."""
    successor: Link | None
    """The target that replaces it."""
    beyond_law: LocalText
    boundary: LocalText | None
    facts: tuple[Fact, ...]
    """Signed, goal, scopes, method of scope 2, which target it replaced."""
    table: DataTable | None
    """The figures behind the chart, with restated values and notes."""
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NarrativePart:
    """One of achievements, challenges, outlook."""

    heading: str
    text: LocalText


@dataclass(frozen=True, slots=True)
class Narrative:
    """A year as the company tells it."""

    year: str
    parts: tuple[NarrativePart, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """A good practice."""

    id: str
    """Its anchor, unique on the page."""
    title: LocalText
    href: str
    """Its own page."""
    partner: Link
    themes: tuple[Link, ...]
    year: str
    summary: LocalText
    savings: tuple[Fact, ...]
    """Saved in a year: "Energy", "310 MWh"."""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed."""

    name: str | None
    title: LocalText
    party: str
    """The partner or the city."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A signed commitment."""

    id: str
    """Its anchor, unique on the page."""
    date: str
    date_iso: str
    statement: LocalText
    targets: str
    """How many targets it has, in words."""
    signatories: tuple[Signatory, ...]
    plan: Link | None
    document: Link
    """The commitment on paper."""


@dataclass(frozen=True, slots=True)
class BadgeLine:
    """A line of a badge, as large as it fits in any font."""

    text: str
    size: float
    """Of the letters, in pixels."""
    lang: str | None = None
    """The language of the text, where it is not the badge's."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What says of a member that it is one, since when or from when to when; a picture of its own (badge.svg)."""

    lang: str
    width: int
    """In pixels, as the height."""
    height: int
    words: str
    """What the picture says, in a line."""
    kind: BadgeLine
    years: BadgeLine
    network: BadgeLine
    is_past: bool
    """Whether the member has left."""
    href: str
    address: str
    """The whole address of the picture, for the member's own site."""
    page: str
    """The whole address of the member's page."""


@dataclass(frozen=True, slots=True)
class PartnerEvent:
    """An event in which a partner has a part, on the partner's page."""

    title: LocalText
    href: str
    text: str
    """The day and the part: "14 May 2025, as host and as speaker"."""


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A member's page (partner.html)."""

    name: str
    initial: str
    logo: Picture | None
    facts: tuple[Fact, ...]
    """Kind, since when, industry, website; one line under the name."""
    year: str
    verdict: str
    """This year in one computed sentence; or why nothing can be said yet."""
    glances: tuple[Glance, ...]
    notices: tuple[Notice, ...]
    description: LocalText
    report: Fact | None
    """This year's report: its state as the label, the day as the text."""
    assurance: Fact | None
    """Such as "Self-reported, not independently verified", or by whom, how deep and what; ``None`` without a report."""
    targets: tuple[TargetCard, ...]
    """In force, in the order in which they were signed."""
    ended: tuple[TargetCard, ...]
    """Achieved, not achieved, withdrawn, superseded in an earlier year."""
    narratives: tuple[Narrative, ...]
    """Newest first."""
    practices: tuple[PracticeRow, ...]
    bulletins: tuple[BulletinRow, ...]
    """The newest that name the member, without their summaries."""
    inventory: DataTable | None
    """The whole company's figures, a column a year."""
    commitments: tuple[Commitment, ...]
    """Newest first."""
    reports: DataTable | None
    """A row a year: state, day, assurance; an exempt year with its reason."""
    events: tuple[PartnerEvent, ...]
    """Hosted, spoken at or attended, newest first."""
    restatements: DataTable | None
    """Which figure and year, from, to, reason, note, when."""
    other_commitments: tuple[Link, ...]
    sources: tuple[Link, ...]
    """The page's feed, its figures as data, the partner's folder in the repository, "correct this page"."""
    report_link: Link | None
    """How to report the year; ``None`` where nobody reports or the network has not written it."""
    badge: Badge
