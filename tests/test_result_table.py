"""The table of a year's results: by what its rows are found, in which orders they stand, and the form that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase.queries import Order
from showcase.views.edition.view import create_year_view
from showcase.views.list_page import Choice
from showcase.vocabulary import Lang, Status
from tests.test_partner_list import create_member, create_site

if TYPE_CHECKING:
    from showcase.views.edition.page import ResultRow, YearView
    from showcase.views.list_page import FilterGroup

YEAR = 2024
TARGETS = """
- {id: heat, theme: emissions, unit: MWh, title: {fi: Ämpäri}, baseline: {year: 2020, value: 100},
   goal: {year: 2030, at_most: 50}}
- {id: fleet, theme: waste, title: {fi: Öljy}, goal: {year: 2026}}
- {id: paper, theme: emissions, unit: t, title: {fi: apu}, baseline: {year: 2020, value: 100},
   goal: {year: 2028, at_most: 50}}
"""
SIGNED = {"2021-03-01": TARGETS}
RESULTS = """
results:
- {target: heat, value: 90}
- {target: paper, value: 110}
- {target: fleet, status: in-progress}
"""
MEMBERS = (
    create_member("a", "Öljymäki", commitments=SIGNED, results={YEAR: RESULTS}),
    create_member("b", "Åström", commitments=SIGNED),
)


def create_view(lang: Lang = Lang.FI) -> YearView:
    """Return the year of two partners with three targets each, of which one has no report."""
    site = create_site(*MEMBERS, lang=lang)
    return create_year_view(site, site.achievements.years[YEAR])


def sort_rows(view: YearView, order: Order, *, falling: bool = False) -> list[str]:
    """Return the rows by an order's ranks as the script does: stable, and those without a rank last."""
    column = list(Order).index(order)

    def get_key(row: ResultRow) -> tuple[bool, int]:
        rank = row.keys.ranks.split()[column]
        place = 0 if rank == "-" else int(rank)
        return rank == "-", -place if falling else place

    return [f"{row.partner.text[0]} {row.target.text}" for row in sorted(view.results, key=get_key)]


def find_group(view: YearView, key: str) -> FilterGroup:
    """Return a group of the form."""
    assert view.result_filters
    return next(group for group in view.result_filters.groups if group.key == key)


def test_the_table_stands_by_partner_in_the_order_of_the_language() -> None:
    assert sort_rows(create_view(), Order.PARTNER) == [
        "Å Ämpäri", "Å Öljy", "Å apu", "Ö Ämpäri", "Ö Öljy", "Ö apu",
    ]  # fmt: skip
    assert [row.partner.text for row in create_view().results] == ["Åström"] * 3 + ["Öljymäki"] * 3


def test_rows_of_one_partner_keep_their_order_when_the_partners_change_theirs() -> None:
    assert sort_rows(create_view(), Order.PARTNER, falling=True) == [
        "Ö Ämpäri", "Ö Öljy", "Ö apu", "Å Ämpäri", "Å Öljy", "Å apu",
    ]  # fmt: skip


def test_targets_and_themes_stand_by_the_alphabet_of_the_language() -> None:
    assert sort_rows(create_view(), Order.TARGET) == [
        "Å apu", "Ö apu", "Å Ämpäri", "Ö Ämpäri", "Å Öljy", "Ö Öljy",
    ]  # fmt: skip
    themes = [row.theme.text for row in create_view().results[:3]]
    ranks = [row.keys.ranks.split()[2] for row in create_view().results[:3]]
    assert ranks == [str(sorted(set(themes)).index(theme)) for theme in themes]


def test_statuses_stand_best_first() -> None:
    rows = create_view().results
    assert [row.keys.status for row in rows] == [*["ei-tulosta"] * 3, "jaljessa", "kaynnissa", "jaljessa"]
    assert sort_rows(create_view(), Order.STATUS) == [
        "Ö Öljy", "Ö Ämpäri", "Ö apu", "Å Ämpäri", "Å Öljy", "Å apu",
    ]  # fmt: skip


def test_progress_stands_as_a_number_and_what_has_none_is_last_both_ways() -> None:
    """A negative one too; a milestone and a target without a result have none."""
    without = ["Å Ämpäri", "Å Öljy", "Å apu", "Ö Öljy"]
    assert sort_rows(create_view(), Order.PROGRESS) == ["Ö apu", "Ö Ämpäri", *without]
    assert sort_rows(create_view(), Order.PROGRESS, falling=True) == ["Ö Ämpäri", "Ö apu", *without]


def test_goal_years_stand_as_numbers() -> None:
    assert sort_rows(create_view(), Order.GOAL_YEAR) == [
        "Å Öljy", "Ö Öljy", "Å apu", "Ö apu", "Å Ämpäri", "Ö Ämpäri",
    ]  # fmt: skip


def test_every_row_has_a_rank_in_each_order() -> None:
    assert {len(row.keys.ranks.split()) for row in create_view().results} == {len(Order)}


def test_themes_and_statuses_that_some_row_has_can_be_chosen() -> None:
    """Statuses best first, whatever the rows say first."""
    view = create_view()
    assert {choice.value for choice in find_group(view, "theme").choices} == {row.keys.theme for row in view.results}
    assert [choice.text for choice in find_group(view, "status").choices] == [
        "Käynnissä",
        "Jäljessä aikataulusta",
        "Ei tulosta",
    ]
    assert find_group(view, "status").every == "Kaikki tilat"
    assert list(Status).index(Status.IN_PROGRESS) < list(Status).index(Status.BEHIND)


@pytest.mark.parametrize(
    ("lang", "name", "words"),
    [
        (Lang.FI, "jarjestys", "-kumppani tavoite -tavoite teema -teema tila -tila -edistyminen edistyminen"),
        (Lang.SV, "sortering", "-partner mal -mal tema -tema status -status -framsteg framsteg"),
        (Lang.EN, "order", "-partner target -target theme -theme status -status -progress progress"),
    ],
)
def test_orders_come_in_twos_and_the_first_one_needs_no_word(lang: Lang, name: str, words: str) -> None:
    """The script counts on it: two for each column that sorts, in the order of the ranks."""
    order = find_group(create_view(lang), "order")
    assert order.name == name
    assert [choice.value for choice in order.choices][:-2] == words.split()
    assert len(order.choices) + 1 == 2 * len(Order)
    assert order.every == {Lang.FI: "Kumppani, A–Ö", Lang.SV: "Partner, A–Ö", Lang.EN: "Partner, A–Z"}[lang]


def test_a_choice_knows_how_it_is_written_in_the_other_languages() -> None:
    view = create_view(Lang.EN)
    assert find_group(view, "status").choices[1] == Choice(
        "behind", "Behind schedule", None, None, (("fi", "tila=jaljessa"), ("sv", "status=efter-tidsplanen"))
    )
    assert find_group(view, "order").choices[7].elsewhere == (
        ("fi", "jarjestys=-edistyminen"),
        ("sv", "sortering=-framsteg"),
    )


@pytest.mark.parametrize(
    ("lang", "count", "found", "everything"),
    [
        (Lang.FI, "6 tavoitetta", "{} tavoitetta 6 tavoitteesta", "Näytä kaikki {} tavoitetta"),
        (Lang.SV, "6 mål", "{} av 6 mål", "Visa alla {} mål"),
        (Lang.EN, "6 targets", "{} of 6 targets", "Show all {} targets"),
    ],
)
def test_what_is_found_is_said_in_whole_words(lang: Lang, count: str, found: str, everything: str) -> None:
    view = create_view(lang)
    assert view.result_count == count
    assert view.result_filters
    assert view.result_filters.found.many == found
    assert view.result_filters.all
    assert view.result_filters.all.many == everything


def test_the_page_loads_both_scripts_below_the_folder_of_the_site() -> None:
    filters = create_view().result_filters
    assert filters
    assert filters.scripts == ("/filters.js", "/sorting.js")


def test_a_year_without_targets_has_nothing_to_filter() -> None:
    site = create_site(create_member("a"))
    view = create_year_view(site, site.achievements.years[YEAR])
    assert (view.results, view.result_filters) == ((), None)
