"""Where comments go when a file is formatted: with the key that they belong to."""

from __future__ import annotations

from showcase.model.commitment import Commitment
from showcase.model.partner import Membership, Profile
from tests.test_canonical import LONG, check


def test_comments_above_a_key_travel_with_it() -> None:
    check(
        Membership,
        """
        # when they joined
        #   and how
        joined: 2021-11-05
        # who
        kind: partner
        """,
        """
        # who
        kind: partner
        # when they joined
        #   and how
        joined: 2021-11-05
        """,
    )


def test_comments_beside_a_value_travel_with_it() -> None:
    check(
        Membership,
        """
        joined: "2021-11-05"     # from the minutes
        kind: partner # sure
        maintainers:   # two
        - a # first
        - b
        """,
        """
        kind: partner  # sure
        joined: 2021-11-05  # from the minutes
        maintainers:  # two
          - a  # first
          - b
        """,
    )


def test_comments_in_an_opened_up_mapping_stay_with_their_keys() -> None:
    check(
        Membership,
        """
        left: { # gone
          successor: other, # who
          # no longer
          reason: {sv: a, # Swedish
            fi: b}, # why
          date: 2025-06-30 } # the end
        """,
        """
        # gone
        # the end
        left:
          date: 2025-06-30
          # no longer
          reason:  # why
            fi: b
            sv: a  # Swedish
          successor: other  # who
        """,
    )


def test_comments_of_an_item_stand_above_its_dash() -> None:
    check(
        Membership,
        """
        exempt:
          - {year: 2022, reason: {fi: x}}   # beside
          # above
          - # after the dash
            # over the reason
            reason: {fi: x}
            # over the year
            year: 2023  # the year
        """,
        """
        exempt:
          # beside
          - year: 2022
            reason:
              fi: x
          # above
          # after the dash
          # over the year
          - year: 2023  # the year
            # over the reason
            reason:
              fi: x
        """,
    )


def test_comments_below_the_last_key_stay_in_their_block() -> None:
    check(
        Membership,
        """
        left:
            reason:
                fi: x
                # in the reason
            # in left
            date: 2025-06-30
            # at the end of left
        exempt:
        - year: 2022
          # at the end of the item
          # too
        # for kind
        kind: partner
        # at the end
        """,
        """
        # for kind
        kind: partner
        exempt:
          - year: 2022
            # at the end of the item
            # too
        left:
          # in left
          date: 2025-06-30
          reason:
            fi: x
            # in the reason
          # at the end of left
        # at the end
        """,
    )


def test_comments_at_the_end_of_the_file_belong_to_the_block_of_their_column() -> None:
    check(
        Membership,
        "left:\n  date: 2025-06-30\n  # left\n# file\n",
        "left:\n  date: 2025-06-30\n  # left\n# file\n",
    )
    check(Membership, "maintainers:\n- a\n# file\n", "maintainers:\n  - a\n# file\n")
    check(Membership, "maintainers:\n- a\n  # list\n", "maintainers:\n  - a\n  # list\n")
    check(Membership, "maintainers: [\n  a,\n  # list\n]\n", "maintainers:\n  - a\n  # list\n")


def test_comments_between_a_key_and_its_value_go_above_the_key() -> None:
    check(Profile, "name: # beside\n  # above\n  x\n", "# above\nname: x  # beside\n")
    check(Profile, "name: # one\n  'x' # two\n", "# one\n# two\nname: x\n")
    check(Profile, "name:\n  # none yet\nindustry: '68'\n", '# none yet\nname:\nindustry: "68"\n')
    check(Membership, "maintainers:\n  # them\n  - a\n", "maintainers:\n  # them\n  - a\n")
    check(Membership, "maintainers:\n  -\n    # them\n    a\n", "maintainers:\n  # them\n  - a\n")
    check(Membership, "maintainers: [ # nobody\n  # yet\n]\n", "# yet\nmaintainers: []  # nobody\n")


def test_comments_beside_a_block_of_text_stand_beside_its_sign() -> None:
    check(
        Profile,
        f"description:\n  sv: '{LONG}' # långt\n  fi: | # lyhyt\n    a\n    # not a comment\n",
        """
        description:
          fi: |-  # lyhyt
            a
            # not a comment
          sv: >-  # långt
            Sähköä kului vähemmän kuin ennen, ja lämpöä talteen otettiin enemmän kuin koskaan, kertoo
            mittari talossa.
        """,
    )
    check(Profile, "name: | # empty", 'name: ""  # empty\n')


def test_what_only_looks_like_a_comment_is_text() -> None:
    check(Profile, "name: 'a # b' # c\nwebsite: a#b\n", 'name: "a # b"  # c\nwebsite: a#b\n')
    check(Profile, "name: a\n  b # c\n", "name: a b  # c\n")


def test_empty_lines_stay_between_top_keys_only_and_one_at_a_time() -> None:
    check(
        Commitment,
        """


        statement:

          fi: x


        # about them


        signatories:

          - party: city

            name: a

          - party: partner



        """,
        """
        # about them

        signatories:
          - party: city
            name: a
          - party: partner
        statement:
          fi: x
        """,
    )
    check(Profile, "name:\n\n  x\n\nindustry: '68'\n", 'name: x\n\nindustry: "68"\n')


def test_a_comment_on_top_that_an_empty_line_parts_from_the_first_key_is_the_file_s() -> None:
    check(
        Membership,
        "# The file.\n\n# joined\njoined: 2021-11-05\n\n# kind\nkind: partner\n",
        "# The file.\n\n# kind\nkind: partner\n# joined\njoined: 2021-11-05\n",
    )


def test_an_empty_line_above_the_end_stays() -> None:
    check(Membership, "kind: partner\n\n\n# end\n\n\n# of file\n\n", "kind: partner\n\n# end\n\n# of file\n")


def test_a_document_s_marks_go_and_their_comments_stay() -> None:
    check(Profile, "# a\n--- # b\n{name: x} # c\n... # d\n# e\n", "# a\n# b\nname: x\n# c\n# d\n# e\n")


def test_long_keys_and_lists_in_lists_keep_their_comments() -> None:
    key = "k" * 1500
    check(Profile, f"# a\n? {key} # b\n: - - x # c\n", f"# a\n? {key}\n:  # b\n  - - x  # c\n")
    check(Profile, "a:\n- - - b: 1 # b\n    # c\n    - d\n", "a:\n  - - - b: 1  # b\n      # c\n      - d\n")
