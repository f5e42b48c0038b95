"""The day for which a site is built where its settings name none: a command gives the clock, this gives the day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from showcase.scalars import HELSINKI


def find_today(now: datetime, epoch: str | None) -> date:
    """Return the day in Helsinki: of SOURCE_DATE_EPOCH, which makes a build repeatable, or of ``now``.

    Raises SystemExit, with what to write, when ``epoch`` is no number of seconds.
    """
    try:
        moment = datetime.fromtimestamp(int(epoch), tz=UTC) if epoch else now
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH must be seconds since 1970, such as 1747699200 (got {epoch}); correct or unset it"
        raise SystemExit(message) from None
    return moment.astimezone(HELSINKI).date()
