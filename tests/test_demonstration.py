"""The demonstration network shows every case that the data can hold, and every kind of member."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from showcase.achievements.years import Achievements, create_achievements
from showcase.check import load_checked
from showcase.problem import Severity
from showcase.units import Unit
from showcase.vocabulary import SECTION_OF_DIVISION, Kind, Lang, Organisation, ReportState, Status
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
