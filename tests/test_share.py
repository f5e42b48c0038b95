"""What a page shows where somebody shares it: its own words, and a picture that is there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.i18n import create_speech
from showcase.pages import list_pages
from showcase.views import share
from showcase.views.localised_site import Site as LocalisedSite
from showcase.views.share import list_pictures
from tests.built_site import GOLDEN
from tests.pictures import read_picture

if TYPE_CHECKING:
    from tests.built_site import Page, Site

LOCALES: Final = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
PARTNERS: Final = ("kumppanit", "sv/partner", "en/partners")


def read_share(page: Page) -> dict[str, list[str]]:
    """Return what a page says to those that show a link to it."""
    said: dict[str, list[str]] = {}
    for each in page.find("meta"):
        name = each.attributes.get("property") or each.attributes.get("name", "")
        if name.startswith(("og:", "twitter:")):
            said.setdefault(name, []).append(each.attributes["content"])
    return said


def find_picture(page: Page, site: Site) -> str:
    """Return the file of a page's picture."""
    (address,) = read_share(page)["og:image"]
    assert address.startswith(f"{site.origin}/og/")
    return address.removeprefix(f"{site.origin}/")


def test_every_page_says_what_it_is(site: Site) -> None:
    for page in site.full_pages:
        said = read_share(page)
        lang = page.find("html")[0].attributes["lang"]
        (canonical,) = page.find("link", rel="canonical")
        (description,) = page.find("meta", name="description")
        name = page.find("span", **{"class": "brand__name"})[0].text
        (title,) = said.pop("og:title")
        assert page.find("title")[0].text in {f"{title} – {name}", title}, page.path
        (alt,) = said.pop("og:image:alt")
        assert alt.endswith(f" – {name}"), page.path
        del said["og:image"]
        assert said == {
            "og:type": ["website"],
            "og:description": [description.attributes["content"]],
            "og:url": [canonical.attributes["href"]],
            "og:site_name": [name],
            "og:locale": [LOCALES[lang]],
            "og:locale:alternate": [locale for other, locale in LOCALES.items() if other != lang],
            "og:image:type": ["image/png"],
            "og:image:width": ["1200"],
            "og:image:height": ["630"],
            "twitter:card": ["summary_large_image"],
        }, page.path


def test_every_page_has_a_picture_that_is_there_and_no_picture_is_left_over(site: Site) -> None:
    named = {find_picture(page, site) for page in site.full_pages}
    assert named == {path for path in site.tree if path.startswith("og/")}
    for path in named:
        assert read_picture(site.tree[path]).size == (1200, 630), path


def test_a_kind_of_page_has_a_picture_in_each_language_and_a_partner_has_one(sites: dict[str, Site]) -> None:
    site = sites["demonstration"]
    pictures = {page.path: find_picture(page, site) for page in site.full_pages}
    assert pictures["index.html"] == "og/home.fi.png"
    assert pictures["teemat/paastot/index.html"] == pictures["teemat/index.html"] == "og/themes.fi.png"
    assert pictures["sv/natverket/index.html"] == "og/about.sv.png"
    for folder, lang in zip(PARTNERS, LOCALES, strict=True):
        assert pictures[f"{folder}/index.html"] == f"og/partners.{lang}.png"
        assert pictures[f"{folder}/harmajan-panimo/index.html"] == "og/partners/harmajan-panimo.png"
    kinds = [content for path, content in site.tree.items() if path.startswith("og/") and path.count("/") == 1]
    assert len(set(kinds)) == len(kinds) == 42


def test_the_words_in_a_picture_are_its_alternative(sites: dict[str, Site]) -> None:
    alts = {page.path: read_share(page)["og:image:alt"] for page in sites["demonstration"].full_pages}
    assert alts["sv/index.html"] == ["Vad lovades, hur gick det? – Klimatpartnerna"]
    assert alts["en/themes/waste/index.html"] == ["Themes – Climate Partners"]
    assert alts["sv/partner/harmajan-panimo/index.html"] == ["Harmajan Panimo Oy – Klimatpartnerna"]


@pytest.fixture
def languages() -> list[LocalisedSite]:
    """Return the golden site in each language, as its pages are planned."""
    network, _ = load_checked(GOLDEN / "partners", GOLDEN / "content", date.max)
    assert network
    built = date(2025, 5, 20)
    achievements = create_achievements(network, built)
    offered = network.settings.value.languages.offered
    logos = dict.fromkeys(network.partners, "/logo.svg")
    return [LocalisedSite(network, achievements, create_speech(lang), built, "", "", "", "", logos) for lang in offered]


@pytest.mark.parametrize(("most", "own"), [(5, 5), (4, 0)])
def test_the_partners_of_a_large_network_show_the_picture_of_their_kind(
    monkeypatch: pytest.MonkeyPatch, languages: list[LocalisedSite], most: int, own: int
) -> None:
    """The golden network has five; whatever is drawn is shown, and the other way round."""
    monkeypatch.setattr(share, "MAX_PARTNER_PICTURES", most)
    shown = set()
    for site in languages:
        for page in list_pages(site, lambda _name, _lang: ""):
            shell, _ = page.create()
            if page.href and shell.share:
                shown.add(shell.share.picture.removeprefix(site.host + site.base))
    drawn = {picture.path for picture in list_pictures(languages)}
    assert drawn == shown
    assert sum(path.startswith("/og/partners/") for path in drawn) == own


def test_a_partners_picture_names_the_network_in_every_language_once(languages: list[LocalisedSite]) -> None:
    """The golden network's city has no Swedish name: the Finnish one stands there already."""
    (picture,) = (each for each in list_pictures(languages) if each.path == "/og/partners/ake-ohman.png")
    assert picture.name == "Kultaverkosto · Guldnätverket · Golden Network"
    assert picture.city == "Koekaupunki · Test City"
