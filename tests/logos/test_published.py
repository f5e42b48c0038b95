"""Logos on the site: written anew under the name of their content, and shown in their own proportions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from showcase import plugin
from showcase.achievements.years import create_achievements
from showcase.i18n import create_speech
from showcase.network import Logo
from showcase.plugin import write_site
from showcase.views.localised_site import Site
from showcase.views.rows import create_logo
from showcase.views.shapes import Picture
from showcase.vocabulary import Lang
from showcase.writing import write_logo
from tests.built_site import CONF, parse_page, read_tree, run_build
from tests.logos.drawings import draw, paint
from tests.network_builder import create_network, create_partner


def list_images(tree: dict[str, bytes], path: str, name: str) -> list[dict[str, str]]:
    """Return the attributes of a page's pictures of a logo."""
    return [
        image.attributes
        for image in parse_page(path, tree[path]).find("img")
        if f"/logos/{name}." in image.attributes["src"]
    ]


@pytest.mark.parametrize(
    ("sides", "in_list", "in_hero"),
    [
        ((10, 10), (72, 72), (128, 128)),
        ((3, 1), (72, 24), (128, 43)),
        ((0.5, 0.25), (72, 36), (128, 64)),
        ((100_000, 1), (72, 1), (128, 1)),
        ((1, 1_000), (1, 72), (1, 128)),
        ((640, 480), (72, 54), (128, 96)),
    ],
)
def test_a_logo_fills_its_tile_in_its_own_proportions(
    sides: tuple[float, float], in_list: tuple[int, int], in_hero: tuple[int, int]
) -> None:
    partner = replace(create_partner("acme"), logo=Logo(Path("logo.svg"), *sides))
    network = create_network(partner)
    built = date(2025, 5, 20)
    achievements = create_achievements(network, built)
    site = Site(
        network, achievements, create_speech(Lang.FI), built, "", "", "", "", {"acme": "/assets/logos/acme.svg"}
    )
    for side, expected in ((72, in_list), (128, in_hero)):
        assert create_logo(site, partner, side) == Picture("/assets/logos/acme.svg", *expected)


def test_a_logo_is_decoration_in_lists_and_named_in_the_hero(sources: Path, tmp_path: Path) -> None:
    (sources / "partners" / "uusi-halli" / "logo.png").write_bytes(paint(640, 480))
    write_site(CONF, sources / "partners", sources / "content", tmp_path / "output")
    tree = read_tree(tmp_path / "output")
    (listed,) = list_images(tree, "sv/partner/index.html", "uusi-halli")
    (large,) = list_images(tree, "sv/partner/uusi-halli/index.html", "uusi-halli")
    assert (listed["width"], listed["height"], listed["alt"], listed["loading"]) == ("72", "54", "", "lazy")
    assert (large["width"], large["height"], large["alt"]) == ("128", "96", "Logotyp för Uusi Halli Oy")
    assert "loading" not in large
    assert listed["src"] == large["src"]
    assert tree[listed["src"].removeprefix("/kumppanit-sivusto/")]


def test_a_logo_has_another_name_when_it_has_changed_and_only_then(sources: Path, tmp_path: Path) -> None:
    path = sources / "partners" / "uusi-halli" / "logo.svg"
    names = []
    for number, logo in enumerate((draw("<g/>"), draw("<!-- the same picture --><g />"), draw("<path/>"))):
        path.write_bytes(logo)
        write_site(CONF, sources / "partners", sources / "content", tmp_path / str(number))
        names.append([name for name in read_tree(tmp_path / str(number)) if "logos/uusi-halli." in name])
    assert len(names[0]) == 1
    assert names[0] == names[1] != names[2]


def test_processes_that_share_the_work_write_the_same_site(
    sources: Path, tmp_path: Path, golden_output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "_LOGOS_WORTH_A_FORK", 1)
    write_site(CONF, sources / "partners", sources / "content", tmp_path / "output")
    assert read_tree(tmp_path / "output") == read_tree(golden_output.resolve())


def test_a_bad_logo_stops_the_build_with_all_else_that_is_wrong(sources: Path, standing: Path) -> None:
    before = read_tree(standing.resolve())
    (sources / "partners" / "uusi-halli" / "logo.svg").write_bytes(draw("<script/>"))
    (sources / "partners" / "pikku-paja" / "notes.txt").touch()
    build = run_build(sources, standing)
    assert build.returncode == 1
    told = [line.partition(": ")[0] for line in build.stderr.splitlines()]
    assert told[:2] == ["partners/pikku-paja/notes.txt:1:1", "partners/uusi-halli/logo.svg:2:1"]
    assert read_tree(standing.resolve()) == before


def test_a_doubtful_logo_is_published(sources: Path, tmp_path: Path) -> None:
    (sources / "partners" / "uusi-halli" / "logo.svg").write_bytes(draw("<text>Uusi Halli</text>"))
    build = run_build(sources, tmp_path / "output")
    assert (build.returncode, build.stderr) == (0, "")


def test_a_logo_that_turns_bad_while_the_site_is_built_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "uusi-halli" / "logo.svg"
    path.parent.mkdir()
    path.write_bytes(draw("<script/>"))
    with pytest.raises(OSError, match="changed while the site was being built"):
        write_logo(tmp_path / "output", Logo(path, 10, 5))
    assert not (tmp_path / "output").exists()
