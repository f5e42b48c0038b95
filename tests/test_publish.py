"""A site is published whole or not at all."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from showcase.publish import OutputTaken, publish_site

PAGES = 40
BOUND = 60.0  # seconds after which a wait has failed; never a measure of speed

# A build of PAGES pages that all carry one mark. With `hold` it waits in the middle until the file `go` is there;
# with `forever` one build follows the other.
BUILD = f"""
import itertools, sys, time
from pathlib import Path
from showcase.publish import publish_site

output, mark, hold = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "hold"

def write_site(folder):
    for number in range({PAGES}):
        (folder / f"page-{{number}}.html").write_text(mark)
        while hold and number == {PAGES // 2} and not output.with_name("go").exists():
            output.with_name("held").touch()
            time.sleep(0.01)

publish_site(output, write_site)
first = mark
for number in itertools.count() if sys.argv[3] == "forever" else ():
    mark = f"{{first}} {{number}}"
    publish_site(output, write_site)
"""

# Put before BUILD: the process kills itself at its n-th touch of the disk after all modules are there.
COUNTDOWN = """
import os, signal, sys
from showcase import publish

countdown = int(sys.argv.pop())

def count(event, arguments):
    global countdown
    if event.split(".")[0] in {"os", "open", "fcntl", "shutil", "tempfile"}:
        countdown -= 1
        if countdown == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
"""


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a place where no site stands yet."""
    return tmp_path / "output"


def site_writer(mark: str, pages: int = PAGES) -> Callable[[Path], None]:
    """Return a `write_site` whose pages all carry `mark`."""

    def write_site(folder: Path) -> None:
        for number in range(pages):
            (folder / f"page-{number}.html").write_text(mark)

    return write_site


def read_mark(output: Path) -> str:
    """Return the mark of the site that stands, or fail if it is not whole or of two builds."""
    pages = sorted(output.glob("page-*.html"))
    assert len(pages) == PAGES
    (mark,) = {page.read_text() for page in pages}
    return mark


def stands(output: Path, mark: str) -> bool:
    """Tell whether a site whose mark begins with `mark` stands; it may be replaced at any moment."""
    page = output / "page-0.html"
    return page.exists() and page.read_text().startswith(mark)


def builds(output: Path) -> list[str]:
    """Return the names in the folder of builds."""
    return sorted(entry.name for entry in output.with_name(".output.builds").iterdir())


def start_build(output: Path, mark: str, hold: str = "") -> subprocess.Popen[str]:
    """Start a build in a process of its own."""
    command = [sys.executable, "-c", BUILD, str(output), mark, hold]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


def wait_for(ready: Callable[[], bool]) -> None:
    """Poll until `ready`, within BOUND."""
    end = time.monotonic() + BOUND
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.005)


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
