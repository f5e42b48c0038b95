"""Markup as plain text: all its words stay, and so does what its links lead to."""

from __future__ import annotations

import pytest

from showcase.exports.plain_text import show_plain_text
from showcase.text import create_html


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Yksi *kappale*.", "Yksi kappale."),
        ("Yksi.\n\nKaksi & kolme <b>.", "Yksi.\n\nKaksi & kolme <b>."),
        ("Yksi.\n\n- a\n- **b**", "Yksi.\n\n- a\n- b"),
        ("1. a\n2. b\n   - c\n   - d", "1. a\n2. b\n  - c\n  - d"),
        ("Katso [ohje](https://a.example/x?y=1&z=2).", "Katso ohje (https://a.example/x?y=1&z=2)."),
        ("<https://a.example/>", "https://a.example/"),
    ],
)
def test_markup_becomes_the_words_that_it_says(markdown: str, text: str) -> None:
    assert show_plain_text(create_html(markdown)) == text
