"""Which members take part in the life of the network: at events, and by reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.agenda import list_entries

if TYPE_CHECKING:
    from datetime import date

    from showcase.network import Network, Partner


def list_silent_partners(network: Network, day: date) -> tuple[Partner, ...]:
    """Return the members of whom nothing was heard in the year that ends on a day, neither at events nor in a report.

    They hosted nothing, spoke nowhere, are not listed as having attended, and submitted no report for any year. An
    event that was cancelled or postponed is none. Whoever joined within that year has not been silent for a year yet,
    and whoever has left need not be heard. Supporting members are counted in: those without a commitment owe no
    report, but can be heard at events.
    """
    since = _find_year_before(day)
    heard = {
        slug
        for entry in list_entries(network)
        if entry.takes_place and since < entry.day <= day
        for slug, _ in entry.list_parts()
    }
    return tuple(
        partner
        for partner in network.partners.values()
        if partner.slug not in heard
        and _was_member(partner, since, day)
        and not any(since < file.value.submitted <= day for file in partner.results.values())
    )


def _find_year_before(day: date) -> date:
    """Return the same day of the year before; 28 February for the day that leap years have."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


def _was_member(partner: Partner, since: date, day: date) -> bool:
    membership = partner.membership.value
    return membership.joined <= since and (membership.left is None or membership.left.date > day)
