"""Requests, each claimed once however often it is delivered, by whatever process."""

import sqlite3
from datetime import datetime

from bot.model.community import RequestState

KEPT_SECONDS = 86_400
"""How long a claim is known: a platform delivers again within minutes."""
_PRUNED_AT_ONCE = 100
"""More than the one that comes in, and few enough to be no wait after a long pause."""


def claim_request(
    connection: sqlite3.Connection, request_id: str, *, platform: str, tenant: str, now: datetime
) -> bool:
    """Return whether the request is new, and keep it."""
    at = now.timestamp()
    connection.execute(
        """DELETE FROM requests WHERE (platform, id) IN
           (SELECT platform, id FROM requests WHERE claimed_at < ? ORDER BY claimed_at LIMIT ?)""",
        (at - KEPT_SECONDS, _PRUNED_AT_ONCE),
    )
    done = connection.execute(
        "INSERT INTO requests (platform, id, tenant, state, claimed_at) VALUES (?, ?, ?, 'claimed', ?) "
        "ON CONFLICT DO NOTHING",
        (platform, request_id, tenant, at),
    )
    return done.rowcount == 1


def finish_request(
    connection: sqlite3.Connection, request_id: str, *, platform: str, state: RequestState, reason: str | None
) -> None:
    """Keep how a request ended."""
    connection.execute(
        "UPDATE requests SET state = ?, reason = ? WHERE platform = ? AND id = ?", (state, reason, platform, request_id)
    )


def read_request(
    connection: sqlite3.Connection, request_id: str, *, platform: str
) -> tuple[RequestState, str | None] | None:
    """Return how a request stands, and why; ``None`` where it was not claimed."""
    row: tuple[RequestState, str | None] | None = connection.execute(
        "SELECT state, reason FROM requests WHERE platform = ? AND id = ?", (platform, request_id)
    ).fetchone()
    return row


def count_requests(connection: sqlite3.Connection) -> dict[tuple[str, str, str | None], int]:
    """Return how many requests of the last day there are, by platform, state and reason."""
    rows = connection.execute("SELECT platform, state, reason, count(*) FROM requests GROUP BY 1, 2, 3")
    return {(platform, state, reason): count for platform, state, reason, count in rows}
