"""Who names whom: every reference from one file to another, and every text, with its place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, get_args

from pydantic.fields import FieldInfo

from showcase.records import Localised, Record, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.marks import Loc
    from showcase.model.commitment import Commitment
    from showcase.model.results import Results
    from showcase.network import File, Network, Partner


def list_target_references(results: Results) -> Iterator[tuple[Loc, str]]:
    """Yield each target that a results file names, with its way."""
    for position, result in enumerate(results.results):
        yield ("results", position, "target"), result.target
    for position, restatement in enumerate(results.restatements):
        if restatement.target is not None:
            yield ("restatements", position, "target"), restatement.target
    for position, covered in enumerate(results.assurance.covers if results.assurance else ()):
        if covered != "inventory":
            yield ("assurance", "covers", position), covered


def list_theme_references(network: Network) -> Iterator[tuple[File[Record], Loc, str]]:
    """Yield each theme that a file names, with the file and the way."""
    for partner in network.partners.values():
        yield from _list_partner_themes(partner)
    for edition in network.editions.values():
        for position, frontrunner in enumerate(edition.value.frontrunners):
            yield edition, ("frontrunners", position, "theme"), frontrunner.theme
    for event in network.events.values():
        yield from ((event, ("themes", number), theme) for number, theme in enumerate(event.value.themes))
    for bulletin in network.bulletins.values():
        yield from ((bulletin, ("themes", number), theme) for number, theme in enumerate(bulletin.value.themes))


def _list_partner_themes(partner: Partner) -> Iterator[tuple[File[Record], Loc, str]]:
    for commitment in _list_commitments(partner):
        for position, target in enumerate(commitment.value.targets):
            yield commitment, ("targets", position, "theme"), target.theme
    for results in partner.results.values():
        for position, practice in enumerate(results.value.good_practices):
            for number, theme in enumerate(practice.themes):
                yield results, ("good_practices", position, "themes", number), theme


def list_partner_references(network: Network) -> Iterator[tuple[File[Record], Loc, str | None]]:
    """Yield each partner that a file names by its slug; None where a file could name one and does not."""
    for partner in network.partners.values():
        left = partner.membership.value.left
        yield partner.membership, ("left", "successor"), left.successor if left else None
    for edition in network.editions.values():
        for position, frontrunner in enumerate(edition.value.frontrunners):
            yield edition, ("frontrunners", position, "partner"), frontrunner.partner
    for event in network.events.values():
        yield event, ("host",), event.value.host
        for position, item in enumerate(event.value.programme):
            yield event, ("programme", position, "partner"), item.partner
        for position, slug in enumerate(event.value.attended):
            yield event, ("attended", position), slug
    for bulletin in network.bulletins.values():
        for position, slug in enumerate(bulletin.value.partners):
            yield bulletin, ("partners", position), slug


def _list_commitments(partner: Partner) -> Iterator[File[Commitment]]:
    yield from partner.commitments.values()
    if partner.draft:
        yield partner.draft


def list_files(network: Network) -> Iterator[File[Record]]:
    """Yield every YAML file of the network."""
    yield network.settings
    for partner in network.partners.values():
        yield partner.profile
        yield partner.membership
        yield from _list_commitments(partner)
        yield from partner.results.values()
    yield from network.editions.values()
    yield from network.events.values()
    if network.wishes:
        yield network.wishes


def list_texts(value: object, loc: Loc = ()) -> list[tuple[Loc, Localised[str]]]:
    """Return each text in several languages below a value, with its way."""
    found: list[tuple[Loc, Localised[str]]] = []
    _add_texts(value, loc, found)
    return found


def _add_texts(value: object, loc: Loc, found: list[tuple[Loc, Localised[str]]]) -> None:
    if isinstance(value, Localised):
        found.append((loc, value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _add_texts(item, (*loc, position), found)
    elif isinstance(value, Record):
        for name in _list_text_fields(type(value)):
            if below := getattr(value, name):
                _add_texts(below, (*loc, name), found)


@cache
def _list_text_fields(record: type[Record]) -> tuple[str, ...]:
    """Return the fields of a record below which a text in several languages may stand: most hold none."""
    return tuple(name for name, field in record.model_fields.items() if _may_hold_text(field.annotation))


def _may_hold_text(kind: object) -> bool:
    if isinstance(kind, type) and issubclass(kind, Record):
        return issubclass(kind, Localised) or bool(_list_text_fields(kind))
    return any(map(_may_hold_text, get_args(kind)))


@cache
def find_length(localised: type[Localised[str]]) -> int:
    """Return how long a text in several languages may be; 0 for one that is no text but a word in addresses."""
    found = _list_metadata(localised.model_fields["fi"])
    return next((each.max_length for each in found if isinstance(each, Text)), 0)


def _list_metadata(kind: object) -> Iterator[object]:
    """Yield what a field, or a type in several parts, is annotated with."""
    if isinstance(kind, FieldInfo):
        yield from kind.metadata
        yield from _list_metadata(kind.annotation)
    else:
        yield from getattr(kind, "__metadata__", ())
        for part in get_args(kind):
            yield from _list_metadata(part)
