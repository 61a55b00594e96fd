"""`firsthand run` brings up what is kept of claims beside its other work, and goes on without where it cannot."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from adapters.encoding import find_packaged_model
from store.claim_vectors import ClaimVectors
from store.claims import claims_folder, vectors_folder
from store.claims_index import ClaimIndex
from store.journal import Follower, find_position
from store.opening import open_reader
from tests.adapters.samples import SEEDS, articles
from tests.conftest import Firsthand
from tests.serving.running import run_bot


@pytest.fixture
def brought(firsthand: Firsthand, db: Path) -> Path:
    firsthand("import", "-", stdin=articles(30))
    return db


async def wait_until_in_step(db: Path, *followers: Follower) -> None:
    async with asyncio.timeout(60):
        with closing(open_reader(db)) as connection:
            while any(len(set(find_position(connection, one))) > 1 for one in followers):
                await asyncio.sleep(0.05)
                for one in followers:
                    one.reload()


async def test_claims_are_followed_and_encoded_in_a_process_that_ends(brought: Path) -> None:
    files = find_packaged_model()
    if files is None:
        pytest.skip("the extra `claims` is not installed")
    shutil.rmtree(claims_folder(brought))
    async with run_bot(brought, {"FIRSTHAND_MODEL": ""}) as bot:
        await bot.wait_for("/healthz", 200)
        vectors = ClaimVectors(vectors_folder(brought), model_sha256=files.model_sha256)
        await wait_until_in_step(brought, ClaimIndex(claims_folder(brought)), *vectors.parts)
        assert sum(map(len, vectors.parts)) == 30 * 2 + SEEDS
    assert not [said for said in bot.said if "WARNING" in said]


async def test_a_model_that_is_not_the_one_meant_is_one_line_in_the_log(brought: Path, tmp_path: Path) -> None:
    (tmp_path / "own.onnx").write_bytes(b"another model")
    environ = {"FIRSTHAND_MODEL": str(tmp_path / "own.onnx"), "FIRSTHAND_MODEL_SHA256": "0" * 64}
    async with run_bot(brought, environ) as bot:
        assert "another file than its sha256 says" in await bot.read_until("looked up by words alone")
        await bot.wait_for("/healthz", 200)
    assert sum("own.onnx" in said for said in bot.said) == 1
    assert not vectors_folder(brought).exists()


async def test_a_broken_index_of_claims_keeps_no_bot_from_starting(brought: Path) -> None:
    (claims_folder(brought) / "meta.json").write_bytes(b"no index")
    async with run_bot(brought) as bot:
        assert "firsthand index --rebuild" in await bot.read_until("claims are not looked up")
        await bot.wait_for("/healthz", 200)
    with closing(sqlite3.connect(brought)) as rows:
        assert rows.execute("SELECT total(articles) FROM sizes").fetchone() == (35,)
