"""The wishes sent to the coordinator, and their answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from showcase.i18n import N_, NP_
from showcase.views.occasions import show_event
from showcase.views.shapes import StatusLabel
from showcase.views.ways import link_wishes
from showcase.views.wishes_page import WishesView, WishRow
from showcase.vocabulary import WishState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from showcase.model.content import Wish
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Sign

_STATES: Final[Mapping[WishState, tuple[Sign, str]]] = {
    WishState.RECEIVED: ("no-result", N_("Wish received")),
    WishState.PLANNED: ("on-track", N_("Planned")),
    WishState.DONE: ("achieved", N_("Fulfilled")),
    WishState.DECLINED: ("withdrawn", N_("Declined")),
}
_COUNTS: Final = {
    WishState.RECEIVED: NP_("%(num)s received", "%(num)s received"),
    WishState.PLANNED: NP_("%(num)s planned", "%(num)s planned"),
    WishState.DONE: NP_("%(num)s fulfilled", "%(num)s fulfilled"),
    WishState.DECLINED: NP_("%(num)s declined", "%(num)s declined"),
}


def create_wishes_view(site: Site) -> WishesView:
    """Return the page of wishes."""
    told = site.network.wishes.value.wishes if site.network.wishes else ()
    newest = sorted(told, key=lambda wish: (-wish.received.toordinal(), wish.id))
    return WishesView(
        lead=site.speech.say("What should the network do? Members tell the coordinator, and here is what came of it."),
        count=_count(site, told),
        wishes=tuple(_create_row(site, wish) for wish in newest),
        ways=link_wishes(site),
    )


def _count(site: Site, wishes: Sequence[Wish]) -> str:
    if not wishes:
        return site.speech.say("Nobody has sent a wish yet.")
    count = site.speech.count
    states = Counter(wish.state for wish in wishes)
    parts = ", ".join(count(*words, states[state]) for state, words in _COUNTS.items() if states[state])
    return count("%(num)s wish: %(parts)s", "%(num)s wishes: %(parts)s", len(wishes), parts=parts)


def _create_row(site: Site, wish: Wish) -> WishRow:
    sign, word = _STATES[wish.state]
    return WishRow(
        id=f"wish-{wish.id}",
        received=site.speech.date(wish.received),
        received_iso=wish.received.isoformat(),
        wish=site.localise(wish.wish),
        status=StatusLabel(sign, site.speech.say(word)),
        answer=site.localise(wish.answer) if wish.answer else None,
        event=show_event(site, wish.event) if wish.event else None,
    )
