"""A newsletter as it is written: mails that need nothing from elsewhere, their text twins, what the command says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

import newsletter
from showcase.exports.drawings import create_palette
from tests.built_site import GOLDEN, LANGS, ROOT, parse_page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built_site import Page

MAX_BYTES: Final = 100_000
NAMES: Final = {f"newsletter-{lang}.{kind}" for lang in LANGS for kind in ("html", "txt")}
TOKENS: Final = (ROOT / "themes" / "ilmastokumppanit" / "styles" / "tokens.css").read_text("utf-8")
RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")


def run(sources: Path, to: Path, since: str) -> int:
    """Run the command on a network."""
    folders = ["--partners", str(sources / "partners"), "--content", str(sources / "content")]
    return newsletter.main([*folders, "--to", str(to), since])


@pytest.fixture(scope="module")
def mails(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what is written of the demonstration network, by the files' names."""
    to = tmp_path_factory.mktemp("mails") / "a new" / "folder"
    assert run(ROOT, to, "2025-01-01") == 0
    return {path.name: path.read_text("utf-8") for path in to.iterdir()}


def read_mails(mails: dict[str, str]) -> dict[str, Page]:
    """Return the HTML mails by language."""
    return {name[11:13]: parse_page(name, text.encode()) for name, text in mails.items() if name.endswith(".html")}


def test_each_language_has_a_mail_and_its_twin(mails: dict[str, str]) -> None:
    assert set(mails) == NAMES
    for lang, page in read_mails(mails).items():
        assert page.find("html")[0].attributes["lang"] == lang
        twin = " ".join(mails[f"newsletter-{lang}.txt"].split())
        headings = [each.text for tag in ("h1", "h2", "h3") for each in page.find(tag)]
        assert len(headings) > 12
        assert not [each for each in headings if " ".join(each.split()) not in twin]
        links = {each.attributes["href"].removeprefix("mailto:") for each in page.find("a")}
        assert not [each for each in links if each not in twin]


def test_a_mail_is_small_and_needs_nothing_from_elsewhere(mails: dict[str, str]) -> None:
    """No picture, script, font or stylesheet; nothing is asked of any host until the reader follows a link."""
    for page in read_mails(mails).values():
        assert len(page.source.encode()) < MAX_BYTES
        assert {each.tag for each in page.elements} <= {
            *("html", "head", "meta", "title", "style", "body", "table", "tbody", "tr", "td"),
            *("h1", "h2", "h3", "p", "a", "span"),
        }
        assert not re.search(r"url\(|@import|@font-face|\bsrc=|background=|\son[a-z]+=", page.source)
        assert all(each.attributes["href"].startswith(("https://", "mailto:")) for each in page.find("a"))
        assert {each.attributes.get("role") for each in page.find("table")} == {"presentation"}
        assert page.source.index("charset") < 1024


def test_every_colour_is_a_token_and_the_dark_has_its_own(mails: dict[str, str]) -> None:
    light, dark = (set(create_palette(TOKENS, dark=dark).values()) for dark in (False, True))
    for page in read_mails(mails).values():
        (style,) = page.find("style")
        colours = re.compile(r"#[0-9a-f]{3,6}\b")
        assert set(colours.findall(page.source.replace(style.text, ""))) <= light
        assert set(colours.findall(style.text)) <= dark
        assert "prefers-color-scheme: dark" in style.text
        declared = [each for _, body in RULE.findall(style.text.partition("{")[2]) for each in body.split(";")]
        assert all("!important" in each for each in declared if each.strip())
        assert all("style" in each.attributes for tag in ("h1", "h2", "h3", "p", "a") for each in page.find(tag))
        assert page.find("meta", name="color-scheme", content="light dark")


def test_plain_text_has_72_columns(mails: dict[str, str]) -> None:
    for name_, text in mails.items():
        if name_.endswith(".txt"):
            wide = [line for line in text.splitlines() if len(line) > 72]
            assert all(line.startswith("https://") and " " not in line for line in wide)
            assert "<" not in text
            assert text.endswith("\n")


def test_the_demonstration_tells_in_the_language_of_the_reader(mails: dict[str, str]) -> None:
    for lang, words in {
        "fi": ("Tiedotteet", "Tulevat tapahtumat", "Saavutetut tavoitteet", "Vuoden 2023 edelläkävijät"),
        "sv": ("Meddelanden", "Kommande evenemang", "Uppnådda mål", "Föregångare 2023"),
        "en": ("Bulletins", "Coming events", "Targets achieved", "Frontrunners of 2023"),
    }.items():
        assert [each.text for each in read_mails(mails)[lang].find("h2")] == list(words)


@pytest.mark.parametrize("day", ["2025-13-01", "2025-02-29", "1.1.2025", "2025", "", "yesterday"])
def test_what_is_no_day_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    with pytest.raises(SystemExit) as stop:
        run(GOLDEN, tmp_path / "to", day)
    assert stop.value.code == 2
    assert f"(got {day})" in capsys.readouterr().err
    assert not (tmp_path / "to").exists()


def test_where_nothing_is_new_nothing_is_written(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "sv_FI")
    # It is to come, which is news enough.
    (sources / "content" / "events" / "seminaari-2025.yaml").unlink()
    assert run(sources, tmp_path / "to", "2025-05-20") == 0
    told = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert told == "Inget är nytt sedan den 20 maj 2025: inget nyhetsbrev skrevs\n"
    assert not (tmp_path / "to").exists()


def test_a_network_with_problems_is_told_whole_and_nothing_is_written(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sources / "partners" / "pikku-paja" / "membership.yaml").write_text("kind: friend\n", "utf-8")
    (sources / "content" / "bulletins" / "2025-01-01-a.fi.md").write_text("Title: A\nSumary: A\n", "utf-8")
    assert run(sources, tmp_path / "to", "2025-01-01") == 1
    told = capsys.readouterr().err
    assert "pikku-paja/membership.yaml" in told
    assert "2025-01-01-a.fi.md:2:1: unknown-field" in told
    assert not (tmp_path / "to").exists()


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "to").write_text("mine")
    assert run(GOLDEN, tmp_path / "to", "2024-01-01") == 1
    assert str(tmp_path / "to") in capsys.readouterr().err
