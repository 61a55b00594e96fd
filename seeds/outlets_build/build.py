"""The flow: read the hand-kept lists, read each source list, join, write."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from bot.model.outlet import Country, OpinionLine, OutletProfile
from seeds.outlets_build.corrections import Correction, Corrections
from seeds.outlets_build.drafts import Checked, Drafts, SideLine
from seeds.outlets_build.fundus import read_fundus
from seeds.outlets_build.matrix import read_matrix
from seeds.outlets_build.profiles import read_profiles
from seeds.outlets_build.wikipedia import read_wikipedia

T = TypeVar("T")

_KEPT_EMPTY = frozenset({"as_of", "scope", "status", "year"})
"""Fields without a default: they stand in a line even where they are null."""


def build_lists(folder: Path, home: Path) -> dict[str, bytes]:
    """Return the lists to ship, by file name.

    Args:
        folder: The source lists.
        home: The hand-kept lists.

    Raises:
        ValueError: A correction fits no row, or a country has no line.
    """
    corrections = Corrections(_read(home / "corrections.jsonl", Correction), platforms=_hosts(home / "platforms.txt"))
    checked = _read(home / "checked.jsonl", Checked)
    drafts = Drafts(preferred=frozenset(line.domain for line in checked))
    read_matrix(folder / "state_media_matrix.MIT.csv", drafts, corrections, _read(home / "countries.jsonl", Country))
    read_fundus(folder / "fundus_publishers.MIT.csv", drafts, corrections)
    read_profiles(folder / "seed_profiles.json", drafts, corrections)
    drafts.add_checked(checked)
    drafts.add_sides(_read(home / "sides.jsonl", SideLine))
    opinions = read_wikipedia(folder / "wikipedia_perennial_sources.CC-BY-SA-4.0.csv", corrections)
    corrections.check_all_used()
    return {
        "registry.jsonl": _write(drafts.finish()),
        "wikipedia_perennial_sources.jsonl": _write(opinions),
    }


def _read(path: Path, kind: type[T]) -> tuple[T, ...]:
    return tuple(msgspec.json.decode(line, type=kind) for line in path.read_bytes().splitlines() if line.strip())


def _hosts(path: Path) -> frozenset[str]:
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return frozenset(line for line in lines if line)


def _write(values: Iterable[OutletProfile | OpinionLine]) -> bytes:
    ordered = sorted(values, key=lambda value: value.domain)
    return b"".join(msgspec.json.encode(_prune(msgspec.to_builtins(value))) + b"\n" for value in ordered)


def _prune(value: object) -> object:
    """Leave out what equals a default, so that a line shows what is known."""
    if isinstance(value, dict):
        pruned = {key: _prune(item) for key, item in value.items()}
        return {key: item for key, item in pruned.items() if key in _KEPT_EMPTY or not _is_default(key, item)}
    if isinstance(value, list | tuple):
        return [_prune(item) for item in value]
    return value


def _is_default(key: str, value: object) -> bool:
    if key in {"checked", "is_listed"}:
        return value is True
    return value is None or value is False or value == []
