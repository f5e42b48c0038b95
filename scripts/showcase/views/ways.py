"""The ways to write to the network: a form on the forge, the coordinator's mailbox, or a form of the network's own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from showcase.views.shapes import Link

if TYPE_CHECKING:
    from showcase.views.localised_site import Site


def link_wishes(site: Site) -> tuple[Link, ...]:
    """Return the ways to send a wish: the network's own form or, without one, that of the forge; and the mailbox."""
    say, settings = site.speech.say, site.settings
    form = settings.wishes.form if settings.wishes else _create_issue(site, "wish.yml", title=say("Wish: "))
    return (
        Link(say("Fill in the form"), form),
        Link(say("Send an e-mail"), _create_mail(site, say("A wish for the network"))),
    )


def link_corrections(site: Site, href: str, title: str) -> tuple[Link, ...]:
    """Return the ways to correct a page: the forge's form with the page's address filled in, and the mailbox."""
    say, address = site.speech.say, site.host + href
    subject = say("Correction: %(page)s", page=title)
    return (
        Link(say("Suggest a correction"), _create_issue(site, "correction.yml", title=subject, address=address)),
        Link(say("Suggest a correction by e-mail"), _create_mail(site, subject, address)),
    )


def _create_issue(site: Site, template: str, **fields: str) -> str:
    """Return the address of a form in .github/ISSUE_TEMPLATE/, with some of its fields filled in."""
    return f"{site.settings.repository.rstrip('/')}/issues/new?{_encode(template=template, **fields)}"


def _create_mail(site: Site, subject: str, body: str = "") -> str:
    fields = {"subject": subject, "body": body} if body else {"subject": subject}
    return f"mailto:{site.settings.coordinator.email}?{_encode(**fields)}"


def _encode(**fields: str) -> str:
    # A space is no plus: a mail would show it.
    return urlencode(fields, safe=":/", quote_via=quote)
