"""Reads Atom feeds by the rules of RFC 4287, as far as they bind whoever writes one."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

ATOM: Final = "{http://www.w3.org/2005/Atom}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"
ONCE: Final = ("id", "title", "updated")
"""What a feed and each of its entries must have once."""
AT_MOST_ONCE: Final = ("subtitle", "summary", "content", "published", "rights", "generator", "icon", "logo")
PERSON: Final = {"name", "uri", "email"}
CHILDREN: Final = {
    "feed": {
        *ONCE,
        "author",
        "category",
        "contributor",
        "generator",
        "icon",
        "link",
        "logo",
        "rights",
        "subtitle",
        "entry",
    },
    "entry": {
        *ONCE,
        "author",
        "category",
        "content",
        "contributor",
        "link",
        "published",
        "rights",
        "source",
        "summary",
    },
}
TEXT_TYPES: Final = {None, "text", "html"}
"""A text of the type xhtml would be a tree, which none of ours is."""
DATE: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
ADDRESS: Final = re.compile(r"https?://[^\s/]+/\S*|tag:\S+")


def check_atom(content: bytes) -> Iterator[str]:
    """Yield each breach of the rules in a document."""
    feed = ET.fromstring(content)  # noqa: S314  (ours)
    if feed.tag != f"{ATOM}feed":
        yield f"the root is {feed.tag}"
    yield from check_container(feed)
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        yield from check_container(entry)
        if entry.find(f"{ATOM}author") is None and feed.find(f"{ATOM}author") is None:
            yield "an entry has no author"
        has_content = entry.find(f"{ATOM}content") is not None
        if not has_content and not list_links(entry, "alternate"):
            yield "an entry has neither content nor an alternate"
    ids = [each.findtext(f"{ATOM}id") for each in entries]
    if len(set(ids)) < len(ids):
        yield "two entries have one id"
    if len(list_links(feed, "self")) != 1:
        yield "the feed does not name itself once"
    moments = [each.findtext(f"{ATOM}updated", "") for each in (*entries, feed)]
    if entries and max(map(datetime.fromisoformat, moments)) != datetime.fromisoformat(moments[-1]):
        yield "an entry is newer than its feed"


def list_links(parent: ET.Element, relation: str) -> list[str]:
    """Return where the links of a relation lead; one without a relation is an alternate."""
    links = parent.findall(f"{ATOM}link")
    return [link.get("href", "") for link in links if link.get("rel", "alternate") == relation]


def check_container(parent: ET.Element) -> Iterator[str]:
    """Yield each breach in a feed or an entry."""
    kind = parent.tag.removeprefix(ATOM)
    names = [child.tag.removeprefix(ATOM) for child in parent]
    yield from (f"{name} in {kind}" for name in names if name not in CHILDREN[kind])
    yield from (f"{kind} has {names.count(name)} {name}" for name in ONCE if names.count(name) != 1)
    yield from (f"{kind} has {names.count(name)} {name}" for name in AT_MOST_ONCE if names.count(name) > 1)
    if len(list_links(parent, "alternate")) > 1:
        yield f"{kind} has several alternates"
    for child in parent:
        yield from (f"{kind}: {said}" for said in check_child(child))


def check_child(child: ET.Element) -> Iterator[str]:
    """Yield each breach in what stands in a feed or an entry."""
    name, text = child.tag.removeprefix(ATOM), (child.text or "")
    if name == "id" and not ADDRESS.fullmatch(text):
        yield f"the id is no whole address: {text}"
    if name in {"updated", "published"} and not DATE.fullmatch(text):
        yield f"{name} is no date: {text}"
    if name in {"title", "subtitle", "summary", "content", "rights"}:
        if child.get("type") not in TEXT_TYPES:
            yield f"{name} is of type {child.get('type')}"
        if name != "content" and not text.strip():
            yield f"{name} is empty"
    if name == "author":
        parts = [part.tag.removeprefix(ATOM) for part in child]
        if parts.count("name") != 1 or set(parts) - PERSON or len(set(parts)) < len(parts):
            yield f"an author has {parts}"
    if name == "link" and not ADDRESS.fullmatch(child.get("href", "")):
        yield f"a link leads to {child.get('href')}"
    if name == "category" and not child.get("term"):
        yield "a category has no term"
