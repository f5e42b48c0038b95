"""The format command: what it rewrites, what it leaves alone, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from showcase import canonical
from tests.format_network import TIDY, UNTIDY, FormatNetwork

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def network(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> FormatNetwork:
    """Return a network, and stand in its folder."""
    monkeypatch.chdir(tmp_path)
    return FormatNetwork(tmp_path, capsys)


def test_all_yaml_files_are_formatted(network: FormatNetwork) -> None:
    assert network.run() == (0, ["partners/aho/membership.yaml: formatted", "3 files: 1 formatted, 0 left alone"])
    assert network.untidy.read_text() == TIDY
    assert network.run() == (0, ["3 files: 0 formatted, 0 left alone"])


def test_a_file_that_is_canonical_is_not_written(network: FormatNetwork) -> None:
    path = network.good
    before = path.stat()
    network.run()
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_check_writes_nothing_and_shows_what_would_change(network: FormatNetwork) -> None:
    assert network.run("--check") == (
        1,
        [
            "partners/aho/membership.yaml: would be formatted",
            "@@ -1 +0,0 @@",
            "-joined: '2021-11-05' # when",
            "@@ -2,0 +2 @@",
            "+joined: 2021-11-05  # when",
            "3 files: 1 would be formatted, 0 left alone",
        ],
    )
    assert network.untidy.read_text() == UNTIDY
    assert network.run("--check", "partners/suo") == (0, ["1 file: 0 would be formatted, 0 left alone"])


def test_check_shows_the_start_of_a_long_change_and_ends_of_lines(network: FormatNetwork) -> None:
    path = network.untidy
    path.write_bytes(b"kind: partner\r\nmaintainers: [" + b", ".join(b"a%d" % each for each in range(40)) + b"]")
    code, lines = network.run("--check", "partners/aho")
    assert code == 1
    assert lines[2:5] == [
        r"-kind: partner\r",
        f"-maintainers: [{', '.join(f'a{each}' for each in range(40))}]",
        lines[4],
    ]
    assert lines[-2] == "… 26 more lines"
    assert len(lines) == 23


def test_check_shows_nothing_that_a_runner_takes_for_a_command(network: FormatNetwork) -> None:
    network.untidy.write_text("##[error]forged\nkind: |\n  ::error::x\njoined: '1'\n")
    code, lines = network.run("--check")
    assert code == 1
    assert not [line for line in lines if line.strip().startswith("::") or "##[" in line]


@pytest.mark.parametrize("paths", [("partners/aho",), ("partners/aho/membership.yaml",), ("content", "partners/aho/")])
def test_paths_choose_what_is_formatted(network: FormatNetwork, paths: tuple[str, ...]) -> None:
    network.good.write_text(UNTIDY)
    code, lines = network.run(*paths)
    assert code == 0
    assert lines[0] == "partners/aho/membership.yaml: formatted"
    assert network.good.read_text() == UNTIDY


def test_a_path_outside_is_wrong_usage(network: FormatNetwork, capsys: pytest.CaptureFixture[str]) -> None:
    outside = network.folder / "membership.yaml"
    outside.write_text(UNTIDY)
    for path in ("membership.yaml", "partners/../membership.yaml", str(outside)):
        with pytest.raises(SystemExit) as stopped:
            network.run("partners", path)
        assert stopped.value.code == 2
        assert f"{path} must lie in " in capsys.readouterr().err
    assert outside.read_text() == UNTIDY
    assert network.untidy.read_text() == UNTIDY


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"joined: [a\n", "1:9: yaml-unclosed: "),
        (b"joined: &a '2021-11-05'\n", "1:9: anchor: "),
        (b"joined: '1'\njoined: '2'\n", "2:1: duplicate-key: "),
        (b"- joined: '1'\n", "1:1: not-a-mapping: "),
        (b"joined: '\xff'\n", "1:10: not-utf-8: "),
        (b"joined: '\xe2\x80\xae'\n", "1:10: forbidden-character: "),
        (b"#" * 100_001, "1:1: file-too-large: "),
    ],
)
def test_a_file_with_problems_is_left_alone_and_they_are_told(network: FormatNetwork, text: bytes, told: str) -> None:
    path = network.good
    path.write_bytes(text)
    for arguments in ((), ("--check",)):
        code, lines = network.run("partners/suo", *arguments)
        assert code == 1
        assert lines[0].startswith(f"partners/suo/membership.yaml:{told}")
        assert lines[-1].startswith("1 file: 0 ")
        assert lines[-1].endswith(", 1 left alone")
        assert path.read_bytes() == text


def test_a_bad_file_does_not_keep_the_others_from_being_formatted(network: FormatNetwork) -> None:
    network.good.write_text("joined: [\n")
    code, lines = network.run()
    assert code == 1
    assert lines[-1] == "3 files: 1 formatted, 1 left alone"
    assert network.untidy.read_text() == TIDY


def test_what_only_the_model_refuses_is_formatted(network: FormatNetwork) -> None:
    path = network.good
    path.write_text("joind: [1]\nkind: 'friend'\n")
    assert network.run("partners/suo")[0] == 0
    assert path.read_text() == "kind: friend\njoind:\n  - 1\n"


def test_a_fault_of_the_formatter_changes_nothing(network: FormatNetwork, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canonical, "_show_on_one_line", lambda *_, **__: "wrong")
    code, lines = network.run("partners/aho")
    assert code == 1
    assert lines[0].startswith("partners/aho/membership.yaml: left alone: formatting would change what it says")
    assert lines[-1] == "1 file: 0 formatted, 1 left alone"
    assert network.untidy.read_text() == UNTIDY


def test_unknown_files_are_told_and_left_alone(network: FormatNetwork) -> None:
    others = [network.folder / "partners" / name for name in ("suo/notes.yaml", "suo/results/more/2024.yaml", "a.yaml")]
    for path in [*others, network.folder / "content/events/retki.yml"]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(UNTIDY)
    code, lines = network.run()
    assert code == 0
    said = "left alone: not one of the network's YAML files"
    assert f"content/events/retki.yml: {said}" in lines
    assert [line for line in lines if line.endswith(said)] == sorted(line for line in lines if line.endswith(said))
    assert len([line for line in lines if line.endswith(said)]) == 4
    assert all(path.read_text() == UNTIDY for path in others)
    assert network.run("partners/suo/logo.svg", "content/pages/join.fi.md")[1][:2] == [
        f"content/pages/join.fi.md: {said}",
        f"partners/suo/logo.svg: {said}",
    ]
