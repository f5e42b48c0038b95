"""Bulletins: in their order, from their day on, in their languages, and on the pages of all that they name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.achievements.years import create_achievements
from showcase.bulletins import list_bulletins, list_published
from showcase.i18n import create_speech
from showcase.pages import list_pages
from showcase.views.bulletin_pages import create_bulletin_page
from showcase.views.bulletins import (
    create_bulletins_view,
    list_newest_bulletins,
    list_partner_bulletins,
    list_theme_bulletins,
)
from showcase.views.localised_site import Site as LocalisedSite
from showcase.views.prose import root_links
from showcase.vocabulary import Lang
from tests.small_network import BULLETIN, NETWORK, Changes, edit, get_text, load_small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built_site import Site

DAY = date(2025, 3, 5)
TEXT = "Title: {}\nSummary: S\n\nTeksti.\n"


def name(day: str, slug: str, lang: str = "fi") -> str:
    """Return where a bulletin's file is."""
    return f"content/bulletins/{day}-{slug}.{lang}.md"


def create_site(root: Path, changes: Changes, lang: Lang = Lang.FI, built: date = date(2025, 5, 20)) -> LocalisedSite:
    """Return the small network's site, offered in every language."""
    offered = edit(NETWORK, "offered: [fi]", "offered: [fi, sv, en]")
    network, problems = load_small(root, {**offered, **changes})
    assert problems == ()
    assert network
    achievements = create_achievements(network, built)
    return LocalisedSite(network, achievements, create_speech(lang), built, "", "", "", "", {})


def test_the_newest_comes_first_and_those_of_a_day_by_their_slugs(tmp_path: Path) -> None:
    more = [("2025-03-05", "aamu"), ("2024-12-31", "joulu"), ("2025-03-06", "zeta")]
    site = create_site(tmp_path, {name(*each): TEXT.format("A") for each in more})
    assert [each.slug for each in list_bulletins(site.network)] == ["zeta", "aamu", "news", "joulu"]
    years = create_bulletins_view(site).years
    assert [(each.id, len(each.rows)) for each in years] == [("year-2025", 3), ("year-2024", 1)]
    assert [each.href for each in create_bulletins_view(site).choices] == ["#year-2025", "#year-2024"]


@pytest.mark.parametrize(("built", "there"), [(DAY, True), (date(2025, 3, 4), False)])
def test_it_is_published_from_its_day_on(tmp_path: Path, built: date, there: bool) -> None:  # noqa: FBT001  a case
    """Before that there is no page, no list and no place in the navigation: nobody could find anything there."""
    site = create_site(tmp_path, {}, built=built)
    pages = {page.path: page for page in list_pages(site, lambda _name, _lang: "")}
    assert bool(list_published(site.network, built)) is there
    assert {"/tiedotteet/", "/tiedotteet/news/"} & pages.keys() == (
        {"/tiedotteet/", "/tiedotteet/news/"} if there else set()
    )
    shell, _ = pages["/"].create()
    assert ("/tiedotteet/" in [link.href for link in shell.navigation]) is there
    assert bool(list_newest_bulletins(site)) is there
    assert bool(list_partner_bulletins(site, "acme")) is there


def test_a_missing_language_falls_back_to_a_required_one_and_says_so(tmp_path: Path) -> None:
    site = create_site(tmp_path, {name("2025-03-05", "news", "en"): get_text(BULLETIN)}, Lang.SV)
    (bulletin,) = list_bulletins(site.network)
    asked: list[tuple[str, Lang]] = []

    def find_html(file: str, lang: Lang) -> str:
        asked.append((file, lang))
        return "<p>T</p>"

    shell, view = create_bulletin_page(site, bulletin, find_html)
    assert asked == [("bulletins/2025-03-05-news", Lang.FI)]
    assert (view.lang, view.note) == ("fi", "På finska")
    assert (shell.lang, shell.breadcrumb[-1].lang) == ("sv", "fi")
    (row,) = list_newest_bulletins(site)
    assert (row.title.lang, row.title.note) == ("fi", "På finska")
    assert row.summary
    assert (row.summary.lang, row.summary.note) == ("fi", None)


def test_a_bulletin_tells_whom_and_what_it_names(tmp_path: Path) -> None:
    site = create_site(tmp_path, {})
    (bulletin,) = list_bulletins(site.network)
    _, view = create_bulletin_page(site, bulletin, lambda _file, _lang: "")
    named = {each.label: [(one.text.content, one.href) for one in each.mentions] for each in view.related}
    assert named == {
        "Kumppanit": [("Acme Oy", "/kumppanit/acme/"), ("Kaiku ry", "/kumppanit/kaiku/")],
        "Teemat": [("Energia", "/teemat/energia/")],
        "Tapahtumat": [("Vierailu", "/tapahtumat/visit/")],
    }


def test_of_what_it_does_not_name_it_says_nothing(tmp_path: Path) -> None:
    site = create_site(tmp_path, {BULLETIN: TEXT.format("A")})
    (bulletin,) = list_bulletins(site.network)
    _, view = create_bulletin_page(site, bulletin, lambda _file, _lang: "")
    assert view.related == ()
    assert list_partner_bulletins(site, "acme") == ()


def test_other_pages_name_the_newest_only(tmp_path: Path) -> None:
    days = [f"2025-04-{day:02}" for day in range(1, 10)]
    about = get_text(BULLETIN)
    site = create_site(tmp_path, {name(day, f"b{day[-2:]}"): about for day in days})
    assert [each.href for each in list_newest_bulletins(site)] == [f"/tiedotteet/b0{day}/" for day in (9, 8, 7)]
    assert len(list_partner_bulletins(site, "acme")) == len(list_theme_bulletins(site, "energy")) == 6
    assert {each.summary for each in list_partner_bulletins(site, "acme")} == {None}


@pytest.mark.parametrize(
    ("html", "elsewhere"),
    [
        ('<a href="/b/">', '<a href="https://a.example/x/b/">'),
        ('<img alt="" src="/b.png">', '<img alt="" src="https://a.example/x/b.png">'),
        ('<a title="t" href="#c">', '<a title="t" href="https://a.example/x/p/#c">'),
        ('<a href="//b.example/">', '<a href="//b.example/">'),
        ('<a href="https://b.example/#c">', '<a href="https://b.example/#c">'),
        ('<code>&lt;a href="/b/"&gt;</code>', '<code>&lt;a href="/b/"&gt;</code>'),
    ],
)
def test_links_to_the_site_are_whole_elsewhere(html: str, elsewhere: str) -> None:
    assert root_links(html, "https://a.example/x", "https://a.example/x/p/") == elsewhere


def test_the_built_pages_hang_together(sites: dict[str, Site]) -> None:
    """A bulletin stands in the list, on home, and on the pages of its partners and themes, and leads back to them."""
    site = sites["golden"]
    for lang, folder, partners in (("fi", "", "kumppanit"), ("sv", "sv/", "sv/partner"), ("en", "en/", "en/partners")):
        words = {"fi": "tiedotteet", "sv": "meddelanden", "en": "bulletins"}[lang]
        address = f"{site.base}/{folder}{words}/latauspisteet/"
        naming = {page.path for page in site.full_pages if page.find("a", href=address, **{"class": "name-link"})}
        expected = {f"{folder}index.html", f"{folder}{words}/index.html"}
        expected |= {f"{partners}/{slug}/index.html" for slug in ("ake-ohman", "pikku-paja")}
        assert naming >= expected
        assert len(naming - expected) == 2  # its two themes
        page = site.pages[f"{folder}{words}/latauspisteet/index.html"]
        for path in naming - {f"{folder}index.html"}:
            assert page.find("a", href=f"{site.base}/{path.removesuffix('index.html')}"), path


def test_the_list_and_what_names_a_feed_lead_to_it(site: Site) -> None:
    for page in site.full_pages:
        for feed in page.find("link", type="application/atom+xml"):
            assert site.find_file(feed.attributes["href"]) in site.tree
            assert feed.attributes["title"].strip()
    feeds = {page.path for page in site.full_pages if page.find("link", type="application/atom+xml")}
    shown = {page.path for page in site.full_pages if any("atom.xml" in a.attributes["href"] for a in page.find("a"))}
    assert shown <= feeds
    assert shown


def test_a_network_without_bulletins_has_no_word_of_them(sites: dict[str, Site]) -> None:
    assert not [path for path in sites["hard"].tree if "tiedotteet" in path or "bulletins" in path]
    assert not [page.path for page in sites["hard"].pages.values() if "tiedotteet" in page.source]
