"""What does not belong in the folders of partners and content is told, and never read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from showcase.load import load_network
from showcase.vocabulary import DEVICE_NAMES
from tests.small_network import (
    BULLETIN,
    COMMITMENT,
    MEMBERSHIP,
    PROFILE,
    RESULTS,
    Changes,
    Link,
    edit,
    find_problems,
    get_text,
    load_small,
    write_network,
)

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = "partners/acme/commitments/draft.yaml"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("partners/README.md", "stray-file"),
        ("partners/.gitkeep", "stray-file"),
        ("partners/acme/Partner.yaml", "unknown-file"),
        ("partners/acme/partner.yml", "unknown-file"),
        ("partners/acme/logo.jpg", "unknown-file"),
        ("partners/acme/partner.yaml~", "unknown-file"),
        ("partners/acme/commitments/2021-11-05.yml", "file-name-date"),
        ("partners/acme/commitments/2021-11-5.yaml", "file-name-date"),
        ("partners/acme/commitments/2021-02-30.yaml", "file-name-date"),
        ("partners/acme/commitments/Draft.yaml", "file-name-date"),
        ("partners/acme/commitments/draft.yml", "file-name-date"),
        ("partners/acme/results/2024.yaml.txt", "file-name-year"),
        ("partners/acme/results/1989.yaml", "file-name-year"),
        ("partners/acme/results/2024-12.yaml", "file-name-year"),
        ("partners/acme/results/٢٠٢٤.yaml", "file-name-year"),
        ("partners/acme/results/draft.yaml", "file-name-year"),
        ("content/settings.yaml", "unknown-file"),
        ("content/achievements/24.yaml", "file-name-year"),
        ("content/events/Visit.yaml", "file-name-slug"),
        ("content/events/a--b.yaml", "file-name-slug"),
        ("content/events/visit.md", "file-name-slug"),
        ("content/pages/home.fi.md", "file-name-page"),
        ("content/pages/join.md", "file-name-page"),
        ("content/pages/join.FI.md", "file-name-page"),
        ("content/pages/join.fi.markdown", "file-name-page"),
        ("content/bulletins/2025-02-30-news.fi.md", "file-name-bulletin"),
        ("content/bulletins/2025-03-05-.fi.md", "file-name-bulletin"),
        ("content/bulletins/2025-03-05-a--b.fi.md", "file-name-bulletin"),
        ("content/bulletins/2025-03-05-News.fi.md", "file-name-bulletin"),
        ("content/bulletins/2025-03-05-news.no.md", "file-name-bulletin"),
        ("content/bulletins/٢٠٢٥-03-05-news.fi.md", "file-name-bulletin"),
    ],
)
def test_a_file_that_does_not_belong_there_is_told_and_not_read(tmp_path: Path, path: str, code: str) -> None:
    assert find_problems(tmp_path, {path: "\x00 not read"}) == [f"{path}:1:1 {code}"]


@pytest.mark.parametrize(
    ("path", "folder", "code"),
    [
        ("partners/acme/photos/a.jpg", "partners/acme/photos", "unknown-file"),
        ("partners/acme/logo.svg/a", "partners/acme/logo.svg", "unknown-file"),
        ("partners/acme/results/2022.yaml/a", "partners/acme/results/2022.yaml", "stray-folder"),
        (f"{DRAFT}/a", DRAFT, "stray-folder"),
        ("content/news/a.md", "content/news", "unknown-file"),
        ("content/events/old/a.yaml", "content/events/old", "stray-folder"),
        ("content/pages/join.sv.md/a", "content/pages/join.sv.md", "stray-folder"),
        ("content/bulletins/2025/a.md", "content/bulletins/2025", "stray-folder"),
    ],
)
def test_a_folder_that_does_not_belong_there_is_told(tmp_path: Path, path: str, folder: str, code: str) -> None:
    assert find_problems(tmp_path, {path: ""}) == [f"{folder}:1:1 {code}"]


@pytest.mark.parametrize("name", ["acme-oy", "a" * 60, "1", "123-abc"])
def test_a_partners_folder_is_named_by_its_slug(tmp_path: Path, name: str) -> None:
    profile = edit(PROFILE, "0000001-9", "0000002-7")[PROFILE]
    changes = {f"partners/{name}/partner.yaml": profile, f"partners/{name}/membership.yaml": get_text(MEMBERSHIP)}
    assert find_problems(tmp_path, changes) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Acme", "folder-name"),
        ("acme_oy", "folder-name"),
        ("acme--oy", "folder-name"),
        ("-acme", "folder-name"),
        ("äcme", "folder-name"),
        (".git", "folder-name"),
        ("a" * 61, "folder-name"),
        *((name, "reserved-slug") for name in ("fi", "sv", "en", "kumppanit", "themes", "index", "assets", "draft")),
        *((name, "reserved-slug") for name in sorted(DEVICE_NAMES)),
    ],
)
def test_no_other_name_may_be_a_partners(tmp_path: Path, name: str, code: str) -> None:
    profile = edit(PROFILE, "0000001-9", "0000002-7")[PROFILE]
    changes = {f"partners/{name}/partner.yaml": profile, f"partners/{name}/membership.yaml": get_text(MEMBERSHIP)}
    assert find_problems(tmp_path, changes) == [f"partners/{name}:1:1 {code}"]


@pytest.mark.parametrize(
    "path",
    ["partners/yx", "partners/acme/logo.svg", "partners/acme/partner.yaml", "partners/acme/results/2022.yaml", DRAFT,
     "content/wishes.yaml", "content/pages/about.fi.md", "content/events/party.yaml"],
)  # fmt: skip
def test_a_link_is_told_and_not_followed(tmp_path: Path, path: str) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("secret: word\n", "utf-8")
    changes: Changes = {path: Link(str(outside))}
    if path == "content/wishes.yaml":
        network, problems = load_small(tmp_path, {BULLETIN: None, **changes})
        assert network is not None
        assert network.wishes is None
    else:
        _, problems = load_small(tmp_path, changes)
    assert [problem.code for problem in problems] == ["not-a-plain-file"]


def test_a_linked_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "2024.yaml").write_text("secret: word\n", "utf-8")
    link = Link(str(tmp_path / "outside"))
    assert find_problems(tmp_path, {RESULTS: None, "partners/acme/results": link}) == [
        "partners/acme/results:1:1 not-a-plain-file",
    ]


def test_a_device_is_told_and_not_read(tmp_path: Path) -> None:
    write_network(tmp_path)
    os.mkfifo(tmp_path / "content" / "events" / "party.yaml")
    _, problems = load_network(tmp_path / "partners", tmp_path / "content")
    assert [problem.code for problem in problems] == ["not-a-plain-file"]


@pytest.mark.parametrize(
    ("path", "found"), [("partners/acme/results", RESULTS), ("partners/acme/commitments", COMMITMENT)]
)
def test_a_file_in_a_folders_place_is_told(tmp_path: Path, path: str, found: str) -> None:
    changes: Changes = {RESULTS: None, found: None, path: ""}
    assert find_problems(tmp_path, changes) == [f"{path}:1:1 unknown-file", f"{path}:1:1 unreadable"]


def test_a_folder_in_a_files_place_is_told_once(tmp_path: Path) -> None:
    assert find_problems(tmp_path, {PROFILE: None, f"{PROFILE}/a": ""}) == [f"{PROFILE}:1:1 unknown-file"]
