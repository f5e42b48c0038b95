"""What search engines are told, read as they read it: every page's JSON-LD is expanded, offline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from showcase.exports.linked_data import create_breadcrumb_list, create_linked_data
from showcase.text import create_json
from showcase.views.shapes import Link

if TYPE_CHECKING:
    from tests.built_site import Page, Site

SCHEMA: Final = "https://schema.org/"
ADDRESSES: Final = ("eventAttendanceMode", "eventStatus", "item", "logo", "mainEntityOfPage", "url")
"""Terms of schema.org whose values are addresses."""
CONTEXT: Final = {"@vocab": SCHEMA, **{term: {"@type": "@id"} for term in ADDRESSES}}
HOSTILE: Final = ("</script><x>", "<!--", "<![CDATA[", "&amp;", "\u2028", "\\", '"', "{{ 7 }}", "@id", "é")


def load_context(address: str, _options: object) -> dict[str, object]:
    """Stand in for schema.org: pyld asks nobody else."""
    assert address.rstrip("/") == SCHEMA.rstrip("/")
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}, "contentType": "a"}


def expand(text: str) -> list[dict[str, Any]]:
    """Return the things that a document speaks of, each with full names and plain values."""
    nodes = jsonld.expand(json.loads(text), {"documentLoader": load_context, "base": "nowhere:"})
    return [simplify(node) for node in nodes]


def simplify(value: Any) -> Any:  # noqa: ANN401  JSON-LD may be anything
    """Return an expanded value as it was meant: schema.org's own names short, lists of one as the one."""
    if isinstance(value, list):
        return simplify(value[0]) if len(value) == 1 else [simplify(each) for each in value]
    if not isinstance(value, dict):
        return value.removeprefix(SCHEMA) if isinstance(value, str) else value
    if "@value" in value or value.keys() == {"@id"}:
        return value.get("@value", value.get("@id"))
    return {name.removeprefix(SCHEMA): simplify(each) for name, each in value.items()}


def read(page: Page) -> dict[str, dict[str, Any]]:
    """Return what a page says, by type."""
    (script,) = page.find("script", type="application/ld+json")
    return {node["@type"]: node for node in expand(script.text)}


def test_every_page_tells_the_way_that_it_shows(site: Site) -> None:
    """Its breadcrumb, in the same words and to the same places, by whole addresses; home has none."""
    for page in site.full_pages:
        shown = [each for each in page.elements if "hds-breadcrumb__list-item" in each.attributes.get("class", "")]
        told = read(page).get("BreadcrumbList", {}).get("itemListElement", [])
        assert [each["name"] for each in told] == [each.text for each in shown], page.path
        assert [each["position"] for each in told] == list(range(1, len(shown) + 1))
        assert {each["@type"] for each in told} <= {"ListItem"}
        links = [each.attributes["href"] for each in page.find("a") if "breadcrumb" in each.attributes.get("class", "")]
        (canonical,) = page.find("link", rel="canonical")
        whole = [*(site.host + link for link in links), canonical.attributes["href"]]
        assert [each["item"] for each in told] == (whole if shown else []), page.path


def test_whatever_a_page_says_is_known_to_schema_org_and_is_whole(site: Site) -> None:
    """No name without its vocabulary, no address that is only whole on this page."""
    for page in site.full_pages:
        (script,) = page.find("script", type="application/ld+json")
        expanded = json.dumps(jsonld.expand(json.loads(script.text), {"documentLoader": load_context, "base": "x:"}))
        assert '"x:' not in expanded, page.path
        assert set(read(page)) <= {"Article", "BreadcrumbList", "Event", "NewsArticle", "Organization"}


def list_companies(site: Site, folder: str) -> dict[str, dict[str, Any]]:
    """Return what the pages of the members say of them, by slug."""
    ways = ((page.path.removeprefix(f"{folder}/").split("/"), page) for page in site.full_pages)
    return {way[0]: read(page)["Organization"] for way, page in ways if len(way) == 2 and folder in page.path}


@pytest.mark.parametrize(
    ("lang", "folder", "network", "city"),
    [
        ("fi", "kumppanit", "Ilmastokumppanit", "Helsingin kaupunki"),
        ("sv", "sv/partner", "Klimatpartnerna", "Helsingfors stad"),
        ("en", "en/partners", "Climate Partners", "City of Helsinki"),
    ],
)
def test_a_company_and_the_network_are_told_in_each_language(
    sites: dict[str, Site], lang: str, folder: str, network: str, city: str
) -> None:
    site = sites["demonstration"]
    home = site.origin + {"fi": "/"}.get(lang, f"/{lang}/")
    known = {"@type": "Organization", "@id": f"{site.origin}/#network", "name": network, "url": home}
    page = site.pages[f"{home.removeprefix(site.origin)}index.html".lstrip("/")]
    told = read(page)["Organization"]
    (icon,) = page.find("link", rel="icon")
    assert told == {
        **known,
        "logo": site.origin + icon.attributes["href"],
        "email": "ilmastokumppanit@hel.example",
        "parentOrganization": {"@type": "Organization", "name": city},
    }
    company = list_companies(site, folder)["kuusisaaren-kiinteistot"]
    company.pop("logo", None)
    assert company == {
        "@type": "Organization",
        "@id": f"{site.origin}/kumppanit/kuusisaaren-kiinteistot/#organization",
        "name": "Kuusisaaren Kiinteistöt Oy",
        "url": "https://kuusisaari.example",
        "mainEntityOfPage": f"{site.origin}/{folder}/kuusisaaren-kiinteistot/",
        "identifier": {"@type": "PropertyValue", "propertyID": "Y-tunnus", "value": "0000012-3"},
        "memberOf": known,
    }


def test_one_that_has_left_is_no_member_and_what_is_not_known_is_not_told(sites: dict[str, Site]) -> None:
    companies = list_companies(sites["golden"], "sv/partner")
    assert {slug for slug, company in companies.items() if "memberOf" not in company} == {"vanha-halli"}
    assert companies["pikku-paja"]["url"] == companies["pikku-paja"]["mainEntityOfPage"]
    assert {slug for slug, company in companies.items() if "identifier" not in company} == {"luodon-ystavat"}


def test_a_bulletin_is_told_in_the_language_in_which_it_is_shown(sites: dict[str, Site]) -> None:
    site = sites["golden"]
    network = {"@type": "Organization", "@id": f"{site.origin}/#network", "name": "Guldnätverket"}
    network["url"] = f"{site.origin}/sv/"
    for slug, lang, title, about in (
        ("raportit", "fi", "Vuoden 2024 raportit otetaan vastaan", None),
        ("latauspisteet", "sv", "Pikku Paja & grannarna fick laddplatser", ["pikku-paja", "ake-ohman"]),
    ):
        page = site.pages[f"sv/meddelanden/{slug}/index.html"]
        told = read(page)["NewsArticle"]
        address = f"{site.origin}/sv/meddelanden/{slug}/"
        assert (told["@id"], told["mainEntityOfPage"]) == (f"{address}#bulletin", address)
        assert (told["headline"], told["inLanguage"]) == (title, lang)
        assert told["author"] == told["publisher"] == network
        named = [each["@id"].rpartition("/#")[0].rpartition("/")[2] for each in told.get("about", [])]
        assert (named or None) == about


@pytest.mark.parametrize("folder", ["tapahtumat", "sv/evenemang", "en/events"])
def test_an_event_is_told_with_its_state_its_time_and_who_organises_it(sites: dict[str, Site], folder: str) -> None:
    """By one identity in all languages; the times with their offset from UTC, over the change of the clock too."""
    site = sites["golden"]
    slugs = ("seminaari-2025", "kellonsiirron-yo", "webinaari", "vierailu-2023")
    told = {slug: read(site.pages[f"{folder}/{slug}/index.html"])["Event"] for slug in slugs}
    assert [told[slug]["@id"] for slug in slugs] == [f"{site.origin}/tapahtumat/{slug}/#event" for slug in slugs]
    assert [told[slug]["url"] for slug in slugs] == [f"{site.origin}/{folder}/{slug}/" for slug in slugs]
    assert [(told[slug]["startDate"], told[slug].get("endDate")) for slug in slugs] == [
        ("2025-11-19T09:00:00+02:00", "2025-11-19T15:30:00+02:00"),
        ("2025-03-29T22:00:00+02:00", "2025-03-30T06:00:00+03:00"),
        ("2025-05-20T23:30:00+03:00", None),
        ("2023-09-14T13:00:00+03:00", "2023-09-15T11:00:00+03:00"),
    ]
    states = [told[slug]["eventStatus"].removeprefix(SCHEMA) for slug in slugs]
    assert states == ["EventScheduled", "EventScheduled", "EventPostponed", "EventCancelled"]
    organisers = ["kumppanit/ake-ohman/#organization", "kumppanit/pikku-paja/#organization", "#network"]
    assert [told[slug]["organizer"]["@id"] for slug in slugs[:3]] == [f"{site.origin}/{each}" for each in organisers]
    seminar = told["seminaari-2025"]
    assert seminar["inLanguage"] == ["fi", "en"]
    assert seminar["location"]["@type"] == "Place"
    assert seminar["location"]["address"] == "Katu 1; 2. kerros, Koekaupunki"
    assert seminar["eventAttendanceMode"] == f"{SCHEMA}OfflineEventAttendanceMode"
    assert [each["name"] for each in seminar["performer"]] == ["Åke & Öhman Ab", "Pikku Paja Oy"]
    assert told["webinaari"]["location"] == {"@type": "VirtualLocation", "url": "https://ilmoittaudu.example/webinaari"}
    assert "location" not in told["kellonsiirron-yo"]


def test_a_logo_is_told_where_a_page_shows_one(site: Site) -> None:
    for folder in ("kumppanit", "sv/partner", "en/partners"):
        for slug, company in list_companies(site, folder).items():
            page = site.pages[f"{folder}/{slug}/index.html"]
            sources = [each.attributes.get("src", "") for each in page.find("img")]
            shown = [site.host + source for source in sources if "/assets/logos/" in source]
            assert [company["logo"]] == shown if shown else "logo" not in company, page.path


def test_what_answers_for_nothing_says_nothing(site: Site) -> None:
    assert not site.pages["404.html"].find("script")


@given(st.lists(st.text() | st.sampled_from(HOSTILE), min_size=1).map("".join))
def test_a_hostile_name_is_told_letter_by_letter(name: str) -> None:
    printed = create_json(create_linked_data([create_breadcrumb_list("https://a.example", (Link(name, "/b/"),))]))
    assert not {"<", ">", "&"} & set(printed)
    (node,) = expand(printed)
    assert node["itemListElement"] == {
        "@type": "ListItem",
        "position": 1,
        "name": name,
        "item": "https://a.example/b/",
    }
