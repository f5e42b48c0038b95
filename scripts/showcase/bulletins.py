"""The coordinator's bulletins, each with its languages: newest first, and published from their day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from showcase.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.model.content import BulletinMetadata
    from showcase.network import File, Network
    from showcase.vocabulary import Lang

_DAY: Final = len("2025-03-05")


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A bulletin in the languages in which it is written, one at least."""

    slug: str
    day: date
    files: Mapping[Lang, File[BulletinMetadata]]
    about: BulletinMetadata
    """Which partners, themes and events it names: the rules hold its languages to the same ones."""

    @property
    def name(self) -> str:
        """What its files are called before the language."""
        return f"{self.day.isoformat()}-{self.slug}"


@once
def list_bulletins(network: Network) -> tuple[Bulletin, ...]:
    """Return all bulletins, newest first; those of a day in the order of their slugs."""
    files: dict[str, dict[Lang, File[BulletinMetadata]]] = {}
    for (name, lang), file in network.bulletins.items():
        files.setdefault(name, {})[lang] = file
    bulletins = [_create_bulletin(name, files[name]) for name in sorted(files)]
    return tuple(sorted(bulletins, key=lambda bulletin: bulletin.day, reverse=True))


def _create_bulletin(name: str, files: Mapping[Lang, File[BulletinMetadata]]) -> Bulletin:
    first, *_ = files.values()
    return Bulletin(name[_DAY + 1 :], date.fromisoformat(name[:_DAY]), files, first.value)


def list_published(network: Network, built: date) -> tuple[Bulletin, ...]:
    """Return the bulletins whose day has come on the day ``built``."""
    return tuple(bulletin for bulletin in list_bulletins(network) if bulletin.day <= built)
