"""A badge says that a member is one, since when or from when to when, and nothing more, wherever it is shown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import pytest

from showcase.exports.badges import list_badges
from showcase.exports.drawings import create_palette
from showcase.i18n import create_speech
from showcase.logos.vector import read_svg
from showcase.network import File
from showcase.problem import Severity
from showcase.render import create_environment
from showcase.urls import PageName, create_path
from showcase.views.badge import HEIGHT, ROOM, WIDTH, create_badge, fit_line
from showcase.vocabulary import Kind, Lang
from tests.built_site import parse_page
from tests.component_examples import TEMPLATES
from tests.network_builder import create_partner
from tests.test_partner_list import create_site

if TYPE_CHECKING:
    from showcase.network import Partner
    from tests.built_site import Page, Site

PALETTE: Final = create_palette((TEMPLATES.parent / "styles" / "tokens.css").read_text("utf-8"))
SVG: Final = "{http://www.w3.org/2000/svg}"
MAX_BYTES: Final = 3_000
LEFT: Final = "2017-06-30"
NAMES: Final = ("Ilmastokumppanit", "W" * 100, "ilmastokumppani " * 6, "Ö" * 39, "i" * 38, "i")
COLOURS: Final = re.compile(r"#[0-9a-fA-F]{3,8}\b")

# From the words of the site: a partner's, then a supporting member's; members from 2015 on, and until 2017.
WORDS: Final = {
    Lang.FI: (
        "Ilmastokumppani vuodesta 2015",
        "Ilmastokumppani 2015–2017",
        "Tukijäsen vuodesta 2015 – Ilmastokumppanit",
    ),
    Lang.SV: ("Klimatpartner sedan 2015", "Klimatpartner 2015–2017", "Stödmedlem sedan 2015 – Ilmastokumppanit"),
    Lang.EN: (
        "Climate partner since 2015",
        "Climate partner 2015–2017",
        "Supporting member since 2015 – Ilmastokumppanit",
    ),
}


def change_membership(partner: Partner, **fields: Any) -> Partner:  # noqa: ANN401 - any field
    """Return a member whose membership is another."""
    membership = partner.membership
    return replace(partner, membership=File(membership.value.model_copy(update=fields), membership.marks))


def draw(lang: Lang, *partners: Partner) -> dict[str, ET.Element]:
    """Return the badges of these members by their addresses."""
    environment = create_environment(TEMPLATES, create_speech(lang))
    badges = list_badges(environment, PALETTE, create_site(*partners, lang=lang))
    return {address: ET.fromstring(content) for address, content in badges}  # noqa: S314  (ours)


def list_lines(badge: ET.Element) -> list[str]:
    """Return what stands in a badge, in the order of its lines."""
    return [each.text or "" for each in badge.iter(f"{SVG}text")]


@pytest.mark.parametrize("lang", Lang)
def test_it_says_the_membership_in_the_language_and_nothing_more(lang: Lang) -> None:
    present, past, supporting = WORDS[lang]
    members = (
        (create_partner("a"), present),
        (create_partner("b", left=LEFT), past),
        (create_partner("c", kind=Kind.SUPPORTING_MEMBER), supporting),
    )
    badges = draw(lang, *(member for member, _ in members))
    for member, words in members:
        badge = badges[f"/badge/{member.slug}.{lang}.svg"]
        assert badge.get("lang") == lang
        assert [each.text for each in badge.iter(f"{SVG}title")] == [words]
        *lines, network = list_lines(badge)
        assert " ".join(lines) == words.partition(" – ")[0]
        assert network == "Ilmastokumppanit"


def test_whoever_leaves_later_is_a_member_until_then() -> None:
    stays = create_partner("a", left="2025-05-21")
    leaves = create_partner("b", left="2025-05-20")
    site = create_site(stays, leaves)
    assert [(create_badge(site, each).is_past, create_badge(site, each).years.text) for each in (stays, leaves)] == [
        (False, "vuodesta 2015"),
        (True, "2015–2025"),
    ]


def test_a_single_year_is_no_range() -> None:
    member = create_partner("a", left="2015-12-31")
    assert create_badge(create_site(member), member).words == "Ilmastokumppani 2015"


def test_a_past_member_has_lost_the_networks_colour() -> None:
    badges = draw(Lang.FI, create_partner("a"), create_partner("b", left=LEFT))
    present, past = ({each.get("fill") for each in badge.iter()} for badge in badges.values())
    assert present - past == {PALETTE["copper"]}


def test_a_former_address_shows_the_same_picture() -> None:
    member = change_membership(create_partner("new"), former_slugs=("old", "older"))
    badges = draw(Lang.SV, member)
    assert list(badges) == ["/badge/new.sv.svg", "/badge/old.sv.svg", "/badge/older.sv.svg"]
    assert len({ET.tostring(badge) for badge in badges.values()}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_length_is_made_to_fit(name: str) -> None:
    line = fit_line(name, 12)
    assert 9 <= line.size <= 12
    longest = sum(0.7 if letter.islower() or letter == " " else 1 for letter in line.text) * line.size
    assert longest <= ROOM
    kept = line.text.removesuffix("…")
    assert name.startswith(kept)
    assert (kept == name) is (line.text == name)
    assert kept == name or longest + 9 > ROOM - 9


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", Kind)
def test_the_words_of_a_membership_stand_in_two_lines_of_full_size(lang: Lang, kind: Kind) -> None:
    for member in (create_partner("a", kind=kind), create_partner("a", kind=kind, left=LEFT)):
        badge = create_badge(create_site(member, lang=lang), member)
        assert (badge.kind.size, badge.years.size) == (20, 17)


def test_a_network_without_a_name_in_the_language_is_marked() -> None:
    (badge,) = draw(Lang.SV, create_partner("a")).values()
    assert [each.get("lang") for each in badge.iter(f"{SVG}text")] == [None, None, "fi"]


def test_the_template_has_no_colour_of_its_own() -> None:
    assert not COLOURS.search((TEMPLATES / "badge.svg").read_text("utf-8"))


def find_badges(site: Site) -> dict[str, bytes]:
    """Return the badges of a built site by their files."""
    return {path: content for path, content in site.tree.items() if path.startswith("badge/")}


def test_a_built_site_has_a_badge_for_each_page_of_a_member(site: Site) -> None:
    """In each language, also where a page only leads to another: there was a badge under that slug, too."""
    folders = {lang: create_path(PageName.PARTNERS, lang).removeprefix("/") for lang in Lang}
    pages = re.compile(f"({'|'.join(folders.values())})([a-z0-9-]+)/index.html")
    found = [match for match in map(pages.fullmatch, site.pages) if match and match[2] != "a-o"]
    langs = {folder: lang for lang, folder in folders.items()}
    assert set(find_badges(site)) == {f"badge/{match[2]}.{langs[match[1]]}.svg" for match in found}


def test_a_built_badge_is_small_and_complete_in_itself(site: Site) -> None:
    """It passes as a logo does: nothing runs, nothing is loaded; the one doubt is that its letters are no outlines."""
    for path, content in find_badges(site).items():
        assert len(content) < MAX_BYTES
        picture, problems = read_svg(content, path)
        assert picture
        assert (picture.width, picture.height) == (WIDTH, HEIGHT)
        assert {(problem.code, problem.severity) for problem in problems} == {("svg-text", Severity.WARNING)}
        root = ET.fromstring(content)  # noqa: S314  (ours)
        assert {each.tag.removeprefix(SVG) for each in root.iter()} == {"svg", "title", "path", "g", "text"}
        assert not re.search(rb"url\(|href|style|currentColor|var\(", content)


def list_member_pages(site: Site) -> list[Page]:
    """Return the pages that show a badge."""
    shown = f"{site.base}/badge/"
    return [
        page for page in site.full_pages if any(each.attributes["src"].startswith(shown) for each in page.find("img"))
    ]


def test_a_members_page_shows_its_badge_and_how_to_show_it_elsewhere(site: Site) -> None:
    """The markup there is that of the page's language, and leads to the page; a past member's page has none."""
    pages = list_member_pages(site)
    assert {f"badge/{page.path.split('/')[-2]}" for page in pages} <= {path[: -len(".fi.svg")] for path in site.tree}
    assert {len(page.find("textarea")) for page in pages} == {0, 1}
    for page in pages:
        (shown,) = (each for each in page.find("img") if "/badge/" in each.attributes["src"])
        badge = ET.fromstring(site.tree[site.find_file(shown.attributes["src"])])  # noqa: S314  (ours)
        assert badge.get("lang") == page.find("html")[0].attributes["lang"]
        assert shown.attributes["alt"] == badge.findtext(f"{SVG}title")
        codes = page.find("textarea")
        assert bool(codes) is not ("–" in list_lines(badge)[1]), page.path
        for code in codes:
            assert "readonly" in code.attributes
            link, picture = parse_page(page.path, code.text.encode()).elements
            (canonical,) = page.find("link", rel="canonical")
            assert (link.tag, link.attributes) == ("a", {"href": canonical.attributes["href"]})
            assert picture.tag == "img"
            names = ("alt", "width", "height")
            wanted = {name: shown.attributes[name] for name in names}
            assert picture.attributes == {"src": site.host + shown.attributes["src"], **wanted}
