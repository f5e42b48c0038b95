"""A member's page: who they are, what they promised and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from showcase.achievements.totals import is_due
from showcase.urls import DataName, PageName, create_data_path, create_feed_path
from showcase.views.archive import (
    create_inventory_table,
    create_reports_table,
    create_restatements_table,
    list_commitments,
    show_assurance,
)
from showcase.views.badge import create_badge
from showcase.views.bulletins import list_partner_bulletins
from showcase.views.events import list_partner_events
from showcase.views.partner_page import Glance, Narrative, NarrativePart, Notice, PartnerView
from showcase.views.practices import list_partner_practices
from showcase.views.prose import link_prose
from showcase.views.rows import create_logo, has_left, show_kind, show_report, show_section
from showcase.views.shapes import Fact, Link, LocalText
from showcase.views.target_card import create_target_card
from showcase.views.themes import show_good_of_due
from showcase.views.ways import link_corrections
from showcase.views.words import NARRATIVE, SCHEMES
from showcase.vocabulary import Kind, Organisation, ReportState, Scheme, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.achievements.series import SignedTarget
    from showcase.achievements.status import TargetYear
    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.views.partner_page import TargetCard


_TILE: Final = 128
"""The side of the logo's tile in the hero, in pixels."""


def create_partner_view(site: Site, partner: Partner) -> PartnerView:
    """Return a member's page."""
    profile = partner.profile.value
    years = site.list_target_years(partner.slug)
    cards, ended = _list_cards(site, partner)
    return PartnerView(
        name=site.name(partner.slug),
        initial=profile.name[:1].upper(),
        logo=create_logo(site, partner, _TILE),
        facts=tuple(_list_facts(site, partner)),
        year=str(site.achievements.this_year or site.built.year),
        verdict=create_verdict(site, partner),
        glances=tuple(_create_glance(site, year) for year in years),
        notices=tuple(_list_notices(site, partner)),
        description=site.localise_html(profile.description),
        report=_create_report_fact(site, partner),
        assurance=_create_assurance_fact(site, partner),
        targets=cards,
        ended=ended,
        narratives=tuple(_list_narratives(site, partner)),
        practices=list_partner_practices(site, partner),
        bulletins=list_partner_bulletins(site, partner.slug),
        inventory=create_inventory_table(site, partner),
        commitments=list_commitments(site, partner),
        reports=create_reports_table(site, partner),
        events=list_partner_events(site, partner.slug),
        restatements=create_restatements_table(site, partner),
        other_commitments=tuple(_list_other_commitments(site, partner)),
        sources=_list_sources(site, partner),
        report_link=_link_report(site, partner),
        badge=create_badge(site, partner),
    )


def create_verdict(site: Site, partner: Partner) -> str:
    """Return this year in a sentence, computed from the targets that count; or why nothing can be said yet."""
    say = site.speech.say
    year = site.year
    if not partner.commitments:
        return _explain_no_commitment(site, partner)
    if year is None:
        return say("The first reporting year is still to come.")
    years = site.list_target_years(partner.slug)
    if not years:
        left = partner.membership.value.left
        if left and has_left(site, partner):
            said = say("Left the network in %(year)s, and has no targets in force any more.", year=left.date.year)
        else:
            said = say("No target was in force in %(year)s.", year=year.year)
        return said
    report = site.achievements.partners[partner.slug].reports[year.year]
    if report.state is ReportState.NOT_RECEIVED:
        return say("The report for %(year)s has not been received, so its results are not known.", year=year.year)
    if report.state is None:
        return say("No report is owed for %(year)s.", year=year.year)
    due = [each for each in years if is_due(each)]
    good = sum(each.is_on_track_or_achieved for each in due)
    said = show_good_of_due(site.speech, good, len(due)) if due else say("No target is due in %(year)s", year=year.year)
    others = {status: sum(each.status is status for each in years) for status in Status}
    rest = {
        status: number
        for status, number in others.items()
        if number and status.counted_as not in (Status.ACHIEVED, Status.ON_TRACK)
    }
    return f"{said}; {site.count_statuses(rest)}." if rest else f"{said}."


def _explain_no_commitment(site: Site, partner: Partner) -> str:
    say, membership = site.speech.say, partner.membership.value
    if membership.left and has_left(site, partner):
        return say("Left the network in %(year)s.", year=membership.left.date.year)
    if membership.kind is Kind.SUPPORTING_MEMBER:
        return say("A member without targets of its own.")
    return say("No commitment has been signed yet.")


def _list_facts(site: Site, partner: Partner) -> Iterator[Fact]:
    say, profile = site.speech.say, partner.profile.value
    yield Fact(say("Membership"), LocalText(show_kind(site, partner)))
    yield Fact(say("Joined"), LocalText(_show_time(site, partner)))
    is_company = partner.membership.value.organisation is Organisation.COMPANY
    yield Fact(say("Industry") if is_company else say("Organisation"), LocalText(show_section(site, partner)))
    if profile.business_id:
        yield Fact(say("Business id"), LocalText(profile.business_id))
    if profile.website:
        yield Fact(say("Website"), LocalText(urlsplit(profile.website).hostname or profile.website), profile.website)


def _show_time(site: Site, partner: Partner) -> str:
    """Return since when a member has been in the network; of one that left, from when to when it was."""
    membership = partner.membership.value
    joined = site.speech.date(membership.joined)
    if membership.left is None:
        return site.speech.say("since %(date)s", date=joined)
    return site.speech.say("from %(joined)s to %(left)s", joined=joined, left=site.speech.date(membership.left.date))


def _create_glance(site: Site, year: TargetYear) -> Glance:
    target = year.signed.target
    return Glance(site.status(year.status), site.localise(target.title), f"#target-{target.id}")


def _list_notices(site: Site, partner: Partner) -> Iterator[Notice]:
    say, membership = site.speech.say, partner.membership.value
    if left := membership.left:
        heading = say("Left the network on %(date)s", date=site.speech.date(left.date))
        link = None
        if left.successor and left.successor in site.network.partners:
            said = say("Carried on by %(name)s", name=site.name(left.successor))
            link = Link(said, site.href(PageName.PARTNERS, left.successor))
        yield Notice("info", heading, site.localise(left.reason), link)
    this_year = site.achievements.this_year
    for exemption in membership.exempt:
        if exemption.year == this_year:
            heading = say("Exempt from the report for %(year)s", year=exemption.year)
            yield Notice("info", heading, site.localise(exemption.reason), None)


def _create_report_fact(site: Site, partner: Partner) -> Fact | None:
    said = show_report(site, partner)
    this_year = site.achievements.this_year
    if said is None or this_year is None:
        return None
    submitted = site.achievements.partners[partner.slug].reports[this_year].submitted
    return Fact(said, LocalText(site.speech.date(submitted) if submitted else ""))


def _create_assurance_fact(site: Site, partner: Partner) -> Fact | None:
    if not partner.results:
        return None
    file = partner.results.get(site.achievements.this_year or 0)
    assurance = file.value.assurance if file else None
    text = show_assurance(site, partner, assurance)
    return Fact(site.speech.say("Assurance"), LocalText(text), assurance.url if assurance else None)


def _list_cards(site: Site, partner: Partner) -> tuple[tuple[TargetCard, ...], tuple[TargetCard, ...]]:
    """Return the cards of targets that are in force or will be, and of those that ended before."""
    this_year = site.achievements.this_year
    history = site.achievements.partners[partner.slug]
    present: list[TargetCard] = []
    ended: list[TargetCard] = []
    for signed in history.targets:
        year = history.find_newest(signed.target.id, this_year)
        card = create_target_card(site, signed, year)
        (ended if _has_ended(site, signed, year) else present).append(card)
    return tuple(present), tuple(ended)


def _has_ended(site: Site, signed: SignedTarget, year: TargetYear | None) -> bool:
    this_year = site.achievements.this_year
    if this_year is None or signed.signed.year >= this_year:
        return False
    return year is None or year.year < this_year


def _list_narratives(site: Site, partner: Partner) -> Iterator[Narrative]:
    for year, file in sorted(partner.results.items(), reverse=True):
        parts = tuple(
            NarrativePart(site.speech.say(heading), site.localise_html(text))
            for name, heading in NARRATIVE.items()
            if (text := getattr(file.value.narrative, name)) is not None
        )
        if parts:
            yield Narrative(str(year), parts)


def _list_other_commitments(site: Site, partner: Partner) -> Iterator[Link]:
    for each in partner.profile.value.other_commitments:
        host = urlsplit(each.url).hostname or each.url
        yield Link(host if each.scheme is Scheme.OTHER else site.speech.say(SCHEMES[each.scheme]), each.url)


def link_partner_feed(site: Site, partner: Partner, text: str) -> Link:
    """Return a link to what is new of a member."""
    return Link(text, site.base + create_feed_path(PageName.PARTNERS, site.lang, partner.slug))


def _link_report(site: Site, partner: Partner) -> Link | None:
    reports = partner.commitments and not partner.membership.value.left
    return link_prose(site, PageName.REPORT, site.speech.say("Report the year")) if reports else None


def _list_sources(site: Site, partner: Partner) -> tuple[Link, ...]:
    repository = site.settings.repository.rstrip("/")
    data = [(site.speech.say("This page as JSON"), create_data_path(DataName.PARTNER, slug=partner.slug))]
    if partner.commitments:
        data.append((site.speech.say("All targets as CSV"), create_data_path(DataName.TARGETS)))
        data.append((site.speech.say("All results as CSV"), create_data_path(DataName.RESULTS)))
    return (
        link_partner_feed(site, partner, site.speech.say("Follow by Atom feed")),
        *(Link(text, site.base + path) for text, path in data),
        Link(site.speech.say("The files behind this page"), f"{repository}/tree/HEAD/partners/{partner.slug}"),
        *link_corrections(site, site.href(PageName.PARTNERS, partner.slug), site.name(partner.slug)),
    )
