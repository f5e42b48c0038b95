"""catalog.jsonld: the data described for portals, as DCAT-AP has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.exports.data.formats import find_format
from showcase.exports.data.licences import LICENCES
from showcase.i18n import N_, create_speech
from showcase.urls import DATA_VERSION, DataName, PageName
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from showcase.exports.data.publication import Publication
    from showcase.exports.data.schema import Schema
    from showcase.records import Localised

_CONTEXT: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AUTHORITY: Final = "http://publications.europa.eu/resource/authority"
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types"
_HELSINKI: Final = "https://sws.geonames.org/658225/"
"""The network is Helsinki's, as its time zone is."""
_LANGUAGES: Final = {Lang.FI: "FIN", Lang.SV: "SWE", Lang.EN: "ENG"}


@dataclass(frozen=True, slots=True)
class _Dataset:
    """A dataset: its name in the catalogue, its words, and the files that have it."""

    id: str
    title: str
    description: str
    files: tuple[DataName, ...]
    year: int | None = None


_DATASETS: Final = (
    _Dataset(
        "partners",
        N_("Members of the network"),
        N_("Every member with its industry, and where its report and its targets stand this year."),
        (DataName.PARTNERS,),
    ),
    _Dataset(
        "targets",
        N_("Targets and results"),
        N_("Every target as it was signed, and its result in each year as known today, with progress and status."),
        (DataName.TARGETS, DataName.RESULTS, DataName.PACKAGE),
    ),
    _Dataset(
        "practices",
        N_("Good practices"),
        N_("What partners did that others may want to do as well, and what it saves in a year."),
        (DataName.PRACTICES,),
    ),
    _Dataset(
        "events",
        N_("Events of the network"),
        N_("Seminars, workshops, visits and webinars: when, where, for whom and what came of them."),
        (DataName.EVENTS,),
    ),
)
_YEAR_TITLE: Final = N_("Achievements in %(year)s")
_YEAR_DESCRIPTION: Final = N_("Results, counts and sums of %(year)s, as known when the year was published.")
_YEAR_FILES: Final = (DataName.YEAR, DataName.YEAR_RESULTS, DataName.YEAR_WORKBOOK)


def create_catalog(publication: Publication) -> Schema:
    """Return the description; its context stands in it, so that reading it asks no other server."""
    settings = publication.settings
    home = publication.create_page_addresses(PageName.HOME).fi
    publisher = f"{publication.create_data_address(DataName.CATALOG)}#publisher"
    return {
        "@context": _CONTEXT,
        "@id": publication.create_data_address(DataName.CATALOG),
        "@type": "dcat:Catalog",
        "dct:title": _list_texts(settings.name),
        "dct:description": _say(publication, N_("What climate partners promised the city, and what became of it.")),
        "dct:publisher": {"@id": publisher, "@type": "foaf:Agent", "foaf:name": _list_texts(settings.city)},
        "dct:license": {"@id": LICENCES[settings.licence].authority},
        "dct:language": [{"@id": f"{_AUTHORITY}/language/{_LANGUAGES[lang]}"} for lang in publication.languages],
        "dct:modified": _show_day(publication.built.isoformat()),
        "dct:spatial": {"@id": _HELSINKI, "@type": "dct:Location"},
        "foaf:homepage": {"@id": home, "@type": "foaf:Document"},
        "dcat:themeTaxonomy": {"@id": f"{_AUTHORITY}/data-theme"},
        "dcat:dataset": [_create_dataset(publication, each, publisher) for each in _list_datasets(publication)],
    }


def _list_datasets(publication: Publication) -> Iterator[_Dataset]:
    yield from _DATASETS
    for reporting, _ in publication.years:
        yield _Dataset(f"achievements-{reporting.year}", _YEAR_TITLE, _YEAR_DESCRIPTION, _YEAR_FILES, reporting.year)


def _create_dataset(publication: Publication, dataset: _Dataset, publisher: str) -> Schema:
    settings = publication.settings
    parts = {} if dataset.year is None else {"year": dataset.year}
    years = [dataset.year] if dataset.year else [reporting.year for reporting, _ in publication.years]
    return {
        "@id": f"{publication.create_data_address(DataName.CATALOG)}#{dataset.id}",
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.id,
        "dct:title": _say(publication, dataset.title, **parts),
        "dct:description": _say(publication, dataset.description, **parts),
        "dct:publisher": {"@id": publisher},
        "dcat:contactPoint": {
            "@type": "vcard:Group",
            "vcard:fn": _list_texts(settings.name),
            "vcard:hasEmail": {"@id": f"mailto:{settings.coordinator.email}"},
        },
        "dcat:theme": {"@id": f"{_AUTHORITY}/data-theme/ENVI"},
        "dcat:keyword": [word for theme in settings.themes for word in _list_texts(theme.name)],
        "dct:accessRights": {"@id": f"{_AUTHORITY}/access-right/PUBLIC"},
        "dct:accrualPeriodicity": {"@id": f"{_AUTHORITY}/frequency/ANNUAL"},
        "dct:spatial": {"@id": _HELSINKI, "@type": "dct:Location"},
        **({"dct:temporal": _create_period(min(years), max(years))} if years else {}),
        "dct:modified": _show_day(publication.built.isoformat()),
        "dcat:version": DATA_VERSION,
        "dcat:distribution": [_create_distribution(publication, name, parts) for name in dataset.files],
    }


def _create_distribution(publication: Publication, name: DataName, parts: Mapping[str, object]) -> Schema:
    address = publication.create_data_address(name, **parts)
    form = find_format(name)
    return {
        "@id": f"{address}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": address.rpartition("/")[2],
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{_MEDIA_TYPES}/{form.media_type}"},
        "dct:format": {"@id": f"{_AUTHORITY}/file-type/{form.authority}"},
        "dct:license": {"@id": LICENCES[publication.settings.licence].authority},
    }


def _create_period(first: int, last: int) -> Schema:
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _show_day(f"{first}-01-01"),
        "dcat:endDate": _show_day(f"{last}-12-31"),
    }


def _show_day(day: str) -> Schema:
    return {"@value": day, "@type": "xsd:date"}


def _list_texts(text: Localised[str]) -> list[Schema]:
    return [{"@value": text.get(lang), "@language": lang} for lang in text.languages]


def _say(publication: Publication, message: str, **values: object) -> list[Schema]:
    """Return a message in the languages of the site."""
    return [{"@value": create_speech(lang).say(message, **values), "@language": lang} for lang in publication.languages]
