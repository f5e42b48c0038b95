"""What a page says to search engines, in the words of schema.org (JSON-LD): the network, members, events, bulletins.

Every address is whole. An organisation is known by one ``@id`` on all pages and in all languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from showcase.agenda import Part
from showcase.urls import PageName
from showcase.vocabulary import EventKind, EventState, Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from showcase.agenda import Entry
    from showcase.bulletins import Bulletin
    from showcase.network import Partner
    from showcase.views.bulletin_page import BulletinView
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Link

Node: TypeAlias = dict[str, object]

_CONTEXT: Final = "https://schema.org"
_EVENT_STATES: Final = {
    EventState.SCHEDULED: "EventScheduled",
    EventState.CANCELLED: "EventCancelled",
    EventState.POSTPONED: "EventPostponed",
}
_BUSINESS_ID: Final = "Y-tunnus"
"""What the Finnish register calls a business id."""


def create_linked_data(nodes: Iterable[Node]) -> Node:
    """Return the things that a page speaks of as one document."""
    return {"@context": _CONTEXT, "@graph": list(nodes)}


def create_breadcrumb_list(host: str, links: Sequence[Link]) -> Node:
    """Return the way from home to a page, which comes last."""
    items = [
        {"@type": "ListItem", "position": position, "name": link.text, "item": host + link.href}
        for position, link in enumerate(links, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def create_network_node(site: Site) -> Node:
    """Return the network itself, which the city runs."""
    return {
        **_name_network(site),
        "logo": site.host + site.base + site.icon,
        "email": site.settings.coordinator.email,
        "parentOrganization": {"@type": "Organization", "name": site.plain(site.settings.city)},
    }


def create_member_node(site: Site, partner: Partner, logo: str | None, *, is_member: bool) -> Node:
    """Return a company or another organisation; ``logo`` is its address from the root of the host.

    One that has left is no member: it stands without the network.
    """
    profile = partner.profile.value
    page = site.host + site.href(PageName.PARTNERS, partner.slug)
    node: Node = {**_name_member(site, partner), "mainEntityOfPage": page}
    if logo:
        node["logo"] = site.host + logo
    if profile.business_id:
        node["identifier"] = {"@type": "PropertyValue", "propertyID": _BUSINESS_ID, "value": profile.business_id}
    if is_member:
        node["memberOf"] = _name_network(site)
    return node


def create_bulletin_node(site: Site, bulletin: Bulletin, view: BulletinView) -> Node:
    """Return a bulletin, which the network publishes, in the language in which it is shown."""
    page = site.host + site.href(PageName.BULLETINS, bulletin.slug)
    partners = [_name_member(site, site.network.partners[slug]) for slug in bulletin.about.partners]
    node: Node = {
        "@type": "NewsArticle",
        "@id": f"{page}#bulletin",
        "headline": view.title,
        "description": view.summary,
        "datePublished": view.date_iso,
        "inLanguage": view.lang or site.lang.value,
        "mainEntityOfPage": page,
        "author": _name_network(site),
        "publisher": _name_network(site),
    }
    return {**node, "about": partners} if partners else node


def create_event_node(site: Site, entry: Entry, description: str) -> Node:
    """Return an event; it is known by one ``@id`` in all languages. Whoever hosts it organises it, or the network."""
    event, partners = entry.event, site.network.partners
    node: Node = {
        "@type": "Event",
        "@id": f"{site.host}{site.href(PageName.EVENTS, entry.slug, Lang.FI)}#event",
        "name": site.plain(event.title),
        "description": description,
        "url": site.host + site.href(PageName.EVENTS, entry.slug),
        "startDate": event.start.isoformat(),
        "eventStatus": f"{_CONTEXT}/{_EVENT_STATES[event.state]}",
        "organizer": _name_member(site, partners[event.host]) if event.host else _name_network(site),
        **_locate(site, entry),
    }
    if event.end:
        node["endDate"] = event.end.isoformat()
    if event.languages:
        node["inLanguage"] = [lang.value for lang in event.languages]
    speakers = [slug for slug, part in entry.list_parts() if part is Part.SPEAKER]
    if speakers:
        node["performer"] = [_name_member(site, partners[slug]) for slug in speakers]
    return node


def _locate(site: Site, entry: Entry) -> Node:
    """Return where an event takes place: at a place, or for a webinar without one at the address of registration."""
    event = entry.event
    if event.place:
        place = {"@type": "Place", "name": site.plain(event.place.name)}
        if event.place.address:
            place["address"] = event.place.address
        return {"eventAttendanceMode": f"{_CONTEXT}/OfflineEventAttendanceMode", "location": place}
    if event.kind is EventKind.WEBINAR:
        page = site.host + site.href(PageName.EVENTS, entry.slug)
        room = {"@type": "VirtualLocation", "url": event.registration.url if event.registration else page}
        return {"eventAttendanceMode": f"{_CONTEXT}/OnlineEventAttendanceMode", "location": room}
    return {}


def create_practice_node(site: Site, partner: Partner, title: str, lang: str | None, year: int, href: str) -> Node:
    """Return what a partner tells in its report for a year, on a page of its own.

    ``lang`` is the language of its title where that is not the page's; ``href`` its address from the root of the host.
    """
    return {
        "@type": "Article",
        "headline": title,
        "inLanguage": lang or site.lang.value,
        "datePublished": partner.results[year].value.submitted.isoformat(),
        "author": _name_member(site, partner),
        "publisher": _name_network(site),
        "mainEntityOfPage": site.host + href,
    }


def _name_member(site: Site, partner: Partner) -> Node:
    """Return what tells a member from all others."""
    return {
        "@type": "Organization",
        "@id": f"{site.host}{site.href(PageName.PARTNERS, partner.slug, Lang.FI)}#organization",
        "name": partner.profile.value.name,
        "url": partner.profile.value.website or site.host + site.href(PageName.PARTNERS, partner.slug),
    }


def _name_network(site: Site) -> Node:
    """Return what tells the network from all others."""
    return {
        "@type": "Organization",
        "@id": f"{site.host}{site.href(PageName.HOME, lang=Lang.FI)}#network",
        "name": site.plain(site.settings.name),
        "url": site.host + site.href(PageName.HOME),
    }
