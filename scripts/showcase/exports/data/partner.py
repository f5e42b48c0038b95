"""partners/<slug>.json: all that is known of a member; the persons who signed are not named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from showcase.exports.data.document import Document, Texts, create_texts
from showcase.exports.data.inventories import Inventory, list_inventories
from showcase.exports.data.members import Member, create_member
from showcase.exports.data.practices import Practice, list_practices
from showcase.exports.data.reports import PublishedReport, list_reports
from showcase.exports.data.targets import PublishedTarget, list_targets
from showcase.records import Record
from showcase.vocabulary import Party, Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.exports.data.publication import Publication
    from showcase.network import Partner


class Exemption(Record):
    """A year for which no report is owed."""

    year: int
    """The year."""
    reason: Texts
    """Why none is owed."""


class OtherCommitment(Record):
    """A commitment or management system that the member has elsewhere."""

    scheme: Scheme
    """Which one it is."""
    url: str
    """The address of the page that shows it."""


class Signatory(Record):
    """For whom somebody signed, and by what right; persons are not named."""

    party: Party
    """For whom: the partner or the city."""
    title: Texts
    """The signatory's title."""


class SignedCommitment(Record):
    """What was signed on a day; it is never edited afterwards."""

    signed: date
    """The day of signing."""
    statement: Texts
    """The commitment in words; markdown."""
    plan: str | None
    """The address of the plan and the means to get there."""
    signatories: tuple[Signatory, ...]
    """Who signed."""
    targets: tuple[str, ...]
    """The ids of its targets."""


class PartnerDocument(Member, Document):
    """A member with its targets, results, figures and reports over the years, as known today."""

    description: Texts
    """Who the member is and what it does; markdown."""
    former_slugs: tuple[str, ...]
    """Its slugs of earlier days."""
    exempt: tuple[Exemption, ...]
    """The years for which no report is owed."""
    other_commitments: tuple[OtherCommitment, ...]
    """What it has signed or is certified for elsewhere."""
    commitments: tuple[SignedCommitment, ...]
    """Its signed commitments, oldest first."""
    targets: tuple[PublishedTarget, ...]
    """Its targets, in the order of signing."""
    reports: tuple[PublishedReport, ...]
    """Its reports by year."""
    inventory: tuple[Inventory, ...]
    """The figures of the whole organisation by year."""
    practices: tuple[Practice, ...]
    """Its good practices by year."""


def create_partner_document(publication: Publication, partner: Partner) -> PartnerDocument:
    """Return all that is known of a member."""
    profile, membership = partner.profile.value, partner.membership.value
    history = publication.achievements.partners[partner.slug]
    return PartnerDocument(
        **dict(publication.head),
        **dict(create_member(publication, partner)),
        description=create_texts(profile.description),
        former_slugs=membership.former_slugs,
        exempt=tuple(Exemption(year=each.year, reason=create_texts(each.reason)) for each in membership.exempt),
        other_commitments=tuple(
            OtherCommitment(scheme=each.scheme, url=each.url) for each in profile.other_commitments
        ),
        commitments=tuple(_list_commitments(partner)),
        targets=list_targets(publication.achievements, partner),
        reports=list_reports(history),
        inventory=list_inventories(history.known),
        practices=list_practices(publication, partner),
    )


def _list_commitments(partner: Partner) -> Iterator[SignedCommitment]:
    for signed, file in partner.commitments.items():
        commitment = file.value
        yield SignedCommitment(
            signed=signed,
            statement=create_texts(commitment.statement),
            plan=commitment.plan,
            signatories=tuple(
                Signatory(party=each.party, title=create_texts(each.title)) for each in commitment.signatories
            ),
            targets=tuple(target.id for target in commitment.targets),
        )
