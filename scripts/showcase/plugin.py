"""The only module that knows Pelican: load, stop on problems, write every page."""

from __future__ import annotations

import logging
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pelican import Pelican, log, signals
from pelican.generators import Generator
from pelican.settings import read_settings

from showcase.achievements.years import create_achievements
from showcase.check import load_checked
from showcase.exports.schemas import create_schema_files
from showcase.exports.styles import create_asset_name, create_stylesheet
from showcase.forks import count_processes, map_in_forks, work_in_forks
from showcase.i18n import SOURCE_LANG, create_speech
from showcase.logos.picture import read_logo
from showcase.pages import list_pages
from showcase.problem import Severity
from showcase.render import create_environment
from showcase.report import show_summary, show_text
from showcase.urls import create_file_name
from showcase.views.localised_site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2 import Environment
    from pelican.writers import Writer

    from showcase.network import Logo, Network
    from showcase.pages import SitePage
    from showcase.vocabulary import Lang

_NETWORK: Final = "SHOWCASE_NETWORK"
_PAGES_WORTH_A_FORK: Final = 150
"""Fewer pages are written before a second process is ready."""
_LOGOS_WORTH_A_FORK: Final = 50


def write_site(conf: Path, partners: Path, content: Path, output: Path) -> None:
    """Let Pelican write the site of a network into ``output``.

    Raises SystemExit(1), with all that is wrong printed on stderr, when the sources have problems or Pelican warns of
    anything: what it only logs (a plugin that fails to load, a page that it skips) would be missing from the site.
    """
    if not content.is_dir():
        # Says so in our words; Pelican would raise a ValueError. Without settings no rule asks for the day.
        _load_network(partners, content, date.max)
    folders = {"PATH": content.resolve(), "OUTPUT_PATH": output.resolve(), "SHOWCASE_PARTNERS": partners.resolve()}
    warnings = _Warnings()
    logger = logging.getLogger("pelican")
    logger.addHandler(warnings)
    log.console.quiet = True
    try:
        Pelican(read_settings(str(conf), {name: str(path) for name, path in folders.items()})).run()
    finally:
        logger.removeHandler(warnings)
        log.console.quiet = False
    if warnings.messages:
        print(*warnings.messages, sep="\n", file=sys.stderr)
        raise SystemExit(1)


class _Warnings(logging.Handler):
    """Keeps what Pelican warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message as one line."""
        self.messages.append(f"{record.name}: {' '.join(record.getMessage().split())}")


def register() -> None:
    """Connect to Pelican: called when it loads its plugins."""
    signals.initialized.connect(_load)
    signals.get_generators.connect(_get_generators)


def _load(pelican: Pelican) -> None:
    """Load and check before any generator runs: with a problem, nothing is written."""
    partners, content = Path(pelican.settings["SHOWCASE_PARTNERS"]), Path(pelican.settings["PATH"])
    pelican.settings[_NETWORK] = _load_network(partners, content, pelican.settings["SHOWCASE_TODAY"])


def _load_network(partners: Path, content: Path, today: date) -> Network:
    """Return a network without an error; else print all errors (warnings are validate's) and raise SystemExit(1)."""
    network, problems = load_checked(partners, content, today)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors or network is None:
        speech = create_speech(SOURCE_LANG)
        print(*(show_text(error, speech) for error in errors), sep="\n", file=sys.stderr)
        print(show_summary(errors, speech, network), file=sys.stderr)
        raise SystemExit(1)
    return network


def _get_generators(_sender: Pelican) -> type[Generator]:
    return ShowcaseGenerator


def _write_page(output: Path, planned: tuple[Environment, SitePage]) -> None:
    """Write a page where there is none: two pages of one address are refused, whichever process writes them."""
    environment, page = planned
    shell, view = page.create()
    html = environment.get_template(page.template).render(page=shell, view=view)
    path = output / create_file_name(page.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(html)


def _write_logo(output: Path, logo: Logo) -> str:
    """Write a logo anew from what may stand in it; return its name, which its content is part of."""
    picture, _ = read_logo(logo.path.read_bytes(), logo.path.name)
    if picture is None:
        message = f"{logo.path}: changed while the site was being built; build it again"
        raise OSError(message)
    content = picture.content
    name = create_asset_name(f"logos/{logo.path.parent.name}", logo.path.suffix, content)
    path = output / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return name


class ShowcaseGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes the showcase: every page in every offered language, and the stylesheet."""

    def generate_output(self, _writer: Writer) -> None:
        """Write the site; its lines are its architecture."""
        network: Network = self.settings[_NETWORK]
        built: date = network.settings.value.as_of or self.settings["SHOWCASE_TODAY"]
        achievements = create_achievements(network, built)
        stylesheet = self._write_asset("style", ".css", create_stylesheet(self._read_styles()))
        self._write_schemas()
        icon = self._write_asset("icon", ".svg", (Path(self.theme) / "icon.svg").read_text("utf-8"))
        logos = self._write_logos(network)
        script = self._write_asset("filters", ".js", (Path(self.theme) / "scripts" / "filters.js").read_text("utf-8"))
        sites = [
            Site(network, achievements, create_speech(lang), built, stylesheet, icon, script, logos)
            for lang in network.settings.value.languages.offered
        ]
        pages = [planned for site in sites for planned in self._plan_pages(site)]
        output = Path(self.output_path)
        work_in_forks(pages, partial(_write_page, output), count_processes(len(pages), _PAGES_WORTH_A_FORK))

    def _plan_pages(self, site: Site) -> Iterator[tuple[Environment, SitePage]]:
        environment = create_environment(Path(self.theme) / "templates", site.speech)
        yield from ((environment, page) for page in list_pages(site, self._find_html))

    def _find_html(self, name: str, lang: Lang) -> str:
        """Return what Pelican made of one of the coordinator's pages."""
        html: str = self.context["generated_content"][f"pages/{name}.{lang}.md"].content
        return html

    def _read_styles(self) -> Iterator[str]:
        folder = Path(self.theme)
        for line in (folder / "styles" / "order.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield (folder / line).read_text("utf-8")

    def _write_schemas(self) -> None:
        """Write what the files' editors and anyone else can check them against."""
        folder = Path(self.output_path) / "data" / "v1" / "schema"
        folder.mkdir(parents=True)
        for name, text in create_schema_files().items():
            (folder / name).write_text(text, "utf-8", newline="\n")

    def _write_logos(self, network: Network) -> Mapping[str, str]:
        """Write all logos; return where each is, by the partner's slug."""
        logos = {slug: partner.logo for slug, partner in network.partners.items() if partner.logo}
        output = Path(self.output_path)
        work = partial(_write_logo, output)
        names = map_in_forks(work, [*logos.values()], count_processes(len(logos), _LOGOS_WORTH_A_FORK))
        return {slug: f"/{name}" for slug, name in zip(logos, names, strict=True)}

    def _write_asset(self, stem: str, suffix: str, content: str) -> str:
        name = create_asset_name(stem, suffix, content)
        path = Path(self.output_path) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", newline="\n")
        return f"/{name}"
