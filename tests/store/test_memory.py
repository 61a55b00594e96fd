"""How much memory there is, and what a bulk import takes of it."""

from pathlib import Path

import pytest

from store.index_folder import choose_bulk_bytes
from store.memory import read_memory

MIB = 1024 * 1024


@pytest.mark.parametrize("name", ["memory.max", "memory/memory.limit_in_bytes"])
def test_a_containers_limit_is_less_than_the_machine_has(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{64 * MIB}\n")
    assert read_memory(tmp_path) == 64 * MIB


@pytest.mark.parametrize("limit", ["max\n", str(2**62), ""])
def test_without_a_limit_it_is_the_machines(tmp_path: Path, limit: str) -> None:
    (tmp_path / "memory.max").write_text(limit)
    assert read_memory(tmp_path) == read_memory(tmp_path / "nowhere") > 64 * MIB


def test_a_bulk_import_takes_what_a_small_machine_can_give() -> None:
    assert choose_bulk_bytes(256 * MIB) == choose_bulk_bytes(64 * MIB) < 128 * MIB
    assert 100 * MIB < choose_bulk_bytes(768 * MIB) < 140 * MIB
    assert choose_bulk_bytes(8192 * MIB) == choose_bulk_bytes(65536 * MIB) > 400 * MIB
