"""A site is built of little and strange data: years without results, themes without targets, nothing but zeros."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from showcase.i18n import create_speech
from showcase.urls import PageName, create_file_name, create_path
from showcase.vocabulary import Lang
from tests.built_site import ROOT, Page, parse_page, read_tree, run_build
from tests.open_data.page_tables import read_tables
from tests.open_data.page_texts import read_texts

if TYPE_CHECKING:
    from pathlib import Path

COMMITMENT = """\
signatories: [{party: partner, title: {fi: johtaja}}, {party: city, title: {fi: johtaja}}]
statement: {fi: Lupaamme.}
targets:
"""
TARGET = """\
  - id: %s
    theme: %s
    title: {fi: Tavoite}
    beyond_law: {fi: Laki ei vaadi.}
    unit: MWh
    baseline: {year: 2019, value: %s}
    goal: {year: 2026, %s}
"""
ZEROS = (
    "results: [{target: saved, value: 0}, {target: used, value: 0}]\n"
    "inventory: {scope_1: 0, energy_total: 0, waste_total: 0}\n"
)

in_each_language = pytest.mark.parametrize("lang", Lang)


def write_partner(sources: Path, slug: str, targets: str, results: dict[int, str]) -> None:
    """Write a partner that signed its targets in 2020."""
    folder = sources / "partners" / slug
    files = {
        "partner.yaml": f'name: {slug.title()} Oy\nindustry: "68"\ncontact: a@{slug}.example\ndescription: {{fi: A}}\n',
        "membership.yaml": "kind: supporting-member\norganisation: company\njoined: 2020-05-01\n",
        "commitments/2020-05-01.yaml": COMMITMENT + targets,
        **{f"results/{year}.yaml": f"submitted: {year + 1}-03-01\n{text}" for year, text in results.items()},
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the site of two partners: one with nothing but zeros, one that last reported in 2022; none before."""
    sources = tmp_path_factory.mktemp("strange")
    shutil.copytree(ROOT / "tests" / "data" / "reckoned" / "content", sources / "content")
    settings = sources / "content" / "network.yaml"
    year = "reporting_years:\n  - {year: 2021, opens: 2022-01-15, due: 2022-03-31, published: 2022-06-09}\n"
    settings.write_text(settings.read_text("utf-8").replace("reporting_years:\n", year), "utf-8")
    for edition in (2022, 2024):
        text = "foreword: {fi: Vuosi oli hiljainen., en: The year was quiet.}\n"
        (sources / "content" / "achievements" / f"{edition}.yaml").write_text(text, "utf-8")
    zero = TARGET % ("saved", "energy", "0", "at_least: 40") + TARGET % ("used", "energy", "0", "at_most: 0")
    write_partner(sources, "nolla", zero, dict.fromkeys((2022, 2023, 2024), ZEROS))
    past = "results: [{target: less, value: 80}]\ninventory: {scope_1: 7}\n"
    write_partner(sources, "menneet", TARGET % ("less", "waste", "100", "at_most: 50"), {2022: past})
    output = sources / "output"
    build = run_build(sources, output)
    assert build.returncode == 0, build.stderr
    return read_tree(output.resolve())


def read_page(tree: dict[str, bytes], lang: Lang, slug: str, page: PageName = PageName.ACHIEVEMENTS) -> Page:
    """Return a page of the site."""
    path = create_file_name(create_path(page, lang, slug))
    return parse_page(path, tree[path])


def list_statuses(page: Page) -> dict[str, str]:
    """Return the word of each target's status by the link to the target."""
    rows = read_tables(page)["results-table"].rows
    links = [text.link[1] for text in read_texts(page) if text.is_in("results-table") and text.link]
    return dict(
        zip((link.rpartition("/#")[2] for link in links if "#" in link), (row[3].text for row in rows), strict=True)
    )


def test_no_page_and_no_file_prints_what_is_no_number(strange: dict[str, bytes]) -> None:
    for path, content in strange.items():
        if path.endswith((".html", ".json", ".csv")):
            text = re.sub(r"<(script|style).*?</\1>", "", content.decode(), flags=re.DOTALL)
            assert not re.search(r"\b(NaN|Infinity)\b|[−-]0(?![\d.,-])\s?%", text), path


@in_each_language
def test_a_year_without_results_says_so_of_each_target(strange: dict[str, bytes], lang: Lang) -> None:
    say = create_speech(lang).say
    page = read_page(strange, lang, "2021")
    assert set(list_statuses(page).values()) == {say("No result")}
    assert {row[4].text for row in read_tables(page)["results-table"].rows} == {"–"}
    assert "sums-table" not in read_tables(page)
    missing = [text.words for text in read_texts(page) if text.is_in("edition__record", "a")]
    assert missing == ["Menneet Oy", "Nolla Oy"]


@in_each_language
def test_a_theme_without_targets_says_so(strange: dict[str, bytes], lang: Lang) -> None:
    page = read_page(strange, lang, "2024")
    table = read_tables(page)["themes-table"]
    assert [cell.text for cell in table.rows[-1][1:]] == ["0"] * (len(table.heads) - 1)
    notes = [text.words for text in read_texts(page) if text.is_in("bar-row__note")]
    assert notes[-1] == create_speech(lang).say("Nobody has a target due in this theme yet")
    assert not page.find("svg", **{"aria-labelledby": "theme-emissions-title theme-emissions-description"})


@in_each_language
def test_zeros_and_a_baseline_of_zero_are_told_without_a_per_cent_from_zero(
    strange: dict[str, bytes],
    lang: Lang,
) -> None:
    """From 0 MWh towards 40 nothing is saved: 0 per cent of the way; 0 MWh used at most: a promise that is kept."""
    speech = create_speech(lang)
    page = read_page(strange, lang, "2024")
    rows = {row[0].text + row[3].text: row for row in read_tables(page)["results-table"].rows}
    behind, kept = (rows["Nolla Oy" + speech.say(word)] for word in ("Behind schedule", "On track"))
    assert behind[5].text == f"0{speech.percent_sign}"
    assert kept[5].text == "–"
    assert {behind[4].text, kept[4].text} == {"0\N{NO-BREAK SPACE}MWh"}
    sums = read_tables(page)["sums-table"]
    assert [[cell.text for cell in (row[1], row[3], row[4], row[5])] for row in sums.rows] == [["0", "0", "0", "–"]] * 3


@in_each_language
def test_a_partner_with_results_only_in_the_past_keeps_them(strange: dict[str, bytes], lang: Lang) -> None:
    say = create_speech(lang).say
    statuses = [list_statuses(read_page(strange, lang, str(year)))["target-less"] for year in (2022, 2023, 2024)]
    assert statuses == [say("On track"), say("No result"), say("No result")]
    table = read_tables(read_page(strange, lang, "menneet", PageName.PARTNERS))["target-less-table"]
    assert table.named["2022"][1].text == "80"
    assert table.named["2024"][1].text == "–"


@in_each_language
def test_a_foreword_that_is_missing_in_a_language_stands_in_another_and_says_so(
    strange: dict[str, bytes],
    lang: Lang,
) -> None:
    page = read_page(strange, lang, "2024")
    texts = [text.words for text in read_texts(page) if text.is_in("foreword")]
    marked = [each.text for each in page.find("div", lang="fi")]
    if lang is Lang.SV:
        assert "Vuosi oli hiljainen." in " ".join(marked)
        assert create_speech(lang).say("In Finnish") in texts
    else:
        assert not marked
        assert texts == ["The year was quiet." if lang is Lang.EN else "Vuosi oli hiljainen."]
