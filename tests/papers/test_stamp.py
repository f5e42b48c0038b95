"""An unchanged report costs nothing, not even its view; one whose sources have changed is never an old one."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from showcase.cache import Cache
from showcase.check import load_checked
from showcase.i18n import create_speech
from showcase.papers import COMMITMENT_TEMPLATE, SitePaper
from showcase.render import create_environment
from showcase.stamp import create_stamp
from showcase.theme import Theme
from showcase.vocabulary import Lang
from showcase.writing import write_paper
from tests.built_site import GOLDEN, ROOT, copy_golden
from tests.papers.test_documents import create_paper

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 1, 1)
THEME = Theme(ROOT / "themes" / "ilmastokumppanit")
ENVIRONMENT = create_environment(THEME.templates, create_speech(Lang.EN))
PRINTER = THEME.create_printer(ENVIRONMENT)
SHOW_STAMP = """
import sys
sys.path[:0] = [{root!r}, {root!r} + "/scripts"]
from pathlib import Path
from tests.papers.test_stamp import read_stamp
print(read_stamp(Path({folder!r})))
"""


def read_stamp(folder: Path, built: date = DAY, theme: Theme = THEME) -> str:
    """Return the stamp of the network in a folder."""
    network, problems = load_checked(folder / "partners", folder / "content", DAY)
    assert network is not None, problems
    return create_stamp(theme, network, built)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_sources_have_one_stamp_in_every_process(seed: str) -> None:
    program = SHOW_STAMP.format(root=str(ROOT), folder=str(GOLDEN))
    found = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True
    )
    assert found.stdout.strip() == read_stamp(GOLDEN)


@pytest.mark.parametrize("name", ["partners/*/results/*.yaml", "partners/*/partner.yaml", "content/network.yaml"])
def test_whatever_the_network_says_is_in_the_stamp(tmp_path: Path, name: str) -> None:
    copy_golden(tmp_path)
    before = read_stamp(tmp_path)
    changed = next(iter(sorted(tmp_path.glob(name))))
    changed.write_text(changed.read_text("utf-8") + "# A remark.\n", "utf-8")
    assert read_stamp(tmp_path) != before


def test_the_day_and_the_words_are_in_the_stamp(tmp_path: Path) -> None:
    assert read_stamp(GOLDEN, DAY + timedelta(days=1)) != read_stamp(GOLDEN)
    (tmp_path / "templates").symlink_to(THEME.folder / "templates")
    words = tmp_path / "translations" / "fi.po"
    words.parent.mkdir()
    words.write_text("one", "utf-8")
    before = read_stamp(GOLDEN, theme=Theme(tmp_path))
    words.write_text("two", "utf-8")
    assert read_stamp(GOLDEN, theme=Theme(tmp_path)) != before


def test_a_view_is_made_when_its_sources_change_and_printed_when_it_does(tmp_path: Path) -> None:
    made: list[str] = []
    words = "Acme Oy"
    cache = Cache(tmp_path / "cache")

    def create() -> object:
        made.append(words)
        return create_paper(words)

    def write(stamp: str, environment: object = ENVIRONMENT) -> bytes:
        output = tmp_path / f"{len([*tmp_path.iterdir()])}"
        paper = SitePaper("/paper.pdf", COMMITMENT_TEMPLATE, create)
        write_paper(output, cache, PRINTER, stamp, environment, paper)  # type: ignore[arg-type]  # see below
        return (output / "paper.pdf").read_bytes()

    first = write("one")
    assert write("one") == first
    assert made == ["Acme Oy"]
    # The view is the same, so nothing is drawn: no template is needed.
    assert write("two", None) == first
    assert made == ["Acme Oy"] * 2
    words = "Acme Ab"
    assert write("three") != first
    other = replace(PRINTER, stamp="another")
    write_paper(tmp_path / "other", cache, other, "one", ENVIRONMENT, SitePaper("/a", COMMITMENT_TEMPLATE, create))
    assert made == ["Acme Oy"] * 2 + ["Acme Ab"] * 2
