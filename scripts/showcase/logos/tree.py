"""An SVG's bytes → its elements, by expat: only those that may stand in a logo, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.parsers.expat import ExpatError, ParserCreate

from showcase.logos.allowed import (
    ATTRIBUTES,
    ELEMENTS,
    IGNORED,
    MAX_BYTES,
    MAX_ELEMENTS,
    MAX_NESTING,
    SVG,
    TEXTS,
    XHTML,
    XLINK,
    XML,
)
from showcase.logos.drawing import Element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from showcase.logos.drawing import Drawing

_CODES: Final[dict[str, str]] = {
    "script": "svg-script",
    "animate": "svg-animation",
    "animateColor": "svg-animation",
    "animateMotion": "svg-animation",
    "animateTransform": "svg-animation",
    "set": "svg-animation",
    "foreignObject": "svg-foreign-object",
    "a": "svg-link",
}
"""What is said of elements that may not stand in a logo; of all others, ``svg-element``."""

_WITH_TEXT: Final = TEXTS | {"style"}
_READ: Final = ATTRIBUTES | {"class", "style"}
_CONDITIONS: Final = frozenset({"media", "requiredExtensions", "systemLanguage"})
"""What is drawn for some readers only."""
_PUBLIC: Final = frozenset({None, *(f"-//W3C//DTD SVG {version}//EN" for version in ("1.0", "1.1", "20010904"))})
_ENTITY: Final = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)[^#\s;&<>\"'][^\s;&<>\"']*;")
_UTF_8: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


def read_drawing(drawing: Drawing) -> Element:
    """Return the root of a drawing's elements, without those that are refused, all of which are told.

    Raises RefusedError when it can't be read to its end.
    """
    if len(drawing.content) > MAX_BYTES:
        drawing.stop(0, "logo-too-large", limit=MAX_BYTES // 1000)
    try:
        drawing.content.decode()
    except UnicodeDecodeError as error:
        drawing.stop(error.start, "not-utf-8", got=f"0x{drawing.content[error.start]:02X}")
    # expat tells no entity in an attribute when there is a DOCTYPE; it leaves it out.
    entity = _ENTITY.search(drawing.content)
    builder = _Builder(drawing)
    try:
        builder.parser.Parse(drawing.content, True)  # noqa: FBT003  it takes its arguments by place only
    except ExpatError:
        if entity is None:
            drawing.stop(builder.parser.ErrorByteIndex, "svg-syntax")
    if entity:
        drawing.stop(entity.start(), "svg-entity", got=entity[0].decode())
    return builder.root


class _Builder:
    """Takes expat's events one by one and keeps the elements."""

    root: Element

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.parser = ParserCreate("utf-8", " ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._take_declaration
        self.parser.StartDoctypeDeclHandler = self._take_doctype
        self.parser.ProcessingInstructionHandler = self._take_instruction
        self.parser.StartElementHandler = self._take_start
        self.parser.EndElementHandler = self._take_end
        self.parser.CharacterDataHandler = self._take_text
        self._open: list[Element] = []
        self._skipped = 0
        """How many elements are open from one on that is left out."""
        self._count = 0

    @property
    def _at(self) -> int:
        """Where the event begins, in bytes."""
        return self.parser.CurrentByteIndex

    def _take_declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _UTF_8 and not self.drawing.content.isascii():
            self.drawing.report(self._at, "not-utf-8", got=encoding)

    def _take_doctype(self, _name: str, system: str | None, public: str | None, has_subset: int) -> None:
        if has_subset or public not in _PUBLIC or (system and not public):
            self.drawing.stop(self._at, "svg-doctype", got=public or system)

    def _take_instruction(self, target: str, _data: str) -> None:
        if not self._skipped:
            self.drawing.report(self._at, "svg-instruction", got=f"<?{target}?>")

    def _take_start(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._open and not self._skipped and (space, local) != (SVG, "svg"):
            self.drawing.stop(self._at, "svg-root", got=f"<{local}>")
        if self._skipped or not self._may_stand(space, local):
            self._skipped += 1
            return
        self._count += 1
        if self._count > MAX_ELEMENTS:
            self.drawing.stop(self._at, "svg-elements", limit=MAX_ELEMENTS)
        if len(self._open) >= MAX_NESTING:
            self.drawing.stop(self._at, "svg-nesting", limit=MAX_NESTING)
        element = Element(local, {}, self._at)
        element.attributes.update(self._list_attributes(element, attributes))
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _may_stand(self, space: str, name: str) -> bool:
        if space == SVG and name in ELEMENTS:
            return True
        if space == XHTML:
            self.drawing.report(self._at, "svg-foreign-object", got=f"<{name}>")
        elif space == SVG and name not in IGNORED:
            self.drawing.report(self._at, _CODES.get(name, "svg-element"), got=f"<{name}>")
        return False

    def _list_attributes(self, element: Element, attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for key, value in attributes.items():
            space, _, name = key.rpartition(" ")
            if (space == XLINK and name == "href" and name not in attributes) or (not space and name in _READ):
                yield name, value
            elif space == XML and name == "space":
                yield "xml:space", value
            elif not space and name.startswith("on"):
                self.drawing.report(element, "svg-script", name, got=name)
            elif not space and name in _CONDITIONS:
                self.drawing.report(element, "svg-attribute", name, got=name)

    def _take_end(self, _name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            self._open.pop()

    def _take_text(self, text: str) -> None:
        if not self._skipped and self._open and self._open[-1].name in _WITH_TEXT:
            self._open[-1].children.append(text)
