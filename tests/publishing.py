"""Builds to publish: in this process, and in others that can be killed."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

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
