"""A site is published whole or not at all."""

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from showcase.publish import publish_site
from tests.publishing import (
    BOUND,
    BUILD,
    COUNTDOWN,
    PAGES,
    builds,
    read_mark,
    site_writer,
    stands,
    start_build,
    wait_for,
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a place where no site stands yet."""
    return tmp_path / "output"


def test_a_site_stands_after_a_build_and_its_parents_are_made(tmp_path: Path) -> None:
    output = tmp_path / "of" / "a site" / "output"
    publish_site(output, site_writer("one"))
    assert read_mark(output) == "one"


def test_a_relative_output_is_beside_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    publish_site(Path("output"), site_writer("one"))
    assert read_mark(tmp_path / "output") == "one"


def test_the_link_is_relative_so_the_tree_can_be_moved(tmp_path: Path) -> None:
    publish_site(tmp_path / "here" / "output", site_writer("one"))
    (tmp_path / "here").rename(tmp_path / "there")
    assert not (tmp_path / "there" / "output").readlink().is_absolute()
    assert read_mark(tmp_path / "there" / "output") == "one"


def test_a_web_server_may_read_the_site(output: Path) -> None:
    before = os.umask(0o077)
    try:
        publish_site(output, site_writer("one"))
    finally:
        os.umask(before)
    assert output.stat().st_mode & 0o777 == 0o755
    assert output.with_name(".output.builds").stat().st_mode & 0o777 == 0o755


def test_the_building_folder_is_fresh_and_not_the_site_that_stands(output: Path) -> None:
    publish_site(output, site_writer("one"))

    def write_site(folder: Path) -> None:
        assert not any(folder.iterdir())
        assert read_mark(output) == "one"
        site_writer("two")(folder)

    publish_site(output, write_site)
    assert read_mark(output) == "two"


def test_one_site_before_is_kept_for_its_readers(output: Path) -> None:
    stood = []
    for mark in ("one", "two", "three"):
        publish_site(output, site_writer(mark))
        stood.append(output.readlink().name)
    assert builds(output) == sorted(stood[1:])
    assert read_mark(output.with_name(".output.builds") / stood[1]) == "two"


@pytest.mark.parametrize("error", [ValueError("bad data"), SystemExit(1), KeyboardInterrupt()])
def test_a_build_that_ends_early_leaves_the_site_and_no_rest(output: Path, error: BaseException) -> None:
    publish_site(output, site_writer("one"))
    standing = builds(output)

    def write_site(folder: Path) -> None:
        (folder / "page-0.html").write_text("two")
        raise error

    with pytest.raises(type(error)) as caught:
        publish_site(output, write_site)
    assert caught.value is error
    assert read_mark(output) == "one"
    assert builds(output) == standing


def test_a_kill_at_any_moment_leaves_a_whole_site(output: Path) -> None:
    """Builds that follow each other without a pause, killed wherever they are."""
    for number in range(20):
        build = start_build(output, f"{number}", "forever")
        try:
            wait_for(partial(stands, output, f"{number} "))
            time.sleep(number * 0.001)  # spreads the kills over a build; each outcome is right or wrong by itself
        finally:
            build.kill()
            build.communicate()
        assert read_mark(output).startswith(f"{number} ")
    publish_site(output, site_writer("last"))
    assert read_mark(output) == "last"
    assert len(builds(output)) == 2


def test_a_kill_between_any_two_steps_leaves_a_whole_site(tmp_path: Path) -> None:
    """The same without luck: killed at its n-th touch of the disk, for every n until it gets through."""
    script = COUNTDOWN + BUILD.replace(f"range({PAGES})", "range(3)")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    stands = tmp_path / "stands"
    publish_site(stands / "output", site_writer("one", pages=3))
    publish_site(stands / "output", site_writer("two", pages=3))

    seen = []
    status, steps = -signal.SIGKILL, 0
    while status == -signal.SIGKILL:
        steps += 1
        output = shutil.copytree(stands, tmp_path / str(steps), symlinks=True) / "output"
        command = [sys.executable, "-c", script, str(output), "three", "", str(steps)]
        status = subprocess.run(command, env=environment, check=False).returncode
        marks = [page.read_text() for page in output.glob("page-*.html")]
        assert marks in (["two"] * 3, ["three"] * 3)
        seen.append(marks[0])
    assert status == 0
    assert seen == sorted(seen, reverse=True)
    assert min(seen.count("two"), seen.count("three")) > 5


def test_what_killed_builds_left_is_cleared_by_the_next_one(output: Path) -> None:
    publish_site(output, site_writer("one"))
    build = start_build(output, "two", "hold")
    try:
        wait_for(output.with_name("held").exists)
    finally:
        build.kill()
        build.communicate()
    (left,) = (name for name in builds(output) if name.startswith("building-"))
    (output.with_name(".output.builds") / "link").symlink_to("nowhere")

    def write_site(folder: Path) -> None:
        assert left not in builds(output)
        site_writer("three")(folder)

    publish_site(output, write_site)
    assert read_mark(output) == "three"
    assert len(builds(output)) == 2


def test_nothing_else_beside_the_builds_is_deleted(output: Path) -> None:
    publish_site(output, site_writer("one"))
    note = output.with_name(".output.builds") / "note.txt"
    note.write_text("mine")
    elsewhere = output.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "kept").touch()
    (output.with_name(".output.builds") / "building-link").symlink_to(elsewhere)
    publish_site(output, site_writer("two"))
    publish_site(output, site_writer("three"))
    assert note.read_text() == "mine"
    assert (elsewhere / "kept").exists()


def test_a_second_build_says_so_and_waits_its_turn(output: Path) -> None:
    first = start_build(output, "one", "hold")
    second = None
    try:
        wait_for(output.with_name("held").exists)
        second = start_build(output, "two")
        assert second.stderr is not None
        said = second.stderr.readline()
        assert "another build is running" in said
        assert second.poll() is None
        assert not output.exists()
        output.with_name("go").touch()
        assert first.wait(BOUND) == 0
        assert second.wait(BOUND) == 0
        assert second.stderr.read() == ""
    finally:
        for build in (first, second):
            if build is not None:
                build.kill()
                build.communicate()
    assert read_mark(output) == "two"
    assert len(builds(output)) == 2


def test_many_builds_at_once_leave_one_whole_site(output: Path) -> None:
    running = [start_build(output, str(number)) for number in range(6)]
    try:
        assert [build.wait(BOUND) for build in running] == [0] * 6
    finally:
        for build in running:
            build.kill()
            build.communicate()
    assert read_mark(output) in set("012345")
    assert len(builds(output)) == 2
