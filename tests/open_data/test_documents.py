"""What the documents of the golden network say, worked out by hand from its files."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest

from showcase.exports.data.events import create_events_document
from showcase.exports.data.year import create_year_document
from tests.built_site import GOLDEN, copy_golden
from tests.open_data.built_data import create_data, load_publication, read_csv, read_json
from tests.small_network import write_network

if TYPE_CHECKING:
    from pathlib import Path

    from tests.open_data.built_data import Tree


def find(items: list[Any], **wanted: object) -> Any:  # noqa: ANN401  JSON may be anything
    """Return the only item that has these values."""
    (item,) = (each for each in items if wanted.items() <= each.items())
    return item


def test_a_member_stands_in_the_list_as_in_its_own_document(data: Tree) -> None:
    for member in read_json(data, "partners.json")["partners"]:
        document = read_json(data, f"partners/{member['slug']}.json")
        assert {name: document[name] for name in member} == member


def test_a_member_that_left_says_when_and_to_whom(golden_data: Tree) -> None:
    members = read_json(golden_data, "partners.json")["partners"]
    left = find(members, slug="vanha-halli")["left"]
    assert (left["date"], left["successor"]) == ("2022-12-31", "uusi-halli")
    assert find(members, slug="luodon-ystavat")["report"] is None
    assert find(members, slug="ake-ohman")["statuses"] == {"on-track": 2, "behind": 3}
    assert find(members, slug="ake-ohman")["pages"] == {
        "fi": "https://golden.example/kumppanit-sivusto/kumppanit/ake-ohman/",
        "sv": "https://golden.example/kumppanit-sivusto/sv/partner/ake-ohman/",
        "en": "https://golden.example/kumppanit-sivusto/en/partners/ake-ohman/",
    }


def test_nobody_who_signed_is_named_and_no_mailbox_of_a_partner(data: Tree) -> None:
    text = b"".join(content for path, content in data.items() if not path.endswith(("openapi.json", ".xlsx")))
    assert "Åsa Öhman" in (GOLDEN / "partners/ake-ohman/commitments/2020-11-02.yaml").read_text("utf-8")
    assert "Åsa Öhman".encode() not in text
    assert b"klimat@ake-ohman.example" not in text
    for path in data:
        if path.startswith("partners/"):
            for commitment in read_json(data, path)["commitments"]:
                assert {name for each in commitment["signatories"] for name in each} <= {"party", "title"}


def test_a_draft_is_nowhere(golden_data: Tree) -> None:
    assert not [path for path, content in golden_data.items() if b"LUONNOS" in content or b"draft-target" in content]


def test_a_corrected_value_stands_beside_the_first_one(golden_data: Tree) -> None:
    """pikku-paja bought a workshop: its waste of 2019 was 12 t as signed and is 15 t; the goal, 70 %, moves with it."""
    waste = find(read_json(golden_data, "partners/pikku-paja.json")["targets"], target="waste")
    assert (waste["baseline"]["first_value"], waste["baseline"]["value"]) == (12, 15)
    assert (waste["goal"]["signed_value"], waste["goal"]["is_percentage"], waste["goal"]["value"]) == (70, True, 10.5)
    late = find(waste["years"], year=2023)
    assert (late["first_value"], late["value"]) == (None, Decimal("12.25"))
    # (12.25 - 15) / (10.5 - 15) = 0.6111…, on the straight path four of six years 0.6666…
    assert (late["progress"], late["expected"]) == (Decimal("0.611111"), Decimal("0.666666"))
    # 2022 was published with the baseline as it was corrected in the same report, and 13 t.
    closed = find(read_json(golden_data, "achievements/2022.json")["results"], partner="pikku-paja", target="waste")
    assert (closed["baseline"]["value"], closed["value"], closed["status"]) == (15, 13, "behind")


def test_a_closed_year_stays_as_it_was_published(golden_data: Tree) -> None:
    """The electricity of 2022 was corrected to 805 in 2024."""
    closed = find(
        read_json(golden_data, "achievements/2022.json")["results"], partner="ake-ohman", target="electricity"
    )
    assert closed["value"] == 795
    today = find(read_json(golden_data, "partners/ake-ohman.json")["targets"], target="electricity")
    assert find(today["years"], year=2022)["value"] == 805
    corrected = find(read_json(golden_data, "achievements/2024.json")["restatements"], target="electricity")
    assert (corrected["year"], corrected["first_value"], corrected["value"], corrected["unit"]) == (
        2022,
        795,
        805,
        "MWh",
    )


def test_a_report_that_came_too_late_counts_for_nothing(golden_data: Tree) -> None:
    late = find(read_json(golden_data, "partners/pikku-paja.json")["reports"], year=2023)
    assert (late["state"], late["counts"]) == ("late", False)
    year = read_json(golden_data, "achievements/2023.json")
    assert year["reports"] == [
        {"state": "received", "number": 2, "partners": ["ake-ohman", "uusi-halli"]},
        {"state": "not-received", "number": 1, "partners": ["pikku-paja"]},
    ]
    assert find(year["results"], partner="pikku-paja", target="waste")["value"] is None


def test_a_target_names_what_replaces_it_also_at_a_successor(golden_data: Tree) -> None:
    old = find(read_json(golden_data, "partners/vanha-halli.json")["targets"], target="heat")
    new = find(read_json(golden_data, "partners/uusi-halli.json")["targets"], target="heat")
    assert old["replaced_by"] == {"partner": "uusi-halli", "target": "heat"}
    assert new["replaces"] == [{"partner": "vanha-halli", "target": "heat"}]
    row = find(read_csv(golden_data["targets.csv"]), partner="vanha-halli", target="heat")
    assert (row["replaced_by_partner"], row["replaced_by_target"], row["status"]) == (
        "uusi-halli",
        "heat",
        "superseded",
    )


COUNTED: Final = {2021: 8, 2022: 10, 2023: 12, 2024: 10}


@pytest.mark.parametrize("year", COUNTED)
def test_the_results_of_a_year_add_up_to_its_counts(golden_data: Tree, year: int) -> None:
    document = read_json(golden_data, f"achievements/{year}.json")
    due = [each for each in document["results"] if each["is_due"]]
    assert len(due) == document["targets"]["due"] == COUNTED[year]
    assert sum(document["targets"]["by_status"].values()) == COUNTED[year]
    for name in ("due", "on_track_or_achieved", "in_progress", "not_started", "late_milestones"):
        assert sum(theme["targets"][name] for theme in document["themes"]) == document["targets"][name]
    assert document["reports_owed"] == sum(each["number"] for each in document["reports"])
    assert all(each["number"] == len(each["partners"]) for each in document["reports"])


def test_the_tables_have_what_the_documents_have(data: Tree) -> None:
    targets = [
        target
        for member in read_json(data, "partners.json")["partners"]
        for target in read_json(data, f"partners/{member['slug']}.json")["targets"]
    ]
    rows = read_csv(data["targets.csv"])
    assert [(row["partner"], row["target"], row["goal_value"]) for row in rows] == [
        (target["partner"], target["target"], show(target["goal"]["value"])) for target in targets
    ]
    results = [
        (row["target"], row["year"], row["value"], row["progress"], row["status"], row["unit"])
        for row in read_csv(data["results.csv"])
    ]
    assert results == [
        (
            target["target"],
            str(year["year"]),
            *(show(year[name]) for name in ("value", "progress", "status")),
            show(target["unit"]),
        )
        for target in targets
        for year in target["years"]
    ]


def show(value: object) -> str:
    """Return what stands in a cell."""
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def test_the_practices_are_those_of_the_partners(data: Tree) -> None:
    practices = read_json(data, "practices.json")["practices"]
    members = read_json(data, "partners.json")["partners"]
    assert practices == [
        practice for member in members for practice in read_json(data, f"partners/{member['slug']}.json")["practices"]
    ]
    assert practices


def test_an_event_is_told_with_times_of_helsinki(tmp_path: Path) -> None:
    write_network(tmp_path)
    publication = load_publication(tmp_path)
    (event,) = create_events_document(publication).events
    assert (event.slug, event.host, event.attended) == ("visit", "acme", ("kaiku",))
    assert [(item.at, item.partner) for item in event.programme] == [("09:30", "acme")]
    told = find(read_json(create_data(publication), "events.json")["events"], slug="visit")
    assert (told["start"], told["end"]) == ("2025-05-14T09:00:00+03:00", "2025-05-14T16:00:00+03:00")
    assert (told["place"], told["registration"], told["materials"]) == (None, None, [])


EVENT: Final = """\
kind: workshop
title: {fi: Työpaja}
summary: {fi: Kuvaus}
start: 2024-10-27 12:00
place: {name: {fi: Talo}, address: Katu 1, access: {fi: Hissi}}
registration: {url: https://talo.example/i, until: 2024-10-20}
materials: [{title: {fi: Kalvot}, url: https://talo.example/k}]
state: cancelled
"""


def test_events_stand_in_the_order_of_their_start(tmp_path: Path) -> None:
    write_network(tmp_path, {"content/events/earlier.yaml": EVENT})
    earlier, _ = read_json(create_data(load_publication(tmp_path)), "events.json")["events"]
    assert (earlier["slug"], earlier["state"], earlier["end"]) == ("earlier", "cancelled", None)
    assert earlier["start"] == "2024-10-27T12:00:00+02:00"
    assert earlier["place"]["access"] == {"fi": "Hissi", "sv": None, "en": None}
    assert earlier["registration"] == {"url": "https://talo.example/i", "until": "2024-10-20"}
    assert earlier["materials"][0]["url"] == "https://talo.example/k"


def test_frontrunners_are_those_that_the_coordinator_chose(tmp_path: Path) -> None:
    sources = copy_golden(tmp_path)
    path = sources / "content" / "achievements" / "2023.yaml"
    path.parent.mkdir()
    path.write_text(
        "foreword: {fi: Alku.}\nsigned_by: {name: Nimi Niminen, title: {fi: johtaja}}\n"
        "frontrunners: [{partner: ake-ohman, theme: energy-efficiency, rationale: {fi: Siksi.}}]\n",
        "utf-8",
    )
    publication = load_publication(sources)
    by_year = {year.year: create_year_document(publication, reporting, year) for reporting, year in publication.years}
    (chosen,) = by_year[2023].frontrunners
    assert (chosen.partner, chosen.theme, chosen.rationale.fi) == ("ake-ohman", "energy-efficiency", "Siksi.")
    assert by_year[2022].frontrunners == ()
    assert not [path for path, content in create_data(publication).items() if b"Niminen" in content]
