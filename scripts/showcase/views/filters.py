"""The filters of the lists of partners and of good practices: by what a row is found; and how forms are made."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from showcase.i18n import N_, NC_, NP_
from showcase.queries import Filter, Saving, create_query_word
from showcase.views.list_page import Choice, Counted, FilterGroup, ListFilters
from showcase.views.shapes import PracticeFilters, RowFilters
from showcase.views.words import KINDS, REPORT_CHOICES, REPORT_STATES_OF_YEAR, SECTIONS
from showcase.vocabulary import SECTION_OF_DIVISION, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from showcase.model.results import GoodPractice
    from showcase.network import Partner
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang

_NUMBER: Final = "{}"
"""Where the browser fills in a number."""

_FOUND: Final = NP_("%(num)s of %(all)s members", "%(num)s of %(all)s members")
_PRACTICES_FOUND: Final = NP_("%(num)s of %(all)s good practices", "%(num)s of %(all)s good practices")
_SAVINGS: Final = {
    Saving.ENERGY: (NC_("saved", "Energy"), N_("Saves energy")),
    Saving.EMISSIONS: (NC_("saved", "Emissions"), N_("Cuts emissions")),
}
"""What practices save: as a choice, and on its own."""
_CHOSEN: Final = NP_("(%(num)s chosen)", "(%(num)s chosen)")


def create_row_filters(site: Site, partner: Partner) -> RowFilters:
    """Return by what a member is found."""
    this_year = site.achievements.this_year
    report = site.achievements.partners[partner.slug].reports.get(this_year) if this_year else None
    return RowFilters(
        theme=" ".join(_list_theme_slugs(site, partner)),
        industry=SECTION_OF_DIVISION[partner.profile.value.industry],
        report=create_query_word(report.state, site.lang) if report and report.state else "",
        kind=create_query_word(partner.membership.value.kind, site.lang),
    )


def _list_theme_slugs(site: Site, partner: Partner) -> Iterator[str]:
    """Yield the themes in which a member has a target that is in force this year or was signed since."""
    this_year = site.achievements.this_year
    in_force = {year.signed.key for year in site.list_target_years(partner.slug)}
    themes = {
        signed.target.theme
        for signed in site.achievements.partners[partner.slug].targets
        if signed.key in in_force or this_year is None or signed.signed.year >= this_year
    }
    yield from (site.theme_slug(theme) for theme in site.settings.themes if theme.id in themes)


def create_practice_row_filters(site: Site, practice: GoodPractice) -> PracticeFilters:
    """Return by what a good practice is found."""
    themes = (site.theme_slug(theme) for theme in site.settings.themes if theme.id in practice.themes)
    saved = (create_query_word(saving, site.lang) for saving in Saving if _saves(practice, saving))
    return PracticeFilters(theme=" ".join(themes), kind=" ".join(saved))


def _saves(practice: GoodPractice, saving: Saving) -> bool:
    return getattr(practice.savings, saving, None) is not None


def create_list_filters(site: Site, rows: Sequence[RowFilters]) -> ListFilters:
    """Return the form for a list of members with these rows."""
    form = create_filters(site, _list_groups(site), rows, _FOUND)
    return replace(form, chosen=create_counted(site, _CHOSEN))


def create_practice_filters(site: Site, rows: Sequence[PracticeFilters]) -> ListFilters:
    """Return the form for a list with these good practices."""
    form = create_filters(site, _list_practice_groups(site), rows, _PRACTICES_FOUND)
    return replace(form, chosen=create_counted(site, _CHOSEN))


def create_filters(
    site: Site, groups: Iterable[FilterGroup], rows: Sequence[object], found: tuple[str, str]
) -> ListFilters:
    """Return a form of those filters that tell some of the rows from others; ``found`` says how many are shown."""
    selected = (_select_choices(group, rows) for group in groups)
    return ListFilters(
        scripts=(site.base + site.script,),
        word=create_query_word(Filter.WORD, site.lang),
        word_elsewhere=tuple((lang.value, create_query_word(Filter.WORD, lang)) for lang in _list_others(site)),
        groups=tuple(group for group in selected if len(group.choices) > 1),
        found=create_counted(site, found, all=site.speech.number(Decimal(len(rows)))),
    )


def create_counted(site: Site, message: tuple[str, str], **values: object) -> Counted:
    """Return a message whose number the browser fills in."""
    one, many = (site.speech.count(*message, number, num=_NUMBER, **values) for number in (1, 2))
    return Counted(one, many)


def _select_choices(group: FilterGroup, rows: Iterable[object]) -> FilterGroup:
    """Return a filter with those choices that some row answers to."""
    answers = {value for row in rows for value in getattr(row, group.key).split()}
    return replace(group, choices=tuple(choice for choice in group.choices if choice.value in answers))


def _list_groups(site: Site) -> Iterator[FilterGroup]:
    say, year = site.speech.say, site.achievements.this_year
    names = {each: create_query_word(each, site.lang) for each in Filter}
    themes = tuple(list_theme_choices(site))
    yield FilterGroup("theme", names[Filter.THEME], say("Theme"), "checkboxes", themes)
    sections = tuple(sorted(_list_sections(site), key=lambda choice: site.speech.sort_key(choice.text)))
    yield FilterGroup("industry", names[Filter.INDUSTRY], say("Industry"), "select", sections, say("All industries"))
    reports, legend = tuple(_list_reports(site)), say("Report %(year)s", year=year)
    yield FilterGroup("report", names[Filter.REPORT], legend, "radios", reports, say("All"))
    kinds = tuple(create_choice(site, Filter.KIND, partial(create_query_word, kind), say(KINDS[kind])) for kind in Kind)
    yield FilterGroup("kind", names[Filter.KIND], say("Membership"), "checkboxes", kinds)


def _list_practice_groups(site: Site) -> Iterator[FilterGroup]:
    say = site.speech.say
    name = create_query_word(Filter.THEME, site.lang)
    yield FilterGroup("theme", name, say("Theme"), "checkboxes", tuple(list_theme_choices(site)))
    savings = tuple(
        create_choice(
            site,
            Filter.SAVING,
            partial(create_query_word, saving),
            site.speech.say_in(*word),
            pill=say(pill),
        )
        for saving, (word, pill) in _SAVINGS.items()
    )
    saved = say("What is saved")
    yield FilterGroup("kind", create_query_word(Filter.SAVING, site.lang), saved, "checkboxes", savings)


def list_theme_choices(site: Site) -> Iterator[Choice]:
    """Yield the themes in their order."""
    for theme in site.settings.themes:
        name = site.localise(theme.name)
        yield create_choice(site, Filter.THEME, partial(site.theme_slug, theme), str(name.content), name.lang)


def _list_sections(site: Site) -> Iterator[Choice]:
    for section, name in SECTIONS.items():
        yield create_choice(site, Filter.INDUSTRY, partial(_write_section, section), site.speech.say(name))


def _write_section(section: str, _lang: Lang) -> str:
    """The letter of a section is the same in every language."""
    return section


def _list_reports(site: Site) -> Iterator[Choice]:
    for state, word in REPORT_CHOICES.items():
        pill = site.speech.say(REPORT_STATES_OF_YEAR[state], year=site.achievements.this_year)
        yield create_choice(
            site, Filter.REPORT, partial(create_query_word, state), site.speech.say_in(*word), pill=pill
        )


def create_choice(
    site: Site,
    name: Filter,
    write: Callable[[Lang], str],
    text: str,
    lang: str | None = None,
    pill: str | None = None,
) -> Choice:
    """Return a choice; ``write`` gives its value in the address of the page in a language."""
    elsewhere = tuple((other.value, f"{create_query_word(name, other)}={write(other)}") for other in _list_others(site))
    return Choice(write(site.lang), text, lang, pill, elsewhere)


def _list_others(site: Site) -> Iterator[Lang]:
    yield from (lang for lang in site.offered if lang is not site.lang)
