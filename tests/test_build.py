"""The build command: the same sources make the same bytes, and whatever goes wrong leaves the site that stands."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from runpy import run_path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

import pytest

from tests.built_site import CONF, read_standing, read_tree, run_build

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Mapping
    from pathlib import Path

MAY_2025 = "1747699200"  # seconds at 2025-05-20 00:00 UTC
SUMMARY = re.compile(r"\d+ partners and \d+ files checked: \d+ errors?|\d+ errors?")


class Fault(NamedTuple):
    """Something wrong with a file of the sources, and how the lines that tell it must go on after the file's name."""

    path: str
    change: Callable[[str], str]
    told: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """How the lines must begin."""
        return [f"{self.path}:{told}" for told in self.told]


def write(text: str) -> Callable[[str], str]:
    """Return what puts a text in the place of a file's."""
    return lambda _: text


def add(text: str) -> Callable[[str], str]:
    """Return what adds a text to a file's."""
    return lambda before: before + text


FAULTS = {
    "yaml": Fault("partners/pikku-paja/partner.yaml", add("website: 'https://\n"), ("7:10: yaml-unclosed: ",)),
    "key twice": Fault("partners/uusi-halli/partner.yaml", add("name: Halli\n"), ("8:1: duplicate-key: ",)),
    "model": Fault("partners/uusi-halli/membership.yaml", add("joind: 2022-11-01\n"), ("4:1: unknown-field: ",)),
    "rule": Fault(
        "partners/vanha-halli/commitments/2020-09-01.yaml",
        lambda text: text.replace("theme: energy-efficiency", "theme: energy-eficiency"),
        ("27:12: unknown-theme: ",),
    ),
    "frontrunner that reported nothing": Fault(
        "content/achievements/2024.yaml",
        write("foreword: {fi: A}\nfrontrunners:\n  - {partner: luodon-ystavat, theme: waste, rationale: {fi: A}}\n"),
        ("3:15: frontrunner-behind: ",),
    ),
    "unknown file": Fault("partners/ake-ohman/notes.txt", write("mine\n"), ("1:1: unknown-file: ",)),
    "bulletin's metadata": Fault(
        "content/bulletins/2025-03-05-seminaari.fi.md",
        write("Title: Seminaari\nSummary: Tule\nPartner: ake-ohman\n\nTervetuloa.\n"),
        ("3:1: unknown-field: ",),
    ),
    "page's metadata": Fault(
        "content/pages/about.fi.md",
        lambda text: text.replace("Summary:", "Sumary:"),
        ("2:1: unknown-field: ",),
    ),
    "page without a title": Fault(
        "content/pages/join.en.md",
        lambda text: text.replace("Title: Join\n", ""),
        ("1:1: missing-field: ",),
    ),
    "page of an unknown name": Fault("content/pages/jion.fi.md", write("Title: Liity\n"), ("1:1: file-name-page: ",)),
    "page in an unknown language": Fault("content/pages/join.de.md", write("Title: Ja\n"), ("1:1: file-name-page: ",)),
    "settings": Fault(
        "content/network.yaml",
        lambda text: text.replace("tolerance: 0.05", "tolerance: 5 %"),
        ("26:21: number: ",),
    ),
}
"""Without readable settings there is no network, and so nothing for the rules: they stand last, and by themselves."""


def spoil(sources: Path, fault: Fault) -> None:
    """Put a fault into the sources."""
    path = sources / fault.path
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(exist_ok=True)
    path.write_text(fault.change(before), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before


def check_refusal(build: subprocess.CompletedProcess[str], told: list[str]) -> None:
    """Check that a build failed, that each line was told in its order, and nothing else but the summary."""
    assert build.returncode == 1
    assert build.stdout == ""
    *lines, summary = build.stderr.splitlines()
    assert len(lines) == len(told), build.stderr
    for line, beginning in zip(lines, told, strict=True):
        assert line.startswith(beginning)
    assert SUMMARY.fullmatch(summary)


def remove_day(sources: Path) -> None:
    """Take the day for which the site is built out of the settings."""
    settings = sources / "content" / "network.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("as_of: 2025-05-20\n", ""), encoding="utf-8")


def find_day(tree: dict[str, bytes]) -> str:
    """Return the day for which the home page says that it was built."""
    *_, day = re.findall(rb'<time datetime="([0-9-]+)">', tree["index.html"])
    return bytes(day).decode()


def test_two_builds_make_the_same_bytes(sources: Path, tmp_path: Path) -> None:
    """Wherever they run, in whatever time zone, language and order of hashes."""
    remove_day(sources)
    other = shutil.copytree(sources, tmp_path / "in another" / "folder")
    first = {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "0"}
    second = {"TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"}
    trees = []
    for folder, environment in ((sources, first), (other, second)):
        build = run_build(folder, folder / "output", environment={**environment, "SOURCE_DATE_EPOCH": MAY_2025})
        assert build.returncode == 0, build.stderr
        trees.append(read_tree((folder / "output").resolve()))
    assert trees[0] == trees[1]
    assert find_day(trees[0]) == "2025-05-20"


def test_the_day_of_the_settings_wins_and_the_build_says_what_it_made(
    sources: Path, golden_output: Path, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    build = run_build(sources, output, environment={"SOURCE_DATE_EPOCH": "1"})
    tree = read_tree(output.resolve())
    assert tree == read_tree(golden_output.resolve())
    pages = sum(path.endswith(".html") for path in tree)
    assert re.fullmatch(rf"{pages} pages in {re.escape(str(output))} after \d+\.\d s\n", build.stdout)
    assert build.stderr == ""


KEY_BYTES = 32 + 64
"""An entry that is only the name of another one, behind its seal."""


def list_entries(cache: Path) -> dict[str, int]:
    """Return the pictures and documents that a cache has, by name, with what tells one that was written anew.

    It has the key of each document, too, under the stamp of what that comes from: another one in each build.
    """
    entries = (path for path in cache.iterdir() if path.name != "begun" and path.stat().st_size != KEY_BYTES)
    return {path.name: path.stat().st_ino for path in entries}


def list_cached(tree: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pictures and documents of a site."""
    return {path: content for path, content in tree.items() if path.endswith((".pdf", ".png")) and "assets" not in path}


def test_what_was_drawn_or_printed_for_the_site_before_is_not_made_again(
    sources: Path, standing: Path, golden_output: Path
) -> None:
    """It is taken from beside the site; one that no page shows is not kept, and one that is broken is not used."""
    cache = standing.with_name(".output.cache")
    before, was = list_entries(cache), list_cached(read_tree(golden_output.resolve()))
    assert len(before) == len(was)
    profile = sources / "partners" / "uusi-halli" / "partner.yaml"
    profile.write_text(profile.read_text("utf-8").replace("name: Uusi Halli Oy", "name: Uudempi Halli Oy"), "utf-8")
    broken = min(before)
    (cache / broken).write_bytes(b"")
    assert run_build(sources, standing).returncode == 0
    after, now = list_entries(cache), list_cached(read_tree(standing.resolve()))
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    made = [path for path in was if was[path] != now[path]]
    assert len(gone) == len(new) == len(made)
    assert {name for name in after.keys() - new if after[name] != before[name]} == {broken} - gone
    assert [path for path in made if path.endswith(".png")] == ["og/partners/uusi-halli.png"]
    years = {path.split("/")[-2] for path in made if "saavutukset" in path}
    assert {"2023", "2024"} <= years
    assert "2021" not in years


def test_the_order_in_which_languages_are_offered_changes_nothing(
    sources: Path, golden_output: Path, tmp_path: Path
) -> None:
    settings = sources / "content" / "network.yaml"
    text, listed = settings.read_text("utf-8"), "    - fi\n    - sv\n    - en\n"
    assert listed in text
    settings.write_text(text.replace(listed, "    - en\n    - sv\n    - fi\n"), "utf-8")
    build = run_build(sources, tmp_path / "output")
    assert build.returncode == 0, build.stderr
    assert read_tree((tmp_path / "output").resolve()) == read_tree(golden_output.resolve())


@pytest.mark.parametrize(("epoch", "day"), [("1747774799", "2025-05-20"), ("1747774800", "2025-05-21")])
def test_a_day_begins_at_midnight_in_helsinki(epoch: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert run_path(str(CONF))["SHOWCASE_TODAY"].isoformat() == day


def test_without_a_day_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    before = datetime.now(tz=UTC).astimezone(ZoneInfo("Europe/Helsinki")).date()
    today = run_path(str(CONF))["SHOWCASE_TODAY"]
    assert today in {before, datetime.now(tz=UTC).astimezone(ZoneInfo("Europe/Helsinki")).date()}


@pytest.mark.parametrize("name", FAULTS)
def test_a_problem_is_told_by_its_place_and_the_site_stands(sources: Path, standing: Path, name: str) -> None:
    before = read_standing(standing)
    spoil(sources, FAULTS[name])
    check_refusal(run_build(sources, standing), FAULTS[name].lines)
    assert read_standing(standing) == before


def test_all_problems_are_told_at_once(sources: Path, standing: Path) -> None:
    before = read_standing(standing)
    *faults, _settings = FAULTS.values()
    for fault in faults:
        spoil(sources, fault)
    lines = [line for fault in sorted(faults, key=lambda fault: fault.path) for line in fault.lines]
    check_refusal(run_build(sources, standing), lines)
    assert read_standing(standing) == before


@pytest.mark.parametrize("folder", ["partners", "content"])
def test_a_missing_folder_is_a_problem_like_any_other(sources: Path, standing: Path, folder: str) -> None:
    before = read_standing(standing)
    shutil.rmtree(sources / folder)
    build = run_build(sources, standing)
    assert f"{folder}:1:1: missing-folder: this folder must be there; add it\n" in build.stderr
    assert build.returncode == 1
    assert "Traceback" not in build.stderr
    assert read_standing(standing) == before
