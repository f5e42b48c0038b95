"""Pelican's settings. `scripts/build.py` overrides the folders; everything else is said here."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "scripts"))  # Pelican itself looks into PLUGIN_PATHS only later

from showcase.day import find_today

# The day for which the site is built, where content/network.yaml does not name one.
SHOWCASE_TODAY = find_today(datetime.now(tz=UTC), os.environ.get("SOURCE_DATE_EPOCH"))
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

# The coordinator's prose, pages and bulletins: language, slug and a bulletin's day come from the file's name. The
# plugin writes the pages, each at its own address, so Pelican itself writes none.
PAGE_PATHS = ["pages"]
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = ""
PAGE_ORDER_BY = "source_path"
ARTICLE_PATHS = ["bulletins"]
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = ""
FILENAME_METADATA = r"(?:(?P<date>\d{4}-\d\d-\d\d)-)?(?P<slug>[a-z0-9-]+)\.(?P<lang>[a-z]{2})"
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
TYPOGRIFY = False

# Nothing that a blog would add.
DIRECT_TEMPLATES: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
JINJA_ENVIRONMENT = {"autoescape": True}
