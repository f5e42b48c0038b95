"""What the network of tests/data/reckoned comes to, worked out by hand.

How each target's path, progress and status come about stands in the comments of its results files; the shares here are
the same fractions, not shortened. What is counted and summed is worked out beside the figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from showcase.i18n import create_speech
from showcase.views.edition.view import create_year_view
from showcase.views.localised_site import Site
from tests.built_site import ROOT

if TYPE_CHECKING:
    from decimal import Decimal

    from showcase.exports.data.publication import Publication
    from showcase.views.edition.page import YearView
    from showcase.vocabulary import Lang

RECKONED: Final = ROOT / "tests" / "data" / "reckoned"
"""The sources of the network."""


@dataclass(frozen=True)
class Told:
    """A target in a year: the value, progress and schedule as fractions, the status, and what a page prints of both."""

    target: str
    value: str | None
    progress: str | None
    expected: str | None
    status: str
    percent: int | None = None
    """The progress in whole per cent, half up."""
    is_due: bool = True

    @property
    def shares(self) -> tuple[Fraction | None, Fraction | None]:
        """Progress and schedule."""
        progress, expected = (Fraction(each) if each else None for each in (self.progress, self.expected))
        return progress, expected


RESULTS: Final = {
    2022: (
        Told("alfa/electricity", "930", "70/300", "80/300", "on-track", 23),
        Told("alfa/heat-intensity", "144", "6/30", "12/30", "behind", 20),
        Told("beeta/waste", "26", "14/20", "12/20", "on-track", 70),
        Told("beeta/handprint", "0", "0/200", "50/200", "behind", 0),
        Told("beeta/sorting-points", None, None, None, "in-progress", is_due=False),
        Told("delta/renewable", "100", None, None, "on-track"),
        # 1.5/4
        Told("delta/paper", "6.5", "15/40", "2/4", "behind", 38),
        Told("epsilon/flights", "0", "10/10", "4/10", "on-track", 100),
        Told("epsilon/heat", "92", "8/40", "10/40", "on-track", 20),
        Told("gamma/cycling", None, None, None, "no-result", is_due=False),
        Told("gamma/footprint", None, None, "12/20", "no-result", is_due=False),
    ),
    2023: (
        Told("alfa/electricity", "900", "100/300", "120/300", "behind", 33),
        # 19.5/30
        Told("alfa/heat-intensity", "130.5", "195/300", "18/30", "on-track", 65),
        Told("beeta/waste", "32", "18/25", "20/25", "behind", 72),
        Told("beeta/handprint", "90", "90/200", "100/200", "on-track", 45),
        Told("beeta/sorting-points", None, None, None, "overdue"),
        Told("delta/renewable", "98", None, None, "behind"),
        # (8 - 16/3) / 4 = (8/3) / 4 = 8/12
        Told("delta/paper", None, None, "8/12", "withdrawn"),
        Told("epsilon/flights", None, None, "6/10", "no-result"),
        Told("epsilon/heat", None, None, "15/40", "superseded", is_due=False),
        Told("gamma/cycling", "1000", "0/2000", "0/2000", "on-track", 0),
        Told("gamma/footprint", "90", "10/20", "16/20", "behind", 50),
    ),
    2024: (
        Told("alfa/electricity", "835", "165/300", "180/300", "on-track", 55),
        Told("alfa/heat-intensity", "118", "32/30", "24/30", "on-track", 107),
        Told("beeta/waste", "25", "25/25", "25/25", "achieved", 100),
        Told("beeta/handprint", "160", "160/200", "150/200", "on-track", 80),
        Told("beeta/sorting-points", None, None, None, "done-late", is_due=False),
        Told("delta/renewable", None, None, None, "withdrawn", is_due=False),
        Told("epsilon/flights", "0", "10/10", "8/10", "on-track", 100),
        Told("epsilon/heat-stricter", "84", "8/42", "14/42", "behind", 19),
        # (1000 + 2000/3 - 1000) / 2000 = 1/3
        Told("gamma/cycling", None, None, "1/3", "no-result"),
        Told("gamma/footprint", None, None, "20/20", "no-result"),
    ),
}
"""Each year as published, in the order of slugs and of signing."""

TODAY: Final = {
    2022: (
        # The baseline is 50 today, the goal 25: (26 - 50) / -25 and 3/5 of the way.
        Told("beeta/waste", "26", "24/25", "15/25", "on-track"),
        Told("epsilon/heat", "93", "7/40", "10/40", "behind"),
    ),
    2023: (
        Told("alfa/electricity", "890", "110/300", "120/300", "on-track"),
        Told("epsilon/flights", "0", "10/10", "6/10", "on-track"),
        Told("epsilon/heat", "90", "10/40", "15/40", "superseded"),
    ),
}
"""What is known differently today: through restatements, and a report that came after publishing."""

REPORTS: Final[dict[int, dict[str, tuple[str, ...]]]] = {
    # gamma is exempt.
    2022: {"received": ("alfa", "beeta", "delta", "epsilon")},
    # Due on 31 March 2024: beeta's of 15 April is late; published on 6 June: epsilon's of 1 September came too late.
    2023: {"received": ("alfa", "delta", "gamma"), "late": ("beeta",), "not-received": ("epsilon",)},
    # delta left in 2024 and owes none.
    2024: {"received": ("alfa", "beeta", "epsilon"), "not-received": ("gamma",)},
}


@dataclass(frozen=True)
class Counted:
    """Due targets by status, good ones of them, and milestones that are told apart."""

    by_status: dict[str, int]
    due: int
    good: int
    in_progress: int = 0
    late: int = 0


COUNTS: Final = {
    2022: {
        # On track: alfa/electricity, delta/renewable, epsilon/heat. Behind: alfa/heat-intensity.
        "energy": Counted({"on-track": 3, "behind": 1}, 4, 3),
        # On track: beeta/waste. Behind: delta/paper. Apart: beeta/sorting-points.
        "waste": Counted({"on-track": 1, "behind": 1}, 2, 1, in_progress=1),
        # On track: epsilon/flights. Behind: beeta/handprint.
        "emissions": Counted({"on-track": 1, "behind": 1}, 2, 1),
        # 4 + 2 + 2 = 8 due; 3 + 1 + 1 = 5 on track; 1 + 1 + 1 = 3 behind
        "": Counted({"on-track": 5, "behind": 3}, 8, 5, in_progress=1),
    },
    2023: {
        # On track: alfa/heat-intensity. Behind: alfa/electricity, delta/renewable.
        "energy": Counted({"on-track": 1, "behind": 2}, 3, 1),
        # Behind: beeta/waste. Overdue, so not achieved: beeta/sorting-points. Withdrawn: delta/paper.
        "waste": Counted({"behind": 1, "not-achieved": 1, "withdrawn": 1}, 3, 0),
        # On track: beeta/handprint, gamma/cycling. Behind: gamma/footprint. No result: epsilon/flights.
        "emissions": Counted({"on-track": 2, "behind": 1, "no-result": 1}, 4, 2),
        # 3 + 3 + 4 = 10 due; 1 + 0 + 2 = 3 on track; 2 + 1 + 1 = 4 behind
        "": Counted({"on-track": 3, "behind": 4, "not-achieved": 1, "withdrawn": 1, "no-result": 1}, 10, 3),
    },
    2024: {
        # On track: both of alfa. Behind: epsilon/heat-stricter.
        "energy": Counted({"on-track": 2, "behind": 1}, 3, 2),
        # Achieved: beeta/waste. Done late, apart: beeta/sorting-points.
        "waste": Counted({"achieved": 1}, 1, 1, late=1),
        # On track: beeta/handprint, epsilon/flights. No result: both of gamma.
        "emissions": Counted({"on-track": 2, "no-result": 2}, 4, 2),
        # 3 + 1 + 4 = 8 due; 1 achieved and 2 + 2 = 4 on track make 5; 1 behind; 2 without a result
        "": Counted({"achieved": 1, "on-track": 4, "behind": 1, "no-result": 2}, 8, 5, late=1),
    },
}


@dataclass(frozen=True)
class Summed:
    """A sum over those that gave it, of those that could have; before, after, how many gave both, who dominates."""

    total: str
    partners: int
    of: int
    change: tuple[str, str, int, str | None] | None = None
    share: str | None = None
    """(after - before) / before as a fraction."""
    percent: int | None = None
    """The same in whole per cent, half away from zero."""


SUMS: Final = {
    # alfa, beeta, delta and epsilon; nobody has figures of 2021.
    2022: {
        "scope_1": Summed("130", 4, 4),  # 100 + 0 + 10 + 20
        "scope_2_market_based": Summed("50", 1, 4),
        "energy_total": Summed("1792", 3, 4),  # 1200 + 500 + 92
        "energy_renewable": Summed("0", 1, 4),
        "waste_total": Summed("32.5", 3, 4),  # 0 + 26 + 6.5
    },
    # The same and gamma; epsilon's report came too late.
    2023: {
        # 90 + 0 + 60 + 8; of alfa, beeta, delta 100 + 0 + 10 and 90 + 0 + 8, changes 10, 0, 2: 10 > 12 / 2
        "scope_1": Summed("158", 4, 5, ("110", "98", 3, "alfa"), "-12/110", -11),
        "scope_2_market_based": Summed("40", 1, 5, ("50", "40", 1, "alfa"), "-10/50", -20),
        # 1150 + 300 + 450; of alfa, delta 1200 + 500 and 1150 + 450, changes 50 and 50: neither is more than half
        "energy_total": Summed("1900", 3, 5, ("1700", "1600", 2, None), "-100/1700", -6),
        # Zero both years: nobody moved, and there is no per cent from zero.
        "energy_renewable": Summed("0", 1, 5, ("0", "0", 1, None)),
        # 0 + 32 + 0; of all three 0 + 26 + 6.5 and 0 + 32 + 0, changes 0, 6, 6.5: 6.5 > 12.5 / 2
        "waste_total": Summed("32", 3, 5, ("32.5", "32", 3, "delta"), "-5/325", -2),
        "waste_recycled": Summed("16", 1, 5),
    },
    # alfa, beeta, gamma, epsilon; delta has left, gamma is silent. Of 2023 alfa's scope 1 is 95 now.
    2024: {
        # 80 + 0 + 12; 95 + 0 + 15 and 80 + 0 + 12, changes 15, 0, 3: 15 > 18 / 2
        "scope_1": Summed("92", 3, 4, ("110", "92", 3, "alfa"), "-18/110", -16),
        "scope_2_market_based": Summed("0", 1, 4, ("40", "0", 1, "alfa"), "-40/40", -100),
        # 1080 + 84; 1150 + 90 and 1080 + 84, changes 70 and 6: 70 > 76 / 2
        "energy_total": Summed("1164", 2, 4, ("1240", "1164", 2, "alfa"), "-76/1240", -6),
        # 0 to 120: all of the change is alfa's; no per cent from zero.
        "energy_renewable": Summed("120", 1, 4, ("0", "120", 1, "alfa")),
        # 0 + 25; 0 + 32 and 0 + 25
        "waste_total": Summed("25", 2, 4, ("32", "25", 2, "beeta"), "-7/32", -22),
        "waste_recycled": Summed("15", 1, 4, ("16", "15", 1, "beeta"), "-1/16", -6),
    },
}


def create_reckoned_view(reckoned: Publication, year: int, lang: Lang) -> YearView:
    """Return a year's page."""
    site = Site(reckoned.network, reckoned.achievements, create_speech(lang), reckoned.built, "", "", "", "", {})
    return create_year_view(site, reckoned.achievements.years[year])


def is_cut(share: Decimal | int | None, exact: Fraction | None) -> bool:
    """Whether a share of the open data is an exact one, cut after six decimals."""
    if share is None or exact is None:
        return share is None and exact is None
    return Fraction(share) == Fraction(int(exact * 10**6), 10**6)
