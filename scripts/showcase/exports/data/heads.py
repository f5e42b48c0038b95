"""What the columns of the workbooks are called."""

from __future__ import annotations

from typing import Final

from showcase.i18n import N_

HEADS: Final = {
    "partner_name": N_("Member"),
    "title": N_("Target"),
    "name": N_("Theme"),
    "theme": N_("Theme, id in the data"),
    "figure": N_("Figure"),
    "unit": N_("Unit"),
    "is_percentage": N_("Numbers in per cent of the baseline"),
    "baseline_year": N_("Baseline, year"),
    "baseline_value": N_("Baseline, in the unit of its row"),
    "goal_year": N_("Goal, year"),
    "goal_direction": N_("Goal, at most or at least"),
    "goal_value": N_("Goal, in the unit of its row"),
    "year": N_("Year"),
    "first_value": N_("First published, in the unit of its row"),
    "value": N_("Value, in the unit of its row"),
    "progress": N_("Progress, %"),
    "expected": N_("On schedule, %"),
    "status": N_("Status"),
    "is_due": N_("Counted this year"),
    "quality": N_("Quality"),
    "done": N_("Done"),
    "note": N_("Note by the member"),
    "reason": N_("Reason"),
    "targets_due": N_("Targets due"),
    "targets_on_track_or_achieved": N_("Achieved or on track together"),
    "targets_in_progress": N_("Milestones in progress, not due"),
    "targets_not_started": N_("Milestones not started, not due"),
    "targets_late_milestones": N_("Milestones past their goal year, not due"),
    "total": N_("Sum, in the unit of its row"),
    "partners": N_("Members that gave it"),
    "of": N_("Members that could have"),
    "change_before": N_("Like for like: the year before, in the unit of its row"),
    "change_after": N_("Like for like: this year, in the unit of its row"),
    "change_partners": N_("Like for like: members that gave both years"),
    "change_share": N_("Like for like: change, %"),
    "change_dominant": N_("Member behind more than half of the change"),
    "partner": N_("Member, id in the data"),
    "target": N_("Target, id in the data"),
}
"""By the column's name without its language, in the order of the sheets; those not named are for programs alone."""

SHARES: Final = ("progress", "expected", "change_share")
"""The columns that are shown in per cent."""
