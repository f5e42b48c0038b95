"""Every file with its texts in several languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.once import once
from showcase.references import list_files, list_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showcase.marks import Loc
    from showcase.network import File, Network
    from showcase.records import Localised, Record


@once
def list_files_with_texts(network: Network) -> Sequence[tuple[File[Record], Sequence[tuple[Loc, Localised[str]]]]]:
    """Return each file that has texts, with them and their ways."""
    return [(file, texts) for file in list_files(network) if (texts := list_texts(file.value))]
