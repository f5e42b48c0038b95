"""Who a partner is (partner.yaml) and its place in the network (membership.yaml)."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from showcase.fields import Account, BusinessId, Day, Email, Industry, Slug, Url, Year
from showcase.records import Description, Localised, Name, Note, Record, require_different
from showcase.vocabulary import Kind, Organisation, Scheme


class OtherCommitment(Record):
    """A commitment or management system that the partner has elsewhere."""

    scheme: Scheme
    """The scheme's name on the list; `other` for one that is not there."""
    url: Url
    """The address of the page that shows the commitment or certificate."""


class Profile(Record):
    """partner.yaml: who they are; the company writes it."""

    name: Name
    """The organisation's name as in the register."""
    business_id: BusinessId | None = None
    """The business id (Y-tunnus) in quotes; only a supporting member may leave it out."""
    industry: Industry
    """The division of the main industry in TOL 2025, two digits in quotes."""
    website: Url | None = None
    """The address of your website; may be left out."""
    contact: Email
    """The mailbox of a role, such as sustainability@, not of a person: the site shows it."""
    description: Localised[Description]
    """Who you are and what you do, for a reader who does not know you."""
    other_commitments: tuple[OtherCommitment, ...] = ()
    """What you have signed or are certified for elsewhere; may be left out."""


class Exemption(Record):
    """A year for which no report is owed, and why."""

    year: Year
    """The year for which no report is owed."""
    reason: Localised[Note]
    """Why no report is owed; the site shows it."""


class Leaving(Record):
    """The day on which a partner left, why, and who carries its targets on."""

    date: Day
    """The day on which the partner left."""
    reason: Localised[Note]
    """Why the partner left; the site shows it."""
    successor: Slug | None = None
    """The folder name of the partner that carries the targets on; may be left out."""


class Membership(Record):
    """membership.yaml: the partner's place in the network; the coordinator writes it."""

    different: ClassVar = ("former_slugs",)

    kind: Kind
    """What the member is: a partner or a supporting member."""
    organisation: Organisation
    """What sort of organisation the member is."""
    joined: Day
    """The day on which the member joined the network."""
    maintainers: tuple[Account, ...] = ()
    """The accounts that may propose changes to this folder; may be left out."""
    former_slugs: tuple[Slug, ...] = ()
    """Earlier folder names, the oldest first, whose addresses lead to the new one; may be left out."""
    exempt: tuple[Exemption, ...] = ()
    """The years for which no report is owed; may be left out."""
    left: Leaving | None = None
    """The day and the reason of leaving; only when the partner has left."""

    @model_validator(mode="after")
    def _check(self) -> Membership:
        require_different("exempt", (str(exemption.year) for exemption in self.exempt))
        for name in self.different:
            require_different(name, getattr(self, name))
        return self
