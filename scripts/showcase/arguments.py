"""What every command takes: where partners and content are."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
"""The project's own folder: where its commands find everything, from whichever folder they are run."""


def create_parser(description: str | None) -> ArgumentParser:
    """Return a parser for ``--partners`` and ``--content``; a command adds its own arguments."""
    parser = ArgumentParser(description=description)
    parser.add_argument("--partners", type=Path, default=ROOT / "partners", help="the folder of the partners' files")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="the folder of the coordinator's files")
    return parser
