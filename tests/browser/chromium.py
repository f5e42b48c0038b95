"""Finds the Chromium in which the sites are tried; as a program, installs one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

VARIABLE: Final = "SHOWCASE_CHROMIUM"
NAMES: Final = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Return the path of the program: the one that was named, else one on the PATH, else Playwright's own."""
    if named := os.environ.get(VARIABLE):
        return shutil.which(named)
    return next(filter(None, map(shutil.which, NAMES)), None) or _find_own()


def show_missing() -> str:
    """Return one sentence that says what to do where there is none."""
    if named := os.environ.get(VARIABLE):
        return f"{VARIABLE} must name a program that can be run (got {named})"
    return (
        "No Chromium, in which the tests open the site: install one (Debian: apt install chromium), "
        f"or name one: {VARIABLE}=/path/to/chromium"
    )


def install_chromium() -> None:
    """Install Debian's where this process may do so, else Playwright's own; whether it went well is for who looks."""
    is_root = os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
        wanted = ["--no-install-recommends", "chromium", "fonts-liberation"]
        for command in (["update"], ["install", "--yes", *wanted]):
            _run([*apt, *command])
        if any(map(shutil.which, NAMES)):
            return
    _run([sys.executable, "-m", "playwright", "install", *(["--with-deps"] if is_root else []), "chromium"])


def _find_own() -> str | None:
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).is_file() else None


def _run(command: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=quiet)


def main() -> int:
    """Return 0 when there is one in the end, else 1."""
    found = find_chromium()
    if not found and not os.environ.get(VARIABLE):
        sys.stdout.write("Installing Chromium\n")
        sys.stdout.flush()
        install_chromium()
        found = find_chromium()
    if not found:
        sys.stderr.write(f"{show_missing()}\n")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
