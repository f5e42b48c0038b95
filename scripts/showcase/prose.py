"""The coordinator's Markdown files: the metadata lines on top → data and marks, as Pelican will read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from showcase.characters import decode_text
from showcase.marks import Data, Document, Loc, Mark, Marks
from showcase.problem import Place, Problem, create_problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LISTS: Final = frozenset({"partners", "themes", "events"})
_LINK: Final = re.compile(
    r"\]\(\s*<?(?P<inline>(?:[^\s()<>]|\([^\s()]*\))*)"
    r"|^ {0,3}\[[^\]]+\]:\s*<?(?P<defined>[^\s<>]+)"
    r"|<[a-z][^<>]*?\s(?:href|src)\s*=\s*[\"']?(?P<tagged>[^\s\"'<>]*)",
)
"""A link's address: after its text, after its name where that is defined, or in a tag."""
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE: Final = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
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
    lines = text.splitlines()
    body = len(lines)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            body = number
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
    links = tuple(_list_links(lines, body, path))
    return Document(data, Marks(path, values, keys), empty, links), tuple(found)


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


def _list_links(lines: Sequence[str], body: int, path: str) -> Iterator[tuple[str, Place]]:
    """Yield each address that the lines below the metadata link to, with its place; what is shown as code has none."""
    fence = ""
    for number, line in enumerate(lines[body:], body + 1):
        edge = _FENCE.match(line)
        if edge and not fence:
            fence = edge[1]
        elif fence:
            fence = "" if edge and edge[1].startswith(fence) else fence
        else:
            plain = _CODE.sub(lambda code: " " * len(code[0]), line)
            for found in _LINK.finditer(plain):
                name = found.lastgroup or "inline"
                yield found[name], Place(path, number, found.start(name) + 1)
