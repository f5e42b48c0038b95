"""Makes frozen networks from short pieces of YAML, read and checked as the files are."""

from __future__ import annotations

from datetime import date
from textwrap import dedent, indent
from typing import TYPE_CHECKING, Final

from showcase.model.commitment import Commitment
from showcase.model.content import Settings
from showcase.model.event import Event
from showcase.model.partner import Membership, Profile
from showcase.model.results import Results
from showcase.network import File, M, Network, Partner
from showcase.source import read_document

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from showcase.marks import Data

__all__ = ["REPORTING_YEARS", "THEMES", "create_network", "create_partner", "create_values"]

THEMES: Final = ("energy-saving", "waste", "emissions")
REPORTING_YEARS: Final = range(2019, 2032)

_TARGET: Final[dict[str, Data]] = {"theme": "energy-saving", "title": {"fi": "Tavoite"}, "beyond_law": {"fi": "Yli"}}
_COMMITMENT: Final[dict[str, Data]] = {
    "signatories": [{"party": "partner", "title": {"fi": "toimitusjohtaja"}}],
    "statement": {"fi": "Lupaamme."},
}
_EVENT: Final[dict[str, Data]] = {"kind": "visit", "title": {"fi": "Vierailu"}, "summary": {"fi": "Käymme."}}
_PROFILE: Final = '{industry: "68", contact: info@yritys.example, description: {fi: Yritys.}}'
_SETTINGS: Final = """
    name: {fi: Ilmastokumppanit}
    city: {fi: Koekaupunki}
    city_goal: {fi: Tavoite.}
    languages: {offered: [fi], required: [fi]}
    site: https://network.example
    repository: https://github.com/example/network
    coordinator: {email: climate@network.example}
"""


def create_partner(
    slug: str,
    commitments: Mapping[str, str] | None = None,
    results: Mapping[int, str] | None = None,
    *,
    name: str = "Yritys",
    kind: str = "partner",
    joined: str = "2015-01-01",
    left: str | None = None,
    successor: str | None = None,
    exempt: Iterable[int] = (),
) -> Partner:
    """Return a partner: a list of targets by day of signing, a results file by year; what is left out is filled in.

    A target needs no texts and no theme (energy-saving); a file without ``submitted`` came on 1 March, in time.
    """
    membership: dict[str, Data] = {
        "kind": kind,
        "organisation": "company",
        "joined": joined,
        "exempt": [{"year": str(year), "reason": {"fi": "Syy."}} for year in exempt],
    }
    if left is not None:
        membership["left"] = {"date": left, "reason": {"fi": "Syy."}, **({"successor": successor} if successor else {})}
    return Partner(
        slug=slug,
        profile=_create_file(Profile, _PROFILE, f"partners/{slug}/partner.yaml", {"name": name}),
        membership=_create_file(Membership, "{}", f"partners/{slug}/membership.yaml", membership),
        commitments={
            date.fromisoformat(day): _create_commitment(targets, f"partners/{slug}/commitments/{day}.yaml")
            for day, targets in sorted((commitments or {}).items())
        },
        results={
            year: _create_file(
                Results, text, f"partners/{slug}/results/{year}.yaml", {"submitted": f"{year + 1}-03-01"}
            )
            for year, text in sorted((results or {}).items())
        },
    )


def create_values(target: str, values: Mapping[int, object]) -> dict[int, str]:
    """Return results files, by year, that say nothing but a target's value."""
    return {year: f"results: [{{target: {target}, value: {value}}}]" for year, value in values.items()}


def create_network(
    *partners: Partner,
    years: Iterable[int] = REPORTING_YEARS,
    unpublished: Collection[int] = (),
    tolerance: str = "0.05",
    events: Mapping[str, str] | None = None,
) -> Network:
    """Return a network whose years are due on 31 March of the year after and published on 5 June; events by slug.

    An event needs no kind (a visit) and no texts.
    """
    reporting: list[Data] = []
    for year in years:
        after = year + 1
        fields: dict[str, Data] = {"year": str(year), "opens": f"{after}-01-15", "due": f"{after}-03-31"}
        reporting.append(fields if year in unpublished else {**fields, "published": f"{after}-06-05"})
    settings: dict[str, Data] = {
        "on_track_tolerance": tolerance,
        "themes": [
            {"id": each, "slug": {"fi": each}, "name": {"fi": each}, "description": {"fi": each}} for each in THEMES
        ],
        "reporting_years": reporting,
    }
    return Network(
        settings=_create_file(Settings, _SETTINGS, "content/network.yaml", settings),
        partners={partner.slug: partner for partner in partners},
        events={
            slug: _create_file(Event, text, f"content/events/{slug}.yaml", _EVENT)
            for slug, text in (events or {}).items()
        },
        slugs=frozenset(partner.slug for partner in partners),
    )


def _create_commitment(targets: str, path: str) -> File[Commitment]:
    document, problems = read_document(f"targets:\n{indent(dedent(targets), '  ')}".encode(), path)
    assert document is not None, problems
    listed = document.data["targets"]
    assert isinstance(listed, list)
    filled: list[Data] = [{**_TARGET, **each} for each in listed if isinstance(each, dict)]
    return File(Commitment.model_validate({**_COMMITMENT, "targets": filled}), document.marks)


def _create_file(model: type[M], text: str, path: str, defaults: Mapping[str, Data] | None = None) -> File[M]:
    document, problems = read_document(dedent(text).encode(), path)
    assert document is not None, problems
    return File(model.model_validate({**(defaults or {}), **document.data}), document.marks)
