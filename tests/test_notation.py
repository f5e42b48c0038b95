"""Numbers stand plain, codes in quotes; whoever does it the other way is told what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.model.commitment import Commitment
from showcase.model.event import Event
from showcase.model.partner import Membership, Profile
from showcase.model.results import Results
from showcase.notation import check_notation
from showcase.source import read_document
from tests.small_network import COMMITMENT, EVENT, MEMBERSHIP, PROFILE, RESULTS, find_problems, get_text

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.records import Record


def find(model: type[Record], text: str) -> list[tuple[str, str]]:
    """Return the code of each problem, and what to write."""
    document, problems = read_document(text.encode(), "f")
    assert document is not None
    assert problems == ()
    return [(problem.code, problem.parameters["write"]) for problem in check_notation(document, model)]


@pytest.mark.parametrize(
    ("model", "path"),
    [(Profile, PROFILE), (Membership, MEMBERSHIP), (Commitment, COMMITMENT), (Results, RESULTS), (Event, EVENT)],
)
def test_the_small_network_is_written_as_it_should_be(model: type[Record], path: str) -> None:
    assert find(model, get_text(path)) == []


@pytest.mark.parametrize(
    ("model", "text", "told"),
    [
        (Results, 'results: [{value: "12450.5"}]', [("quoted-number", "12450.5")]),
        (Results, "results: [{value: '-3'}]", [("quoted-number", "-3")]),
        (Results, 'submitted: "2025-03-20"', [("quoted-number", "2025-03-20")]),
        (Results, "inventory: {scope_1: |-\n  120\n  }", None),
        (Results, "inventory:\n  scope_1: |-\n    120\n", [("quoted-number", "120")]),
        (Results, 'results: [{value: "88 %"}, {value: 88 %}]', []),
        (Results, 'results: [{value: "12 450"}]', []),
        (Commitment, 'targets: [{goal: {year: "2030"}, scopes: ["1", 2]}]', [
            ("quoted-number", "2030"), ("quoted-number", "1"),
        ]),
        (Event, 'start: "2025-05-14 09:00"', [("quoted-number", "2025-05-14 09:00")]),
        (Event, "programme: [{at: 09:30}]", [("unquoted-code", '"09:30"')]),
        (Profile, "industry: 68", [("unquoted-code", '"68"')]),
        (Profile, "industry: teollisuus", []),
        (Profile, "business_id: 0000001-9", [("unquoted-code", '"0000001-9"')]),
        (Profile, "name: 1918", [("unquoted-text", '"1918"')]),
        (Profile, "name: '1918'", []),
        (Profile, "name: No", [("unquoted-text", '"No"')]),
        (Profile, "name: Nordea", []),
        (Profile, "description: {fi: 1.5e3, sv: 2024-05-01, en: 20:30}", [
            ("unquoted-text", '"1.5e3"'), ("unquoted-text", '"2024-05-01"'), ("unquoted-text", '"20:30"'),
        ]),
        (Profile, "nimi: 1918", []),
        (Membership, "maintainers: [007, acme-7]", [("unquoted-text", '"007"')]),
        (Membership, "maintainers: 007", None),
    ],
)  # fmt: skip
def test_what_stands_the_other_way_is_told(model: type[Record], text: str, told: list[tuple[str, str]] | None) -> None:
    if told is not None:
        assert find(model, text) == told


def test_a_file_that_is_only_written_otherwise_is_read_and_its_partner_is_complete(tmp_path: Path) -> None:
    """Its numbers are known, so that the rules tell all in one run."""
    text = get_text(RESULTS).replace("10980", '"10980"').replace("chargers", "charger")
    assert find_problems(tmp_path, {RESULTS: text}) == [
        f"{RESULTS}:3:34 quoted-number",
        f"{RESULTS}:4:14 unknown-target",
    ]


def test_the_lines_on_top_of_markdown_have_no_quotes(tmp_path: Path) -> None:
    page = "Title: 2024\nSummary: 100\n\nTeksti.\n"
    assert find_problems(tmp_path, {"content/pages/join.fi.md": page}) == []
