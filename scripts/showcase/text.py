"""A company's markdown → HTML that can do no harm, and data → JSON for a page; the one maker of Markup.

Markdown meets two fences, one behind the other: a parser that knows no HTML and only a few constructs, and an allow
list. JSON has no letter left that could end the element in which it stands.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Final

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS: Final = {"p", "br", "strong", "em", "a", "ul", "ol", "li"}
_SCHEMES: Final = {"https", "http", "mailto"}
_MAX_NESTING: Final = 20


_MARKED: Final = re.compile(r"[*_\[\]<>&\\\"'\t\r\v\f]|  |\n{3}")
_MARKED_LINE: Final = re.compile(r"[^\S\n]|[-+]|[0-9]+[.)]|.*[^\S\n]$")
"""What a text, or one of its lines, must have for markdown to make more of it than paragraphs, or for HTML to write it
otherwise."""

_ENDING: Final = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
"""Letters that could end a script element, begin a comment or end a line of a script; JSON has them in texts only."""


def create_html(markdown: str) -> Markup:
    """Return paragraphs, emphasis, lists and links as HTML; anything else stays the text that it is."""
    if not (_MARKED.search(markdown) or any(map(_MARKED_LINE.match, markdown.split("\n")))):
        # Most texts are plain paragraphs. They need neither fence, and these cost a third of a page's time.
        return Markup("").join(Markup("<p>{}</p>\n").format(part) for part in markdown.split("\n\n"))
    return parse_markdown(markdown)


def parse_markdown(markdown: str) -> Markup:
    """Return the same for any text, by way of both fences."""
    html = nh3.clean(
        _create_parser().render(markdown),
        tags=_TAGS,
        attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
        url_schemes=_SCHEMES,
        url_relative="deny",
        link_rel="nofollow noopener",
    )
    return Markup(html)  # noqa: S704  nh3 has just cleaned it


def create_json(data: object) -> Markup:
    """Return data as JSON that can stand in a script element: nothing in it ends the element or opens another."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(text.translate(_ENDING))  # noqa: S704  no letter of markup is left


@cache
def _create_parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "maxNesting": _MAX_NESTING})
    return parser.enable(["emphasis", "link", "list", "newline", "escape", "autolink"])
