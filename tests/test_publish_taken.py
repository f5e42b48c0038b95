"""What stands in the place of the site and is not ours is refused, never deleted."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.publish import OutputTaken, publish_site
from tests.publishing import read_mark, site_writer


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a place where no site stands yet."""
    return tmp_path / "output"


def test_an_empty_folder_is_replaced(output: Path) -> None:
    output.mkdir()
    publish_site(output, site_writer("one"))
    assert output.is_symlink()
    assert read_mark(output) == "one"


def test_an_empty_folder_that_the_system_keeps_is_named(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output.mkdir()

    def rmdir(_: Path) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")  # as for a mount

    monkeypatch.setattr(Path, "rmdir", rmdir)
    with pytest.raises(OutputTaken, match="busy"):
        publish_site(output, site_writer("one"))
    assert output.is_dir()


def test_a_link_whose_site_is_gone_is_replaced(output: Path) -> None:
    publish_site(output, site_writer("one"))
    shutil.rmtree(output.with_name(".output.builds"))
    publish_site(output, site_writer("two"))
    assert read_mark(output) == "two"


def make_folder(output: Path) -> None:
    """Put a folder with somebody's file there."""
    output.mkdir()
    (output / "thesis.txt").write_text("three years")


def make_file(output: Path) -> None:
    """Put a file there."""
    output.write_text("three years")


def make_link(output: Path) -> None:
    """Put somebody's link there."""
    make_folder(output.with_name("elsewhere"))
    output.symlink_to("elsewhere")


def link_builds(output: Path) -> None:
    """Let the folder of builds be somebody's link."""
    make_folder(output.with_name("elsewhere"))
    output.with_name(".output.builds").symlink_to("elsewhere")


def link_lock(output: Path) -> None:
    """Let the lock be somebody's link."""
    output.with_name(".output.lock").symlink_to("elsewhere")


def check_refusal(output: Path, refusal: OutputTaken, got: str) -> None:
    """Check the words, and that nobody's file is gone."""
    message = str(refusal)
    assert message.startswith(str(output.parent))
    assert f"(got {got})" in message
    assert "move it away" in message or "remove it" in message
    kept = [path.read_text() for path in [output, *output.parent.glob("*/thesis.txt")] if path.is_file()]
    assert set(kept) <= {"three years"}


TAKEN = [
    (make_folder, "a folder with files in it"),
    (make_file, "a file"),
    (make_link, "a link to elsewhere"),
]
LINKED = [(link_builds, "a link to elsewhere"), (link_lock, "a link to elsewhere")]


@pytest.mark.parametrize(("take", "got"), TAKEN + LINKED)
def test_what_is_not_ours_is_refused_before_the_build(output: Path, take: Callable[[Path], None], got: str) -> None:
    take(output)
    there = sorted(output.parent.rglob("*"))
    with pytest.raises(OutputTaken) as caught:
        publish_site(output, lambda _: pytest.fail("built for nothing"))
    check_refusal(output, caught.value, got)
    assert sorted(output.parent.rglob("*")) == there


@pytest.mark.parametrize(("take", "got"), TAKEN)
def test_what_came_during_the_build_is_refused(output: Path, take: Callable[[Path], None], got: str) -> None:
    with pytest.raises(OutputTaken) as caught:
        publish_site(output, lambda _: take(output))
    check_refusal(output, caught.value, got)
    assert output.is_file() or (output / "thesis.txt").is_file()


def test_a_folder_above_is_taken_not_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    with pytest.raises(OutputTaken):
        publish_site(Path(".."), site_writer("one"))
    assert (tmp_path / "inside").is_dir()
