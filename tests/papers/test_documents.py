"""What makes a view a document: words stay words, the same is printed once, and safe HTML keeps its shape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from showcase import plugin, typesetting
from showcase.exports.paper.blocks import create_blocks
from showcase.exports.paper.document import FAMILY, create_document, create_document_key
from showcase.exports.paper.plain import create_plain
from showcase.forks import work_in_forks
from showcase.i18n import create_speech
from showcase.plugin import write_site
from showcase.render import create_environment
from showcase.theme import Theme
from showcase.views.commitment_paper import CommitmentPaper, PaperTarget, SignatureLine
from showcase.views.shapes import Fact, LocalText
from showcase.vocabulary import Lang
from tests.built_site import CONF, GOLDEN, ROOT
from tests.papers.printed import Printed, flatten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

THEME = Theme(ROOT / "themes" / "ilmastokumppanit")
ENVIRONMENT = create_environment(THEME.templates, create_speech(Lang.EN))
PRINTER = THEME.create_printer(ENVIRONMENT)
TEMPLATE = "commitment.typ"
HOSTILE = (
    '#panic("no")',
    '#read("/etc/passwd")',
    "*strong* _emph_",
    "$x^2$",
    "`raw`",
    "] #let a = 1 [",
    "<label> @ref",
    "\\u{41}",
    "= Heading",
    "//comment",
    "{{ view }}",
    "%(name)s",
)
NAMES = ("title", "targets", "signatures", "draft", "place_and_day", "business_id", "plan", "beyond_law", "boundary")


def create_paper(words: str) -> CommitmentPaper:
    """Return a commitment that says the same everywhere."""
    text = LocalText(words)
    target = PaperTarget(text, text, (Fact(words, text),), text, text)
    statement = LocalText(Markup("<p>{}</p>").format(words))
    return CommitmentPaper(
        lang="en",
        network=words,
        city=words,
        partner=words,
        business_id=words,
        signed=words,
        words=dict.fromkeys(NAMES, "Word"),
        statement=statement,
        plan=None,
        targets=(target,),
        signatures=(SignatureLine(words, words, text),),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words(words: str) -> None:
    printed = Printed(create_document(PRINTER, ENVIRONMENT, TEMPLATE, create_paper(words)))
    assert printed.text.count(flatten(words)) >= 12


NEIGHBOURS = ["חברת אנרגיה", "شركة", "Żółć", "Ωμέγα", "€ ½ ≥ ✓ t CO₂e", "a" * 200, "\N{ZERO WIDTH SPACE}"]


@pytest.mark.parametrize("words", NEIGHBOURS)
def test_the_letters_of_our_neighbours_are_printed(words: str) -> None:
    printed = create_document(PRINTER, ENVIRONMENT, TEMPLATE, create_paper(words))
    assert "\N{REPLACEMENT CHARACTER}" not in Printed(printed).text


@pytest.mark.parametrize(("words", "printed"), [("Kiitos 🌍!", "Kiitos�!"), ("株式会社 Acme", "�Acme"), ("👩‍🚒", "�")])
def test_what_no_font_has_is_told_and_stops_nothing(words: str, printed: str) -> None:
    document = Printed(create_document(PRINTER, ENVIRONMENT, TEMPLATE, create_paper(words)))
    assert document.text.count(printed) >= 12


def test_the_same_is_the_same_file_and_has_one_name() -> None:
    paper = create_paper("Acme Oy")
    other = replace(paper, partner="Acme Ab")
    first, again, changed = (create_document(PRINTER, ENVIRONMENT, TEMPLATE, each) for each in (paper, paper, other))
    assert first == again != changed
    key = create_document_key(PRINTER, TEMPLATE, paper)
    assert key == create_document_key(PRINTER, TEMPLATE, create_paper("Acme Oy"))
    others = {
        create_document_key(PRINTER, TEMPLATE, other),
        create_document_key(PRINTER, "achievements.typ", paper),
        create_document_key(replace(PRINTER, stamp="another"), TEMPLATE, paper),
    }
    assert len(others - {key}) == 3


def test_a_large_document_is_printed_apart_and_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no font has is told there, too; what breaks a rule is raised here."""
    papers = [create_paper(words) for words in ("Acme Oy", "Acme 🌍")]
    near = [create_document(PRINTER, ENVIRONMENT, TEMPLATE, each) for each in papers]
    monkeypatch.setattr(typesetting, "_LARGE", 0)
    assert [create_document(PRINTER, ENVIRONMENT, TEMPLATE, each) for each in papers] == near


def test_a_process_in_which_typst_has_worked_writes_all_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its threads would be missing in a fork, which would wait for them for ever."""
    create_document(PRINTER, ENVIRONMENT, TEMPLATE, create_paper("Acme Oy"))
    assert typesetting.has_threads()
    asked: list[int] = []

    def note(things: Sequence[Callable[[], None]], work: Callable[[Callable[[], None]], None], processes: int) -> None:
        asked.append(processes)
        work_in_forks(things, work, processes)

    monkeypatch.setattr(plugin, "_FILES_WORTH_A_FORK", 1)
    monkeypatch.setattr(plugin, "work_in_forks", note)
    write_site(CONF, GOLDEN / "partners", GOLDEN / "content", tmp_path / "output")
    assert asked == [1]


@pytest.mark.parametrize("large", [0, 10_000])
def test_a_document_that_breaks_a_rule_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int) -> None:
    monkeypatch.setattr(typesetting, "_LARGE", large)
    template = tmp_path / "untitled.typ"
    template.write_text("No title.", "utf-8")
    with pytest.raises(RuntimeError, match="title"):
        typesetting.print_pdf(template, "{}", FAMILY, PRINTER.fonts)


@pytest.mark.parametrize(
    "name", ["papers/paper.typ", "styles/tokens.css", "styles/drawing.css", "templates/components/promise_chart.html"]
)
def test_another_template_or_colour_is_another_stamp(tmp_path: Path, name: str) -> None:
    for folder in ("papers", "styles", "templates", "node_modules"):
        (tmp_path / folder).symlink_to(THEME.folder / folder)
    theme = Theme(tmp_path)
    assert theme.create_printer(ENVIRONMENT).stamp == PRINTER.stamp
    folder = name.partition("/")[0]
    (tmp_path / folder).unlink()
    for path in (THEME.folder / folder).rglob("*.*"):
        copy = tmp_path / path.relative_to(THEME.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    assert theme.create_printer(ENVIRONMENT).stamp == PRINTER.stamp
    (tmp_path / name).write_text((tmp_path / name).read_text("utf-8") + "\n", "utf-8")
    assert theme.create_printer(ENVIRONMENT).stamp != PRINTER.stamp


def run(text: str, href: str = "", **marks: bool) -> dict[str, str | bool]:
    """Return a run as it is printed."""
    return {"text": text, "href": href, **marks}


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("", []),
        ("<p>One.</p>\n<p>Two &amp; three.</p>", [["One."], ["Two & three."]]),
        ("<p>a<br>b</p>", [["a", "\n", "b"]]),
        ("<p>a\n  b\N{NO-BREAK SPACE}c</p>", [["a b\N{NO-BREAK SPACE}c"]]),
        ("<p>a <em>b</em></p>", [["a ", run("b", emphasis=True)]]),
        ("<p><strong>a <em>b</em></strong></p>", [[run("a ", strong=True), run("b", strong=True, emphasis=True)]]),
        ('<p><a href="https://a.example">a</a> b</p>', [[run("a", "https://a.example"), " b"]]),
    ],
)
def test_paragraphs(html: str, blocks: list[list[str | dict[str, str | bool]]]) -> None:
    expected = [
        {"kind": "p", "runs": [run(each) if isinstance(each, str) else each for each in runs]} for runs in blocks
    ]
    assert create_blocks(Markup(html)) == expected  # noqa: S704  ours


def test_lists_may_stand_in_lists() -> None:
    def p(text: str) -> dict[str, object]:
        return {"kind": "p", "runs": [run(text)]}

    html = Markup("<p>a</p><ol><li>b<ul><li><p>c</p><p>d</p></li></ul></li><li>e</li></ol><p>f</p>")
    inner = {"kind": "ul", "items": [[p("c"), p("d")]]}
    assert create_blocks(html) == [p("a"), {"kind": "ol", "items": [[p("b"), inner], [p("e")]]}, p("f")]


def test_a_view_is_shapes_and_nothing_else() -> None:
    with pytest.raises(TypeError, match=r"shapes of them \(got object\)"):
        create_plain((object(),), ENVIRONMENT, "")
