"""A report is narrowed to paths, or to what changed files bring about."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from showcase.git import UnknownRevisionError, list_changed
from showcase.narrow import list_changed_slugs, select_below, select_touched
from showcase.problem import Place, Problem, create_problem

PARTNERS, CONTENT = Path("partners"), Path("content")
PROBLEMS = (
    create_problem(Place("partners/a/partner.yaml", 2, 1), "number"),
    create_problem(Place("partners/a/results/2024.yaml", 1, 1), "number"),
    create_problem(Place("partners/b/membership.yaml", 1, 1), "unknown-partner", got="a"),
    create_problem(Place("partners/ab/partner.yaml", 1, 1), "number"),
    create_problem(Place("content/events/retki.yaml", 1, 1), "number"),
)


def list_paths(problems: tuple[Problem, ...]) -> list[str]:
    """Return where problems stand."""
    return [problem.place.path for problem in problems]


@pytest.mark.parametrize(
    ("paths", "kept"),
    [
        ([Path("partners/a")], [0, 1]),
        ([Path("partners/a/partner.yaml"), Path("content")], [0, 4]),
        ([Path("nowhere")], []),
        ([Path()], [0, 1, 2, 3, 4]),
    ],
)
def test_paths_narrow_the_report(paths: list[Path], kept: list[int]) -> None:
    assert select_below(PROBLEMS, paths) == tuple(PROBLEMS[number] for number in kept)


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        (["partners/a/results/2024.yaml"], [0, 1, 2]),
        (["partners/ab/partner.yaml"], [3]),
        (["content/events/retki.yaml"], [4]),
        (["content/network.yaml"], [0, 1, 2, 3, 4]),
        (["README.md"], []),
    ],
)
def test_what_changed_files_touch_is_kept(changed: list[str], kept: list[int]) -> None:
    selected = select_touched(PROBLEMS, [Path(name) for name in changed], PARTNERS, CONTENT)
    assert selected == tuple(PROBLEMS[number] for number in kept)


def test_a_partner_that_is_gone_has_changed() -> None:
    assert list_changed_slugs([Path("partners/gone/partner.yaml")], PARTNERS) == {"gone"}


def run_git(folder: Path, *arguments: str) -> None:
    """Run git in a folder with a name and nothing of the reader's own settings."""
    who = ["-c", "user.name=test", "-c", "user.email=test@test.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_changed_new_and_removed_files_are_listed(tmp_path: Path) -> None:
    run_git(tmp_path, "init", "--quiet")
    for name in ("kept", "changed", "removed"):
        (tmp_path / name).write_text("a")
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "--quiet", "-m", "first")
    (tmp_path / "changed").write_text("b")
    (tmp_path / "removed").unlink()
    (tmp_path / "uusi ä").write_text("a")
    top = tmp_path.resolve()
    assert list_changed(tmp_path, "HEAD") == {top / "changed", top / "removed", top / "uusi ä"}


@pytest.mark.parametrize("revision", ["nosuch", "--output=x", ""])
def test_a_revision_that_is_not_there_is_told(tmp_path: Path, revision: str) -> None:
    run_git(tmp_path, "init", "--quiet")
    with pytest.raises(UnknownRevisionError):
        list_changed(tmp_path, revision)
    assert not (tmp_path / "x").exists()


def test_a_folder_outside_any_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownRevisionError, match="not a git repository"):
        list_changed(tmp_path, "HEAD")
