"""Texts in the network's languages: those that must be there, those that should be, and none twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.problem import Place, create_problem, create_warning
from showcase.references import find_length
from showcase.rules.texts import list_files_with_texts
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from showcase.marks import Loc
    from showcase.network import Network
    from showcase.problem import Problem

_LONG: Final = 25
"""From so many characters on, the same text in two languages is no chance."""
_NAME: Final = 100
"""A text of at most so many characters is a name, which languages may share."""


def check_required_languages(network: Network, _built: date) -> Iterator[Problem]:
    """Every text is there in the languages that the network requires."""
    required = network.settings.value.languages.required
    for file, texts in list_files_with_texts(network):
        for loc, text in texts:
            for lang in required:
                if getattr(text, lang) is None:
                    yield create_problem(file.marks.key_place(loc), "language-missing", lang=lang)


def check_offered_languages(network: Network, _built: date) -> Iterator[Problem]:
    """Every text is there in all languages in which the site is offered."""
    languages = network.settings.value.languages
    offered = [lang for lang in languages.offered if lang not in languages.required]
    for file, texts in list_files_with_texts(network) if offered else ():
        missing: dict[Lang, list[Loc]] = {}
        for loc, text in texts:
            for lang in offered:
                if getattr(text, lang) is None:
                    missing.setdefault(lang, []).append(loc)
        for lang, locs in missing.items():
            if len(locs) == len(texts):
                yield create_warning(Place(file.marks.path), "language-unused", lang=lang)
            else:
                for loc in locs:
                    yield create_warning(file.marks.key_place(loc), "translation-missing", lang=lang)


def check_translations(network: Network, _built: date) -> Iterator[Problem]:
    """A text is not the same in two languages."""
    for file, texts in list_files_with_texts(network):
        for loc, text in texts:
            said = (text.fi, text.sv, text.en)
            given = [each for each in said if each is not None]
            if len(set(given)) < len(given) and find_length(type(text)) > _NAME:
                for second, lang in enumerate(Lang):
                    first = said.index(said[second])
                    if first < second and len(said[second] or "") >= _LONG:
                        parameters = {"got": said[second], "first": tuple(Lang)[first], "lang": lang}
                        yield create_warning(file.place(*loc, lang.value), "same-text", **parameters)
