"""What changed since a revision, as git tells it."""

from __future__ import annotations

import subprocess
from pathlib import Path


class UnknownRevisionError(Exception):
    """There is no such revision, no repository, or no git."""


def list_changed(folder: Path, revision: str) -> frozenset[Path]:
    """Return the files that differ from a revision, new and removed ones included, in the repository around a folder.

    Raises UnknownRevisionError, which says what git said.
    """
    top = Path(_run(folder, "rev-parse", "--show-toplevel").strip())
    _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    changed = _run(top, "diff", "--name-only", "--no-renames", "-z", "--end-of-options", revision, "--")
    added = _run(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(top / name for name in f"{changed}\0{added}".split("\0") if name)


def _run(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)  # noqa: S603  a list, no shell
    except FileNotFoundError as error:
        raise UnknownRevisionError(str(error)) from None
    except subprocess.CalledProcessError as error:
        raise UnknownRevisionError(error.stderr.decode(errors="replace").strip()) from None
    return done.stdout.decode("utf-8", "surrogateescape")
