"""A cache saves work and nothing else: whatever stands in its folder, what it gives is what was to be made."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from typing import TYPE_CHECKING

import pytest

from showcase.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEY = hashlib.sha256(b"key").hexdigest()
OTHER = hashlib.sha256(b"other").hexdigest()
CONTENT = b"made" * 100
LATER = 2**62
"""A moment that no file has reached, in nanoseconds."""


class Maker:
    """Makes one content, and counts how often."""

    def __init__(self, content: bytes = CONTENT) -> None:
        """Nothing was made yet."""
        self.content = content
        self.made = 0

    def __call__(self) -> bytes:
        """Make it."""
        self.made += 1
        return self.content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the place of a cache; nothing stands there."""
    return tmp_path / "cache"


def list_names(folder: Path) -> set[str]:
    """Return the names in a folder."""
    return {path.name for path in folder.iterdir()}


def test_a_thing_is_made_once_for_a_key(folder: Path) -> None:
    maker = Maker()
    assert [Cache(folder).find_or_make(KEY, maker) for _ in range(3)] == [CONTENT] * 3
    assert maker.made == 1
    other = Maker(b"")
    assert [Cache(folder).find_or_make(OTHER, other) for _ in range(2)] == [b"", b""]
    assert other.made == 1
    assert list_names(folder) == {KEY, OTHER}


def test_without_a_folder_it_is_made_each_time() -> None:
    maker = Maker()
    assert [Cache(None).find_or_make(KEY, maker) for _ in range(2)] == [CONTENT] * 2
    assert maker.made == 2
    assert Cache(None).begin() == 0
    Cache(None).forget_unused(LATER)


def empty(entry: Path) -> None:
    """Leave nothing of it."""
    entry.write_bytes(b"")


def cut(entry: Path) -> None:
    """Leave half of it."""
    entry.write_bytes(entry.read_bytes()[: entry.stat().st_size // 2])


def lengthen(entry: Path) -> None:
    """Add something."""
    entry.write_bytes(entry.read_bytes() + b"\0")


def change(entry: Path) -> None:
    """Turn one bit of its middle."""
    content = bytearray(entry.read_bytes())
    content[len(content) // 2] ^= 1
    entry.write_bytes(content)


def replace(entry: Path) -> None:
    """Put somebody's file there."""
    entry.write_bytes(b"\x89PNG\r\n\x1a\n and what not")


def swap(entry: Path) -> None:
    """Put the whole entry of another key there."""
    Cache(entry.parent).find_or_make(OTHER, Maker(b"other"))
    (entry.parent / OTHER).replace(entry)


def link(entry: Path) -> None:
    """Put a link there that leads nowhere."""
    entry.unlink()
    entry.symlink_to("nowhere")


@pytest.mark.parametrize("spoil", [empty, cut, lengthen, change, replace, swap, link])
def test_a_broken_or_foreign_entry_is_made_again(folder: Path, spoil: Callable[[Path], None]) -> None:
    maker = Maker()
    Cache(folder).find_or_make(KEY, maker)
    spoil(folder / KEY)
    assert [Cache(folder).find_or_make(KEY, maker) for _ in range(2)] == [CONTENT] * 2
    assert maker.made == 2
    assert not (folder / KEY).is_symlink()


def test_what_can_not_be_kept_is_made_and_no_trace_of_it_stays(folder: Path) -> None:
    """A folder stands in the place of the entry."""
    (folder / KEY / "mine").mkdir(parents=True)
    assert Cache(folder).find_or_make(KEY, Maker()) == CONTENT
    Cache(folder).forget_unused(LATER)
    assert list_names(folder) == {KEY}
    assert (folder / KEY / "mine").is_dir()


@pytest.mark.parametrize("below", ["", "nowhere/"])
def test_a_cache_that_can_not_be_written_is_done_without(tmp_path: Path, below: str) -> None:
    """A file stands in its place, or there is no place for it."""
    (tmp_path / "cache").write_text("mine")
    cache = Cache(tmp_path / f"{below}cache")
    assert cache.find_or_make(KEY, Maker()) == CONTENT
    assert cache.begin() == 0
    cache.forget_unused(LATER)
    assert list_names(tmp_path) == {"cache"}
    assert (tmp_path / "cache").read_text() == "mine"


def test_only_its_own_entries_are_forgotten(folder: Path) -> None:
    """Also what a process left that was killed; nobody's file, even behind a link to a folder that is used so."""
    (folder.parent / "elsewhere").mkdir()
    folder.symlink_to("elsewhere")
    cache = Cache(folder)
    for key in (KEY, OTHER):
        cache.find_or_make(key, Maker())
    (folder / f"{OTHER}.4711").touch()
    foreign = {"thesis.txt", KEY[:63], f"{KEY}0", f"{KEY}.txt", KEY.upper()}
    for name in foreign:
        (folder / name).touch()
    for path in folder.iterdir():
        os.utime(path, ns=(0, 0))
    since = cache.begin()
    assert since > 0
    cache.find_or_make(KEY, Maker())
    cache.forget_unused(since)
    assert list_names(folder) == {KEY, "begun"} | foreign


def test_what_a_build_made_or_found_is_there_for_the_next(folder: Path) -> None:
    maker, cache = Maker(), Cache(folder)
    for _ in range(3):
        since = cache.begin()
        cache.find_or_make(KEY, maker)
        cache.find_or_make(OTHER, maker)
        cache.forget_unused(since)
    assert maker.made == 2


def keep_and_forget(folder: Path, mark: int) -> None:
    """Use one cache as fast as can be, and fail where it gives something else."""
    since = Cache(folder).begin()
    for turn in range(100):
        key = hashlib.sha256(str(turn % 7).encode()).hexdigest()
        content = key.encode() * 500
        assert Cache(folder).find_or_make(key, Maker(content)) == content
        if turn % 5 == mark:
            Cache(folder).forget_unused(since)
            since = Cache(folder).begin()


def test_builds_at_once_do_not_disturb_each_other(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    builds = [context.Process(target=keep_and_forget, args=(folder, mark)) for mark in range(3)]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert [build.exitcode for build in builds] == [0, 0, 0]
