"""Sites on a port of this machine, and visits to them that write down whatever a page must not do."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from serve import HOST, SiteHandler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

# No name is looked up, so that nothing leaves this machine even if a page asks for it.
ARGUMENTS = ("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--font-render-hinting=none")
BAD = 400
"""The lowest HTTP status that says that something went wrong."""


class _Handler(SiteHandler):
    """Serves a site below the folder in which it is published, and nothing above it; silent."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, base: str, directory: Path) -> None:  # noqa: ANN401 - the server's own
        self.base = base
        super().__init__(*arguments, directory=str(directory))

    def translate_path(self, path: str) -> str:
        """Return the file of an address; of one outside the base a file that is not there."""
        if not f"{path}/".startswith(f"{self.base}/"):
            return f"{self.directory}/outside"
        return super().translate_path(path.removeprefix(self.base) or "/")

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing: what a test needs to know is written down by its visit."""


class _Server(ThreadingHTTPServer):
    """Is not surprised by a browser that leaves before it was answered."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class's own
        """Tell of an error, but not that the other side has hung up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@dataclass(frozen=True)
class ServedSite:
    """A site in a folder, and where it is served."""

    folder: Path
    origin: str
    base: str

    def locate(self, path: str) -> str:
        """Return the whole address of a path that starts with a slash at the site's own root."""
        return f"{self.origin}{self.base}{path}"


@contextmanager
def serve_folder(folder: Path, base: str = "") -> Iterator[ServedSite]:
    """Serve a folder as long as the context lasts; ``base`` is the path below which the site is published."""
    handler = partial(_Handler, base=base, directory=folder)
    with _Server((HOST, 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield ServedSite(folder, f"http://{HOST}:{server.server_port}", base)
        server.shutdown()


@dataclass
class Visits:
    """What one test opens, and what the pages did that no page may do."""

    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, site: ServedSite, path: str, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own
        """Return the page at a path, in a context of its own that has these options."""
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.contexts.append(context)
        self._watch(context, site)
        page = context.new_page()
        page.goto(site.locate(path))
        return page

    def close(self) -> None:
        """Close all that was opened."""
        for context in self.contexts:
            context.close()

    def _watch(self, context: BrowserContext, site: ServedSite) -> None:
        host = urlsplit(site.origin).netloc

        def note_console(message: ConsoleMessage) -> None:
            """Keep what the console says: the browser tells there of every breach of the policy, too."""
            where = message.page.url if message.page else ""
            self.faults.append(f"{where}: console: {message.text}")

        def note_request(request: Request) -> None:
            parts = urlsplit(request.url)
            if parts.scheme not in {"data", "blob"} and parts.netloc != host:
                self.faults.append(f"{request.frame.url}: another host: {request.url}")

        def note_failure(request: Request) -> None:
            """A page that is left takes with it what it was still waiting for."""
            if request.failure != "net::ERR_ABORTED":
                self.faults.append(f"failed: {request.url}: {request.failure}")

        def note_response(response: Response) -> None:
            if response.status >= BAD:
                self.faults.append(f"{response.frame.url}: {response.status}: {response.url}")

        context.on("console", note_console)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", note_request)
        context.on("requestfailed", note_failure)
        context.on("response", note_response)
