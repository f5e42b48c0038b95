"""Mutated files of the demonstration network: whatever stands in one is told, the same way twice, at a line there is.

MUTATIONS sets how many are made by the seeded random, MUTATIONS_SEED where it begins: a long session is
``MUTATIONS=100000 MUTATIONS_SEED=7 python -m pytest tests/test_mutations.py``.
"""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.check import load_checked
from showcase.i18n import create_speech
from showcase.report import show_text
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from showcase.problem import Problem

    Mutation: TypeAlias = Callable[[Random, list[bytes], Sequence[bytes]], list[bytes]]

ROOT: Final = Path(__file__).parents[1]
TODAY: Final = date(2025, 5, 20)
TIMES: Final = int(os.environ.get("MUTATIONS", "1600"))
FIRST_SEED: Final = int(os.environ.get("MUTATIONS_SEED", "1"))
SHARES: Final = 8
"""The tests among which the mutations are divided, so that several cores can share them."""
KEY: Final = re.compile(rb"^(?P<before>\s*(?:- )*)(?P<key>[a-z_0-9]+):(?P<value>.*)$")
SIGNS: Final = (
    *"-:?,[]{}#&*!|>'\"%@`<= \t\r\n.0é٣½~\u0308\u2028\u202e\u00a0\u200b\ufeff\x00\x85\U0001f600",
    *("- ", ": ", ": >-", "<<: ", "---\n", "12 450,5", "80 %", "null", "no"),
)


def flip_bytes(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Flip a bit in up to three bytes."""
    content = bytearray(b"\n".join(lines))
    for _each in range(random.randint(1, 3)):
        if content:
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    return bytes(content).split(b"\n")


def drop_lines(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Lose a few lines that stand together."""
    start = random.randrange(len(lines))
    return lines[:start] + lines[start + random.randint(1, 4) :] or [b""]


def move_lines(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Put a few lines elsewhere."""
    start, length = random.randrange(len(lines)), random.randint(1, 4)
    moved, rest = lines[start : start + length], lines[:start] + lines[start + length :]
    place = random.randint(0, len(rest))
    return rest[:place] + moved + rest[place:]


def double_lines(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Have a few lines twice, or all of them."""
    start, length = random.randrange(len(lines)), random.choice([1, 1, 2, 5, len(lines)])
    return lines[: start + length] + lines[start:]


def indent_lines(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Indent a few lines more, or less, or with a tab."""
    start, length = random.randrange(len(lines)), random.choice([1, 1, 3, 10])
    by = random.choice([b" ", b"  ", b"    ", b"\t", b"", "\u00a0".encode()])
    shifted = [by + line if by else line[random.randint(1, 2) :] for line in lines[start : start + length]]
    return lines[:start] + shifted + lines[start + length :]


def swap_keys(random: Random, lines: list[bytes], pool: Sequence[bytes]) -> list[bytes]:
    """Put another line's key, of this file or another, in the place of a key."""
    return _exchange(random, lines, pool, lambda ours, theirs: ours["before"] + theirs["key"] + b":" + ours["value"])


def swap_values(random: Random, lines: list[bytes], pool: Sequence[bytes]) -> list[bytes]:
    """Put another line's value, of this file or another, in the place of a value."""
    return _exchange(random, lines, pool, lambda ours, theirs: ours["before"] + ours["key"] + b":" + theirs["value"])


def _exchange(
    random: Random,
    lines: list[bytes],
    pool: Sequence[bytes],
    join: Callable[[re.Match[bytes], re.Match[bytes]], bytes],
) -> list[bytes]:
    places = [(place, found) for place, line in enumerate(lines) if (found := KEY.match(line))]
    theirs = KEY.match(random.choice(random.choice([lines, pool])))
    if not places or not theirs:
        return lines
    place, ours = random.choice(places)
    return [*lines[:place], join(ours, theirs), *lines[place + 1 :]]


def insert_text(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Insert signs that YAML knows, or any characters at all."""
    content = b"\n".join(lines)
    any_character = chr(random.randrange(0x110000))
    inserted = random.choices([*SIGNS, *[any_character] * 30], k=2)
    place = random.randint(0, len(content))
    return (content[:place] + "".join(inserted).encode("utf-8", "surrogatepass") + content[place:]).split(b"\n")


def drop_text(random: Random, lines: list[bytes], _: Sequence[bytes]) -> list[bytes]:
    """Lose a few bytes, or the rest of the file."""
    content = b"\n".join(lines)
    start = random.randint(0, len(content))
    return (content[:start] + content[start + random.choice([1, 1, 1, 2, 8, len(content)]) :]).split(b"\n")


MUTATIONS: Final[Sequence[Mutation]] = (
    flip_bytes, drop_lines, move_lines, double_lines, indent_lines, swap_keys, swap_values, insert_text, drop_text,
)  # fmt: skip


class Bench:
    """Copies of the demonstration network's parts, in which one file at a time is mutated, read and put back.

    Each partner stands in a network of its own, with the settings; the rest of content/ stands beside one partner.
    Such a part is read many times faster than the whole.
    """

    def __init__(self, root: Path) -> None:
        partners = sorted((ROOT / "partners").iterdir())
        others = shutil.ignore_patterns("pages", "events", "bulletins", "wishes.yaml")
        for partner in partners:
            shutil.copytree(partner, root / partner.name / "partners" / partner.name)
            shutil.copytree(ROOT / "content", root / partner.name / "content", ignore=others)
        shutil.copytree(ROOT / "content", root / "content" / "content")
        shutil.copytree(partners[0], root / "content" / "partners" / partners[0].name)
        self.parts = {part: sorted(_list_files(part, root / "content")) for part in sorted(root.iterdir())}
        self.files = [(part, path) for part, paths in self.parts.items() for path in paths]
        self.pool = [line for _, path in self.files for line in path.read_bytes().split(b"\n") if KEY.match(line)]

    def mutate(self, random: Random, path: Path, mutations: Sequence[Mutation]) -> bytes:
        """Return what the mutations make of a file."""
        lines = path.read_bytes().split(b"\n")
        for mutate in mutations:
            lines = mutate(random, lines, self.pool)
        return b"\n".join(lines)

    def check(self, part: Path, path: Path, content: bytes) -> None:
        """Read a part with another content of a file, twice, and check what is told."""
        good = path.read_bytes()
        path.write_bytes(content)
        try:
            told = self.load(part)
            assert told == self.load(part)
            for problem in told:
                check_problem(problem)
        finally:
            path.write_bytes(good)

    def load(self, part: Path) -> tuple[Problem, ...]:
        """Return what is told of a part."""
        return load_checked(part / "partners", part / "content", TODAY)[1]


def _list_files(part: Path, of_coordinator: Path) -> Iterator[Path]:
    """Yield the files that are mutated in a part: a partner's or, in the last one, the coordinator's."""
    folder = part / ("content" if part == of_coordinator else "partners")
    yield from (path for path in folder.rglob("*") if path.suffix in {".yaml", ".md"})


def check_problem(problem: Problem) -> None:
    """A problem stands at a line that its file has, and can be said in each language, in one line."""
    path, place = Path(problem.place.path), problem.place
    lines = path.read_bytes().split(b"\n") if path.is_file() else [b""]
    assert 1 <= place.line <= len(lines), place
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, place
    said = {show_text(problem, create_speech(lang)) for lang in Lang}
    assert len(said) == len(Lang), said
    for line in said:
        assert len(line.splitlines()) == 1, line
        assert "%(" not in line.replace(str(problem.parameters.get("got")), ""), line


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return the copy that the tests of this module share."""
    return Bench(tmp_path_factory.mktemp("bench"))


@pytest.mark.parametrize("share", range(SHARES))
def test_any_mutation_is_told_the_same_way_at_a_line_that_is_there(bench: Bench, share: int) -> None:
    random = Random(f"{FIRST_SEED} {share}")  # noqa: S311  the same mutations each time
    for _ in range(TIMES // SHARES):
        part, path = random.choice(bench.files)
        content = bench.mutate(random, path, random.choices(MUTATIONS, k=random.choice([1, 1, 1, 2, 3])))
        bench.check(part, path, content)


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_hypothesis_finds_no_mutation_that_is_not_told(bench: Bench, data: st.DataObject) -> None:
    part, path = data.draw(st.sampled_from(bench.files))
    mutations = data.draw(st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3))
    random = data.draw(st.randoms(use_true_random=False))
    bench.check(part, path, bench.mutate(random, path, mutations))
