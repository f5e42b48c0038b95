"""The only module that knows Pelican: load, stop on problems, write every page."""

from __future__ import annotations

import logging
import sys
from datetime import date
from functools import partial
from operator import call
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pelican import Pelican, log, signals
from pelican.generators import Generator
from pelican.settings import read_settings

from showcase.achievements.years import create_achievements
from showcase.cache import Cache
from showcase.check import load_checked
from showcase.exports.badges import list_badge_works
from showcase.exports.calendars import list_calendar_works
from showcase.exports.data.files import list_data_works
from showcase.exports.feeds import list_feed_works
from showcase.exports.sitemap import create_robots, create_sitemap_files
from showcase.exports.styles import create_stylesheet
from showcase.forks import count_processes, map_in_forks, work_in_forks
from showcase.i18n import SOURCE_LANG, create_speech
from showcase.pages import list_pages, list_sisters, plan_not_found
from showcase.papers import list_papers
from showcase.problem import Severity
from showcase.render import create_environment
from showcase.report import show_summary, show_text
from showcase.stamp import create_stamp
from showcase.theme import Theme
from showcase.typesetting import has_threads
from showcase.urls import ROBOTS_PATH
from showcase.views.localised_site import Site
from showcase.views.share import list_pictures
from showcase.vocabulary import Lang
from showcase.writing import write_asset, write_file, write_files, write_logo, write_page, write_paper, write_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jinja2 import Environment
    from pelican.writers import Writer

    from showcase.network import Network
    from showcase.pages import SitePage

_NETWORK: Final = "SHOWCASE_NETWORK"
_CACHE: Final = "SHOWCASE_CACHE"
_FILES_WORTH_A_FORK: Final = 100
"""Fewer pages, documents and pictures are written before a second process is ready."""
_LOGOS_WORTH_A_FORK: Final = 50


def write_site(conf: Path, partners: Path, content: Path, output: Path, cache: Path | None = None) -> None:
    """Let Pelican write the site of a network into ``output``; what may serve the next build, too, goes to ``cache``.

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
        settings = {name: str(path) for name, path in folders.items()}
        Pelican(read_settings(str(conf), {**settings, _CACHE: Cache(cache)})).run()
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


class ShowcaseGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes the showcase: every page in every offered language, what machines read, pictures and the stylesheet."""

    def generate_output(self, _writer: Writer) -> None:
        """Write the site; its lines are its architecture."""
        output = Path(self.output_path)
        network: Network = self.settings[_NETWORK]
        built: date = network.settings.value.as_of or self.settings["SHOWCASE_TODAY"]
        achievements = create_achievements(network, built)
        theme = Theme(Path(self.theme))
        rules = create_stylesheet(theme.read_styles(), theme.read_users())
        stylesheet = write_asset(output, "style", ".css", rules.encode())
        icon = write_asset(output, "icon", ".svg", theme.read("icon.svg").encode())
        logos = self._write_logos(network)
        filters = write_asset(output, "filters", ".js", theme.read("scripts/filters.js").encode())
        sorting = write_asset(output, "sorting", ".js", theme.read("scripts/sorting.js").encode())
        sites = [
            Site(network, achievements, create_speech(lang), built, stylesheet, icon, filters, sorting, logos)
            for lang in Lang
            if lang in network.settings.value.languages.offered
        ]
        pages = {site.lang: list(list_pages(site, self._find_html)) for site in sites}
        self._write_sitemap(sites[0], pages[sites[0].lang])
        environments = {site.lang: create_environment(theme.templates, site.speech) for site in sites}
        cache: Cache = self.settings[_CACHE]
        since, tokens = cache.begin(), theme.read("styles/tokens.css")
        writing: list[Callable[[], None]] = [
            *(partial(write_files, output, create) for create in list_data_works(network, achievements, built)),
            *(partial(write_files, output, create) for create in list_badge_works(environments, tokens, sites)),
            *(partial(write_files, output, create) for create in list_feed_works(environments, sites, self._find_html)),
            *(partial(write_files, output, create) for create in list_calendar_works(sites)),
            *self._plan_pages(environments, pages, plan_not_found(sites)),
            *self._plan_papers(theme, environments, sites, create_stamp(theme, network, built)),
            *self._plan_pictures(theme, sites),
        ]
        # A build is a process of its own; only where one process builds twice has typst worked in it before.
        processes = 1 if has_threads() else count_processes(len(writing), _FILES_WORTH_A_FORK)
        work_in_forks(writing, call, processes)
        cache.forget_unused(since)

    def _plan_pages(
        self,
        environments: Mapping[Lang, Environment],
        pages: Mapping[Lang, Sequence[SitePage]],
        not_found: SitePage,
    ) -> Iterator[Callable[[], None]]:
        """Yield what writes each page."""
        output = Path(self.output_path)
        for lang, of_lang in pages.items():
            yield from (partial(write_page, output, environments[lang], page) for page in of_lang)
        yield partial(write_page, output, next(iter(environments.values())), not_found)

    def _plan_papers(
        self, theme: Theme, environments: Mapping[Lang, Environment], sites: Sequence[Site], stamp: str
    ) -> Iterator[Callable[[], None]]:
        """Yield what writes each document."""
        printer = theme.create_printer(next(iter(environments.values())))
        write = partial(write_paper, Path(self.output_path), self.settings[_CACHE], printer, stamp)
        for site in sites:
            yield from (partial(write, environments[site.lang], paper) for paper in list_papers(site))

    def _plan_pictures(self, theme: Theme, sites: Sequence[Site]) -> Iterator[Callable[[], None]]:
        """Yield what writes each picture."""
        write = partial(write_picture, Path(self.output_path), self.settings[_CACHE], theme.create_press())
        yield from (partial(write, picture) for picture in list_pictures(sites))

    def _find_html(self, name: str, lang: Lang) -> str:
        """Return what Pelican made of one of the coordinator's Markdown files."""
        html: str = self.context["generated_content"][f"{name}.{lang}.md"].content
        return html

    def _write_logos(self, network: Network) -> Mapping[str, str]:
        """Write all logos; return where each is, by the partner's slug."""
        logos = {slug: partner.logo for slug, partner in network.partners.items() if partner.logo}
        output = Path(self.output_path)
        work = partial(write_logo, output)
        addresses = map_in_forks(work, [*logos.values()], count_processes(len(logos), _LOGOS_WORTH_A_FORK))
        return dict(zip(logos, addresses, strict=True))

    def _write_sitemap(self, site: Site, pages: Sequence[SitePage]) -> None:
        """Write what search engines read first; the pages of one language name those of the others."""
        origin = site.host + site.base
        files = create_sitemap_files(origin, list_sisters(site, pages))
        for address, text in {**files, ROBOTS_PATH: create_robots(origin)}.items():
            write_file(Path(self.output_path), address, text.encode())
