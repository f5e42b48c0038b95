"""partners/ and content/ → a frozen network, or all that is wrong with them."""

from __future__ import annotations

import re
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import PydanticCustomError

from showcase.forks import count_processes, map_in_forks
from showcase.mending import suggest_file, suggest_file_name, suggest_slug
from showcase.model.commitment import Commitment
from showcase.model.content import BulletinMetadata, Edition, GenericWords, PageMetadata, Settings, Wishes
from showcase.model.event import Event
from showcase.model.partner import Membership, Profile
from showcase.model.results import Results
from showcase.network import File, Network, Partner
from showcase.notation import NOTATION
from showcase.reading import Reader
from showcase.scalars import parse_date, parse_slug, parse_year
from showcase.urls import PAGE_WORDS, PROSE_PAGES, PageName
from showcase.vocabulary import DEVICE_NAMES, RESERVED_WORDS, Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import TypeVar

    from showcase.network import Logo, M
    from showcase.problem import Problem

    K = TypeVar("K")

_LOGOS: Final = ("logo.svg", "logo.png")
_PARTNER_FILES: Final = ("partner.yaml", "membership.yaml", *_LOGOS)
_PARTNER_FOLDERS: Final = ("commitments", "results")
_CONTENT_FILES: Final = ("network.yaml", "wishes.yaml", "generic-words.yaml")
_CONTENT_FOLDERS: Final = ("achievements", "events", "bulletins", "pages")
_PARTNERS_WORTH_A_FORK: Final = 25
"""Fewer partners are read before a second process is ready."""
_DRAFT: Final = "draft.yaml"
_LANGS: Final = "|".join(Lang)
_PAGE: Final = re.compile(rf"(?P<page>{'|'.join(PROSE_PAGES)})\.(?P<lang>{_LANGS})")
_BULLETIN: Final = re.compile(rf"(?P<date>\d{{4}}-\d\d-\d\d)-(?P<slug>[a-z0-9-]+)\.(?P<lang>{_LANGS})")
_RESERVED: Final = PAGE_WORDS | RESERVED_WORDS | DEVICE_NAMES


def load_network(
    partners: Path,
    content: Path,
    only: Collection[str] | None = None,
) -> tuple[Network | None, tuple[Problem, ...]]:
    """Return the network as far as it can be read, and all problems found on the way, in order of place.

    Without readable settings (content/network.yaml) there is no network. A partner whose profile or membership can't be
    read is left out of it, though its slug is known. Whoever builds a site stops at a problem; the rules go on.

    ``only`` names the partners to read whole, with those whose targets they replace; of the others profile and
    membership are read, and they are not complete.
    """
    reader = Reader()
    slugs, present = _load_partners(reader, partners, only)
    settings = reader.read_yaml(content / "network.yaml", Settings)
    files, folders = reader.list_folder(content, required=True)
    _refuse_others(reader, files, _CONTENT_FILES)
    _refuse_others(reader, folders, _CONTENT_FOLDERS)
    names = {path.name for path in files}
    wishes, words = content / "wishes.yaml", content / "generic-words.yaml"
    editions = _load_named(reader, content / "achievements", Edition, parse_year, "year")
    load_events = partial(_load_named, reader, content / "events", Event, parse_slug, "slug")
    events, events_known = _load_and_tell(reader, load_events)
    pages, pages_known = _load_and_tell(reader, partial(_load_pages, reader, content / "pages"))
    bulletins, bulletins_known = _load_and_tell(reader, partial(_load_bulletins, reader, content / "bulletins"))
    complete = (events_known, pages_known, bulletins_known)
    parts = (
        reader.read_yaml(wishes, Wishes) if wishes.name in names else None,
        reader.read_yaml(words, GenericWords) if words.name in names else None,
        pages,
        bulletins,
    )
    problems = tuple(sorted(reader.problems, key=lambda problem: problem.sort_key))
    if settings is None:
        return None, problems
    return Network(settings, present, editions, events, *parts, slugs, reader.files, *complete), problems


def _load_and_tell(reader: Reader, load: Callable[[], K]) -> tuple[K, bool]:
    """Return what is loaded, and whether all of it could be read."""
    before = len(reader.problems)
    return load(), len(reader.problems) == before


def _load_partners(
    reader: Reader,
    folder: Path,
    only: Collection[str] | None,
) -> tuple[frozenset[str], Mapping[str, Partner]]:
    files, folders = reader.list_folder(folder, required=True)
    for path in files:
        reader.report(path, "stray-file", got=path.name)
    present: dict[str, Partner] = {}
    for path in folders:
        if not _is_good(parse_slug, path.name):
            reader.report(path, "folder-name", got=path.name, write=suggest_slug(path.name))
        elif path.name in _RESERVED:
            reader.report(path, "reserved-slug", got=path.name)
    processes = count_processes(len(folders), _PARTNERS_WORTH_A_FORK)
    work = _load_partner if only is None else partial(_load_partner_of, only=only)
    for partner, problems, read in map_in_forks(work, folders, processes):
        reader.problems.extend(problems)
        reader.files += read
        if partner:
            present[partner.slug] = partner
    for slug in _list_replaced_partners(present) if only is not None else ():
        if slug in present and not present[slug].complete:
            present[slug] = _load_partner(folder / slug)[0] or present[slug]
    return frozenset(path.name for path in folders), MappingProxyType(present)


def _load_partner_of(folder: Path, only: Collection[str]) -> tuple[Partner | None, list[Problem], int]:
    return _load_partner(folder) if folder.name in only else _load_partner_briefly(folder)


def _load_partner_briefly(folder: Path) -> tuple[Partner | None, list[Problem], int]:
    """Return who a partner is, and no more."""
    reader = Reader()
    profile = reader.read_yaml(folder / "partner.yaml", Profile)
    membership = reader.read_yaml(folder / "membership.yaml", Membership)
    if profile is None or membership is None:
        return None, reader.problems, reader.files
    nothing: Mapping[Any, Any] = MappingProxyType({})
    partner = Partner(folder.name, profile, membership, nothing, nothing, complete=False)
    return partner, reader.problems, reader.files


def _list_replaced_partners(partners: Mapping[str, Partner]) -> frozenset[str]:
    """Return the partners whose targets another one's commitments replace."""
    return frozenset(
        reference.rpartition("/")[0]
        for partner in partners.values()
        for file in partner.commitments.values()
        for target in file.value.targets
        for reference in target.replaces
        if "/" in reference
    )


def _load_partner(folder: Path) -> tuple[Partner | None, list[Problem], int]:
    """Return a partner as far as it can be read, what is wrong with it, and how many files were read."""
    reader = Reader()
    files, folders = reader.list_folder(folder)
    _refuse_others(reader, files, _PARTNER_FILES)
    _refuse_others(reader, folders, _PARTNER_FOLDERS)
    profile = reader.read_yaml(folder / "partner.yaml", Profile)
    membership = reader.read_yaml(folder / "membership.yaml", Membership)
    commitments = _load_named(reader, folder / "commitments", Commitment, parse_date, "date", others=(_DRAFT,))
    results = _load_named(reader, folder / "results", Results, parse_year, "year")
    draft_path = folder / "commitments" / _DRAFT
    draft = reader.read_yaml(draft_path, Commitment) if draft_path.is_file() else None
    complete = all(problem.code in NOTATION for problem in reader.problems)
    logo = _load_logo(reader, [path for path in files if path.name in _LOGOS])
    if profile is None or membership is None:
        return None, reader.problems, reader.files
    partner = Partner(folder.name, profile, membership, commitments, results, draft, logo, complete)
    return partner, reader.problems, reader.files


def _load_logo(reader: Reader, paths: Sequence[Path]) -> Logo | None:
    if len(paths) > 1:
        reader.report(paths[0], "two-logos")
    return next(filter(None, [reader.read_logo(path) for path in paths]), None)


def _load_named(
    reader: Reader,
    folder: Path,
    model: type[M],
    parse_name: Callable[[object], K],
    form: str,
    others: Collection[str] = (),
) -> Mapping[K, File[M]]:
    """Return a folder's YAML files by what their names say, in order of name."""
    files, folders = reader.list_folder(folder)
    _refuse_folders(reader, folders)
    read: dict[K, File[M]] = {}
    for path in files:
        if path.name in others:
            continue
        if path.suffix != ".yaml" or not _is_good(parse_name, path.stem):
            reader.report(path, f"file-name-{form}", got=path.name, write=suggest_file_name(path.name, form))
        elif file := reader.read_yaml(path, model):
            read[parse_name(path.stem)] = file
    return MappingProxyType(read)


def _load_pages(reader: Reader, folder: Path) -> Mapping[tuple[PageName, Lang], File[PageMetadata]]:
    pages: dict[tuple[PageName, Lang], File[PageMetadata]] = {}
    for path, parts in _list_markdown(reader, folder, _PAGE, "file-name-page", options=", ".join(PROSE_PAGES)):
        if file := reader.read_markdown(path, PageMetadata):
            pages[PageName(parts["page"]), Lang(parts["lang"])] = file
    return MappingProxyType(pages)


def _load_bulletins(reader: Reader, folder: Path) -> Mapping[tuple[str, Lang], File[BulletinMetadata]]:
    bulletins: dict[tuple[str, Lang], File[BulletinMetadata]] = {}
    for path, parts in _list_markdown(reader, folder, _BULLETIN, "file-name-bulletin"):
        if not (_is_good(parse_date, parts["date"]) and _is_good(parse_slug, parts["slug"])):
            reader.report(path, "file-name-bulletin", got=path.name)
        elif file := reader.read_markdown(path, BulletinMetadata):
            bulletins[f"{parts['date']}-{parts['slug']}", Lang(parts["lang"])] = file
    return MappingProxyType(bulletins)


def _list_markdown(
    reader: Reader,
    folder: Path,
    pattern: re.Pattern[str],
    code: str,
    **parameters: str,
) -> Iterable[tuple[Path, re.Match[str]]]:
    files, folders = reader.list_folder(folder)
    _refuse_folders(reader, folders)
    for path in files:
        parts = pattern.fullmatch(path.stem)
        if parts and path.suffix == ".md":
            yield path, parts
        else:
            reader.report(path, code, got=path.name, **parameters)


def _refuse_folders(reader: Reader, folders: Iterable[Path]) -> None:
    for path in folders:
        reader.report(path, "stray-folder", got=path.name)


def _refuse_others(reader: Reader, paths: Iterable[Path], known: Collection[str]) -> None:
    for path in paths:
        if path.name not in known:
            meant = suggest_file(path.name, known)
            reader.report(path, "unknown-file", got=path.name, options=", ".join(known), meant=meant)


def _is_good(parse: Callable[[object], object], text: str) -> bool:
    try:
        parse(text)
    except PydanticCustomError:
        return False
    return True
