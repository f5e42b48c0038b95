"""A newsletter as mail: HTML with its styles beside what they are for, and its text twin."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from css_inline import CSSInliner

from showcase.exports.drawings import create_palette

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2 import Environment

    from showcase.views.mail import Mail, MailItem
    from showcase.views.shapes import LocalText

_COLUMNS: Final = 72
_REMARK: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ROLE: Final = re.compile(r"var\(--([a-z0-9-]+)\)")
_COLOURS: Final = re.compile(r"\s*((?:[a-z-]*color|border[a-z-]*)\s*:[^;]*var\([^;]*);")


def create_mail_html(environment: Environment, styles: str, tokens: str, mail: Mail) -> str:
    """Return a newsletter as an HTML document that loads nothing.

    ``styles`` is newsletter.css, ``tokens`` is tokens.css. Raises KeyError for a role that the tokens have not.
    """
    rules = _REMARK.sub("", styles)
    light, dark = (create_palette(tokens, dark=dark) for dark in (False, True))
    html = environment.get_template("mail/newsletter.html").render(mail=mail)
    inlined = CSSInliner(extra_css=_fill(rules, light), load_remote_stylesheets=False).inline(html)
    in_the_dark = f"@media (prefers-color-scheme: dark) {{ {_fill(_select_colours(rules), dark)} }}"
    return inlined.replace("</head>", f"<style>{in_the_dark}</style>\n</head>", 1) + "\n"


def _fill(rules: str, palette: Mapping[str, str]) -> str:
    return _ROLE.sub(lambda role: palette[role[1]], rules)


def _select_colours(rules: str) -> str:
    """Return what rules say of colours, stronger than what stands in a style attribute."""
    found = ((selector.strip(), _COLOURS.findall(declarations)) for selector, declarations in _RULE.findall(rules))
    return " ".join(
        f"{selector} {{ {' '.join(f'{colour} !important;' for colour in colours)} }}"
        for selector, colours in found
        if colours
    )


def create_mail_text(mail: Mail) -> str:
    """Return the same as plain text of 72 columns; only an address may be longer."""
    lines = [mail.brand.text, mail.title, "=" * _COLUMNS, "", *_wrap(mail.lead)]
    for section in mail.sections:
        lines += ["", "", *_wrap(section.heading), "-" * _COLUMNS]
        for item in section.items:
            lines += ["", *_list_item_lines(item)]
    lines += ["", "", "=" * _COLUMNS]
    for link in mail.closing:
        lines += [f"{link.text}:", link.href.removeprefix("mailto:")]
    return "\n".join(lines) + "\n"


def _list_item_lines(item: MailItem) -> Iterator[str]:
    yield from _wrap(str(item.title.content))
    yield from _wrap(" · ".join(part for part in (item.facts, item.title.note) if part))
    if item.text:
        yield from _wrap(_show_text(item.text))
    if item.href:
        yield item.href


def _show_text(text: LocalText) -> str:
    return f"{text.content} ({text.note})" if text.note else str(text.content)


def _wrap(text: str) -> list[str]:
    return wrap(text, _COLUMNS, break_long_words=False, break_on_hyphens=False)
