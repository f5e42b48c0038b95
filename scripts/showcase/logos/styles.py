"""Style sheets and style attributes → attributes of the elements that they are for, as a browser would apply them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

from showcase.logos.allowed import BLENDING, DRAWING, HARMLESS, PROPERTIES, SIZES
from showcase.logos.values import clean_css_value, find_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from showcase.logos.drawing import Drawing, Element

_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_RULE: Final = re.compile(r"([^{}@;]*+)\{([^{}]*+)\}")
_SELECTOR: Final = re.compile(r"(\*|[\w-]+)?((?:[.#][\w-]+)*)")
_SIMPLE: Final = re.compile(r"[.#][\w-]+")
_DECLARATION: Final = re.compile(r"[\s;]*+([\w-]++)\s*+:((?:[^;\"'()]|\"[^\"]*\"|'[^']*'|\([^()]*\))*+)(?:;|$)")
_IMPORTANT: Final = re.compile(r"\s*!\s*important$", re.IGNORECASE)
_BARE_NUMBER: Final = re.compile(r"[+-]?[0-9.]++")
_WORD: Final = re.compile(r"[a-z-]+")
_LENGTHS: Final = frozenset({"font-size", "letter-spacing", "word-spacing"})
"""What CSS does not take without a unit, though an attribute does."""
_MAX_TRIES: Final = 100_000
_MAX_WRITTEN: Final = 1_000_000
"""How often rules are tried on elements, and how many characters they write: no drawing needs a tenth of it."""


@dataclass(frozen=True, slots=True)
class _Declaration:
    name: str
    value: str
    is_important: bool


@dataclass(frozen=True, slots=True)
class _Rule:
    """Declarations for the elements with a name, ids and classes; of several rules the one of most weight wins."""

    tag: str
    names: frozenset[str]
    weight: tuple[int, int, int, int]
    """How many ids, classes and element names it asks for, then its place among the rules."""
    declarations: tuple[_Declaration, ...]

    @property
    def key(self) -> str:
        """What an element must have at least."""
        return max(self.names, default=self.tag)

    def fits(self, element: Element, names: frozenset[str]) -> bool:
        """Whether it is for an element, whose ids and classes are given."""
        return self.tag in {"*", element.name} and self.names <= names


def apply_styles(drawing: Drawing, root: Element) -> None:
    """Say in attributes what the style sheets and style attributes say; take these and the classes away.

    What draws nothing or has no meaning in a picture is dropped; what would draw and can't be said so is told.
    """
    rules = _read_sheets(drawing, root)
    tries = written = 0
    for element in root.list_all():
        element.children = [child for child in element.children if isinstance(child, str) or child.name != "style"]
        names = _list_names(element)
        tried = [rule for key in (*names, element.name, "*") for rule in rules.get(key, ())]
        fitting = sorted((rule for rule in tried if rule.fits(element, names)), key=lambda rule: rule.weight)
        own = _list_declarations(drawing, element, element.attributes.pop("style", ""))
        element.attributes.pop("class", None)
        written += _apply(drawing, element, [*(each for rule in fitting for each in rule.declarations), *own])
        tries += len(tried)
        if tries > _MAX_TRIES or written > _MAX_WRITTEN:
            drawing.stop(element, "svg-styles")


def _read_sheets(drawing: Drawing, root: Element) -> Mapping[str, Sequence[_Rule]]:
    rules: dict[str, list[_Rule]] = {}
    order = count()
    for sheet in (element for element in root.list_all() if element.name == "style"):
        for rule in _list_rules(drawing, sheet, order):
            rules.setdefault(rule.key, []).append(rule)
    return rules


def _list_names(element: Element) -> frozenset[str]:
    """Return an element's id and classes as selectors write them."""
    ids = [f"#{element.attributes['id']}"] if "id" in element.attributes else []
    return frozenset([*ids, *(f".{name}" for name in element.attributes.get("class", "").split())])


def _list_rules(drawing: Drawing, sheet: Element, order: Iterator[int]) -> Iterator[_Rule]:
    text = _COMMENT.sub(" ", "".join(child for child in sheet.children if isinstance(child, str)))
    at = 0
    while found := _RULE.match(text, at):
        at = found.end()
        declarations = _list_declarations(drawing, sheet, found[2])
        for selector in found[1].split(","):
            parts = _SELECTOR.fullmatch(selector.strip())
            if parts and parts[0]:
                names = _SIMPLE.findall(parts[2])
                ids = sum(name.startswith("#") for name in names)
                weight = (ids, len(names) - ids, int(parts[1] not in {None, "*"}), next(order))
                yield _Rule(parts[1] or "*", frozenset(names), weight, declarations)
            else:
                drawing.report(drawing.find(sheet, selector.strip()), "svg-style", got=selector.strip())
    if rest := text[at:].strip():
        drawing.report(drawing.find(sheet, rest), "svg-style", got=rest)


def _list_declarations(drawing: Drawing, element: Element, text: str) -> tuple[_Declaration, ...]:
    """Return what stands between braces or in a style attribute, as far as it may; a later word wins.

    A value that can't be taken, after one that can, is for other programs: so CSS has it.
    """
    text = _COMMENT.sub(" ", text)
    read: dict[str, _Declaration] = {}
    at = 0
    while found := _DECLARATION.match(text, at):
        at = found.end()
        name = found[1].lower()
        value, important = _IMPORTANT.subn("", clean_css_value(name, found[2]))
        if name in PROPERTIES and (fault := find_fault(name, value)):
            if name not in read:
                drawing.report(drawing.find(element, found[0].strip()), fault, got=f"{name}:{value}")
        elif not _lacks_unit(name, value) and (important or name not in read or not read[name].is_important):
            read[name] = _Declaration(name, value, bool(important))
    if rest := text[at:].strip(" \t\r\n;"):
        drawing.report(drawing.find(element, rest), "svg-style", got=rest)
    return tuple(read.values())


def _lacks_unit(name: str, value: str) -> bool:
    return name in _LENGTHS and bool(_BARE_NUMBER.fullmatch(value) and value.strip("+-.0"))


def _apply(drawing: Drawing, element: Element, declarations: Iterable[_Declaration]) -> int:
    """Write declarations, the strongest last, into an element's attributes; return how many characters they have."""
    said = {each.name: each.value for each in sorted(declarations, key=lambda each: each.is_important)}
    element.attributes.update({name: value for name, value in said.items() if name in PROPERTIES and value})
    if blending := [f"{name}:{said[name]}" for name in sorted(BLENDING & said.keys()) if _WORD.fullmatch(said[name])]:
        element.attributes["style"] = ";".join(blending)
    for name in sorted(DRAWING & said.keys()):
        if said[name] not in HARMLESS and not (name in SIZES and element.name == "svg"):
            drawing.report(element, "svg-style", "style", got=f"{name}:{said[name]}")
    return sum(map(len, said.values()))
