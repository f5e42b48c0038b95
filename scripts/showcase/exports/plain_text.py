"""Safe HTML → the same words as plain text, for what shows no markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from showcase.exports.paper.blocks import create_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from showcase.exports.paper.blocks import Block, Run


def show_plain_text(html: Markup) -> str:
    """Return a text that ``text.py`` has made safe: an empty line between paragraphs, a sign before a list's items."""
    return "\n\n".join(_show_block(block) for block in create_blocks(html))


def _show_block(block: Block) -> str:
    if block["kind"] == "p":
        return "".join(map(_show_run, cast("list[Run]", block["runs"]))).strip(" ")
    return "\n".join(_list_items(cast("list[list[Block]]", block["items"]), is_numbered=block["kind"] == "ol"))


def _list_items(items: Iterable[Iterable[Block]], *, is_numbered: bool) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        text = "\n".join(_show_block(block) for block in item).replace("\n", "\n  ")
        yield f"{f'{number}.' if is_numbered else '-'} {text}"


def _show_run(run: Run) -> str:
    """Return a run of letters; a link is followed by its address where that is not what the link says."""
    text, href = str(run["text"]), str(run["href"])
    return f"{text} ({href})" if href and href != text else text
