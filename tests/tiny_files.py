"""One tiny bad file a code: what is wrong with files, characters, YAML and metadata lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.logos.drawings import draw, paint
from tests.small_network import (
    BULLETIN,
    FILES,
    MEMBERSHIP,
    PAGE,
    PROFILE,
    RESULTS,
    Changes,
    Link,
    Program,
    add,
    edit,
    get_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Example = tuple[str, Changes]
"""The place, with what else is found where one mistake shows in two ways; and the changes to the small network."""


def put(text: str | bytes) -> Changes:
    """Return the change that makes a text the whole of a partner's profile."""
    return {PROFILE: text}


WHOLE: Final[Mapping[str, Example]] = {
    "missing-file": (f"{PROFILE}:1:1", {PROFILE: None}),
    "missing-folder": (
        "content:1:1, content/network.yaml:1:1 missing-file",
        {path: None for path in FILES if path.startswith("content/")},
    ),
    "unreadable": (
        "partners/acme/results:1:1 unknown-file, partners/acme/results:1:1",
        {RESULTS: None, "partners/acme/results": "a file where a folder belongs"},
    ),
    "not-a-plain-file": ("partners/acme/logo.svg:1:1", {"partners/acme/logo.svg": Link("partner.yaml")}),
    "run-bit": (f"{RESULTS}:1:1", {RESULTS: Program(get_text(RESULTS))}),
    "unknown-file": ("partners/acme/notes.txt:1:1", {"partners/acme/notes.txt": ""}),
    "stray-file": ("partners/notes.txt:1:1", {"partners/notes.txt": ""}),
    "stray-folder": ("partners/acme/results/old:1:1", {"partners/acme/results/old/2020.yaml": ""}),
    "folder-name": (
        "partners/Yx:1:1, partners/Yx/membership.yaml:1:1 missing-file, partners/Yx/partner.yaml:1:1 missing-file",
        {"partners/Yx/logo.svg": draw()},
    ),
    "reserved-slug": (
        "partners/aux:1:1, partners/aux/membership.yaml:1:1 missing-file, partners/aux/partner.yaml:1:1 missing-file",
        {"partners/aux/logo.svg": draw()},
    ),
    "two-logos": ("partners/acme/logo.png:1:1", {"partners/acme/logo.svg": draw(), "partners/acme/logo.png": paint()}),
    "file-name-year": ("partners/acme/results/24.yaml:1:1", {"partners/acme/results/24.yaml": ""}),
    "file-name-date": ("partners/acme/commitments/2021.yaml:1:1", {"partners/acme/commitments/2021.yaml": ""}),
    "file-name-slug": ("content/events/Kevätretki.yaml:1:1", {"content/events/Kevätretki.yaml": ""}),
    "file-name-page": ("content/pages/join.de.md:1:1", {"content/pages/join.de.md": ""}),
    "file-name-bulletin": ("content/bulletins/news.fi.md:1:1", {"content/bulletins/news.fi.md": ""}),
    "file-too-large": (f"{PROFILE}:1:1", put("#" * 100_001)),
    "not-utf-8": (f"{PROFILE}:1:8", put(b"name: P\xf6yt\xe4 Oy\n")),
    "forbidden-character": (f"{PROFILE}:1:11", edit(PROFILE, "Acme Oy", "Acme\u202e Oy")),
    "not-nfc": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "A\u0308cme Oy")),
}

YAML: Final[Mapping[str, Example]] = {
    "yaml-syntax": (f"{PROFILE}:1:13", put('name: "Acme \\q"\n')),
    "yaml-dash": (f"{PROFILE}:1:7", put("name: - Acme\n")),
    "yaml-notation": (f"{PROFILE}:2:1", put("name: Acme\nindustry:68\n")),
    "yaml-block": (f"{PROFILE}:1:7", put("name: >- Acme\n  Oy\n")),
    "yaml-after-quote": (f"{PROFILE}:1:7", put('name: "Acme" Oy\n')),
    "merge-conflict": (f"{PROFILE}:2:1", put("name: Acme\n<<<<<<< HEAD\n")),
    "dash-missing": (
        f"{RESULTS}:5:5",
        edit(RESULTS, "results:\n", "results:\n  - target: a\n    status: in-progress\n    target: b\n"),
    ),
    "yaml-token": (f"{PROFILE}:1:7", put("name: @acme\n")),
    "yaml-tab": (f"{PROFILE}:2:1", put("description:\n\tfi: Kuvaus\n")),
    "yaml-colon": (f"{PROFILE}:1:17", put("name: Acme Oy Ab: hyvä\n")),
    "yaml-unclosed": (f"{PROFILE}:1:7", put('name: "Acme\n')),
    "yaml-indentation": (f"{PROFILE}:2:1", put("name: Acme\nAcme on yritys\nindustry: 68\n")),
    "not-a-mapping": (f"{PROFILE}:1:1", put("- name\n")),
    "key-not-text": (f"{PROFILE}:1:3", put("? [name]\n: Acme\n")),
    "duplicate-key": (f"{PROFILE}:7:1", add(PROFILE, "name: Acme Oyj\n")),
    "merge-key": (f"{PROFILE}:7:1", add(PROFILE, "<<: {name: Acme Oyj}\n")),
    "anchor": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "&acme Acme Oy")),
    "alias": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "*acme")),
    "tag": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "!!str Acme Oy")),
    "several-documents": (f"{PROFILE}:7:1", add(PROFILE, "---\nname: Acme Oyj\n")),
    "nesting": (f"{PROFILE}:1:18", put(f"name: {'[' * 13}{']' * 13}\n")),
    "metadata-line": (f"{BULLETIN}:6:1", edit(BULLETIN, "\n\n", "\nTeksti jo tässä.\n\n")),
}

FIELDS: Final[Mapping[str, Example]] = {
    "missing-field": (f"{PAGE}:1:1", edit(PAGE, "Title: Liity\n", "")),
    "unknown-field": (f"{BULLETIN}:6:1", edit(BULLETIN, "\n\n", "\nAuthor: koordinaattori\n\n")),
    "unknown-value": (f"{MEMBERSHIP}:1:7", edit(MEMBERSHIP, "partner", "friend")),
    "not-a-mapping-here": (f"{PROFILE}:6:14", edit(PROFILE, "{fi: Kuvaus}", "[Kuvaus]")),
    "text-cut": (f"{PROFILE}:6:19", edit(PROFILE, "{fi: Kuvaus}", "{fi: Sähkö, kaasu ja lämpö}")),
    "text-without-language": (f"{PROFILE}:6:14", edit(PROFILE, "{fi: Kuvaus}", "Kuvaus")),
    "not-a-list": (f"{MEMBERSHIP}:4:14", edit(MEMBERSHIP, "[acme-ilmasto]", "x")),
    "not-text": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "[Acme Oy]")),
    "empty-text": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", '" "')),
    "text-too-long": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", "A" * 101)),
    "text-of-one-line": (f"{PROFILE}:1:7", edit(PROFILE, "Acme Oy", r'"Acme\nOy"')),
    "no-language": (f"{PROFILE}:6:14", edit(PROFILE, "{fi: Kuvaus}", "{fi: }")),
    "double": (
        f"{PROFILE[:14]}membership.yaml:5:24",
        add(f"{PROFILE[:14]}membership.yaml", "former_slugs: [ac, yx, ac]"),
    ),
}
