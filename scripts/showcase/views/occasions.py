"""Events where other pages speak of them: where a good practice is presented, what came of a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.urls import PageName
from showcase.views.shapes import Fact
from showcase.vocabulary import EventState

if TYPE_CHECKING:
    from showcase.views.localised_site import Site

_PRESENTED: Final = (N_("To be presented on %(date)s"), N_("Presented on %(date)s"))
_HELD: Final = (N_("Event on %(date)s"), N_("Event on %(date)s"))
_OFF: Final = {EventState.CANCELLED: N_("Event cancelled"), EventState.POSTPONED: N_("Event postponed")}


def show_presentation(site: Site, slug: str) -> Fact:
    """Return an event at which a good practice was, or will be, presented."""
    return _show_event(site, slug, _PRESENTED)


def show_event(site: Site, slug: str) -> Fact:
    """Return an event with its day; or that it is cancelled or postponed."""
    return _show_event(site, slug, _HELD)


def _show_event(site: Site, slug: str, words: tuple[str, str]) -> Fact:
    """Return an event, said with one word while it is to come and with another after it."""
    event = site.network.events[slug].value
    day = event.start.date()
    word = _OFF.get(event.state, words[day < site.built])
    return Fact(
        site.speech.say(word, date=site.speech.date(day)), site.localise(event.title), site.href(PageName.EVENTS, slug)
    )
