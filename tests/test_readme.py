"""The README's examples are run, and their output is what it says."""

import re
import shlex
from pathlib import Path

import pytest

from adapters.__main__ import main

README = Path(__file__).parent.parent / "README.md"
EXAMPLE = re.compile(r"^```console\n\$ python3 dev\.py (ask .*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)


def list_examples() -> list[tuple[str, str]]:
    return [(found[1], found[2]) for found in EXAMPLE.finditer(README.read_text())]


def test_the_readme_has_examples() -> None:
    assert len(list_examples()) >= 4


@pytest.mark.parametrize(("command", "output"), list_examples())
def test_an_example_of_the_readme_prints_what_it_says(
    command: str,
    output: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FIRSTHAND_DB", f"sqlite:///{tmp_path / 'firsthand.db'}")
    main(shlex.split(command))
    assert capsys.readouterr().out == output
