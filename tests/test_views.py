"""What the pages show beside the partners' own figures: frontrunners, the years, practices, files to fill in."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.i18n import create_speech
from showcase.urls import PROSE_PAGES, PageName
from showcase.views.frontrunners import create_frontrunners
from showcase.views.home import create_home_view
from showcase.views.localised_site import Site
from showcase.views.partner import create_partner_view
from showcase.views.prose import create_prose_view
from showcase.views.themes import create_theme_view, create_themes_view
from showcase.views.years import create_years_chart
from showcase.vocabulary import Lang
from tests.built_site import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2025, 5, 20)
EDITION = """\
foreword:
  fi: Vuosi.
frontrunners:
  - {partner: ake-ohman, theme: energy-efficiency, rationale: {fi: Koska.}}
  - {partner: ake-ohman, theme: other, rationale: {en: Because., fi: Siksi.}}
"""


def load_site(sources: Path, lang: Lang = Lang.EN) -> Site:
    """Return the site of a network without errors."""
    network, problems = load_checked(sources / "partners", sources / "content", TODAY)
    assert network, problems
    logos = {slug: f"/{slug}.svg" for slug, partner in network.partners.items() if partner.logo}
    scripts = ("/f.js", "/t.js")
    achievements = create_achievements(network, TODAY)
    return Site(network, achievements, create_speech(lang), TODAY, "/s.css", "/i.svg", *scripts, logos)


def write_edition(sources: Path, year: int, text: str = EDITION) -> None:
    """Write what the coordinator adds to a year."""
    path = sources / "content" / "achievements" / f"{year}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_network_without_frontrunners_shows_none(sources: Path) -> None:
    write_edition(sources, 2024, "foreword: {fi: Vuosi.}\n")
    assert create_frontrunners(load_site(sources)) is None


def test_frontrunners_are_those_of_the_newest_year_that_has_any(sources: Path) -> None:
    write_edition(sources, 2023)
    write_edition(sources, 2024, "foreword: {fi: Vuosi.}\n")
    frontrunners = create_frontrunners(load_site(sources))
    assert frontrunners
    assert frontrunners.year == "2023"
    assert frontrunners.link.href == "/kumppanit-sivusto/en/achievements/2023/#frontrunners"


def test_a_frontrunner_stands_with_its_best_target_of_the_theme(sources: Path) -> None:
    write_edition(sources, 2024)
    frontrunners = create_frontrunners(load_site(sources))
    assert frontrunners
    efficiency, other = frontrunners.cards
    assert efficiency.partner.name == "Åke & Öhman Ab"
    assert efficiency.status
    assert efficiency.status.sign in {"achieved", "on-track"}
    assert efficiency.target
    assert efficiency.target.href.startswith("/kumppanit-sivusto/en/partners/ake-ohman/#target-")
    assert efficiency.chart
    assert efficiency.chart.id.startswith("ake-ohman-")
    assert efficiency.rationale.note == "In Finnish"
    assert other.rationale.content == "Because."


def test_a_year_to_come_has_no_frontrunners_yet(sources: Path) -> None:
    write_edition(sources, 2025)
    assert create_frontrunners(load_site(sources)) is None


def test_the_years_stand_side_by_side_on_one_scale(sources: Path) -> None:
    site = load_site(sources)
    chart = create_years_chart(site)
    assert chart
    years = [site.achievements.years[int(row.label)] for row in chart.rows]
    assert [year.year for year in years] == sorted((year.year for year in years), reverse=True)
    assert [row.total for row in chart.rows] == [str(year.counts.due) for year in years]
    most = max(year.counts.due for year in years)
    for row, year in zip(chart.rows, years, strict=True):
        assert row.bar
        assert abs(row.bar.end - 100 * year.counts.due / most) < 0.2
    newest = [cell.text for cell in chart.table.rows[0]]
    assert newest[:5] == ["2024", "3", "2", "0", "10"]
    assert len(newest) == len(chart.table.columns)
    assert sum(int(number) for number in newest[5:]) == 10


def test_one_year_is_no_comparison(sources: Path) -> None:
    settings = sources / "content" / "network.yaml"
    text = settings.read_text("utf-8")
    start = text.index("reporting_years:")
    assert text.count("\n  - year: ") > 1
    only = "reporting_years:\n  - year: 2024\n    opens: 2025-01-15\n    due: 2025-03-31\n"
    end = text.index("licence:") if "licence:" in text else len(text)
    settings.write_text(text[:start] + only + text[end:], "utf-8")
    assert create_years_chart(load_site(sources)) is None


def test_the_counts_behind_the_bars_stand_in_a_table(sources: Path) -> None:
    site = load_site(sources)
    assert site.year
    table = create_themes_view(site).table
    assert table
    assert [column.label for column in table.columns[:2]] == ["Theme", "Targets due"]
    named = {site.plain(theme.name): site.year.counts_by_theme[theme.id] for theme in site.settings.themes}
    assert {row[0].text: row[1].text for row in table.rows} == {name: str(each.due) for name, each in named.items()}
    for row in table.rows:
        counts = named[row[0].text]
        assert sum(int(cell.text) for cell in row[2:]) == counts.due + counts.in_progress + counts.not_started


def test_where_nothing_is_counted_there_is_no_table(sources: Path) -> None:
    shutil.rmtree(sources / "partners")
    (sources / "partners").mkdir()
    site = load_site(sources)
    assert create_themes_view(site).table is None
    assert create_theme_view(site, site.settings.themes[0]).table is None


def test_a_theme_shows_its_good_practices_with_their_partner(sources: Path) -> None:
    site = load_site(sources)
    told = {
        theme.id: [(each.partner.text, each.year, each.href) for each in view.practices]
        for theme in site.settings.themes
        for view in [create_theme_view(site, theme)]
    }
    folder = "/kumppanit-sivusto/en/good-practices"
    assert told["energy-saving"] == [
        ("Åke & Öhman Ab", "2024", f"{folder}/ake-ohman/night-round/"),
        ("Pikku Paja Oy", "2023", f"{folder}/pikku-paja/swap-shelf/"),
    ]
    own = create_partner_view(site, site.network.partners["ake-ohman"]).practices
    assert [(each.partner, each.year) for each in own] == [(None, "2024")]


def test_pages_that_ask_for_a_file_show_it_in_their_language(sources: Path) -> None:
    for page in PROSE_PAGES:
        (sources / "content" / "pages" / f"{page}.fi.md").write_text("Title: T\nSummary: S\n\nT.\n", "utf-8")
    site = load_site(sources, Lang.SV)
    blanks = {page: create_prose_view(site, page, Lang.FI, "<p>T.</p>").blank for page in PROSE_PAGES}
    shown = {page: blank for page, blank in blanks.items() if blank}
    assert {page: blank.place for page, blank in shown.items()} == {
        PageName.JOIN: "partners/<slug>/commitments/<date>.yaml",
        PageName.REPORT: "partners/<slug>/results/<year>.yaml",
    }
    assert shown[PageName.REPORT].text == (ROOT / "docs" / "templates" / "sv" / "results.yaml").read_text("utf-8")


def test_a_partner_is_led_to_report_where_the_network_says_how(sources: Path) -> None:
    site = load_site(sources)
    assert create_partner_view(site, site.network.partners["ake-ohman"]).report_link is None
    (sources / "content" / "pages" / "report.fi.md").write_text("Title: T\nSummary: S\n\nT.\n", "utf-8")
    site = load_site(sources)
    links = {slug: create_partner_view(site, partner).report_link for slug, partner in site.network.partners.items()}
    reporting = {slug for slug, link in links.items() if link}
    assert reporting == {
        slug
        for slug, partner in site.network.partners.items()
        if partner.commitments and not partner.membership.value.left
    }
    link = links["ake-ohman"]
    assert link
    assert link.href == "/kumppanit-sivusto/en/report/"
    assert create_home_view(site).report_link
