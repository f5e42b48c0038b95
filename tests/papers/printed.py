"""Reads a PDF as a screen reader, a search engine or a print shop would."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

_SOFT = re.compile(r"\N{SOFT HYPHEN}\n|\N{SOFT HYPHEN}")
_SPACES = re.compile(r"\s+")


def flatten(text: str) -> str:
    """Return a text without spaces, line breaks and the hyphens between lines, as they may fall anywhere on paper."""
    return _SPACES.sub("", _SOFT.sub("", text)).replace("-", "")


@dataclass(frozen=True)
class Printed:
    """A document."""

    content: bytes

    @cached_property
    def reader(self) -> PdfReader:
        """Reads it."""
        return PdfReader(io.BytesIO(self.content), strict=True)

    @cached_property
    def root(self) -> DictionaryObject:
        """What a reader's program asks first."""
        return self.reader.root_object

    @property
    def lang(self) -> str:
        """The language it is in."""
        return str(self.root["/Lang"])

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The text of each page, flat."""
        return tuple(flatten(page.extract_text()) for page in self.reader.pages)

    @cached_property
    def text(self) -> str:
        """All text, flat, without what stands at the head and foot of every page but the first."""
        return "".join(self.pages)

    @cached_property
    def tags(self) -> tuple[tuple[str, str | None], ...]:
        """Every tag with its alternative text, in the order of reading."""
        return tuple(_list_tags(self.root["/StructTreeRoot"]))

    @cached_property
    def outline(self) -> dict[str, int]:
        """The headings of the first level, and on which page each stands."""
        headings = [each for each in self.reader.outline if not isinstance(each, list)]
        return {str(each.title): (self.reader.get_destination_page_number(each) or 0) + 1 for each in headings}

    def list_fonts(self) -> Iterator[tuple[str, bool]]:
        """Yield each font's name without its subset, and whether it is embedded."""
        for page in self.reader.pages:
            for font in _resource(page, "/Font").values():
                below = _object(font)["/DescendantFonts"].get_object()
                assert isinstance(below, ArrayObject)
                described = _object(_object(below[0])["/FontDescriptor"])
                name = str(described["/FontName"]).partition("+")[2]
                yield name, any(each.startswith("/FontFile") for each in described)


def _object(value: PdfObject) -> DictionaryObject:
    found = value.get_object()
    assert isinstance(found, DictionaryObject)
    return found


def _resource(page: PageObject, name: str) -> DictionaryObject:
    resources = _object(page["/Resources"])
    return _object(resources[name]) if name in resources else DictionaryObject()


def _list_tags(value: PdfObject) -> Iterator[tuple[str, str | None]]:
    found = value.get_object()
    if isinstance(found, ArrayObject):
        for each in found:
            yield from _list_tags(each)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            alt = found.get("/Alt")
            yield str(found["/S"]).lstrip("/"), None if alt is None else str(alt)
        if "/K" in found:
            yield from _list_tags(found["/K"])
