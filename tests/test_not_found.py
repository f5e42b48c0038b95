"""What answers where there is nothing, or nothing any more: whole at any address, and not to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.built_site import Page, Site

WORDS = {"fi": "Sivua ei löytynyt", "sv": "Sidan hittades inte", "en": "Page not found"}
HOMES = {"fi": "/", "sv": "/sv/", "en": "/en/"}
LISTS = {"fi": "/kumppanit/", "sv": "/sv/partner/", "en": "/en/partners/"}


@pytest.fixture
def page(site: Site) -> Page:
    """Return the page of each of the two sites."""
    return site.pages["404.html"]


def test_it_says_so_in_every_language(page: Page) -> None:
    """A group each, named by its line of the one heading."""
    (heading,) = page.find("h1")
    assert heading.text.split() == " ".join(WORDS.values()).split()
    for lang, words in WORDS.items():
        (line,) = page.find("span", lang=lang)
        assert line.text == words
        (group,) = page.find("div", lang=lang)
        assert group.attributes["aria-labelledby"] == line.attributes["id"]


def test_it_leads_home_and_to_the_list_in_every_language(site: Site, page: Page) -> None:
    (main,) = page.find("main")
    inside = page.elements[page.elements.index(main) :]
    links = [each.attributes["href"] for each in inside if each.tag == "a" and "hds-link" in each.attributes["class"]]
    assert links[:6] == [site.base + places[lang] for lang in WORDS for places in (HOMES, LISTS)]
    for lang, home in HOMES.items():
        assert page.find("a", hreflang=lang, href=site.base + home)


def test_it_is_not_to_be_found(page: Page) -> None:
    """No address of its own, no sisters, nothing to share; and no page leads there."""
    assert not page.is_listed
    assert not page.find("link", rel="canonical")
    assert not page.find("link", rel="alternate")
    assert not [each for each in page.find("meta") if each.attributes.get("property", "").startswith("og:")]


def test_an_old_address_is_not_to_be_found_either(site: Site) -> None:
    """It names the new one as its own, and so does the page there."""
    former = [page for page in site.pages.values() if page.find("meta", **{"http-equiv": "refresh"})]
    assert len(former) % len(WORDS) == 0
    for page in former:
        assert not page.is_listed
        assert not page.find("link", rel="alternate")
        assert not page.find("script")
        (canonical,) = page.find("link", rel="canonical")
        new = site.pages[site.find_file(canonical.attributes["href"].removeprefix(site.host))]
        assert new.is_listed
        assert new.find("link", rel="canonical", href=canonical.attributes["href"])


def test_nothing_leads_to_it(site: Site) -> None:
    assert not [path for path, content in site.tree.items() if b"404.html" in content]


def test_all_that_it_names_is_named_from_the_root(page: Page) -> None:
    """It is read at any address."""
    for each in page.elements:
        for name in ("href", "src"):
            address = each.attributes.get(name, "/")
            assert address.startswith(("/", "#", "https://")), address


def test_its_title_is_that_of_the_first_language(page: Page) -> None:
    (title,) = page.find("title")
    assert title.text.startswith(f"{WORDS['fi']} – ")
