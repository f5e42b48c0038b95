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
from showcase.syntax import Last, Stumble, explain

MAX_NESTING: Final = 12
_CUT: Final = re.compile(r"[ \t]+#[^\s#].*")
"""What looks like the rest of a text, and is a remark to YAML: ``Talo #1 Oy`` means ``Talo``."""


def read_document(content: bytes, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return a YAML file's data and marks, and all that is wrong with it; no document when it can't be read at all."""
    text, problems = decode_text(content, path)
    if problems:
        return None, problems
    builder = _Builder(path, text.split("\n"))
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        problem = explain(_create_stumble(error, builder.last), text.split("\n"), path)
        told = {each.place.line for each in builder.problems}
        return None, (*builder.problems, *([problem] if problem.place.line not in told else ()))
    except _Refused:
        return None, tuple(builder.problems)
    if not isinstance(builder.root, dict):
        if not builder.problems:
            builder.problems.append(create_problem(Place(path), "not-a-mapping"))
        return None, tuple(builder.problems)
    marks = Marks(path, builder.values, builder.keys, frozenset(builder.spoiled))
    return Document(builder.root, marks, tuple(builder.empty)), tuple(builder.problems)


def _create_stumble(error: yaml.MarkedYAMLError, last: Last | None) -> Stumble:
    said = f"{error.context or ''} {error.problem or ''}"
    at, begun = error.problem_mark, error.context_mark
    return Stumble(said, (at.line, at.column) if at else (0, 0), (begun.line, begun.column) if begun else None, last)


def _create_last(event: yaml.Event, begun: tuple[int, int], *, is_quoted: bool) -> Last:
    end = event.end_mark
    return Last(is_quoted, begun, (end.line, end.column) if end else begun)


def _find_start(event: yaml.Event) -> tuple[int, int]:
    start = event.start_mark
    return (start.line, start.column) if start else (0, 0)


class _Refused(Exception):  # noqa: N818  it is control flow inside this module, not an error for callers
    """The rest of the file can't be read."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read."""

    container: dict[str, Data] | list[Data]
    loc: Loc
    live: bool
    brackets: tuple[int, int] | None = None
    """Where it begins, when it stands in brackets."""
    key: str | None = None
    key_is_live: bool = True
    begins_again: bool = False
    """Whether its first key has come a second time: all that follows would be told as doubled."""


class _Builder:
    """Takes the parser's events one by one and keeps data, marks and problems."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self._lines = lines
        self.root: Data | None = None
        self.values: dict[Loc, Mark] = {}
        self.keys: dict[Loc, Mark] = {}
        self.spoiled: set[Loc] = set()
        self.empty: list[Loc] = []
        self.problems: list[Problem] = []
        self.last: Last | None = None
        self._stack: list[_Frame] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        self.last = None
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
            if event.style in {'"', "'"}:
                self.last = _create_last(event, _find_start(event), is_quoted=True)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._take_start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            brackets = self._stack.pop().brackets
            self._finish_value()
            if brackets:
                self.last = _create_last(event, brackets, is_quoted=False)
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
            if not event.style:
                self._check_rest(event)

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
            self._report_double(frame, event, first)
        elif key == "<<" and not event.style:
            self._report(event, "merge-key")
            frame.key_is_live = False
        elif frame.live:
            self.keys[(*frame.loc, key)] = self._mark(event)

    def _report_double(self, frame: _Frame, event: yaml.ScalarEvent, first: Mark) -> None:
        """Where the first key of a list's item comes again, a dash is missing before it, as a rule."""
        is_item = bool(frame.loc) and isinstance(frame.loc[-1], int) and frame.brackets is None
        if is_item and event.value == next(iter(frame.container), None) and not frame.begins_again:
            frame.begins_again = True
            self._report(event, "dash-missing", got=event.value, first=first.line)
        elif not frame.begins_again:
            self._report(event, "duplicate-key", got=event.value, first=first.line)

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
        self._stack.append(_Frame(container, loc, live, _find_start(event) if event.flow_style else None))

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

    def _check_rest(self, event: yaml.ScalarEvent) -> None:
        """What stands behind a plain value must not look as if it went on."""
        end = event.end_mark
        line = self._lines[end.line] if end and end.line < len(self._lines) else ""
        if end and "#" in line and (rest := _CUT.match(line, end.column)):
            text = event.value + rest[0].rstrip()
            self._report(event, "remark-space", write=f"'{text}'" if '"' in text else f'"{text}"')

    def _report(self, event: yaml.Event, code: str, **parameters: object) -> None:
        mark = self._mark(event)
        self.problems.append(create_problem(Place(self.path, mark.line, mark.column), code, **parameters))

    def _mark(self, event: yaml.Event, *, quoted: bool = False) -> Mark:
        start = event.start_mark
        if start is None or start.line >= len(self._lines):  # an empty value at the end can stand a line below it
            return Mark(len(self._lines), 1, quoted)
        return Mark(start.line + 1, start.column + 1, quoted)
