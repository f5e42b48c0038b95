"""The site of the golden network is, byte for byte, the one that is stored; `make golden` stores it again."""

from __future__ import annotations

import difflib
import shutil
from datetime import date
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.plugin import write_site
from showcase.problem import Severity
from tests.built_site import CONF, GOLDEN, LANGS, hide_hashes, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from showcase.vocabulary import ReportState, Status

SITE = GOLDEN / "site"
SVG_LOGO = "assets/logos/ake-ohman.svg"
PNG_LOGO = "assets/logos/pikku-paja.png"
ASSETS = {"assets/filters.js", "assets/icon.svg", "assets/sorting.js", "assets/style.css", PNG_LOGO}
"""Not stored: the theme's, and what another machine may compress in another way."""
KINDS = (
    *("home", "partners", "themes", "achievements", "good-practices", "events", "bulletins", "wishes"),
    *("join", "about"),
)
PARTNERS = ("ake-ohman", "luodon-ystavat", "pikku-paja", "uusi-halli", "vanha-halli")
PICTURES = {f"og/{kind}.{lang}.png" for kind in KINDS for lang in LANGS} | {
    f"og/partners/{slug}.png" for slug in PARTNERS
}
"""Their bytes are those of the typesetter's version, so they are not stored; tests/test_pictures.py looks at them."""
NO_TEXTS = (".xlsx", ".pdf")
"""Their bytes are no text to read in a diff: tests/open_data and tests/papers look at what stands in them."""
FILES_SHOWN = 3
LINES_SHOWN = 40
WIDTH_SHOWN = 160

# Worked out by hand from the files and data.md: each target's status by year, as known today.
STATUSES = {
    "ake-ohman/electricity": "2021 behind, 2022 on-track, 2023 on-track, 2024 behind",
    "ake-ohman/energy-intensity": "2021 behind, 2022 behind, 2023 behind, 2024 behind",
    "ake-ohman/footprint": "2021 behind, 2022 behind, 2023 behind, 2024 behind",
    "ake-ohman/heat": "2021 behind, 2022 superseded",
    "ake-ohman/heat-2030": "2023 on-track, 2024 on-track",
    "ake-ohman/paper": "2021 behind, 2022 behind, 2023 withdrawn",
    "ake-ohman/renewable": "2021 on-track, 2022 on-track, 2023 behind, 2024 on-track",
    "pikku-paja/bikes": "2022 done",
    "pikku-paja/charger": "2022 overdue, 2023 done-late",
    "pikku-paja/cycling": "2022 on-track, 2023 on-track, 2024 on-track",
    "pikku-paja/roof": "2022 not-started, 2023 not-started, 2024 not-started",
    "pikku-paja/saved-in-total": "2022 on-track, 2023 on-track, 2024 on-track",
    "pikku-paja/solar": "2022 in-progress, 2023 overdue, 2024 overdue",
    "pikku-paja/training": "2022 not-started, 2023 in-progress, 2024 in-progress",
    "pikku-paja/waste": "2022 behind, 2023 behind, 2024 behind",
    "uusi-halli/handprint": "2023 behind, 2024 no-result",
    "uusi-halli/heat": "2023 on-track, 2024 no-result",
    "vanha-halli/heat": "2021 behind, 2022 superseded",
    "vanha-halli/lighting": "2021 on-track, 2022 withdrawn",
}

# The same for each year's counts, from the files that had come when it was published; then its reports.
COUNTS = {
    2021: ("on-track 2, behind 6", "received 2"),
    2022: ("achieved 1, on-track 4, behind 4, not-achieved 1", "received 1, late 1"),
    2023: ("on-track 3, behind 4, withdrawn 1, no-result 4", "received 2, not-received 1"),
    2024: ("on-track 4, behind 4, no-result 2", "received 2, not-received 1"),
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the golden site's files as they are written now, asset names without their hashes."""
    folder = tmp_path_factory.mktemp("golden")
    write_site(CONF, GOLDEN / "partners", GOLDEN / "content", folder)
    return {hide_hashes(path.encode()).decode(): hide_hashes(content) for path, content in read_tree(folder).items()}


def refresh(pages: dict[str, bytes]) -> None:
    """Store the pages in the place of those that stand there."""
    shutil.rmtree(SITE, ignore_errors=True)
    for path, content in pages.items():
        (SITE / path).parent.mkdir(parents=True, exist_ok=True)
        (SITE / path).write_bytes(content)


def show_difference(path: str, stored: bytes, written: bytes) -> Iterator[str]:
    """Yield the first lines of a file's unified diff."""
    before, after = (content.decode().splitlines() for content in (stored, written))
    lines = difflib.unified_diff(before, after, f"stored/{path}", f"written/{path}", n=1, lineterm="")
    yield from (line[:WIDTH_SHOWN] for line in islice(lines, LINES_SHOWN))


def explain(stored: dict[str, bytes], written: dict[str, bytes]) -> str:
    """Return what is different, the first files as a unified diff; empty when nothing is."""
    lines = [
        *(f"not written any more: {path}" for path in sorted(stored.keys() - written.keys())),
        *(f"written, not stored: {path}" for path in sorted(written.keys() - stored.keys())),
    ]
    changed = [path for path in sorted(stored.keys() & written.keys()) if stored[path] != written[path]]
    for path in changed[:FILES_SHOWN]:
        lines += show_difference(path, stored[path], written[path])
    if changed[FILES_SHOWN:]:
        lines.append(f"and {len(changed[FILES_SHOWN:])} more files are different")
    return "\n".join(lines)


def test_the_golden_network_has_no_problem() -> None:
    network, problems = load_checked(GOLDEN / "partners", GOLDEN / "content", date.max)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    assert network
    assert len(network.partners) == 5


def show_counts(counts: Mapping[Status, int] | Mapping[ReportState, int]) -> str:
    """Return counts as they stand in COUNTS."""
    return ", ".join(f"{each} {number}" for each, number in counts.items())


def test_the_awkward_cases_come_out_as_they_do_by_hand() -> None:
    network, _ = load_checked(GOLDEN / "partners", GOLDEN / "content", date.max)
    assert network
    assert network.settings.value.as_of
    achievements = create_achievements(network, network.settings.value.as_of)
    statuses: dict[str, list[str]] = {}
    for slug, history in achievements.partners.items():
        for (target, year), each in sorted(history.years.items(), key=lambda item: item[0]):
            statuses.setdefault(f"{slug}/{target}", []).append(f"{year} {each.status}")
    assert {target: ", ".join(years) for target, years in statuses.items()} == STATUSES
    years = achievements.years.items()
    assert {year: (show_counts(each.counts.by_status), show_counts(each.reports)) for year, each in years} == COUNTS


def test_the_site_is_the_one_that_is_stored(request: pytest.FixtureRequest, written: dict[str, bytes]) -> None:
    pages = {
        path: content
        for path, content in written.items()
        if path not in ASSETS | PICTURES and not path.endswith(NO_TEXTS)
    }
    if request.config.getoption("--refresh-golden"):
        refresh(pages)
    difference = explain(read_tree(SITE), pages)
    if difference:
        pytest.fail(f"{difference}\n\nIf this is as it should be: make golden, and read the diff", pytrace=False)


def test_stylesheet_icon_and_logos_are_written_once_and_named_by_their_content(written: dict[str, bytes]) -> None:
    assert {path for path in written if path.startswith("assets/")} == {*ASSETS, SVG_LOGO}
    assert all(written[path] for path in ASSETS)


def test_a_logo_is_published_as_its_picture_and_nothing_else(written: dict[str, bytes]) -> None:
    source = Image.open(GOLDEN / "partners" / "pikku-paja" / "logo.png")
    published = Image.open(BytesIO(written[PNG_LOGO]))
    assert source.info != published.info == {}
    assert (source.size, source.tobytes()) == (published.size, published.tobytes())
    assert b"inkscape" not in written[SVG_LOGO]


def test_each_kind_of_page_and_each_partner_has_its_picture(written: dict[str, bytes]) -> None:
    assert {path for path in written if path.startswith("og/")} == PICTURES
    assert len({written[path] for path in PICTURES}) == len(PICTURES)


def test_nothing_of_a_draft_is_shown(written: dict[str, bytes]) -> None:
    draft = GOLDEN / "partners" / "ake-ohman" / "commitments" / "draft.yaml"
    assert "LUONNOS" in draft.read_text(encoding="utf-8")
    pages = [content for path, content in written.items() if path.endswith(".html")]
    assert pages
    assert not any(word in page for page in pages for word in (b"LUONNOS", b"draft-target", b"2035"))


def test_a_difference_is_told_file_by_file(tmp_path: Path) -> None:
    """Nothing where nothing differs; else which files came and went, and the lines that changed."""
    (tmp_path / "sv").mkdir()
    (tmp_path / "sv" / "index.html").write_bytes(b"<p>\n1\n</p>\n")
    stored = {**read_tree(tmp_path), "gone.html": b"", **{f"{number}.html": b"a" for number in range(4)}}
    written = {"sv/index.html": b"<p>\n2\n</p>\n", "new.html": b"", **{f"{number}.html": b"b" for number in range(4)}}
    assert explain(stored, stored) == ""
    told = explain(stored, written).splitlines()
    assert told[:2] == ["not written any more: gone.html", "written, not stored: new.html"]
    assert told[-1] == "and 2 more files are different"
    assert "+++ written/0.html" in told
    del stored["0.html"], stored["1.html"], stored["2.html"]
    assert {"-1", "+2"} <= set(explain(stored, written).splitlines())
