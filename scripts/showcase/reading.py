"""Files and folders of the network → models or problems: what the disk may hold, and how it is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from showcase.characters import MAX_BYTES
from showcase.logos.picture import MAX_BYTES as MAX_LOGO_BYTES
from showcase.logos.picture import read_logo
from showcase.network import File, Logo, M, SavedMarks
from showcase.notation import check_notation
from showcase.problem import Place, Problem, create_problem
from showcase.prose import read_prose
from showcase.refusals import create_model_problems, find_unknown_empty_fields
from showcase.source import read_document

if TYPE_CHECKING:
    from showcase.marks import Document

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

    def read_logo(self, path: Path) -> Logo | None:
        """Return a logo; None, with the problems kept, when it can't be shown."""
        content = self._read_bytes(path, MAX_LOGO_BYTES)
        if content is None:
            return None
        picture, problems = read_logo(content, show_path(path))
        self.problems.extend(problems)
        return Logo(path, picture.width, picture.height) if picture else None

    def _read_bytes(self, path: Path, limit: int = MAX_BYTES) -> bytes | None:
        try:
            if path.is_symlink() or (path.exists() and not path.is_file()):
                return None  # told when its folder was listed; a link may lead anywhere, and a device has no end
            with path.open("rb") as stream:
                content = stream.read(limit + 1)
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
        unknown = tuple(find_unknown_empty_fields(document, model)) if document.empty else ()
        self.problems.extend(unknown)
        try:
            value = model.model_validate(document.data)
        except ValidationError as error:
            self.problems.extend(create_model_problems(error, document, model))
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
