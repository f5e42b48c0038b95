"""What is slow to make and often the same in the next build: kept in a folder, under a key that names all it came from.

Nothing depends on what stands there. An entry that is broken, foreign or can't be read is made again, a folder that
can't be written is done without, and only what a cache has named itself is ever deleted.
"""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_OURS: Final = re.compile(r"[0-9a-f]{64}(\.[0-9]+)?")
"""An entry, or one that a process was about to write when it was killed."""
_SEAL: Final = hashlib.sha256().digest_size
_BEGUN: Final = "begun"
"""A file that tells when the last build began, by the clock of the file system that tells when an entry was used."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; the keys are hashes in 64 hexadecimal digits. Without a folder nothing is kept."""

    folder: Path | None

    def begin(self) -> int:
        """Return the moment from which on entries are in use, in the file system's nanoseconds; 0 without one."""
        if self.folder is None:
            return 0
        begun = self.folder / _BEGUN
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            begun.write_bytes(b"")
            return begun.stat().st_mtime_ns
        return 0

    def find_or_make(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what stands under a key, else what ``make`` returns, and keep that."""
        if self.folder is None:
            return make()
        entry = self.folder / key
        with suppress(OSError):
            kept = entry.read_bytes()
            if kept[:_SEAL] == _seal(key, kept[_SEAL:]):
                # Tells that it is in use; where that can't be told it is forgotten and made again.
                os.utime(entry)
                return kept[_SEAL:]
        made = make()
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            # In one step, so that whoever reads it meanwhile, also in another build, finds a whole entry or none.
            unfinished = entry.with_name(f"{key}.{os.getpid()}")
            unfinished.write_bytes(_seal(key, made) + made)
            unfinished.replace(entry)
        return made

    def forget_unused(self, since: int) -> None:
        """Delete every entry that was neither made nor found since then."""
        if self.folder is None:
            return
        with suppress(OSError):
            for entry in list(self.folder.iterdir()):
                with suppress(OSError):
                    if _OURS.fullmatch(entry.name) and entry.lstat().st_mtime_ns < since:
                        entry.unlink()


def _seal(key: str, content: bytes) -> bytes:
    """Return what tells an entry of this key that is whole from all else."""
    return hashlib.sha256(key.encode() + content).digest()
