"""The closed lists of the data, each in its fixed order."""

from __future__ import annotations

from enum import StrEnum
from string import ascii_uppercase
from typing import Final


class Lang(StrEnum):
    """A language of the site; Finnish stands at the root of the addresses."""

    FI = "fi"
    SV = "sv"
    EN = "en"


class Kind(StrEnum):
    """What a member is in the network."""

    PARTNER = "partner"
    SUPPORTING_MEMBER = "supporting-member"


class Organisation(StrEnum):
    """What sort of organisation a member is."""

    COMPANY = "company"
    UNIVERSITY = "university"
    UNIVERSITY_OF_APPLIED_SCIENCES = "university-of-applied-sciences"
    ASSOCIATION = "association"
    PUBLIC_BODY = "public-body"
    FOUNDATION = "foundation"


class Scheme(StrEnum):
    """A commitment or a management system that a partner has elsewhere."""

    SCIENCE_BASED_TARGETS = "science-based-targets"
    ENERGY_EFFICIENCY_AGREEMENT = "energy-efficiency-agreement"
    MATERIAL_EFFICIENCY_COMMITMENT = "material-efficiency-commitment"
    COMMITMENT_2050 = "commitment-2050"
    RACE_TO_ZERO = "race-to-zero"
    EKOKOMPASSI = "ekokompassi"
    GREEN_OFFICE = "green-office"
    ISO_14001 = "iso-14001"
    ISO_50001 = "iso-50001"
    EMAS = "emas"
    OTHER = "other"


class Party(StrEnum):
    """Who signs a commitment."""

    PARTNER = "partner"
    CITY = "city"


class Scope2Method(StrEnum):
    """How purchased energy is counted (GHG Protocol Scope 2 Guidance)."""

    LOCATION_BASED = "location-based"
    MARKET_BASED = "market-based"


class Quality(StrEnum):
    """How a value came about."""

    MEASURED = "measured"
    CALCULATED = "calculated"
    ESTIMATED = "estimated"


class MilestoneProgress(StrEnum):
    """How far a milestone that is not done has come."""

    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"


class RestatementReason(StrEnum):
    """Why a published figure was corrected; ``late`` is a value that was missing."""

    ERROR = "error"
    METHOD = "method"
    STRUCTURE = "structure"
    BOUNDARY = "boundary"
    LATE = "late"


class InventoryFigure(StrEnum):
    """A figure of a partner's whole inventory: emissions in tCO2e, energy in MWh, waste in t."""

    SCOPE_1 = "scope_1"
    SCOPE_2_LOCATION_BASED = "scope_2_location_based"
    SCOPE_2_MARKET_BASED = "scope_2_market_based"
    SCOPE_3 = "scope_3"
    ENERGY_TOTAL = "energy_total"
    ENERGY_RENEWABLE = "energy_renewable"
    WASTE_TOTAL = "waste_total"
    WASTE_RECYCLED = "waste_recycled"

    @property
    def unit(self) -> str:
        """The unit in which the figure is given."""
        return {"scope": "tCO2e", "energy": "MWh", "waste": "t"}[self.value.partition("_")[0]]


class AssuranceLevel(StrEnum):
    """How deep a third party looked (ISAE 3000)."""

    LIMITED = "limited"
    REASONABLE = "reasonable"


class EventKind(StrEnum):
    """What sort of event it is."""

    SEMINAR = "seminar"
    WORKSHOP = "workshop"
    VISIT = "visit"
    SIGNING = "signing"
    WEBINAR = "webinar"


class EventState(StrEnum):
    """Whether an event takes place."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class WishState(StrEnum):
    """What became of a wish."""

    RECEIVED = "received"
    PLANNED = "planned"
    DONE = "done"
    DECLINED = "declined"


class Licence(StrEnum):
    """The licence of the open data (SPDX)."""

    CC_BY_4_0 = "CC-BY-4.0"
    CC0_1_0 = "CC0-1.0"


class TargetKind(StrEnum):
    """What a target measures, read from its unit."""

    MILESTONE = "milestone"
    ABSOLUTE = "absolute"
    INTENSITY = "intensity"
    SHARE = "share"
    COUNT = "count"


class Direction(StrEnum):
    """Which side of its level meets a goal."""

    AT_MOST = "at-most"
    AT_LEAST = "at-least"


class Status(StrEnum):
    """Where a target stands in a year, best first."""

    ACHIEVED = "achieved"
    DONE = "done"
    ON_TRACK = "on-track"
    IN_PROGRESS = "in-progress"
    NOT_STARTED = "not-started"
    BEHIND = "behind"
    NOT_ACHIEVED = "not-achieved"
    DONE_LATE = "done-late"
    OVERDUE = "overdue"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    NO_RESULT = "no-result"

    @property
    def counted_as(self) -> Status:
        """The status under which a milestone's state enters the counts; every other counts as itself."""
        return _COUNTED_AS.get(self, self)


_COUNTED_AS: Final = {
    Status.DONE: Status.ACHIEVED,
    Status.DONE_LATE: Status.NOT_ACHIEVED,
    Status.OVERDUE: Status.NOT_ACHIEVED,
}


class ReportState(StrEnum):
    """Where a partner's report of a year stands."""

    RECEIVED = "received"
    LATE = "late"
    AWAITED = "awaited"
    NOT_RECEIVED = "not-received"


SECTIONS: Final = {
    "A": range(1, 4),
    "B": range(5, 10),
    "C": range(10, 34),
    "D": range(35, 36),
    "E": range(36, 40),
    "F": range(41, 44),
    "G": range(46, 48),
    "H": range(49, 54),
    "I": range(55, 57),
    "J": range(58, 61),
    "K": range(61, 64),
    "L": range(64, 67),
    "M": range(68, 69),
    "N": range(69, 76),
    "O": range(77, 83),
    "P": range(84, 85),
    "Q": range(85, 86),
    "R": range(86, 89),
    "S": range(90, 94),
    "T": range(94, 97),
    "U": range(97, 99),
    "V": range(99, 100),
}
"""The sections of TOL 2025 (NACE Rev. 2.1) with the numbers that their divisions span."""

SECTION_OF_DIVISION: Final = {
    f"{division:02}": section for section, divisions in SECTIONS.items() for division in divisions
}
"""The section of each division; divisions are text ("01")."""

DEVICE_NAMES: Final = frozenset(
    {
        *("con", "prn", "aux", "nul"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)),
    },
)
"""Names that some operating system keeps for its devices: a folder of that name can't be checked out there."""

DIGITS: Final = "0–9"
OTHER_LETTERS: Final = "…"
LETTERS: Final = (DIGITS, *ascii_uppercase, "Å", "Ä", "Ö", OTHER_LETTERS)
"""The letters under which names stand in a long list, in order: any digit first, other alphabets last."""

RESERVED_WORDS: Final = frozenset({*Lang, "data", "badge", "og", "assets", "a-o", "draft", "index"})
"""Names that languages, files without a language and lists by letter use in addresses."""
