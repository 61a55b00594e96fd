"""What Dockerfile and compose.yaml name is there. How the image runs is shown by `python3 dev.py image`."""

import re
import sqlite3
import tomllib
from pathlib import Path

import pytest

import dev
from adapters.settings import names
from store.sqlite import SqliteStore

DOCKERFILES = ["Dockerfile", "docker/Dockerfile"]
COMPOSE = (dev.ROOT / "compose.yaml").read_text("utf-8")
SETTINGS = {value for name, value in vars(names).items() if name.isupper()}


def read(name: str) -> str:
    return (dev.ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", DOCKERFILES)
def test_every_stage_stands_on_the_same_base(name: str) -> None:
    assert set(re.findall(r"^FROM (\S+)", read(name), re.MULTILINE)) == {"python:3.12-slim-bookworm"}


@pytest.mark.parametrize("name", DOCKERFILES)
def test_no_line_is_for_one_kind_of_processor(name: str) -> None:
    assert not re.search(r"amd64|x86_64|arm64|aarch64|--platform|TARGETARCH", read(name))


@pytest.mark.parametrize("name", DOCKERFILES)
def test_what_is_installed_by_name_is_checked_by_hash(name: str) -> None:
    installs = [line for line in read(name).splitlines() if " install " in line and "pip" in line]
    assert installs
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)


def test_the_image_is_built_from_every_package_of_the_wheel() -> None:
    packages = tomllib.loads(read("pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    copied = re.findall(r"^COPY ([a-z]+) \1$", read("Dockerfile"), re.MULTILINE)
    assert sorted(copied) == sorted(packages)


def test_whatever_is_copied_is_let_into_the_build() -> None:
    copied = {
        word for line in re.findall(r"^COPY (?!--)(.*) \S+$", read("Dockerfile"), re.MULTILINE) for word in line.split()
    }
    let_in = {line[1:] for line in read(".dockerignore").splitlines() if line.startswith("!")}
    assert copied == let_in
    assert all((dev.ROOT / name).exists() for name in copied)


def test_every_setting_of_the_compose_file_is_one_that_is_read() -> None:
    block = re.findall(r"^    environment:\n((?:      .*\n)+)", COMPOSE, re.MULTILINE)[0]
    asked = set(re.findall(r"^      (\w+):", block, re.MULTILINE))
    assert asked
    assert {name.removesuffix("_FILE") for name in asked} <= SETTINGS


def test_every_secret_lies_where_its_setting_looks_and_is_empty_unless_set() -> None:
    looked_for = set(re.findall(r"/run/secrets/(\w+)$", COMPOSE, re.MULTILINE))
    given = dict(re.findall(r"^  (\w+): \{file: \"(.*)\"\}$", COMPOSE, re.MULTILINE))
    assert looked_for == set(given)
    (mounted,) = re.findall(r"^    secrets:\n((?:      - \w+\n)+)", COMPOSE, re.MULTILINE)
    assert set(mounted.replace("-", "").split()) == set(given)
    assert {name: f"${{{name.upper()}_FILE:-./docker/unset}}" for name in given} == given
    assert read("docker/unset") == ""


def test_datasette_is_told_of_tables_that_exist(tmp_path: Path) -> None:
    with SqliteStore.open(tmp_path / "firsthand.db"):
        pass
    opened = sqlite3.connect(tmp_path / "firsthand.db")
    tables = {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    opened.close()
    told = re.findall(r"^      (\w+): \{(\w+): \w+\}$", read("docker/datasette.yml"), re.MULTILINE)
    assert {name for name, _ in told} <= tables
    assert {name for name, how in told if how == "allow"} == {"meta", "installations", "install_states"}
