"""Writes the style guide beside a copy of a built site's assets: ``python -m tests.styleguide SITE FOLDER``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from showcase.i18n import SOURCE_LANG, create_speech
from showcase.render import create_environment
from tests.component_examples import TEMPLATES, list_examples
from tests.styleguide.page import create_components, create_style_guide

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> None:
    """Write index.html and assets/ into a folder, in place of what an earlier run has left there."""
    site, folder = (Path(argument) for argument in arguments)
    environment = create_environment(TEMPLATES, create_speech(SOURCE_LANG))
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site / "assets", folder / "assets")
    stylesheet = next((folder / "assets").glob("style.*.css"))
    components = create_components(list_examples(), TEMPLATES, environment)
    page = create_style_guide(components, f"assets/{stylesheet.name}", environment)
    (folder / "index.html").write_text(page, "utf-8", newline="\n")
    sys.stdout.write(f"{sum(len(each.examples) for each in components)} examples in {folder / 'index.html'}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
