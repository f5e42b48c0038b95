"""The coordinator's Markdown files: the metadata lines on top → data and marks, as Pelican will read them."""

from __future__ import annotations

import re
from typing import Final

from showcase.characters import decode_text
from showcase.marks import Data, Document, Loc, Mark, Marks
from showcase.problem import Place, Problem, create_problem

_LISTS: Final = frozenset({"partners", "themes", "events"})
_LINE: Final = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_-]*):[ ]*(?P<value>.*)")


def read_prose(
    content: bytes,
    path: str,
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the metadata of a Markdown file: the lines above its first empty line.

    The values of some keys are lists, parted by commas. Pelican takes any key and ignores what it does
    not know; here each line must be a key and a value, once.
    """
    text, problems = decode_text(content, path)
    if problems:
        return None, problems
    data: dict[str, Data] = {}
    values: dict[Loc, Mark] = {(): Mark(1, 1)}
    keys: dict[Loc, Mark] = {}
    found: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            break
        parts = _LINE.fullmatch(line)
        if not parts:
            found.append(create_problem(Place(path, number), "metadata-line", got=line))
            continue
        key = parts["key"].lower()
        if (key,) in keys:
            found.append(create_problem(Place(path, number), "duplicate-key", got=key, first=keys[(key,)].line))
            continue
        keys[(key,)] = Mark(number, 1)
        values[(key,)] = Mark(number, parts.start("value") + 1)
        _take_value(key, parts["value"], data, values, is_list=key in _LISTS)
    empty = tuple(loc for loc in keys if loc[0] not in data)
    return Document(data, Marks(path, values, keys), empty), tuple(found)


def _take_value(key: str, value: str, data: dict[str, Data], values: dict[Loc, Mark], *, is_list: bool) -> None:
    mark = values[(key,)]
    if not is_list:
        if value.strip():
            data[key] = value
        return
    items: list[Data] = []
    for part in re.finditer(r"[^,]+", value):
        if item := part[0].strip():
            start = part.start() + len(part[0]) - len(part[0].lstrip())
            values[(key, len(items))] = Mark(mark.line, mark.column + start)
            items.append(item)
    data[key] = items
