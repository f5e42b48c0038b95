"""Print from the models, rules and translations what is told of them in docs/: schemas, field tables, templates."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from showcase.arguments import ROOT
from showcase.exports.blanks import create_blanks
from showcase.exports.data.reference import create_open_data_page
from showcase.exports.reference import create_fields_page, create_rules_page
from showcase.exports.schemas import create_schema_files
from showcase.i18n import create_speech
from showcase.rules import RULES
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCS: Final = ROOT / "docs"
OWN_FOLDERS: Final = ("schema", "templates")
"""All that stands there is made here."""


def create_files() -> dict[str, str]:
    """Return the text of every file that is made, by its place in docs/."""
    files = {f"schema/{name}": text for name, text in create_schema_files().items()}
    files["open-data.md"] = create_open_data_page()
    for lang in Lang:
        speech = create_speech(lang)
        files[f"fields.{lang}.md"] = create_fields_page(speech)
        files[f"rules.{lang}.md"] = create_rules_page(RULES, speech)
        files.update({f"templates/{lang}/{name}": text for name, text in create_blanks(speech).items()})
    return files


def list_stale(folder: Path, files: dict[str, str]) -> list[str]:
    """Return the files that are not as they would be made, and those that are made no more."""
    there = (path for own in OWN_FOLDERS for path in (folder / own).rglob("*") if path.is_file())
    leftovers = {path.relative_to(folder).as_posix() for path in there} - files.keys()
    changed = {name for name, text in files.items() if _read(folder / name) != text.encode()}
    return sorted(leftovers | changed)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def main(argv: Sequence[str] | None = None) -> int:
    """Write the files that are stale, or name them; return the exit code."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; name what is stale and exit with 1")
    parser.add_argument("--docs", type=Path, default=DOCS, help="the folder of the files that are made")
    arguments = parser.parse_args(argv)
    files = create_files()
    stale = list_stale(arguments.docs, files)
    for name in stale:
        path = arguments.docs / name
        if arguments.check:
            print(f"{path}: stale; run make generated")
        elif name in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name].encode())
        else:
            path.unlink()
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
