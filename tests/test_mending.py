"""What was probably meant is suggested, in a form that is read; and nothing is suggested where nothing can be seen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase import mending, scalars

if TYPE_CHECKING:
    from collections.abc import Callable

MEANT = [
    (mending.suggest_number, "12 450,5", "12450.5"),
    (mending.suggest_number, "12\u00a0450,5", "12450.5"),
    (mending.suggest_number, "12.450,5", "12450.5"),
    (mending.suggest_number, "1.234.567", "1234567"),
    (mending.suggest_number, "1,234,567", "1234567"),
    (mending.suggest_number, "12 450 MWh", "12450"),
    (mending.suggest_number, "\u22123", "-3"),
    (mending.suggest_number, "+5", "5"),
    (mending.suggest_number, ".5", "0.5"),
    (mending.suggest_number, "5.", "5"),
    (mending.suggest_number, "1_000", "1000"),
    (mending.suggest_number, "012", "12"),
    (mending.suggest_number, "noin 12 450", "12450"),
    (mending.suggest_number, "~5", "5"),
    (mending.suggest_number, "MWh 5,5", "5.5"),
    (mending.suggest_number, "12 450 (arvio)", "12450"),
    (mending.suggest_number, "5 600 t CO2e", "5600"),
    (mending.suggest_number, "212 000 m2", "212000"),
    (mending.suggest_number, "2 tai 3", None),
    (mending.suggest_number, "2 (tai 3) MWh", None),
    (mending.suggest_number, "inf", None),
    (mending.suggest_number, "1e3", None),
    (mending.suggest_number, "", None),
    (mending.suggest_percentage, "80%", "80 %"),
    (mending.suggest_percentage, "80,5 prosenttia", "80.5 %"),
    (mending.suggest_percentage, "kaikki %", None),
    (mending.suggest_date, "5.3.2024", "2024-03-05"),
    (mending.suggest_date, "5. 3. 2024", "2024-03-05"),
    (mending.suggest_date, "2024/3/5", "2024-03-05"),
    (mending.suggest_date, "20240305", "2024-03-05"),
    (mending.suggest_date, "5.3.24", "2024-03-05"),
    (mending.suggest_date, "5. maaliskuuta 2024", "2024-03-05"),
    (mending.suggest_date, "den 5 mars 2024", "2024-03-05"),
    (mending.suggest_date, "5 March 2024", "2024-03-05"),
    (mending.suggest_date, "5. juttu 2024", None),
    (mending.suggest_date, "2024-20-03", "2024-03-20"),
    (mending.suggest_date, "2024-02-30", None),
    (mending.suggest_date, "31.2.2024", None),
    (mending.suggest_date, "March 5", None),
    (mending.suggest_local_time, "14.5.2025 klo 9.00", "2025-05-14 09:00"),
    (mending.suggest_local_time, "2025-05-14T09:00", "2025-05-14 09:00"),
    (mending.suggest_local_time, "2025-05-14 09:00:00", "2025-05-14 09:00"),
    (mending.suggest_local_time, "aamulla", None),
    (mending.suggest_local_time, "31.2.2025 9.00", None),
    (mending.suggest_clock, "9.30", "09:30"),
    (mending.suggest_clock, "25:00", None),
    (mending.suggest_year, "vuonna 2024", "2024"),
    (mending.suggest_year, "2024-2025", None),
    (mending.suggest_year, "1989", None),
    (mending.suggest_year, "2101", None),
    (mending.suggest_number, "1" + " " * 90_000 + "(", None),
    (mending.suggest_slug, "Åke & Öhman Oy", "ake-ohman-oy"),
    (mending.suggest_slug, "***", None),
    (mending.suggest_business_id, "00000123", "0000012-3"),
    (mending.suggest_business_id, "FI0000012-4", "0000012-3"),
    (mending.suggest_business_id, "123", None),
    (mending.suggest_url, "www.kuusisaari.example", "https://www.kuusisaari.example"),
    (mending.suggest_url, "https:/kuusisaari.example", "https://kuusisaari.example"),
    (mending.suggest_url, "https://kuusisaari.example/a b.pdf", "https://kuusisaari.example/a%20b.pdf"),
    (mending.suggest_url, "liite 3", None),
    (mending.suggest_url, "javascript:alert(1)", None),
    (mending.suggest_email, "ilmasto(at)acme.example", "ilmasto@acme.example"),
    (mending.suggest_email, "ilmasto [ät] acme.example", "ilmasto@acme.example"),
    (mending.suggest_email, "mailto:ilmasto@acme.example", "ilmasto@acme.example"),
    (mending.suggest_email, "päästöt@acme.example", None),
    (mending.suggest_account, "@acme-ilmasto", "acme-ilmasto"),
    (mending.suggest_account, "https://koodi.example/acme-ilmasto/", "acme-ilmasto"),
    (mending.suggest_account, "Acme Oy", None),
    (mending.suggest_division, "68200", "68"),
    (mending.suggest_division, "L 68.20", "68"),
    (mending.suggest_division, "rakentaminen", None),
    (mending.suggest_scope, "Scope 1", "1"),
    (mending.suggest_scope, "scope 1 ja 2", None),
    (mending.suggest_list, "1,2", "[1, 2]"),
    (mending.suggest_list, "inventory, electricity", "[inventory, electricity]"),
    (mending.suggest_list, "ei ole", None),
    (mending.suggest_list, "1,", None),
    (mending.suggest_unit, "kwh", "kWh"),
    (mending.suggest_unit, "t CO2e", "tCO2e"),
    (mending.suggest_unit, "tCO2", "tCO2e"),
    (mending.suggest_unit, "kWh/m²", "kWh/m2"),
    (mending.suggest_unit, "kg CO2e/annos", "kgCO2e/meal"),
    (mending.suggest_unit, "%", "percent"),
    (mending.suggest_unit, "kpl", "count"),
    (mending.suggest_unit, "a/b/c", None),
    (mending.suggest_unit, "qqqqqq", None),
]


@pytest.mark.parametrize(("suggest", "got", "meant"), MEANT)
def test_what_was_meant(suggest: Callable[[str], str | None], got: str, meant: str | None) -> None:
    assert suggest(got) == meant


FILES = [
    ("2024.yml", "year", "2024.yaml"),
    ("24.yaml", "year", "2024.yaml"),
    ("2024 (1).yaml", "year", "2024.yaml"),
    ("2024 - Kopio.yaml", "year", "2024.yaml"),
    ("2024.yaml.txt", "year", "2024.yaml"),
    ("tulokset-2024.yaml", "year", "2024.yaml"),
    ("tulokset 2024.docx", "year", None),
    ("tulokset.yaml", "year", None),
    ("5.3.2024.yaml", "date", "2024-03-05.yaml"),
    ("sitoumus.yaml", "date", None),
    ("Kevätretki.yaml", "slug", "kevatretki.yaml"),
]


@pytest.mark.parametrize(("got", "kind", "meant"), FILES)
def test_how_a_file_was_meant_to_be_named(got: str, kind: str, meant: str | None) -> None:
    assert mending.suggest_file_name(got, kind) == meant


@pytest.mark.parametrize(
    ("got", "meant"),
    [
        ("Logo.PNG", "logo.png"),
        ("logo.jpg", None),
        ("partneri.yaml", "partner.yaml"),
        ("kumppani.yml", "partner.yaml"),
        ("partner.yaml.txt", "partner.yaml"),
        ("tulokset", "results"),
        ("muistio.txt", None),
    ],
)
def test_which_file_was_meant(got: str, meant: str | None) -> None:
    assert mending.suggest_file(got, ["partner.yaml", "membership.yaml", "logo.png", "commitments", "results"]) == meant


PARSERS = [
    (mending.suggest_email, scalars.parse_email),
    (mending.suggest_account, scalars.parse_account),
    (mending.suggest_scope, scalars.parse_scope),
    (mending.suggest_number, scalars.NUMBER.fullmatch),
    (mending.suggest_date, scalars.parse_date),
    (mending.suggest_clock, scalars.parse_clock),
    (mending.suggest_slug, scalars.parse_slug),
    (mending.suggest_business_id, scalars.parse_business_id),
    (mending.suggest_url, scalars.URL.fullmatch),
    (mending.suggest_unit, scalars.parse_unit_field),
]


@pytest.mark.parametrize(("suggest", "parse"), PARSERS)
@given(text=st.text(max_size=30) | st.from_regex(r"[0-9 .,/:%€a-zåäö-]{0,20}", fullmatch=True))
def test_a_suggestion_can_be_read(
    suggest: Callable[[str], str | None],
    parse: Callable[[str], object],
    text: str,
) -> None:
    suggested = suggest(text)
    if suggested is not None and (suggest is not mending.suggest_date or "1990" <= suggested[:4] <= "2100"):
        assert parse(suggested)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31)))
def test_a_finnish_day_is_understood(day: date) -> None:
    assert mending.suggest_date(f"{day.day}.{day.month}.{day.year}") == day.isoformat()


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_finnish_number_is_understood(number: Decimal) -> None:
    typed = f"{number:,.2f}".replace(",", " ").replace(".", ",")
    assert Decimal(mending.suggest_number(typed) or "-1") == number


def test_the_nearest_name_is_found_whatever_its_dashes() -> None:
    assert mending.suggest_name("Scope-1", ["scope_1", "scope_3", "waste_total"]) == "scope_1"
    assert mending.suggest_name("zebra", ["scope_1"]) is None


def test_a_name_is_found_by_its_beginning_and_by_words_of_other_languages() -> None:
    names = ["energy-saving", "staff-engagement", "waste", "goal", "targets", "at_most"]
    assert mending.suggest_name("staff", names) == "staff-engagement"
    assert mending.suggest_name("Jätteet", names) == "waste"
    assert mending.suggest_name("energiansaasto", names) == "energy-saving"
    assert mending.suggest_name("mål", names) == "targets"
    assert mending.suggest_name("mål", ["goal"]) == "goal"
    assert mending.suggest_name("enintään", names) == "at_most"
