"""Whatever becomes of a build, the site that stands is whole; and nothing but a place for a site is taken."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import build
from tests.built_site import BOUND, ROOT, read_standing, read_tree, run_build, start_build, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable

THEME = Path("themes", "ilmastokumppanit")
ENDLESS = "{% for number in range(10 ** 15) %}{% endfor %}"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a house like the project's own whose templates may be changed."""
    folder = tmp_path / "house"
    (folder / THEME).mkdir(parents=True)
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    shutil.copy(ROOT / "pelican.conf.py", folder)
    for path in (ROOT / THEME).iterdir():
        if path.name != "templates":
            (folder / THEME / path.name).symlink_to(path)
    shutil.copytree(ROOT / THEME / "templates", folder / THEME / "templates")
    return folder


def change_template(house: Path, name: str, text: str) -> None:
    """Put a text before a template's own."""
    template = house / THEME / "templates" / name
    template.write_text(text + template.read_text(encoding="utf-8"), encoding="utf-8")


def list_builds(output: Path) -> list[str]:
    """Return the names of the folders that builds have left beside the site."""
    return sorted(path.name for path in output.with_name(f".{output.name}.builds").iterdir())


def test_a_house_of_our_own_builds_the_same_site(sources: Path, standing: Path, house: Path, tmp_path: Path) -> None:
    built = run_build(sources, tmp_path / "output", house)
    assert built.returncode == 0, built.stderr
    assert read_tree((tmp_path / "output").resolve()) == read_tree(standing.resolve())


@pytest.mark.parametrize("fault", ["{{ view.nothing }}", "{% nothing %}"])
def test_a_crash_in_the_middle_leaves_the_site(sources: Path, standing: Path, house: Path, fault: str) -> None:
    """The pages before the one that fails were written already, out of sight."""
    before = read_standing(standing)
    change_template(house, "themes.html", fault)
    built = run_build(sources, standing, house)
    assert built.returncode == 1
    assert built.stdout == ""
    assert read_standing(standing) == before
    assert len(list_builds(standing)) == 1


@pytest.mark.parametrize("number", [60, 61])
def test_a_crash_on_one_page_of_many_leaves_the_site(sources: Path, standing: Path, house: Path, number: int) -> None:
    """A large site is written by several processes; each of them may be the one that fails."""
    for copy in range(110):
        shutil.copytree(sources / "partners" / "luodon-ystavat", sources / "partners" / f"ystavat-{copy}")
    before = read_standing(standing)
    change_template(
        house,
        "partner.html",
        f"{{% if '/en/partners/ystavat-{number}/' in page.canonical %}}{{{{ 1 // 0 }}}}{{% endif %}}",
    )
    built = run_build(sources, standing, house)
    assert built.returncode == 1
    assert built.stdout == ""
    assert "ZeroDivisionError" in built.stderr
    assert read_standing(standing) == before


def test_a_kill_in_the_middle_leaves_the_site_and_the_next_build_clears_up(
    sources: Path, standing: Path, house: Path
) -> None:
    before = read_tree(standing.resolve())
    change_template(house, "themes.html", ENDLESS)
    builds = standing.with_name(".output.builds")
    killed = start_build(sources, standing, house)
    try:
        wait_for(lambda: any(builds.glob("building-*/kumppanit/index.html")))
    finally:
        killed.kill()
        killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert read_tree(standing.resolve()) == before
    (left,) = (name for name in list_builds(standing) if name.startswith("building-"))
    assert run_build(sources, standing).returncode == 0
    assert left not in list_builds(standing)
    assert all(name.startswith("site-") for name in list_builds(standing))
    assert read_tree(standing.resolve()) == before


def test_two_builds_at_once_both_end_and_the_site_is_whole(sources: Path, standing: Path) -> None:
    before, first = read_tree(standing.resolve()), standing.readlink()
    running = [start_build(sources, standing) for _ in range(2)]
    try:
        ends = [(each.communicate(timeout=BOUND), each.returncode) for each in running]
    finally:
        for each in running:
            each.kill()
            each.communicate()
    assert [code for _, code in ends] == [0, 0]
    assert {stderr for (_, stderr), _ in ends} <= {
        "",
        f"{standing}: another build is running; this one waits its turn\n",
    }
    assert read_tree(standing.resolve()) == before
    assert standing.readlink() != first


@pytest.mark.parametrize("arguments", [["--nothing"], ["--output"], ["site"]])
def test_an_unknown_argument_is_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        build.main(arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: ")


@pytest.mark.parametrize(
    "output",
    [
        *("partners", "content", ".", "partners/output", "content/pages/output"),
        *("elsewhere/../partners/output", "link/output", "link/../../sources"),
    ],
)
def test_a_place_inside_or_around_the_sources_is_wrong_usage(
    sources: Path, output: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whatever way it is named; nothing is written there."""
    (sources / "elsewhere").mkdir()
    (sources / "link").symlink_to("partners")
    before = sorted(sources.rglob("*"))
    monkeypatch.chdir(sources)
    with pytest.raises(SystemExit) as caught:
        build.main(["--partners", "partners", "--content", "content", "--output", output])
    assert caught.value.code == 2
    assert (
        f"outside {'content' if output.startswith('content') else 'partners'} (got {output})" in capsys.readouterr().err
    )
    assert sorted(sources.rglob("*")) == before


def fill_folder(output: Path) -> None:
    """Put somebody's folder there."""
    output.mkdir()
    (output / "thesis.txt").write_text("three years")


def fill_file(output: Path) -> None:
    """Put somebody's file there."""
    output.write_text("three years")


@pytest.mark.parametrize(("fill", "got"), [(fill_folder, "a folder with files in it"), (fill_file, "a file")])
def test_what_stands_there_and_is_no_site_is_kept(
    sources: Path, tmp_path: Path, fill: Callable[[Path], None], got: str
) -> None:
    output = tmp_path / "place" / "output"
    output.parent.mkdir()
    fill(output)
    before = read_tree(output.parent)
    built = run_build(sources, output)
    assert built.returncode == 1
    (line,) = built.stderr.splitlines()
    assert line.startswith(f"{output}: must be free")
    assert f"(got {got})" in line
    assert read_tree(output.parent) == before
