"""Building folder, lock, swap: a site is written out of sight and put in place in one step.

`output` is a symbolic link into `.<name>.builds/` beside it, so whoever reads the site sees the old one or the new
one, whole:

    output -> .output.builds/site-abc   the site that stands
    .output.builds/site-xyz             the one before, kept for a reader in the middle of a page
    .output.builds/building-123         being written, or left by a build that was killed
    .output.lock                        held by the build at work; the system lets go of it when a build dies
    .output.cache/                      what a build may keep for the next one; nothing of the site depends on it

Only what stands here under these names is ever deleted.
"""

import fcntl
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

_BUILDING = "building-"
_SITE = "site-"
_READABLE = 0o755  # a web server runs as another user; mkdtemp makes folders for the owner alone


class OutputTaken(Exception):  # noqa: N818 - it says what is the matter, as FileExistsError does
    """The place of the site holds something that no build has put there; nothing was deleted."""


def publish_site(output: Path, write_site: Callable[[Path], None]) -> None:
    """Let `write_site` fill a fresh folder and put that in the place of `output` in one step.

    One build works at a time; a second one says so on stderr and waits its turn. Whatever `write_site` raises comes
    through, and the site that stands stays as it is; so it does when the build is killed at any moment. The site
    before the new one is kept until the build after.

    Raises OutputTaken if `output` is neither free, an empty folder nor the link of an earlier build, and OSError if
    the disk refuses.
    """
    output = output.resolve() if output.name in {"", ".."} else output.parent.resolve() / output.name
    _check_free(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with _turn(output):
        _make_folder(_builds(output))
        _delete(_builds(output).glob(f"{_BUILDING}*"))
        site = _build(_builds(output), write_site)
        before = output.readlink().name if output.is_symlink() else ""
        _swap(output, site)
        _delete(old for old in _builds(output).glob(f"{_SITE}*") if old.name not in {site.name, before})


def find_cache(output: Path) -> Path:
    """Return the folder beside a site's place in which its builds may keep things for the next one."""
    return output.with_name(f".{output.name}.cache")


def _builds(output: Path) -> Path:
    return output.with_name(f".{output.name}.builds")


def _lock(output: Path) -> Path:
    return output.with_name(f".{output.name}.lock")


def _check_free(output: Path) -> None:
    """Raise OutputTaken if a build here would have to delete or follow what is not its own."""
    for own in (_builds(output), _lock(output)):
        if own.is_symlink():
            message = f"{own}: must not be a link (got a link to {own.readlink()}); remove it"
            raise OutputTaken(message)
    if output.is_symlink():
        if output.readlink().parent != Path(_builds(output).name):
            raise _taken(output, f"a link to {output.readlink()}")
    elif output.is_dir():
        if any(output.iterdir()):
            raise _taken(output, "a folder with files in it")
    elif output.exists():
        raise _taken(output, "a file")


def _taken(output: Path, got: str) -> OutputTaken:
    return OutputTaken(
        f"{output}: must be free, an empty folder or the link of an earlier build (got {got}); "
        "move it away or choose another output"
    )


@contextmanager
def _turn(output: Path) -> Iterator[None]:
    """Hold the lock; the system lets go of it when the process and its forks have ended, however they end."""
    with _lock(output).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write(f"{output}: another build is running; this one waits its turn\n")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _make_folder(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    folder.chmod(_READABLE)


def _build(builds: Path, write_site: Callable[[Path], None]) -> Path:
    """Return the finished site's folder; whatever ends `write_site` early leaves nothing behind."""
    building = Path(mkdtemp(prefix=_BUILDING, dir=builds))
    try:
        write_site(building)
        building.chmod(_READABLE)
        return building.rename(builds / building.name.replace(_BUILDING, _SITE, 1))
    except BaseException:  # SystemExit and Ctrl-C too
        _delete([building])
        raise


def _swap(output: Path, site: Path) -> None:
    """Make `output` a link to `site` by one rename; the link is relative, so the tree around both can be moved."""
    _check_free(output)  # once more: a build takes its time
    link = site.parent / "link"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(site.parent.name) / site.name)
    if output.is_dir() and not output.is_symlink():
        try:
            output.rmdir()  # refuses a folder that is no longer empty
        except OSError as error:
            raise _taken(output, f"a folder that can't be replaced: {error.strerror}") from error
    link.replace(output)


def _delete(folders: Iterable[Path]) -> None:
    """Delete without following links; what can't be deleted now is tried again by the next build."""
    for folder in list(folders):
        shutil.rmtree(folder, ignore_errors=True)
