"""The theme's files: templates, styles, the script, fonts, and what pictures are drawn from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from showcase.exports.pictures import Press, read_colours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FONT: Final = "node_modules/@expo-google-fonts/source-sans-3"


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme in a folder."""

    folder: Path

    @property
    def templates(self) -> Path:
        """The folder of the templates."""
        return self.folder / "templates"

    def read(self, name: str) -> str:
        """Return a file of the theme."""
        return (self.folder / name).read_text("utf-8")

    def read_styles(self) -> Iterator[str]:
        """Yield the parts of the stylesheet in their order."""
        for line in self.read("styles/order.txt").splitlines():
            if line and not line.startswith("#"):
                yield self.read(line)

    def read_users(self) -> Iterator[str]:
        """Yield whatever names a class that the styles may have."""
        for pattern in ("templates/**/*.html", "scripts/*.js", "styles/*.css"):
            yield from (path.read_text("utf-8") for path in self.folder.glob(pattern))

    def create_press(self) -> Press:
        """Return what the pictures are drawn with."""
        folder = self.folder / _FONT
        fonts = tuple(folder / weight for weight in ("400Regular", "700Bold"))
        files = b"".join(path.read_bytes() for font in fonts for path in sorted(font.glob("*.ttf")))
        stamp = hashlib.sha256(files).hexdigest()
        colours = read_colours(self.read("styles/tokens.css"))
        return Press(self.read("pictures/share.typ"), fonts, stamp, self.read("icon.svg"), colours)
