"""What would be markup in a company's text comes out on the page as the letters that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.built_site import copy_golden, parse_pages, read_tree, run_build

if TYPE_CHECKING:
    from pathlib import Path

EVIL = '</title><x-evil onload=a>&amp;{{ 7 }}</p>%s"'
TEXT_LINE = re.compile(r"( *(?:- )?(?:fi|sv|en|name|provider|Title|Summary): )[^>|\s].*")
PARTS_OF_A_BADGE = {"svg", "title", "path", "g", "text"}
QUOTES = {".yaml": "''", ".md": ("", "")}


def write_hostile(path: Path) -> None:
    """Put EVIL in the place of every name and every text of one line; slugs, which may hold none, stay."""
    lines, is_slug = [], False
    for line in path.read_text(encoding="utf-8").splitlines():
        found = TEXT_LINE.fullmatch(line)
        is_slug = line.strip() == "slug:" or (is_slug and found is not None)
        lines.append(line if is_slug or not found else f"{found[1]}{EVIL.join(QUOTES[path.suffix])}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    """What would be markup in a name, a title or a note comes out on the page as the letters that it is."""
    sources = copy_golden(tmp_path)
    for path in [*sources.rglob("*.yaml"), *sources.rglob("*.md")]:
        write_hostile(path)
    build = run_build(sources, tmp_path / "output")
    assert build.returncode == 0, build.stderr
    tree = read_tree((tmp_path / "output").resolve())
    for page in parse_pages(tree):
        assert EVIL in page.text
        assert not page.find("x-evil")
        assert "onload" not in {name for each in page.elements for name in each.attributes}
    badges = [ET.fromstring(content) for path, content in tree.items() if path.startswith("badge/")]  # noqa: S314  (ours)
    assert any(EVIL in text for badge in badges for text in badge.itertext())
    assert {each.tag.rpartition("}")[2] for badge in badges for each in badge.iter()} == PARTS_OF_A_BADGE
