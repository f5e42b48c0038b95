"""What Pelican only logs would be missing from the site: here it fails the build, in one line."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from pelican import log

from showcase.plugin import write_site
from tests.built_site import CONF, ROOT, read_tree

if TYPE_CHECKING:
    from pathlib import Path

WRITE = """
import sys
from pathlib import Path
from showcase.plugin import write_site

write_site(*map(Path, sys.argv[1:]))
"""
PLUGIN = "def register():\n    {}\n"


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    """Return a copy of the settings file in a folder of its own, with the project's theme and plugin."""
    path = tmp_path / "conf" / "pelican.conf.py"
    path.parent.mkdir()
    settings = CONF.read_text(encoding="utf-8")
    places = f"THEME = {str(ROOT / 'themes' / 'ilmastokumppanit')!r}\nPLUGIN_PATHS = [{str(ROOT / 'scripts')!r}, '.']\n"
    path.write_text(settings + places, encoding="utf-8")
    return path


def add_settings(conf: Path, text: str) -> None:
    """Add lines to a settings file."""
    conf.write_text(conf.read_text(encoding="utf-8") + text, encoding="utf-8")


def write_in_child(conf: Path, sources: Path, output: Path) -> subprocess.CompletedProcess[str]:
    """Run write_site in a process of its own: Pelican keeps what it has loaded, and says a warning only once."""
    return subprocess.run(
        [sys.executable, "-c", WRITE, str(conf), str(sources / "partners"), str(sources / "content"), str(output)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )


def check_refusal(written: subprocess.CompletedProcess[str], *words: str) -> None:
    """Check that the build failed with one line that has these words."""
    assert written.returncode == 1
    assert written.stdout == ""
    (line,) = written.stderr.splitlines()
    assert all(word in line for word in words), line


def test_what_pelican_only_informs_of_does_not(conf: Path, sources: Path, golden_output: Path, tmp_path: Path) -> None:
    """The settings as they are copied here write the same site: what fails below fails for its own reason."""
    said = "import logging; logging.getLogger('pelican.readers').info('a page')"
    (conf.parent / "quiet_plugin.py").write_text(PLUGIN.format(said), encoding="utf-8")
    add_settings(conf, 'PLUGINS = ["showcase.plugin", "quiet_plugin"]\n')
    written = write_in_child(conf, sources, tmp_path / "output")
    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    assert read_tree(tmp_path / "output") == read_tree(golden_output.resolve())


@pytest.mark.parametrize("plugins", ['["showcase.nosuch"]', '["showcase.plugin", "showcase.nosuch"]'])
def test_a_plugin_that_is_not_there_fails_the_build(conf: Path, sources: Path, tmp_path: Path, plugins: str) -> None:
    """Alone, and beside the one that writes all pages."""
    add_settings(conf, f"PLUGINS = {plugins}\n")
    check_refusal(write_in_child(conf, sources, tmp_path / "output"), "Cannot load plugin", "showcase.nosuch")


def test_a_plugin_that_fails_to_register_fails_the_build(conf: Path, sources: Path, tmp_path: Path) -> None:
    (conf.parent / "broken_plugin.py").write_text(PLUGIN.format("raise RuntimeError"), encoding="utf-8")
    add_settings(conf, 'PLUGINS = ["showcase.plugin", "broken_plugin"]\n')
    check_refusal(write_in_child(conf, sources, tmp_path / "output"), "Cannot register plugin", "broken_plugin")


@pytest.mark.parametrize("level", ["warning", "critical"])
def test_whatever_pelican_warns_of_fails_the_build(conf: Path, sources: Path, tmp_path: Path, level: str) -> None:
    """In one line, whatever line breaks it has."""
    said = f"import logging; logging.getLogger('pelican.readers').{level}('page left\\nout')"
    (conf.parent / "loud_plugin.py").write_text(PLUGIN.format(said), encoding="utf-8")
    add_settings(conf, 'PLUGINS = ["showcase.plugin", "loud_plugin"]\n')
    check_refusal(write_in_child(conf, sources, tmp_path / "output"), "pelican.readers: page left out")


def test_a_page_that_links_to_a_file_that_is_not_there_fails_the_build(sources: Path, tmp_path: Path) -> None:
    with (sources / "content" / "pages" / "join.fi.md").open("a", encoding="utf-8") as page:
        page.write("\nLue [lisää]({filename}/pages/nosuch.fi.md).\n")
    written = write_in_child(CONF, sources, tmp_path / "output")
    told, _summary = written.stderr.splitlines()
    assert written.returncode == 1
    assert "pages/join.fi.md:15:13: dead-link: " in told


def test_bad_data_write_nothing(sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All problems are printed with their places, and Pelican is left as it was found."""
    handlers = list(logging.getLogger("pelican").handlers)
    (sources / "partners" / "notes.txt").touch()
    (sources / "partners" / "uusi-halli" / "partner.yaml").unlink()
    output = tmp_path / "output"
    with pytest.raises(SystemExit) as caught:
        write_site(CONF, sources / "partners", sources / "content", output)
    assert caught.value.code == 1
    assert not output.exists()
    said = capsys.readouterr()
    assert said.out == ""
    assert "notes.txt:1:1: stray-file: " in said.err
    assert "uusi-halli/partner.yaml:1:1: missing-file: " in said.err
    assert logging.getLogger("pelican").handlers == handlers
    assert log.console.quiet is False


@pytest.mark.parametrize("folder", ["partners", "content"])
def test_a_missing_folder_writes_nothing(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    names = {"partners": sources / "partners", "content": sources / "content", folder: tmp_path / "nowhere"}
    with pytest.raises(SystemExit) as caught:
        write_site(CONF, names["partners"], names["content"], tmp_path / "output")
    assert caught.value.code == 1
    assert "nowhere:1:1: missing-folder: " in capsys.readouterr().err
    assert not (tmp_path / "output").exists()
