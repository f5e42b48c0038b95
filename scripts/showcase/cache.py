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
    from collections.abc import Callable, Collection
    from pathlib import Path

_OURS: Final = re.compile(r"[0-9a-f]{64}(\.[0-9]+)?")
"""An entry, or one that a process was about to write when it was killed."""
_SEAL: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; the keys are hashes in 64 hexadecimal digits. Without a folder nothing is kept."""

    folder: Path | None

    def find_or_make(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what stands under a key, else what ``make`` returns, and keep that."""
        if self.folder is None:
            return make()
        entry = self.folder / key
        with suppress(OSError):
            kept = entry.read_bytes()
            if kept[:_SEAL] == _seal(key, kept[_SEAL:]):
                return kept[_SEAL:]
        made = make()
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            # In one step, so that whoever reads it meanwhile, also in another build, finds a whole entry or none.
            unfinished = entry.with_name(f"{key}.{os.getpid()}")
            unfinished.write_bytes(_seal(key, made) + made)
            unfinished.replace(entry)
        return made

    def forget_others(self, keys: Collection[str]) -> None:
        """Delete every entry but those of these keys."""
        if self.folder is None:
            return
        with suppress(OSError):
            for entry in list(self.folder.iterdir()):
                if _OURS.fullmatch(entry.name) and entry.name not in keys:
                    with suppress(OSError):
                        entry.unlink()


def _seal(key: str, content: bytes) -> bytes:
    """Return what tells an entry of this key that is whole from all else."""
    return hashlib.sha256(key.encode() + content).digest()
