"""dev.py's pure parts, and what it relies on: lock files that hold all that pyproject.toml asks for."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

PROJECT = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))


def read_pins(name: str) -> dict[str, str]:
    """Package to version, as a lock file has them."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (dev.ROOT / name).read_text("utf-8"), flags=re.MULTILINE))


def find_unpinned(requirements: list[str], pins: dict[str, str]) -> list[str]:
    """The requirements whose package has no pin."""
    names = {asked: re.split(r"[^\w.-]", asked, maxsplit=1)[0] for asked in requirements}
    names = {asked: name for asked, name in names.items() if name != PROJECT["project"]["name"]}  # an extra in an extra
    return [asked for asked, name in names.items() if re.sub(r"[._-]+", "-", name).lower() not in pins]


def test_the_same_texts_give_the_same_hash() -> None:
    assert dev.hash_texts("a", "b") == dev.hash_texts("a", "b")


@pytest.mark.parametrize("other", [("ab",), ("b", "a"), ("a", "b", ""), ("a", "c")])
def test_other_texts_give_another_hash(other: tuple[str, ...]) -> None:
    assert dev.hash_texts("a", "b") != dev.hash_texts(*other)


def test_an_address_in_a_lock_file_is_found_with_its_line(tmp_path: Path) -> None:
    clean, leaky = tmp_path / "requirements.txt", tmp_path / "requirements-dev.txt"
    clean.write_text("rich==15.0.0 \\\n    --hash=sha256:00\n    # via firsthand\n", "utf-8")
    leaky.write_text("rich==15.0.0\n--index-url scheme://somewhere\n", "utf-8")

    assert dev.find_addresses(clean, leaky) == ["requirements-dev.txt:2: --index-url scheme://somewhere"]


def test_a_venv_without_a_stamp_counts_as_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")

    assert dev.read_stamp() == []


def test_a_venv_whose_python_is_gone_counts_as_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stamp").write_text("base\nfiles", "ascii")
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "BIN", tmp_path / "bin")

    assert dev.read_stamp() == []


def test_a_stamped_venv_says_what_it_was_made_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stamp").write_text("base\nfiles", "ascii")
    (tmp_path / "python").touch()
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "BIN", tmp_path)

    assert dev.read_stamp() == ["base", "files"]


@pytest.mark.parametrize(("arguments", "status"), [([], 2), (["--help"], 0)])
def test_usage_is_told_without_any_set_up(arguments: list[str], status: int) -> None:
    command = [sys.executable, str(dev.ROOT / "dev.py"), *arguments]

    told = subprocess.run(command, capture_output=True, text=True, check=False)

    assert told.returncode == status
    assert told.stdout == dev.__doc__
    assert told.stderr == ""


def test_every_core_dependency_and_every_extra_is_pinned() -> None:
    pins = read_pins("requirements.txt")
    groups = [PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"].values()]

    assert [find_unpinned(asked, pins) for asked in groups] == [[] for _ in groups]


@pytest.mark.parametrize(("group", "lock"), [("dev", "requirements-dev.txt"), ("uv", "requirements-uv.txt")])
def test_every_tool_is_pinned(group: str, lock: str) -> None:
    assert find_unpinned(PROJECT["dependency-groups"][group], read_pins(lock)) == []


def test_what_is_tested_is_what_is_deployed() -> None:
    assert read_pins("requirements.txt").items() <= read_pins("requirements-dev.txt").items()


@pytest.mark.parametrize("lock", dev.LOCKS | dev.ASIDE)
def test_every_pin_has_a_hash(lock: str) -> None:
    text = (dev.ROOT / lock).read_text("utf-8")

    assert len(re.findall(r"^\S+==", text, flags=re.MULTILINE)) == len(re.findall(r"==.*\\\n    --hash=sha256:", text))
