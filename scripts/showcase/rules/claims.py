"""Generic claims ("eco-friendly"): a company that makes one shows what it rests on.

A word of content/generic-words.yaml is looked for at the start of words, in its own language only, with what inflection
may put after it. Finnish: the stem (``-nen``, ``-tu`` or the last vowels dropped) and any letters after it. Swedish
and English: the word and a few endings, since ``greenhouse`` and ``grönsaker`` are other words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.model.commitment import Commitment
from showcase.model.partner import Profile
from showcase.model.results import Results
from showcase.problem import create_warning
from showcase.references import find_length
from showcase.rules.texts import list_files_with_texts
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from showcase.model.content import GenericWords
    from showcase.network import Network
    from showcase.problem import Problem
    from showcase.records import Record

_FINNISH_END: Final = re.compile(r"nen$|tu$|ty$|[aeiouyäö]+$|s$")
_SHORTEST_STEM: Final = 4
_ENDINGS: Final = {
    Lang.FI: r"\w*",
    Lang.SV: r"(?:t|a|e|are|ast|aste|ma|na|s)?",
    Lang.EN: r"(?:er|est|ly)?",
}


def check_claims(network: Network, _built: date) -> Iterator[Problem]:
    """A generic claim such as "eco-friendly" stands only in a file that links to its evidence."""
    if network.generic_words is None:
        return
    finders = create_finders(network.generic_words.value)
    for file, texts in list_files_with_texts(network):
        if has_evidence(file.value):
            continue
        for lang, (stems, pattern) in finders.items():
            said: list[str] = [getattr(text, lang) or "" for _, text in texts]
            whole = "\n".join(said).lower()
            if not any(stem in whole for stem in stems):
                continue
            for (loc, text), words in zip(texts, said, strict=True):
                if find_length(type(text)) and (found := pattern.search(words)):
                    yield create_warning(file.place(*loc, lang.value), "generic-claim", got=found[0])


def create_finders(words: GenericWords) -> Mapping[Lang, tuple[tuple[str, ...], re.Pattern[str]]]:
    """Return, for each language that has words, how they begin (told fast) and what finds them (told exactly)."""
    given: dict[Lang, tuple[str, ...]] = {lang: getattr(words, lang) for lang in Lang}
    return {
        lang: (tuple(_find_stem(word, lang).split()[0] for word in listed), _create_pattern(listed, lang))
        for lang, listed in given.items()
        if listed
    }


def _create_pattern(words: Iterable[str], lang: Lang) -> re.Pattern[str]:
    ways = "|".join(_create_way(word, lang) for word in words)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE)


def _create_way(word: str, lang: Lang) -> str:
    stem, ending = _find_stem(word, lang), _ENDINGS[lang]
    if lang is not Lang.FI:
        return r"\s+".join(re.escape(part) + ending for part in stem.split())
    whole = r"\s+".join(map(re.escape, stem.split()))
    return rf"{whole}(?:nen|s\w*)" if word.lower().endswith("nen") else whole + ending


def _find_stem(word: str, lang: Lang) -> str:
    """Return what all forms of a word begin with, in lower case; all of it in other languages than Finnish."""
    word = word.lower()
    end = _FINNISH_END.search(word, _SHORTEST_STEM) if lang is Lang.FI else None
    return word[: end.start()] if end else word


def has_evidence(record: Record) -> bool:
    """Whether a file links to evidence: of a result, an assurance, a commitment elsewhere, or to the plan."""
    if isinstance(record, Results):
        assured = record.assurance is not None and record.assurance.url is not None
        return assured or any(result.evidence for result in record.results)
    if isinstance(record, Commitment):
        return record.plan is not None
    return isinstance(record, Profile) and bool(record.other_commitments)
