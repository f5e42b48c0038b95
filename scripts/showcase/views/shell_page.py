"""What base.html prints around every page, as the variable ``page`` of each template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

    from showcase.views.shapes import Link, LocalText


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in one of the offered languages."""

    lang: str
    name: str
    """The language in its own words: "Svenska"."""
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page for search engines: the languages and ``x-default``, with whole addresses."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True)
class Share:
    """What a page shows where somebody shares it (Open Graph)."""

    title: str
    """The page's own, without the network's name."""
    site: str
    """The network: "Climate Partners"."""
    locale: str
    """Such as "en_GB"."""
    other_locales: tuple[str, ...]
    """Those of the page's sisters."""
    picture: str
    """The whole address of a PNG of ``width`` by ``height`` pixels."""
    picture_alt: str
    """The words in the picture."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SharePicture:
    """A picture to draw, and the words in it."""

    path: str
    """Its address from the site's root."""
    title: str
    """Large: what the page is called, or a partner's name."""
    name: str
    """The network's, beside its mark."""
    city: str


@dataclass(frozen=True, slots=True)
class Brand:
    """Whose site it is."""

    name: str
    """The network: "Climate Partners"."""
    city: str
    """Such as "City of Helsinki"."""
    href: str
    """The home page in the language of the page."""
    lang: str | None = None
    """The language of both names, where they are a fallback."""


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands below every page."""

    tasks: tuple[Link, ...]
    """What a partner comes to do: report, join, about the network."""
    information: tuple[Link, ...]
    """Open data, accessibility, privacy and the source code."""
    built: str
    """The day the site was built for, in words."""
    built_iso: str
    """The same as ``2025-05-20``."""


@dataclass(frozen=True, slots=True)
class Page:
    """The shell of a page."""

    lang: str
    title: str
    """The title of the document: "Kuusisaaren Kiinteistöt Oy – Climate Partners"."""
    description: str
    canonical: str | None
    """The whole address of the page; ``None`` for the one that answers where nothing is: it is not to be found."""
    alternates: tuple[Alternate, ...]
    """The page and its sisters; empty where there is no canonical address."""
    share: Share | None
    """There whenever the canonical address is."""
    linked_data: Markup | None
    """What search engines are told, as JSON that ``text.py`` has made safe to stand in a script element."""
    stylesheet: str
    """The one stylesheet, named by the hash of its content."""
    icon: str | None
    """The icon of the site."""
    feed: Link | None
    """The page's Atom feed, by its whole title."""
    brand: Brand
    banner: LocalText | None
    """What every page says first: that the demonstration's companies are invented."""
    languages: tuple[LanguageLink, ...]
    navigation: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]
    """From home to the page itself, which comes last; empty on the home page."""
    footer: Footer
