"""A YAML file of the network in the one canonical style: the model's order, blocks, comments kept, no value changed.

ruamel.yaml tells where everything stands; this is the only module that knows it. What is written is read again by the
network's own reader, and nothing is returned that says anything else than before.
"""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import CollectionNode, SequenceNode
from ruamel.yaml.resolver import implicit_resolvers

from showcase.outline import Block, Entry, Leaf, arrange, place_comments
from showcase.source import read_document
from showcase.spelling import Spelling, Style, create_spelling, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.nodes import ScalarNode

    from showcase.marks import Data, Loc
    from showcase.records import Record

WIDTH: Final = 100
STEP: Final = "  "
_LONGEST_KEY: Final = 1000
"""YAML wants the colon within 1,024 characters of a key that has no question mark before it."""

_TOUCHING: Final = re.compile(r"^#(?=[^\s#])")
_NOT_PLAIN: Final = re.compile(
    r"\A[?:,\[\]{}#&*!|>'\"%@`]|\A-(?=[\s-]|\Z)|\A\.\.\.|\A\s|\s\Z|:(?=\s|\Z)|\s#|[\t\n]|\A\Z",
)
_LIKE_A_NUMBER: Final = re.compile(
    r"[-+]?(\.?[0-9][0-9_]*|[0-9][0-9_]*\.[0-9_]*|[0-9]+(:[0-5]?[0-9])+|0x[0-9a-f]+|0o[0-7]+)(e[-+]?[0-9]+)?\Z",
)
_TYPED: Final = tuple(pattern for _, _, pattern, _ in implicit_resolvers)
"""What YAML 1.1 or 1.2 takes for a number, a day, a truth or nothing when it stands without quotes."""

_SPACES: Final = re.compile(r"^[ \t]+$", re.MULTILINE)
_DASH: Final = re.compile(r"(?:\s|#[^\n]*\n)*-")
_BREAK: Final = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_ESCAPES: Final = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"})


class NotReadableError(ValueError):
    """The network's own reader finds problems in the text; whoever has it formatted tells them first."""


class WouldChangeError(Exception):
    """The file would not say the same after formatting."""

    def __init__(self) -> None:
        super().__init__("left alone: formatting would change what it says, a fault of the formatter; please report it")


def create_canonical(text: str, model: type[Record]) -> str:
    """Return the text of a YAML file in canonical style; it must be one that reads without problems."""
    text = text.replace("\r\n", "\n")
    spelling = create_spelling(model)
    before = _read(text, spelling)
    if before is None:
        raise NotReadableError
    root = _create_outline(text, before[0])
    arrange(root, spelling)
    lines = [*_write_block(root, spelling, "")] if root.entries else [*_join_empty_lines(root.foot), "{}"]
    after = "\n".join(lines).strip("\n") + "\n"
    if _read(after, spelling) != before:
        raise WouldChangeError
    return after


def _read(text: str, spelling: Spelling) -> tuple[Data, frozenset[Loc]] | None:
    """Return what the network's own reader reads, less the white space that its models take off texts."""
    document, problems = read_document(text.encode(), "")
    if document is None or problems:
        return None
    return tidy(document.data, spelling), frozenset(document.empty)


# Text to outline


def _create_outline(text: str, data: Data) -> Block:
    root = _convert(_compose(text), data, text)
    if not isinstance(root, Block):
        raise WouldChangeError
    place_comments(text, root)
    return root


def _compose(text: str) -> ScalarNode | CollectionNode:
    """Return where everything stands.

    ruamel.yaml does not take every tab and every line of spaces that the network's own reader takes: in their places
    stand spaces and empty lines when it is asked again.
    """
    for each in (text, _SPACES.sub(lambda found: "\n" * len(found[0]), text).replace("\t", " ")):
        reader = YAML(typ="safe", pure=True)
        reader.version = "1.1"  # as the network's own reader
        with suppress(YAMLError):
            node: ScalarNode | CollectionNode = reader.compose(each)
            return node
    raise WouldChangeError


def _convert(node: ScalarNode | CollectionNode, data: Data | None, text: str) -> Leaf | Block:
    """Return what stands at a node; what it says is what the network's own reader has read there."""
    start, end = node.start_mark.index, node.end_mark.index
    if not isinstance(node, CollectionNode):
        end = start + len(text[start:end].rstrip())  # else a block of text has the empty lines below it, too
        return Leaf(data if isinstance(data, str) else node.value, start, end, plain=not node.style)
    is_list = isinstance(node, SequenceNode)
    block = Block(is_list, bool(node.flow_style), start, end, node.start_mark.column)
    for position, each in enumerate(node.value):
        if is_list:
            item = data[position] if isinstance(data, list) and position < len(data) else None
            value = _convert(each, item, text)
            entry = Entry(block, value.start if block.is_flow else _find_dash(block, text), value)
        else:
            key = _convert(each[0], None, text)
            if not isinstance(key, Leaf):
                raise WouldChangeError
            value = _convert(each[1], data.get(key.text) if isinstance(data, dict) else None, text)
            entry = Entry(block, key.start, value, key)
        if isinstance(value, Block):
            value.owner = entry
        block.entries.append(entry)
    return block


def _find_dash(block: Block, text: str) -> int:
    """Return where the dash of a list's next item stands."""
    if not block.entries:
        return block.start
    dash = _DASH.match(text, block.entries[-1].value.end)
    if dash is None:
        raise WouldChangeError
    return dash.end() - 1


# Outline to text


def _write_block(block: Block, spelling: Spelling, pad: str) -> Iterator[str]:
    for entry in block.entries:
        yield from (pad + comment for comment in _join_empty_lines(entry.above))
        yield from _write_entry(entry, spelling.get(entry.name), pad)
    yield from (pad + comment for comment in _join_empty_lines(block.foot))


def _join_empty_lines(comments: list[str]) -> list[str]:
    return [comment for before, comment in pairwise(["#", *comments]) if before or comment]


def _write_entry(entry: Entry, spelling: Spelling, pad: str) -> Iterator[str]:
    value = entry.value
    head = f"{pad}{_write_key(entry.key, pad)}" if entry.key else f"{pad}-"
    # A remark that touches its # would look like the rest of a plain value.
    beside = "".join(f"  {_TOUCHING.sub('# ', comment)}" for comment in entry.beside)
    if isinstance(value, Leaf):
        yield from _write_leaf(value, spelling.style, head, beside, pad + STEP)
    elif not value.entries:
        yield f"{head} {'[]' if value.is_list else '{}'}{beside}"
    elif entry.key:
        yield head + beside
        yield from _write_block(value, spelling, pad + STEP)
    else:
        first, *others = _write_block(value, spelling, pad + STEP)
        yield f"{head} {first.removeprefix(pad + STEP)}"
        yield from others


def _write_key(key: Leaf, pad: str) -> str:
    shown = _show_on_one_line(key.text, Style.UNKNOWN, plain=key.plain)
    return f"{shown}:" if len(shown) < _LONGEST_KEY else f"? {shown}\n{pad}:"


def _write_leaf(leaf: Leaf, style: Style, head: str, beside: str, pad: str) -> Iterator[str]:
    if leaf.plain and not leaf.text:
        yield head + beside
        return
    text = leaf.text.strip() if style is Style.PROSE else leaf.text
    line = f"{head} {_show_on_one_line(text, style, plain=leaf.plain)}"
    body = text.removesuffix("\n")
    chomping = "-" if body == text else ""
    is_block = style is not Style.CODE and body != "" and body == body.strip(" \t\n")
    if is_block and "\n" in text:
        yield f"{head} |{chomping}{beside}"
        yield from (pad + each if each else "" for each in body.split("\n"))
    elif is_block and len(line) > WIDTH and _BREAK.search(text):
        yield f"{head} >-{beside}"
        yield from (pad + each for each in _fill(text, WIDTH - len(pad)))
    else:
        yield line + beside


def _fill(text: str, width: int) -> list[str]:
    """Return the lines of a text that is broken where a fold makes the same single space again."""
    lines: list[str] = []
    for part in _BREAK.split(text):
        if lines and len(lines[-1]) + 1 + len(part) <= width:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines


def _show_on_one_line(text: str, style: Style, *, plain: bool) -> str:
    """Return a text without quotes where YAML reads it as the same, and its style lets it stand so."""
    if style is not Style.CODE and not _NOT_PLAIN.search(text):
        any_value = style is Style.BARE or (style is Style.UNKNOWN and plain)
        if any_value or not _is_like_a_value(text):
            return text
    return f'"{text.translate(_ESCAPES)}"'


def _is_like_a_value(text: str) -> bool:
    """Whether a program may take the text for something else when it has no quotes, strictly or with a lax eye."""
    either = (text, text.lower())
    return any(_LIKE_A_NUMBER.match(each) or any(pattern.match(each) for pattern in _TYPED) for each in either)
