"""Whatever a file looks like: formatting changes no value, loses no comment, and leaves nothing more to format."""

from __future__ import annotations

import random
import re
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.canonical import create_canonical
from showcase.exports.files import FILES
from showcase.model.partner import Membership, Profile
from showcase.notation import check_notation
from showcase.source import read_document
from showcase.spelling import Spelling, Style, create_spelling
from tests.built_site import GOLDEN, ROOT
from tests.test_source_properties import TEXT, is_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from showcase.records import Record

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

UNTIMED: Final = settings(deadline=None)
MODELS: Final = [file.model for file in FILES if file.is_yaml]


def list_files() -> Iterator[tuple[Path, type[Record]]]:
    """Yield the YAML files of the demonstration and of the golden network, each with its model."""
    for sources in (ROOT, GOLDEN):
        for kind in FILES:
            if kind.is_yaml:
                yield from ((path, kind.model) for path in sorted(sources.glob(kind.pattern)))


NETWORK: Final = list(list_files())


def load(text: str) -> Tree:
    """Return what PyYAML's own loader makes of a text."""
    data: Tree = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  it makes nothing but texts, lists and mappings
    return data


def strip(data: Tree) -> Tree:
    """Return data without the white space around each value."""
    if isinstance(data, dict):
        return {key: strip(value) for key, value in data.items()}
    return [strip(value) for value in data] if isinstance(data, list) else data.strip()


def is_readable(text: str) -> bool:
    """Whether the network's reader finds nothing wrong with a text."""
    document, problems = read_document(text.encode(), "f")
    return document is not None and not problems


def check(text: str, model: type[Record], comments: int = 0) -> str:
    """Check that no value changes, each numbered comment stays one, and nothing more is left to do or to tell."""
    formatted = create_canonical(text, model)
    assert strip(load(formatted)) == strip(load(text))
    assert sorted(find_numbers(formatted)) == list(range(comments))
    assert create_canonical(formatted, model) == formatted
    document, _ = read_document(formatted.encode(), "f")
    assert document
    assert list(check_notation(document, model)) == []
    return formatted


def find_numbers(text: str) -> Iterator[int]:
    """Yield the numbers of the comments that were added."""
    return (int(number) for number in re.findall(r"# ?⋄([0-9]+)$", text, re.MULTILINE))


def add_comments(text: str, chance: random.Random, share: float = 0.3) -> tuple[str, int]:
    """Return a text with numbered comments wherever they are none of its values, and how many there are."""
    data, numbers = load(text), count()
    lines = text.split("\n")
    for place in reversed(range(len(lines))):
        for comment in (f"{lines[place]}  #⋄", f"{' ' * chance.randrange(9)}#⋄\n{lines[place]}", f"\n{lines[place]}"):
            changed = [*lines[:place], comment, *lines[place + 1 :]]
            if chance.random() < share and is_readable("\n".join(changed)) and load("\n".join(changed)) == data:
                lines = changed
    commented = re.sub("#⋄", lambda _: f"#⋄{next(numbers)}", "\n".join(lines))
    return commented, next(numbers)


def shuffle(data: Tree, chance: random.Random) -> Tree:
    """Return data with the keys of each mapping in any order."""
    if isinstance(data, dict):
        return {key: shuffle(data[key], chance) for key in chance.sample(list(data), len(data))}
    return [shuffle(value, chance) for value in data] if isinstance(data, list) else data


def write(data: Tree, chance: random.Random) -> str:
    """Return data as YAML in one of its many styles."""
    return yaml.dump(
        data,
        Dumper=yaml.SafeDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=chance.choice((None, True, False)),
        default_style=chance.choice((None, None, "'", '"', "|", ">")),
        width=chance.choice((20, 80, 10_000)),
        indent=chance.choice((2, 4, 7)),
        line_break=chance.choice(("\n", "\r\n")),
        explicit_start=chance.choice((True, False)),
    )


PROSE: Final = st.text(alphabet="ab:-?,[]{}&*!|>'\"%@`#\\ \n\t.0åé", max_size=300).map(str.strip).filter(is_plain)
VALUES: Final = {
    Style.BARE: st.sampled_from(["2024", "-3.50", "88 %", "2025-03-20", "2025-05-14 09:00", "12 450", "1e3"]) | TEXT,
    Style.CODE: st.sampled_from(["0000012-3", "68", "09:30"]) | TEXT,
    Style.WORD: st.sampled_from(["partner", "2024", "no", "old/electricity", "https://a.example/?b=c#d"]) | TEXT,
    Style.PROSE: PROSE,
    Style.UNKNOWN: TEXT,
}


def create_data(spelling: Spelling) -> st.SearchStrategy[Tree]:
    """Return data of a model's shape, with a key that the model lacks now and then."""
    if spelling.fields:
        known = {key: create_data(value) for key, value in spelling.fields.items()}
        return st.fixed_dictionaries({}, optional={**known, "extra": TEXT | st.lists(TEXT, max_size=2)})
    if spelling.items:
        return st.lists(create_data(spelling.items), max_size=3)
    return VALUES[spelling.style]


DATA: Final = {model: create_data(create_spelling(model)) for model in MODELS}


@UNTIMED
@given(data=st.data(), model=st.sampled_from(MODELS), chance=st.randoms(use_true_random=False))
def test_data_of_the_models_shapes(data: st.DataObject, model: type[Record], chance: random.Random) -> None:
    tree = data.draw(DATA[model])
    text, comments = add_comments(write(shuffle(tree, chance), chance), chance)
    assert is_readable(text)
    check(text, model, comments)


EACH_FILE: Final = pytest.mark.parametrize(
    ("path", "model"), NETWORK, ids=[str(path.relative_to(ROOT)) for path, _ in NETWORK]
)


@EACH_FILE
def test_the_files_of_the_networks_are_canonical_however_they_were_written(path: Path, model: type[Record]) -> None:
    text = path.read_text("utf-8")
    assert check(text, model) == text
    if "#" in text:
        return  # PyYAML would write it without its comments
    chance = random.Random(path.name)  # noqa: S311
    for _ in range(3):
        assert create_canonical(write(shuffle(load(text), chance), chance), model) == text


NUMBER_LIKE: Final = st.text(alphabet="0159afexo:.-+_", max_size=6)
TRUTH_LIKE: Final = st.tuples(
    st.sampled_from(["", ".", "-.", "+."]), st.sampled_from(["yes", "no", "on", "off", "true", "null", "nan", "inf"])
).flatmap(lambda parts: st.sampled_from([part("".join(parts)) for part in (str.lower, str.upper, str.title)]))


@UNTIMED
@given(NUMBER_LIKE | TRUTH_LIKE)
def test_what_looks_like_a_number_or_a_truth_stands_as_its_field_demands(text: str) -> None:
    for key in ("name", "website", "business_id"):
        check(f"{key}: '{text}'\n", Profile)
    for key in ("kind", "joined", "left: {date"):
        check(f"{key}: '{text}'{'}' * ('{' in key)}\n", Membership)


@EACH_FILE
def test_comments_stay_with_their_keys_wherever_these_go(path: Path, model: type[Record]) -> None:
    data = shuffle(load(path.read_text("utf-8")), random.Random(path.name))  # noqa: S311
    written = yaml.dump(data, Dumper=yaml.SafeDumper, sort_keys=False, default_style='"', width=100_000)
    beside, keys = re.subn(r'^( *(?:- )?"(\w+)":.*)$', r"\1 # beside \2", written, flags=re.MULTILINE)
    both, inner = re.subn(r'^( *)"(\w+)":', r"\1# above \2\n\g<0>", beside, flags=re.MULTILINE)
    formatted = create_canonical(both, model)
    assert len(re.findall(r"^ *(?:- )?(\w+):.* # beside \1$", formatted, re.MULTILINE)) == keys
    assert len(re.findall(r"^ *# above (\w+)\n(?:- )? *(?:- )?\1:", formatted, re.MULTILINE)) == inner


SIGNS: Final = ("[]", "{}", "{a: b}", "['a', b]", "|", ">-", ">+", '"a"', "no", "2024", "'a: b'", "# a", "#a", "%", "")
MUTATIONS: Final[tuple[Callable[[str, list[str], random.Random], list[str]], ...]] = (
    lambda _, __, ___: [],
    lambda line, _, __: [line, line],
    lambda line, _, __: [f" {line}"],
    lambda line, _, __: [line.removeprefix(" ")],
    lambda line, _, __: [f"{line}\t"],
    lambda _, lines, chance: [chance.choice(lines)],
    lambda line, lines, chance: [line, chance.choice(lines)],
    lambda line, _, chance: [re.sub(r"\S+$", lambda _: chance.choice(SIGNS), line)],
)


def mutate(text: str, chance: random.Random) -> str:
    """Return a text with a few of its lines dropped, doubled, moved or changed."""
    lines = text.split("\n")
    for _ in range(chance.randrange(1, 5)):
        place = chance.randrange(len(lines))
        lines[place : place + 1] = chance.choice(MUTATIONS)(lines[place], lines, chance)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(60))
def test_files_that_were_tampered_with(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    readable = 0
    while readable < 3:
        path, model = chance.choice(NETWORK)
        text = mutate(path.read_text("utf-8"), chance)
        if is_readable(text):
            readable += 1
            commented, comments = add_comments(text, chance, 0.02)
            check(commented, model, comments)
