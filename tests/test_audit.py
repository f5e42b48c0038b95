"""The audit notices what breaks a bound, and measures what it says; the outside tools are not run here."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import pytest

from tests.audit.findings import Finding, show_table
from tests.audit.tools import CATEGORIES, get_score, list_failed, list_messages
from tests.audit.weights import PARTNER, check_weights, is_measured, weigh_page

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = '<link rel="stylesheet" href="/below/style.css"><script type="module" src="/below/list.js"></script>'
TREE = {"index.html": HEAD.encode(), "style.css": b"p{}" * 900, "list.js": b"void 0;" * 900, "other.css": b"x" * 9000}


def create_partner(targets: int, years: int, filler: int = 0) -> str:
    """Return a partner's page, as far as it is measured."""
    rows = "<tr>" * (years + 1)
    cards = '<article class="target" id="t">' * targets
    return f'{cards}<caption id="reports"></caption><thead></thead>{rows[4:]}</table>{"x" * filler}'


def test_a_page_weighs_what_it_loads_and_no_more() -> None:
    weight = weigh_page(TREE, "index.html", "/below")
    loaded = [TREE[name] for name in ("index.html", "style.css", "list.js")]
    assert weight.html == len(HEAD)
    assert weight.sent == sum(len(gzip.compress(part, mtime=0)) for part in loaded)
    assert 0 < weight.styles < len(TREE["style.css"])
    assert 0 < weight.scripts < len(TREE["list.js"])


@pytest.mark.parametrize(
    ("targets", "years", "measured"), [(5, 4, True), (5, 2, True), (4, 4, False), (6, 4, False), (5, 5, False)]
)
def test_the_partner_that_the_bound_is_for(targets: int, years: int, *, measured: bool) -> None:
    assert is_measured(create_partner(targets, years)) is measured


@pytest.mark.parametrize(("filler", "kept"), [(0, True), (PARTNER, False)])
def test_a_page_that_is_too_heavy_breaks_its_bound(filler: int, *, kept: bool) -> None:
    tree = {"index.html": b"", "kumppanit/a/index.html": create_partner(5, 4, filler).encode()}
    *others, partner = check_weights(tree)
    assert partner.subject == "kumppanit/a/index.html"
    assert partner.is_kept is kept
    assert all(finding.is_kept for finding in others)


def test_the_table_has_a_line_for_each_and_what_to_mend_below() -> None:
    findings = [Finding("links", "a page", 0, 0), Finding("score", "b", 93.5, 95, at_least=True, details=("too slow",))]
    lines = show_table(findings).splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["what", "links", "score"]
    assert ("BROKEN" in lines[1], "BROKEN" in lines[2]) == (False, True)
    assert lines[-2:] == ["score, b: too slow", "1 of 2 bounds broken"]
    assert show_table(findings[:1]).endswith("all 1 bounds kept")


@pytest.mark.parametrize(
    ("message", "extract", "told"),
    [
        ("Section lacks heading.", "<section>", True),
        ("Inline script violates Content Security Policy (meta tag)", '<script type="application/ld+json">', False),
        ("Inline script violates Content Security Policy (meta tag)", "<script>alert(1)", True),
        ("Unclosed element", '<script type="application/ld+json">', True),
    ],
)
def test_the_checkers_messages_are_told_but_for_data_that_is_no_script(
    message: str, extract: str, *, told: bool
) -> None:
    said = {"messages": [{"message": message, "extract": extract, "url": "u", "lastLine": 7}]}
    assert list(list_messages(said)) == ([f"u:7: {message}"] if told else [])


def test_lighthouse_is_read_by_category() -> None:
    def audit(score: float | None) -> Mapping[str, Any]:
        return {"title": f"scored {score}", "score": score, "displayValue": "9 s"}

    references = [
        {"id": "a", "weight": 1},
        {"id": "b", "weight": 1},
        {"id": "c", "weight": 0},
        {"id": "d", "weight": 1},
    ]
    report = {
        "categories": {category: {"score": 0.955, "auditRefs": references} for category in CATEGORIES},
        "audits": {"a": audit(1), "b": audit(0.5), "c": audit(0), "d": audit(None)},
    }
    assert get_score(report, "seo") == 96
    assert list(list_failed(report, "seo")) == ["scored 0.5 9 s"]
    report["categories"]["seo"]["score"] = None  # type: ignore[index]  # as where a page could not be loaded
    assert get_score(report, "seo") == 0
