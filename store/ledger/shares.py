"""Answers posted where all see them, each at most once in a place."""

import sqlite3
from datetime import datetime

from bot.model.community import AuditLine, Share, ShareState, is_own_tenant
from store.ledger.audit import add_line
from store.ledger.moments import moment_of

_FREE = "('undelivered', 'deleted')"
"""States in which an answer surely is not there, so that it may be posted again."""
_SEEN = ("posted", "unknown")


def claim_share(
    connection: sqlite3.Connection, answer_id: str, *, tenant: str, channel: str, user: str, now: datetime
) -> bool:
    """Return whether the answer may be posted, and keep that it is being posted."""
    done = connection.execute(
        f"""INSERT INTO shares (tenant, answer_id, channel, who, state, at) VALUES (?, ?, ?, ?, 'claimed', ?)
            ON CONFLICT (tenant, answer_id, channel) DO UPDATE
            SET who = excluded.who, state = 'claimed', message_id = NULL, reason = NULL, at = excluded.at
            WHERE state IN {_FREE}""",  # noqa: S608 - a constant
        (tenant, answer_id, channel, user, now.timestamp()),
    )
    return done.rowcount == 1


def finish_share(
    connection: sqlite3.Connection,
    answer_id: str,
    *,
    tenant: str,
    channel: str,
    state: ShareState,
    message_id: str | None,
    reason: str | None,
) -> None:
    """Keep how posting ended; once, that it was posted or may have been, in the audit too."""
    if state in _SEEN:
        connection.execute(
            """INSERT INTO audit (tenant, at, who, deed, field, new, answer_id, channel)
               SELECT tenant, at, who, 'shared', '', ?, answer_id, channel FROM shares
               WHERE tenant = ? AND answer_id = ? AND channel = ? AND state = 'claimed'""",
            (state, tenant, answer_id, channel),
        )
    connection.execute(
        """UPDATE shares SET state = ?, message_id = coalesce(?, message_id), reason = ?
           WHERE tenant = ? AND answer_id = ? AND channel = ?""",
        (state, message_id, reason, tenant, answer_id, channel),
    )


def note_deletion(
    connection: sqlite3.Connection, answer_id: str, *, tenant: str, channel: str, user: str, now: datetime
) -> None:
    """Keep that a posted answer was deleted. What a member takes away in a talk of their own is nobody's affair."""
    finish_share(connection, answer_id, tenant=tenant, channel=channel, state="deleted", message_id=None, reason=None)
    if not is_own_tenant(tenant):
        line = AuditLine(tenant=tenant, at=now, who=user, deed="deleted", answer_id=answer_id, channel=channel)
        add_line(connection, line)


def is_sharer(connection: sqlite3.Connection, answer_id: str, *, tenant: str, channel: str, user: str) -> bool:
    """Return whether this member had the answer posted there."""
    row = connection.execute(
        "SELECT 1 FROM shares WHERE tenant = ? AND answer_id = ? AND channel = ? AND who = ?",
        (tenant, answer_id, channel, user),
    ).fetchone()
    return row is not None


def list_shares(connection: sqlite3.Connection, *, tenant: str) -> tuple[Share, ...]:
    """Return what was posted in a community, the oldest first."""
    rows = connection.execute(
        """SELECT answer_id, channel, who, state, message_id, reason, at FROM shares
           WHERE tenant = ? ORDER BY at, answer_id, channel""",
        (tenant,),
    )
    return tuple(
        Share(
            answer_id=answer_id,
            channel=channel,
            who=who,
            state=state,
            message_id=message_id,
            reason=reason,
            at=moment_of(at),
        )
        for answer_id, channel, who, state, message_id, reason, at in rows
    )
