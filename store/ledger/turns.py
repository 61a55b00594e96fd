"""Limits on look-ups, over sliding windows."""

import sqlite3
from datetime import datetime
from typing import Final

from bot.model.community import Limit, Wait

MINUTE: Final = 60.0
DAY: Final = 86_400.0
USER_A_MINUTE: Final = 5
USER_A_DAY: Final = 50
COMMUNITY_A_MINUTE: Final = 60

_LIMITS: tuple[tuple[Limit, str, float, int], ...] = (
    ("user_day", "user", DAY, USER_A_DAY),
    ("user_minute", "user", MINUTE, USER_A_MINUTE),
    ("community_minute", "tenant", MINUTE, COMMUNITY_A_MINUTE),
)
"""The name of a limit, whose turns count, over how many seconds, and how many may be taken. A member's own count in
all communities together. Of two that are reached, the earlier here is told."""
_PRUNED_AT_ONCE = 100


def take_turn(connection: sqlite3.Connection, *, tenant: str, user: str, now: datetime) -> Wait | None:
    """Count a look-up and return ``None``; or return the limit that is reached, and count nothing."""
    at = now.timestamp()
    whose = {"user": user, "tenant": tenant}
    for limit, column, window, most in _LIMITS:
        # The oldest of the last ``most`` turns: when it leaves the window, there is room again.
        row = connection.execute(
            f"SELECT at FROM turns WHERE {column} = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?",  # noqa: S608 - ours
            (whose[column], at - window, most - 1),
        ).fetchone()
        if row is not None:
            return Wait(limit=limit, seconds=min(row[0] + window - at, window))
    connection.execute(
        "DELETE FROM turns WHERE rowid IN (SELECT rowid FROM turns WHERE at <= ? ORDER BY at LIMIT ?)",
        (at - DAY, _PRUNED_AT_ONCE),
    )
    connection.execute("INSERT INTO turns VALUES (?, ?, ?)", (tenant, user, at))
    return None
