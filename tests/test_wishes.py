"""Wishes and corrections: what is told of them, and the ways to send one."""

from __future__ import annotations

import sys
from dataclasses import replace
from subprocess import run
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from showcase.model.content import WishBox, Wishes
from showcase.model.event import Event
from showcase.network import File
from showcase.urls import PageName
from showcase.views.ways import link_corrections, link_wishes
from showcase.views.wishes import create_wishes_view
from showcase.vocabulary import Lang
from tests.built_site import ROOT
from tests.small_network import read_model
from tests.test_partner_list import create_site
from tests.test_practices import unbind

if TYPE_CHECKING:
    from showcase.views.localised_site import Site
    from showcase.views.shapes import Link

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"

WISHES = """
wishes:
  - {id: b, received: 2025-01-02, wish: {fi: Telineet}, state: planned, event: visit}
  - {id: a, received: 2025-01-02, wish: {fi: Lounas, en: Lunch}, state: received}
  - {id: d, received: 2024-12-31, wish: {fi: Merkki}, state: declined, answer: {fi: Siksi}}
  - {id: c, received: 2025-05-01, wish: {fi: Kurssi}, state: done, answer: {fi: Pidettiin}, event: visit}
"""


def create_wished(lang: Lang, start: str = "2025-05-14", state: str = "scheduled", wishes: str = WISHES) -> Site:
    """Return a site with wishes, and the event that they name."""
    event = f"""
    kind: visit
    title: {{fi: Vierailu}}
    summary: {{fi: Kuvaus}}
    start: {start} 09:00
    state: {state}
    """
    site = create_site(lang=lang)
    marks = site.network.settings.marks
    network = replace(
        site.network,
        wishes=File(read_model(Wishes, wishes), marks),
        events={"visit": File(read_model(Event, event), marks)},
    )
    return replace(site, network=network)


def ask(link: Link) -> tuple[str, dict[str, str]]:
    """Return where a link leads, and what it fills in."""
    address, _, query = link.href.partition("?")
    return address, {key: value for key, (value,) in parse_qs(query, strict_parsing=True).items()}


def read_form(name: str) -> dict[str, Any]:
    """Return an issue form."""
    form: dict[str, Any] = yaml.safe_load((FORMS / name).read_text("utf-8"))
    return form


def test_the_newest_comes_first_with_sign_word_answer_and_event() -> None:
    view = create_wishes_view(create_wished(Lang.EN))
    assert [(row.id, unbind(row.received), row.status.sign, row.status.word) for row in view.wishes] == [
        ("wish-c", "1 May 2025", "achieved", "Fulfilled"),
        ("wish-a", "2 January 2025", "no-result", "Wish received"),
        ("wish-b", "2 January 2025", "on-track", "Planned"),
        ("wish-d", "31 December 2024", "withdrawn", "Declined"),
    ]
    told = [
        (row.answer.content if row.answer else None, unbind(row.event.label) if row.event else None)
        for row in view.wishes
    ]
    assert told == [
        ("Pidettiin", "Event on 14 May 2025"),
        (None, None),
        (None, "Event on 14 May 2025"),
        ("Siksi", None),
    ]
    assert [(row.wish.content, row.wish.lang) for row in view.wishes[:2]] == [("Kurssi", "fi"), ("Lunch", None)]


@pytest.mark.parametrize(
    ("state", "label"), [("cancelled", "Inställt evenemang"), ("postponed", "Uppskjutet evenemang")]
)
def test_an_event_that_does_not_take_place_is_said_to(state: str, label: str) -> None:
    facts = [row.event for row in create_wishes_view(create_wished(Lang.SV, "2025-06-01", state)).wishes if row.event]
    assert {fact.label for fact in facts} == {label}


@pytest.mark.parametrize(
    ("lang", "count"),
    [
        (Lang.FI, "4 toivetta: 1 vastaanotettu, 1 suunnitteilla, 1 toteutunut, 1 ei toteudu"),
        (Lang.SV, "4 önskemål: 1 mottaget, 1 planeras, 1 uppfyllt, 1 genomförs inte"),
        (Lang.EN, "4 wishes: 1 received, 1 planned, 1 fulfilled, 1 declined"),
    ],
)
def test_wishes_are_counted_by_what_came_of_them(lang: Lang, count: str) -> None:
    assert create_wishes_view(create_wished(lang)).count == count


@pytest.mark.parametrize("site", [create_site(), create_wished(Lang.FI, wishes="wishes: []")])
def test_without_a_wish_there_are_the_ways_to_send_one(site: Site) -> None:
    view = create_wishes_view(site)
    assert (view.count, view.wishes) == ("Kukaan ei ole vielä lähettänyt toivetta.", ())
    assert len(view.ways) == 2


def test_a_wish_goes_to_the_form_of_the_repository_or_to_the_mailbox() -> None:
    form, mail = link_wishes(create_site(lang=Lang.SV))
    assert ask(form) == (
        "https://github.com/example/network/issues/new",
        {"template": "wish.yml", "title": "Önskemål: "},
    )
    assert ask(mail) == ("mailto:climate@network.example", {"subject": "Önskemål till nätverket"})


def test_a_form_of_the_networks_own_takes_the_place_of_that_of_the_repository() -> None:
    site = create_site()
    own = site.settings.model_copy(update={"wishes": WishBox(form="https://form.example/?a=1")})
    site = replace(site, network=replace(site.network, settings=File(own, site.network.settings.marks)))
    form, mail = link_wishes(site)
    assert form.href == "https://form.example/?a=1"
    assert mail.href.startswith("mailto:climate@network.example?subject=Toive")


def test_a_correction_says_which_page_it_is_about() -> None:
    """Whatever the page is called: a mail shows a plus as a plus, and an ampersand would begin a new field."""
    site = create_site(lang=Lang.EN)
    form, mail = link_corrections(site, site.href(PageName.PARTNERS, "acme"), "A & B + C?")
    page, subject = "https://network.example/en/partners/acme/", "Correction: A & B + C?"
    assert ask(form)[1] == {"template": "correction.yml", "title": subject, "address": page}
    assert ask(mail) == ("mailto:climate@network.example", {"subject": subject, "body": page})
    assert "+" not in urlsplit(mail.href).query


def test_what_is_filled_in_is_a_field_of_the_form() -> None:
    site = create_site()
    for link in (link_wishes(site)[0], link_corrections(site, "/kumppanit/acme/", "Acme")[0]):
        asked = ask(link)[1]
        form = read_form(asked.pop("template"))
        assert asked.keys() <= {"title", *(field.get("id") for field in form["body"])}


@pytest.mark.parametrize(
    ("schema", "names"),
    [("vendor.github-issue-forms", ("wish.yml", "correction.yml")), ("vendor.github-issue-config", ("config.yml",))],
)
def test_the_forms_are_as_the_forge_wants_them(schema: str, names: tuple[str, ...]) -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        schema,
        *(str(FORMS / name) for name in names),
    ]
    result = run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_a_form_asks_in_three_languages_and_for_no_personal_data() -> None:
    for form in map(read_form, ("wish.yml", "correction.yml")):
        texts = [form["name"], form["description"], *(field["attributes"].get("label") for field in form["body"][1:])]
        assert all(text.count(" · ") == 2 for text in texts), texts
        first = form["body"][0]["attributes"]["value"]
        assert all(word in first for word in ("henkilötietoja", "personuppgifter", "personal data"))
        (option,) = form["body"][-1]["attributes"]["options"]
        assert option["required"] is True


def test_the_forge_leads_to_the_page_of_wishes() -> None:
    settings = yaml.safe_load((ROOT / "content" / "network.yaml").read_text("utf-8"))
    (link,) = read_form("config.yml")["contact_links"]
    assert link["url"] == f"{settings['site']}/toiveet/"
