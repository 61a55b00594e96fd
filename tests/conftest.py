"""What several folders of tests share: the command line in this process, the schemas, the shared folder."""

import io
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

import hypothesis
import pytest
from jsonschema import Draft202012Validator

from adapters.__main__ import main
from adapters.settings import DB, MODEL
from bot.reading.parsing import Parser, load_parser

PATIENCE = 300
"""Seconds after which a test has run away: the slowest takes some twenty on a busy machine."""
ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = {"firsthand.record/1": "record-1", "firsthand.answer/1": "answer-1", "links": "links-1"}

# A machine shared with others is slow at times; what is slow for good is found by the benchmarks.
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("dev", deadline=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_configure() -> None:
    # Its tests switch it on. All others would wait for it, and find one thing with it and another without.
    os.environ[MODEL] = "off"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the replies of tests/golden anew")


@pytest.fixture(scope="session")
def parser() -> Parser:
    """Return the parser; skips where none is installed."""
    found = load_parser()
    if found is None:
        pytest.skip("no parser is installed: pip install 'firsthand[parse]'")
    return found


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """Return the folder of texts and data that the repository may not hold, and skip the test where it is not there."""
    folder = Path(os.environ.get("FIRSTHAND_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("no shared folder")
    return folder


def load_schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(files("bot").joinpath("schemas", f"{SCHEMAS[name]}.schema.json").read_bytes())
    return schema


class CheckSchema(Protocol):
    """Checks a decoded JSON value against the schema that it names, or the one named."""

    def __call__(self, value: Any, name: str | None = None) -> None: ...  # noqa: ANN401 - any JSON


@pytest.fixture(scope="session")
def check_schema() -> CheckSchema:
    validators = {name: Draft202012Validator(load_schema(name)) for name in SCHEMAS}

    def check(value: Any, name: str | None = None) -> None:  # noqa: ANN401 - any JSON
        problems = validators[name or value["schema"]].iter_errors(value)
        assert not [f"{problem.json_path}: {problem.message}"[:500] for problem in problems]

    return check


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def body(self) -> Any:  # noqa: ANN401 - any JSON
        """Return the JSON on standard output."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Return the JSON lines on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


Stdin = str | bytes | None


class Firsthand(Protocol):
    """Runs one command in this process, as a user would; every JSON that it prints is checked against its schema."""

    def __call__(self, *arguments: str | Path, stdin: Stdin = None) -> Result: ...


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a store that is not there yet; every command uses it."""
    monkeypatch.setenv(DB, str(tmp_path / "firsthand.db"))
    monkeypatch.delenv(f"{DB}_FILE", raising=False)
    return tmp_path / "firsthand.db"


@pytest.fixture
def firsthand(
    db: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    check_schema: CheckSchema,
) -> Firsthand:
    assert not db.exists()

    def run(*arguments: str | Path, stdin: Stdin = None) -> Result:
        raw = stdin.encode() if isinstance(stdin, str) else stdin or b""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        capsys.readouterr()
        given = [str(argument) for argument in arguments]
        try:
            code = main(given)
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        for value in _list_json(given, out):
            check_schema(value, "links" if given[0] == "link" else None)
        return Result(code, out, err)

    return run


def _list_json(arguments: list[str], out: str) -> Iterator[Any]:
    """Yield what a command printed as JSON; ``verify`` has no schema."""
    if arguments[0] in ("ask", "read", "show", "link") and ("--json" in arguments or "--batch" in arguments):
        for line in out.splitlines():
            value = json.loads(line)
            yield value["answer"] if "--batch" in arguments else value


AddText = Callable[..., str]


@pytest.fixture
def add_text(firsthand: Firsthand, tmp_path: Path) -> AddText:
    """Return a function that adds an article from a .txt file and returns its id."""

    def add(text: str, **options: str) -> str:
        path = tmp_path / "article.txt"
        path.write_text(text, encoding="utf-8")
        result = firsthand("add", path, *(part for name, value in options.items() for part in (f"--{name}", value)))
        assert result.code == 0, result.err
        return result.out.split()[1]

    return add


@pytest.fixture(autouse=True)
def does_not_hang(request: pytest.FixtureRequest) -> Iterator[None]:
    """End a test that runs away; how quick things are is shown in ``bench/``, never asserted."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail(f"{request.node.name} was still running after {PATIENCE} seconds", pytrace=False)

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
