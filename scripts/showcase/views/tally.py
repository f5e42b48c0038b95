"""The counts behind bars, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showcase.views.bars import list_counts
from showcase.views.shapes import Cell, Column, DataTable
from showcase.views.words import STATUSES
from showcase.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showcase.achievements.totals import Counts
    from showcase.views.localised_site import Site


def create_tally(site: Site, caption: str, head: str, rows: Mapping[str, Counts]) -> DataTable | None:
    """Return a row for each bar, under ``head``, a column for each status in any of them; None where all are empty."""
    say = site.speech.say
    listed = {label: (counts.due, list_counts(counts)) for label, counts in rows.items()}
    statuses = [status for status in Status if any(status in by_status for _, by_status in listed.values())]
    heads = (say("Targets due"), *(say(STATUSES[status]) for status in statuses))
    cells = tuple(
        (Cell(label), Cell(str(due)), *(Cell(str(by_status.get(status, 0))) for status in statuses))
        for label, (due, by_status) in listed.items()
    )
    return (
        DataTable(caption, (Column(head), *(Column(each, numeric=True) for each in heads)), cells) if statuses else None
    )
