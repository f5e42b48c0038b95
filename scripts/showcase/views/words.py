"""The words of the closed lists; the translations stand in the catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from showcase.i18n import N_, NC_, NP_
from showcase.vocabulary import (
    AssuranceLevel,
    InventoryFigure,
    Kind,
    Lang,
    Organisation,
    Party,
    Quality,
    ReportState,
    RestatementReason,
    Scheme,
    Scope2Method,
    Status,
)

if TYPE_CHECKING:
    from showcase.views.drawing import Surface
    from showcase.views.shapes import Sign

STATUSES: Final = {
    Status.ACHIEVED: N_("Achieved"),
    Status.ON_TRACK: N_("On track"),
    Status.BEHIND: N_("Behind schedule"),
    Status.NOT_ACHIEVED: N_("Not achieved"),
    Status.WITHDRAWN: N_("Withdrawn"),
    Status.SUPERSEDED: N_("Superseded"),
    Status.NO_RESULT: N_("No result"),
    Status.DONE: N_("Done"),
    Status.DONE_LATE: N_("Done late"),
    Status.IN_PROGRESS: N_("In progress"),
    Status.NOT_STARTED: N_("Not started"),
    Status.OVERDUE: N_("Overdue"),
}

STATUS_COUNTS: Final = {
    Status.ACHIEVED: NP_("%(num)s achieved", "%(num)s achieved"),
    Status.ON_TRACK: NP_("%(num)s on track", "%(num)s on track"),
    Status.BEHIND: NP_("%(num)s behind schedule", "%(num)s behind schedule"),
    Status.NOT_ACHIEVED: NP_("%(num)s not achieved", "%(num)s not achieved"),
    Status.WITHDRAWN: NP_("%(num)s withdrawn", "%(num)s withdrawn"),
    Status.SUPERSEDED: NP_("%(num)s superseded", "%(num)s superseded"),
    Status.NO_RESULT: NP_("%(num)s without a result", "%(num)s without a result"),
    Status.DONE: NP_("%(num)s done", "%(num)s done"),
    Status.DONE_LATE: NP_("%(num)s done late", "%(num)s done late"),
    Status.IN_PROGRESS: NP_("%(num)s in progress", "%(num)s in progress"),
    Status.NOT_STARTED: NP_("%(num)s not started", "%(num)s not started"),
    Status.OVERDUE: NP_("%(num)s overdue", "%(num)s overdue"),
}

SIGNS: Final[dict[Status, Sign]] = {
    Status.ACHIEVED: "achieved",
    Status.ON_TRACK: "on-track",
    Status.BEHIND: "behind",
    Status.NOT_ACHIEVED: "not-achieved",
    Status.WITHDRAWN: "withdrawn",
    Status.SUPERSEDED: "superseded",
    Status.NO_RESULT: "no-result",
    Status.DONE: "achieved",
    Status.DONE_LATE: "done-late",
    Status.IN_PROGRESS: "on-track",
    Status.NOT_STARTED: "no-result",
    Status.OVERDUE: "not-achieved",
}

SURFACES: Final[dict[Status, Surface]] = {
    Status.ACHIEVED: "achieved",
    Status.ON_TRACK: "on-track",
    Status.BEHIND: "behind",
    Status.NOT_ACHIEVED: "not-achieved",
    Status.WITHDRAWN: "withdrawn",
    Status.SUPERSEDED: "withdrawn",
    Status.NO_RESULT: "no-result",
    Status.IN_PROGRESS: "in-progress",
    Status.NOT_STARTED: "not-started",
}

REPORT_STATES: Final = {
    ReportState.RECEIVED: N_("Report received"),
    ReportState.LATE: N_("Report received late"),
    ReportState.AWAITED: N_("Report awaited"),
    ReportState.NOT_RECEIVED: N_("Report not received"),
}

REPORT_STATES_OF_YEAR: Final = {
    ReportState.RECEIVED: N_("Report %(year)s received"),
    ReportState.LATE: N_("Report %(year)s received late"),
    ReportState.AWAITED: N_("Report %(year)s awaited"),
    ReportState.NOT_RECEIVED: N_("Report %(year)s not received"),
}

REPORT_CHOICES: Final = {
    ReportState.RECEIVED: NC_("report", "Received"),
    ReportState.LATE: NC_("report", "Received late"),
    ReportState.AWAITED: NC_("report", "Awaited"),
    ReportState.NOT_RECEIVED: NC_("report", "Not received"),
}
"""The same after "Report 2024"."""

KINDS: Final = {Kind.PARTNER: N_("Climate partner"), Kind.SUPPORTING_MEMBER: N_("Supporting member")}

ORGANISATIONS: Final = {
    Organisation.COMPANY: N_("Company"),
    Organisation.UNIVERSITY: N_("University"),
    Organisation.UNIVERSITY_OF_APPLIED_SCIENCES: N_("University of applied sciences"),
    Organisation.ASSOCIATION: N_("Association"),
    Organisation.PUBLIC_BODY: N_("Public body"),
    Organisation.FOUNDATION: N_("Foundation"),
}

PARTIES: Final = {Party.PARTNER: N_("Partner"), Party.CITY: N_("City")}

SCHEMES: Final = {
    Scheme.SCIENCE_BASED_TARGETS: N_("Science Based Targets initiative"),
    Scheme.ENERGY_EFFICIENCY_AGREEMENT: N_("Energy Efficiency Agreement"),
    Scheme.MATERIAL_EFFICIENCY_COMMITMENT: N_("Material Efficiency Commitment"),
    Scheme.COMMITMENT_2050: N_("Commitment2050"),
    Scheme.RACE_TO_ZERO: N_("Race to Zero"),
    Scheme.EKOKOMPASSI: N_("EcoCompass"),
    Scheme.GREEN_OFFICE: N_("WWF Green Office"),
    Scheme.ISO_14001: N_("ISO 14001 environmental management"),
    Scheme.ISO_50001: N_("ISO 50001 energy management"),
    Scheme.EMAS: N_("EMAS environmental management"),
    Scheme.OTHER: N_("Another commitment"),
}

QUALITIES: Final = {
    Quality.MEASURED: N_("measured"),
    Quality.CALCULATED: N_("calculated"),
    Quality.ESTIMATED: N_("estimated"),
}

REASONS: Final = {
    RestatementReason.ERROR: N_("error corrected"),
    RestatementReason.METHOD: N_("method changed"),
    RestatementReason.STRUCTURE: N_("operations bought, sold or outsourced"),
    RestatementReason.BOUNDARY: N_("boundary changed"),
    RestatementReason.LATE: N_("value given late"),
}

ASSURANCES: Final = {
    AssuranceLevel.LIMITED: N_("Limited assurance by %(provider)s: %(covers)s"),
    AssuranceLevel.REASONABLE: N_("Reasonable assurance by %(provider)s: %(covers)s"),
}

SCOPE_2_METHODS: Final = {
    Scope2Method.LOCATION_BASED: N_("location-based"),
    Scope2Method.MARKET_BASED: N_("market-based"),
}

INVENTORY: Final = {
    InventoryFigure.SCOPE_1: N_("Scope 1 emissions"),
    InventoryFigure.SCOPE_2_LOCATION_BASED: N_("Scope 2 emissions, location-based"),
    InventoryFigure.SCOPE_2_MARKET_BASED: N_("Scope 2 emissions, market-based"),
    InventoryFigure.SCOPE_3: N_("Scope 3 emissions"),
    InventoryFigure.ENERGY_TOTAL: N_("Energy"),
    InventoryFigure.ENERGY_RENEWABLE: N_("Renewable energy"),
    InventoryFigure.WASTE_TOTAL: N_("Waste"),
    InventoryFigure.WASTE_RECYCLED: N_("Waste recycled"),
}

SECTIONS: Final = {
    "A": N_("Agriculture, forestry and fishing"),
    "B": N_("Mining and quarrying"),
    "C": N_("Manufacturing"),
    "D": N_("Electricity, gas, steam and air conditioning supply"),
    "E": N_("Water supply, sewerage and waste management"),
    "F": N_("Construction"),
    "G": N_("Wholesale and retail trade"),
    "H": N_("Transportation and storage"),
    "I": N_("Accommodation and food service activities"),
    "J": N_("Publishing, broadcasting and content production"),
    "K": N_("Telecommunication, programming and information services"),
    "L": N_("Financial and insurance activities"),
    "M": N_("Real estate activities"),
    "N": N_("Professional, scientific and technical activities"),
    "O": N_("Administrative and support service activities"),
    "P": N_("Public administration and defence"),
    "Q": N_("Education"),
    "R": N_("Human health and social work activities"),
    "S": N_("Arts, sports and recreation"),
    "T": N_("Other service activities"),
    "U": N_("Activities of households as employers"),
    "V": N_("Activities of extraterritorial organisations"),
}
"""The sections of TOL 2025; the Finnish and Swedish names in the catalogues are the classification's own, shortened."""

UNITS: Final = {
    "gCO2e": "g\u00a0CO₂e",
    "kgCO2e": "kg\u00a0CO₂e",
    "tCO2e": "t\u00a0CO₂e",
    "ktCO2e": "kt\u00a0CO₂e",
    "MtCO2e": "Mt\u00a0CO₂e",
    "m2": "m²",
    "m3": "m³",
    "degC": "°C",
    "EUR": "€",
}
"""Units whose sign is written otherwise in print and is the same in every language."""

UNIT_WORDS: Final = {
    "pkm": NC_("unit", "pkm"),
    "tkm": NC_("unit", "tkm"),
    "MEUR": NC_("unit", "M€"),
    "FTE": NC_("unit", "FTE"),
    "person": NC_("unit", "people"),
    "count": NC_("unit", "units"),
    "meal": NC_("unit", "meals"),
    "night": NC_("unit", "nights"),
    "visit": NC_("unit", "visits"),
    "trip": NC_("unit", "trips"),
    "day": NC_("unit", "days"),
}
"""Units that are words, after a number."""

PER_UNIT_WORDS: Final = {
    **UNIT_WORDS,
    "FTE": NC_("per unit", "FTE"),
    "person": NC_("per unit", "person"),
    "count": NC_("per unit", "unit"),
    "meal": NC_("per unit", "meal"),
    "night": NC_("per unit", "night"),
    "visit": NC_("per unit", "visit"),
    "trip": NC_("per unit", "trip"),
    "day": NC_("per unit", "day"),
}
"""The same after a slash."""

NARRATIVE: Final = {
    "achievements": N_("What went well"),
    "challenges": N_("What was hard"),
    "outlook": N_("What comes next"),
}

ONLY_IN: Final = {
    Lang.FI: N_("In Finnish"),
    Lang.SV: N_("In Swedish"),
    Lang.EN: N_("In English"),
}
"""The note of a text that falls back to another language."""
