"""What a page says to search engines of the network, its members and bulletins, in the words of schema.org (JSON-LD).

Every address is whole. An organisation is known by one ``@id`` on all pages and in all languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from showcase.urls import PageName
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from showcase.bulletins import Bulletin
    from showcase.network import Partner
    from showcase.views.bulletin_page import BulletinView
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Link

Node: TypeAlias = dict[str, object]

_CONTEXT: Final = "https://schema.org"
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
    node: Node = {
        "@type": "Organization",
        "@id": _name_member(site, partner.slug),
        "name": profile.name,
        "url": profile.website or page,
        "mainEntityOfPage": page,
    }
    if logo:
        node["logo"] = site.host + logo
    if profile.business_id:
        node["identifier"] = {"@type": "PropertyValue", "propertyID": _BUSINESS_ID, "value": profile.business_id}
    if is_member:
        node["memberOf"] = _name_network(site)
    return node


def create_article_node(site: Site, bulletin: Bulletin, view: BulletinView) -> Node:
    """Return a bulletin, which the network publishes, in the language in which it is shown."""
    page = site.host + site.href(PageName.BULLETINS, bulletin.slug)
    partners = [{"@id": _name_member(site, slug)} for slug in bulletin.about.partners]
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


def _name_member(site: Site, slug: str) -> str:
    """Return the one name of an organisation on all pages and in all languages."""
    return f"{site.host}{site.href(PageName.PARTNERS, slug, Lang.FI)}#organization"


def _name_network(site: Site) -> Node:
    """Return what tells the network from all others."""
    return {
        "@type": "Organization",
        "@id": f"{site.host}{site.href(PageName.HOME, lang=Lang.FI)}#network",
        "name": site.plain(site.settings.name),
        "url": site.host + site.href(PageName.HOME),
    }
