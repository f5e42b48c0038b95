"""Every page of a built site: its frame, its links and addresses."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.built_site import LANGS, ROOT, Element, Page, Site

if TYPE_CHECKING:
    from collections.abc import Iterator

BANNERS = {
    "fi": "Esittely: yritykset ja luvut ovat keksittyjä.",
    "sv": "Demoversion: företagen och siffrorna är påhittade.",
    "en": "Demonstration: the companies and figures are invented.",
}

# The table of site.md, as far as the pages are there: one word a language, then what stands below it.
PARTNERS = tuple(sorted(path.name for path in (ROOT / "partners").iterdir()))
THEMES = (
    ("energiansaasto", "energibesparing", "energy-saving"),
    ("energiatehokkuus", "energieffektivitet", "energy-efficiency"),
    ("logistiikka", "logistik", "logistics"),
    ("hankinnat", "inkop", "procurement"),
    ("jatteet", "avfall", "waste"),
    ("henkiloston-sitouttaminen", "personalens-engagemang", "staff-engagement"),
    ("uusiutuva-energia", "fornybar-energi", "renewable-energy"),
    ("paastot", "utslapp", "emissions"),
    ("muut", "ovriga", "other"),
)
EVENTS = tuple(sorted(path.stem for path in (ROOT / "content" / "events").glob("*.yaml")))
YEARS = tuple(map(str, range(2019, 2025)))
BULLETINS = tuple({path.name[11:].partition(".")[0] for path in (ROOT / "content" / "bulletins").iterdir()})
PRACTICES = tuple(
    f"{path.parents[1].name}/{id_}"
    for path in sorted((ROOT / "partners").glob("*/results/*.yaml"))
    for id_ in re.findall(r"^  - id: (\S+)$", path.read_text("utf-8"), re.MULTILINE)
)
FORMER = {"kuusisaari": "kuusisaaren-kiinteistot", "teurastamon-hoyrypesula": "teurastamon-pesula"}
PAGES = {
    ("", "", ""): ((), (), ()),
    ("kumppanit", "partner", "partners"): (PARTNERS, PARTNERS, PARTNERS),
    ("teemat", "teman", "themes"): tuple(zip(*THEMES, strict=True)),
    ("saavutukset", "resultat", "achievements"): (YEARS, YEARS, YEARS),
    ("hyvat-kaytannot", "god-praxis", "good-practices"): (PRACTICES, PRACTICES, PRACTICES),
    ("tapahtumat", "evenemang", "events"): (EVENTS, EVENTS, EVENTS),
    ("tiedotteet", "meddelanden", "bulletins"): (BULLETINS, BULLETINS, BULLETINS),
    ("toiveet", "onskemal", "wishes"): ((), (), ()),
    ("liity", "bli-partner", "join"): ((), (), ()),
    ("raportoi", "rapportera", "report"): ((), (), ()),
    ("verkosto", "natverket", "about"): ((), (), ()),
    ("avoin-data", "oppna-data", "open-data"): ((), (), ()),
    ("saavutettavuus", "tillganglighet", "accessibility"): ((), (), ()),
    ("tietosuoja", "dataskydd", "privacy"): ((), (), ()),
}

# Attributes that make a browser load something, by element; an address of another host may stand in none of them.
LOADING = {("img", "src"), ("script", "src"), ("use", "href"), ("image", "href"), ("iframe", "src"), ("source", "src")}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
# Attributes that name other elements of the page by their ids.
NAMING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers")


def list_addresses(page: Page) -> Iterator[tuple[Element, str, str]]:
    """Yield each element that names an address, with its attribute and the address."""
    for each in page.elements:
        for name in ("href", "src", "xlink:href", "poster", "action", "data"):
            if name in each.attributes:
                yield each, name, each.attributes[name]
    for each in page.find("meta", **{"http-equiv": "refresh"}):
        yield each, "content", each.attributes["content"].partition("url=")[2]


def find_dead(site: Site, page: Page) -> Iterator[str]:
    """Yield each address of the site itself that leads nowhere, and each that is no address at all."""
    for _, _, address in list_addresses(page):
        inside = address.removeprefix(site.host) if f"{address}/".startswith(f"{site.host}/") else address
        file = page.path if inside.startswith("#") else site.find_file(inside)
        fragment = urlsplit(inside).fragment
        if inside.startswith(("#", "/")) and not inside.startswith("//"):
            if file not in site.tree or (fragment and fragment not in site.pages[file].ids):
                yield f"{page.path}: {address}"
        elif not inside.startswith(("https://", "http://", "mailto:")):
            yield f"{page.path}: {address}"


def test_every_link_inside_the_site_leads_somewhere(site: Site) -> None:
    """To a file that was written and a place on it, under the folder in which the site is published."""
    dead = [problem for page in site.pages.values() for problem in find_dead(site, page)]
    assert not dead


def test_every_page_can_be_reached_from_the_home_page(site: Site) -> None:
    pages, reached = ["index.html"], {"index.html"}
    while pages:
        for each, _, address in list_addresses(site.pages[pages.pop()]):
            file = site.find_file(address)
            if each.tag == "a" and file in site.pages and file not in reached:
                reached.add(file)
                pages.append(file)
    assert {page.path for page in site.full_pages} == reached


def test_every_page_has_its_frame(site: Site) -> None:
    """Language, one title, one heading, a description, and the one address under which it is known."""
    for page in site.full_pages:
        lang = page.path.partition("/")[0]
        assert page.find("html")[0].attributes["lang"] == (lang if lang in LANGS else "fi"), page.path
        assert page.find("title")[0].text.strip(), page.path
        assert len(page.find("h1")) == 1, page.path
        assert page.find("h1")[0].text.strip(), page.path
        assert len(page.find("main")) == 1, page.path
        (description,) = page.find("meta", name="description")
        assert description.attributes["content"].strip(), page.path
        (canonical,) = page.find("link", rel="canonical")
        assert canonical.attributes["href"] == f"{site.origin}/{page.path.removesuffix('index.html')}"


def test_titles_are_different(site: Site) -> None:
    for lang in LANGS:
        pages = [page for page in site.full_pages if page.find("html", lang=lang)]
        titles = Counter(page.find("title")[0].text for page in pages)
        assert not [title for title, number in titles.items() if number > 1]


def test_every_page_names_its_sisters_and_they_name_it(site: Site) -> None:
    """One in each language, itself among them, and the Finnish one for everybody else; the switch leads there too."""
    for page in site.full_pages:
        links = [each for each in page.find("link", rel="alternate") if "hreflang" in each.attributes]
        sisters = {each.attributes["hreflang"]: each.attributes["href"] for each in links}
        assert list(sisters) == [*LANGS, "x-default"], page.path
        assert sisters["x-default"] == sisters["fi"]
        (canonical,) = page.find("link", rel="canonical")
        assert canonical.attributes["href"] in sisters.values()
        for lang in LANGS:
            address = sisters[lang].removeprefix(site.host)
            sister = site.pages[site.find_file(address)]
            assert sister.find("html", lang=lang), page.path
            assert sister.find("link", rel="alternate", href=canonical.attributes["href"]), page.path
            assert page.find("a", hreflang=lang, href=address), page.path


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(site: Site) -> None:
    """No address of another host in what a browser loads, no style or script in the page, no handler."""
    for page in site.pages.values():
        for each, name, address in list_addresses(page):
            loads = (each.tag, name) in LOADING or (
                each.tag == "link" and LOADING_LINKS & set(each.attributes.get("rel", "").split())
            )
            assert not loads or address.startswith((f"{site.base}/", "#")), f"{page.path}: {address}"
            assert each.tag != "base"
        for each in page.elements:
            assert not [name for name in each.attributes if name == "style" or name.startswith("on")], page.path
            assert each.tag not in {"style", "iframe", "object", "embed"}, page.path
            is_data = each.attributes.get("type") == "application/ld+json"
            assert each.tag != "script" or is_data or (each.attributes.get("src") and not each.text.strip()), page.path


def test_every_page_loads_the_one_stylesheet(site: Site) -> None:
    (style,) = (path for path in site.tree if path.endswith(".css"))
    for page in site.pages.values():
        assert [each.attributes["href"] for each in page.find("link", rel="stylesheet")] == [f"{site.base}/{style}"]
    assert not re.search(rb"@import|url\(\s*[\"']?(https?:)?//", site.tree[style])


def test_ids_are_unique_and_what_is_named_by_id_is_there(site: Site) -> None:
    for page in site.pages.values():
        ids = Counter(page.ids)
        assert not [name for name, number in ids.items() if number > 1], page.path
        for each in page.elements:
            assert not each.repeated, page.path
            named = " ".join(each.attributes.get(name, "") for name in NAMING)
            assert set(named.split()) <= ids.keys(), f"{page.path}: {each}"


def test_the_demonstration_says_on_every_page_that_it_is_invented(sites: dict[str, Site]) -> None:
    for page in sites["demonstration"].full_pages:
        assert BANNERS[page.find("html")[0].attributes["lang"]] in page.text, page.path


def test_the_addresses_are_those_of_the_table(sites: dict[str, Site]) -> None:
    """And beside them only partners' former addresses, in each language, and what answers for nothing."""
    wanted = set()
    for words, below in PAGES.items():
        for lang, word, slugs in zip(LANGS, words, below, strict=True):
            steps = [step for step in ("" if lang == "fi" else lang, word) if step]
            wanted |= {"/".join([*steps, *slug, "index.html"]) for slug in [[], *([slug] for slug in slugs)]}
    pages = sites["demonstration"].pages
    assert {page.path for page in sites["demonstration"].full_pages} == wanted
    former = {f"{folder}/{slug}/index.html" for folder in ("kumppanit", "sv/partner", "en/partners") for slug in FORMER}
    former |= {
        f"{folder}/{former}/{practice.partition('/')[2]}/index.html"
        for folder in ("hyvat-kaytannot", "sv/god-praxis", "en/good-practices")
        for former, slug in FORMER.items()
        for practice in PRACTICES
        if practice.startswith(f"{slug}/")
    }
    assert pages.keys() - wanted == {*former, "404.html"}
