"""The folders of partners and content become a network, and whatever else lies there is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from showcase.load import load_network
from showcase.network import Logo
from showcase.urls import PageName
from showcase.vocabulary import Lang
from tests.logos.drawings import draw, paint
from tests.small_network import (
    BULLETIN,
    COMMITMENT,
    EVENT,
    FILES,
    MEMBERSHIP,
    NETWORK,
    PAGE,
    PROFILE,
    RESULTS,
    Changes,
    edit,
    find_problems,
    get_text,
    load_small,
    write_network,
)

if TYPE_CHECKING:
    from showcase.network import Network

LOGO = "partners/acme/logo.svg"
DRAFT = "partners/acme/commitments/draft.yaml"


def load_good(root: Path, changes: Changes | None = None) -> Network:
    """Return the network of files without a problem."""
    network, problems = load_small(root, changes)
    assert problems == ()
    assert network is not None
    return network


def test_a_network_is_what_its_files_say(tmp_path: Path) -> None:
    network = load_good(tmp_path, {LOGO: draw(), "partners/acme/results/2023.yaml": None})
    acme = network.partners["acme"]
    assert (list(network.partners), network.slugs) == (["acme", "kaiku"], frozenset({"acme", "kaiku"}))
    assert (list(acme.commitments), list(acme.results)) == ([date(2021, 11, 5)], [2024])
    assert (acme.slug, acme.draft, acme.complete) == ("acme", None, True)
    assert acme.logo == Logo(tmp_path / LOGO, 10, 5)
    assert network.partners["kaiku"].logo is None
    assert (list(network.editions), list(network.events)) == ([2024], ["visit"])
    assert list(network.pages) == [(PageName.JOIN, Lang.FI)]
    assert list(network.bulletins) == [("2025-03-05-news", Lang.FI)]
    assert network.files == len(FILES) + 1


def test_a_network_can_not_be_changed(tmp_path: Path) -> None:
    network = load_good(tmp_path)
    for mapping in (network.partners, network.events, network.editions, network.pages, network.bulletins):
        assert not hasattr(mapping, "__setitem__")
    assert not hasattr(network.partners["acme"].results, "__setitem__")


def test_commitments_and_results_stand_in_the_order_of_their_days_and_years(tmp_path: Path) -> None:
    later = edit(COMMITMENT, "electricity", "heat", "id: chargers", "id: bikes")[COMMITMENT]
    earlier = "submitted: 2024-03-20\n"
    changes: Changes = {
        "partners/acme/commitments/2023-01-31.yaml": later,
        "partners/acme/results/2023.yaml": earlier,
        "partners/acme/results/2022.yaml": earlier.replace("2024", "2023"),
    }
    acme = load_good(tmp_path, changes).partners["acme"]
    assert list(acme.commitments) == [date(2021, 11, 5), date(2023, 1, 31)]
    assert list(acme.results) == [2022, 2023, 2024]


def test_the_least_network_has_its_settings_and_no_partner(tmp_path: Path) -> None:
    (tmp_path / "partners").mkdir()
    changes = dict.fromkeys(FILES)
    network = load_good(tmp_path, {**changes, NETWORK: get_text(NETWORK)})
    assert (network.partners, network.wishes, network.generic_words, network.files) == ({}, None, None, 1)


def test_a_draft_is_checked_but_not_counted_among_what_was_signed(tmp_path: Path) -> None:
    draft = edit(COMMITMENT, "electricity", "heat")[COMMITMENT]
    network = load_good(tmp_path, {DRAFT: draft})
    acme = network.partners["acme"]
    assert list(acme.commitments) == [date(2021, 11, 5)]
    assert acme.draft is not None
    assert [target.id for target in acme.draft.value.targets] == ["heat", "chargers"]
    assert network.files == len(FILES) + 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("2030", "30", "12:18 year"),
        ("theme: energy\n    title: {fi: Sähkö}", "theme: water\n    title: {fi: Sähkö}", "6:12 unknown-theme"),
        ("{fi: Lupaus}", "{en: Promise}", "3:1 language-missing"),
    ],
)
def test_what_is_wrong_with_a_draft_is_told(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert find_problems(tmp_path, {DRAFT: edit(COMMITMENT, old, new)[COMMITMENT]}) == [f"{DRAFT}:{expected}"]


def test_a_logo_is_kept_by_its_place_and_size(tmp_path: Path) -> None:
    path = "partners/acme/logo.png"
    assert load_good(tmp_path, {path: paint(30, 20)}).partners["acme"].logo == Logo(tmp_path / path, 30, 20)


@pytest.mark.parametrize("bad", ["<svg/>", draw("<script/>"), draw("<text>A</text>", attributes="")])
def test_a_bad_logo_is_told_beside_all_else_and_left_out(tmp_path: Path, bad: str | bytes) -> None:
    network, problems = load_small(tmp_path, {LOGO: bad, **edit(PROFILE, '"68"', "68.2")})
    assert [Path(problem.place.path) for problem in problems] == [tmp_path / LOGO, tmp_path / PROFILE]
    assert network is not None
    network, problems = load_small(tmp_path, {LOGO: bad})
    assert len(problems) == 1
    assert network is not None
    assert (network.partners["acme"].logo, network.partners["acme"].complete) == (None, True)


def test_the_good_one_of_two_logos_is_kept_but_two_are_too_many(tmp_path: Path) -> None:
    network, problems = load_small(tmp_path, {LOGO: draw(), "partners/acme/logo.png": b""})
    assert [problem.code for problem in problems] == ["png-format", "two-logos"]
    assert network is not None
    assert network.partners["acme"].logo == Logo(tmp_path / LOGO, 10, 5)


def test_the_logo_of_a_partner_that_is_not_asked_for_is_not_read(tmp_path: Path) -> None:
    write_network(tmp_path, {LOGO: draw("<script/>")})
    folders = tmp_path / "partners", tmp_path / "content"
    assert [problem.code for problem in load_network(*folders, only={"acme"})[1]] == ["svg-script"]
    assert load_network(*folders, only={"kaiku"})[1] == ()


@pytest.mark.parametrize("path", [PROFILE, MEMBERSHIP])
def test_a_partner_without_its_two_files_is_left_out_but_known(tmp_path: Path, path: str) -> None:
    network, problems = load_small(tmp_path, {path: None})
    assert network is not None
    assert ("acme" in network.partners, "acme" in network.slugs) == (False, True)
    assert [problem.code for problem in problems] == ["missing-file"]


@pytest.mark.parametrize("path", [COMMITMENT, RESULTS])
def test_a_partner_whose_other_files_are_wrong_is_not_complete(tmp_path: Path, path: str) -> None:
    network, problems = load_small(tmp_path, {path: "nothing: here\n"})
    assert network is not None
    assert not network.partners["acme"].complete
    assert {Path(problem.place.path) for problem in problems} == {tmp_path / path}


def test_an_event_that_can_not_be_read_is_unknown_not_missing(tmp_path: Path) -> None:
    network, problems = load_small(tmp_path, edit(EVENT, "visit", "party"))
    assert network is not None
    assert not network.events_complete
    assert [problem.code for problem in problems] == ["unknown-value"]


@pytest.mark.parametrize("text", [None, "name: {fi: A}\n", "@"])
def test_without_settings_there_is_no_network_but_everything_is_checked(tmp_path: Path, text: str | None) -> None:
    network, problems = load_small(
        tmp_path, {NETWORK: text, **edit(PROFILE, '"68"', "68.2"), **edit(PAGE, "Title", "T")}
    )
    assert network is None
    assert {Path(problem.place.path) for problem in problems} >= {
        tmp_path / NETWORK,
        tmp_path / PROFILE,
        tmp_path / PAGE,
    }


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (("Title: Uutisia", "Title:"), ["1:7 missing-field"]),
        (("Themes: energy", "Themes: energy, water"), ["4:17 unknown-theme"]),
        (("Partners: acme, kaiku", "Partners: acme, Kaiku"), ["3:17 slug"]),
        (("Partners: acme, kaiku", "Partners: acme, nobody"), ["3:17 unknown-partner"]),
        (("Events: visit", "Events: ball"), ["5:9 unknown-event"]),
        (("Events: visit", "Event: visit"), ["5:1 unknown-field"]),
        (("Events: visit", "Slug: news"), ["5:1 unknown-field"]),
        (("Events: visit", "Date: 2025-03-05"), ["5:1 unknown-field"]),
        (("Events: visit", "Partners:"), ["5:1 duplicate-key"]),
    ],
)
def test_a_bulletins_metadata_are_checked(tmp_path: Path, pairs: tuple[str, str], expected: list[str]) -> None:
    assert find_problems(tmp_path, edit(BULLETIN, *pairs)) == [f"{BULLETIN}:{place}" for place in expected]


def test_problems_come_in_order_of_place(tmp_path: Path) -> None:
    changes = {**edit(PROFILE, '"68"', "68.2"), "partners/zeta": "", "content/a": "", **edit(PAGE, "Title", "T")}
    _, problems = load_small(tmp_path, changes)
    places = [problem.place for problem in problems]
    assert places == sorted(places)
    assert len(places) == 5
