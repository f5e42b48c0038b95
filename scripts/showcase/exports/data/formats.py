"""The formats of the files, by the ends of their names: what web and portals call them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, and its name in the EU's list of file types."""

    media_type: str
    authority: str


FORMATS: Final = {
    "json": Format("application/json", "JSON"),
    "jsonld": Format("application/ld+json", "JSON_LD"),
    "csv": Format("text/csv", "CSV"),
    "xlsx": Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
}


def find_format(name: str) -> Format:
    """Return the format of a file."""
    return FORMATS[name.rpartition(".")[2]]
