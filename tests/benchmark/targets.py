"""The targets of the invented networks: one template a kind of promise, and the values of a year along its path."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.benchmark.words import translate
from tests.itr_text import PURCHASED_ENERGY, VALUE_CHAIN
from tests.itr_yaml import Plain, Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.benchmark.words import Words

__all__ = ["Promise", "create_promise", "create_promises", "create_target"]

_FIRST_INTERIM = 2023
_LIKELY = 0.3


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of promise, with the ranges of its baseline and goal: a share of the baseline, or a level that rises."""

    id: str
    theme: str
    title: Words
    unit: str = ""
    baseline: tuple[float, float] = (0, 0)
    goal: tuple[float, float] = (0, 0)
    decimals: int = 0
    rises: bool = False
    scopes: tuple[int, ...] = ()
    percentage: bool = False


TEMPLATES = (
    Template(
        "electricity", "energy-saving", ("Sähkönkulutus pienenee", "Elförbrukningen minskar", "Less electricity used"),
        "MWh", (400, 20000), (0.5, 0.85),
    ),
    Template(
        "heat-intensity", "energy-efficiency", ("Lämpöä neliötä kohti", "Värme per kvadratmeter", "Heat per area"),
        "kWh/m2", (90, 210), (0.6, 0.85), 1,
    ),
    Template(
        "own-emissions", "emissions", ("Omat päästöt pienenevät", "De egna utsläppen minskar", "Lower own emissions"),
        "tCO2e", (200, 9000), (0.1, 0.6), 0, scopes=(1, 2),
    ),
    Template(
        "purchases", "procurement", ("Hankintojen päästöt", "Utsläppen från inköp", "Emissions of purchases"),
        "tCO2e", (2000, 40000), (0.5, 0.8), 0, scopes=(3,),
    ),
    Template(
        "transport", "logistics", ("Kuljetusten päästöt", "Transporternas utsläpp", "Emissions of transport"),
        "gCO2e/tkm", (70, 130), (0.4, 0.8), 1, scopes=(1, 3),
    ),
    Template(
        "waste", "waste", ("Jätteen määrä", "Mängden avfall", "Amount of waste"), "t", (40, 900), (0.6, 0.9), 1,
    ),
    Template(
        "recycling", "waste", ("Jätteestä kiertää", "Andelen återvunnet avfall", "Share of waste recycled"),
        "percent", (35, 55), (65, 85), 1, rises=True,
    ),
    Template(
        "renewable", "renewable-energy", ("Uusiutuva sähkö", "Förnybar el", "Renewable electricity"),
        "percent", (20, 60), (90, 100), 0, rises=True,
    ),
    Template(
        "training", "staff-engagement", ("Koulutetut työntekijät", "Utbildade anställda", "Staff trained"),
        "person", (20, 90), (200, 400), 0, rises=True,
    ),
    Template(
        "chargers", "logistics", ("Latauspaikat", "Laddplatser", "Charging bays"),
        "count", (4, 12), (30, 60), 0, rises=True,
    ),
    Template(
        "footprint", "other", ("Matkapäästöt lähtötasosta", "Utsläpp från resor", "Travel emissions from the baseline"),
        "kgCO2e", (100, 100), (0.3, 0.7), 0, scopes=(3,), percentage=True,
    ),
    Template("solar", "renewable-energy", ("Aurinkovoimala katolle", "Solkraftverk på taket", "Solar plant")),
    Template("travel-plan", "staff-engagement", ("Liikkumissuunnitelma", "Plan för arbetsresor", "Commuting plan")),
)  # fmt: skip
RENEWED = "electricity"
BEYOND_LAW: Words = (
    "Laki ei aseta tälle rajaa. Tavoite on tiukempi kuin alan vapaaehtoisen sopimuksen taso.",
    "Lagen sätter ingen gräns för detta. Målet är strängare än branschens frivilliga avtal.",
    "The law sets no limit for this. The target is stricter than the voluntary agreement of the sector.",
)
BOUNDARY: Words = (
    "Kaikki toimipisteet. Mukana ne luokat, joista saamme tiedot toimittajilta.",
    "Alla orter. Kategorierna som leverantörerna ger uppgifter om ingår.",
    "All sites. The categories that suppliers give data on are counted.",
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A target of one partner, and how fast the partner really moves along its path."""

    id: str
    template: Template
    signed: int
    goal_year: int
    base_year: int
    baseline: float
    goal: float
    speed: float
    replaces: str = ""

    def draw_value(self, random: Random, year: int) -> Decimal:
        """Return the year's value: on the path at the partner's own speed, with noise."""
        part = (year - self.base_year) / (self.goal_year - self.base_year)
        value = self.baseline + (self.goal - self.baseline) * part * self.speed
        drawn = max(value * random.uniform(0.97, 1.03), self.baseline / 5)
        return self.round(min(drawn, 100.0) if self.template.unit == "percent" else drawn)

    def round(self, value: float) -> Decimal:
        """Return the value with as many decimals as the partner gives."""
        return Decimal(f"{value:.{self.template.decimals}f}")

    def write(self, value: Decimal) -> Value:
        """Return the value as it stands in the files."""
        return Plain(f"{value} %") if self.template.percentage else value


def create_promises(random: Random, signed: int) -> list[Promise]:
    """Return three to seven promises of different kinds, signed in one year."""
    return [create_promise(random, template, signed) for template in random.sample(TEMPLATES, random.randint(3, 7))]


def create_promise(random: Random, template: Template, signed: int, replaced: Promise | None = None) -> Promise:
    """Return one promise; one that replaces another starts from the same baseline and asks for more."""
    baseline, share = random.uniform(*template.baseline), random.uniform(*template.goal)
    goal = share if template.rises else baseline * share
    goal_year = random.choice((2023, 2024, 2025, 2026, 2028, 2030, 2030, 2035))
    base_year, speed = signed - random.randint(0, 2), random.uniform(0.5, 1.3)
    if replaced:
        goal_year, goal = max(goal_year, replaced.goal_year, signed + 3), replaced.goal * 0.9
        baseline, base_year, speed = replaced.baseline, replaced.base_year, replaced.speed
    name = f"{template.id}-{signed}" if replaced else template.id
    return Promise(name, template, signed, goal_year, base_year, baseline, goal, speed, replaced.id if replaced else "")


def create_target(random: Random, promise: Promise) -> Value:
    """Return the promise as it stands in the commitment."""
    template, year = promise.template, promise.goal_year
    fi, sv, en = template.title
    titles = (f"{fi} vuoteen {year} mennessä", f"{sv} till år {year}", f"{en} by {year}")
    target: dict[str, Value] = {"id": promise.id, "theme": template.theme, "title": translate(titles)}
    target["beyond_law"] = translate(BEYOND_LAW)
    if not template.unit:
        return {**target, "goal": {"year": year}}
    level = "at_least" if template.rises else "at_most"
    value = {} if template.percentage else {"value": promise.round(promise.baseline)}
    target |= {"unit": template.unit, "baseline": {"year": promise.base_year, **value}}
    if year > _FIRST_INTERIM + 1 and random.random() < _LIKELY:
        target["interim"] = [{"year": year - 1, level: promise.write(promise.round(_bend(promise)))}]
    target["goal"] = {"year": year, level: promise.write(promise.round(promise.goal))}
    return {
        **target,
        **_create_scopes(template.scopes),
        **({"replaces": [promise.replaces]} if promise.replaces else {}),
    }


def _bend(promise: Promise) -> float:
    """Return a level at four fifths of the way."""
    return promise.baseline + (promise.goal - promise.baseline) * 0.8


def _create_scopes(scopes: Sequence[int]) -> dict[str, Value]:
    fields: dict[str, Value] = {"scopes": list(scopes)} if scopes else {}
    if PURCHASED_ENERGY in scopes:
        fields["scope_2_method"] = "market-based"
    if VALUE_CHAIN in scopes:
        fields["boundary"] = translate(BOUNDARY)
    return fields
