"""Slips that a company's own staff make: each is told at its line, with its mend, in the reader's own language."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

import validate
from showcase.check import load_checked
from showcase.problem import Severity
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT: Final = Path(__file__).parents[1]
TABLE: Final = yaml.load(
    (Path(__file__).parent / "data" / "slips" / "slips.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506  every scalar is text, which is what slips are made of
)
FILES: Final[dict[str, str]] = TABLE["files"]
TOLD: Final = re.compile(
    r"(?:(?P<path>[^:]*[^0-9:][^:]*):)?(?P<line>[0-9]+) (?P<code>[a-z0-9-]+)"
    r"(?: (?P<mend>.*?))?(?P<warning> \(warning\))?"
)
PARTNERS: Final = ("harmajan-panimo", "kuusisaaren-kiinteistot", "lyhdyn-logistiikka", "oljymaen-varastot")
TODAY: Final = date(2025, 5, 20)
MOST: Final = 3
"""One slip is told in no more problems than this, unless the table says why."""
PARSER: Final = re.compile(r"while (scanning|parsing)|did not find|could not find|not allowed in this context")
"""Words of the YAML parser, which are in no reader's language."""


@dataclass(frozen=True)
class Told:
    """A problem that must be told, and what must stand in its message."""

    path: str
    line: int
    code: str
    severity: str
    mend: str


@dataclass(frozen=True)
class Slip:
    """A row of the table."""

    name: str
    file: str
    told: tuple[Told, ...]
    how: str
    find: str
    write: str
    many: str


def read_slip(row: Mapping[str, Any]) -> Slip:
    """Return a slip as its row of the table says."""
    file = FILES.get(row["file"], row["file"])
    told = tuple(read_told(each, file) for each in row["told"])
    return Slip(
        row["name"], file, told, row.get("how", "replace"), row.get("find", ""), row.get("write", row.get("to", "")),
        row.get("many", ""),
    )  # fmt: skip


def read_told(text: str, file: str) -> Told:
    """Return what must be told."""
    parts = TOLD.fullmatch(text)
    assert parts, text
    path = FILES.get(parts["path"] or "", parts["path"] or file)
    severity = "warning" if parts["warning"] else "error"
    return Told(path, int(parts["line"]), parts["code"], severity, parts["mend"] or "")


def replace(path: Path, slip: Slip) -> None:
    """Write something else in the place of a text that stands in the file once."""
    text = path.read_text("utf-8")
    assert text.count(slip.find) == 1, slip.name
    path.write_text(text.replace(slip.find, slip.write), "utf-8")


def stretch(path: Path, slip: Slip) -> None:
    """Make a line longer by two hundred letters."""
    text = path.read_text("utf-8")
    assert text.count(slip.write) == 1, slip.name
    path.write_text(text.replace(slip.write, f"{slip.write} {'a' * 200}"), "utf-8")


def copy(path: Path, slip: Slip) -> None:
    """Leave a copy under another name in the same folder, or elsewhere."""
    shutil.copy(path, path.parent / slip.write)


def add(path: Path, _slip: Slip) -> None:
    """Drop the beginning of a Word document there."""
    path.write_bytes(b"PK\x03\x04\x14\x00\x06\x00")


WAYS: Final[dict[str, Callable[[Path, Slip], object]]] = {
    "replace": replace,
    "stretch": stretch,
    "copy": copy,
    "add": add,
    "rename": lambda path, slip: path.rename(path.with_name(slip.write)),
    "encode": lambda path, slip: path.write_bytes(path.read_text("utf-8").encode(slip.write)),
    "repeat": lambda path, _: path.write_bytes(path.read_bytes() * 2),
    "empty": lambda path, _: path.write_bytes(b""),
    "run": lambda path, _: path.chmod(0o755),
    "crlf": lambda path, _: path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n")),
    "bom": lambda path, _: path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes()),
    "trim": lambda path, _: path.write_bytes(path.read_bytes().rstrip()),
}

SLIPS: Final = [read_slip(row) for row in TABLE["slips"]]


def run(lang: Lang, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, Any]]]:
    """Run the command where we stand; return its exit code and its problems."""
    code = validate.main(["--lang", lang, "--format", "json", "--partners", "partners", "--content", "content"])
    return code, json.loads(capsys.readouterr().out)["problems"]


def copy_network(folder: Path) -> Path:
    """Copy the partners to whom the slips happen, and whom these name; the whole demonstration takes far longer.

    What names the other partners stays away: the years' achievements, the events, and what names these.
    """
    for partner in PARTNERS:
        shutil.copytree(ROOT / "partners" / partner, folder / "partners" / partner)
    others = shutil.ignore_patterns("achievements", "events", "bulletins", "wishes.yaml")
    shutil.copytree(ROOT / "content", folder / "content", ignore=others)
    return folder


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh copy of the network, in which we stand."""
    monkeypatch.chdir(copy_network(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> frozenset[tuple[str, str]]:
    """Return what is only doubtful in the network as it stands."""
    folder = copy_network(tmp_path_factory.mktemp("usual"))
    _, problems = load_checked(folder / "partners", folder / "content", TODAY)
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return frozenset((problem.place.path.removeprefix(f"{folder}/"), problem.code) for problem in problems)


@pytest.mark.parametrize("slip", SLIPS, ids=[slip.name.replace(" ", "-") for slip in SLIPS])
def test_a_slip_is_told_where_it_is_with_its_mend(
    slip: Slip, network: Path, usual: frozenset[tuple[str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    WAYS[slip.how](network / slip.file, slip)
    expected = Counter((told.path, told.line, told.code, told.severity) for told in slip.told)
    messages: dict[Lang, list[str]] = {}
    for lang in Lang:
        code, found = run(lang, capsys)
        found = [each for each in found if (each["path"], each["code"]) not in usual]
        places = Counter((each["path"], each["line"], each["code"], each["severity"]) for each in found)
        assert places >= expected if slip.many else places == expected
        assert slip.many or len(found) <= MOST
        assert code == (1 if any(each["severity"] == "error" for each in found) else 0)
        messages[lang] = [each["message"] for each in found]
        for told in slip.told:
            said = [each["message"] for each in found if (each["line"], each["code"]) == (told.line, told.code)]
            assert any(told.mend in message for message in said), (told, said)
    check_language(messages)


def check_language(messages: Mapping[Lang, list[str]]) -> None:
    """Who reads Finnish or Swedish is told nothing in English, and nobody in the words of the parser."""
    for lang in (Lang.FI, Lang.SV):
        for said, english in zip(messages[lang], messages[Lang.EN], strict=True):
            assert said != english
    assert not [said for each in messages.values() for said in each if PARSER.search(said)]


def test_the_table_is_long_and_its_names_differ() -> None:
    names = Counter(slip.name for slip in SLIPS)
    assert [name for name, times in names.items() if times > 1] == []
    assert sum(bool(slip.told) for slip in SLIPS) >= 60
    assert {slip.how for slip in SLIPS} == set(WAYS)
