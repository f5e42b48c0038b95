"""Build the site, serve it on this machine and build again whenever a source changes; Ctrl-C ends it.

A build that fails prints its problems, and the last good site stays in place.
"""

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from watchfiles import watch

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
HIGHEST_PORT = 65535
QUIET_MS = 300  # an editor that saves many files at once causes one build
FIRST_MS = 100  # how long the watch is up before the first build


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the site as a web server would, but nothing is cached, so that a reload shows the newest build."""

    def end_headers(self) -> None:
        """Forbid caching on every answer."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Name the character set of texts; it is UTF-8 throughout."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 - the base class calls it so
        """Answer 404 for a folder without a page, as the real site does."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's own page, where it has one."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(page))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Log only what went wrong: the terminal is for the problems of the build."""
        if isinstance(code, int) and code >= HTTPStatus.BAD_REQUEST:
            super().log_request(code, size)


def serve_site(output: Path, build: Sequence[str], sources: Iterable[Path], port: int) -> int:
    """Serve `output`, run the command `build` now and after each change in `sources`, until Ctrl-C or SIGTERM.

    Returns the exit code: 0 when it was ended, 2 when the port can't be had.
    """
    try:
        server = ThreadingHTTPServer((HOST, port), partial(SiteHandler, directory=str(output)))
    except OSError as error:
        mend = "choose another, as in: make serve PORT=8001"
        sys.stderr.write(f"serve: port {port} can't be had ({error.strerror}); {mend}\n")
        return 2
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        with suppress(KeyboardInterrupt):
            build_on_change(build, sources, f"http://localhost:{server.server_port}/")
        server.shutdown()
    return 0


def build_on_change(build: Sequence[str], sources: Iterable[Path], address: str) -> None:
    """Run `build` once, then once for every burst of changes; a change during a build causes the next one."""
    first = True
    for changes in watch(*sources, debounce=QUIET_MS, rust_timeout=FIRST_MS, yield_on_timeout=True):
        if first or changes:
            first = False
            good = run_build(build)
            standing = "shows the newest build" if good else "still shows the last good build, if there is one"
            sys.stdout.write(f"{address} {standing}\n")
            sys.stdout.flush()


def run_build(build: Sequence[str]) -> bool:
    """Return whether the build went well; end it, with all that it has started, when it is interrupted.

    It is a process of its own, so that a change in scripts/ is picked up, and a group of its own, so that Ctrl-C
    reaches it once and from here.
    """
    with subprocess.Popen(build, process_group=0) as child:  # noqa: S603 - make's or the test's own command, and no shell
        try:
            return child.wait() == 0
        except BaseException:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)  # the site that stands is safe from it
            raise


def parse_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the arguments; wrong usage ends the program with 2."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--partners", type=Path, default=ROOT / "partners", metavar="DIR")
    parser.add_argument("--content", type=Path, default=ROOT / "content", metavar="DIR")
    parser.add_argument("--output", type=Path, default=ROOT / "output", metavar="DIR")
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    for folder in (options.partners, options.content):
        if not folder.is_dir():
            parser.error(f"{folder} must be a folder")
    if not 0 <= options.port <= HIGHEST_PORT:
        parser.error(f"--port must be 0 to {HIGHEST_PORT} (got {options.port})")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code."""
    options = parse_arguments(arguments)
    build = [sys.executable, str(ROOT / "scripts" / "build.py")]
    for name in ("partners", "content", "output"):
        build += [f"--{name}", str(vars(options)[name])]
    sources = (options.partners, options.content, ROOT / "themes", ROOT / "scripts")
    return serve_site(options.output.absolute(), build, sources, options.port)


if __name__ == "__main__":
    sys.exit(main())
