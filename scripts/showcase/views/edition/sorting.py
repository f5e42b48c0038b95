"""How the table of a year's results is narrowed and sorted: what its rows are found by, and the form that does it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from showcase.i18n import N_, NP_
from showcase.queries import Filter, Order, create_query_word
from showcase.views.edition.page import ResultKeys
from showcase.views.filters import create_choice, create_counted, create_filters, list_theme_choices
from showcase.views.list_page import FilterGroup
from showcase.views.words import STATUSES
from showcase.vocabulary import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from _typeshed import SupportsRichComparison

    from showcase.achievements.status import TargetYear
    from showcase.views.list_page import Choice, ListFilters
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

_FOUND: Final = NP_("%(num)s of %(all)s targets", "%(num)s of %(all)s targets")
_ALL: Final = NP_("Show all %(num)s targets", "Show all %(num)s targets")

_ORDERS: Final = {
    Order.PARTNER: (("", N_("Partner, A–Z")), ("-", N_("Partner, Z–A"))),
    Order.TARGET: (("", N_("Target, A–Z")), ("-", N_("Target, Z–A"))),
    Order.THEME: (("", N_("Theme, A–Z")), ("-", N_("Theme, Z–A"))),
    Order.STATUS: (("", N_("Status, best first")), ("-", N_("Status, best last"))),
    Order.PROGRESS: (("-", N_("Progress, highest first")), ("", N_("Progress, lowest first"))),
    Order.GOAL_YEAR: (("", N_("Goal year, earliest first")), ("-", N_("Goal year, latest first"))),
}
"""Both ways of each column that sorts, from left to right; the head of a column asks for the first one first.

A minus says that it falls. The values of different targets have different units: no order would mean anything.
"""


def list_result_keys(site: Site, targets: Sequence[TargetYear]) -> Iterator[ResultKeys]:
    """Yield by what each target is found, and its rank in each order, in the order of ``_ORDERS``."""
    columns = zip(*(_list_sort_values(site, target) for target in targets), strict=True)
    ranks = zip(*(_rank(column) for column in columns), strict=True)
    for target, of_target in zip(targets, ranks, strict=True):
        theme = site.themes[target.signed.target.theme]
        status = create_query_word(target.status, site.lang)
        yield ResultKeys(site.theme_slug(theme), status, " ".join(of_target))


def _list_sort_values(site: Site, target: TargetYear) -> Iterator[SupportsRichComparison | None]:
    """Yield what a target is sorted by in each column; names as the language orders them."""
    sort_key, signed = site.speech.sort_key, target.signed
    yield sort_key(site.network.partners[signed.slug].profile.value.name)
    yield sort_key(site.plain(signed.target.title))
    yield sort_key(site.plain(site.themes[signed.target.theme].name))
    yield tuple(Status).index(target.status)
    yield target.progress
    yield signed.target.goal.year


def _rank(values: Sequence[SupportsRichComparison | None]) -> Iterator[str]:
    """Yield the place of each value among all; equal ones share theirs."""
    places = {value: str(place) for place, value in enumerate(sorted({each for each in values if each is not None}))}
    yield from ("-" if value is None else places[value] for value in values)


def create_result_filters(site: Site, rows: Sequence[ResultKeys]) -> ListFilters:
    """Return the form that narrows and sorts a table with these rows."""
    form = create_filters(site, _list_groups(site), rows, _FOUND)
    return replace(
        form,
        scripts=(*form.scripts, site.base + site.sorting),
        groups=(*form.groups, _create_order(site)),
        all=create_counted(site, _ALL),
    )


def _list_groups(site: Site) -> Iterator[FilterGroup]:
    say, lang = site.speech.say, site.lang
    themes = tuple(list_theme_choices(site))
    yield FilterGroup("theme", create_query_word(Filter.THEME, lang), say("Theme"), "select", themes, say("All themes"))
    statuses = tuple(
        create_choice(site, Filter.STATUS, partial(create_query_word, status), say(STATUSES[status]))
        for status in Status
    )
    yield FilterGroup(
        "status", create_query_word(Filter.STATUS, lang), say("Status"), "select", statuses, say("All statuses")
    )


def _create_order(site: Site) -> FilterGroup:
    """Return the choice of an order; the one in which the table stands by itself is not named in the address."""
    standing, *others = _list_orders(site)
    return FilterGroup(
        "order",
        create_query_word(Filter.ORDER, site.lang),
        site.speech.say("Order"),
        "select",
        tuple(others),
        standing.text,
    )


def _list_orders(site: Site) -> Iterator[Choice]:
    for order, ways in _ORDERS.items():
        for sign, text in ways:
            yield create_choice(site, Filter.ORDER, partial(_write_order, order, sign), site.speech.say(text))


def _write_order(order: Order, sign: str, lang: Lang) -> str:
    return sign + create_query_word(order, lang)
