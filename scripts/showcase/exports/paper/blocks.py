"""Safe HTML → blocks and runs that a printing template sets: paragraphs, lists, emphasis, links."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from markupsafe import Markup

Run: TypeAlias = dict[str, str | bool]
Block: TypeAlias = "dict[str, str | list[Run] | list[list[Block]]]"

_WHITE: Final = " \t\r\n"
"""What HTML takes for one space; a no-break space is none of them."""
_WHITES: Final = re.compile(f"[{_WHITE}]+")
_MARKS: Final = {"strong": "strong", "em": "emphasis"}


class _Reader(HTMLParser):
    """Reads the elements that text.py lets through, and no others: p, br, strong, em, a, ul, ol, li."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._open: list[list[Block]] = [self.blocks]
        self._lists: list[list[list[Block]]] = []
        self._marks: list[str] = []
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"ul", "ol"}:
            items: list[list[Block]] = []
            self._open[-1].append({"kind": tag, "items": items})
            self._lists.append(items)
        elif tag == "li":
            item: list[Block] = []
            self._lists[-1].append(item)
            self._open.append(item)
        elif tag == "p":
            self._begin()
        elif tag == "br":
            self._add("\n")
        elif tag == "a":
            self._href = dict(attrs).get("href") or ""
        elif tag in _MARKS:
            self._marks.append(_MARKS[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ul", "ol"}:
            self._lists.pop()
        elif tag == "li":
            self._open.pop()
        elif tag == "a":
            self._href = ""
        elif tag in _MARKS:
            self._marks.pop()

    def handle_data(self, data: str) -> None:
        if data.strip(_WHITE):
            self._add(_WHITES.sub(" ", data))

    def _begin(self) -> list[Run]:
        runs: list[Run] = []
        self._open[-1].append({"kind": "p", "runs": runs})
        return runs

    def _add(self, text: str) -> None:
        last = self._open[-1][-1] if self._open[-1] else None
        runs = last.get("runs") if last else None
        run: Run = {"text": text, "href": self._href, **dict.fromkeys(self._marks, True)}
        (runs if isinstance(runs, list) else self._begin()).append(run)  # type: ignore[arg-type]  # runs are runs


def create_blocks(html: Markup) -> list[Block]:
    """Return the blocks of a text that ``text.py`` has made safe, in order; a list's items are lists of blocks."""
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    return reader.blocks
