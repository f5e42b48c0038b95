"""The events of the network that no page may break on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.itr_yaml import Code, Plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.itr_yaml import Value


def create_hard_events(title: str, word: str, slugs: Sequence[str]) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """Yield an event that says far too much in one long title and word, and one that says next to nothing."""
    text: Value = {"fi": word}
    programme: list[Value] = [
        {"at": Code("09:30"), "title": {"fi": title}, "partner": slug} for slug in (*slugs, *slugs, *slugs)
    ]
    yield (
        "content/events/pitka.yaml",
        {
            "kind": "seminar",
            "title": {"fi": title},
            "summary": {"fi": f"{word}\n\n- **{word}**"},
            "start": Plain("2025-05-19 09:00"),
            "end": Plain("2025-11-30 23:59"),
            "place": {"name": {"fi": title[:100]}, "address": word[:100], "access": text},
            "host": slugs[0],
            "themes": ["energy-saving", "waste", "emissions", "other"],
            "languages": ["fi", "sv", "en"],
            "registration": {"url": f"https://ilmoittaudu.example/{word}"},
            "programme": programme,
            "attended": list(slugs),
            "materials": [{"title": {"fi": title}, "url": f"https://aineisto.example/{word}"}],
            "changed": [Plain("2025-05-02")],
        },
    )
    yield (
        "content/events/lyhyt.yaml",
        {"kind": "signing", "title": {"fi": "Å"}, "summary": {"fi": "."}, "start": Plain("2020-01-01 00:00")},
    )
