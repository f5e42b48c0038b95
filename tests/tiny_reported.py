"""The rules of what is reported: what breaks each of them, and what just keeps it."""

from __future__ import annotations

from typing import Final

from tests.small_network import COMMITMENT, EVENT, MEMBERSHIP, RESULTS, WISHES, Changes, add, edit
from tests.tiny_rules import DRAFT, EARLIER, PERIOD, PRACTICE, sign

SHARE: Final = edit(COMMITMENT, ", value: 12450", "")
"""The amounts are not published: the baseline has no value."""


def report(year: int, *results: str) -> Changes:
    """Return the change that adds a year's file with its results; they stand on its third line and below."""
    lines = "".join(f"  - {{target: {result}}}\n" for result in results)
    return {f"partners/acme/results/{year}.yaml": f"submitted: {year + 1}-03-20\nresults:\n{lines}"}


def told(year: int, place: str, code: str) -> list[str]:
    """Return what is told of a year's file."""
    return [f"partners/acme/results/{year}.yaml:{place} {code}"]


def restate(text: str) -> Changes:
    """Return the change that puts another restatement, on the ninth line, in the place of the one that is there."""
    return edit(RESULTS, "target: electricity, year: 2023, value: 11050", text)


LEFT: Final = add(MEMBERSHIP, "left: {date: 2023-06-30, reason: {fi: A}}\n")
WITHDRAWN: Final = "electricity, withdrawn: {reason: {fi: A}}"

BROKEN: Final[list[tuple[str, Changes, list[str]]]] = [
    ("check_practice_ids", {EARLIER: f"{PRACTICE}heat}}\n"}, [f"{RESULTS}:7:10 practice-id-used"]),
    ("check_results_have_targets", edit(RESULTS, "chargers", "water"), [f"{RESULTS}:4:14 unknown-target"]),
    ("check_results_have_targets", edit(RESULTS, "y, year", "x, year"), [f"{RESULTS}:9:14 unknown-target"]),
    ("check_results_have_targets", edit(RESULTS, "y, electricity", "y, water"), [f"{RESULTS}:10:71 unknown-target"]),
    (
        "check_results_have_targets",
        {**edit(RESULTS, "chargers", "bikes"), **sign("id: bikes", file=DRAFT)},
        [f"{RESULTS}:4:14 unknown-target"],
    ),
    (
        "check_results_fit_targets",
        edit(RESULTS, "done: 2024-05-14", "value: 3"),
        told(2024, "4:31", "milestone-with-value"),
    ),
    (
        "check_results_fit_targets",
        edit(RESULTS, "value: 10980, quality: measured", "done: 2024-05-14"),
        told(2024, "3:27", "value-expected"),
    ),
    (
        "check_results_fit_targets",
        edit(RESULTS, "value: 10980, quality: measured", "status: in-progress"),
        told(2024, "3:27", "value-expected"),
    ),
    ("check_results_in_force", report(2021, "electricity, value: 1"), told(2021, "3:14", "result-before-signing")),
    ("check_results_in_force", report(2018, "electricity, value: 1"), told(2018, "3:14", "result-for-baseline")),
    ("check_results_in_force", report(2031, "electricity, value: 1"), told(2031, "3:14", "result-after-goal")),
    ("check_results_in_force", report(2025, "chargers, status: in-progress"), told(2025, "3:14", "result-after-done")),
    ("check_results_in_force", report(2023, WITHDRAWN), told(2024, "3:14", "result-after-withdrawal")),
    (
        "check_results_in_force",
        sign("id: heat, replaces: [electricity]"),
        told(2024, "3:14", "result-after-replacement"),
    ),
    (
        "check_results_in_force",
        LEFT,
        told(2024, "3:14", "result-after-leaving") + told(2024, "4:14", "result-after-leaving"),
    ),
    ("check_withdrawals", report(2030, WITHDRAWN), told(2030, "3:27", "withdrawn-too-late")),
    (
        "check_withdrawals",
        report(2026, "chargers, withdrawn: {reason: {fi: A}}"),
        told(2026, "3:24", "withdrawn-too-late"),
    ),
    ("check_results_in_force", report(2031, WITHDRAWN), told(2031, "3:14", "result-after-goal")),
    ("check_results_in_percent", edit(RESULTS, "10980", "88 %"), told(2024, "3:34", "percentage-out-of-place")),
    ("check_results_in_percent", edit(RESULTS, "11050", "88 %"), told(2024, "9:46", "percentage-out-of-place")),
    (
        "check_results_in_percent",
        SHARE,
        told(2024, "3:34", "percentage-missing") + told(2024, "9:46", "percentage-missing"),
    ),
    (
        "check_results_in_percent",
        {
            COMMITMENT: str(edit(COMMITMENT, "    baseline: {year: 2018, value: 12450}\n", "")[COMMITMENT]),
            **edit(RESULTS, "10980", "88 %"),
        },
        told(2024, "3:34", "percentage-out-of-place"),
    ),
    (
        "check_restated_years",
        restate("target: electricity, year: 2024, value: 1"),
        told(2024, "9:33", "restated-too-late"),
    ),
    (
        "check_restated_years",
        restate("inventory: scope_1, year: 2025, value: 1"),
        told(2024, "9:32", "restated-too-late"),
    ),
    (
        "check_restated_figures",
        restate("target: electricity, year: 2021, value: 1"),
        told(2024, "9:33", "restated-not-in-force"),
    ),
    (
        "check_restated_figures",
        restate("target: chargers, year: 2023, value: 1"),
        told(2024, "9:14", "restated-milestone"),
    ),
    (
        "check_restated_figures",
        {**SHARE, **restate("target: electricity, year: 2018, value: 90 %")},
        told(2024, "9:33", "restated-whole"),
    ),
    (
        "check_restated_figures",
        {**report(2022, WITHDRAWN)},
        told(2024, "9:33", "restated-not-in-force"),
    ),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2023-12-31"), [f"{RESULTS}:4:30 done-not-in-year"]),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2025-01-01"), [f"{RESULTS}:4:30 done-not-in-year"]),
    ("check_days_fit_the_year", edit(RESULTS, "2025-03-20", "2024-12-31"), [f"{RESULTS}:1:12 submitted-too-early"]),
    (
        "check_days_fit_the_year",
        edit(RESULTS, "assurance", PERIOD.replace("2024", "2025"), "2024-05-14", "2020-01-01"),
        [f"{RESULTS}:10:32 period-not-in-year"],
    ),
    (
        "check_days_fit_the_year",
        edit(RESULTS, "assurance", PERIOD, "2024-05-14", "2024-07-01", "2025-03-20", "2024-06-30"),
        [f"{RESULTS}:1:12 submitted-too-early", f"{RESULTS}:4:30 done-not-in-year"],
    ),
    ("check_days_have_come", edit(MEMBERSHIP, "2021-11-05", "2025-05-21"), [f"{MEMBERSHIP}:3:9 day-in-future"]),
    ("check_days_have_come", edit(RESULTS, "2025-03-20", "2025-05-21"), [f"{RESULTS}:1:12 day-in-future"]),
    ("check_days_have_come", edit(RESULTS, "2024-05-14", "2025-06-14"), [f"{RESULTS}:4:30 day-in-future"]),
    ("check_days_have_come", edit(WISHES, "2025-02-11", "2025-05-21"), [f"{WISHES}:2:27 day-in-future"]),
    ("check_days_have_come", add(EVENT, "changed: [2025-05-20, 2025-05-21]\n"), [f"{EVENT}:11:23 day-in-future"]),
]

KEPT: Final[list[tuple[str, Changes]]] = [
    ("check_practice_ids", {EARLIER: f"{PRACTICE}cold}}\n"}),
    ("check_practice_ids", {"partners/kaiku/results/2023.yaml": f"{PRACTICE}heat}}\n"}),
    ("check_results_have_targets", edit(RESULTS, "inventory, electricity", "inventory")),
    ("check_results_have_targets", {**edit(RESULTS, "chargers", "bikes"), **sign("id: bikes")}),
    ("check_results_fit_targets", report(2023, WITHDRAWN, "chargers, withdrawn: {reason: {fi: A}}")),
    ("check_results_in_force", report(2022, "electricity, value: 1", "chargers, status: not-started")),
    ("check_results_in_force", report(2030, "electricity, value: 1")),
    (
        "check_results_in_force",
        {**edit(RESULTS, "done: 2024-05-14", "status: in-progress"), **report(2027, "chargers, done: 2027-02-01")},
    ),
    (
        "check_results_in_force",
        {
            **sign("id: a, replaces: [electricity]"),
            **report(2023, "electricity, value: 1"),
            **edit(RESULTS, "electricity, value: 10980, quality: measured", "a, status: in-progress"),
        },
    ),
    ("check_withdrawals", report(2029, WITHDRAWN)),
    ("check_withdrawals", report(2031, WITHDRAWN)),
    ("check_results_in_percent", {**SHARE, **edit(RESULTS, "10980", "88 %", "11050", "90 %")}),
    ("check_restated_years", restate("inventory: scope_1, year: 2023, value: 1")),
    ("check_restated_figures", restate("target: electricity, year: 2018, value: 12000")),
    ("check_restated_figures", restate("inventory: scope_1, year: 2019, value: 1")),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2024-01-01", "2025-03-20", "2025-01-01")),
    ("check_days_fit_the_year", edit(RESULTS, "2024-05-14", "2024-12-31")),
    ("check_days_fit_the_year", edit(RESULTS, "assurance", PERIOD, "2024-05-14", "2023-07-01")),
    ("check_days_fit_the_year", edit(RESULTS, "assurance", PERIOD, "2025-03-20", "2024-07-01")),
    (
        "check_days_have_come",
        {**edit(RESULTS, "2025-03-20", "2025-05-20"), **edit(EVENT, "14 09:00", "30 09:00", "14 16", "30 16")},
    ),
]
