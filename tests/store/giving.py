"""What the tests of the ledger give it: answers of a community, and complaints about them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.model.community import Complaint
from tests.store.making import Store, load, make_answer

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
DAY = timedelta(days=1)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


async def give(
    store: Store, name: str, *, tenant: str = "ours", paste: str = "pasted", article: str | None = None, at: str = ""
) -> None:
    """Keep an answer that was given to a community."""
    found = await load(store, article) if article else None
    case, answer = make_answer(found, name, tenant=tenant)
    case = replace(case, asked_at=at or NOW.isoformat().replace("+00:00", "Z"))
    await store.keep_answer(case, answer, paste=paste)


async def complain(store: Store, answer: str, user: str, *, tenant: str = "ours", moderator: bool = False) -> bool:
    complaint = Complaint(reason="not_these_words", text=f"says {user}")
    return await store.ledger.add_feedback(answer, complaint, tenant=tenant, user=user, is_moderator=moderator, now=NOW)
