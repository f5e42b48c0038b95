"""The newsletter: what is new since a day, what is coming, and who is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.agenda import list_coming
from showcase.bulletins import list_published
from showcase.urls import PageName
from showcase.views.bulletins import localise_bulletin
from showcase.views.events import show_when
from showcase.views.goals import show_value
from showcase.views.mail import Mail, MailItem, MailSection
from showcase.views.rows import show_section, sort_partners
from showcase.views.shapes import Link, LocalText
from showcase.vocabulary import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.achievements.status import TargetYear
    from showcase.agenda import Entry
    from showcase.network import Partner
    from showcase.views.localised_site import Site

_BETWEEN = " · "


def create_newsletter(site: Site, since: date) -> Mail | None:
    """Return the newsletter of what is new from the day ``since`` on; None where there is nothing to tell.

    Frontrunners alone are no news: they stay the same until the next year is published.
    """
    say = site.speech.say
    news = (
        (say("Bulletins"), _list_bulletins(site, since)),
        (say("Coming events"), _list_events(site)),
        (say("New partners"), _list_members(site, since, Kind.PARTNER)),
        (say("New supporting members"), _list_members(site, since, Kind.SUPPORTING_MEMBER)),
        (say("Targets achieved"), _list_achieved(site, since)),
    )
    sections = [MailSection(heading, told) for heading, items in news if (told := tuple(items))]
    if not sections:
        return None
    year = _find_published_year(site)
    if year and (frontrunners := tuple(_list_frontrunners(site, year))):
        sections.append(MailSection(say("Frontrunners of %(year)s", year=year), frontrunners))
    home = site.host + site.href(PageName.HOME)
    email = site.settings.coordinator.email
    return Mail(
        lang=site.lang.value,
        brand=Link(site.plain(site.settings.name), home),
        title=say("Newsletter, %(date)s", date=site.speech.date(site.built)),
        lead=say("What is new since %(date)s, and what is coming.", date=site.speech.date(since)),
        sections=tuple(sections),
        closing=(
            Link(say("More on the network's site"), home),
            Link(say("Write to the coordinator"), f"mailto:{email}"),
        ),
    )


def _list_bulletins(site: Site, since: date) -> Iterator[MailItem]:
    for bulletin in list_published(site.network, site.built):
        if bulletin.day >= since:
            title, summary = localise_bulletin(site, bulletin)
            page = site.host + site.href(PageName.BULLETINS, bulletin.slug)
            yield MailItem(title, page, site.speech.date(bulletin.day), LocalText(summary.content, summary.lang))


def _list_events(site: Site) -> Iterator[MailItem]:
    """Yield the events that are still to come and take place, the next one first."""
    for entry in list_coming(site.network, site.built):
        if entry.takes_place:
            yield _create_event(site, entry)


def _create_event(site: Site, entry: Entry) -> MailItem:
    """Return an event with its page, where one registers."""
    event, facts = entry.event, [show_when(site, entry.event)]
    if event.place:
        facts.append(site.plain(event.place.name))
    registration = event.registration
    if registration and registration.until and registration.until >= site.built:
        facts.append(site.speech.say("register by %(date)s", date=site.speech.date(registration.until)))
    page = site.host + site.href(PageName.EVENTS, entry.slug)
    return MailItem(site.localise(event.title), page, _BETWEEN.join(facts))


def _list_members(site: Site, since: date, kind: Kind) -> Iterator[MailItem]:
    for partner in sort_partners(site, site.network.partners.values()):
        membership = partner.membership.value
        if membership.kind is kind and since <= membership.joined <= site.built:
            joined = site.speech.say("since %(date)s", date=site.speech.date(membership.joined))
            yield _create_member(site, partner, f"{show_section(site, partner)}{_BETWEEN}{joined}")


def _create_member(
    site: Site, partner: Partner, facts: str, text: LocalText | None = None, place: str = ""
) -> MailItem:
    page = site.host + site.href(PageName.PARTNERS, partner.slug) + place
    return MailItem(LocalText(site.name(partner.slug)), page, facts, text)


def _list_achieved(site: Site, since: date) -> Iterator[MailItem]:
    """Yield the targets that are achieved, or done in time, by a report that came from the day ``since`` on."""
    for partner in sort_partners(site, site.network.partners.values()):
        history = site.achievements.partners[partner.slug]
        for each in history.years.values():
            report = history.reports.get(each.year)
            submitted = report.submitted if report else None
            if each.status.counted_as is Status.ACHIEVED and submitted and since <= submitted <= site.built:
                title = site.localise(each.signed.target.title)
                place = f"#target-{each.signed.target.id}"
                yield _create_member(site, partner, _show_achieved(site, each), title, place)


def _show_achieved(site: Site, each: TargetYear) -> str:
    said = (f"{site.status(each.status).word} {each.year}", show_value(site, each))
    return _BETWEEN.join(part for part in said if part)


def _find_published_year(site: Site) -> int | None:
    """Return the newest year that is published and has frontrunners."""
    editions = site.network.editions
    years = site.achievements.years.values()
    published = (each.year for each in years if each.is_closed and each.year in editions)
    return max((year for year in published if editions[year].value.frontrunners), default=None)


def _list_frontrunners(site: Site, year: int) -> Iterator[MailItem]:
    for frontrunner in site.network.editions[year].value.frontrunners:
        theme = site.plain(site.themes[frontrunner.theme].name)
        partner = site.network.partners[frontrunner.partner]
        yield _create_member(site, partner, theme, site.localise(frontrunner.rationale))
