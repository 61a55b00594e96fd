"""The program as a process of its own: how it starts, what it loads, how it ends, and several at once."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adapters.__main__ import COMMANDS, main
from tests.adapters.samples import ABSENT, BRIDGE, BRIDGE_URL, QUOTE, articles, line
from tests.conftest import ROOT, CheckSchema

COMMAND = (sys.executable, "-P", "-m", "adapters")

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("FIRSTHAND", "PYTHON"))}
    return {
        **own,
        "FIRSTHAND_DB": str(tmp_path / "firsthand.db"),
        "FIRSTHAND_MODEL": "off",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *_shims()]),
    }


def _shims() -> list[str]:
    return [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]


@pytest.fixture
def start(environ: dict[str, str]) -> Start:
    def start_it(*arguments: str | Path, **options: Any) -> "subprocess.Popen[bytes]":  # noqa: ANN401 - of Popen
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([*COMMAND, *arguments], env=environ, **{**streams, **options})

    return start_it


def finish(process: "subprocess.Popen[bytes]", given: bytes | None = None) -> tuple[int, str, str]:
    out, err = process.communicate(given, timeout=60)
    return process.returncode, (out or b"").decode(errors="replace"), (err or b"").decode(errors="replace")


def test_a_fresh_store_answers_and_json_is_all_there_is_on_standard_output(
    start: Start, check_schema: CheckSchema
) -> None:
    code, out, err = finish(start("ask", ABSENT, "--json"))
    assert (code, err) == (1, "")
    check_schema(json.loads(out))
    assert out.count("\n") == 1


def test_every_help_is_quick_and_loads_no_heavy_library(environ: dict[str, str]) -> None:
    probe = """
import sys
from adapters.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
heavy = {"tantivy", "sqlite_utils", "trafilatura", "spacy", "rich", "httpx", "nupunkt", "platformdirs"}
heavy |= {"numpy", "onnxruntime", "tokenizers"}
sys.exit(", ".join(sorted(heavy & set(sys.modules))))
"""
    for arguments in (["--help"], *([name, "--help"] for name in COMMANDS)):
        done = subprocess.run(
            [sys.executable, "-P", "-c", probe, *arguments], env=environ, capture_output=True, text=True, check=False
        )
        assert done.stderr.strip() == "", arguments
        assert done.stdout.startswith(("usage: firsthand", "firsthand: "))


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["--db", "x", "ask"], ["--nonsense"]])
def test_what_is_no_command_is_bad_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert "firsthand --help" in err if arguments else "usage: firsthand COMMAND" in out


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["help"], ["--version"]])
def test_help_and_version_are_done(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith("firsthand")


def test_first_starts_at_the_same_moment_all_work(start: Start) -> None:
    processes = [start("ask", ABSENT, "--json") for _ in range(6)]
    for process in processes:
        code, out, err = finish(process)
        assert (code, err) == (1, "")
        assert json.loads(out)["corpus_size"] == 5


def test_asking_goes_on_beside_an_import(start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(articles(3000))
    running = start("import", tmp_path / "a.jsonl")
    asked = [finish(start("ask", ABSENT)) for _ in range(3)]
    assert [(code, err) for code, _, err in asked] == [(1, "")] * 3
    code, out, err = finish(running)
    assert (code, err) == (0, "")
    assert out.startswith("3,000 added")
    assert finish(start("ask", "The inspector of pier 2999 counted 3002 loose bolts and 21004 rusty rivets"))[0] == 0


def test_two_imports_of_the_same_file_at_once_lose_nothing(start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(articles(1200))
    for process in [start("import", tmp_path / "a.jsonl") for _ in range(2)]:
        code, _, err = finish(process)
        assert (code, err) == (0, "")
    code, out, _ = finish(start("ask", "lol", "--json"))
    assert json.loads(out)["corpus_size"] == 1205


def test_an_import_that_was_killed_is_taken_up(start: Start) -> None:
    process = start("import", "-")
    assert process.stdin is not None
    process.stdin.write(articles(700).encode())
    process.stdin.flush()
    time.sleep(1.5)
    process.kill()
    finish(process)
    code, out, err = finish(start("import", "-"), articles(700).encode())
    assert (code, err) == (0, "")
    counts = [int(part.split()[0].replace(",", "")) for part in out.split(", ")]
    assert (sum(counts), counts[1]) == (700, 0)
    assert finish(start("ask", "The inspector of pier 699 counted 702 loose bolts and 4904 rusty rivets last"))[0] == 0


def test_a_batch_answers_each_line_before_the_next_is_written(start: Start) -> None:
    process = start("ask", "--batch", "-")
    assert process.stdin is not None
    assert process.stdout is not None
    for at in range(3):
        process.stdin.write(line(id=at, text="lol").encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == at
    assert finish(process)[0] == 0


def test_a_reader_that_goes_away_is_no_error(start: Start) -> None:
    process = start("ask", "--batch", "-")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line(id=1, text="lol").encode() * 50)
    process.stdin.flush()
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(line(id=1, text="lol").encode() * 50)
    process.stdin.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(60) == 0
    process.stderr.close()


@pytest.mark.parametrize("arguments", [["chat"], ["ask", "--batch", "-"], ["ask", "-"], ["import", "-"]], ids=" ".join)
def test_ctrl_c_ends_a_wait_for_input_at_once(start: Start, arguments: list[str]) -> None:
    process = start(*arguments)
    assert process.stdin is not None
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130
    process.stdin.close()
    assert process.stderr is not None
    assert process.stderr.read() == b"firsthand: stopped; what was kept until now stays kept\n"
    process.stderr.close()
    if process.stdout:
        process.stdout.close()


def test_ctrl_c_at_the_prompt_of_a_terminal_ends_the_talk(start: Start) -> None:
    inside, outside = pty.openpty()
    process = start("chat", stdin=outside, stdout=outside, stderr=outside)
    os.close(outside)
    shown = b""
    while b"> " not in shown:
        shown += os.read(inside, 1000)
    assert b"Paste a link" in shown
    os.write(inside, b"lol\n")
    while shown.count(b"> ") < 2:
        shown += os.read(inside, 1000)
    assert b"at least six words" in shown
    # The prompt stands there a moment before the wait begins.
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130
    os.close(inside)


def test_a_full_output_is_named(start: Start) -> None:
    with Path("/dev/full").open("wb") as full:
        for arguments in (("ask", ABSENT), ("ask", ABSENT, "--json"), ("--help",)):
            code, _, err = finish(start(*arguments, stdout=full))
            assert (code, err.count("\n")) == (3, 1), err
            assert "No space left on device" in err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("arguments", ["ask -", "ask --json -", "chat", "import -", "--help"])
def test_closed_streams_are_empty_ones(environ: dict[str, str], closed: str, arguments: str) -> None:
    script = f'exec "$0" -P -m adapters {arguments} {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", script, sys.executable],
        env=environ,
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (1 if arguments.startswith("ask") else 0), done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_of_another_encoding_gets_what_it_can_show(
    start: Start, environ: dict[str, str], tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE.replace("Ada Merrow", "Åda Mérrow"), encoding="utf-8")
    environ["PYTHONIOENCODING"] = encoding
    assert finish(start("add", tmp_path / "a.txt", "--url", BRIDGE_URL, "--title", "Brücke → Fähre"))[0] == 0
    code, out, err = finish(start("ask", "-"), QUOTE.replace("14", "40").encode())
    assert (code, err) == (0, "")
    assert out.startswith("? The source says 14, the paste says 40.")
    code, out, _ = finish(start("ask", "-", "--json"), QUOTE.encode())
    assert json.loads(out)["match"]["title"] == "Brücke → Fähre"


def test_progress_is_silent_where_nobody_watches_and_shown_where_somebody_does(start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(articles(50))
    assert finish(start("import", tmp_path / "a.jsonl"))[2] == ""
    inside, outside = pty.openpty()
    process = start("import", tmp_path / "a.jsonl", stdin=subprocess.DEVNULL, stderr=outside)
    os.close(outside)
    out, _ = process.communicate(timeout=60)
    assert out == b"0 added, 0 changed, 50 unchanged\n"
    assert b"storing" in os.read(inside, 10_000)
    os.close(inside)
