"""practices.json: what partners did that others may want to do as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.exports.data.document import Document, Number, Texts, create_texts
from showcase.records import Record
from showcase.urls import PageName, create_practice_slug

if TYPE_CHECKING:
    from showcase.exports.data.publication import Publication
    from showcase.network import Partner


class Savings(Record):
    """What a practice saves in a year, by the partner's own word; never summed over practices."""

    energy_mwh: Number | None
    """Energy saved in a year, MWh."""
    emissions_tco2e: Number | None
    """Emissions saved in a year, tCO2e."""


class Practice(Record):
    """A good practice."""

    partner: str
    """The slug of the partner that tells of it."""
    id: str
    """Its id, unique within the partner for ever."""
    year: int
    """The year of the report in which it was told."""
    title: Texts
    """What was done, in one line."""
    summary: Texts
    """What was done, how, and what came of it; markdown."""
    themes: tuple[str, ...]
    """The ids of its themes."""
    savings: Savings | None
    """What it saves in a year."""
    pages: Texts
    """The addresses at which it is shown."""


class PracticesDocument(Document):
    """The good practices of all partners, by partner and year."""

    practices: tuple[Practice, ...]
    """The practices."""


def create_practices_document(publication: Publication) -> PracticesDocument:
    """Return all good practices."""
    listed = (each for partner in publication.partners for each in list_practices(publication, partner))
    return PracticesDocument(**dict(publication.head), practices=tuple(listed))


def list_practices(publication: Publication, partner: Partner) -> tuple[Practice, ...]:
    """Return a partner's practices, in the order of the years."""
    return tuple(
        Practice(
            partner=partner.slug,
            id=each.id,
            year=year,
            title=create_texts(each.title),
            summary=create_texts(each.summary),
            themes=each.themes,
            savings=Savings(**dict(each.savings)) if each.savings else None,
            pages=publication.create_page_addresses(PageName.PRACTICES, create_practice_slug(partner.slug, each.id)),
        )
        for year, file in sorted(partner.results.items())
        for each in file.value.good_practices
    )
