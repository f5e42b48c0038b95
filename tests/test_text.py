"""What a company writes becomes paragraphs, emphasis, lists and links, and nothing else; data becomes JSON."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.text import create_html, create_json, parse_markdown

REL = 'rel="nofollow noopener"'
ALLOWED = {"p": set(), "br": set(), "strong": set(), "em": set(), "ul": set(), "li": set(), "ol": {"start"}}
HOSTILE = ("</script>", "<!--", "-->", "<script", "]]>", "&lt;", "\\u003c", "\u2028", "\u2029", '"', "\\", "\0", "å")
MARKDOWN = st.text(alphabet="ab*_[]()<>!&#;:/.\"'`\\-+1 \n\tjå@", max_size=80)


class Tags(HTMLParser):
    """Keeps every tag and its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.found.append((tag, dict(attrs)))


def check(markdown: str) -> None:
    """Show that the HTML has allowed tags, attributes and addresses only."""
    html = create_html(markdown)
    assert type(html) is Markup
    for tag, attributes in Tags(html).found:
        if tag != "a":
            assert set(attributes) <= ALLOWED[tag]
            continue
        assert set(attributes) <= {"href", "rel"}
        href = attributes.get("href")
        assert href is None or re.match(r"(https?|mailto):", href, re.IGNORECASE)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("one  \ntwo", "<p>one<br>\ntwo</p>"),
        ("*a* **b** _c_ __d__", "<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("31. joulukuuta loppui öljy", '<ol start="31">\n<li>joulukuuta loppui öljy</li>\n</ol>'),
        ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("[a](https://b.example/c?d=e&f)", f'<p><a href="https://b.example/c?d=e&amp;f" {REL}>a</a></p>'),
        ("[*a*](http://b.example)", f'<p><a href="http://b.example" {REL}><em>a</em></a></p>'),
        ("[a](mailto:b@c.example)", f'<p><a href="mailto:b@c.example" {REL}>a</a></p>'),
        ("<https://b.example>", f'<p><a href="https://b.example" {REL}>https://b.example</a></p>'),
        (r"\*a\* 2\. b", "<p>*a* 2. b</p>"),
        ("5 < 6 & 7 > 6", "<p>5 &lt; 6 &amp; 7 &gt; 6</p>"),
    ],
)
def test_what_is_allowed_is_rendered(markdown: str, html: str) -> None:
    assert create_html(markdown).strip() == html


@pytest.mark.parametrize(
    "markdown",
    [
        "# Heading",
        "> quote",
        "`code`",
        "```\ncode\n```",
        "~~~\ncode\n~~~",
        "---",
        "***",
        "a\n===",
        "~~gone~~",
        "|a|b|\n|-|-|\n|1|2|",
        "https://b.example",
        "www.b.example",
        "[a][b]\n\n[b]: https://c.example",
        "[a]\n\n[a]: https://c.example",
        "&lt;b&gt; &copy; &#60;",
        "<b>a</b>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='https://b.example'>a</a>",
        "<!-- a -->",
        "<svg/onload=alert(1)>",
        "<iframe src=https://b.example></iframe>",
        "<style>*{}</style>",
        "<?php ?>",
        "<![CDATA[a]]>",
        "</p></div>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](vbscript:a)",
        "[a](data:text/html,<script>)",
        "[a](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "[a](\u0001javascript:alert(1))",
    ],
)
def test_anything_else_stays_the_text_that_it_is(markdown: str) -> None:
    html = create_html(markdown)
    assert {tag for tag, _ in Tags(html).found} <= {"p"}
    assert re.sub(r"\s+", " ", html.striptags()) == re.sub(r"\s+", " ", markdown).strip()


@pytest.mark.parametrize(
    "markdown",
    ["[a](/path)", "[a](path)", "[a](//b.example)", "[a](#part)", "[a](?query)", "[a](ftp://b.example)", "[a](tel:112)",
     "[a](http:/\\b.example)", "[a](java&#10;script:alert(1))", "[a](&#106;avascript:alert(1))", "[a](%6aavascript:b)",
     "<ftp://b.example>"],
)  # fmt: skip
def test_a_link_that_leads_elsewhere_leads_nowhere(markdown: str) -> None:
    assert [attributes for tag, attributes in Tags(create_html(markdown)).found if "href" in attributes] == []
    check(markdown)


@pytest.mark.parametrize(
    "markdown",
    ['[a](https://b.example "title")', '[a](https://b.example"onclick="alert(1))', "[a](<https://b.example/ c>)",
     "[a](https://b.example 't\" onclick=x')", "[a](https://b.example/\u00e5'\")", "![a](https://b.example/c.png)",
     "[![a](https://b.example/c.png)](https://d.example)", "[a [b](https://c.example) d](https://e.example)"],
)  # fmt: skip
def test_a_link_has_an_address_and_nothing_more(markdown: str) -> None:
    assert "href" in str(create_html(markdown))
    check(markdown)


BOMBS = [
    "[" * 9000, "- " * 500, "*" * 9000, "*a " * 3000, "_a" * 4500, "**a" * 3000, "[a](" * 2250, "<" * 9000, "\\" * 9000,
    "1. " * 500, "- \n" * 3000, "![" * 4500, "*_" * 4500, "[](" * 2250 + ")" * 2250, "[a](" + "(" * 8990, "<a" * 4500,
    " " * 9000, "\n" * 9000, "a  \n" * 2250, "> " * 4500, "*a **b " * 600 + "** *" * 600, "`" * 9000, "&" * 9000,
    "\n".join(" " * (2 * depth) + "- a" for depth in range(90)),
]  # fmt: skip


@pytest.mark.parametrize("markdown", BOMBS, ids=lambda text: repr(text[:12]))
def test_what_is_made_to_take_for_ever_returns(markdown: str) -> None:
    check(markdown)


@settings(deadline=None)
@given(MARKDOWN)
def test_no_text_that_looks_like_markdown_does_harm(markdown: str) -> None:
    check(markdown)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_text_does_harm(markdown: str) -> None:
    check(markdown)


@settings(max_examples=500)
@given(st.text(alphabet="ab 1.)-+#>!`~|:(=\n,;%ä–\u00a0\u2003", max_size=40))
def test_plain_paragraphs_come_out_as_the_parser_would_make_them(markdown: str) -> None:
    made, parsed = (str(create(markdown.strip())) for create in (create_html, parse_markdown))
    assert not markdown.strip() or made.replace("&nbsp;", "\u00a0") == parsed.replace("&nbsp;", "\u00a0")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_in_json_ends_its_element(text: str) -> None:
    printed = create_json({text: [text, None, 1.5, True]})
    assert type(printed) is Markup
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(printed)
    assert json.loads(printed) == {text: [text, None, 1.5, True]}


@given(st.lists(st.text() | st.sampled_from(HOSTILE)).map("".join))
def test_json_says_what_it_was_given_and_is_whole_in_a_page(text: str) -> None:
    """A browser's parser finds one element with all of it, and nothing after it."""
    printed = create_json([text])
    tags = Tags(f'<script type="application/ld+json">{printed}</script><p>')
    assert [name for name, _ in tags.found] == ["script", "p"]
    assert json.loads(printed) == [text]
    assert "</script" not in printed.lower()
    assert "<!--" not in printed


def test_json_has_no_word_that_json_does_not_know() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        create_json(float("nan"))
