"""One event's page: when and where, for whom, what happens, who speaks, and what remains of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.agenda import Part
from showcase.characters import isolate
from showcase.i18n import N_
from showcase.urls import PageName, create_event_calendar_path, create_practice_slug
from showcase.views.bulletins import list_event_bulletins
from showcase.views.event_page import EventView, LinkedFact, ProgrammeItem
from showcase.views.events import link_themes, show_kind, show_place, show_state, show_when
from showcase.views.links import link_partner
from showcase.views.partner_page import Notice
from showcase.views.shapes import Fact, Link, LocalText
from showcase.vocabulary import EventState, Lang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.agenda import Entry
    from showcase.model.event import Event
    from showcase.model.event import ProgrammeItem as ToldItem
    from showcase.views.localised_site import Site

_LANGUAGES: Final = {Lang.FI: N_("Finnish"), Lang.SV: N_("Swedish"), Lang.EN: N_("English")}
_NOT_AS_PLANNED: Final = {
    EventState.CANCELLED: N_("The event does not take place."),
    EventState.POSTPONED: N_("The event does not take place at this time. Its new time will be told on this page."),
}


def create_event_view(site: Site, entry: Entry) -> EventView:
    """Return one event's page."""
    event = entry.event
    calendar = site.base + create_event_calendar_path(site.lang, entry.slug)
    can_attend = entry.takes_place and entry.is_coming(site.built)
    return EventView(
        title=site.localise(event.title),
        kind=show_kind(site, event),
        when=show_when(site, event),
        starts=event.start.isoformat(timespec="minutes"),
        notices=tuple(_list_notices(site, event)),
        summary=site.localise_html(event.summary),
        facts=tuple(_list_facts(site, event)),
        linked_facts=tuple(_list_linked_facts(site, event)),
        registration=_link_registration(site, event),
        calendar=Link(site.speech.say("Add to calendar"), calendar) if can_attend else None,
        programme=tuple(_create_item(site, item) for item in event.programme),
        materials=tuple(_list_materials(site, event)),
        participants=tuple(link_partner(site, slug) for slug, part in entry.list_parts() if part is Part.PARTICIPANT),
        bulletins=list_event_bulletins(site, entry.slug),
    )


def find_last_day_to_register(event: Event) -> date | None:
    """Return the last day on which one can register: the day that is told, or that of the event; None for never."""
    if event.registration is None or event.state is not EventState.SCHEDULED:
        return None
    return event.registration.until or event.start.date()


def _list_notices(site: Site, event: Event) -> Iterator[Notice]:
    say = site.speech.say
    changed = say("Last changed on %(date)s.", date=site.speech.date(max(event.changed))) if event.changed else ""
    if state := show_state(site, event):
        text = f"{say(_NOT_AS_PLANNED[event.state])} {changed}".strip()
        yield Notice("alert", state, LocalText(text), None)
    elif changed:
        yield Notice("info", say("Time or place has changed"), LocalText(changed), None)


def _list_facts(site: Site, event: Event) -> Iterator[Fact]:
    say = site.speech.say
    if place := show_place(site, event):
        yield Fact(say("Place"), place)
    if event.place and event.place.address:
        yield Fact(say("Address"), LocalText(isolate(event.place.address)))
    if event.place and event.place.access:
        yield Fact(say("Accessibility of the place"), site.localise(event.place.access))
    if event.languages:
        yield Fact(say("Languages"), LocalText(show_languages(site, event)))
    if last := find_last_day_to_register(event):
        yield Fact(say("Registration"), LocalText(_show_registration(site, event, last)))


def show_languages(site: Site, event: Event) -> str:
    """Return the languages that are spoken."""
    return site.speech.list([site.speech.say(_LANGUAGES[lang]) for lang in event.languages])


def _show_registration(site: Site, event: Event, last: date) -> str:
    if last < site.built:
        return site.speech.say("Registration has ended.")
    if event.registration and event.registration.until:
        return site.speech.say("Until %(date)s", date=site.speech.date(last))
    return site.speech.say("Open")


def _link_registration(site: Site, event: Event) -> Link | None:
    last = find_last_day_to_register(event)
    is_open = last is not None and last >= site.built
    return Link(site.speech.say("Register"), event.registration.url) if is_open and event.registration else None


def _list_linked_facts(site: Site, event: Event) -> Iterator[LinkedFact]:
    if event.host:
        yield LinkedFact(site.speech.say("Host"), (link_partner(site, event.host),))
    if event.themes:
        yield LinkedFact(site.speech.say("Themes"), link_themes(site, event))


def _create_item(site: Site, item: ToldItem) -> ProgrammeItem:
    return ProgrammeItem(
        at=show_time(site, item),
        title=site.localise(item.title),
        speaker=link_partner(site, item.partner) if item.partner else None,
        practice=link_practice(site, item.partner, item.practice) if item.partner and item.practice else None,
    )


def show_time(site: Site, item: ToldItem) -> str:
    """Return when a point of the programme starts."""
    return site.speech.clock(*divmod(item.at.seconds // 60, 60))


def link_practice(site: Site, slug: str, practice: str) -> Link:
    """Return a link to the page of a partner's good practice."""
    results = site.network.partners[slug].results.values()
    told = next(each for file in results for each in file.value.good_practices if each.id == practice)
    title = site.localise(told.title)
    return Link(
        str(title.content), site.href(PageName.PRACTICES, create_practice_slug(slug, practice)), lang=title.lang
    )


def _list_materials(site: Site, event: Event) -> Iterator[Link]:
    for material in event.materials:
        title = site.localise(material.title)
        yield Link(str(title.content), material.url, lang=title.lang)
