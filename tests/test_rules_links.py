"""A link in a Markdown file is found at its place, whichever way it is written; what is shown as code is none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.prose import read_prose
from showcase.rules.links import list_addresses
from tests.small_network import MEMBERSHIP, NETWORK, PAGE, add, edit, find_problems, load_small

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("Ei linkkiä (tässä).", []),
        ("[a](/b/)", [(5, "/b/")]),
        ("[a](</b/> 'Otsikko') ja [c]( /d/ \"e\")", [(6, "/b/"), (30, "/d/")]),
        ("![kuva](a.png)", [(9, "a.png")]),
        ("[a](https://a.example/b_(c))", [(5, "https://a.example/b_(c)")]),
        ("[a]()", [(5, "")]),
        ("[a][b]\n\n[b]: /c/ 'Otsikko'", [(6, "/c/")]),
        ('<a href="/b/">c</a> <img src=d.png>', [(10, "/b/"), (30, "d.png")]),
        ("`[a](/b/)` ja ``[a](`/b/`)``", []),
        ("```\n[a](/b/)\n```\n[c](/d/)", [(5, "/d/")]),
        ("~~~ yaml\n[a](/b/)\n```\n[a](/b/)\n~~~~\n", []),
        ("```\n[a](/b/)", []),
    ],
)
def test_links_are_found_with_their_columns(body: str, links: list[tuple[int, str]]) -> None:
    document, problems = read_prose(f"Title: [a](/title/)\n\n{body}\n".encode(), "f")
    assert problems == ()
    assert document
    assert [(place.column, link) for link, place in document.links] == links


def test_a_file_without_a_body_has_no_links() -> None:
    document, _ = read_prose(b"Title: [a](/title/)\nSummary: [b](/summary/)\n", "f")
    assert document
    assert document.links == ()


def test_every_page_of_the_site_has_its_address(tmp_path: Path) -> None:
    changes = {**add(MEMBERSHIP, "former_slugs: [old]\n"), **edit(NETWORK, "offered: [fi]", "offered: [fi, en]")}
    network, _ = load_small(tmp_path, changes)
    assert network
    finnish = {"/", "/kumppanit/", "/teemat/", "/liity/", "/teemat/energia/", "/saavutukset/", "/saavutukset/2024/"}
    english = {"/en/", "/en/partners/", "/en/themes/", "/en/join/", "/en/themes/energy/"}
    english |= {"/en/achievements/", "/en/achievements/2024/", "/en/good-practices/", "/en/wishes/"}
    finnish |= {"/hyvat-kaytannot/", "/toiveet/"}
    practices = {
        f"{folder}{slug}/heat/" for folder in ("/hyvat-kaytannot/", "/en/good-practices/") for slug in ("acme", "old")
    }
    partners = {f"{folder}{slug}/" for folder in ("/kumppanit/", "/en/partners/") for slug in ("acme", "kaiku", "old")}
    events = {
        f"{folder}{name}"
        for folder in ("/tapahtumat/", "/en/events/")
        for name in ("", "events.ics", "events-energy.ics", "visit/", "visit/visit.ics")
    }
    addresses = set(list_addresses(network, date(2025, 4, 1)))
    data = {address for address in addresses if address.startswith("/data/v1/")}
    papers = {address for address in addresses if address.endswith(".pdf")}
    bulletins = {"/tiedotteet/", "/en/bulletins/", "/tiedotteet/news/", "/en/bulletins/news/"}
    feeds = {f"{folder}atom.xml" for folder in (*partners, "/tiedotteet/", "/en/bulletins/")}
    life = practices | events
    assert addresses - data - papers == finnish | english | life | partners | bulletins | feeds
    report = "/en/achievements/2024/climate-partners-achievements-2024.pdf"
    assert papers >= {report, "/saavutukset/2024/ilmastokumppaneiden-saavutukset-2024.pdf"}
    assert {path.rpartition("/")[0] for path in papers - {report}} == {"/saavutukset/2024", "/kumppanit/acme"}
    assert data >= {"/data/v1/schema/results.schema.json", "/data/v1/targets.csv", "/data/v1/partners/acme.json"}
    assert "/data/v1/achievements/2024.xlsx" in data
    assert not [address for address in list_addresses(network, date(2025, 3, 31)) if "2024" in address]


def test_a_bulletin_has_its_address_from_its_day_on(tmp_path: Path) -> None:
    """And the list of all with the first one."""
    network, _ = load_small(tmp_path)
    assert network
    for day, there in ((date(2025, 3, 5), True), (date(2025, 3, 4), False)):
        found = {address for address in list_addresses(network, day) if address.startswith("/tiedotteet/")}
        assert found == ({"/tiedotteet/", "/tiedotteet/news/", "/tiedotteet/atom.xml"} if there else set())


@pytest.mark.parametrize(
    "link", ["/verkosto", "verkosto/", "//verkosto/", "javascript:alert(1)", "tel:+358", "{static}/a"]
)
def test_what_leads_nowhere_is_dead(tmp_path: Path, link: str) -> None:
    about = "Title: A\nSummary: A\n\nA.\n"
    changes = {"content/pages/about.fi.md": about, **edit(PAGE, "Tervetuloa!", f"[a]({link})")}
    assert find_problems(tmp_path, changes) == [f"{PAGE}:4:5 dead-link"]


def test_a_page_that_can_not_be_read_is_not_missing(tmp_path: Path) -> None:
    changes = {"content/pages/about.fi.md": "Title: A\n\nA.\n", **edit(PAGE, "Tervetuloa!", "[a](/verkosto/)")}
    assert find_problems(tmp_path, changes) == ["content/pages/about.fi.md:1:1 missing-field"]
