"""No kind of page is forgotten, and those that only lead elsewhere or stand in for another do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.kinds import KINDS, LANGS, MULTILINGUAL, find_sisters
from tests.built_site import ROOT

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage
    from tests.browser.served import ServedSite, Visits

# The shell; what only leads elsewhere, below; the pages of letters, which a network of this size has not.
OTHERS = {"base", "redirect", "letter"}


def test_every_template_has_a_page_that_is_tried() -> None:
    templates = {path.stem for path in (ROOT / "themes" / "ilmastokumppanit" / "templates").glob("*.html")}
    assert templates - OTHERS == set(KINDS)


def test_every_kind_has_its_sisters(demonstration_site: ServedSite) -> None:
    for kind in MULTILINGUAL:
        sisters = find_sisters(demonstration_site.folder, KINDS[kind])
        assert tuple(sorted(sisters)) == tuple(sorted(LANGS))
        assert len(set(sisters.values())) == len(LANGS)


def test_an_old_address_leads_to_the_new_one(open_page: OpenPage, demonstration_site: ServedSite) -> None:
    page = open_page("/kumppanit/kuusisaari/")
    page.wait_for_url(demonstration_site.locate(KINDS["partner"]))
    assert page.locator("h1").inner_text() == "Kuusisaaren Kiinteistöt Oy"


def test_an_unknown_address_gets_the_sites_own_page_in_all_languages(
    visits: Visits, demonstration_site: ServedSite
) -> None:
    page = visits.open(demonstration_site, "/nowhere/at/all/")
    assert {page.locator(f"main div[lang={lang}]").count() for lang in LANGS} == {1}
    page.locator("main div[lang=sv] a").first.click()
    page.wait_for_url(demonstration_site.locate("/sv/"))
    # The browser itself says of the missing page that it is missing, and of nothing else.
    assert all("404" in fault for fault in visits.faults)
    visits.faults.clear()
