"""Who a partner is (partner.yaml) and its place in the network (membership.yaml)."""

from __future__ import annotations

from pydantic import model_validator

from showcase.fields import Account, BusinessId, Day, Email, Industry, Slug, Url, Year
from showcase.records import Description, Localised, Name, Note, Record, require_different
from showcase.vocabulary import Kind, Organisation, Scheme


class OtherCommitment(Record):
    """A commitment or management system that the partner has elsewhere."""

    scheme: Scheme
    url: Url


class Profile(Record):
    """partner.yaml: who they are; the company writes it."""

    name: Name
    business_id: BusinessId | None = None
    industry: Industry
    website: Url | None = None
    contact: Email
    description: Localised[Description]
    other_commitments: tuple[OtherCommitment, ...] = ()


class Exemption(Record):
    """A year for which no report is owed, and why."""

    year: Year
    reason: Localised[Note]


class Leaving(Record):
    """The day on which a partner left, why, and who carries its targets on."""

    date: Day
    reason: Localised[Note]
    successor: Slug | None = None


class Membership(Record):
    """membership.yaml: the partner's place in the network; the coordinator writes it."""

    kind: Kind
    organisation: Organisation
    joined: Day
    maintainers: tuple[Account, ...] = ()
    former_slugs: tuple[Slug, ...] = ()
    exempt: tuple[Exemption, ...] = ()
    left: Leaving | None = None

    @model_validator(mode="after")
    def _check(self) -> Membership:
        require_different("exempt", (str(exemption.year) for exemption in self.exempt))
        require_different("former_slugs", self.former_slugs)
        return self
