"""Files and folders of the network → models or problems: what the disk may hold, and how it is read."""

from __future__ import annotations

import os
import re
from copy import deepcopy
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from showcase.advice import advise_on_field, advise_on_mapping, advise_on_value
from showcase.characters import MAX_BYTES
from showcase.mending import suggest_list
from showcase.network import File, M, SavedMarks
from showcase.notation import check_notation
from showcase.problem import Place, Problem, create_problem
from showcase.prose import read_prose
from showcase.source import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from showcase.marks import Document, Loc, Marks

_CODES: Final = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "enum": "unknown-value",
    "model_type": "not-a-mapping-here",
    "tuple_type": "not-a-list",
}
"""pydantic's own kinds of error and ours for them; every other error of the models has a code of ours already."""

_QUOTED: Final = re.compile(r"'([^']*)'")
_CUT_NUMBER: Final = re.compile(r"-?[0-9]+,[0-9]+")
_RUN_BITS: Final = 0o111


class Reader:
    """Reads the files of a network and keeps all that is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.files = 0

    def report(self, path: Path, code: str, **parameters: object) -> None:
        """Keep a problem with a file or folder as a whole."""
        self.problems.append(create_problem(Place(show_path(path)), code, **parameters))

    def list_folder(self, folder: Path, *, required: bool = False) -> tuple[list[Path], list[Path]]:
        """Return a folder's files and folders, in order; what is neither, or can't be looked at, is a problem.

        A folder that is a link has nothing to list, unless it is ``required``: a whole tree may lie elsewhere.
        """
        files: list[Path] = []
        folders: list[Path] = []
        if folder.is_symlink() and not required:
            return files, folders
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            if required:
                self.report(folder, "missing-folder")
            return files, folders
        except OSError as error:
            self.report(folder, "unreadable", got=error.strerror)
            return files, folders
        for entry in entries:
            path = Path(entry.path)
            if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
                self.report(path, "not-a-plain-file")
            elif entry.is_dir():
                folders.append(path)
            else:
                files.append(path)
                if _may_be_run(entry):
                    self.report(path, "run-bit")
        return files, folders

    def read_yaml(self, path: Path, model: type[M]) -> File[M] | None:
        """Return what a YAML file says; None, with the problems kept, when it is not as its model demands."""
        content = self._read_bytes(path)
        if content is None:
            return None
        document, problems = read_document(content, show_path(path))
        before = len(self.problems)
        file = self._take(content, document, problems, model)
        if document:
            told = {problem.place for problem in self.problems[before:]}
            notation = check_notation(document, model)
            self.problems.extend(problem for problem in notation if problem.place not in told)
        return file

    def read_markdown(self, path: Path, model: type[M]) -> File[M] | None:
        """Return what the metadata of a Markdown file say; None, with the problems kept, when they are wrong."""
        content = self._read_bytes(path)
        if content is None:
            return None
        return self._take(content, *read_prose(content, show_path(path)), model)

    def _read_bytes(self, path: Path) -> bytes | None:
        try:
            if path.is_symlink() or (path.exists() and not path.is_file()):
                return None  # told when its folder was listed; a link may lead anywhere, and a device has no end
            with path.open("rb") as stream:
                content = stream.read(MAX_BYTES + 1)
        except FileNotFoundError:
            self.report(path, "missing-file")
        except OSError as error:
            self.report(path, "unreadable", got=error.strerror)
        else:
            self.files += 1
            return content
        return None

    def _take(
        self,
        content: bytes,
        document: Document | None,
        problems: tuple[Problem, ...],
        model: type[M],
    ) -> File[M] | None:
        self.problems.extend(problems)
        if document is None:
            return None
        unknown = tuple(_find_unknown_empty_fields(document, model)) if document.empty else ()
        self.problems.extend(unknown)
        try:
            value = model.model_validate(document.data)
        except ValidationError as error:
            self.problems.extend(_create_model_problems(error, document, model))
            return None
        if problems or unknown:
            return None
        return File(value, SavedMarks(document.marks.path, content), document.links)


def _may_be_run(entry: os.DirEntry[str]) -> bool:
    try:
        return bool(entry.stat(follow_symlinks=False).st_mode & _RUN_BITS)
    except OSError:  # it is gone since it was listed, which is told when it is read
        return False


def show_path(path: Path) -> str:
    """Return a path as the reader would type it: from where they stand, when it lies below."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  Path.resolve would follow links, which are refused later
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path.as_posix()


def _find_unknown_empty_fields(document: Document, model: type[M]) -> Iterator[Problem]:
    """A key without a value may be what a comma cut off: in ``{value: 12450,5}`` the 5 is a key."""
    data: Any = deepcopy(document.data)
    empty = frozenset(document.empty)
    for *way, key in document.empty:
        reduce(getitem, way, data)[key] = ""
    try:
        model.model_validate(data)
    except ValidationError as error:
        cut = _find_cut_values(document)
        for each in error.errors(include_url=False):
            loc = each["loc"]
            if each["type"] == "extra_forbidden" and loc in empty:
                place, advice = document.marks.key_place(loc), advise_on_field(model, loc)
                whole = cut.get((place.line, place.column))
                yield (whole and _tell_cut(*whole, str(loc[-1]))) or create_problem(
                    place, "unknown-field", got=loc[-1], **advice
                )


def _find_cut_values(document: Document) -> Mapping[tuple[int, int], tuple[Place, str]]:
    """Return the values beside empty keys by the place behind them and a comma: there the rest of them would stand."""
    found: dict[tuple[int, int], tuple[Place, str]] = {}
    for way in {loc[:-1] for loc in document.empty}:
        mapping: Any = document.data
        for step in way:
            mapping = mapping[step]
        for name, value in mapping.items():
            place = document.marks.place((*way, name))
            for gap in (1, 2):  # a comma, or a comma and a space
                found[place.line, place.column + len(value) + gap] = place, str(value)
    return found


def _tell_cut(place: Place, value: str, rest: str) -> Problem | None:
    if _CUT_NUMBER.fullmatch(whole := f"{value},{rest}"):
        return create_problem(place, "number", got=whole, write=whole.replace(",", "."))
    if " " in rest:
        return create_problem(place, "text-cut", got=f"{value}, {rest}", write=f'"{value}, {rest}"')
    return None


def _create_model_problems(error: ValidationError, document: Document, model: type[M]) -> Iterator[Problem]:
    empty = frozenset(document.empty)
    found = [_create_model_problem(each, document, model, empty) for each in error.errors(include_url=False)]
    meant = {(*loc[:-1], problem.parameters.get("meant")) for loc, problem in found if problem.code == "unknown-field"}
    for loc, problem in found:
        misspelt = problem.code == "missing-field" and loc in meant  # the key that was meant is told where it stands
        if not misspelt and not document.marks.is_spoiled(loc):
            yield problem


def _create_model_problem(
    each: ErrorDetails, document: Document, model: type[M], empty: frozenset[Loc]
) -> tuple[Loc, Problem]:
    context = dict(each.get("ctx", {}))
    at = context.pop("at", ())
    loc: Loc = (*each["loc"], *at)
    value = reduce(getitem, at, each["input"])
    code = _CODES.get(each["type"], each["type"])
    if code == "unknown-field":
        place = document.marks.key_place(loc)
        return loc, create_problem(place, code, got=loc[-1], **advise_on_field(model, loc))
    if code == "missing-field":
        return loc, create_problem(document.marks.place(loc), code, field=loc[-1])
    if code == "not-a-mapping-here" and isinstance(value, str) and str(context["class_name"]).startswith("Localised"):
        code = "text-without-language"
        context = {"write": f"fi: {value}"}
    elif code == "not-a-mapping-here":
        context = advise_on_mapping(model, loc)
    elif code == "not-a-list":
        context = {"write": suggest_list(value) if isinstance(value, str) else None}
    elif code == "unknown-value":
        options = _QUOTED.findall(str(context["expected"]))
        context = {"options": ", ".join(options), **advise_on_value(model, loc, _show_input(value), options)}
    elif code == "one-of":
        left_empty = ((*loc, name) for name in str(context["options"]).split(", "))
        loc = next((way for way in left_empty if way in empty), loc)
    return loc, create_problem(_find_place(loc, document.marks), code, **{"got": _show_input(value), **context})


def _find_place(loc: Loc, marks: Marks) -> Place:
    """A field that is empty or left out is told at its key when there is one, else at the mapping that lacks it."""
    return marks.place(loc) if loc in marks.values else marks.key_place(loc)


def _show_input(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else str(value)
