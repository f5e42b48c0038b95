"""Draws partners of every kind for Hypothesis, also such as the rules refuse: targets, files, corrections, leaving."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from tests.network_builder import THEMES, create_partner

if TYPE_CHECKING:
    from showcase.network import Partner

YEARS: Final = range(2020, 2026)
"""The years of which there may be reports."""

_IDS: Final = ("x", "y", "z")
_FIGURES: Final = ("scope_1", "energy_total", "waste_total")
_LEVELS: Final = st.one_of(st.integers(-5, 150).map(str), st.integers(0, 150).map(lambda level: f"{level} %"))
_AMOUNTS: Final = st.sampled_from(["0", "1", "12", "99.5"])
_STARTS: Final = st.sampled_from(
    ["", "baseline: {year: 2018}, ", *(f"baseline: {{year: {y}, value: 100}}, " for y in (2019, 2023))]
)


@st.composite
def targets(draw: st.DrawFn, name: str) -> str:
    """Draw a target, in any order of years and any relation of levels."""
    head = f"- {{id: {name}, theme: {draw(st.sampled_from(THEMES))}, "
    replaces = f", replaces: [{draw(st.sampled_from(['x', 'y', 'b/x']))}]" if name == "z" else ""
    goal_year = draw(st.integers(2020, 2026))
    if draw(st.booleans()):
        return f"{head}goal: {{year: {goal_year}}}{replaces}}}"
    direction = draw(st.sampled_from(["at_most", "at_least"]))
    interim = f"interim: [{{year: {draw(st.sampled_from(YEARS))}, {direction}: {draw(_LEVELS)}}}], "
    bend = draw(st.sampled_from(["", interim]))
    return (
        f"{head}unit: MWh, {draw(_STARTS)}{bend}goal: {{year: {goal_year}, {direction}: {draw(_LEVELS)}}}{replaces}}}"
    )


@st.composite
def files(draw: st.DrawFn, year: int) -> str:
    """Draw a results file that came in time, late or too late, with any result of any target, and any correction."""
    submitted = date(year + 1, 3, 1) + timedelta(days=draw(st.sampled_from([0, 60, 95, 96, 97, 400, 800])))
    withdrawn, done = "withdrawn: {reason: {fi: Syy.}}", f"done: {year}-05-01"
    states = st.one_of(_LEVELS.map("value: {}".format), st.sampled_from(["status: in-progress", done, withdrawn]))
    given = ", ".join(f"{{target: {name}, {draw(states)}}}" for name in draw(st.sets(st.sampled_from(_IDS))))
    restated = [
        f"{{target: {name}, year: {draw(st.integers(2018, 2026))}, value: {draw(_LEVELS)}, reason: error}}"
        for name in draw(st.sets(st.sampled_from(_IDS)))
    ]
    restated += [
        f"{{inventory: {figure}, year: {draw(st.sampled_from(YEARS))}, value: {draw(_AMOUNTS)}, reason: late}}"
        for figure in draw(st.sets(st.sampled_from(_FIGURES), max_size=1))
    ]
    inventory = ", ".join(f"{figure}: {draw(_AMOUNTS)}" for figure in draw(st.sets(st.sampled_from(_FIGURES))))
    return (
        f"{{submitted: {submitted}, results: [{given}], restatements: [{', '.join(restated)}], "
        f"inventory: {{{inventory}}}}}"
    )


@st.composite
def partners(draw: st.DrawFn, slug: str) -> Partner:
    """Draw a partner with two commitments, any files, perhaps exempt years and a day of leaving."""
    return create_partner(
        slug,
        {
            f"{draw(st.integers(2018, 2021))}-06-01": "\n".join((draw(targets("x")), draw(targets("y")))),
            f"{draw(st.integers(2022, 2025))}-06-01": draw(targets("z")),
        },
        {year: draw(files(year)) for year in draw(st.sets(st.sampled_from(YEARS)))},
        name=f"Yritys {slug.upper()}",
        left=draw(st.sampled_from([None, *(f"{year}-06-30" for year in YEARS)])),
        exempt=draw(st.sets(st.sampled_from(YEARS))),
    )
