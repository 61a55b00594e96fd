"""Claims on the starting corpus in other words, by somebody who had not seen the code: 60 true ones, and 60 false ones.

They were written to summaries that were reworded since, and rules were mended by what they showed: so these floors keep
what was reached, and measure nothing new. Asked by words alone, and by meaning too where the model is installed.
"""

import io
import json
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.encoding import LazyEncoder, find_packaged_model
from seeds import read_seed_pack
from store.packs import PackHead, read_pack
from store.sqlite import SqliteStore
from tests.bot.test_desk import Office
from tests.conftest import CheckSchema

PASTES = Path(__file__).parent / "seed_claims.jsonl"
FOUND = {"words": 30, "meaning": 34}
FALSE = {"words": 4, "meaning": 2}
"""How many of the true ones are found, at a statement that was noted before, and of the false ones: no more."""


@pytest.fixture(params=["words", "meaning"])
def by(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def office(by: str, tmp_path: Path, check_schema: CheckSchema) -> AsyncIterator[Office]:
    files = find_packaged_model()
    if by == "meaning" and files is None:
        pytest.skip("the extra `claims` is not installed")
    encoder = LazyEncoder(files) if files is not None and by == "meaning" else None
    with SqliteStore.open(tmp_path / "store.db", encoder=encoder) as store:
        await store.put_articles(
            [one for one in read_pack(io.BytesIO(read_seed_pack())) if not isinstance(one, PackHead)]
        )
        await store.follow()
        if encoder is not None:
            await store.encode(encoder)
        yield Office(store, check_schema)


async def test_true_claims_are_found_and_false_ones_are_not(office: Office, by: str) -> None:
    counted: Counter[str] = Counter()
    for line in PASTES.read_text(encoding="utf-8").splitlines():
        paste = json.loads(line)
        match = (await office.ask(paste["text"])).match
        if paste["want"] == "not":
            counted["false"] += match is not None
        elif match is not None:
            counted["right" if match.statement_id in paste["statements"] else "other"] += 1
    assert counted["right"] >= FOUND[by]
    assert counted["false"] <= FALSE[by]
