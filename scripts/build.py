"""Build the site: check everything, let Pelican write it out of sight, and put it in place in one step."""

from __future__ import annotations

import gc
import sys
from functools import partial
from os.path import normpath
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from showcase.arguments import ROOT, create_parser
from showcase.plugin import write_site
from showcase.publish import OutputTaken, find_cache, publish_site

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Build; return the exit code. The site that stands is replaced by a whole one or not at all."""
    parser = create_parser(__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="where the site is put")
    arguments = parser.parse_args(argv)
    # Links above it are followed, so that no way leads into the sources; it is one itself when a site stands.
    output = Path(normpath(arguments.output.parent.resolve() / arguments.output.name))
    for folder in (arguments.partners, arguments.content):
        source = folder.resolve()
        if output == source or output in source.parents or source in output.parents:
            parser.error(f"--output must be a folder of its own, outside {folder} (got {arguments.output})")
    started = perf_counter()
    # The network stays in memory to the end, so there is next to nothing to collect: it would cost a fifth of the time.
    gc.disable()
    write = partial(
        write_site, ROOT / "pelican.conf.py", arguments.partners, arguments.content, cache=find_cache(output)
    )
    try:
        publish_site(arguments.output, write)
    except (OutputTaken, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    pages = sum(1 for _ in arguments.output.rglob("*.html"))
    print(f"{pages} pages in {arguments.output} after {perf_counter() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
