"""The pages of events: each with its shell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from showcase.exports.linked_data import create_event_node
from showcase.urls import PageName
from showcase.views.event import create_event_view
from showcase.views.events import create_events_view
from showcase.views.shell import Subject, create_page
from showcase.views.titles import PAGE_TITLES

if TYPE_CHECKING:
    from showcase.agenda import Entry
    from showcase.views.event_page import EventsView, EventView
    from showcase.views.localised_site import Site
    from showcase.views.shell_page import Page


def create_events_page(site: Site) -> tuple[Page, EventsView]:
    """Return the list of all events."""
    description = site.speech.say("The network's seminars, workshops and visits: what is to come and what was before.")
    href = partial(site.href, PageName.EVENTS, None)
    subject = Subject(PageName.EVENTS, site.speech.say(PAGE_TITLES[PageName.EVENTS]), description, href)
    return create_page(site, subject), create_events_view(site)


def create_event_page(site: Site, entry: Entry) -> tuple[Page, EventView]:
    """Return one event's page."""
    view = create_event_view(site, entry)
    place = f", {site.plain(entry.event.place.name)}" if entry.event.place else ""
    description = f"{view.kind}: {view.when}{place}"
    subject = Subject(
        PageName.EVENTS,
        str(view.title.content),
        description,
        partial(site.href, PageName.EVENTS, entry.slug),
        is_below=True,
        lang=view.title.lang,
        node=create_event_node(site, entry, description),
    )
    return create_page(site, subject), view
