"""content/network.yaml of the network that is made from the ITR tables."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.itr_yaml import Plain, Value, create_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["THEMES", "create_network_file", "create_reporting_year", "create_theme"]

THEMES = {
    "energy-saving": ("energiansaasto", "energibesparing", "Energiansäästö", "Energibesparing", "Energy saving"),
    "energy-efficiency": (
        "energiatehokkuus", "energieffektivitet", "Energiatehokkuus", "Energieffektivitet", "Energy efficiency",
    ),
    "logistics": ("logistiikka", "logistik", "Logistiikka", "Logistik", "Logistics"),
    "procurement": ("hankinnat", "inkop", "Hankinnat", "Inköp", "Procurement"),
    "waste": ("jatteet", "avfall", "Jätteet", "Avfall", "Waste"),
    "staff-engagement": ("henkilosto", "personal", "Henkilöstö", "Personal", "Staff engagement"),
    "renewable-energy": (
        "uusiutuva-energia", "fornybar-energi", "Uusiutuva energia", "Förnybar energi", "Renewable energy",
    ),
    "emissions": ("paastot", "utslapp", "Päästöt", "Utsläpp", "Emissions"),
    "other": ("muut", "ovriga", "Muut tavoitteet", "Övriga mål", "Other targets"),
}  # fmt: skip
"""The nine themes in their order: slugs in Finnish and Swedish, then names in Finnish, Swedish and English."""


def create_network_file(years: Iterable[int]) -> str:
    """Return the settings of a network with these reporting years, as text."""
    return create_yaml(
        {
            "name": {"fi": "Ilmastokumppanit", "sv": "Klimatpartnerna", "en": "Climate Partners"},
            "city": {"fi": "Koekaupunki", "sv": "Provstaden", "en": "Test City"},
            "city_goal": {"en": "Emissions at most a fifth of the level of 1990 by 2030."},
            "banner": {"en": "For tests only: the names are invented."},
            "languages": {"offered": ["fi", "sv", "en"], "required": ["en"]},
            "site": "https://itr.example",
            "repository": "https://github.com/example/itr",
            "coordinator": {"email": "climate@itr.example", "accounts": ["coordinator-account"]},
            "as_of": Plain("2023-06-01"),
            "on_track_tolerance": Decimal("0.05"),
            "themes": [create_theme(theme) for theme in THEMES],
            "reporting_years": [create_reporting_year(year) for year in sorted(years)],
            "licence": "CC-BY-4.0",
        }
    )


def create_theme(theme: str) -> Value:
    """Return one theme of the settings."""
    slug_fi, slug_sv, name_fi, name_sv, name_en = THEMES[theme]
    return {
        "id": theme,
        "slug": {"fi": slug_fi, "sv": slug_sv, "en": theme},
        "name": {"fi": name_fi, "sv": name_sv, "en": name_en},
        "description": {
            "fi": f"Tavoitteet, joiden aihe on {name_fi.lower()}.",
            "sv": f"Mål med temat {name_sv.lower()}.",
            "en": f"Targets about {name_en.lower()}.",
        },
    }


def create_reporting_year(year: int) -> Value:
    """Return one reporting year of the settings: due at the end of March, published in June."""
    return {
        "year": year,
        "opens": Plain(f"{year + 1}-01-15"),
        "due": Plain(f"{year + 1}-03-31"),
        "published": Plain(f"{year + 1}-06-05"),
    }
