"""The list of all members, and its pages by letter where it is long."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from showcase.i18n import find_letter
from showcase.urls import PageName, create_letter_slug
from showcase.views.filters import create_list_filters, create_row_filters
from showcase.views.list_page import LetterView, PartnersView
from showcase.views.rows import create_partner_row, has_left, list_partner_rows, list_present, sort_partners
from showcase.views.shapes import Link
from showcase.views.themes import list_theme_links
from showcase.vocabulary import LETTERS, OTHER_LETTERS, Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.views.shapes import PartnerRow

MAX_FULL: Final = 200
"""A list of more members has a page for each letter; the page of all only names them."""
MAX_ROWS: Final = 1000
"""With more members even their names would make that page too heavy: then only the pages of letters have them."""


def list_letters(site: Site) -> Mapping[str, Sequence[Partner]]:
    """Return the present members by letter, in the order of the letters; nothing where one page holds them all."""
    present = _list_all_present(site)
    if len(present) <= MAX_FULL:
        return {}
    found = defaultdict(list)
    for partner in present:
        found[find_letter(partner.profile.value.name)].append(partner)
    return {letter: found[letter] for letter in LETTERS if letter in found}


def create_partners_view(site: Site, letters: Collection[str]) -> PartnersView:
    """Return the list of all members; ``letters`` are those that have a page of their own."""
    present = _list_all_present(site)
    gone = [partner for partner in site.network.partners.values() if has_left(site, partner)]
    rows = _list_filtered_rows(site, present) if len(present) <= MAX_ROWS else ()
    found = [row.filters for row in rows if row.filters]
    return PartnersView(
        year=str(site.year.year) if site.year else "",
        count=_count_members(site),
        rows=rows,
        is_compact=bool(letters),
        filters=create_list_filters(site, found) if found else None,
        left=_list_filtered_rows(site, gone),
        themes=list_theme_links(site),
        letters=_list_letter_links(site, letters),
    )


def create_letter_view(site: Site, letter: str, letters: Mapping[str, Sequence[Partner]]) -> LetterView:
    """Return the page of a letter."""
    members = letters[letter]
    return LetterView(
        title=show_letter_title(site, letter),
        year=str(site.year.year) if site.year else "",
        count=site.speech.count("%(num)s member", "%(num)s members", len(members)),
        rows=list_partner_rows(site, members),
        letters=_list_letter_links(site, letters, letter),
    )


def show_letter_title(site: Site, letter: str) -> str:
    """Return ``Partners: K``."""
    return site.speech.say("Partners: %(letter)s", letter=_show_letter(site, letter))


def _list_all_present(site: Site) -> list[Partner]:
    return [partner for partner in site.network.partners.values() if not has_left(site, partner)]


def _list_filtered_rows(site: Site, partners: Iterable[Partner]) -> tuple[PartnerRow, ...]:
    return tuple(
        replace(create_partner_row(site, partner), filters=create_row_filters(site, partner))
        for partner in sort_partners(site, partners)
    )


def _count_members(site: Site) -> str:
    partners, supporting = (len(list_present(site, kind)) for kind in Kind)
    count = site.speech.count
    members = [count("%(num)s partner", "%(num)s partners", partners)]
    if supporting:
        members.append(count("%(num)s supporting member", "%(num)s supporting members", supporting))
    return site.speech.list(members)


def _list_letter_links(site: Site, letters: Iterable[str], current: str | None = None) -> tuple[Link, ...]:
    return tuple(
        Link(
            _show_letter(site, letter),
            site.href(PageName.PARTNERS, create_letter_slug(letter, site.lang)),
            current=letter == current,
        )
        for letter in letters
    )


def _show_letter(site: Site, letter: str) -> str:
    return site.speech.say("Others") if letter == OTHER_LETTERS else letter
