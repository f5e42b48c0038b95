"""The kinds of file that people write, each with its model: one schema, one field table and one template for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.i18n import N_
from showcase.model.commitment import Commitment
from showcase.model.content import BulletinMetadata, Edition, GenericWords, PageMetadata, Settings, Wishes
from showcase.model.event import Event
from showcase.model.partner import Membership, Profile
from showcase.model.results import Results

if TYPE_CHECKING:
    from showcase.records import Record


@dataclass(frozen=True)
class DataFile:
    """A kind of file: its name, its place in the repository, its model and what it is for."""

    name: str
    place: str
    model: type[Record]
    purpose: str

    @property
    def is_yaml(self) -> bool:
        """Whether the file is YAML; else its fields are the lines on top of a Markdown file."""
        return self.place.endswith(".yaml")

    @property
    def pattern(self) -> str:
        """The place as editors match it."""
        return re.sub(r"(<[a-z]+>[.-]?)+", lambda found: "*" + "." * found[0].endswith("."), self.place)


FILES: Final = (
    DataFile("partner", "partners/<slug>/partner.yaml", Profile, N_("Who you are; you write it yourselves.")),
    DataFile(
        "membership",
        "partners/<slug>/membership.yaml",
        Membership,
        N_("The member's place in the network; the coordinator writes it."),
    ),
    DataFile(
        "commitment",
        "partners/<slug>/commitments/<date>.yaml",
        Commitment,
        N_("What was signed on the day of the file's name; it is not edited after the signing."),
    ),
    DataFile(
        "results",
        "partners/<slug>/results/<year>.yaml",
        Results,
        N_("What happened in the year of the file's name; you add one file a year."),
    ),
    DataFile("network", "content/network.yaml", Settings, N_("The network's settings; the coordinator writes them.")),
    DataFile(
        "achievements",
        "content/achievements/<year>.yaml",
        Edition,
        N_("The foreword and the frontrunners of a year; the coordinator writes them."),
    ),
    DataFile("event", "content/events/<slug>.yaml", Event, N_("One event; the coordinator writes it.")),
    DataFile("wishes", "content/wishes.yaml", Wishes, N_("The wishes that were sent, and the answers.")),
    DataFile(
        "generic-words",
        "content/generic-words.yaml",
        GenericWords,
        N_("Claims that need evidence: the validator warns of them in any text."),
    ),
    DataFile(
        "page",
        "content/pages/<page>.<lang>.md",
        PageMetadata,
        N_("The lines on top of a page; the coordinator writes them."),
    ),
    DataFile(
        "bulletin",
        "content/bulletins/<date>-<slug>.<lang>.md",
        BulletinMetadata,
        N_("The lines on top of a bulletin; the coordinator writes them."),
    ),
)
