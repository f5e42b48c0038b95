"""A supporting member has words of its own wherever it stands, and owes a report only when it has signed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from showcase.pages import list_pages
from showcase.render import create_environment
from showcase.urls import PageName
from showcase.views.home import create_home_view
from showcase.views.partner import create_partner_view, create_verdict
from showcase.views.partner_list import create_partners_view
from showcase.views.rows import create_partner_row
from showcase.vocabulary import Lang, ReportState
from tests.built_site import ROOT
from tests.network_builder import create_values
from tests.test_partner_list import GOAL, create_member, create_site

if TYPE_CHECKING:
    from showcase.network import Partner
    from showcase.views.localised_site import Site

TARGETS: Final = f"- {{id: heat, theme: emissions, unit: MWh, baseline: {{year: 2020, value: 100}}, {GOAL}}}"
BARE: Final = create_member("bare", "Paljas ry", "94", kind="supporting-member")
GONE: Final = create_member("gone", "Poissa ry", "94", kind="supporting-member", left="2024-06-30")
SIGNED: Final = create_member(
    "signed",
    "Sitoutunut yliopisto",
    "85",
    kind="supporting-member",
    commitments={"2021-03-01": TARGETS},
    results=create_values("heat", {2024: 75}),
)
SILENT: Final = create_member(
    "silent", "Hiljainen yliopisto", "85", kind="supporting-member", commitments={"2021-03-01": TARGETS}
)
UNSIGNED: Final = create_member("unsigned", "Uusi Oy")
MEMBERS: Final = (BARE, GONE, SIGNED, SILENT, UNSIGNED)

PARTNER: Final = {
    Lang.FI: re.compile(r"kumppani(?!t[ -]|verkost)", re.IGNORECASE),
    Lang.SV: re.compile(r"(?<!klimat)partner(?!na)", re.IGNORECASE),
    Lang.EN: re.compile(r"(?<!climate )partner(?!s)", re.IGNORECASE),
}
"""A word for one partner, in each language: it is no word for a supporting member."""


def print_main(site: Site, member: Partner) -> str:
    """Return the words of a member's page: without header, footer, breadcrumb, code and the invented texts."""
    path = site.href(PageName.PARTNERS, member.slug)
    page = next(page for page in list_pages(site, lambda _name, _lang: "") if page.path == path)
    shell, view = page.create()
    environment = create_environment(ROOT / "themes" / "ilmastokumppanit" / "templates", site.speech)
    html = environment.get_template(page.template).render(page=shell, view=view)
    main = html.partition("<main")[2].partition("</main>")[0]
    main = re.sub(r"<nav.*?</nav>|<svg.*?</svg>|<textarea.*?</textarea>", "", main, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", main)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("member", [BARE, GONE, SIGNED, SILENT])
def test_no_supporting_member_is_called_a_partner(member: Partner, lang: Lang) -> None:
    words = print_main(create_site(*MEMBERS, lang=lang), member)
    assert {Lang.FI: "Tukijäsen", Lang.SV: "Stödmedlem", Lang.EN: "Supporting member"}[lang] in words
    assert not [words[max(0, found.start() - 40) : found.end() + 40] for found in PARTNER[lang].finditer(words)]


@pytest.mark.parametrize("lang", Lang)
def test_the_pattern_finds_the_word_on_a_partners_page(lang: Lang) -> None:
    words = {Lang.FI: "Ilmastokumppani", Lang.SV: "partner", Lang.EN: "Partner"}
    assert PARTNER[lang].search(words[lang])
    assert not PARTNER[lang].search({Lang.FI: "Tukijäsen", Lang.SV: "Stödmedlem", Lang.EN: "Climate Partners"}[lang])


@pytest.mark.parametrize(
    ("member", "verdict"),
    [
        (BARE, "A member without targets of its own."),
        (GONE, "Left the network in 2024."),
        (SIGNED, "The one target is achieved or on track."),
        (SILENT, "The report for 2024 has not been received, so its results are not known."),
        (UNSIGNED, "No commitment has been signed yet."),
    ],
)
def test_the_verdict_is_about_what_was_signed(member: Partner, verdict: str) -> None:
    assert create_verdict(create_site(*MEMBERS, lang=Lang.EN), member) == verdict


def test_before_the_first_year_there_is_the_same_to_say_of_one_without_targets() -> None:
    site = create_site(*MEMBERS, lang=Lang.EN, years=range(2030, 2031))
    assert create_verdict(site, BARE) == "A member without targets of its own."
    assert create_verdict(site, SIGNED) == "The first reporting year is still to come."


def test_who_has_not_signed_owes_nothing_and_nothing_is_asked() -> None:
    site = create_site(*MEMBERS)
    for member in (BARE, GONE):
        view = create_partner_view(site, member)
        assert (view.report, view.reports, view.report_link, view.assurance) == (None, None, None, None)
        assert not [link for link in view.sources if "csv" in link.href]
        assert create_partner_row(site, member).report is None
        assert site.achievements.partners[member.slug].reports[2024].state is None


def test_who_has_signed_owes_a_report_like_everyone() -> None:
    site = create_site(*MEMBERS, lang=Lang.EN)
    states = {slug: site.achievements.partners[slug].reports[2024].state for slug in ("signed", "silent")}
    assert states == {"signed": ReportState.RECEIVED, "silent": ReportState.NOT_RECEIVED}
    view = create_partner_view(site, SIGNED)
    assert view.assurance
    assert [signatory.party for signatory in view.commitments[0].signatories] == ["Supporting member"]
    assert site.year
    assert sum(site.year.reports.values()) == 2


def test_lists_count_and_name_them_apart() -> None:
    site = create_site(*MEMBERS, lang=Lang.EN)
    view = create_partners_view(site, ())
    assert view.count == "1 partner and 3 supporting members"
    assert {row.name: row.kind for row in view.rows} == {
        "Paljas ry": "Supporting member",
        "Sitoutunut yliopisto": "Supporting member",
        "Hiljainen yliopisto": "Supporting member",
        "Uusi Oy": None,
    }
    assert {row.name: row.summary for row in view.rows if row.name in ("Paljas ry", "Uusi Oy")} == {
        "Paljas ry": "No targets of its own",
        "Uusi Oy": "No commitment signed yet",
    }


def test_home_has_them_in_a_section_of_their_own_and_counts_who_has_signed() -> None:
    site = create_site(*MEMBERS, lang=Lang.EN)
    view = create_home_view(site)
    assert {row.name for row in view.partners} == {"Uusi Oy"}
    assert {row.name for row in view.supporting} == {"Paljas ry", "Sitoutunut yliopisto", "Hiljainen yliopisto"}
    assert view.supporting_link.href == "/en/partners/?membership=supporting-member"
    assert view.lead.startswith("0 partners have signed")
    assert view.figures[0].note == "and 3 supporting members"
    assert create_home_view(create_site(UNSIGNED)).figures[0].note is None
