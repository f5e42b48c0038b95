"""YAML text → data and marks in one pass over the parser's events; the only module that knows YAML.

A scalar stays the text that was typed: the model gives it a type. What YAML offers beyond mappings, lists and text
(anchors, aliases, tags, merge keys, several documents) is refused, each at its place.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

import yaml

from showcase.characters import FORBIDDEN, create_character_problem, decode_text
from showcase.marks import Data, Document, Loc, Mark, Marks
from showcase.problem import Place, Problem, create_problem

MAX_NESTING: Final = 12

_SYNTAX: Final = (
    (re.compile(r"cannot start any token"), "yaml-token"),
    (re.compile(r"mapping values are not allowed"), "yaml-colon"),
    (re.compile(r"unexpected end of stream|expected ',' or '[]}]'"), "yaml-unclosed"),
    (re.compile(r"did not find expected|could not find expected"), "yaml-indentation"),
)


def read_document(content: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return a YAML file's data and marks, and all that is wrong with it; no document when it can't be read at all."""
    text, problems = decode_text(content, path)
    if problems:
        return None, problems
    builder = _Builder(path, text.count("\n") + 1)
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return None, (*builder.problems, _create_syntax_problem(error, text, path))
    except _Refused:
        return None, tuple(builder.problems)
    if not isinstance(builder.root, dict):
        if not builder.problems:
            builder.problems.append(create_problem(Place(path), "not-a-mapping"))
        return None, tuple(builder.problems)
    marks = Marks(path, builder.values, builder.keys, frozenset(builder.spoiled))
    return Document(builder.root, marks, tuple(builder.empty)), tuple(builder.problems)


def _create_syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    said = f"{error.context or ''} {error.problem or ''}".strip()
    mark = error.context_mark if "simple key" in said else error.problem_mark
    lines = text.split("\n")
    number = min(mark.line if mark else 0, len(lines) - 1)  # the parser's mark of the end can lie a line below it
    line = lines[number]
    column = min(mark.column if mark and mark.line == number else len(line), len(line))
    place = Place(path, number + 1, column + 1)
    if line[column : column + 1] == "\t":
        return create_problem(place, "yaml-tab")
    code = next((code for pattern, code in _SYNTAX if pattern.search(said)), "yaml-syntax")
    return create_problem(place, code, got=said)


class _Refused(Exception):  # noqa: N818  it is control flow inside this module, not an error for callers
    """The rest of the file can't be read."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read."""

    container: dict[str, Data] | list[Data]
    loc: Loc
    live: bool
    key: str | None = None
    key_is_live: bool = True


class _Builder:
    """Takes the parser's events one by one and keeps data, marks and problems."""

    def __init__(self, path: str, lines: int) -> None:
        self.path = path
        self._lines = lines
        self.root: Data | None = None
        self.values: dict[Loc, Mark] = {}
        self.keys: dict[Loc, Mark] = {}
        self.spoiled: set[Loc] = set()
        self.empty: list[Loc] = []
        self.problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._take_start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
            self._finish_value()
        elif isinstance(event, yaml.AliasEvent):
            self._take_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._report(event, "several-documents")
                raise _Refused

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_extras(event)
        if event.style == '"':
            self._check_escapes(event)
        frame = self._stack[-1] if self._stack else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            self._take_key(frame, event)
        elif frame and isinstance(frame.container, dict) and not event.value and not event.style:
            self._skip_empty(frame, event)
        else:
            self._store(event.value, event, quoted=bool(event.style))

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        self._report(event, "alias", got=event.anchor)
        frame = self._stack[-1] if self._stack else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            frame.key, frame.key_is_live = "", False
        else:
            self._store("", event, spoiled=True)

    def _take_key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        key = event.value
        first = self.keys.get((*frame.loc, key)) if frame.live else None
        frame.key, frame.key_is_live = key, frame.live and first is None
        if first is not None:
            self._report(event, "duplicate-key", got=key, first=first.line)
        elif key == "<<" and not event.style:
            self._report(event, "merge-key")
            frame.key_is_live = False
        elif frame.live:
            self.keys[(*frame.loc, key)] = self._mark(event)

    def _skip_empty(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        """An empty value is a missing one; its mark stays, so that a field that is required points at it."""
        if frame.key is not None and frame.key_is_live:
            self.values[(*frame.loc, frame.key)] = self._mark(event)
            self.empty.append((*frame.loc, frame.key))
        self._finish_value()

    def _take_start(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_extras(event)
        frame = self._stack[-1] if self._stack else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            self._report(event, "key-not-text")
            raise _Refused
        if len(self._stack) >= MAX_NESTING:
            self._report(event, "nesting", limit=MAX_NESTING)
            raise _Refused
        container: dict[str, Data] | list[Data] = {} if isinstance(event, yaml.MappingStartEvent) else []
        live, loc = self._store(container, event)
        self._stack.append(_Frame(container, loc, live))

    def _store(
        self,
        value: Data,
        event: yaml.Event,
        *,
        quoted: bool = False,
        spoiled: bool = False,
    ) -> tuple[bool, Loc]:
        """Put a value where it belongs; return whether it counts (a doubled key's value does not) and its way."""
        if not self._stack:
            self.root, self.values[()] = value, self._mark(event)
            return True, ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            live, loc = frame.live, (*frame.loc, len(frame.container))
            frame.container.append(value)
        else:
            key = frame.key or ""
            live, loc = frame.live and frame.key_is_live, (*frame.loc, key)
            if live:
                frame.container[key] = value
        if live:
            self.values[loc] = self._mark(event, quoted=quoted)
            if spoiled:
                self.spoiled.add(loc)
        if not isinstance(value, dict | list):
            self._finish_value()
        return live, loc

    def _finish_value(self) -> None:
        if self._stack:
            self._stack[-1].key = None

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report(event, "anchor", got=event.anchor)
        if event.tag is not None:
            self._report(event, "tag", got=event.tag)

    def _check_escapes(self, event: yaml.ScalarEvent) -> None:
        """Escapes in double quotes make characters that the file's own text does not show."""
        if found := FORBIDDEN.search(event.value) or re.search("\r", event.value):
            mark = self._mark(event)
            self.problems.append(create_character_problem(found[0], Place(self.path, mark.line, mark.column)))
        elif not unicodedata.is_normalized("NFC", event.value):
            self._report(event, "not-nfc")

    def _report(self, event: yaml.Event, code: str, **parameters: object) -> None:
        mark = self._mark(event)
        self.problems.append(create_problem(Place(self.path, mark.line, mark.column), code, **parameters))

    def _mark(self, event: yaml.Event, *, quoted: bool = False) -> Mark:
        start = event.start_mark
        if start is None or start.line >= self._lines:  # an empty value at the end can stand a line below it
            return Mark(self._lines, 1, quoted)
        return Mark(start.line + 1, start.column + 1, quoted)
