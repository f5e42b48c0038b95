"""Good practices: their list, its pages of years, and what the page of each one says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from showcase.i18n import NBSP
from showcase.model.event import Event
from showcase.network import File
from showcase.pages import list_pages
from showcase.views.practice_list import (
    MAX_FULL,
    MAX_ROWS,
    create_practice_view,
    create_practices_view,
    create_shelf,
    list_others,
)
from showcase.vocabulary import Lang
from tests.small_network import read_model
from tests.test_partner_list import create_member, create_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.views.practice_page import PracticesView, PracticeView

SAVED = ", savings: {energy_mwh: 12.5, emissions_tco2e: 0}"


def tell(id_: str, themes: str, more: str = "") -> str:
    """Return a practice as a list's item."""
    return f"  - {{id: {id_}, title: {{fi: Teko {id_}}}, summary: {{fi: Näin.}}, themes: [{themes}]{more}}}\n"


def unbind(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace(NBSP, " ")


def create_teller(slug: str, name: str, years: Mapping[int, Iterable[str]], kind: str = "partner") -> Partner:
    """Return a member that tells of practices."""
    results = {year: "good_practices:\n" + "".join(practices) for year, practices in years.items()}
    return create_member(slug, name, results=results, kind=kind)


TELLERS = (
    create_teller("b", "Öljymäki", {2023: [tell("heat", "energy-saving, waste")], 2024: [tell("air", "waste", SAVED)]}),
    create_teller(
        "a", "Ärrä", {2024: [tell("heat", "waste"), tell("box", "energy-saving, waste")]}, "supporting-member"
    ),
    create_teller("c", "Apu", {2022: [tell("mail", "emissions", ", savings: {energy_mwh: 1}")]}),
)


def show_list(*partners: Partner, lang: Lang = Lang.FI, year: int | None = None) -> PracticesView:
    """Return the list of the practices of these partners."""
    site = create_site(*partners, lang=lang)
    return create_practices_view(site, create_shelf(site), year)


def show_page(site: Site, slug: str) -> PracticeView:
    """Return the page of a practice."""
    shelf = create_shelf(site)
    return create_practice_view(site, shelf, next(told for told in shelf.told if told.slug == slug))


def create_many(number: int, years: range = range(2023, 2025)) -> tuple[Partner, ...]:
    """Return partners that tell together of so many practices, as many each year."""
    each = {year: [tell(f"p{year}-{one}", "waste") for one in range(number // len(years))] for year in years}
    return (create_teller("k", "K", each),)


def test_the_newest_come_first_then_by_the_name_of_the_partner() -> None:
    view = show_list(*TELLERS)
    assert [(row.year, row.partner.text if row.partner else "", str(row.title.content)) for row in view.rows] == [
        ("2024", "Ärrä", "Teko heat"),
        ("2024", "Ärrä", "Teko box"),
        ("2024", "Öljymäki", "Teko air"),
        ("2023", "Öljymäki", "Teko heat"),
        ("2022", "Apu", "Teko mail"),
    ]
    assert (view.count, view.is_compact, view.years) == ("5 hyvää käytäntöä", False, ())


def test_a_row_is_found_by_theme_and_by_what_is_saved() -> None:
    """A saving of nothing is one that was told, too."""
    found = [(row.filters.theme, row.filters.kind) for row in show_list(*TELLERS).rows if row.filters]
    assert found == [
        ("waste", ""),
        ("energy-saving waste", ""),
        ("waste", "energia paastot"),
        ("energy-saving waste", ""),
        ("emissions", "energia"),
    ]


@pytest.mark.parametrize(
    ("lang", "names", "one"),
    [
        (Lang.FI, ["teema", "saasto"], "{} käytäntö 5 käytännöstä"),
        (Lang.SV, ["tema", "besparing"], "{} av 5 exempel på god praxis"),
        (Lang.EN, ["theme", "saving"], "{} of 5 good practices"),
    ],
)
def test_the_address_and_the_count_have_the_words_of_the_page(lang: Lang, names: list[str], one: str) -> None:
    filters = show_list(*TELLERS, lang=lang).filters
    assert filters
    assert [group.name for group in filters.groups] == names
    assert filters.found.one == one


def test_only_themes_of_which_there_is_something_to_read_are_linked() -> None:
    assert [link.text for link in show_list(TELLERS[0]).themes] == ["energy-saving", "waste"]


def test_a_list_of_nothing_has_nothing_to_filter() -> None:
    view = show_list()
    assert (view.rows, view.filters, view.count) == ((), None, "0 hyvää käytäntöä")


def test_a_long_list_names_all_and_has_a_page_for_each_year() -> None:
    whole = create_many(MAX_FULL)
    assert show_list(*whole).years == ()
    site = create_site(*create_many(MAX_FULL + 2), lang=Lang.SV)
    shelf = create_shelf(site)
    view = create_practices_view(site, shelf)
    assert (view.is_compact, len(view.rows)) == (True, MAX_FULL + 2)
    assert [(link.text, link.href) for link in view.years] == [
        ("2024", "/sv/god-praxis/2024/"),
        ("2023", "/sv/god-praxis/2023/"),
    ]
    page = create_practices_view(site, shelf, 2023)
    assert (page.title, page.is_compact, len(page.rows)) == ("God praxis 2023", False, MAX_FULL // 2 + 1)
    assert {row.year for row in page.rows} == {"2023"}
    assert page.filters
    assert [link.text for link in page.years if link.current] == ["2023"]


def test_where_even_names_are_too_many_the_years_have_them() -> None:
    view = show_list(*create_many(MAX_ROWS + 2))
    assert (view.rows, view.filters, len(view.years)) == ((), None, 2)
    year = show_list(*create_many(MAX_ROWS + 2), year=2024)
    assert (len(year.rows), year.is_compact) == (MAX_ROWS // 2 + 1, True)


def test_each_practice_has_its_page_and_an_old_name_of_the_partner_leads_to_it() -> None:
    teller = TELLERS[0]
    membership = teller.membership.value.model_copy(update={"former_slugs": ("old",)})
    site = create_site(replace(teller, membership=File(membership, teller.membership.marks)), lang=Lang.EN)
    pages = {page.path: page for page in list_pages(site, lambda _name, _lang: "") if "/good-practices/" in page.path}
    assert list(pages) == [
        "/en/good-practices/",
        "/en/good-practices/b/air/",
        "/en/good-practices/b/heat/",
        "/en/good-practices/old/air/",
        "/en/good-practices/old/heat/",
    ]
    old = pages["/en/good-practices/old/heat/"]
    shell, href = old.create()
    assert (old.template, href) == ("redirect.html", "/en/good-practices/b/heat/")
    assert shell.canonical == "https://network.example/en/good-practices/b/heat/"
    shell, _ = pages["/en/good-practices/b/heat/"].create()
    assert shell.title == "Teko heat – Öljymäki – Ilmastokumppanit"
    assert [link.text for link in shell.breadcrumb] == ["Home", "Good practices", "Teko heat"]


def test_a_page_says_who_when_and_what_was_saved() -> None:
    view = show_page(create_site(*TELLERS, lang=Lang.EN), "b/air")
    assert [(fact.label, fact.text.content, fact.href) for fact in view.facts] == [
        ("Climate partner", "Öljymäki", "/en/partners/b/"),
        ("Told in", "Report for 2024", None),
    ]
    savings = [unbind(str(fact.text.content)) for fact in view.savings]
    assert savings == ["12.5 MWh a year", "0 t CO₂e a year"]
    assert [theme.href for theme in view.themes] == ["/en/themes/waste/"]
    assert (view.title.lang, view.title.note) == ("fi", "In Finnish")


def test_a_supporting_member_is_called_so() -> None:
    assert show_page(create_site(*TELLERS), "a/box").facts[0].label == "Tukijäsen"


def test_others_share_the_most_themes_and_then_are_the_newest() -> None:
    site = create_site(*TELLERS)
    shelf = create_shelf(site)
    others = {told.slug: [each.slug for each in list_others(shelf, told)] for told in shelf.told}
    assert others == {
        "a/heat": ["a/box", "b/air", "b/heat"],
        "a/box": ["b/heat", "a/heat", "b/air"],
        "b/air": ["a/heat", "a/box", "b/heat"],
        "b/heat": ["a/box", "a/heat", "b/air"],
        "c/mail": [],
    }
    link = show_page(site, "a/box").others_link
    assert link.href == "/hyvat-kaytannot/?teema=energy-saving&teema=waste"


def test_no_more_others_than_a_reader_looks_at() -> None:
    shelf = create_shelf(create_site(*create_many(20)))
    assert [len(list_others(shelf, told)) for told in shelf.told] == [4] * 20


def create_event(start: str, practices: Iterable[str], state: str = "scheduled") -> File[Event]:
    """Return an event at which member b speaks of these practices."""
    item = '{{at: "09:30", title: {{fi: Puhe}}, partner: b, practice: {}}}'
    programme = ", ".join(item.format(each) for each in practices)
    text = f"""
    kind: seminar
    title: {{fi: Seminaari {start}}}
    summary: {{fi: Kuvaus}}
    start: {start} 09:00
    state: {state}
    programme: [{programme}]
    """
    return File(read_model(Event, text), TELLERS[0].profile.marks)


def test_a_page_says_where_the_practice_is_presented() -> None:
    """In the order of the days, each event once; what is cancelled or postponed presents nothing."""
    site = create_site(*TELLERS, lang=Lang.EN)
    events = {
        "late": create_event("2025-11-19", ["air", "heat", "air"]),
        "early": create_event("2025-05-19", ["air"]),
        "off": create_event("2025-03-01", ["air"], "cancelled"),
        "moved": create_event("2025-04-01", ["air"], "postponed"),
    }
    site = replace(site, network=replace(site.network, events=events))
    shown = {slug: show_page(site, slug).occasions for slug in ("b/air", "b/heat", "a/heat")}
    assert {slug: [(unbind(each.label), each.text.content) for each in facts] for slug, facts in shown.items()} == {
        "b/air": [
            ("Presented on 19 May 2025", "Seminaari 2025-05-19"),
            ("To be presented on 19 November 2025", "Seminaari 2025-11-19"),
        ],
        "b/heat": [("To be presented on 19 November 2025", "Seminaari 2025-11-19")],
        "a/heat": [],
    }
