"""What is deleted: what a member wants forgotten, what is too old, and all of a community that leaves."""

import sqlite3
from datetime import UTC, datetime, timedelta

from bot.model.community import is_own_tenant, own_tenant
from store.articles import drop_text
from store.ledger.audit import delete_lines
from store.ledger.settings import load_settings

_AGEING = ("feedback", "recent", "shares")
_OWNED = ("feedback", "recent", "shares", "rejected", "communities", "turns")
_AT_ONCE = 1000
"""Answers deleted in one transaction, which others wait for."""


def forget_user(connection: sqlite3.Connection, user: str) -> int:
    """Delete what is kept of a member in all communities, and all of their own; return how many rows.

    Look-ups still count for a community's limit. Complaints, without their words, and the audit stay, by no one.
    """
    return sum(
        connection.execute(statement, (user,)).rowcount
        for statement in (
            "DELETE FROM recent WHERE user = ?",
            "UPDATE turns SET user = NULL WHERE user = ?",
            "UPDATE feedback SET who = NULL, text = '' WHERE who = ?",
            "UPDATE shares SET who = NULL WHERE who = ?",
            "UPDATE audit SET who = NULL WHERE who = ?",
        )
    ) + purge_tenant(connection, own_tenant(user))


def purge_tenant(connection: sqlite3.Connection, tenant: str) -> int:
    """Delete all that was kept for a community; return how many rows. What belongs to no community stays."""
    if not tenant:
        return 0
    ids = [name for (name,) in connection.execute("SELECT id FROM answers WHERE tenant = ?", (tenant,))]
    gone = _delete_answers(connection, ids)
    # A request that was claimed must stay so; whose it was is forgotten.
    gone += connection.execute("UPDATE requests SET tenant = '' WHERE tenant = ?", (tenant,)).rowcount
    for table in _OWNED:
        gone += connection.execute(f"DELETE FROM {table} WHERE tenant = ?", (tenant,)).rowcount  # noqa: S608 - ours
    return gone + delete_lines(connection, tenant=tenant)


def purge_old(connection: sqlite3.Connection, *, tenant: str, now: datetime) -> int:
    """Delete some of what a community has kept for longer than its days; return how many rows, 0 at the end.

    What moderators have ruled out stays, and so does the audit, by no one; but not that of a member's own talk.
    """
    if not tenant:
        return 0
    limit = now.astimezone(UTC) - timedelta(days=load_settings(connection, tenant=tenant).days)
    at = limit.isoformat(timespec="seconds").replace("+00:00", "Z")
    old = "SELECT id FROM answers WHERE tenant = ? AND asked_at < ? ORDER BY asked_at LIMIT ?"
    gone = _delete_answers(connection, [name for (name,) in connection.execute(old, (tenant, at, _AT_ONCE))])
    for table in _AGEING:
        gone += connection.execute(
            f"DELETE FROM {table} WHERE tenant = ? AND at < ?",  # noqa: S608 - ours
            (tenant, limit.timestamp()),
        ).rowcount
    if is_own_tenant(tenant):
        return gone + delete_lines(connection, tenant=tenant, before=limit.timestamp())
    forgotten = "UPDATE audit SET who = NULL WHERE tenant = ? AND at < ? AND who IS NOT NULL"
    return gone + connection.execute(forgotten, (tenant, limit.timestamp())).rowcount


def list_tenants(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the communities of which something is kept that grows old."""
    found: set[str] = set()
    for table in ("answers", "audit", *_AGEING):
        last: str | None = ""
        # From one community to the next, by the index: the rows of each are many.
        while last is not None:
            next_one = f"SELECT min(tenant) FROM {table} WHERE tenant > ?"  # noqa: S608 - ours
            (last,) = connection.execute(next_one, (last,)).fetchone()
            found.update([last] if last else [])
    return tuple(sorted(found))


def _delete_answers(connection: sqlite3.Connection, ids: list[str]) -> int:
    """Delete answers, and the versions and earlier texts on which no other answer stands."""
    for answer_id in ids:
        material, text_sha256 = connection.execute(
            "DELETE FROM answers WHERE id = ? RETURNING material_sha256, text_sha256", (answer_id,)
        ).fetchone()
        connection.execute(
            "DELETE FROM versions WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM answers WHERE material_sha256 = ?1)",
            (material,),
        )
        for (text_id,) in connection.execute("SELECT id FROM texts WHERE sha256 = ?", (text_sha256,)).fetchall():
            drop_text(connection, text_id, even_if_answered=False)
    return len(ids)
