"""The newsletter tells what is new and what is coming, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from showcase.exports.newsletter import create_mail_text
from showcase.network import File
from showcase.views.mail import Mail, MailItem, MailSection
from showcase.views.newsletter import create_newsletter
from showcase.views.shapes import Link, LocalText
from showcase.vocabulary import Lang
from tests.network_builder import create_partner
from tests.small_network import BULLETIN, EVENT, NETWORK, WISHES, edit, get_text
from tests.test_bulletins import create_site, name
from tests.test_partner_list import create_member
from tests.test_partner_list import create_site as create_site_of

if TYPE_CHECKING:
    from pathlib import Path

    from showcase.network import Partner

SINCE: Final = date(2025, 1, 1)


def show(mail: Mail | None) -> dict[str, list[str]]:
    """Return the titles of each section."""
    return {each.heading: [str(item.title.content) for item in each.items] for each in mail.sections} if mail else {}


NOTHING: Final = {EVENT: None, WISHES: None, BULLETIN: edit(BULLETIN, "Events: visit\n", "")[BULLETIN]}


def test_bulletins_are_those_from_the_day_on_that_are_published(tmp_path: Path) -> None:
    days = (("2025-02-28", "ennen"), ("2025-03-01", "eka"), ("2025-05-20", "nyt"), ("2025-05-21", "huomenna"))
    text = str(NOTHING[BULLETIN])
    site = create_site(tmp_path, {**NOTHING, **{name(*each): text.replace("Uutisia", each[1]) for each in days}})
    assert show(create_newsletter(site, date(2025, 3, 1)))["Tiedotteet"] == ["nyt", "Uutisia", "eka"]


def test_events_are_those_that_come_and_take_place(tmp_path: Path) -> None:
    def at(day: str, title: str, more: str = "") -> str:
        text = get_text(EVENT).replace("2025-05-14", day).replace("Vierailu", title)
        return text + more

    events = {
        "later": at("2025-09-18", "Myöhemmin", "place: {name: {fi: Sali}}\n"),
        "today": at("2025-05-20", "Tänään"),
        "full": at("2025-09-19", "Täynnä", "registration: {url: https://a.example, until: 2025-05-19}\n"),
        "past": at("2025-05-19", "Eilen"),
        "off": at("2025-06-01", "Peruttu", "state: cancelled\n"),
        "moved": at("2025-06-01", "Siirretty", "state: postponed\n"),
        "open": at("2025-06-02", "Avoin", "registration: {url: https://a.example, until: 2025-05-30}\n"),
    }
    site = create_site(tmp_path, {f"content/events/{slug}.yaml": text for slug, text in events.items()})
    mail = create_newsletter(site, SINCE)
    assert mail
    assert show(mail)["Tulevat tapahtumat"] == ["Tänään", "Avoin", "Myöhemmin", "Täynnä"]
    (section,) = (each for each in mail.sections if each.heading == "Tulevat tapahtumat")
    assert [item.href for item in section.items] == [
        f"https://verkko.example/tapahtumat/{slug}/" for slug in ("today", "open", "later", "full")
    ]
    facts = [item.facts.replace("\N{NO-BREAK SPACE}", " ") for item in section.items]
    assert facts[1:] == [
        "Maanantai 2. kesäkuuta 2025 klo 9.00–16.00 · ilmoittaudu viimeistään 30. toukokuuta 2025",
        "Torstai 18. syyskuuta 2025 klo 9.00–16.00 · Sali",
        "Perjantai 19. syyskuuta 2025 klo 9.00–16.00",
    ]


def join(slug: str, day: str, kind: str = "partner") -> Partner:
    """Return a member that joined on a day."""
    partner = create_member(slug, slug, kind=kind)
    membership = partner.membership.value.model_copy(update={"joined": date.fromisoformat(day)})
    return replace(partner, membership=File(membership, partner.membership.marks))


def test_members_are_those_that_joined_from_the_day_on() -> None:
    members = (
        join("vanha", "2024-12-31"),
        join("ö", "2025-01-01"),
        join("a", "2025-05-20"),
        join("tuleva", "2025-05-21"),
        join("tuki", "2025-02-01", "supporting-member"),
    )
    mail = create_newsletter(create_site_of(*members, lang=Lang.EN), SINCE)
    assert show(mail) == {"New partners": ["a", "ö"], "New supporting members": ["tuki"]}


ACHIEVED: Final = {"#target-heat": "Saavutettu 2024 · 49 MWh", "#target-fleet": "Tehty 2024"}
TARGETS: Final = """
- {id: heat, unit: MWh, baseline: {year: 2020, value: 100}, goal: {year: 2024, at_most: 50}}
- {id: paper, unit: t, baseline: {year: 2020, value: 9}, goal: {year: 2024, at_most: 5}}
- {id: water, unit: m3, baseline: {year: 2020, value: 9}, goal: {year: 2030, at_most: 5}}
- {id: fleet, goal: {year: 2025}}
- {id: roof, goal: {year: 2023}}
"""
REPORT: Final = """
submitted: {}
results:
  - {{target: heat, value: 49}}
  - {{target: paper, value: 6}}
  - {{target: water, value: 4}}
  - {{target: fleet, done: 2024-05-05}}
  - {{target: roof, done: 2024-05-05}}
"""


@pytest.mark.parametrize(
    ("submitted", "achieved"),
    [("2025-03-01", [*ACHIEVED]), ("2025-02-28", []), ("2025-05-20", [*ACHIEVED])],
)
def test_targets_are_those_achieved_by_a_report_that_came_since(submitted: str, achieved: list[str]) -> None:
    """What was missed, is on the way, though beyond its goal, or came late is none."""
    partner = create_partner("a", {"2021-01-01": TARGETS}, {2024: REPORT.format(submitted)})
    mail = create_newsletter(create_site_of(partner), date(2025, 3, 1))
    items = [item for section in mail.sections for item in section.items] if mail else []
    assert [(item.href or "").partition("/a/")[2] for item in items] == achieved
    facts = [item.facts.replace("\N{NO-BREAK SPACE}", " ") for item in items]
    assert facts == [ACHIEVED[target] for target in achieved]


@pytest.mark.parametrize(("published", "told"), [("2025-05-20", True), ("2025-05-21", False)])
def test_frontrunners_are_those_of_a_published_year(tmp_path: Path, published: str, told: bool) -> None:  # noqa: FBT001  a case
    site = create_site(tmp_path, {**edit(NETWORK, "offered: [fi]", "offered: [fi, sv, en]", "2025-06-05", published)})
    assert show(create_newsletter(site, SINCE)).get("Vuoden 2024 edelläkävijät") == (["Acme Oy"] if told else None)


def test_frontrunners_alone_are_no_news(tmp_path: Path) -> None:
    published = edit(NETWORK, "offered: [fi]", "offered: [fi, sv, en]", "2025-06-05", "2025-05-19")
    site = create_site(tmp_path, {**published, **NOTHING})
    assert site.network.editions[2024].value.frontrunners
    assert create_newsletter(site, date(2025, 4, 1)) is None


def test_a_fallback_says_in_which_language_it_is(tmp_path: Path) -> None:
    mail = create_newsletter(create_site(tmp_path, {}, Lang.SV), SINCE)
    assert mail
    text = create_mail_text(mail)
    assert "5\N{NO-BREAK SPACE}mars\N{NO-BREAK SPACE}2025 · På finska\n" in text


def test_long_words_and_addresses_stay_whole() -> None:
    word, address = "Ilmastonmuutos" * 6, f"https://a.example/{'b' * 90}"
    item = MailItem(LocalText("Otsikko"), address, "tänään", LocalText(f"{word} {'ja vielä ' * 20}"))
    mail = Mail("fi", Link("A", "https://a.example"), "B", "C", (MailSection("D", (item,)),), ())
    lines = create_mail_text(mail).splitlines()
    assert word in lines
    assert address in lines
    assert max(len(line) for line in lines if line not in {word, address}) <= 72


def test_the_text_keeps_what_html_would_escape(tmp_path: Path) -> None:
    title = 'A & B <c> "d"'
    site = create_site(tmp_path, {BULLETIN: get_text(BULLETIN).replace("Uutisia", title)})
    mail = create_newsletter(site, SINCE)
    assert mail
    assert f"\n{title}\n" in create_mail_text(mail)
