"""What to write instead: the nearest known name, and numbers as they stand in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.mending import suggest_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from showcase.scalars import Amount

_SEARCHES: Final = 50
_MANY: Final = 500
_LENGTHS_APART: Final = 3


class Names:
    """Looks for the known name that was meant.

    A search reads all that are known, so there are only so many: a file full of slips costs no more than a few.
    """

    def __init__(self) -> None:
        self._left = _SEARCHES

    def find(self, got: str, known: Iterable[str]) -> dict[str, str]:
        """Return the parameter ``meant`` with the nearest name; nothing where none is near."""
        if self._left <= 0:
            return {}
        self._left -= 1
        near = sorted(known)
        if len(near) > _MANY:
            near = [name for name in near if name[:1] == got[:1] and abs(len(name) - len(got)) <= _LENGTHS_APART]
        found = suggest_name(got, near)
        return {"meant": found} if found else {}


def show_number(value: Decimal) -> str:
    """Return a number as it stands in the files."""
    return f"{value.normalize():f}"


def show_amount(amount: Amount) -> str:
    """Return a level as it stands in the files: a number, or a percentage of the baseline."""
    return f"{show_number(amount.value)} %" if amount.is_percentage else show_number(amount.value)
