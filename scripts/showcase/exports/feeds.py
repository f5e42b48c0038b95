"""Atom feeds (RFC 4287), by Pelican's feedgenerator; each at its address, and at those where it stood before."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from feedgenerator import Atom1Feed

from showcase.views.feeds import list_feeds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from jinja2 import Environment

    from showcase.views.feed_page import Feed
    from showcase.views.feeds import FindHtml
    from showcase.views.localised_site import Site
    from showcase.vocabulary import Lang


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """A feed that asks no clock, and whose entries may be in another language."""

    def latest_post_date(self) -> datetime:
        """Return when anything was new for the last time; a feed may be empty."""
        moment: datetime = self.feed["moment"]
        return moment

    def item_attributes(self, item: Mapping[str, object]) -> Mapping[str, object]:
        """Return the language of an entry that is not in the feed's own."""
        return {"xml:lang": item["lang"]} if item["lang"] else {}


def list_feed_works(
    environments: Mapping[Lang, Environment], sites: Sequence[Site], find_html: FindHtml
) -> Iterator[Callable[[], Iterator[tuple[str, bytes]]]]:
    """Yield what makes each feed, with its addresses; ``find_html`` gives a Markdown file's HTML."""
    for site in sites:
        for create in list_feeds(site, find_html):
            yield partial(_create_files, environments[site.lang], create)


def _create_files(environment: Environment, create: Callable[[], Feed]) -> Iterator[tuple[str, bytes]]:
    feed = create()
    content = create_atom(environment, feed)
    for path in (feed.path, *feed.former_paths):
        yield path, content


def create_atom(environment: Environment, feed: Feed) -> bytes:
    """Return a feed as a document."""
    atom = _Feed(
        title=feed.title,
        link=feed.page,
        description=None,
        subtitle=feed.subtitle,
        language=feed.lang,
        author_name=feed.author.name,
        author_email=feed.author.email,
        author_link=feed.author.page,
        feed_url=feed.address,
        feed_guid=feed.id,
        moment=feed.moment,
    )
    template = environment.get_template("feeds/entry.html")
    for entry in feed.entries:
        atom.add_item(
            title=entry.title,
            link=entry.page,
            description=escape(entry.summary),
            unique_id=entry.id,
            author_name=entry.author.name,
            author_email=entry.author.email,
            author_link=entry.author.page,
            pubdate=entry.moment,
            updateddate=entry.moment,
            categories=entry.categories,
            content=template.render(entry=entry) + entry.html,
            lang=entry.lang,
        )
    text: str = atom.writeString("utf-8")
    return text.encode()
