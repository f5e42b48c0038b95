"""What the disk holds is read as far as it can be, and what can't be is told once, at its place."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from showcase.model.content import PageMetadata
from showcase.model.partner import Membership, Profile
from showcase.model.results import Results
from showcase.problem import Place
from showcase.reading import Reader, show_path
from tests.small_network import MEMBERSHIP, PROFILE, edit, get_text

if TYPE_CHECKING:
    from showcase.network import M


def read(tmp_path: Path, model: type[M], text: str | bytes) -> list[str]:
    """Return each problem of a file as ``line:column code got``."""
    path = tmp_path / "f.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    reader = Reader()
    file = reader.read_yaml(path, model)
    assert (file is None) == bool(reader.problems)
    places = ((each.place, each.code, each.parameters.get("got", "")) for each in reader.problems)
    return [f"{place.line}:{place.column} {code} {got}".rstrip() for place, code, got in places]


def change(path: str, *pairs: str) -> str:
    """Return a file of the small network with texts replaced."""
    text = edit(path, *pairs)[path]
    assert isinstance(text, str)
    return text


def test_a_good_file_is_read_and_knows_its_places(tmp_path: Path) -> None:
    path = tmp_path / "partner.yaml"
    path.write_text(get_text(PROFILE), "utf-8")
    reader = Reader()
    file = reader.read_yaml(path, Profile)
    assert file is not None
    assert (file.value.name, reader.problems, reader.files) == ("Acme Oy", [], 1)
    assert file.place("description", "fi") == Place(show_path(path), 6, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (change(PROFILE, "Acme Oy", ""), ["1:6 missing-field"]),
        (change(PROFILE, "name: Acme Oy\n", ""), ["1:1 missing-field"]),
        (change(PROFILE, "{fi: Kuvaus}", "[fi]"), ["6:14 not-a-mapping-here"]),
        (change(PROFILE, "{fi: Kuvaus}", "{fi: {a: b}}"), ["6:19 not-text"]),
        (change(PROFILE, "{fi: Kuvaus}", "{fi: Kuvaus, tarkka}"), ["6:27 unknown-field tarkka"]),
        (change(PROFILE, "{fi: Kuvaus}", "{fi: Kuvaus, oikein tarkka}"), ["6:19 text-cut Kuvaus, oikein tarkka"]),
        (change(PROFILE, "website", "wwwsite"), ["4:1 unknown-field wwwsite"]),
        (change(PROFILE, "website: https://acme.example", "wwwsite:"), ["4:1 unknown-field wwwsite"]),
        (change(PROFILE, "Acme Oy", "*x"), ["1:7 alias x"]),
        (change(PROFILE, "{fi: Kuvaus}", "*x"), ["6:14 alias x"]),
        (change(PROFILE, "Acme Oy", "&x Acme Oy", '"68"', '"45"'), ["1:7 anchor x", "3:11 industry 45"]),
        (change(MEMBERSHIP, "partner", "[partner]"), ["1:7 unknown-value"]),
        (change(MEMBERSHIP, "partner", "{a: b}"), ["1:7 unknown-value"]),
        (change(MEMBERSHIP, "[acme-ilmasto]", "[a, '', b]"), ["4:18 account"]),
        (change(MEMBERSHIP, "[acme-ilmasto]", "{a: b}"), ["4:14 not-a-list"]),
        (change(MEMBERSHIP, "joined: 2021-11-05", "left: {date: 2021-11-05,5}"), [
            "1:1 missing-field", "3:7 missing-field", "3:25 unknown-field 5",
        ]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    model = Membership if "organisation" in text else Profile
    assert sorted(read(tmp_path, model, text)) == sorted(expected)


def test_a_comma_in_a_number_between_braces_does_not_pass_as_another_number(tmp_path: Path) -> None:
    text = "fi: {a: b}\n"
    assert read(tmp_path, Profile, text + "name: {x: 12450,5}\n")[-1].endswith("unknown-field fi")
    reader = Reader()
    path = tmp_path / "page.yaml"
    path.write_text("{title: Yli 12450,5, summary: a}", "utf-8")
    assert reader.read_yaml(path, PageMetadata) is None
    assert [(each.place.column, each.code) for each in reader.problems] == [(19, "unknown-field")]


def test_a_bad_file_is_told_with_all_that_is_wrong(tmp_path: Path) -> None:
    text = change(PROFILE, '"68"', '"45"', "ilmasto@acme.example", "ilmasto", "name", "nimi")
    assert sorted(read(tmp_path, Profile, text)) == ["1:1 unknown-field nimi", "3:11 industry 45", "5:10 email ilmasto"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("Title: A\nSummary: B\n\nText\n", []),
        ("Title: A\n\nSummary: B\n", [(1, 1, "missing-field")]),
        ("Title: A\nSummary:\n", [(2, 9, "missing-field")]),
        ("Title: A\nSummary: B\nAuthor: C\n", [(3, 1, "unknown-field")]),
        ("Title: A\nSummary: B\nDate:\n", [(3, 1, "unknown-field")]),
        ("Title: A\nSummary: B\nText\n", [(3, 1, "metadata-line")]),
    ],
)
def test_metadata_are_read_like_yaml(tmp_path: Path, text: str, problems: list[tuple[int, int, str]]) -> None:
    path = tmp_path / "join.fi.md"
    path.write_text(text, "utf-8")
    reader = Reader()
    file = reader.read_markdown(path, PageMetadata)
    assert (file is None) == bool(problems)
    assert [(each.place.line, each.place.column, each.code) for each in reader.problems] == problems


def test_what_is_not_there_is_told_and_not_counted(tmp_path: Path) -> None:
    reader = Reader()
    assert reader.read_yaml(tmp_path / "a.yaml", Profile) is None
    assert reader.read_markdown(tmp_path / "a.md", PageMetadata) is None
    assert [each.code for each in reader.problems] == ["missing-file", "missing-file"]
    assert reader.files == 0


def test_a_file_with_the_run_bit_is_told_and_read(tmp_path: Path) -> None:
    path = tmp_path / "partner.yaml"
    path.write_text(get_text(PROFILE), "utf-8")
    for mode, told in ((0o644, []), (0o755, ["run-bit"]), (0o654, ["run-bit"])):
        path.chmod(mode)
        reader = Reader()
        assert reader.list_folder(tmp_path) == ([path], [])
        assert [each.code for each in reader.problems] == told
        assert reader.read_yaml(path, Profile) is not None


def test_a_number_that_a_comma_cut_between_braces_is_told_whole(tmp_path: Path) -> None:
    text = "submitted: 2025-03-20\ninventory: {scope_1: 1,5, scope_3: 12,50,7, waste_total: x,6}\n"
    assert read(tmp_path, Results, text) == [
        "2:22 number 1,5",
        "2:36 number 12,50",
        "2:42 unknown-field 7",
        "2:60 unknown-field 6",
        "2:58 number x",
    ]


def test_no_more_of_a_file_is_read_than_may_be(tmp_path: Path) -> None:
    assert read(tmp_path, Profile, "#" * 5_000_000) == ["1:1 file-too-large"]


@pytest.mark.parametrize("target", ["other.yaml", "/dev/zero", "missing.yaml"])
def test_a_link_is_never_read(tmp_path: Path, target: str) -> None:
    (tmp_path / "other.yaml").write_text("secret: word\n", "utf-8")
    link = tmp_path / "partner.yaml"
    link.symlink_to(target)
    reader = Reader()
    assert reader.read_yaml(link, Profile) is None
    assert (reader.files, reader.problems) == (0, [])  # whoever lists the folder tells it


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "partner.yaml")
    reader = Reader()
    assert reader.read_yaml(tmp_path / "partner.yaml", Profile) is None
    assert reader.list_folder(tmp_path) == ([], [])
    assert [each.code for each in reader.problems] == ["not-a-plain-file"]


def test_a_folder_is_listed_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", ".hidden"):
        (tmp_path / name).touch()
    for name in ("d", "c"):
        (tmp_path / name).mkdir()
    files, folders = Reader().list_folder(tmp_path)
    assert [path.name for path in files] == [".hidden", "a.yaml", "b.yaml"]
    assert [path.name for path in folders] == ["c", "d"]


def test_a_folder_that_may_be_left_out_is_empty(tmp_path: Path) -> None:
    reader = Reader()
    assert reader.list_folder(tmp_path / "results") == ([], [])
    assert reader.problems == []
    reader.list_folder(tmp_path / "partners", required=True)
    assert [each.code for each in reader.problems] == ["missing-folder"]


def test_a_link_to_a_folder_is_followed_only_where_it_is_given_by_hand(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yaml").touch()
    (tmp_path / "link").symlink_to("elsewhere")
    reader = Reader()
    assert reader.list_folder(tmp_path / "link") == ([], [])
    assert [path.name for path in reader.list_folder(tmp_path / "link", required=True)[0]] == ["a.yaml"]
    assert reader.list_folder(tmp_path) == ([], [tmp_path / "elsewhere"])
    assert [(each.place.path, each.code) for each in reader.problems] == [
        (show_path(tmp_path / "link"), "not-a-plain-file"),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "partner.yaml"
    path.write_text("name: A\n", "utf-8")
    path.chmod(0)
    reader = Reader()
    assert reader.read_yaml(path, Profile) is None
    assert [each.code for each in reader.problems] == ["unreadable"]


def test_what_the_system_refuses_to_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "partner.yaml").touch()

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "scandir", refuse)
    reader = Reader()
    assert reader.read_yaml(tmp_path / "partner.yaml", Profile) is None
    assert reader.list_folder(tmp_path) == ([], [])
    found = [(each.code, each.parameters["got"]) for each in reader.problems]
    assert found == [("unreadable", "Permission denied")] * 2
    assert reader.files == 0


def test_a_path_is_shown_from_where_the_reader_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert show_path(tmp_path / "a" / "b.yaml") == "a/b.yaml"
    assert show_path(Path("a") / ".." / "b.yaml") == "b.yaml"
    assert show_path(Path("..") / "b.yaml") == "../b.yaml"
    assert show_path(Path("/elsewhere/b.yaml")) == "/elsewhere/b.yaml"
