"""The one canonical style of YAML, rule by rule: what goes in, and what comes out."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from showcase import canonical
from showcase.canonical import WIDTH, NotReadableError, WouldChangeError, create_canonical
from showcase.model.commitment import Commitment
from showcase.model.content import Settings
from showcase.model.event import Event
from showcase.model.partner import Membership, Profile
from showcase.model.results import Results

if TYPE_CHECKING:
    from showcase.records import Record

LONG = "Sähköä kului vähemmän kuin ennen, ja lämpöä talteen otettiin enemmän kuin koskaan, kertoo mittari talossa."


def check(model: type[Record], before: str, after: str) -> None:
    """Check what formatting makes of a text, and that it leaves alone what it has made."""
    wanted = dedent(after).lstrip("\n")
    assert create_canonical(dedent(before).lstrip("\n"), model) == wanted
    assert create_canonical(wanted, model) == wanted


def test_blocks_are_indented_by_two_and_lists_by_two_more() -> None:
    check(
        Commitment,
        """
        targets:
        -   id: a
            goal:
                    year: 2030
            replaces:
            - b
        """,
        """
        targets:
          - id: a
            goal:
              year: 2030
            replaces:
              - b
        """,
    )


def test_keys_stand_in_the_order_of_the_model_and_languages_in_theirs() -> None:
    check(
        Results,
        """
        results:
          - value: 1
            target: a
            note: {en: a, sv: b, fi: c}
        period: {to: 2024-06-30, from: 2023-07-01}
        submitted: 2025-03-20
        """,
        """
        submitted: 2025-03-20
        period:
          from: 2023-07-01
          to: 2024-06-30
        results:
          - target: a
            value: 1
            note:
              fi: c
              sv: b
              en: a
        """,
    )


def test_keys_that_the_model_lacks_come_last_as_they_were() -> None:
    check(Profile, "b: 1\na: no\nc: 'no'\nd: 'x'\nname: x\n", 'name: x\nb: 1\na: no\nc: "no"\nd: x\n')


def test_the_order_of_a_list_is_a_value_and_stays() -> None:
    check(Membership, "maintainers: [b, a]", "maintainers:\n  - b\n  - a\n")


def test_what_is_empty_stays_empty() -> None:
    check(
        Membership,
        "kind: \nmaintainers: [ ]\nleft: { }\nformer_slugs: ['']",
        'kind:\nmaintainers: []\nformer_slugs:\n  - ""\nleft: {}\n',
    )
    check(Membership, "{}", "{}\n")
    check(Membership, "# nothing\n\n{}  # yet", "# nothing\n\n# yet\n{}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'Yritys Oy'", "Yritys Oy"),
        ('"a, b [c] {d} # "', '"a, b [c] {d} #"'),
        ("'Kohde: talo'", '"Kohde: talo"'),
        ("'talo:'", '"talo:"'),
        ("'a:b#c'", "a:b#c"),
        ("'a \"b\" \\c'", 'a "b" \\c'),
        ("'\"a\" \\b'", '"\\"a\\" \\\\b"'),
        ("'- a'", '"- a"'),
        ("'-a'", "-a"),
        ("'@a'", '"@a"'),
        ('"a\\tb"', '"a\\tb"'),
        ("'no'", '"no"'),
        ("no", '"no"'),
        ("'null'", '"null"'),
        ("~", '"~"'),
        ("2024", '"2024"'),
        ("1e3", '"1e3"'),
        ("1_000", '"1_000"'),
        ("20:30", '"20:30"'),
        ("2024-03-05", '"2024-03-05"'),
        ("<<", '"<<"'),
        ("'  Yritys  '", "Yritys"),
        ("''", '""'),
        ('"\\u00e5"', "å"),
        ("Yritys\n  Oy", "Yritys Oy"),
    ],
)
def test_a_short_text_is_plain_where_yaml_reads_the_same_text(before: str, after: str) -> None:
    check(Profile, f"name: {before}\n", f"name: {after}\n")


def test_a_text_longer_than_the_line_is_folded() -> None:
    check(
        Profile,
        f'description: {{fi: "{LONG}"}}',
        """
        description:
          fi: >-
            Sähköä kului vähemmän kuin ennen, ja lämpöä talteen otettiin enemmän kuin koskaan, kertoo
            mittari talossa.
        """,
    )


def test_a_line_may_be_exactly_as_long_as_the_width() -> None:
    text = "a " * 46 + "bc"
    assert len(f"name: {text}") == WIDTH
    check(Profile, f"name: {text}", f"name: {text}\n")
    check(Profile, f"name: {text}d", f"name: >-\n  {text}d\n")
    check(Profile, f"name: '#{text}'", f"name: >-\n  #{text}\n")


def test_a_text_is_broken_only_where_a_fold_makes_the_same_space() -> None:
    word = "a" * 60
    check(Profile, f"name: {word}  {word} {word}", f"name: >-\n  {word}  {word}\n  {word}\n")
    check(Profile, f"website: https://{word}{word}", f"website: https://{word}{word}\n")


def test_a_text_with_line_breaks_is_literal() -> None:
    check(
        Profile,
        'description: {fi: "  Yksi.\\n\\n- kaksi\\n  - kolme  \\n# ei otsikko\\n\\n"}',
        "description:\n  fi: |-\n    Yksi.\n\n    - kaksi\n      - kolme  \n    # ei otsikko\n",
    )


def test_a_folded_text_with_paragraphs_becomes_literal() -> None:
    check(Profile, "description:\n  fi: >\n    a\n    b\n\n    c\n", "description:\n  fi: |-\n    a b\n    c\n")


def test_the_white_space_of_what_is_no_text_is_kept() -> None:
    check(Profile, "industry: |\n  68\n", 'industry: "68\\n"\n')
    check(Profile, "website: |\n  https://a.example\n", "website: |\n  https://a.example\n")
    check(Profile, 'website: " https://a.example"\n', 'website: " https://a.example"\n')
    check(Profile, 'website: "\\na\\n\\n"\n', 'website: "\\na\\n\\n"\n')


def test_numbers_days_years_and_percentages_stand_plain() -> None:
    check(
        Results,
        """
        submitted: "2025-03-20"
        results:
          - {target: a, value: '-12450.50'}
          - {target: b, value: "88 %"}
        restatements: [{target: a, year: "2023", value: '0'}]
        """,
        """
        submitted: 2025-03-20
        results:
          - target: a
            value: -12450.50
          - target: b
            value: 88 %
        restatements:
          - target: a
            year: 2023
            value: 0
        """,
    )
    check(Settings, "on_track_tolerance: '0.05'", "on_track_tolerance: 0.05\n")
    check(Commitment, "targets: [{scopes: ['1', \"2\"]}]", "targets:\n  - scopes:\n      - 1\n      - 2\n")


def test_codes_stand_in_quotes() -> None:
    check(Profile, "business_id: 0000012-3\nindustry: 68", 'business_id: "0000012-3"\nindustry: "68"\n')
    check(
        Event,
        "start: '2025-05-14 09:00'\nprogramme: [{at: 09:30}]",
        'start: 2025-05-14 09:00\nprogramme:\n  - at: "09:30"\n',
    )


def test_keys_lose_quotes_that_they_do_not_need() -> None:
    check(Profile, "'name': x\n\"<<\": a\n? 'a: b'\n: c\n'': d", 'name: x\n"<<": a\n"a: b": c\n"": d\n')
    key = "k" * 1500
    check(Profile, f"? {key}\n: x\n", f"? {key}\n: x\n")


def test_lines_end_in_lf_and_the_file_in_one_of_them() -> None:
    check(Profile, "---\r\nname: x  \r\nindustry:\t'68'\t\r\n\r\n\r\n...\r\n", 'name: x\nindustry: "68"\n')
    check(Profile, "name: >-\n  \n    x\n", "name: x\n")


def test_a_text_that_does_not_read_is_refused() -> None:
    for text in ("name: [", "- name", "name: &a x", "name: a\nname: b"):
        with pytest.raises(NotReadableError):
            create_canonical(text, Profile)


def test_nothing_is_returned_that_says_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canonical, "_show_on_one_line", lambda text, *_, **__: text)
    with pytest.raises(WouldChangeError, match="left alone"):
        create_canonical("name: 'a: b'", Profile)


@pytest.mark.parametrize("text", ["name: |#\n  x", r'name: "a\t\u0308b"'])
def test_what_the_two_readers_or_unicode_read_otherwise_is_left_alone(text: str) -> None:
    with pytest.raises(WouldChangeError):
        create_canonical(text, Profile)
