"""What is to stand in the site → its files, below a folder in which each address is written once."""

from __future__ import annotations

import hashlib
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from showcase.exports.paper.document import create_document, create_document_key
from showcase.exports.pictures import create_picture, create_picture_key
from showcase.exports.styles import create_asset_name
from showcase.logos.picture import read_logo
from showcase.urls import create_file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from jinja2 import Environment

    from showcase.cache import Cache
    from showcase.exports.paper.document import Printer
    from showcase.exports.pictures import Press
    from showcase.network import Logo
    from showcase.pages import SitePage
    from showcase.papers import SitePaper
    from showcase.views.shell_page import SharePicture


def write_file(output: Path, address: str, content: bytes) -> None:
    """Write what answers at an address; raises FileExistsError where something does, whichever process wrote it."""
    path = output / create_file_name(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        stream.write(content)


def write_files(output: Path, create_files: Callable[[], Iterable[tuple[str, bytes]]]) -> None:
    """Write files that are made together, by their addresses."""
    for address, content in create_files():
        write_file(output, address, content)


def write_page(output: Path, environment: Environment, page: SitePage) -> None:
    """Write a page."""
    shell, view = page.create()
    html = environment.get_template(page.template).render(page=shell, view=view)
    write_file(output, page.path, html.encode())


def write_picture(output: Path, cache: Cache, press: Press, picture: SharePicture) -> None:
    """Write a picture; it is drawn only when no build before has drawn the same."""
    key = create_picture_key(press, picture)
    write_file(output, picture.path, cache.find_or_make(key, partial(create_picture, press, picture)))


def write_paper(
    output: Path, cache: Cache, printer: Printer, stamp: str, environment: Environment, paper: SitePaper
) -> None:
    """Write a document; it is printed only when no build before has printed the same.

    ``stamp`` names all that its view is made from: where nothing of that has changed, not even the view is made.
    """
    create_view = lru_cache(maxsize=1)(paper.create)
    find_key = partial(_create_key, printer, paper.template, create_view)
    origin = hashlib.sha256(f"{stamp} {printer.stamp} {paper.template} {paper.path}".encode()).hexdigest()
    key = cache.find_or_make(origin, find_key).decode()
    make = partial(_print, printer, environment, paper.template, create_view)
    write_file(output, paper.path, cache.find_or_make(key, make))


def _create_key(printer: Printer, template: str, create_view: Callable[[], object]) -> bytes:
    return create_document_key(printer, template, create_view()).encode()


def _print(printer: Printer, environment: Environment, template: str, create_view: Callable[[], object]) -> bytes:
    return create_document(printer, environment, template, create_view())


def write_logo(output: Path, logo: Logo) -> str:
    """Write a logo anew from what may stand in it; return its address, which its content is part of."""
    picture, _ = read_logo(logo.path.read_bytes(), logo.path.name)
    if picture is None:
        message = f"{logo.path}: changed while the site was being built; build it again"
        raise OSError(message)
    return write_asset(output, f"logos/{logo.path.parent.name}", logo.path.suffix, picture.content)


def write_asset(output: Path, stem: str, suffix: str, content: bytes) -> str:
    """Write what pages load; return its address, which its content is part of: a new one is never an old one's."""
    address = f"/{create_asset_name(stem, suffix, content)}"
    write_file(output, address, content)
    return address
