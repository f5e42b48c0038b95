"""The sitemap has every page that is to be found, with its sisters, and nothing else; robots.txt leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import pytest

from showcase.exports import sitemap
from showcase.exports.sitemap import create_robots, create_sitemap_files
from showcase.views.shell_page import Alternate

if TYPE_CHECKING:
    from tests.built_site import Page, Site

SPACES: Final = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ORIGIN: Final = "https://a.example/b"


def read_sitemap(text: str | bytes) -> dict[str, dict[str, str]]:
    """Return the sisters of each address by their language."""
    root = ET.fromstring(text)  # noqa: S314  (ours)
    assert root.tag == f"{{{SPACES['s']}}}urlset"
    entries = {}
    for entry in root:
        assert entry.tag == f"{{{SPACES['s']}}}url"
        links = entry.findall("x:link", SPACES)
        assert {link.get("rel") for link in links} == {"alternate"}
        entries[entry.findtext("s:loc", "", SPACES)] = {
            link.get("hreflang", ""): link.get("href", "") for link in links
        }
    assert len(entries) == len(root)
    return entries


def list_alternates(page: Page) -> dict[str, str]:
    """Return the sisters that a page names itself."""
    links = (link.attributes for link in page.find("link", rel="alternate"))
    return {link["hreflang"]: link["href"] for link in links if "hreflang" in link}


def create_sisters(name: str) -> tuple[Alternate, ...]:
    """Return a page in two languages."""
    addresses = {"fi": f"{ORIGIN}/{name}/", "sv": f"{ORIGIN}/sv/{name}/", "x-default": f"{ORIGIN}/{name}/"}
    return tuple(Alternate(lang, address) for lang, address in addresses.items())


def test_a_built_site_tells_of_every_page_what_the_page_tells_itself(site: Site) -> None:
    wanted = {}
    for page in site.full_pages:
        (canonical,) = page.find("link", rel="canonical")
        wanted[canonical.attributes["href"]] = list_alternates(page)
    assert read_sitemap(site.tree["sitemap.xml"]) == wanted
    assert len(wanted) < len(site.pages)


def test_a_built_site_is_open_to_all_and_names_its_sitemap(site: Site) -> None:
    lines = site.tree["robots.txt"].decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {site.origin}/sitemap.xml"]
    assert site.find_file(f"{site.base}/sitemap.xml") in site.tree


def test_an_address_is_escaped_and_stands_once_for_each_language() -> None:
    (text,) = create_sitemap_files(ORIGIN, [create_sisters('a&b"<c>')]).values()
    entries = read_sitemap(text)
    assert list(entries) == [f'{ORIGIN}/a&b"<c>/', f'{ORIGIN}/sv/a&b"<c>/']
    assert all(list(sisters) == ["fi", "sv", "x-default"] for sisters in entries.values())


@pytest.mark.parametrize(("pages", "files"), [(2, 1), (3, 3), (4, 3), (5, 4)])
def test_a_large_one_is_an_index_of_others(monkeypatch: pytest.MonkeyPatch, pages: int, files: int) -> None:
    """With four addresses a file: two pages in two languages."""
    monkeypatch.setattr(sitemap, "MAX_ADDRESSES", 4)
    sisters = [create_sisters(str(number)) for number in range(pages)]
    made = create_sitemap_files(ORIGIN, sisters)
    assert len(made) == files
    assert next(iter(made)) == "/sitemap.xml"
    parts = dict(made)
    if files > 1:
        index = ET.fromstring(parts.pop("/sitemap.xml"))  # noqa: S314  (ours)
        assert index.tag == f"{{{SPACES['s']}}}sitemapindex"
        named = [each.text for each in index.findall("s:sitemap/s:loc", SPACES)]
        assert named == [ORIGIN + path for path in parts] == [f"{ORIGIN}/sitemap-{n}.xml" for n in range(1, files)]
    entries = [entry for part in parts.values() for entry in read_sitemap(part).items()]
    assert entries == [
        (address, {each.hreflang: each.href for each in page})
        for page in sisters
        for address in dict.fromkeys(each.href for each in page)
    ]


def test_a_file_stays_below_what_the_protocol_allows() -> None:
    """50,000 addresses and 50 MB, also where each address is as long as a slug of 60 letters makes it."""
    assert sitemap.MAX_ADDRESSES <= 50_000
    host = f"https://{'a' * 60}.example/{'b' * 60}"
    longest = Alternate("x-default", f"{host}/en/good-practices/{'c' * 60}/{'d' * 60}/")
    (text,) = create_sitemap_files(host, [(longest,) * 4]).values()
    assert len(text) * sitemap.MAX_ADDRESSES < 50 * 1024**2


def test_robots_txt_names_the_whole_address() -> None:
    assert create_robots(ORIGIN).endswith("\nSitemap: https://a.example/b/sitemap.xml\n")
