"""A YAML file as entries, each with the comments that belong to it, so that a key can move and take them along."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.spelling import Spelling

_FOUND: Final = re.compile(r"#[^\n]*|^[ \t]*(?=\n)", re.MULTILINE)
"""A comment or an empty line, where no value stands."""

_HEADER: Final = re.compile(r"[|>][0-9+-]*[ \t]+(#[^\n]*)")
"""The first line of a block of text that has a comment."""


@dataclass(slots=True, eq=False)
class Leaf:
    """A text, where it stands in the file, and whether it stands there without quotes and on its own line."""

    text: str
    start: int
    end: int
    plain: bool


@dataclass(slots=True, eq=False)
class Block:
    """A mapping or a list; ``foot`` has the comments below its last entry."""

    is_list: bool
    is_flow: bool
    start: int
    end: int
    column: int
    owner: Entry | None = None
    entries: list[Entry] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list (its start is the dash), with the comments above and beside it."""

    block: Block
    start: int
    value: Leaf | Block
    key: Leaf | None = None
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def name(self) -> str | None:
        """The key's text; an item of a list has none."""
        return self.key.text if self.key else None


def list_entries(block: Block) -> Iterator[Entry]:
    """Yield the entries of a block and of all blocks in it, in their order."""
    for entry in block.entries:
        yield entry
        if isinstance(entry.value, Block):
            yield from list_entries(entry.value)


def place_comments(text: str, root: Block) -> None:
    """Hang each comment of the text on the entry or block that it belongs to, and the empty lines between top keys.

    A comment on a line of its own belongs to what starts below it or, when it is indented as the block that ends
    there, to that block's foot. One at the end of a line belongs to what started or closed last on that line.
    An empty line is kept as an empty comment.
    """
    entries = list(list_entries(root))
    starts = [entry.start for entry in entries]
    closed = sorted((block.end, block) for block in _list_flows(root, entries))
    ends = [end for end, _ in closed]
    for offset, comment in _find_comments(text, entries):
        next_one = bisect(starts, offset)
        before = entries[next_one - 1] if next_one else None
        after = entries[next_one] if next_one < len(entries) else None
        column = offset - (text.rfind("\n", 0, offset) + 1)
        if not comment:
            _place_empty_line(offset, before, after, root)
        elif text[offset - column : offset].strip():
            last = bisect(ends, offset)
            block = closed[last - 1][1] if last else None
            _find_home_beside(before, after, block, root).append(comment)
        else:
            _find_home(offset, column, before, after, root).append(comment)


def _list_flows(root: Block, entries: list[Entry]) -> Iterator[Block]:
    blocks = [root, *(entry.value for entry in entries if isinstance(entry.value, Block))]
    return (block for block in blocks if block.is_flow)


def _find_comments(text: str, entries: list[Entry]) -> Iterator[tuple[int, str]]:
    """Yield where each comment starts, and its text: whatever starts with # between the values."""
    leaves = [leaf for entry in entries for leaf in (entry.key, entry.value) if isinstance(leaf, Leaf)]
    position = 0
    for leaf in sorted(leaves, key=lambda leaf: (leaf.start, leaf.end)):
        yield from _search(text, position, leaf.start)
        position = max(position, leaf.end)
        if header := _HEADER.match(text, leaf.start, leaf.end):
            yield header.start(1), header[1].strip()
    yield from _search(text, position, len(text))


def _search(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0].strip()) for found in _FOUND.finditer(text, start, end))


def _place_empty_line(offset: int, before: Entry | None, after: Entry | None, root: Block) -> None:
    if before and isinstance(before.value, Leaf) and before.value.text and offset < before.value.start:
        return  # between a key and its value
    if after is None:
        root.foot.append("")
    elif after.block is root:
        after.above.append("")


def _find_home_beside(before: Entry | None, after: Entry | None, closed: Block | None, root: Block) -> list[str]:
    if closed and (before is None or closed.end > before.start):
        return closed.owner.beside if closed.owner else root.foot
    if before:
        return before.beside
    return after.above if after else root.foot


def _find_home(offset: int, column: int, before: Entry | None, after: Entry | None, root: Block) -> list[str]:
    if before and isinstance(before.value, Leaf) and offset < before.value.start:
        stands_deeper = column > before.block.column
        if before.value.text or stands_deeper:
            return before.above  # between a key and its value, or in the place of a value
    around = list(_list_around(after.block)) if after else []
    for block in _list_around(_find_innermost(before)):
        if block in around:
            break
        if block.is_flow:
            if offset < block.end:
                return block.foot
        elif _is_foot(column, block) and (after is None or column > after.block.column):
            return block.foot
    return after.above if after else root.foot


def _find_innermost(entry: Entry | None) -> Block | None:
    if entry is None:
        return None
    return entry.value if isinstance(entry.value, Block) else entry.block


def _list_around(block: Block | None) -> Iterator[Block]:
    while block:
        yield block
        block = block.owner.block if block.owner else None


def _is_foot(column: int, block: Block) -> bool:
    """A list may stand in the same column as its key: what stands in that column is then not the list's."""
    parent = block.owner.block if block.owner else None
    return column > block.column or (column == block.column and not (parent and parent.column == block.column))


def arrange(block: Block, spelling: Spelling) -> None:
    """Put the keys in the model's order, and each comment where the style has a place for it."""
    ranks: dict[str | None, int] = {key: rank for rank, key in enumerate(spelling.fields)}
    header = _take_header(block.entries[0]) if block.entries and block.owner is None else []
    for entry in block.entries:
        if isinstance(entry.value, Block):
            arrange(entry.value, spelling.get(entry.name))
        _arrange_comments(entry)
    block.entries.sort(key=lambda entry: ranks.get(entry.name, len(ranks)))
    for entry in block.entries[:1]:
        entry.above[:0] = header


def _take_header(first: Entry) -> list[str]:
    """A comment on top that an empty line parts from the first key is the file's, and stays on top."""
    length = len(first.above) - first.above[::-1].index("") if "" in first.above else 0
    header = first.above[:length]
    del first.above[:length]
    return header


def _arrange_comments(entry: Entry) -> None:
    value = entry.value
    moved: list[list[str]] = []
    if isinstance(value, Block) and not value.entries:
        moved = [value.foot]
    elif isinstance(value, Block) and entry.key is None:
        moved = [entry.beside, value.entries[0].above]  # a dash has no line of its own
    if len(entry.beside) > 1:
        moved.insert(0, entry.beside)
    for comments in moved:
        entry.above += comments
        comments.clear()
