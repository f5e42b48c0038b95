"""The theme's files: templates, styles, the script, fonts, and what pictures are drawn from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from showcase.exports.paper.document import Printer, create_ink
from showcase.exports.pictures import Press, read_colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Environment

_FONT: Final = "node_modules/@expo-google-fonts/source-sans-3"
_EXPORTS: Final = Path(__file__).with_name("exports")
_CODE: Final = (_EXPORTS / "drawings.py", *sorted((_EXPORTS / "paper").glob("*.py")))
"""What makes a view ready for printing: where it changes, documents do."""


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
        fonts = self._list_fonts("400Regular", "700Bold")
        stamp = _hash(path for font in fonts for path in sorted(font.glob("*.ttf")))
        colours = read_colours(self.read("styles/tokens.css"))
        return Press(self.read("pictures/share.typ"), fonts, stamp, self.read("icon.svg"), colours)

    def create_printer(self, environment: Environment) -> Printer:
        """Return what the documents are printed with; a drawing has no word, so any language's templates draw it."""
        fonts = self._list_fonts("400Regular", "400Regular_Italic", "700Bold")
        ink = create_ink(environment, self.read("styles/tokens.css"), self.read("styles/drawing.css"))
        made_from = [path for font in fonts for path in sorted(font.glob("*.ttf"))]
        for pattern in ("papers/*", "styles/tokens.css", "styles/drawing.css", "templates/**/*.*"):
            made_from += sorted(self.folder.glob(pattern))
        return Printer(self.folder / "papers", fonts, _hash([*made_from, *_CODE]), ink)

    def _list_fonts(self, *weights: str) -> tuple[Path, ...]:
        return tuple(self.folder / _FONT / weight for weight in weights)


def _hash(paths: Iterable[Path]) -> str:
    """Return a hash of what files say."""
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in paths)).hexdigest()
