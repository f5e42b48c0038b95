"""The members' badges as pictures of their own, which other sites show: complete in themselves, in plain colours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from showcase.exports.drawings import create_palette
from showcase.urls import create_badge_path
from showcase.views.badge import create_badge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jinja2 import Environment

    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang


def list_badge_works(
    environments: Mapping[Lang, Environment], tokens: str, sites: Sequence[Site]
) -> Iterator[Callable[[], Iterator[tuple[str, bytes]]]]:
    """Yield what makes all badges of a language, each with its address; ``tokens`` is tokens.css."""
    palette = create_palette(tokens)
    for site in sites:
        yield partial(list_badges, environments[site.lang], palette, site)


def list_badges(environment: Environment, palette: Mapping[str, str], site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield each member's badge in the site's language: its address and its bytes, also under its former slugs.

    A page elsewhere that shows a badge knows nothing of a new slug, and static hosts can't lead a picture on.
    """
    template = environment.get_template("badge.svg")
    for partner in site.network.partners.values():
        content = template.render(badge=create_badge(site, partner), palette=palette).encode()
        for slug in (partner.slug, *partner.membership.value.former_slugs):
            yield create_badge_path(slug, site.lang), content
