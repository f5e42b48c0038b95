"""Pelican's settings. `scripts/build.py` overrides the folders; everything else is said here."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def _create_today(epoch: str | None) -> date:
    """Return the day in Helsinki: of SOURCE_DATE_EPOCH, or today."""
    try:
        moment = datetime.fromtimestamp(int(epoch), tz=UTC) if epoch else datetime.now(tz=UTC)
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH must be seconds since 1970, such as 1747699200 (got {epoch}); correct or unset it"
        raise SystemExit(message) from None
    return moment.astimezone(ZoneInfo("Europe/Helsinki")).date()


# The day for which the site is built, where content/network.yaml does not name one.
SHOWCASE_TODAY = _create_today(os.environ.get("SOURCE_DATE_EPOCH"))
SHOWCASE_PARTNERS = "partners"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "themes/ilmastokumppanit"
PLUGIN_PATHS = ["scripts"]
PLUGINS = ["showcase.plugin"]

SITENAME = "Ilmastokumppanit"
SITEURL = ""
TIMEZONE = "Europe/Helsinki"
LOCALE = ["C"]
DEFAULT_LANG = "fi"

# The coordinator's prose: language and slug come from the file's name. The plugin writes the pages, each at its own
# address, so Pelican itself writes none.
PAGE_PATHS = ["pages"]
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = ""
PAGE_ORDER_BY = "source_path"
FILENAME_METADATA = r"(?P<slug>[a-z-]+)\.(?P<lang>[a-z]{2})"
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
TYPOGRIFY = False

# Bulletins are checked already; their pages come with the life of the network.
ARTICLE_PATHS: list[str] = []
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = ""

# Nothing that a blog would add.
DIRECT_TEMPLATES: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
JINJA_ENVIRONMENT = {"autoescape": True}
