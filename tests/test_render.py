"""Templates escape every value as markupsafe does, print what macros made as it is, and know nothing undefined."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError, UndefinedError
from markupsafe import Markup, escape

from showcase.i18n import create_speech
from showcase.render import create_environment
from showcase.vocabulary import Lang

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

HOSTILE = "</p><script>alert('x')</script>\" onload=\"x"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Return an environment without templates of its own."""
    return create_environment(tmp_path_factory.mktemp("templates"), create_speech(Lang.EN))


def render(environment: Environment, source: str, value: object) -> str:
    """Return what a template prints of a value."""
    return environment.from_string(source).render(value=value)


@settings(max_examples=300)
@given(st.text() | st.integers() | st.floats() | st.text().map(Markup) | st.none() | st.lists(st.text()))
def test_a_value_comes_out_as_markupsafe_would_write_it(environment: Environment, value: object) -> None:
    printed = render(environment, "{{ value }}", value)
    assert html.unescape(printed) == html.unescape(str(escape(value)))
    assert isinstance(value, Markup) or not {"<", ">", '"', "'"} & set(printed)


@pytest.mark.parametrize(
    "source",
    [
        "{{ value }}",
        "{% set other = value %}{{ other }}",
        "{% set other %}{{ value }}{% endset %}{{ other }}",
        "{% macro show(text) %}{{ text }}{% endmacro %}{{ show(value) }}",
        "{% macro show() %}{{ caller() }}{% endmacro %}{% call show() %}{{ value }}{% endcall %}",
        "{% for letter in [value] %}{{ letter }}{% endfor %}",
        "{% trans text=value %}{{ text }}{% endtrans %}",
        "{{ _('%(text)s', text=value) }}",
        "{{ 'a' ~ value }}",
        "{{ value if value else '' }}",
        "{{ [value]|join(', ') }}",
        "{% autoescape false %}{{ value }}{% endautoescape %}",
    ],
)
def test_no_way_through_a_template_lets_markup_in(environment: Environment, source: str) -> None:
    printed = render(environment, source, HOSTILE)
    assert "script" in printed
    assert not {"<", ">", '"', "'"} & set(printed)


def test_what_a_macro_made_is_not_escaped_again(environment: Environment) -> None:
    source = "{% macro show(text) %}<b>{{ text }}</b>{% endmacro %}{{ show(value) }}"
    assert render(environment, source, "a & b") == "<b>a &amp; b</b>"


def test_markup_and_what_is_trusted_stay_as_they_are(environment: Environment) -> None:
    assert render(environment, "{{ value }}", Markup("<em>a</em>")) == "<em>a</em>"
    assert render(environment, "{{ value|safe }}", "<em>a</em>") == "<em>a</em>"


@pytest.mark.parametrize("source", ["{{ nothing }}", "{{ value.nothing }}"])
def test_what_is_undefined_fails(environment: Environment, source: str) -> None:
    with pytest.raises(UndefinedError):
        render(environment, source, "a")


def test_a_template_that_does_not_parse_fails_before_a_page_is_written(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("{% if %}")
    with pytest.raises(TemplateSyntaxError):
        create_environment(tmp_path, create_speech(Lang.EN))
