"""The network as it was read: frozen, with the place of every value."""

from __future__ import annotations

import copyreg
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

from showcase.marks import Marks
from showcase.prose import read_prose
from showcase.records import Record
from showcase.source import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from showcase.marks import Loc
    from showcase.model.commitment import Commitment
    from showcase.model.content import BulletinMetadata, Edition, GenericWords, PageMetadata, Settings, Wishes
    from showcase.model.event import Event
    from showcase.model.partner import Membership, Profile
    from showcase.model.results import Results
    from showcase.problem import Place
    from showcase.urls import PageName
    from showcase.vocabulary import Lang

M = TypeVar("M", bound=Record)
M_co = TypeVar("M_co", bound=Record, covariant=True)


def _freeze(mapping: dict[object, object]) -> MappingProxyType[object, object]:
    return MappingProxyType(mapping)


# A partner is sent from the process that read it; the read-only view of a dict can't be sent as it is.
copyreg.pickle(MappingProxyType, lambda view: (_freeze, (dict(view),)))


@dataclass(frozen=True, slots=True)
class SavedMarks:
    """The marks of a file that is as its model demands: read anew from its bytes when a place is asked for.

    Few of them ever are, and those of a large network would take more memory than all that it says.
    """

    path: str
    content: bytes

    def place(self, loc: Loc) -> Place:
        """Return the place of the value at ``loc``, or of the nearest value around it."""
        return _read_marks(self.path, self.content).place(loc)

    def key_place(self, loc: Loc) -> Place:
        """Return the place of the key at ``loc``, or that of its value when it is a list's item."""
        return _read_marks(self.path, self.content).key_place(loc)


@lru_cache(maxsize=64)
def _read_marks(path: str, content: bytes) -> Marks:
    document, _ = read_prose(content, path) if path.endswith(".md") else read_document(content, path)
    return document.marks if document else Marks(path)


@dataclass(frozen=True, slots=True)
class File(Generic[M_co]):
    """What a file says, and where it says it; ``links`` stand in the body of a Markdown file."""

    value: M_co
    marks: Marks | SavedMarks
    links: tuple[tuple[str, Place], ...] = ()

    def place(self, *loc: str | int) -> Place:
        """Return the place of the value at ``loc``."""
        return self.marks.place(loc)


@dataclass(frozen=True, slots=True)
class Logo:
    """A partner's logo, known to be fine: where it is and how its sides go together; its bytes stay on the disk."""

    path: Path
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Partner:
    """One folder of partners/: a member of the network with all that it signed and reported.

    ``commitments`` stand by the day of signing and ``results`` by their year, both in order. A partner that is not
    ``complete`` has files that could not be read: what they hold is unknown, not missing.
    """

    slug: str
    profile: File[Profile]
    membership: File[Membership]
    commitments: Mapping[date, File[Commitment]]
    results: Mapping[int, File[Results]]
    draft: File[Commitment] | None = None
    logo: Logo | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Network:
    """All that the site shows: its settings, its partners by slug, and the coordinator's texts.

    ``slugs`` names every partner's folder, also one whose files could not be read. A network that is not
    ``events_complete`` has events that could not be read: they are unknown, not missing; so it is with its pages
    and its bulletins.
    """

    settings: File[Settings]
    partners: Mapping[str, Partner] = field(default_factory=lambda: MappingProxyType({}))
    editions: Mapping[int, File[Edition]] = field(default_factory=lambda: MappingProxyType({}))
    events: Mapping[str, File[Event]] = field(default_factory=lambda: MappingProxyType({}))
    wishes: File[Wishes] | None = None
    generic_words: File[GenericWords] | None = None
    pages: Mapping[tuple[PageName, Lang], File[PageMetadata]] = field(default_factory=lambda: MappingProxyType({}))
    bulletins: Mapping[tuple[str, Lang], File[BulletinMetadata]] = field(default_factory=lambda: MappingProxyType({}))
    slugs: frozenset[str] = frozenset()
    files: int = 0
    events_complete: bool = True
    pages_complete: bool = True
    bulletins_complete: bool = True
