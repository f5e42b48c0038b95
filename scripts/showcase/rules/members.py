"""Who belongs to the network, under which name, from when and until when."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from showcase.problem import Place, create_problem, create_warning
from showcase.rules.promises import list_partners
from showcase.scalars import SLUG
from showcase.urls import PAGE_WORDS
from showcase.vocabulary import DEVICE_NAMES, RESERVED_WORDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.model.partner import Membership, Profile
    from showcase.network import File, Network
    from showcase.problem import Problem

_RESERVED: Final = PAGE_WORDS | RESERVED_WORDS | DEVICE_NAMES
_LOOK_ALIKE: Final = str.maketrans({"0": "o", "1": "l", "i": "l", "-": None})
_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("ae", "a"), ("oe", "o"))
_PERSON: Final = re.compile(r"[a-z]+(-[a-z]+)?\.[a-z]+(-[a-z]+)?@")
"""The mailbox of a first and a last name."""


def check_business_ids(network: Network, _built: date) -> Iterator[Problem]:
    """A partner has a business id, and no two have the same."""
    seen: dict[str, File[Profile]] = {}
    for partner in network.partners.values():
        number = partner.profile.value.business_id
        if number is None:
            if partner.membership.value.kind is Kind.PARTNER:
                yield create_problem(partner.profile.place("business_id"), "business-id-missing")
        elif number in seen:
            first = seen[number].marks.path
            yield create_problem(partner.profile.place("business_id"), "business-id-used", got=number, first=first)
        else:
            seen[number] = partner.profile


def check_folder_names_differ(network: Network, _built: date) -> Iterator[Problem]:
    """A partner's folder name differs from every other by more than accents, dashes and letters that look alike."""
    first: dict[str, str] = {}
    for slug in sorted(filter(SLUG.fullmatch, network.slugs)):
        other = first.setdefault(create_skeleton(slug), slug)
        if other != slug:
            path = _show_folder(network, slug)
            yield create_problem(Place(path), "slug-look-alike", got=slug, other=other)


def create_skeleton(slug: str) -> str:
    """Return what is left of a name when all that the eye may take for the same is the same: ä is written a or ae."""
    bare = slug.translate(_LOOK_ALIKE)
    for letters, letter in _PAIRS:
        bare = bare.replace(letters, letter)
    return bare


def _show_folder(network: Network, slug: str) -> str:
    """Return the path of a partner's folder, which may hold nothing that could be read."""
    partner = network.partners.get(slug) or next(iter(network.partners.values()), None)
    if partner is None:
        return slug
    return PurePosixPath(partner.profile.marks.path).parent.with_name(slug).as_posix()


def check_former_slugs(network: Network, _built: date) -> Iterator[Problem]:
    """A former folder name is no partner's folder now, no other's former name, and no word that addresses use."""
    seen: dict[str, File[Membership]] = {}
    for partner in network.partners.values():
        file = partner.membership
        for position, slug in enumerate(file.value.former_slugs):
            place = ("former_slugs", position)
            if slug in _RESERVED:
                yield create_problem(file.place(*place), "reserved-slug", got=slug)
            elif slug in network.slugs:
                first = _show_folder(network, slug)
                yield create_problem(file.place(*place), "former-slug-used", got=slug, first=first)
            elif slug in seen:
                first = seen[slug].marks.path
                yield create_problem(file.place(*place), "former-slug-used", got=slug, first=first)
            seen.setdefault(slug, file)


def check_joining_and_leaving(network: Network, _built: date) -> Iterator[Problem]:
    """A partner joins no later than it first signs, and leaves no earlier than it joins."""
    for partner in network.partners.values():
        membership = partner.membership
        joined, left = membership.value.joined, membership.value.left
        signed = min(partner.commitments, default=joined)
        if joined > signed:
            yield create_problem(membership.place("joined"), "joined-after-signing", got=joined, write=signed)
        if left and left.date < joined:
            yield create_problem(membership.place("left", "date"), "left-before-joined", got=left.date, joined=joined)


def check_successors(network: Network, _built: date) -> Iterator[Problem]:
    """A partner's successor is another partner."""
    for slug, partner in network.partners.items():
        left = partner.membership.value.left
        if left and left.successor == slug:
            yield create_problem(partner.membership.place("left", "successor"), "successor-itself", got=slug)


def check_exemptions(network: Network, _built: date) -> Iterator[Problem]:
    """A year in which a target has its goal is never exempt from reporting."""
    for partner, signed in list_partners(network):
        exempt = partner.membership.value.exempt
        goals: dict[int, str] = {}
        for promise in signed.values() if exempt else ():
            if promise.signed and promise.signed.year < promise.target.goal.year:
                goals.setdefault(promise.target.goal.year, promise.target.id)
        for position, exemption in enumerate(exempt):
            if exemption.year in goals:
                place = partner.membership.place("exempt", position, "year")
                yield create_problem(place, "exempt-goal-year", got=exemption.year, target=goals[exemption.year])


def check_contacts(network: Network, _built: date) -> Iterator[Problem]:
    """A contact is the mailbox of a role, not of a person."""
    for partner in network.partners.values():
        contact = partner.profile.value.contact
        if _PERSON.match(contact.lower()):
            yield create_warning(partner.profile.place("contact"), "contact-of-person", got=contact)
