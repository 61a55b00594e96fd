"""The newest look-ups of a member in a community."""

import sqlite3

from bot.model.community import RECENT_MOST, Recent
from store.ledger.moments import moment_of


def keep_recent(connection: sqlite3.Connection, recent: Recent, *, tenant: str, user: str) -> None:
    """Keep a look-up, and no more than the newest."""
    connection.execute(
        "INSERT OR REPLACE INTO recent (tenant, user, answer_id, headline, at) VALUES (?, ?, ?, ?, ?)",
        (tenant, user, recent.answer_id, recent.headline, recent.at.timestamp()),
    )
    connection.execute(
        """DELETE FROM recent WHERE user = ?1 AND tenant = ?2 AND answer_id NOT IN
           (SELECT answer_id FROM recent WHERE user = ?1 AND tenant = ?2 ORDER BY at DESC, answer_id DESC LIMIT ?3)""",
        (user, tenant, RECENT_MOST),
    )


def list_recent(connection: sqlite3.Connection, *, tenant: str, user: str) -> tuple[Recent, ...]:
    """Return a member's look-ups whose answers are kept, the newest first."""
    rows = connection.execute(
        """SELECT r.answer_id, r.headline, r.at FROM recent r
           JOIN answers n ON n.id = r.answer_id AND n.tenant = r.tenant
           WHERE r.user = ? AND r.tenant = ? ORDER BY r.at DESC, r.answer_id DESC""",
        (user, tenant),
    )
    return tuple(Recent(answer_id=answer_id, headline=headline, at=moment_of(at)) for answer_id, headline, at in rows)
