"""Builds sites for the tests, and reads what was written: whole trees, and pages as a browser would."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
CONF = ROOT / "pelican.conf.py"
GOLDEN = ROOT / "tests" / "data" / "golden"
LANGS = ("fi", "sv", "en")
BOUND = 60.0  # seconds after which a wait has failed; never a measure of speed

_HASHED = re.compile(rb"assets/(style|icon|filters|sorting|logos/[a-z0-9-]+)\.[0-9a-f]{12}\.")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


def copy_golden(folder: Path) -> Path:
    """Copy partners/ and content/ of the golden network into a folder; return the folder."""
    for name in ("partners", "content"):
        shutil.copytree(GOLDEN / name, folder / name)
    return folder


def start_build(
    sources: Path,
    output: Path,
    house: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[str]:
    """Start scripts/build.py of a house, in the folder above its sources, so that it names them in few words."""
    command = [sys.executable, str(house / "scripts" / "build.py"), "--output", str(output)]
    return subprocess.Popen(
        [*command, "--partners", "partners", "--content", "content"],
        cwd=sources,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def run_build(
    sources: Path,
    output: Path,
    house: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run scripts/build.py to its end."""
    with start_build(sources, output, house, environment) as build:
        stdout, stderr = build.communicate()
        return subprocess.CompletedProcess(build.args, build.returncode, stdout, stderr)


def wait_for(ready: Callable[[], bool]) -> None:
    """Poll until `ready`, within BOUND."""
    end = time.monotonic() + BOUND
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.005)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def read_standing(output: Path) -> dict[str, bytes]:
    """Return all that stands at a place and beside it: the site, the one before, and whatever builds have left.

    Only the cache is left out: nothing depends on it, and a build that fails may have made some of the next one's work.
    """
    cache = f".{output.name}.cache/"
    tree = {path: content for path, content in read_tree(output.parent).items() if not path.startswith(cache)}
    return tree | {"": bytes(output.readlink())}


def hide_hashes(content: bytes) -> bytes:
    """Return a page or a path that names assets without the hash of their content."""
    return _HASHED.sub(rb"assets/\1.", content)


@dataclass
class Element:
    """An element of a page: its name, its attributes, those that are repeated, and all text in it."""

    tag: str
    attributes: dict[str, str]
    repeated: set[str] = field(default_factory=set)
    text: str = ""


@dataclass
class Page:
    """A page as a browser reads it: its elements in order."""

    path: str
    source: str
    elements: list[Element] = field(default_factory=list)

    def find(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements with a name and these attributes."""
        return [each for each in self.elements if each.tag == tag and attributes.items() <= each.attributes.items()]

    @property
    def text(self) -> str:
        """All text of the page, its title too."""
        return self.elements[0].text

    @property
    def ids(self) -> list[str]:
        """Every id of the page, in order."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    @property
    def is_listed(self) -> bool:
        """Whether the page is to be found: not one that only leads to another, nor the one that answers for nothing."""
        return not self.find("meta", name="robots", content="noindex")


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        repeated = {name for name in names if names.count(name) > 1}
        self.open.append(Element(tag, {name: value or "" for name, value in attrs}, repeated))
        self.page.elements.append(self.open[-1])
        if tag in _VOID:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert [each.tag for each in self.open[-1:]] == [tag], f"{self.page.path}: </{tag}> at {self.getpos()}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for each in self.open:
            each.text += data


def parse_page(path: str, content: bytes) -> Page:
    """Return a page; fail where an end tag closes another element than the one that is open."""
    page = Page(path, content.decode())
    reader = _Reader(page)
    reader.feed(page.source)
    reader.close()
    assert not reader.open, f"{path}: not closed: {[each.tag for each in reader.open]}"
    return page


def parse_pages(tree: dict[str, bytes]) -> Iterator[Page]:
    """Yield every page of a tree."""
    yield from (parse_page(path, content) for path, content in tree.items() if path.endswith(".html"))


class Site:
    """A built site: its files, its pages, and the address under which it is published."""

    def __init__(self, origin: str, tree: dict[str, bytes]) -> None:
        """Read the pages."""
        self.tree = tree
        self.origin = origin
        parts = urlsplit(origin)
        self.host, self.base = f"{parts.scheme}://{parts.netloc}", parts.path
        self.pages = {page.path: page for page in parse_pages(tree)}

    @property
    def full_pages(self) -> list[Page]:
        """Every page that is to be found."""
        return [page for page in self.pages.values() if page.is_listed]

    def find_file(self, address: str) -> str:
        """Return the file that answers at an address that starts with a slash; empty outside the site's folder."""
        path = urlsplit(address).path
        if not path.startswith(f"{self.base}/"):
            return ""
        inside = path.removeprefix(f"{self.base}/")
        return inside + "index.html" if inside == "" or inside.endswith("/") else inside
