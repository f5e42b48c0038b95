"""Feeds: valid by the rules and for readers of news, whole in themselves, and the same entry for ever."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import feedparser
import pytest

from showcase.exports.feeds import create_atom
from showcase.i18n import create_speech
from showcase.render import create_environment
from showcase.views.feeds import create_bulletins_feed, create_partner_feed
from showcase.vocabulary import Lang
from tests.atom import ATOM, XML, check_atom
from tests.built_site import LANGS
from tests.component_examples import TEMPLATES
from tests.network_builder import create_partner
from tests.small_network import BULLETIN, MEMBERSHIP, add, get_text
from tests.test_bulletins import create_site, name
from tests.test_partner_list import create_site as create_site_of

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.views.feed_page import Feed
    from tests.built_site import Site

BULLETINS: Final = {"fi": "tiedotteet", "sv": "sv/meddelanden", "en": "en/bulletins"}
PARTNERS: Final = {"fi": "kumppanit", "sv": "sv/partner", "en": "en/partners"}
LINK: Final = re.compile(r'(?:href|src)="([^"]*)"')
ENTRY: Final = (
    "<entry><id>https://a.example/{}/</id><title>C</title><updated>2025-03-05T09:00:00Z</updated>"
    '<content type="html"/></entry>'
)
FEED: Final = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://a.example/</id><title>A</title>'
    "<updated>2025-03-05T12:00:00+02:00</updated><author><name>A</name></author>"
    f'<link rel="self" href="https://a.example/atom.xml"/>{ENTRY.format("b")}{ENTRY.format("c")}</feed>'
)
HOSTILE: Final = '<b>A</b> & "B" ]]> <!-- é 🌍'


def find_html(file: str, lang: Lang) -> str:
    """Stand in for Pelican."""
    return f"<p>{file} {lang}</p>"


def read(site: Site, path: str) -> Any:  # noqa: ANN401  feedparser has no types
    """Return a feed as a reader of news understands it."""
    feed = feedparser.parse(site.tree[path], response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def list_feeds(site: Site) -> list[str]:
    """Return the files of all feeds."""
    return [path for path in site.tree if path.endswith("atom.xml")]


def test_every_feed_keeps_the_rules(site: Site) -> None:
    for path in list_feeds(site):
        assert list(check_atom(site.tree[path])) == [], path


@pytest.mark.parametrize(
    ("old", "new", "breach"),
    [
        ("<id>https://a.example/</id>", "", "feed has 0 id"),
        ("<updated>2025-03-05T12:00:00+02:00</updated>", "<updated>5.3.2025</updated>", "feed: updated is no date"),
        ("<author><name>A</name></author>", "", "an entry has no author"),
        ("<author><name>A</name></author>", "<author><uri>a</uri></author>", "feed: an author has ['uri']"),
        ('rel="self"', 'rel="via"', "the feed does not name itself once"),
        ("<id>https://a.example/b/", "<id>/b/", "entry: the id is no whole address: /b/"),
        ("https://a.example/c/", "https://a.example/b/", "two entries have one id"),
        ("T09:00:00Z", "T11:00:00Z", "an entry is newer than its feed"),
        ("<title>C</title>", "<title></title>", "entry: title is empty"),
        ('<content type="html"/>', "", "an entry has neither content nor an alternate"),
    ],
)
def test_the_check_finds_what_breaks_a_rule(old: str, new: str, breach: str) -> None:
    assert list(check_atom(FEED.encode())) == []
    assert any(said.startswith(breach) for said in check_atom(FEED.replace(old, new).encode()))


def test_there_is_one_for_the_bulletins_and_one_for_each_member_in_each_language(sites: dict[str, Site]) -> None:
    """Also under former slugs: who follows it there knows nothing of the new one."""
    for site in (sites["golden"], sites["demonstration"]):
        folders = {path.rpartition("/")[0] for path in site.pages}
        members = {each for each in folders if each.rpartition("/")[0] in PARTNERS.values()}
        wanted = {f"{folder}/atom.xml" for folder in (*members, *BULLETINS.values())}
        assert set(list_feeds(site)) == wanted - {f"{folder}/atom.xml" for folder in PARTNERS.values()}
    golden = sites["golden"].tree
    assert golden["sv/partner/ohman/atom.xml"] == golden["sv/partner/ake-ohman/atom.xml"]


def test_a_reader_of_news_finds_the_bulletins_whole(sites: dict[str, Site]) -> None:
    site = sites["golden"]
    for lang in LANGS:
        feed = read(site, f"{BULLETINS[lang]}/atom.xml")
        assert feed.feed.language == lang
        assert feed.feed.id == f"{site.origin}/{BULLETINS[lang]}/atom.xml"
        links = {link.rel: link.href for link in feed.feed.links}
        assert links == {"alternate": f"{site.origin}/{BULLETINS[lang]}/", "self": feed.feed.id}
        assert [entry.id for entry in feed.entries] == [
            f"{site.origin}/{BULLETINS[lang]}/{slug}/" for slug in ("raportit", "latauspisteet")
        ]
        assert [entry.published for entry in feed.entries] == ["2025-02-03T12:00:00+02:00", "2024-11-12T12:00:00+02:00"]
        assert feed.feed.updated == feed.entries[0].updated
    finnish = read(site, "tiedotteet/atom.xml").entries[1]
    assert finnish.title == "Pikku Paja & naapurit saivat latauspisteet"
    assert "<td>Takapiha</td>" in finnish.content[0].value
    assert [tag.term for tag in finnish.tags] == ["Päästöt", "Muut & sekalaiset"]


def test_a_fallback_says_in_which_language_it_is(sites: dict[str, Site]) -> None:
    feed = ET.fromstring(sites["golden"].tree["sv/meddelanden/atom.xml"])  # noqa: S314  (ours)
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.get(f"{XML}lang") for entry in entries] == ["fi", None]
    assert ["På finska" in entry.findtext(f"{ATOM}content", "") for entry in entries] == [True, False]


def test_what_an_entry_shows_and_links_to_is_whole_and_there(site: Site) -> None:
    for path in list_feeds(site):
        for entry in read(site, path).entries:
            for address in (entry.link, *LINK.findall(entry.content[0].value)):
                assert address.startswith(("https://", "http://", "mailto:")), f"{path}: {address}"
                if address.startswith(f"{site.origin}/"):
                    file = site.find_file(address.removeprefix(site.host))
                    assert file in site.tree, f"{path}: {address}"
                    place = address.partition("#")[2]
                    assert not place or place in site.pages[file].ids, f"{path}: {address}"


def test_a_members_feed_has_its_reports_commitments_and_bulletins(sites: dict[str, Site]) -> None:
    feed = read(sites["golden"], "kumppanit/pikku-paja/atom.xml")
    home = "https://golden.example/kumppanit-sivusto"
    page = f"{home}/kumppanit/pikku-paja/"
    assert {entry.id for entry in feed.entries} == {
        f"{home}/tiedotteet/latauspisteet/",
        f"{page}#commitment-2020-05-12",
        *(f"{page}#results-{year}" for year in (2022, 2023, 2024)),
    }
    assert [entry.updated for entry in feed.entries] == sorted((entry.updated for entry in feed.entries), reverse=True)
    authors = {entry.id.rpartition("/")[2][:7]: entry.author_detail.name for entry in feed.entries}
    assert authors == {"": "Kultaverkosto", "#commit": "Pikku Paja Oy", "#result": "Pikku Paja Oy"}
    report = next(entry for entry in feed.entries if entry.id.endswith("#results-2022"))
    assert report.content[0].value.count("<li>") == 8


def test_a_new_name_makes_no_old_entry_new(tmp_path: Path) -> None:
    """The ids are those under the first slug, whatever came after."""
    ids = []
    for number, slugs in enumerate(("", "former_slugs: [eka]\n", "former_slugs: [eka, toka]\n")):
        site = create_site(tmp_path / str(number), add(MEMBERSHIP, slugs))
        feed = create_partner_feed(site, site.network.partners["acme"], find_html)
        ids.append({feed.id, *(entry.id for entry in feed.entries)})
        assert feed.path == "/kumppanit/acme/atom.xml"
        assert feed.address == f"{site.host}{feed.path}"
    assert ids[1] == ids[2] == {each.replace("/acme/", "/eka/") for each in ids[0]}


def test_a_members_feed_has_what_is_due_to_the_day(tmp_path: Path) -> None:
    """A bulletin of tomorrow is not in it, and one that does not name the member neither."""
    changes = {
        name("2025-05-21", "huomenna"): get_text(BULLETIN),
        name("2025-05-19", "muusta"): "Title: A\nSummary: S\n\nT\n",
    }
    site = create_site(tmp_path, changes)
    entries = create_partner_feed(site, site.network.partners["acme"], find_html).entries
    assert [entry.id.removeprefix(site.host) for entry in entries] == [
        "/kumppanit/acme/#results-2024",
        "/tiedotteet/news/",
        "/kumppanit/acme/#commitment-2021-11-05",
    ]


def test_one_with_nothing_to_tell_has_an_empty_feed_that_asks_no_clock() -> None:
    member = create_partner("a")
    site = create_site_of(member)
    feed = create_partner_feed(site, member, find_html)
    assert feed.entries == ()
    content = show(feed)
    assert list(check_atom(content)) == []
    assert b"<updated>2015-01-01T12:00:00+02:00</updated>" in content


def show(feed: Feed) -> bytes:
    """Return a feed as a document."""
    return create_atom(create_environment(TEMPLATES, create_speech(Lang.FI)), feed)


def test_whatever_a_text_holds_is_read_letter_by_letter(tmp_path: Path) -> None:
    text = f"Title: {HOSTILE}\nSummary: {HOSTILE}\n\nT.\n"
    site = create_site(tmp_path, {BULLETIN: text})
    content = show(create_bulletins_feed(site, find_html))
    assert list(check_atom(content)) == []
    entry = ET.fromstring(content).find(f"{ATOM}entry")  # noqa: S314  (ours)
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == HOSTILE
    assert unescape(entry.findtext(f"{ATOM}summary", "")) == HOSTILE
    assert "<" not in entry.findtext(f"{ATOM}summary", "")


def test_summer_time_is_helsinkis(tmp_path: Path) -> None:
    changes = {name(day, slug): get_text(BULLETIN) for day, slug in (("2025-03-29", "talvi"), ("2025-03-30", "kesa"))}
    site = create_site(tmp_path, changes)
    moments = [entry.moment.isoformat() for entry in create_bulletins_feed(site, find_html).entries]
    assert moments[:2] == ["2025-03-30T12:00:00+03:00", "2025-03-29T12:00:00+02:00"]


def test_a_feed_does_not_grow_for_ever(tmp_path: Path) -> None:
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + number).isoformat() for number in range(40)]
    site = create_site(tmp_path, {name(day, f"b-{day}"): get_text(BULLETIN) for day in days})
    for feed in (
        create_bulletins_feed(site, find_html),
        create_partner_feed(site, site.network.partners["kaiku"], find_html),
    ):
        assert len(feed.entries) == 30
        assert feed.entries[0].id.endswith("/news/")
