"""Who a partner is, and its place in the network."""

from __future__ import annotations

from datetime import date

import pytest

from showcase.model.partner import Membership, Profile
from showcase.vocabulary import Kind, Lang, Organisation, Scheme
from tests.small_network import MEMBERSHIP, PROFILE, add, edit, get_text, list_errors, read_model

WHOLE_PROFILE = """\
    name: Kuusisaaren Kiinteistöt Oy
    business_id: "0000012-3"
    industry: "68"
    website: https://kuusisaari.example
    contact: vastuullisuus@kuusisaari.example
    description: {fi: Kuvaus, sv: Beskrivning, en: Description}
    other_commitments:
      - {scheme: science-based-targets, url: https://kuusisaari.example/sbti}
    """
WHOLE_MEMBERSHIP = """\
    kind: partner
    organisation: company
    joined: 2021-11-05
    maintainers: [kuusisaari-ilmasto]
    former_slugs: [kuusisaari]
    exempt:
      - {year: 2022, reason: {fi: Syy}}
    left: {date: 2025-06-30, reason: {fi: Syy}, successor: other-slug}
    """


def test_a_whole_profile_is_read() -> None:
    profile = read_model(Profile, WHOLE_PROFILE)
    assert (profile.name, profile.business_id, profile.industry) == ("Kuusisaaren Kiinteistöt Oy", "0000012-3", "68")
    assert profile.description.languages == tuple(Lang)
    assert profile.other_commitments[0].scheme is Scheme.SCIENCE_BASED_TARGETS


def test_a_profile_may_be_short() -> None:
    profile = read_model(Profile, "name: A\nindustry: '01'\ncontact: a@b.example\ndescription: {fi: A}\n")
    assert (profile.business_id, profile.website, profile.other_commitments) == (None, None, ())


def test_a_whole_membership_is_read() -> None:
    membership = read_model(Membership, WHOLE_MEMBERSHIP)
    assert (membership.kind, membership.organisation) == (Kind.PARTNER, Organisation.COMPANY)
    assert membership.left is not None
    assert (membership.left.date, membership.left.successor) == (date(2025, 6, 30), "other-slug")
    assert membership.exempt[0].year == 2022


def test_a_membership_may_be_short() -> None:
    membership = read_model(Membership, "kind: supporting-member\norganisation: association\njoined: 2022-02-01\n")
    assert (membership.maintainers, membership.former_slugs, membership.exempt) == ((), (), ())
    assert membership.left is None


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("{}", ["name missing", "industry missing", "contact missing", "description missing"]),
        (edit(PROFILE, "Acme Oy", ""), ["name missing"]),
        (edit(PROFILE, "name", "nimi"), ["name missing", "nimi extra_forbidden"]),
        (edit(PROFILE, '"0000001-9"', "0000001-0"), ["business_id business-id-check-digit"]),
        (edit(PROFILE, "{fi: Kuvaus}", "{fi: Kuvaus, de: Text}"), ["description.de extra_forbidden"]),
        (edit(PROFILE, "Kuvaus", "a" * 2001), ["description.fi text-too-long"]),
        (add(PROFILE, "other_commitments: {scheme: emas}\n"), ["other_commitments tuple_type"]),
        (add(PROFILE, "other_commitments: [{scheme: emas}]\n"), ["other_commitments.0.url missing"]),
        (
            add(PROFILE, "other_commitments: [{scheme: EMAS, url: https://a.example}]\n"),
            ["other_commitments.0.scheme enum"],
        ),
        (add(PROFILE, "slug: acme\n"), ["slug extra_forbidden"]),
    ],
)
def test_a_profile_that_is_wrong_says_where(text: str | dict[str, str], errors: list[str]) -> None:
    assert list_errors(Profile, text if isinstance(text, str) else text[PROFILE]) == errors


@pytest.mark.parametrize(
    ("more", "errors"),
    [
        ("", []),
        ("exempt: [{year: 2022, reason: {fi: A}}, {year: 2023, reason: {fi: A}}]\n", []),
        ("exempt: [{year: 2022, reason: {fi: A}}, {year: 2022, reason: {fi: A}}]\n", ["exempt.1 double"]),
        ("exempt: [{year: 2022}]\n", ["exempt.0.reason missing"]),
        ("exempt: [2022]\n", ["exempt.0 model_type"]),
        ("former_slugs: [a, b, a]\n", ["former_slugs.2 double"]),
        ("former_slugs: a\n", ["former_slugs tuple_type"]),
        ("former_slugs: [Ä]\n", ["former_slugs.0 slug"]),
        ("left: {date: 2025-06-31}\n", ["left.date no-such-day", "left.reason missing"]),
        ("left: {date: 2025-06-30, reason: {fi: A}, successor: Ö}\n", ["left.successor slug"]),
        ("left: 2025-06-30\n", ["left model_type"]),
    ],
)
def test_a_membership_that_is_wrong_says_where(more: str, errors: list[str]) -> None:
    assert list_errors(Membership, get_text(MEMBERSHIP) + more) == errors
