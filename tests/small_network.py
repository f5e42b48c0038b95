"""A small network without a problem, as files, to be broken in one place at a time."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from pydantic import ValidationError

from showcase.check import load_checked
from showcase.problem import Severity
from showcase.source import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from showcase.network import M, Network
    from showcase.problem import Problem
    from showcase.records import Record

Changes: TypeAlias = "Mapping[str, str | bytes | Link | Program | None]"
"""Path → what stands in the file instead; None takes the file away."""


@dataclass(frozen=True)
class Link:
    """A symbolic link in a file's place."""

    target: str


@dataclass(frozen=True)
class Program:
    """A file with the run bit."""

    text: str


TODAY: Final = date(2025, 5, 20)
"""The day for which the small network's site would be built."""

NETWORK: Final = "content/network.yaml"
WISHES: Final = "content/wishes.yaml"
EVENT: Final = "content/events/visit.yaml"
EDITION: Final = "content/achievements/2024.yaml"
PAGE: Final = "content/pages/join.fi.md"
BULLETIN: Final = "content/bulletins/2025-03-05-news.fi.md"
PROFILE: Final = "partners/acme/partner.yaml"
MEMBERSHIP: Final = "partners/acme/membership.yaml"
COMMITMENT: Final = "partners/acme/commitments/2021-11-05.yaml"
RESULTS: Final = "partners/acme/results/2024.yaml"
OTHER_PROFILE: Final = "partners/kaiku/partner.yaml"
OTHER_MEMBERSHIP: Final = "partners/kaiku/membership.yaml"

FILES: Final[Mapping[str, str]] = {
    NETWORK: """\
        name: {fi: Verkko}
        city: {fi: Kaupunki}
        city_goal: {fi: Tavoite}
        languages: {offered: [fi], required: [fi]}
        site: https://verkko.example
        repository: https://koodi.example/verkko
        coordinator: {email: verkko@kaupunki.example}
        on_track_tolerance: 0.05
        themes:
          - {id: energy, slug: {fi: energia}, name: {fi: Energia}, description: {fi: Kuvaus}}
        reporting_years:
          - {year: 2024, opens: 2025-01-15, due: 2025-03-31, published: 2025-06-05}
        """,
    WISHES: """\
        wishes:
          - {id: racks, received: 2025-02-11, wish: {fi: Telineet}, state: planned, event: visit}
        """,
    "content/generic-words.yaml": """\
        fi: [vihreä]
        """,
    EVENT: """\
        kind: visit
        title: {fi: Vierailu}
        summary: {fi: Kuvaus}
        start: 2025-05-14 09:00
        end: 2025-05-14 16:00
        host: acme
        themes: [energy]
        programme:
          - {at: "09:30", title: {fi: Tervetuloa}, partner: acme}
        attended: [kaiku]
        """,
    EDITION: """\
        foreword: {fi: Alkusanat}
        frontrunners:
          - {partner: acme, theme: energy, rationale: {fi: Perustelu}}
        """,
    PAGE: """\
        Title: Liity
        Summary: Näin pääset mukaan

        Tervetuloa!
        """,
    BULLETIN: """\
        Title: Uutisia
        Summary: Mitä tapahtui
        Partners: acme, kaiku
        Themes: energy
        Events: visit

        Teksti.
        """,
    PROFILE: """\
        name: Acme Oy
        business_id: "0000001-9"
        industry: "68"
        website: https://acme.example
        contact: ilmasto@acme.example
        description: {fi: Kuvaus}
        """,
    MEMBERSHIP: """\
        kind: partner
        organisation: company
        joined: 2021-11-05
        maintainers: [acme-ilmasto]
        """,
    COMMITMENT: """\
        signatories: [{party: partner, title: {fi: johtaja}},
          {party: city, title: {fi: apulaispormestari}}]
        statement: {fi: Lupaus}
        targets:
          - id: electricity
            theme: energy
            title: {fi: Sähkö}
            beyond_law: {fi: Enemmän}
            unit: MWh
            baseline: {year: 2018, value: 12450}
            interim: [{year: 2025, at_most: 10500}]
            goal: {year: 2030, at_most: 8000}
          - id: chargers
            theme: energy
            title: {fi: Latauspisteet}
            beyond_law: {fi: Enemmän}
            goal: {year: 2025}
        """,
    RESULTS: """\
        submitted: 2025-03-20
        results:
          - {target: electricity, value: 10980, quality: measured}
          - {target: chargers, done: 2024-05-14}
        inventory: {scope_1: 120}
        good_practices:
          - {id: heat, title: {fi: Lämpö}, summary: {fi: Kuvaus}, themes: [energy]}
        restatements:
          - {target: electricity, year: 2023, value: 11050, reason: error}
        assurance: {level: limited, provider: Varmentaja, covers: [inventory, electricity]}
        """,
    OTHER_PROFILE: """\
        name: Kaiku ry
        industry: "94"
        contact: info@kaiku.example
        description: {fi: Kuvaus}
        """,
    OTHER_MEMBERSHIP: """\
        kind: supporting-member
        organisation: association
        joined: 2022-02-01
        """,
}


def get_text(path: str) -> str:
    """Return what stands in a file of the small network."""
    return textwrap.dedent(FILES[path])


def edit(path: str, *pairs: str) -> dict[str, str | bytes | Link | None]:
    """Return the change that puts new texts in the place of old ones, given in turn; each old one stands once."""
    text = get_text(path)
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert text.count(old) == 1, (path, old)
        text = text.replace(old, new)
    return {path: text}


def add(path: str, text: str) -> dict[str, str | bytes | Link | None]:
    """Return the change that adds lines to a file's end."""
    return {path: get_text(path) + text}


def list_errors(model: type[Record], text: str) -> list[str]:
    """Return ``field.field kind`` of each error that a model finds in a YAML text; none when it takes it."""
    document, problems = read_document(textwrap.dedent(text).encode(), "f")
    assert (document is not None, problems) == (True, ())
    assert document is not None
    try:
        model.model_validate(document.data)
    except ValidationError as error:
        ways = (((*each["loc"], *each.get("ctx", {}).get("at", ())), each["type"]) for each in error.errors())
        return [f"{'.'.join(map(str, way))} {kind}".lstrip() for way, kind in ways]
    return []


def read_model(model: type[M], text: str) -> M:
    """Return what a model makes of a YAML text."""
    document, problems = read_document(textwrap.dedent(text).encode(), "f")
    assert (document is not None, problems) == (True, ())
    assert document is not None
    return model.model_validate(document.data)


def write_network(root: Path, changes: Changes | None = None) -> Path:
    """Write the small network with its changes below ``root``."""
    for name, text in {**{name: get_text(name) for name in FILES}, **(changes or {})}.items():
        path = root / name
        if text is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, Link):
            path.symlink_to(text.target)
        elif isinstance(text, Program):
            path.write_text(text.text, "utf-8")
            path.chmod(0o755)
        elif text is not None:
            path.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def load_small(root: Path, changes: Changes | None = None) -> tuple[Network | None, tuple[Problem, ...]]:
    """Return what the small network with its changes is when it is read and checked, with no more than what is wrong.

    What is only doubtful is left out: most changes make something so.
    """
    write_network(root, changes)
    network, problems = load_checked(root / "partners", root / "content", TODAY)
    return network, tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def show_places(problems: Iterable[Problem], root: Path) -> list[str]:
    """Return each problem as ``path:line:column code``, its path from ``root``."""
    found = ((each.place.path.removeprefix(f"{root.as_posix()}/"), each) for each in problems)
    return [f"{path}:{each.place.line}:{each.place.column} {each.code}" for path, each in found]


def find_problems(root: Path, changes: Changes | None = None) -> list[str]:
    """Return what is wrong with the small network with its changes."""
    _, problems = load_small(root, changes)
    return show_places(problems, root)
