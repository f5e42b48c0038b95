"""What an element's attributes say: values that may stand in a logo, and references to the drawing itself."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes

from showcase.logos.raster import MAX_MEGAPIXELS, MAX_PIXELS, PictureRefused, read_picture
from showcase.logos.values import clean_value, find_fault

if TYPE_CHECKING:
    from showcase.logos.drawing import Drawing, Element

_REFERRING: Final = frozenset({"use", "linearGradient", "radialGradient", "pattern"})
_AS_THEY_ARE: Final = frozenset({"class", "id", "style"})


def clean_attributes(drawing: Drawing, root: Element) -> None:
    """Write the attributes of all elements in one form; those that can't stand are taken away and told.

    Classes and styles are left as they are.
    """
    pixels = MAX_PIXELS
    for element in root.list_all():
        href = element.attributes.pop("href", None)
        for name, value in list(element.attributes.items()):
            if name in _AS_THEY_ARE:
                continue
            element.attributes[name] = clean = clean_value(value)
            if name == "xml:space":
                if clean != "preserve":
                    del element.attributes[name]
            elif fault := find_fault(name, clean):
                drawing.report(element, fault, name, got=f'{name}="{clean}"')
                del element.attributes[name]
        if href is not None and element.name == "image":
            pixels -= _clean_picture(drawing, element, href, pixels)
        elif href is not None and element.name in _REFERRING:
            _clean_link(drawing, element, href.strip())


def _clean_link(drawing: Drawing, element: Element, href: str) -> None:
    if href.startswith("#"):
        element.attributes["href"] = href
    elif href:
        drawing.report(element, "svg-reference", "href", got=href)


def _clean_picture(drawing: Drawing, element: Element, href: str, pixels: int) -> int:
    """Embed a picture anew under what it is; return how many pixels it has, none when it is refused."""
    start, comma, data = "".join(href.split()).partition(",")
    if not start.lower().startswith("data:"):
        drawing.report(element, "svg-reference", "href", got=href)
        return 0
    try:
        content = _decode(start, data)
        image = read_picture(content, ("PNG", "JPEG"), pixels)
    except (binascii.Error, PictureRefused):
        drawing.report(element, "svg-picture", "href", got=f"{start}{comma}…", limit=MAX_MEGAPIXELS)
        return 0
    mime = "image/png" if image.format == "PNG" else "image/jpeg"
    element.attributes["href"] = f"data:{mime};base64,{b64encode(content).decode()}"
    return image.width * image.height


def _decode(start: str, data: str) -> bytes:
    """Return what a data reference holds; raises binascii.Error when that is not in base64."""
    if not start.lower().endswith(";base64"):
        raise binascii.Error
    content = unquote_to_bytes(data)
    return b64decode(content + b"=" * (-len(content) % 4), validate=True)
