"""The name that was meant is found among few and many, and not looked for without end; a day is Helsinki's."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from showcase.day import find_today
from showcase.once import once
from showcase.rules.mends import Names, show_amount, show_number
from showcase.scalars import Amount
from tests.small_network import EDITION, edit, find_problems, load_small
from tests.tiny_rules import BEQUEATHED

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.network import Network


@pytest.mark.parametrize(
    ("got", "known", "meant"),
    [
        ("kaku", ["acme", "kaiku"], {"meant": "kaiku"}),
        ("zzz", ["acme", "kaiku"], {}),
        ("kaku", [], {}),
        ("partner-0123x", [f"partner-{number:04}" for number in range(1000)], {"meant": "partner-0123"}),
        ("xartner-0123", [f"partner-{number:04}" for number in range(1000)], {}),
    ],
)
def test_the_nearest_name_is_found(got: str, known: list[str], meant: dict[str, str]) -> None:
    assert Names().find(got, known) == meant


def test_after_many_searches_no_more_is_looked_for() -> None:
    names = Names()
    found = [names.find("kaku", ["kaiku"]) for _ in range(60)]
    assert found[:50] == [{"meant": "kaiku"}] * 50
    assert found[50:] == [{}] * 10


@pytest.mark.parametrize(
    ("value", "shown"), [("10956.00", "10956"), ("1E+3", "1000"), ("0.50", "0.5"), ("0", "0"), ("-3", "-3")]
)
def test_a_number_is_shown_as_it_stands_in_the_files(value: str, shown: str) -> None:
    assert show_number(Decimal(value)) == shown
    assert show_amount(Amount(Decimal(value), is_percentage=True)) == f"{shown} %"


def test_what_is_made_of_a_network_is_made_once(tmp_path: Path) -> None:
    seen: list[Network] = []
    keep = once(seen.append)
    first, _ = load_small(tmp_path / "a")
    second, _ = load_small(tmp_path / "b")
    assert first
    assert second
    for network in (first, first, second, second, first):
        keep(network)
    assert [id(network) for network in seen] == [id(first), id(second), id(first)]


def test_a_frontrunner_that_has_left_counts_with_what_its_successor_replaced(tmp_path: Path) -> None:
    changes = {**BEQUEATHED, **edit(EDITION, "acme", "kaiku")}
    assert find_problems(tmp_path, changes) == [f"{EDITION}:3:15 frontrunner-behind"]


@pytest.mark.parametrize(
    ("epoch", "day"),
    [(None, date(2025, 5, 21)), ("", date(2025, 5, 21)), ("1747774799", date(2025, 5, 20)), ("0", date(1970, 1, 1))],
)
def test_a_day_is_that_of_helsinki(epoch: str | None, day: date) -> None:
    assert find_today(datetime(2025, 5, 20, 21, 0, tzinfo=UTC), epoch) == day


@pytest.mark.parametrize("epoch", ["today", "1e9", "9" * 30])
def test_an_epoch_that_is_no_number_of_seconds_says_so(epoch: str) -> None:
    with pytest.raises(SystemExit, match="SOURCE_DATE_EPOCH must be seconds since 1970"):
        find_today(datetime.now(tz=UTC), epoch)
