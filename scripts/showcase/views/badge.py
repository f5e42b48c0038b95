"""A member's badge: a statement of membership and nothing more, which leads to the page with what was promised.

Directive (EU) 2024/825 forbids labels that say more of a company's sustainability than a certification or an authority
has established: no target, no status and no figure stands on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.urls import PageName, create_badge_path
from showcase.views.partner_page import Badge, BadgeLine
from showcase.views.rows import has_left
from showcase.vocabulary import Kind

if TYPE_CHECKING:
    from showcase.network import Partner
    from showcase.views.localised_site import Site

WIDTH: Final = 280
HEIGHT: Final = 96
ROOM: Final = 248
"""The longest that a line may be."""

_LARGE, _MEDIUM, _SMALL, _LEAST = 20, 17, 12, 9
"""Letters: of the kind, of the years, of the network's name, and the least that can be read."""
_LOWER, _OTHER = 0.7, 1
"""No common font without serifs has wider letters on average, by their size: small ones and spaces, and all others."""

# A line of the picture a line.
_PRESENT: Final = {
    Kind.PARTNER: N_("Climate partner\nsince %(year)s"),
    Kind.SUPPORTING_MEMBER: N_("Supporting member\nsince %(year)s"),
}
_PAST: Final = {
    Kind.PARTNER: N_("Climate partner\n%(years)s"),
    Kind.SUPPORTING_MEMBER: N_("Supporting member\n%(years)s"),
}


def create_badge(site: Site, partner: Partner) -> Badge:
    """Return a member's badge; that of one that left says from when to when it was one."""
    membership = partner.membership.value
    kind, years = _say_lines(site, partner)
    network = site.localise(site.settings.name)
    words = f"{kind} {years}"
    if membership.kind is not Kind.PARTNER:  # its word alone would not say of what
        words = f"{words} – {network.content}"
    path = create_badge_path(partner.slug, site.lang)
    return Badge(
        lang=site.lang,
        width=WIDTH,
        height=HEIGHT,
        words=words,
        kind=fit_line(kind, _LARGE),
        years=fit_line(years, _MEDIUM),
        network=fit_line(str(network.content), _SMALL, network.lang),
        is_past=has_left(site, partner),
        href=site.base + path,
        address=site.host + site.base + path,
        page=site.host + site.href(PageName.PARTNERS, partner.slug),
    )


def fit_line(text: str, size: float, lang: str | None = None) -> BadgeLine:
    """Return a line with letters of a size in pixels, or of the largest that fits, or without its end."""
    while _measure(text) * _LEAST > ROOM:
        text = f"{text.rstrip('…')[:-1].rstrip()}…"
    return BadgeLine(text, min(size, round(ROOM / _measure(text) - 0.05, 1)), lang)


def _measure(text: str) -> float:
    """Return how long a text is at most, by the size of its letters."""
    return sum(_LOWER if letter.islower() or letter.isspace() else _OTHER for letter in text)


def _say_lines(site: Site, partner: Partner) -> list[str]:
    membership = partner.membership.value
    first, left = membership.joined.year, membership.left
    if left is None or not has_left(site, partner):
        said = site.speech.say(_PRESENT[membership.kind], year=first)
    else:
        last = left.date.year
        years = str(first) if first == last else f"{first}–{last}"
        said = site.speech.say(_PAST[membership.kind], years=years)
    return said.split("\n")
