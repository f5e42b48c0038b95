"""What no file can tell by itself: checks between fields and between files.

Each rule is a generator, listed in RULES; the first line of its docstring is the rule in the contributor's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from showcase.rules.bulletins import (
    check_bulletin_languages,
    check_bulletin_slugs,
    check_bulletin_translations,
    check_bulletins_name_the_same,
)
from showcase.rules.claims import check_claims
from showcase.rules.content import (
    check_answered_wishes,
    check_changed_events,
    check_editions,
    check_planned_wishes,
    check_registrations,
)
from showcase.rules.days import (
    check_days_fit_the_year,
    check_days_have_come,
    check_reports_in_time,
    check_signings_have_come,
)
from showcase.rules.figures import check_estimates, check_inventories_agree, check_people, check_results_are_there
from showcase.rules.frontrunners import check_frontrunners
from showcase.rules.languages import check_offered_languages, check_required_languages, check_translations
from showcase.rules.leaps import check_leaps_of_inventories, check_leaps_of_results
from showcase.rules.links import check_links
from showcase.rules.members import (
    check_business_ids,
    check_contacts,
    check_exemptions,
    check_folder_names_differ,
    check_former_slugs,
    check_joining_and_leaving,
    check_successors,
)
from showcase.rules.named import check_events_exist, check_partners_exist, check_practices_exist, check_themes
from showcase.rules.percentages import check_goals_in_percent, check_results_in_percent, check_shares
from showcase.rules.replacing import (
    check_open_targets,
    check_replaced_in_time,
    check_replaced_targets,
    check_replacing_goals,
)
from showcase.rules.restating import check_restated_figures, check_restated_years, check_years_since_baseline
from showcase.rules.results import (
    check_practice_ids,
    check_results_fit_targets,
    check_results_have_targets,
    check_results_in_force,
    check_withdrawals,
)
from showcase.rules.targets import (
    check_boundary,
    check_goal_years,
    check_interim_levels,
    check_order_of_years,
    check_promises_to_keep,
    check_scope_2_method,
    check_scopes,
    check_signatories,
    check_target_ids,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from showcase.network import Network
    from showcase.problem import Problem

    Rule: TypeAlias = Callable[[Network, date], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    # Who belongs to the network
    check_business_ids,
    check_folder_names_differ,
    check_former_slugs,
    check_joining_and_leaving,
    check_successors,
    check_exemptions,
    check_contacts,
    # What was signed
    check_signings_have_come,
    check_signatories,
    check_target_ids,
    check_goal_years,
    check_order_of_years,
    check_interim_levels,
    check_scopes,
    check_scope_2_method,
    check_boundary,
    check_goals_in_percent,
    check_shares,
    check_replaced_targets,
    check_replaced_in_time,
    check_promises_to_keep,
    check_replacing_goals,
    check_open_targets,
    # What was reported
    check_days_fit_the_year,
    check_days_have_come,
    check_reports_in_time,
    check_results_have_targets,
    check_results_fit_targets,
    check_results_in_force,
    check_withdrawals,
    check_results_in_percent,
    check_restated_years,
    check_restated_figures,
    check_years_since_baseline,
    check_practice_ids,
    check_results_are_there,
    check_leaps_of_results,
    check_leaps_of_inventories,
    check_people,
    check_estimates,
    check_inventories_agree,
    # What the coordinator writes, and what names something else
    check_themes,
    check_partners_exist,
    check_events_exist,
    check_practices_exist,
    check_registrations,
    check_changed_events,
    check_planned_wishes,
    check_answered_wishes,
    check_editions,
    check_frontrunners,
    check_links,
    check_bulletin_slugs,
    check_bulletins_name_the_same,
    check_bulletin_languages,
    check_bulletin_translations,
    # Every text
    check_required_languages,
    check_offered_languages,
    check_translations,
    check_claims,
)


def check_network(network: Network, built: date) -> tuple[Problem, ...]:
    """Return all that the rules find on the day for which the site is built, in order of place."""
    found = (problem for check in RULES for problem in check(network, built))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
