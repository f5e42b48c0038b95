"""Times validate and build on generated networks: python -m tests.benchmark [--partners 100 1000] [--keep DIR].

It prints what it measures and asserts nothing. The memory is the peak of the largest process of a command.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmark.network import create_network
from tests.itr import write_network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECT = Path(__file__).resolve().parents[2]
HEADINGS = ("partners", "files", "command", "exit", "seconds", "pages", "pages/s", "peak MB")
LOG_TAIL = 10


@dataclass(frozen=True, slots=True)
class Run:
    """What one command took: its exit code, wall seconds and the peak memory of its largest process in MB."""

    code: int
    seconds: float
    peak: float


def main() -> None:
    """Generate the networks, run the commands on each, and print a table."""
    parser = ArgumentParser(prog="python -m tests.benchmark", description="Time validate and build.")
    parser.add_argument("--partners", type=int, nargs="+", default=[100, 1000], metavar="N", help="sizes")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes another network")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the networks and sites here and leave them")
    options = parser.parse_args()
    if options.keep and any((options.keep / str(partners)).exists() for partners in options.partners):
        parser.error(f"{options.keep} has networks of these sizes already")
    rows: list[Sequence[str]] = [HEADINGS]
    for partners in options.partners:
        with _open_folder(options.keep, partners) as folder:
            rows += _measure(folder, partners, options.seed)
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for row in rows:
        sys.stdout.write("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) + "\n")


@contextmanager
def _open_folder(keep: Path | None, partners: int) -> Iterator[Path]:
    if keep:
        folder = keep / str(partners)
        folder.mkdir(parents=True)
        yield folder.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        yield Path(name)


def _measure(folder: Path, partners: int, seed: int) -> Iterator[Sequence[str]]:
    files = dict(create_network(partners, seed))
    write_network(files, folder)
    for command in ("validate", "build"):
        site = folder / "site"
        output = ["--output", str(site)] if command == "build" else []
        sources = ["--partners", str(folder / "partners"), "--content", str(folder / "content")]
        run = _run([str(PROJECT / "scripts" / f"{command}.py"), *sources, *output], folder / f"{command}.log")
        pages = sum(1 for _ in site.rglob("*.html")) if output else 0
        made, speed = (str(pages), f"{pages / run.seconds:.0f}") if pages else ("", "")
        yield (
            str(partners),
            str(len(files)),
            command,
            str(run.code),
            f"{run.seconds:.2f}",
            made,
            speed,
            f"{run.peak:.0f}",
        )


def _run(arguments: Sequence[str], log: Path) -> Run:
    """Run a Python script from the project's folder; say how its log ends where it fails."""
    with log.open("w", encoding="utf-8") as output:
        started = time.perf_counter()
        command = [sys.executable, *arguments]
        process = subprocess.Popen(command, cwd=PROJECT, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_TAIL:]
        sys.stderr.write("\n".join([f"{Path(arguments[0]).name} failed:", *tail]) + "\n")
    kilobyte = 1 if sys.platform == "darwin" else 1024
    return Run(process.returncode, seconds, usage.ru_maxrss * kilobyte / 1024**2)


if __name__ == "__main__":
    main()
