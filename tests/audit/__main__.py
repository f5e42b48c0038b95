"""Audits the demonstration site: python -m tests.audit. Prints one table; exits with 1 when a bound is broken.

The site is built anew for the address under which it is served here, so that what a page says of its own address is
judged too.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.audit.findings import Finding, show_table
from tests.audit.tools import JAVA_MISSING, ToolError, check_html, check_links, check_page, find_java
from tests.audit.weights import check_long_pages, check_weights
from tests.benchmark.network import create_network
from tests.browser.chromium import find_chromium, show_missing
from tests.browser.kinds import KINDS
from tests.browser.served import serve_folder
from tests.built_site import ROOT, read_tree, run_build
from tests.itr import write_network

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST: Final = "audit.localhost"
"""Browsers take it for this machine; as other hosts, it has a dot."""
PAGES: Final = {kind: KINDS[kind] for kind in ("home", "partners", "partner", "theme", "achievements")}
LONG_LIST: Final = 200


def main() -> int:
    """Return the exit code."""
    java, chromium = find_java(), find_chromium()
    for found, missing in ((java, JAVA_MISSING), (chromium, show_missing())):
        if not found:
            sys.stderr.write(f"{missing}\n")
            return 1
    try:
        findings = list(list_findings(java or "", chromium or ""))
    except ToolError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{show_table(findings)}\n")
    return 0 if all(finding.is_kept for finding in findings) else 1


def list_findings(java: str, chromium: str) -> Iterator[Finding]:
    """Yield all findings."""
    with tempfile.TemporaryDirectory(prefix="audit-") as name, _serve_demonstration(Path(name)) as (folder, port):
        tree, here = read_tree(folder), f"http://127.0.0.1:{port}"
        yield from check_weights(tree)
        pages = sorted(path.removesuffix("index.html") for path in tree if path.endswith(".html"))
        yield check_html(java, [f"{here}/{page}" for page in pages])
        yield check_links(f"{here}/", f"http://{HOST}:{port}")
        for path in PAGES.values():
            yield from check_page(chromium, f"http://{HOST}:{port}{path}", path, Path(name))
    with tempfile.TemporaryDirectory(prefix="audit-") as name:
        members, years = (KINDS[kind].removeprefix("/") for kind in ("partners", "years"))
        yield from check_long_pages(_build_long_list(Path(name)), members, years)


@contextmanager
def _serve_demonstration(folder: Path) -> Iterator[tuple[Path, int]]:
    """Serve the demonstration, published at the address at which it is served."""
    (folder / "output").mkdir()
    with serve_folder(folder / "site") as site:
        port = int(site.origin.rpartition(":")[2])
        for name in ("partners", "content"):
            shutil.copytree(ROOT / name, folder / name)
        settings = folder / "content" / "network.yaml"
        lines = settings.read_text("utf-8").splitlines()
        lines = [f"site: http://{HOST}:{port}" if line.startswith("site: ") else line for line in lines]
        settings.write_text("\n".join(lines) + "\n", "utf-8")
        _build(folder, folder / "site")
        yield (folder / "site").resolve(), port


def _build_long_list(folder: Path) -> dict[str, bytes]:
    """Return the files of a site of 200 partners."""
    write_network(dict(create_network(LONG_LIST)), folder)
    _build(folder, folder / "site")
    return read_tree((folder / "site").resolve())


def _build(sources: Path, output: Path) -> None:
    build = run_build(sources, output)
    if build.returncode:
        raise ToolError("build", build.stderr)


if __name__ == "__main__":
    sys.exit(main())
