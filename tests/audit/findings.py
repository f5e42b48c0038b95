"""What was found, and the bound that it has to keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS: Final = ("what", "of", "found", "bound", "")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table."""

    what: str
    subject: str
    """What it was found of: a page, or all of them."""
    found: float
    bound: float
    at_least: bool = False
    """Whether the bound is the least that will do; else it is the most."""
    details: tuple[str, ...] = ()
    """What to mend, a line each."""

    @property
    def is_kept(self) -> bool:
        """Whether the bound is kept."""
        return self.found >= self.bound if self.at_least else self.found <= self.bound


def show_table(findings: Iterable[Finding]) -> str:
    """Return all findings as one table, and below it what to mend of those that break their bound."""
    findings = list(findings)
    rows = [_HEADINGS, *(_create_row(finding) for finding in findings)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    broken = [finding for finding in findings if not finding.is_kept]
    details = [f"{finding.what}, {finding.subject}: {line}" for finding in broken for line in finding.details]
    end = f"{len(broken)} of {len(findings)} bounds broken" if broken else f"all {len(findings)} bounds kept"
    return "\n".join([*lines, "", *details, end])


def _create_row(finding: Finding) -> tuple[str, ...]:
    bound = f"{'at least' if finding.at_least else 'at most'} {finding.bound:,g}"
    return finding.what, finding.subject, f"{finding.found:,g}", bound, "" if finding.is_kept else "BROKEN"
