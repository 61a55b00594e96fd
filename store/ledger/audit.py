"""Who shared, deleted and configured what: lines that are added, and never changed but by forgetting."""

import sqlite3

from bot.model.community import AuditLine
from store.ledger.moments import moment_of


def add_line(connection: sqlite3.Connection, line: AuditLine) -> None:
    """Write a line down."""
    connection.execute(
        """INSERT INTO audit (tenant, at, who, deed, field, old, new, answer_id, channel)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            line.tenant,
            line.at.timestamp(),
            line.who,
            line.deed,
            line.field,
            line.old,
            line.new,
            line.answer_id,
            line.channel,
        ),
    )


def list_audit(connection: sqlite3.Connection, *, tenant: str | None) -> tuple[AuditLine, ...]:
    """Return the lines of a community (``None``: of all), the oldest first."""
    rows = connection.execute(
        """SELECT tenant, at, who, deed, field, old, new, answer_id, channel FROM audit
           WHERE ?1 IS NULL OR tenant = ?1 ORDER BY number""",
        (tenant,),
    )
    return tuple(
        AuditLine(
            tenant=owner,
            at=moment_of(at),
            who=who,
            deed=deed,
            field=field,
            old=old,
            new=new,
            answer_id=answer_id,
            channel=channel,
        )
        for owner, at, who, deed, field, old, new, answer_id, channel in rows
    )


def delete_lines(connection: sqlite3.Connection, *, tenant: str, before: float | None = None) -> int:
    """Delete the lines of a community that leaves, or those older than ``before`` (in seconds); return how many.

    The table itself lets go of the lines of no other, and of none without this.
    """
    connection.execute("INSERT INTO departures VALUES (?) ON CONFLICT DO NOTHING", (tenant,))
    gone = connection.execute(
        "DELETE FROM audit WHERE tenant = ?1 AND (?2 IS NULL OR at < ?2)", (tenant, before)
    ).rowcount
    connection.execute("DELETE FROM departures WHERE tenant = ?", (tenant,))
    return gone
