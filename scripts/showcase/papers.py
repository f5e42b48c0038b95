"""Every document of the site: its address, its template, and how to make what that prints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from showcase.urls import create_commitment_path, create_draft_name, create_report_path
from showcase.views.commitment_paper import create_commitment_paper
from showcase.views.edition.paper import create_report_paper
from showcase.views.years import list_shown_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from showcase.network import Partner
    from showcase.views.localised_site import Site

REPORT_TEMPLATE: Final = "achievements.typ"
COMMITMENT_TEMPLATE: Final = "commitment.typ"


@dataclass(frozen=True, slots=True)
class SitePaper:
    """A document to print: where it answers, its template, and how to make what that prints."""

    path: str
    """From the site's root; of a draft, a file's name."""
    template: str
    create: Callable[[], object]


def list_papers(site: Site) -> Iterator[SitePaper]:
    """Yield every document in the site's language: each year's report, and the commitments made in that language."""
    for year in list_shown_years(site):
        path = create_report_path(year.year, site.lang)
        yield SitePaper(path, REPORT_TEMPLATE, partial(create_report_paper, site, year))
    for partner in site.network.partners.values():
        for signed, file in partner.commitments.items():
            if site.lang in file.value.statement.languages:
                path = create_commitment_path(partner.slug, signed, site.lang)
                create = partial(create_commitment_paper, site, partner, signed, file.value)
                yield SitePaper(path, COMMITMENT_TEMPLATE, create)


def list_drafts(site: Site, partner: Partner) -> Iterator[SitePaper]:
    """Yield a partner's commitment that is still to be signed, where it is made in the site's language."""
    if partner.draft and site.lang in partner.draft.value.statement.languages:
        create = partial(create_commitment_paper, site, partner, None, partner.draft.value)
        yield SitePaper(create_draft_name(partner.slug, site.lang), COMMITMENT_TEMPLATE, create)
