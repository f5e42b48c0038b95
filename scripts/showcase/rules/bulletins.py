"""A bulletin's files, one a language, agree with each other and with no other bulletin's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.bulletins import list_bulletins
from showcase.problem import Place, create_problem, create_warning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.bulletins import Bulletin
    from showcase.network import Network
    from showcase.problem import Problem


def check_bulletin_slugs(network: Network, _built: date) -> Iterator[Problem]:
    """No two bulletins share a slug, and a bulletin has the same day in every language."""
    first: dict[str, Bulletin] = {}
    for bulletin in reversed(list_bulletins(network)):
        earlier = first.setdefault(bulletin.slug, bulletin)
        if earlier is not bulletin:
            for file in bulletin.files.values():
                place = Place(file.marks.path)
                yield create_problem(place, "bulletin-slug-used", got=bulletin.slug, first=f"{earlier.name}.*.md")


def check_bulletins_name_the_same(network: Network, _built: date) -> Iterator[Problem]:
    """A bulletin names the same partners, themes and events in every language."""
    for bulletin in list_bulletins(network):
        (first, wanted), *others = ((lang, file.value) for lang, file in bulletin.files.items())
        for lang, metadata in others:
            for key in wanted.different:
                named, got = set(getattr(wanted, key)), getattr(metadata, key)
                if set(got) != named:
                    parameters = {"lang": first, "write": ", ".join(sorted(named)), "got": ", ".join(got)}
                    yield create_problem(bulletin.files[lang].place(key), "bulletin-differs", **parameters)


def check_bulletin_languages(network: Network, _built: date) -> Iterator[Problem]:
    """A bulletin is there in the languages that the network requires."""
    if not network.bulletins_complete:
        return
    for bulletin in list_bulletins(network):
        for lang in network.settings.value.languages.required:
            if lang not in bulletin.files:
                file = f"{bulletin.name}.{lang}.md"
                yield create_problem(_place(bulletin), "bulletin-missing", lang=lang, file=file)


def check_bulletin_translations(network: Network, _built: date) -> Iterator[Problem]:
    """A bulletin is there in all languages in which the site is offered."""
    languages = network.settings.value.languages
    for bulletin in list_bulletins(network) if network.bulletins_complete else ():
        for lang in languages.offered:
            if lang not in languages.required and lang not in bulletin.files:
                yield create_warning(_place(bulletin), "bulletin-untranslated", lang=lang)


def _place(bulletin: Bulletin) -> Place:
    return Place(next(iter(bulletin.files.values())).marks.path)
