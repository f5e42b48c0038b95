"""The catalogues hold every word of code and templates, translated, with the same things to fill in."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[1]
THEME = ROOT / "themes" / "ilmastokumppanit"
PLACEHOLDER = re.compile(r"%\([a-z_0-9]+\)s|%%")
KEYWORDS = re.search(r"^KEYWORDS := (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def read_catalogue(path: Path) -> Catalog:
    """Return a catalogue."""
    with path.open("rb") as stream:
        return read_po(stream)


def list_forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the singular and plural of a message, or its one form."""
    return (text,) if isinstance(text, str) else tuple(text or ())


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Return every message that code and templates say, found as `make translations` finds them."""
    assert KEYWORDS
    target = tmp_path_factory.mktemp("words") / "words.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "--quiet", "extract"]
    options = [f"--mapping-file={THEME / 'babel.cfg'}", f"--keywords={KEYWORDS[1]}", f"--output-file={target}"]
    environment = {"PYTHONPATH": str(ROOT / "scripts")}
    sources = [str(ROOT / "scripts"), str(THEME / "templates")]
    subprocess.run([*command, *options, *sources], check=True, env=environment)
    return read_catalogue(target)


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_every_message_is_translated(lang: str, wanted: Catalog) -> None:
    catalogue = read_catalogue(THEME / "translations" / lang / "LC_MESSAGES" / "showcase.po")
    said = {(message.context, list_forms(message.id)): message for message in catalogue if message.id}
    missing = {(message.context, list_forms(message.id)) for message in wanted if message.id} - said.keys()
    assert not missing
    assert not [message.id for message in said.values() if not all(list_forms(message.string)) or message.fuzzy]


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_translations_fill_in_what_their_messages_do(lang: str) -> None:
    catalogue = read_catalogue(THEME / "translations" / lang / "LC_MESSAGES" / "showcase.po")
    for message in catalogue:
        if message.id:
            wanted = {tuple(sorted(PLACEHOLDER.findall(form))) for form in list_forms(message.id)}
            got = {tuple(sorted(PLACEHOLDER.findall(form))) for form in list_forms(message.string)}
            assert got <= wanted, message.id
