"""Partners in a list: each with what came of its targets this year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.urls import PageName
from showcase.views.shapes import PartnerRow, Picture
from showcase.views.words import KINDS, ORGANISATIONS, REPORT_STATES_OF_YEAR, SECTIONS
from showcase.vocabulary import SECTION_OF_DIVISION, Kind, Organisation, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from showcase.network import Partner
    from showcase.views.localised_site import Site


_TILE: Final = 72
"""The side of a logo's tile, in pixels."""


def list_partner_rows(site: Site, partners: Iterable[Partner]) -> tuple[PartnerRow, ...]:
    """Return partners as rows, in the alphabetical order of the language."""
    return tuple(create_partner_row(site, partner) for partner in sort_partners(site, partners))


def sort_partners(site: Site, partners: Iterable[Partner]) -> list[Partner]:
    """Return partners in the alphabetical order of the language."""
    return sorted(partners, key=lambda partner: site.speech.sort_key(partner.profile.value.name))


def has_left(site: Site, partner: Partner) -> bool:
    """Whether a member has left by the day for which the site is built."""
    left = partner.membership.value.left
    return left is not None and left.date <= site.built


def list_present(site: Site, kind: Kind) -> tuple[Partner, ...]:
    """Return the members of a kind that have not left."""
    return tuple(
        partner
        for partner in site.network.partners.values()
        if partner.membership.value.kind is kind and not has_left(site, partner)
    )


def create_partner_row(site: Site, partner: Partner) -> PartnerRow:
    """Return one partner as a row."""
    membership = partner.membership.value
    years = site.list_target_years(partner.slug)
    counts = {status: sum(year.status is status for year in years) for status in Status}
    present = {status: number for status, number in counts.items() if number}
    signs = tuple(site.status(status) for status, number in present.items() for _ in range(number))
    return PartnerRow(
        name=site.name(partner.slug),
        href=site.href(PageName.PARTNERS, partner.slug),
        initial=partner.profile.value.name[:1].upper(),
        logo=create_logo(site, partner, _TILE),
        section=show_section(site, partner),
        kind=None if membership.kind is Kind.PARTNER and not membership.left else show_kind(site, partner),
        statuses=signs,
        summary=site.count_statuses(present) if present else _explain_none(site, partner),
        report=show_report(site, partner),
    )


def create_logo(site: Site, partner: Partner, side: int) -> Picture | None:
    """Return a partner's logo as it fills a square tile of a side in pixels, whole and in its own proportions."""
    logo = partner.logo
    if logo is None:
        return None
    scale = side / max(logo.width, logo.height)
    width, height = (max(1, round(length * scale)) for length in (logo.width, logo.height))
    return Picture(site.base + site.logos[partner.slug], width, height)


def show_section(site: Site, partner: Partner) -> str:
    """Return a company's section of industry, or what sort of organisation another member is."""
    organisation = partner.membership.value.organisation
    if organisation is not Organisation.COMPANY:
        return site.speech.say(ORGANISATIONS[organisation])
    return site.speech.say(SECTIONS[SECTION_OF_DIVISION[partner.profile.value.industry]])


def show_kind(site: Site, partner: Partner) -> str:
    """Return what a member is in the network, with the year of leaving if it left."""
    kind = site.speech.say(KINDS[partner.membership.value.kind])
    left = partner.membership.value.left
    if left is None:
        return kind
    gone = site.speech.say("left %(year)s", year=left.date.year)
    return f"{kind}, {gone}"


def show_report(site: Site, partner: Partner) -> str | None:
    """Return the state of this year's report in words; None where none is owed and none was given."""
    this_year = site.achievements.this_year
    report = site.achievements.partners[partner.slug].reports.get(this_year) if this_year else None
    if report is None:
        return None
    if report.state is None:
        return site.speech.say("Exempt from the report %(year)s", year=report.year) if report.is_exempt else None
    return site.speech.say(REPORT_STATES_OF_YEAR[report.state], year=report.year)


def _explain_none(site: Site, partner: Partner) -> str:
    if not partner.commitments:
        is_partner = partner.membership.value.kind is Kind.PARTNER
        return site.speech.say("No commitment signed yet") if is_partner else site.speech.say("No targets of its own")
    first = min(partner.commitments).year + 1
    this_year = site.achievements.this_year
    if this_year is None or first > this_year:
        return site.speech.say("First report for %(year)s", year=first)
    return site.speech.say("No targets in force in %(year)s", year=this_year)
