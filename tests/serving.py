"""A site that is served from a folder, with a build of its own."""

import http.client
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

BOUND = 60.0  # seconds after which a wait has failed; never a measure of speed

# Stands in for scripts/build.py: publishes what the source says, and fails with a problem when the source is bad.
BUILD = """
import sys
from pathlib import Path
from showcase.publish import publish_site

source, output = Path(sys.argv[1]), Path(sys.argv[2])
text = source.read_text()
if text == "bad":
    sys.exit("page.txt:1:1: must be good (got bad)")

def write_site(folder):
    (folder / "index.html").write_text(text)
    (folder / "404.html").write_text("not here: " + text)
    (folder / "empty").mkdir()

publish_site(output, write_site)
"""

SERVE = """
import sys
from pathlib import Path
import serve

output, source, *build = sys.argv[1:]
sys.exit(serve.serve_site(Path(output), build, [Path(source).parent], port=0))
"""


def wait_for(ready: Callable[[], bool]) -> None:
    """Poll until `ready`, within BOUND."""
    end = time.monotonic() + BOUND
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.005)


class Answer(NamedTuple):
    """What the server said."""

    status: int
    body: str
    headers: dict[str, str]


class Served:
    """A running serve.py on a port of its own, its stand-in build and its only source."""

    def __init__(self, folder: Path, text: str) -> None:
        """Start it with a source that says `text`."""
        self.output = folder / "output"
        self.source = folder / "source" / "page.txt"
        self.source.parent.mkdir()
        self.write(text)
        build = [sys.executable, "-c", BUILD, str(self.source), str(self.output)]
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(self.output), str(self.source), *build],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self.read_lines, daemon=True)
        self.reader.start()

    def write(self, text: str) -> None:
        """Change the source in one step, so that no build reads half of it."""
        draft = self.source.parent.with_name("draft")
        draft.write_text(text)
        draft.replace(self.source)

    def read_lines(self) -> None:
        """Take the output as it comes, so that waiting for a line has a bound."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def wait_for_line(self, part: str) -> str:
        """Return the next line that contains `part`."""
        end = time.monotonic() + BOUND
        while part not in (line := self.lines.get(timeout=max(0.0, end - time.monotonic()))):
            pass
        return line

    def wait_for_build(self, standing: str) -> None:
        """Wait for the line that ends a build, which carries the address."""
        address = self.wait_for_line(standing).split()[0]
        self.port = int(address.rpartition(":")[2].strip("/"))

    def wait_for_page(self, body: str) -> None:
        """Wait until the first page says `body`."""
        wait_for(lambda: self.get("/").body == body)

    def get(self, path: str, method: str = "GET") -> Answer:
        """Ask for `path`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=BOUND)
        try:
            connection.request(method, path)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read().decode(), dict(answer.getheaders()))
        finally:
            connection.close()

    def end(self) -> None:
        """End what was started, if need be by force."""
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(BOUND)
        finally:
            self.process.kill()
            self.process.wait()
        self.reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()
