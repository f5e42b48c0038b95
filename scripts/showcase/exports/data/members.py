"""partners.json: every member, with where this year's report and targets stand."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from showcase.exports.data.document import Document, Texts, create_texts
from showcase.records import Record
from showcase.urls import DataName, PageName
from showcase.vocabulary import SECTION_OF_DIVISION, Kind, Organisation, ReportState, Status

if TYPE_CHECKING:
    from showcase.exports.data.publication import Publication
    from showcase.network import Partner


class Industry(Record):
    """What a member does, by the classification TOL 2025 (NACE Rev. 2.1)."""

    division: str
    """The division, two digits."""
    section: str
    """The section to which the division belongs, a letter from A to V."""


class Departure(Record):
    """When and why a member left."""

    date: date
    """The day on which it left."""
    reason: Texts
    """Why it left."""
    successor: str | None
    """The slug of the member that carries its targets on."""


class Member(Record):
    """A member of the network."""

    slug: str
    """Its name in addresses and in the other files."""
    name: str
    """The organisation's name."""
    business_id: str | None
    """The Finnish business id (Y-tunnus)."""
    kind: Kind
    """Whether it is a partner or a supporting member."""
    organisation: Organisation
    """What sort of organisation it is."""
    industry: Industry
    """Its main industry."""
    joined: date
    """The day on which it joined."""
    left: Departure | None
    """When and why it left; null for those that stay."""
    website: str | None
    """The address of its website."""
    pages: Texts
    """The addresses of its page on this site."""
    document: str
    """The address of the document with all that is known of it."""
    report: ReportState | None
    """Where this year's report stands; null where none is owed and none was given."""
    statuses: dict[Status, int]
    """How many of its targets stand where this year, as known today; statuses of none are left out."""


class PartnersDocument(Document):
    """Every member of the network, those that left too, in the order of their slugs."""

    year: int | None
    """This year: the newest reporting year past its due date."""
    partners: tuple[Member, ...]
    """The members."""


def create_partners_document(publication: Publication) -> PartnersDocument:
    """Return all members."""
    return PartnersDocument(
        **dict(publication.head),
        year=publication.achievements.this_year,
        partners=tuple(create_member(publication, partner) for partner in publication.partners),
    )


def create_member(publication: Publication, partner: Partner) -> Member:
    """Return a member as all documents name it."""
    profile, membership = partner.profile.value, partner.membership.value
    history = publication.achievements.partners[partner.slug]
    this_year = publication.achievements.this_year
    report = history.reports.get(this_year) if this_year else None
    statuses = Counter(each.status for (_, year), each in history.years.items() if year == this_year)
    left = membership.left
    return Member(
        slug=partner.slug,
        name=profile.name,
        business_id=profile.business_id,
        kind=membership.kind,
        organisation=membership.organisation,
        industry=Industry(division=profile.industry, section=SECTION_OF_DIVISION[profile.industry]),
        joined=membership.joined,
        left=Departure(date=left.date, reason=create_texts(left.reason), successor=left.successor) if left else None,
        website=profile.website,
        pages=publication.create_page_addresses(PageName.PARTNERS, partner.slug),
        document=publication.create_data_address(DataName.PARTNER, slug=partner.slug),
        report=report.state if report else None,
        statuses={status: statuses[status] for status in Status if statuses[status]},
    )
