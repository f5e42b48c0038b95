"""The demonstration network shows every case that the data can hold, and every kind of member."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.achievements.years import Achievements, create_achievements
from showcase.check import load_checked
from showcase.problem import Severity
from showcase.references import list_texts
from showcase.units import Unit
from showcase.vocabulary import (
    SECTION_OF_DIVISION,
    EventKind,
    EventState,
    Kind,
    Lang,
    Organisation,
    ReportState,
    Status,
    WishState,
)
from tests.built_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showcase.model.commitment import Target
    from showcase.model.results import Results
    from showcase.network import Network, Partner

BUILT = date(2025, 5, 20)
LONG = 60


@pytest.fixture(scope="module")
def network() -> Network:
    """Return the network as it is checked in."""
    network, problems = load_checked(ROOT / "partners", ROOT / "content", BUILT)
    assert network
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return network


@pytest.fixture(scope="module")
def achievements(network: Network) -> Achievements:
    """Return what is computed from it."""
    return create_achievements(network, BUILT)


def list_targets(network: Network) -> Iterator[tuple[Partner, Target]]:
    """Yield every signed target."""
    for partner in network.partners.values():
        for file in partner.commitments.values():
            yield from ((partner, target) for target in file.value.targets)


def list_results(network: Network) -> Iterator[Results]:
    """Yield every year's file."""
    yield from (file.value for partner in network.partners.values() for file in partner.results.values())


def test_it_has_sixteen_members_of_every_kind(network: Network) -> None:
    members = [partner.membership.value for partner in network.partners.values()]
    organisations = Counter(member.organisation for member in members)
    universities = (Organisation.UNIVERSITY, Organisation.UNIVERSITY_OF_APPLIED_SCIENCES)
    assert len(members) == 16
    assert organisations[Organisation.COMPANY] == 12
    assert sum(organisations[each] for each in universities) == 2
    assert organisations[Organisation.ASSOCIATION] == organisations[Organisation.PUBLIC_BODY] == 1
    assert {member.kind for member in members} == set(Kind)
    companies = [each.profile.value for each in network.partners.values()]
    assert len({SECTION_OF_DIVISION[company.industry] for company in companies}) >= 10


def test_its_commitments_and_years_reach_back(network: Network) -> None:
    signed = [[day.year for day in partner.commitments] for partner in network.partners.values()]
    years = {year for each in signed for year in each}
    assert (min(years), max(years)) == (2017, 2023)
    assert sum(len(each) > 1 for each in signed) >= 2
    assert {year for partner in network.partners.values() for year in partner.results} == set(range(2019, 2025))


def test_every_status_and_every_state_of_a_report_is_there(achievements: Achievements) -> None:
    histories = achievements.partners.values()
    assert {year.status for history in histories for year in history.years.values()} >= set(Status)
    states = {report.state for history in histories for report in history.reports.values()}
    assert states >= {ReportState.RECEIVED, ReportState.LATE, ReportState.NOT_RECEIVED}
    assert any(report.is_exempt for history in histories for report in history.reports.values())


def test_a_target_was_reached_before_its_goal_year(achievements: Achievements) -> None:
    years = [year for history in achievements.partners.values() for year in history.years.values()]
    assert any(
        each.status is Status.ON_TRACK and (each.progress or 0) >= 1 and each.year < each.signed.target.goal.year
        for each in years
    )
    assert any(each.series and each.series.path and each.series.path.is_promise_to_keep for each in years)


def test_targets_are_of_every_kind(network: Network) -> None:
    targets = [target for _, target in list_targets(network)]
    measured = [target for target in targets if isinstance(target.unit, Unit)]
    assert any(target.interim for target in targets)
    assert any(target.baseline is None for target in measured)
    assert any(target.baseline and target.baseline.value is None for target in measured)
    assert any(target.unit and target.unit.denominator for target in measured)
    assert any(target.unit and target.unit.is_emissions and target.goal.at_least for target in measured)  # a handprint
    assert any(target.replaces for target in targets)


def test_figures_were_corrected_assured_and_given_for_a_financial_year(network: Network) -> None:
    baselines = {
        (partner.slug, target.id): target.baseline.year for partner, target in list_targets(network) if target.baseline
    }
    restated = {
        each.year == baselines.get((partner.slug, each.target))
        for partner in network.partners.values()
        for file in partner.results.values()
        for each in file.value.restatements
        if each.target
    }
    assert restated == {True, False}
    assert any(results.assurance for results in list_results(network))
    assert any(results.period for results in list_results(network))
    assert any(results.good_practices for results in list_results(network))


def test_members_left_with_a_successor_and_were_renamed(network: Network) -> None:
    members = [partner.membership.value for partner in network.partners.values()]
    assert any(member.left and member.left.successor for member in members)
    assert any(member.former_slugs for member in members)


def test_texts_are_missing_in_swedish_and_in_english(network: Network) -> None:
    titles = [target.title for _, target in list_targets(network)]
    notes = [each.note for results in list_results(network) for each in results.results if each.note]
    texts = [*titles, *notes, *(target.boundary for _, target in list_targets(network) if target.boundary)]
    assert {lang for text in texts for lang in Lang if text.get(lang) is None} == {Lang.SV, Lang.EN}


def test_names_and_logos_are_of_every_sort(network: Network) -> None:
    names = [partner.profile.value.name for partner in network.partners.values()]
    assert any("&" in name for name in names)
    assert any(set("åö") <= set(name.casefold()) for name in names)
    assert max(map(len, names)) == LONG
    logos = {partner.logo.path.suffix if partner.logo else None for partner in network.partners.values()}
    assert logos == {".svg", ".png", None}


def test_its_events_are_of_every_kind_and_state_past_and_to_come(network: Network) -> None:
    events = [file.value for file in network.events.values()]
    assert len(events) == 8
    assert {event.kind for event in events} == set(EventKind)
    assert {event.state for event in events} == set(EventState)
    coming = {event.start.date() > BUILT for event in events if event.state is EventState.SCHEDULED}
    assert coming == {True, False}
    seminars = [event.start.date() > BUILT for event in events if event.kind is EventKind.SEMINAR]
    assert sorted(seminars) == [False, True]
    assert any(event.end is None for event in events)
    assert any(event.place is None for event in events)
    assert any(event.place and event.place.access for event in events)
    assert any(event.registration and event.registration.until for event in events)
    assert any(event.materials for event in events)


def test_an_event_lasts_over_the_change_to_summer_time(network: Network) -> None:
    events = [file.value for file in network.events.values()]
    changes = {event.end.utcoffset() != event.start.utcoffset() for event in events if event.end}
    assert changes == {True, False}


def test_events_tie_partners_practices_and_themes(network: Network) -> None:
    events = [file.value for file in network.events.values()]
    shown = {(item.partner, item.practice) for event in events for item in event.programme if item.practice}
    told = {
        (partner.slug, practice.id)
        for partner in network.partners.values()
        for file in partner.results.values()
        for practice in file.value.good_practices
    }
    assert len(told) >= 8
    assert shown < told  # some practices were never shown at an event
    assert len(shown) >= 8
    assert any(event.host in {item.partner for item in event.programme} for event in events if event.host)
    assert any(item.partner and not item.practice for event in events for item in event.programme)
    assert all(event.themes for event in events)


def test_most_took_part_in_one_event_and_some_in_none(network: Network) -> None:
    times = Counter(slug for file in network.events.values() for slug in file.value.attended)
    assert sum(each == 1 for each in times.values()) > len(times) / 2
    assert max(times.values()) > 1
    assert {slug for slug, partner in network.partners.items() if not partner.membership.value.left} - times.keys()


def test_bulletins_of_several_years_name_partners_themes_and_events(network: Network) -> None:
    names = {name for name, _ in network.bulletins}
    assert len(names) == 6
    assert len({name[:4] for name in names}) >= 3
    assert all(date.fromisoformat(name[:10]) <= BUILT for name in names)
    absent = [lang for name in names for lang in Lang if (name, lang) not in network.bulletins]
    assert sorted(absent) == [Lang.EN, Lang.SV]
    files = [file.value for file in network.bulletins.values()]
    assert any(file.partners for file in files)
    assert any(file.themes for file in files)
    assert any(file.events for file in files)
    assert any(file.links for file in network.bulletins.values())


def test_a_bulletin_is_tied_to_the_same_in_every_language(network: Network) -> None:
    for (name, lang), file in network.bulletins.items():
        finnish = network.bulletins[name, Lang.FI].value
        same = (finnish.partners, finnish.themes, finnish.events)
        assert (file.value.partners, file.value.themes, file.value.events) == same, (name, lang)


def test_wishes_are_in_every_state(network: Network) -> None:
    assert network.wishes
    wishes = network.wishes.value.wishes
    assert len(wishes) == 5
    assert {wish.state for wish in wishes} == set(WishState)
    assert {wish.answer is None for wish in wishes if wish.state is WishState.RECEIVED} == {True}
    assert all(wish.answer for wish in wishes if wish.state is not WishState.RECEIVED)
    assert {wish.event is None for wish in wishes if wish.state is WishState.DONE} == {True, False}


def test_events_and_wishes_have_gaps_in_swedish_and_in_english(network: Network) -> None:
    assert network.wishes
    records = [*(file.value for file in network.events.values()), network.wishes.value]
    gaps = [{lang for _, text in list_texts(record) for lang in Lang if text.get(lang) is None} for record in records]
    assert {Lang.EN} in gaps
    assert {Lang.SV} in gaps
    assert set() in gaps
