"""Every file of the open data: its address and its bytes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from showcase.exports.data.catalog import create_catalog
from showcase.exports.data.encoding import create_json
from showcase.exports.data.events import create_events_document
from showcase.exports.data.members import create_partners_document
from showcase.exports.data.openapi import create_openapi
from showcase.exports.data.package import create_package
from showcase.exports.data.partner import create_partner_document
from showcase.exports.data.practices import create_practices_document
from showcase.exports.data.publication import Publication
from showcase.exports.data.resources import RESULTS, TARGETS, YEAR_RESULTS, list_result_rows, list_target_rows
from showcase.exports.data.sheets import create_year_workbook
from showcase.exports.data.tables import create_csv, list_columns
from showcase.exports.data.year import create_year_document
from showcase.exports.schemas import create_schema_files
from showcase.urls import DataName, create_data_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from showcase.achievements.years import Achievements, YearAchievements
    from showcase.model.content import ReportingYear
    from showcase.network import Network, Partner

DataFile: TypeAlias = "tuple[str, bytes]"
"""The address of a file, and what stands in it."""


def list_data_works(
    network: Network,
    achievements: Achievements,
    built: date,
) -> Iterator[Callable[[], Iterator[DataFile]]]:
    """Yield works that make the files of the open data, those that take longest first; each can be done anywhere."""
    publication = Publication(network, achievements, built)
    for reporting, year in publication.years:
        yield partial(_create_year_files, publication, reporting, year)
    yield partial(_create_tables, publication)
    yield partial(_create_documents, publication)
    for partner in publication.partners:
        yield partial(_create_partner_file, publication, partner)


def _create_year_files(
    publication: Publication, reporting: ReportingYear, year: YearAchievements
) -> Iterator[DataFile]:
    document = create_year_document(publication, reporting, year)
    yield create_data_path(DataName.YEAR, year=year.year), create_json(document)
    csv = create_csv(list_columns(YEAR_RESULTS.record), document.results)
    yield create_data_path(DataName.YEAR_RESULTS, year=year.year), csv
    yield create_data_path(DataName.YEAR_WORKBOOK, year=year.year), create_year_workbook(publication, document)


def _create_tables(publication: Publication) -> Iterator[DataFile]:
    targets = [*list_target_rows(publication)]
    yield create_data_path(DataName.TARGETS), create_csv(list_columns(TARGETS.record), targets)
    yield create_data_path(DataName.RESULTS), create_csv(list_columns(RESULTS.record), list_result_rows(targets))


def _create_documents(publication: Publication) -> Iterator[DataFile]:
    yield create_data_path(DataName.PARTNERS), create_json(create_partners_document(publication))
    yield create_data_path(DataName.PRACTICES), create_json(create_practices_document(publication))
    yield create_data_path(DataName.EVENTS), create_json(create_events_document(publication))
    yield create_data_path(DataName.PACKAGE), create_json(create_package(publication))
    yield create_data_path(DataName.CATALOG), create_json(create_catalog(publication))
    yield create_data_path(DataName.OPENAPI), create_json(create_openapi(publication))
    for name, text in create_schema_files().items():
        yield create_data_path(f"schema/{name}"), text.encode()


def _create_partner_file(publication: Publication, partner: Partner) -> Iterator[DataFile]:
    document = create_partner_document(publication, partner)
    yield create_data_path(DataName.PARTNER, slug=partner.slug), create_json(document)
