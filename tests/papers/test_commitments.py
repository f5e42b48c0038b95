"""A commitment on paper: for the archive in the languages it was signed in, and before that for signing."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import commitment
from showcase.check import load_checked
from showcase.urls import create_commitment_path, create_file_name
from showcase.vocabulary import Lang
from tests.built_site import GOLDEN, ROOT
from tests.papers.printed import Printed, flatten

if TYPE_CHECKING:
    from showcase.network import Network

NAMES = ("ilmastositoumus-", "klimatatagande-", "climate-commitment-")


@pytest.fixture(scope="module")
def network() -> Network:
    """Return the demonstration's network."""
    found, _ = load_checked(ROOT / "partners", ROOT / "content", date.max)
    assert found
    return found


def test_each_signed_commitment_is_printed_in_its_languages_and_no_draft_is(
    demonstration: dict[str, bytes], network: Network
) -> None:
    expected = {
        create_file_name(create_commitment_path(slug, signed, lang))
        for slug, partner in network.partners.items()
        for signed, file in partner.commitments.items()
        for lang in file.value.statement.languages
    }
    written = {path for path in demonstration if path.rpartition("/")[2].startswith(NAMES)}
    assert written == expected
    assert [partner.slug for partner in network.partners.values() if partner.draft]
    assert len({path.rpartition("/")[2] for path in written}) > 30


def test_it_says_what_was_promised_and_who_signed(demonstration: dict[str, bytes], network: Network) -> None:
    partner = network.partners["hermannin-kirjapaino"]
    ((signed, file),) = partner.commitments.items()
    printed = Printed(demonstration[create_file_name(create_commitment_path(partner.slug, signed, Lang.SV))])
    assert printed.lang == "sv"
    said = ["Klimatåtagande", partner.profile.value.name, "Undertecknat den 11 februari 2021", "1/"]
    for target in file.value.targets:
        said += [target.title.get(Lang.SV) or "", target.beyond_law.get(Lang.SV) or ""]
    for each in file.value.signatories:
        said += [each.name or "", each.title.get(Lang.SV) or ""]
    assert not [words for words in said if flatten(words) not in printed.text]
    assert {name for name, _ in printed.tags} >= {"H1", "H2", "H3", "P"}
    assert all(embedded for _, embedded in printed.list_fonts())


def run(sources: Path, to: Path, slug: str) -> int:
    """Run the command on a network."""
    folders = ["--partners", str(sources / "partners"), "--content", str(sources / "content")]
    return commitment.main([*folders, "--to", str(to), slug])


def test_a_draft_is_printed_in_each_of_its_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = tmp_path / "a new" / "folder"
    assert run(ROOT, to, "yla-malmin-apteekki") == 0
    names = {"ilmastositoumus-yla-malmin-apteekki.fi.pdf", "klimatatagande-yla-malmin-apteekki.sv.pdf"}
    assert {path.name for path in to.iterdir()} == names
    assert {Path(line).name for line in capsys.readouterr().out.splitlines()} == names
    printed = Printed((to / "klimatatagande-yla-malmin-apteekki.sv.pdf").read_bytes())
    for words in ("Utkast, inte undertecknat", "37\N{NO-BREAK SPACE}400 kWh", "Ort och datum", "Helsingfors stad"):
        assert flatten(words) in printed.text


@pytest.mark.parametrize("slug", ["yla-malmin-aptekki", "", "..", "README.md", "."])
def test_another_word_than_a_partners_slug_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], slug: str
) -> None:
    shutil.copytree(ROOT / "partners", tmp_path / "partners")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "partners" / "README.md").touch()
    with pytest.raises(SystemExit) as stop:
        run(tmp_path, tmp_path / "to", slug)
    assert stop.value.code == 2
    told = capsys.readouterr().err
    assert f"(got {slug})" in told
    assert ("did you mean yla-malmin-apteekki?" in told) is (slug == "yla-malmin-aptekki")
    assert not (tmp_path / "to").exists()


@pytest.mark.parametrize(
    ("lang", "said"), [("fi_FI", "pitää olla olemassa"), ("sv_FI", "måste finnas"), ("C", "must be")]
)
def test_without_a_draft_nothing_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", lang)
    assert run(GOLDEN, tmp_path / "to", "pikku-paja") == 1
    told = capsys.readouterr().err
    assert "pikku-paja/commitments/draft.yaml" in told
    assert said in told
    assert not (tmp_path / "to").exists()


def test_a_draft_with_problems_is_not_printed_and_another_partners_problems_do_not_matter(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sources / "partners" / "pikku-paja" / "membership.yaml").write_text("kind: friend\n", "utf-8")
    assert run(sources, tmp_path / "to", "ake-ohman") == 0
    capsys.readouterr()
    draft = sources / "partners" / "ake-ohman" / "commitments" / "draft.yaml"
    draft.write_text(draft.read_text("utf-8").replace("theme: ", "theme: not-"), "utf-8")
    assert run(sources, tmp_path / "other", "ake-ohman") == 1
    told = capsys.readouterr().err.splitlines()
    assert all("ake-ohman/commitments/draft.yaml" in line for line in told[:-1])
    assert "1 error" in told[-1]
    assert not (tmp_path / "other").exists()


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "to").write_text("mine")
    assert run(GOLDEN, tmp_path / "to", "ake-ohman") == 1
    assert str(tmp_path / "to") in capsys.readouterr().err
    assert (tmp_path / "to").read_text() == "mine"
