"""What no file can tell by itself: checks between fields and between files.

Each rule is a generator, listed in RULES; the first line of its docstring is the rule in the contributor's words.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from showcase.problem import create_problem
from showcase.references import (
    list_files,
    list_partner_references,
    list_target_references,
    list_texts,
    list_theme_references,
)
from showcase.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from showcase.network import Network
    from showcase.problem import Problem


def check_network(network: Network) -> tuple[Problem, ...]:
    """Return all that the rules find, in order of place."""
    found = (problem for check in RULES for problem in check(network))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))


def check_business_ids(network: Network) -> Iterator[Problem]:
    """A partner has a business id, and no two have the same."""
    seen: dict[str, str] = {}
    for partner in network.partners.values():
        number = partner.profile.value.business_id
        place = partner.profile.place("business_id")
        if number is None:
            if partner.membership.value.kind is Kind.PARTNER:
                yield create_problem(place, "business-id-missing")
        elif number in seen:
            yield create_problem(place, "business-id-used", got=number, first=seen[number])
        else:
            seen[number] = place.path


def check_target_ids(network: Network) -> Iterator[Problem]:
    """A target's id is unique within the partner, for ever."""
    for partner in network.partners.values():
        seen: dict[str, str] = {}
        for file in partner.commitments.values():
            for position, target in enumerate(file.value.targets):
                if target.id in seen:
                    place = file.place("targets", position, "id")
                    yield create_problem(place, "target-id-used", got=target.id, first=seen[target.id])
                seen.setdefault(target.id, file.marks.path)


def check_practice_ids(network: Network) -> Iterator[Problem]:
    """A good practice's id is unique within the partner, for ever."""
    for partner in network.partners.values():
        seen: dict[str, str] = {}
        for file in partner.results.values():
            for position, practice in enumerate(file.value.good_practices):
                if practice.id in seen:
                    place = file.place("good_practices", position, "id")
                    yield create_problem(place, "practice-id-used", got=practice.id, first=seen[practice.id])
                seen.setdefault(practice.id, file.marks.path)


def check_results_have_targets(network: Network) -> Iterator[Problem]:
    """Results, restatements and assurance are about targets that the partner has signed."""
    for partner in network.partners.values():
        if not partner.complete:
            continue
        ids = {target.id for file in partner.commitments.values() for target in file.value.targets}
        for file in partner.results.values():
            for loc, target in list_target_references(file.value):
                if target not in ids:
                    options = ", ".join(sorted(ids))
                    yield create_problem(file.place(*loc), "unknown-target", got=target, options=options)


def check_replaced_targets(network: Network) -> Iterator[Problem]:
    """A target replaces one that was signed earlier, by the partner or by one whose successor it is."""
    for slug, partner in network.partners.items():
        for signed, file in partner.commitments.items():
            for position, target in enumerate(file.value.targets):
                for number, reference in enumerate(target.replaces):
                    if not _is_replaceable(network, slug, signed, reference):
                        place = file.place("targets", position, "replaces", number)
                        yield create_problem(place, "unknown-replaced", got=reference)


def _is_replaceable(network: Network, slug: str, signed: date, reference: str) -> bool:
    owner, _, target = reference.rpartition("/")
    partner = network.partners.get(owner or slug)
    if partner is None:
        return bool(owner) and owner in network.slugs  # it is there, though its files can't be read
    left = partner.membership.value.left
    if owner and owner != slug and (left is None or left.successor != slug):
        return False
    earlier = (file for day, file in partner.commitments.items() if day < signed)
    return not partner.complete or any(each.id == target for file in earlier for each in file.value.targets)


def check_themes(network: Network) -> Iterator[Problem]:
    """A theme is one of the network's themes."""
    themes = {theme.id for theme in network.settings.value.themes}
    for file, loc, theme in list_theme_references(network):
        if theme not in themes:
            yield create_problem(file.marks.place(loc), "unknown-theme", got=theme, options=", ".join(sorted(themes)))


def check_partners_exist(network: Network) -> Iterator[Problem]:
    """Who is named by a slug is a partner of the network."""
    for file, loc, slug in list_partner_references(network):
        if slug is not None and slug not in network.slugs:
            yield create_problem(file.marks.place(loc), "unknown-partner", got=slug)


def check_events_exist(network: Network) -> Iterator[Problem]:
    """An event that a wish or a bulletin names is one of the network's events."""
    if not network.events_complete:
        return
    for bulletin in network.bulletins.values():
        for position, slug in enumerate(bulletin.value.events):
            if slug not in network.events:
                yield create_problem(bulletin.place("events", position), "unknown-event", got=slug)
    wishes = network.wishes
    for position, wish in enumerate(wishes.value.wishes if wishes else ()):
        if wishes and wish.event is not None and wish.event not in network.events:
            yield create_problem(wishes.place("wishes", position, "event"), "unknown-event", got=wish.event)


def check_days_fit_the_year(network: Network) -> Iterator[Problem]:
    """What a results file says happened in the year or period of its name, and it was submitted afterwards."""
    for partner in network.partners.values():
        for year, file in partner.results.items():
            period = file.value.period
            if period and period.to.year != year:
                yield create_problem(file.place("period", "to"), "period-not-in-year", got=period.to, year=year)
                continue
            start, end = (period.from_, period.to) if period else (date(year, 1, 1), date(year, 12, 31))
            if file.value.submitted <= end:
                yield create_problem(file.place("submitted"), "submitted-too-early", got=file.value.submitted, end=end)
            for position, result in enumerate(file.value.results):
                if result.done and not start <= result.done <= end:
                    place = file.place("results", position, "done")
                    yield create_problem(place, "done-not-in-year", got=result.done, start=start, end=end)


def check_required_languages(network: Network) -> Iterator[Problem]:
    """Every text is there in the languages that the network requires."""
    required = network.settings.value.languages.required
    for file in list_files(network):
        for loc, text in list_texts(file.value, ()):
            for lang in required:
                if lang not in text.languages:
                    yield create_problem(file.marks.key_place(loc), "language-missing", lang=lang)


RULES: Final[tuple[Callable[[Network], Iterator[Problem]], ...]] = (
    check_business_ids,
    check_target_ids,
    check_practice_ids,
    check_results_have_targets,
    check_replaced_targets,
    check_themes,
    check_partners_exist,
    check_events_exist,
    check_days_fit_the_year,
    check_required_languages,
)
