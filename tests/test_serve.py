"""The site is served, built again on a change, and a failed build takes nothing away."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

import serve
from tests.serving import BOUND, Served, wait_for


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[str], Served]]:
    """Return a function that starts serving; what it started is ended with the test."""
    started: list[Served] = []

    def start_with(text: str) -> Served:
        started.append(Served(tmp_path, text))
        return started[-1]

    yield start_with
    for served in started:
        served.end()


def test_pages_are_served_without_a_cache(start: Callable[[str], Served]) -> None:
    served = start("one")
    served.wait_for_build("newest build")
    answer = served.get("/")
    assert (answer.status, answer.body) == (200, "one")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/nowhere/", "/nowhere.html", "/empty/", "/../../source/page.txt"])
def test_what_is_not_there_gets_the_sites_own_page(start: Callable[[str], Served], path: str) -> None:
    served = start("one")
    served.wait_for_build("newest build")
    answer = served.get(path)
    assert (answer.status, answer.body) == (404, "not here: one")
    assert answer.headers["Cache-Control"] == "no-store"
    assert served.get(path, "HEAD").body == ""
    assert path in served.wait_for_line("404")


def test_a_change_is_built(start: Callable[[str], Served]) -> None:
    served = start("one")
    served.wait_for_build("newest build")
    for text in ("two", "three"):
        served.write(text)
        served.wait_for_page(text)


def test_a_failed_build_says_why_and_keeps_the_last_good_site(start: Callable[[str], Served]) -> None:
    served = start("one")
    served.wait_for_build("newest build")
    served.write("bad")
    served.wait_for_line("page.txt:1:1: must be good (got bad)")
    served.wait_for_build("last good build")
    assert served.get("/").body == "one"
    served.write("two")
    served.wait_for_page("two")


def test_a_first_build_that_fails_is_mended_by_a_change(start: Callable[[str], Served]) -> None:
    served = start("bad")
    served.wait_for_build("last good build")
    assert served.get("/").status == 404
    served.write("good")
    served.wait_for_page("good")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_with_0_and_without_a_traceback(start: Callable[[str], Served], number: signal.Signals) -> None:
    served = start("one")
    served.wait_for_build("newest build")
    served.process.send_signal(number)
    assert served.process.wait(BOUND) == 0
    served.reader.join(BOUND)
    assert served.lines.empty()


def test_ctrl_c_ends_the_build_too(tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    build = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(600)"
    script = "import serve, sys; serve.run_build(sys.argv[1:])"
    process = subprocess.Popen(
        [sys.executable, "-c", script, sys.executable, "-c", build, str(pid)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: pid.exists() and pid.read_text() != "")
        process.send_signal(signal.SIGINT)
        process.wait(BOUND)
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid.read_text()), 0)
    finally:
        process.kill()
        process.wait()


def test_a_port_that_is_taken_is_named_with_the_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert serve.serve_site(tmp_path / "output", ["false"], [tmp_path], port) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert f"port {port} can't be had" in said
    assert "make serve PORT=" in said


@pytest.mark.parametrize(("name", "value"), [("--partners", "nowhere"), ("--content", "nowhere"), ("--port", "70000")])
def test_wrong_usage_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, value: str) -> None:
    folders = ["--partners", str(tmp_path), "--content", str(tmp_path)]
    with pytest.raises(SystemExit) as caught:
        serve.parse_arguments([*folders, name, value])
    assert caught.value.code == 2
    assert value in capsys.readouterr().err


def test_the_command_builds_with_the_same_folders_and_watches_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []

    def serve_site(output: Path, build: Sequence[str], sources: Iterable[Path], port: int) -> int:
        told.extend([output, list(build), [*sources], port])
        return 0

    monkeypatch.setattr(serve, "serve_site", serve_site)
    folder = str(tmp_path)
    arguments = ["--partners", folder, "--content", folder, "--output", f"{folder}/site"]
    assert serve.main([*arguments, "--port", "8001"]) == 0
    scripts = serve.ROOT / "scripts"
    build = [sys.executable, str(scripts / "build.py"), *arguments]
    assert told == [tmp_path / "site", build, [tmp_path, tmp_path, serve.ROOT / "themes", scripts], 8001]
