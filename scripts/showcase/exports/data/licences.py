"""The licences of the open data: what each is called and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from showcase.vocabulary import Licence


@dataclass(frozen=True, slots=True)
class LicenceTerms:
    """A licence: its full name, its text, and its name in the EU's list of licences."""

    title: str
    address: str
    authority: str


LICENCES: Final = {
    Licence.CC_BY_4_0: LicenceTerms(
        "Creative Commons Attribution 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
    ),
    Licence.CC0_1_0: LicenceTerms(
        "Creative Commons CC0 1.0 Universal",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "http://publications.europa.eu/resource/authority/licence/CC0",
    ),
}
