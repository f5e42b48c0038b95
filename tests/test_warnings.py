"""What a warning says beside its place: by what factor a value leaps, which unit would fit, which word claims much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.model.content import GenericWords
from showcase.rules.claims import create_finders
from showcase.rules.members import create_skeleton
from showcase.vocabulary import Lang
from tests.small_network import COMMITMENT, EVENT, NETWORK, RESULTS, Changes, edit, get_text
from tests.test_rules import RULES, find
from tests.tiny_rules import EARLIER, sign
from tests.tiny_signed import promise, start
from tests.tiny_warnings import LONG, WHOLE, read_in

if TYPE_CHECKING:
    from pathlib import Path


def tell(root: Path, rule: str, changes: Changes) -> dict[str, str]:
    """Return the parameters of the only problem that a rule finds."""
    (problem,) = find(root, RULES[rule], changes)
    return dict(problem.parameters)


@pytest.mark.parametrize(
    ("unit", "value", "told"),
    [
        ("MWh", "124500.5", {"before": "12450", "factor": "10"}),
        ("MWh", "1000", {"before": "12450", "factor": "0.08"}),
        ("MWh", "10.98", {"factor": "0.00088", "fit": "GWh", "unit": "MWh", "write": "10980"}),
        ("MWh", "10980000", {"factor": "880", "fit": "kWh", "unit": "MWh", "write": "10980"}),
        ("GJ", "0.003", {"factor": "0.00000024", "before": "12450"}),
        ("tCO2e", "10980000", {"factor": "880", "fit": "kgCO2e", "write": "10980"}),
        ("kg/m2", "10.98", {"factor": "0.00088", "fit": "t/m2", "write": "10980"}),
        ("EUR", "0.01", {"factor": "0.0000008", "fit": "MEUR", "write": "10000"}),
        ("meal", "10.98", {"factor": "0.00088"}),
    ],
)
def test_a_leap_is_told_with_its_factor_and_the_unit_that_would_fit(
    tmp_path: Path, unit: str, value: str, told: dict[str, str]
) -> None:
    parameters = tell(tmp_path, "check_leaps_of_results", read_in(unit, value))
    assert {name: parameters[name] for name in told} == told
    assert ("fit" in parameters) == ("fit" in told)


def test_a_leap_is_from_the_value_as_it_was_corrected(tmp_path: Path) -> None:
    """The value of 2023 was a thousand times too great, which the file of 2024 corrects: neither year leaps."""
    earlier: Changes = {EARLIER: "submitted: 2024-03-20\nresults: [{target: electricity, value: 11050000}]\n"}
    assert find(tmp_path, RULES["check_leaps_of_results"], earlier) == []


def test_the_newest_correction_counts(tmp_path: Path) -> None:
    baseline = "reason: error}\n  - {target: electricity, year: 2018, value: 9, reason: error}\n"
    changes = edit(RESULTS, "reason: error}\n", baseline)
    assert tell(tmp_path, "check_leaps_of_results", changes)["before"] == "9"


def test_a_sum_of_the_inventory_is_told_in_tonnes(tmp_path: Path) -> None:
    assert tell(tmp_path, "check_inventories_agree", WHOLE) == {"got": "10980", "sum": "120"}


@pytest.mark.parametrize(
    ("method", "figures", "agree"),
    [
        ("market-based", "scope_1: 980, scope_2_market_based: 10000, scope_2_location_based: 1", True),
        ("location-based", "scope_1: 980, scope_2_market_based: 1, scope_2_location_based: 10000", True),
        ("location-based", "scope_1: 980, scope_2_market_based: 10000, scope_2_location_based: 1", False),
        ("market-based", "scope_1: 980, scope_2_market_based: 9900", True),
        ("market-based", "scope_1: 980, scope_2_market_based: 9800", False),
        ("market-based", "scope_1: 980", True),
    ],
)
def test_scopes_are_added_by_the_target_s_method(tmp_path: Path, method: str, figures: str, *, agree: bool) -> None:
    scopes = f"8000}}\n    scopes: [1, 2]\n    scope_2_method: {method}"
    changes = {**edit(COMMITMENT, "MWh", "tCO2e", "8000}", scopes), **edit(RESULTS, "scope_1: 120", figures)}
    assert (find(tmp_path, RULES["check_inventories_agree"], changes) == []) == agree


@pytest.mark.parametrize(
    ("lang", "word", "text", "found"),
    [
        (Lang.FI, "vihreä", "Olemme vihreitä.", "vihreitä"),
        (Lang.FI, "vihreä", "VIHREÄN linjan", "VIHREÄN"),
        (Lang.FI, "vihreä", "Viherrakentaminen ja keltavihreä", None),
        (Lang.FI, "ympäristöystävällinen", "ympäristöystävällisiä valintoja", "ympäristöystävällisiä"),
        (Lang.FI, "ekologinen", "Ekologisesti kestävä", "Ekologisesti"),
        (Lang.FI, "ekologinen", "ekologian opiskelija", None),
        (Lang.FI, "hiilineutraali", "hiilineutraaleja tuotteita", "hiilineutraaleja"),
        (Lang.FI, "ympäristöä säästävä", "ympäristöä\n  säästävät", "ympäristöä\n  säästävät"),
        (Lang.FI, "ilmastokompensoitu", "ilmastokompensoidun matkan", "ilmastokompensoidun"),
        (Lang.FI, "ilmastoviisas", "ilmastoviisaat", "ilmastoviisaat"),
        (Lang.SV, "grön", "ett grönare val", "grönare"),
        (Lang.SV, "grön", "grönsaker från Grönland", None),
        (Lang.SV, "miljöskonsam", "miljöskonsamma medel", "miljöskonsamma"),
        (Lang.SV, "skonsam mot miljön", "skonsamt mot miljön", "skonsamt mot miljön"),
        (Lang.EN, "green", "the greenest", "greenest"),
        (Lang.EN, "green", "greenhouse gases", None),
        (Lang.EN, "carbon neutral", "a Carbon neutral firm", "Carbon neutral"),
        (Lang.EN, "eco-friendly", "non eco-friendly?", "eco-friendly"),
    ],
)
def test_a_claim_is_found_in_its_forms(lang: Lang, word: str, text: str, found: str | None) -> None:
    stems, pattern = create_finders(GenericWords.model_validate({lang.value: [word]}))[lang]
    match = pattern.search(text)
    assert (match[0] if match else None) == found
    assert match is None or any(stem in text.lower() for stem in stems)


def test_a_claim_is_looked_for_in_its_own_language_only(tmp_path: Path) -> None:
    words: Changes = {"content/generic-words.yaml": "sv: [grön]\n", **edit(NETWORK, "{fi: Verkko}", "{fi: Grön}")}
    assert find(tmp_path, RULES["check_claims"], words) == []
    words = {**words, **edit(NETWORK, "{fi: Verkko}", "{fi: Verkko, sv: Gröna nätet}")}
    assert tell(tmp_path, "check_claims", words) == {"got": "Gröna"}


def test_the_same_text_is_told_in_each_later_language(tmp_path: Path) -> None:
    text = f'{{fi: "{LONG}", sv: "{LONG}", en: "{LONG}"}}'
    problems = find(tmp_path, RULES["check_translations"], edit(NETWORK, "{fi: Tavoite}", text))
    assert [(each.parameters["first"], each.parameters["lang"]) for each in problems] == [("fi", "sv"), ("fi", "en")]


def test_estimates_go_on_being_told(tmp_path: Path) -> None:
    years = {
        f"partners/acme/results/{year}.yaml": f"submitted: {year + 1}-03-20\n"
        "results: [{target: electricity, value: 1, quality: estimated}]\n"
        for year in range(2020, 2024)
    }
    problems = find(tmp_path, RULES["check_estimates"], years)
    assert [problem.parameters["years"] for problem in problems] == ["3", "4"]


@pytest.mark.parametrize(
    ("rule", "changes", "name", "value"),
    [
        ("check_results_have_targets", edit(RESULTS, "chargers", "charger"), "meant", "chargers"),
        (
            "check_themes",
            edit(COMMITMENT, "energy\n    title: {fi: S", "enery\n    title: {fi: S"),
            "meant",
            "energy",
        ),
        (
            "check_partners_exist",
            {EVENT: get_text(EVENT).replace("host: acme", "host: akme")},
            "meant",
            "acme",
        ),
        ("check_replaced_targets", sign("id: a, replaces: [charger]"), "meant", "chargers"),
        (
            "check_joining_and_leaving",
            edit("partners/acme/membership.yaml", "2021-11-05", "2021-11-09"),
            "write",
            "2021-11-05",
        ),
        ("check_results_in_percent", edit(RESULTS, "10980", "88 %"), "write", "10956"),
        (
            "check_goals_in_percent",
            promise("unit: MWh", start(2020), "goal: {year: 2030, at_most: 60}"),
            "write",
            "60 %",
        ),
    ],
)
def test_the_mend_is_told_where_it_can_be_worked_out(
    tmp_path: Path, rule: str, changes: Changes, name: str, value: str
) -> None:
    assert tell(tmp_path, rule, changes)[name] == value


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("oy-ilo", "0yi10", True),
        ("barnord", "bamord", True),
        ("vvire", "wire", True),
        ("maekinen", "makinen", True),
        ("kaiku", "kaikko", False),
    ],
)
def test_names_that_the_eye_may_take_for_one(one: str, other: str, *, alike: bool) -> None:
    assert (create_skeleton(one) == create_skeleton(other)) == alike
