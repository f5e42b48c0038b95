"""The partner list: its order, by what its rows are found, which filters there are, and its pages by letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from showcase.achievements.years import create_achievements
from showcase.i18n import create_speech
from showcase.network import File
from showcase.pages import list_pages
from showcase.urls import PageName
from showcase.views.filters import create_row_filters
from showcase.views.list_page import Choice
from showcase.views.localised_site import Site
from showcase.views.partner_list import MAX_FULL, MAX_ROWS, create_letter_view, create_partners_view, list_letters
from showcase.vocabulary import Lang
from tests.network_builder import create_network, create_partner, create_values

if TYPE_CHECKING:
    from showcase.network import Partner
    from showcase.views.list_page import FilterGroup, PartnersView

BUILT = date(2025, 5, 20)
GOAL = "goal: {year: 2030, at_most: 50}"
TARGETS = f"""
- {{id: heat, theme: emissions, unit: MWh, baseline: {{year: 2020, value: 100}}, {GOAL}}}
- {{id: paper, theme: waste, unit: t, baseline: {{year: 2020, value: 9}}, goal: {{year: 2022, at_most: 5}}}}
"""
LATER = "- {id: fleet, theme: energy-saving, goal: {year: 2028}}"


def create_member(slug: str, name: str = "Yritys", industry: str = "68", **options: Any) -> Partner:  # noqa: ANN401
    """Return a partner with a name and an industry of its own; the rest is create_partner's."""
    partner = create_partner(slug, **options)
    profile = partner.profile.value.model_copy(update={"name": name, "industry": industry})
    return replace(partner, profile=File(profile, partner.profile.marks))


def create_site(*partners: Partner, lang: Lang = Lang.FI, years: range = range(2021, 2025)) -> Site:
    """Return the site of a network with these partners, offered in every language."""
    network = create_network(*partners, years=years)
    settings = network.settings.value
    languages = settings.languages.model_copy(update={"offered": tuple(Lang)})
    settings = settings.model_copy(update={"languages": languages})
    network = replace(network, settings=File(settings, network.settings.marks))
    achievements = create_achievements(network, BUILT)
    assets = ("/style.css", "/icon.svg", "/filters.js", "/sorting.js")
    return Site(network, achievements, create_speech(lang), BUILT, *assets, {})


def create_view(*partners: Partner, lang: Lang = Lang.FI) -> PartnersView:
    """Return the list of these partners."""
    site = create_site(*partners, lang=lang)
    return create_partners_view(site, list_letters(site))


def create_many(number: int, letters: str = "k") -> list[Partner]:
    """Return so many partners, whose names begin with these letters in turn."""
    one = create_member("k")
    profiles = {
        letter: File(one.profile.value.model_copy(update={"name": f"{letter}-yritys"}), one.profile.marks)
        for letter in letters
    }
    return [replace(one, slug=f"k{each}", profile=profiles[letters[each % len(letters)]]) for each in range(number)]


def find_group(view: PartnersView, key: str) -> FilterGroup:
    """Return a filter of a list."""
    assert view.filters
    return next(group for group in view.filters.groups if group.key == key)


SIGNED_LATE = {"2021-03-01": TARGETS}
MEMBERS = (
    create_member("a", "Öljymäki", "10", commitments=SIGNED_LATE, results=create_values("heat", {2024: 90})),
    create_member("b", "apu", "68", commitments=SIGNED_LATE),
    create_member("c", "Åström", "10", commitments={"2025-02-01": LATER}),
    create_member("d", "Ärrä", "85", kind="supporting-member"),
    create_member("e", "Entinen", "49", commitments=SIGNED_LATE, left="2023-06-01"),
)


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (Lang.FI, "apu Åström Ärrä Öljymäki"),
        (Lang.SV, "apu Åström Ärrä Öljymäki"),
        (Lang.EN, "apu Ärrä Åström Öljymäki"),
    ],
)
def test_names_stand_in_the_order_of_the_language(lang: Lang, names: str) -> None:
    view = create_view(*MEMBERS, lang=lang)
    assert " ".join(row.name for row in view.rows) == names
    assert [row.name for row in view.left] == ["Entinen"]


def test_a_row_is_found_by_themes_industry_report_and_kind() -> None:
    """Themes are those of targets in force, and of those signed since; one that has ended is not found by."""
    rows = [create_row_filters(create_site(*MEMBERS), member) for member in MEMBERS]
    assert [row.theme for row in rows] == ["emissions", "emissions", "energy-saving", "", ""]
    assert [row.industry for row in rows] == ["C", "M", "C", "Q", "H"]
    assert [row.report for row in rows] == ["saatu", "ei-saatu", "", "", ""]
    assert [row.kind for row in rows] == ["kumppani", "kumppani", "kumppani", "tukijasen", "kumppani"]


def test_before_the_first_year_a_row_is_found_by_all_that_it_signed() -> None:
    site = create_site(*MEMBERS, years=range(2030, 2031))
    assert create_row_filters(site, MEMBERS[0]).theme == "waste emissions"
    assert create_row_filters(site, MEMBERS[0]).report == ""


def test_only_choices_that_somebody_answers_to_are_offered() -> None:
    """In the order of the settings, of the alphabet and of the closed lists; those who left are not asked."""
    view = create_view(*MEMBERS)
    assert [choice.value for choice in find_group(view, "theme").choices] == ["energy-saving", "emissions"]
    assert [choice.text for choice in find_group(view, "industry").choices] == [
        "Kiinteistöalan toiminta",
        "Koulutus",
        "Teollisuus",
    ]
    assert [choice.value for choice in find_group(view, "report").choices] == ["saatu", "ei-saatu"]
    assert [choice.value for choice in find_group(view, "kind").choices] == ["kumppani", "tukijasen"]


def test_a_filter_that_tells_nobody_from_another_is_not_there() -> None:
    view = create_view(MEMBERS[0], MEMBERS[2])
    assert view.filters
    assert [group.key for group in view.filters.groups] == ["theme"]


def test_the_address_has_the_words_of_the_page() -> None:
    names = [
        (view.filters.word, *(group.name for group in view.filters.groups))
        for lang in Lang
        if (view := create_view(*MEMBERS, lang=lang)).filters
    ]
    assert names == [
        ("haku", "teema", "toimiala", "raportti", "jasenyys"),
        ("sok", "tema", "bransch", "rapport", "medlemskap"),
        ("search", "theme", "industry", "report", "membership"),
    ]


def test_a_choice_knows_how_it_is_written_in_the_other_languages() -> None:
    view = create_view(*MEMBERS, lang=Lang.EN)
    assert find_group(view, "report").choices[0] == Choice(
        "received", "Received", None, "Report 2024 received", (("fi", "raportti=saatu"), ("sv", "rapport=mottagen"))
    )
    assert find_group(view, "industry").choices[-1].elsewhere == (("fi", "toimiala=M"), ("sv", "bransch=M"))


@pytest.mark.parametrize(
    ("lang", "one", "many"),
    [
        (Lang.FI, "{} jäsen 4 jäsenestä", "{} jäsentä 4 jäsenestä"),
        (Lang.SV, "{} av 4 medlemmar", "{} av 4 medlemmar"),
        (Lang.EN, "{} of 4 members", "{} of 4 members"),
    ],
)
def test_what_is_found_is_said_in_the_form_of_its_number(lang: Lang, one: str, many: str) -> None:
    view = create_view(*MEMBERS, lang=lang)
    assert view.filters
    assert (view.filters.found.one, view.filters.found.many) == (one, many)


def test_a_list_of_nobody_has_nothing_to_filter() -> None:
    view = create_view()
    assert view.filters is None
    assert view.rows == ()
    assert view.count == "0 kumppania"


def test_a_list_that_fits_on_a_page_has_no_pages_of_letters() -> None:
    present = create_many(MAX_FULL)
    view = create_view(*present, MEMBERS[4])
    assert not view.letters
    assert not view.is_compact
    assert len(view.rows) == MAX_FULL


def test_a_longer_list_names_all_and_has_a_page_for_each_letter() -> None:
    """Digits first, other alphabets last; a page has its letter's members, and says which letter it is."""
    site = create_site(*create_many(MAX_FULL + 1, "öåk3äΩ&"), MEMBERS[4], lang=Lang.SV)
    letters = list_letters(site)
    view = create_partners_view(site, letters)
    assert view.is_compact
    assert len(view.rows) == MAX_FULL + 1
    assert [link.text for link in view.letters] == ["0–9", "K", "Y", "Å", "Ä", "Ö", "Övriga"]
    page = create_letter_view(site, "Å", letters)
    assert {row.name for row in page.rows} == {"å-yritys"}
    assert (page.title, page.count) == ("Partner: Å", "29 medlemmar")
    assert [link.text for link in page.letters if link.current] == ["Å"]
    assert sum(len(create_letter_view(site, letter, letters).rows) for letter in letters) == MAX_FULL + 1


def test_where_even_names_are_too_many_the_letters_have_them() -> None:
    view = create_view(*create_many(MAX_ROWS + 1), MEMBERS[4])
    assert view.rows == ()
    assert view.filters is None
    assert len(view.letters) == 1
    assert len(view.left) == 1


def test_every_letter_has_its_page_in_every_language_and_these_are_sisters() -> None:
    members = create_many(MAX_FULL + 1, "öak9Ω")
    sisters = []
    for lang in Lang:
        site = create_site(*members, lang=lang)
        pages = [page for page in list_pages(site, lambda _name, _lang: "") if page.template == "letter.html"]
        shells = [page.create()[0] for page in pages]
        assert [f"https://network.example{page.path}" for page in pages] == [shell.canonical for shell in shells]
        assert [shell.breadcrumb[-2].href for shell in shells] == [site.href(PageName.PARTNERS)] * len(shells)
        sisters.append([shell.alternates for shell in shells])
    assert sisters[0] == sisters[1] == sisters[2]
    assert [alternates[0].href.partition("/a-o/")[2] for alternates in sisters[0]] == [
        "0-9/",
        "a/",
        "k/",
        "oe/",
        "muut/",
    ]
