"""Rewrite the YAML files of partners/ and content/ in one canonical style; comments stay, and no value changes.

A file with problems is left alone and its problems are told; exit 1 when there is one, or with --check when a file
would change.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from difflib import unified_diff
from io import TextIOWrapper
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Final

from showcase.arguments import create_parser
from showcase.canonical import WouldChangeError, create_canonical
from showcase.characters import MAX_BYTES, decode_text
from showcase.exports.files import FILES
from showcase.i18n import create_speech, find_lang
from showcase.reading import Reader, show_path
from showcase.report import show_got, show_text
from showcase.source import read_document

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from showcase.records import Record

_MAX_DIFF: Final = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Format or check; return the exit code."""
    parser = create_parser(__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; tell what would change")
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders; all YAML files when there is none")
    arguments = parser.parse_args(argv)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack the letters of what is shown
    formatter = Formatter(check=arguments.check)
    for path, place in sorted(set(_list_files(arguments, parser, formatter.reader))):
        formatter.format_file(path, place)
    formatter.tell_problems()
    print(formatter.show_summary())
    return formatter.exit_code


def _list_files(arguments: Namespace, parser: ArgumentParser, reader: Reader) -> Iterator[tuple[Path, PurePosixPath]]:
    """Yield each file to format with its place in the repository, whatever folders the arguments name."""
    roots = {"partners": _show_absolute(arguments.partners), "content": _show_absolute(arguments.content)}
    for given in arguments.paths or roots.values():
        path = _show_absolute(given)
        homes = [(name, root) for name, root in roots.items() if path.is_relative_to(root)]
        if not homes:
            parser.error(f"{show_got(str(given))} must lie in {arguments.partners} or {arguments.content}")
        name, root = homes[0]
        for file in _walk(path, root, reader):
            yield file, PurePosixPath(name, file.relative_to(root))


def _show_absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  Path.resolve would follow links, which are refused


def _walk(path: Path, root: Path, reader: Reader) -> Iterator[Path]:
    """Yield a file, or the YAML files of a folder and of all folders in it; links are told and not followed."""
    below = [each for each in (path, *path.parents) if each.is_relative_to(root) and each != root]
    if link := next((each for each in below if each.is_symlink()), None):
        reader.report(link, "not-a-plain-file")
    elif path.is_dir() or path == root:
        files, folders = reader.list_folder(path, required=path == root)
        yield from (file for file in files if file.suffix in {".yaml", ".yml"})
        for folder in folders:
            yield from _walk(folder, root, reader)
    elif path.exists() and not path.is_file():
        reader.report(path, "not-a-plain-file")
    else:
        yield path


@dataclass
class Formatter:
    """Formats files one by one and counts what became of them."""

    check: bool
    reader: Reader = field(default_factory=Reader)
    files: int = 0
    changed: int = 0
    failed: int = 0

    def format_file(self, path: Path, place: PurePosixPath) -> None:
        """Format a file and say what became of it, when there is something to say."""
        model = _find_model(place)
        shown = show_got(show_path(path))
        if model is None:
            print(f"{shown}: left alone: not one of the network's YAML files")
            return
        self.files += 1
        before = self._read(path)
        if before is None:
            return
        try:
            after = create_canonical(decode_text(before, "")[0], model)
            if after.encode() == before:
                return
            if self.check:
                print(f"{shown}: would be formatted")
                _print_diff(before.decode("utf-8-sig"), after)
            else:
                _write(path, after.encode())
                print(f"{shown}: formatted")
            self.changed += 1
        except (WouldChangeError, OSError) as error:
            self.failed += 1
            print(f"{shown}: {error.strerror if isinstance(error, OSError) else error}")

    def _read(self, path: Path) -> bytes | None:
        """Return what is in a file, or None, with its problems kept."""
        try:
            with path.open("rb") as stream:
                content = stream.read(MAX_BYTES + 1)
        except FileNotFoundError:
            self.reader.report(path, "missing-file")
            return None
        except OSError as error:
            self.reader.report(path, "unreadable", got=error.strerror)
            return None
        document, problems = read_document(content, show_path(path))
        self.reader.problems.extend(problems)
        return None if document is None or problems else content

    def tell_problems(self) -> None:
        """Print all problems, as validate.py does."""
        speech = create_speech(find_lang(os.environ))
        problems = sorted(self.reader.problems, key=lambda problem: problem.sort_key)
        for line in dict.fromkeys(show_text(problem, speech) for problem in problems):
            print(line)  # once, though paths may be given that lie in each other

    def show_summary(self) -> str:
        """Return the last line: how many files there were, and what became of them."""
        done = "would be formatted" if self.check else "formatted"
        wrong = self.failed + len({problem.place.path for problem in self.reader.problems})
        return f"{self.files} {'file' if self.files == 1 else 'files'}: {self.changed} {done}, {wrong} left alone"

    @property
    def exit_code(self) -> int:
        """1 when something was wrong, or would change."""
        return 1 if self.reader.problems or self.failed or (self.check and self.changed) else 0


def _find_model(place: PurePosixPath) -> type[Record] | None:
    """Return the model of the file that stands at a place, whether its name is a good one or not."""
    for file in FILES:
        pattern = PurePosixPath(file.pattern)
        if file.is_yaml and len(pattern.parts) == len(place.parts) and place.match(file.pattern):
            return file.model
    return None


def _print_diff(before: str, after: str) -> None:
    """Print the first lines of what would change, none of which a forge's runner takes for a command to itself."""
    lines = list(unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm=""))[2:]
    for line in lines[:_MAX_DIFF]:
        print(line.replace("##[", "## [").replace("\r", r"\r"))
    if len(lines) > _MAX_DIFF:
        print(f"… {len(lines) - _MAX_DIFF} more lines")


def _write(path: Path, content: bytes) -> None:
    """Put the content in the file's place in one step, with the file's permissions."""
    mode = path.stat(follow_symlinks=False).st_mode
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
        new = Path(stream.name)
        try:
            stream.write(content)
            stream.flush()
            new.chmod(mode & 0o7777)
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


if __name__ == "__main__":
    sys.exit(main())
