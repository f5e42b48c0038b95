"""Real targets and results as a network: nothing real is named, every unit is exact, every row is accounted for."""

from __future__ import annotations

import csv
import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from stdnum.fi import ytunnus

from tests.itr import ItrNetwork, create_itr_network, write_network
from tests.itr_units import choose_unit, convert, is_exact, parse_unit, why_no_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = Path(__file__).resolve().parents[2] / "shared/data/itr"
TABLE_NAMES = ("itr_companies.csv", "itr_targets.csv", "itr_yearly_results.csv")


@pytest.fixture(scope="module")
def itr_network() -> ItrNetwork:
    """Return the network that the ITR tables make; the tables stand beside the project and are not part of it."""
    if not all((TABLES / name).is_file() for name in TABLE_NAMES):
        pytest.skip("the ITR tables are not beside the project (shared/data/itr)")
    return create_itr_network(TABLES)


def read_documents(network: ItrNetwork, pattern: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the files whose paths match, with every scalar as the text that was written."""
    for path, text in network.files.items():
        if re.fullmatch(pattern, path):
            yield path, yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  it makes nothing but text


def read_targets(network: ItrNetwork) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each target with the slug of its organisation."""
    for path, commitment in read_documents(network, r"partners/.+/commitments/.+"):
        for target in commitment["targets"]:
            yield path.split("/")[1], target


def count_rows(name: str) -> int:
    """Return the number of rows of a table."""
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.DictReader(lines))


def count_left_out(network: ItrNetwork, table: str) -> int:
    """Return how many rows of a table are left out."""
    return sum(rows for reason, rows in network.left_out.items() if reason.startswith(f"{table}: "))


@pytest.mark.parametrize(
    ("text", "value", "unit", "expected"),
    [
        ("t CO2e", "0.1", "tCO2e", "0.1"),
        ("Millions t CO2e", "1.66", "MtCO2e", "1.66"),
        ("myriametric_ton CO2e", "1243", "ktCO2e", "12430"),
        ("lb CO2e/MWh", "843", "kgCO2e/MWh", "382.37836791"),
        ("g CO2e/MJ", "73.8", "kgCO2e/GJ", "73.8"),
        ("g CO2e/Wh", "0.5", "gCO2e/kWh", "500"),
        ("t CO2e/GWh", "436", "tCO2e/GWh", "436"),
        ("kg CO2e per (t Cement)", "643", "kgCO2e/t", "643"),
        ("Mt CO2e/(Mt Cement)", "0.921", "tCO2e/t", "0.921"),
        ("Mt CO2e/(billion EUR)", "5.3", "ktCO2e/MEUR", "5.3"),
        ("t CO2e / EUR", "0.001625", "tCO2e/EUR", "0.001625"),
        ("kg CO2e/ft**2", "0.09290304", "kgCO2e/m2", "1"),
        ("g CO2e/(passenger mi)", "1.609344", "gCO2e/pkm", "1"),
        ("t CH4", "11090", "t", "11090"),
    ],
)
def test_unit_is_converted_exactly(text: str, value: str, unit: str, expected: str) -> None:
    """A value in a unit of ITR is the expected decimal in the project's unit."""
    parsed = parse_unit(text)
    assert parsed
    assert parsed.name == unit
    assert is_exact(Fraction(value) * parsed.size, unit)
    assert convert(Fraction(value) * parsed.size, unit) == Decimal(expected)


@pytest.mark.parametrize("text", ["t CO2e/mboe", "tons CO2e/(million SEK)", "t CO2e/(Bscf CH4)", "MWh", "", "t Steel"])
def test_unit_without_an_exact_equal_is_none(text: str) -> None:
    """What the closed list can't express exactly has no unit, and a reason in words."""
    assert parse_unit(text) is None
    assert why_no_unit(text).startswith("no exact unit in the list: ")


def test_results_and_targets_of_one_thing_agree() -> None:
    """Steel is compared with steel, and never with cement or with an amount."""
    texts = ("t CO2e/Fe_ton", "t CO2e/(t Steel)", "t CO2e/(t Cement)", "t CO2e")
    dimensions = [unit.dimension for text in texts if (unit := parse_unit(text))]
    assert dimensions == ["steel", "steel", "cement", "emissions"]


def test_finer_unit_is_chosen_where_it_needs_no_rounding() -> None:
    """A value with more decimals than a file may have is written in the next smaller unit."""
    value = Fraction("8.02879152463168") * 10**6
    assert choose_unit("MtCO2e", [value]) == "ktCO2e"
    assert choose_unit("MtCO2e", [Fraction(1, 3)]) == "MtCO2e"


def test_nearly_all_organisations_are_carried(itr_network: ItrNetwork) -> None:
    """The tables have 118 organisations with a target; those whose units are in the list are all there."""
    slugs = {slug for slug, _ in read_targets(itr_network)}
    assert len(slugs) == itr_network.organisations >= 110
    assert itr_network.targets >= 180
    assert itr_network.interim_goals >= 45
    assert itr_network.results >= 300
    assert itr_network.restatements >= 40


def test_counts_are_those_of_the_files(itr_network: ItrNetwork) -> None:
    """What the network says of itself is what its files hold."""
    targets = [target for _, target in read_targets(itr_network)]
    results = [document for _, document in read_documents(itr_network, r"partners/.+/results/.+")]
    assert len(targets) == itr_network.targets
    assert sum(len(target.get("interim", ())) for target in targets) == itr_network.interim_goals
    assert sum(len(document["results"]) for document in results) == itr_network.results
    assert sum(len(document.get("restatements", ())) for document in results) == itr_network.restatements


def test_every_row_is_accounted_for(itr_network: ItrNetwork) -> None:
    """A row of the tables is in the network or is left out for a reason, and never both."""
    carried = itr_network.targets + itr_network.interim_goals
    assert carried + count_left_out(itr_network, "target row") == count_rows("itr_targets.csv")
    assert itr_network.result_rows + count_left_out(itr_network, "result row") == count_rows("itr_yearly_results.csv")


def test_no_real_company_is_named(itr_network: ItrNetwork) -> None:
    """No name, identifier or LEI of the tables stands in any file or path."""
    everything = "\n".join(f"{path}\n{text}" for path, text in itr_network.files.items()).lower()
    real: set[str] = set()
    for name in TABLE_NAMES:
        with (TABLES / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                real |= {
                    row["company_name"],
                    row["company_lei"],
                    row["company_id"],
                    row["company_id"].partition("+")[0],
                }
    assert len(real) > 300
    assert not [word for word in real if len(word) > 1 and word.lower() in everything]


def test_business_ids_are_invented_and_valid(itr_network: ItrNetwork) -> None:
    """Every organisation has an id of its own with a right check digit."""
    ids = [document["business_id"] for _, document in read_documents(itr_network, r"partners/.+/partner\.yaml")]
    assert len(ids) == len(set(ids)) == itr_network.organisations
    assert all(ytunnus.is_valid(number) for number in ids)


def test_commitments_are_signed_at_the_end_of_the_base_year(itr_network: ItrNetwork) -> None:
    """The file's name is 31 December of its targets' base year, and every goal is in a later year."""
    for path, commitment in read_documents(itr_network, r"partners/.+/commitments/.+"):
        year = Path(path).stem.removesuffix("-12-31")
        assert {target["baseline"]["year"] for target in commitment["targets"]} == {year}
        assert all(target["goal"]["year"] > year for target in commitment["targets"])


def test_goals_of_one_series_are_one_target(itr_network: ItrNetwork) -> None:
    """Five goals for one series are one target with four interim goals, each nearer to the goal."""
    found = [target for _, target in read_targets(itr_network) if len(target.get("interim", ())) == 4]
    assert [target["baseline"]["value"] for target in found] == ["37150000"]
    assert found[0]["interim"] == [
        {"year": "2023", "at_most": "25262000"},
        {"year": "2028", "at_most": "13002500"},
        {"year": "2035", "at_most": "5572500"},
        {"year": "2040", "at_most": "3715000"},
    ]
    assert found[0]["goal"] == {"year": "2050", "at_most": "0"}


def test_pounds_are_kilograms(itr_network: ItrNetwork) -> None:
    """843 lb/MWh less 83 per cent, in kilograms, to the last decimal."""
    (target,) = [one for _, one in read_targets(itr_network) if one["baseline"]["value"] == "382.37836791"]
    assert target["unit"] == "kgCO2e/MWh"
    assert target["goal"] == {"year": "2040", "at_most": "65.0043225447"}


def test_results_are_in_the_unit_of_their_target(itr_network: ItrNetwork) -> None:
    """Mt in the table is t in the results of a target in t, and a series of pounds or of a part is never taken."""
    (slug, target) = next(one for one in read_targets(itr_network) if one[1]["baseline"]["value"] == "24000000")
    documents = dict(read_documents(itr_network, rf"partners/{slug}/results/.+"))
    values = {Path(path).stem: document["results"][0]["value"] for path, document in documents.items()}
    assert target["unit"] == "tCO2e"
    assert values["2016"] == "9982091.23846366"
    assert values["2021"] == "13000000"
    assert {"target": target["id"], "year": "2016", "value": "18000000", "reason": "method"} in documents[
        f"partners/{slug}/results/2021.yaml"
    ]["restatements"]


def test_restatements_stand_in_a_later_year(itr_network: ItrNetwork) -> None:
    """A restatement is of a year before its file's, for a target that has a result of that year."""
    documents = dict(read_documents(itr_network, r"partners/.+/results/.+"))
    for path, document in documents.items():
        for restatement in document.get("restatements", ()):
            first = documents[f"{Path(path).parent}/{restatement['year']}.yaml"]
            assert restatement["year"] < Path(path).stem
            assert restatement["target"] in {result["target"] for result in first["results"]}


def test_numbers_are_plain(itr_network: ItrNetwork) -> None:
    """No number is in quotes or in scientific notation, and none has more digits than a file may have."""
    scalars = Counter[bool]()
    for path, text in itr_network.files.items():
        for number in re.findall(r"(?:value|at_most|year): (.+)", text):
            scalars[bool(re.fullmatch(r"\d{1,15}(\.\d{1,12})?", number))] += 1
        assert path == path.lower()
    assert scalars[True] > 1000
    assert not scalars[False]


def test_network_is_the_same_every_time(itr_network: ItrNetwork, tmp_path: Path) -> None:
    """The same tables make the same files, in the same order, and they are written as they are."""
    again = create_itr_network(TABLES)
    assert list(again.files.items()) == list(itr_network.files.items())
    write_network(again.files, tmp_path)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yaml")}
    assert written == set(itr_network.files)
