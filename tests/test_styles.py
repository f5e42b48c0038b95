"""The one stylesheet has all that the pages use of the design system, and of the rest of it nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from showcase.exports.styles import create_stylesheet
from tests.built_site import ROOT

if TYPE_CHECKING:
    from tests.built_site import Site

THEME = ROOT / "themes" / "ilmastokumppanit"
CLASS = re.compile(r"\.(hds-[\w-]+)")


@pytest.mark.parametrize(
    ("styles", "kept"),
    [
        (".hds-tag{top:0}", ".hds-tag{top:0}"),
        (".hds-card{top:0}", ""),
        (".hds-tag--small{top:0}", ""),
        (".hds-tag__label{top:0}", ".hds-tag__label{top:0}"),
        (".hds-tag--large .hds-card{top:0}", ""),
        (".hds-card,.hds-tag,p:is(.hds-card,a){top:0}", ".hds-tag{top:0}"),
        (".card{top:0}", ".card{top:0}"),
        ("@media print{.hds-card{top:0}.hds-tag{left:0}}", "@media print{.hds-tag{left:0}}"),
        ("@media print{.hds-card{top:0}}p{top:0}", "p{top:0}"),
        ('.hds-tag{content:"}"}.hds-card{content:"{"}', '.hds-tag{content:"}"}'),
        ("@keyframes turn{from{top:0}to{top:1px}}", "@keyframes turn{from{top:0}to{top:1px}}"),
        (":root{--hds-card:1}", ":root{--hds-card:1}"),
    ],
)
def test_a_selector_goes_with_the_class_that_nothing_has(styles: str, kept: str) -> None:
    users = ['<span class="hds-tag hds-tag--{{ size }}"><b class="hds-tag__label">', "size: large"]
    assert create_stylesheet([styles], users) == kept


def test_no_class_of_a_page_has_lost_its_styles(site: Site) -> None:
    lines = (THEME / "styles" / "order.txt").read_text("utf-8").splitlines()
    system = {
        name
        for line in lines
        if line.startswith("node_modules")
        for name in CLASS.findall((THEME / line).read_text("utf-8"))
    }
    (style,) = (path for path in site.tree if path.startswith("assets/style."))
    left = set(CLASS.findall(site.tree[style].decode()))
    used = {
        name
        for page in site.pages.values()
        for each in page.elements
        for name in each.attributes.get("class", "").split()
    }
    assert len(used & system) > 30
    assert used & system <= left
    assert len(left) < len(system) / 2
