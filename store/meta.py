"""What a store notes on itself, key by key: its number, its secret, which pack it was begun with."""

import sqlite3


def read_meta(connection: sqlite3.Connection, key: str) -> str | None:
    """Return the note under ``key``; ``None`` where there is none."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def write_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep ``value`` under ``key``."""
    statement = "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    connection.execute(statement, (key, value))


def swap_meta(connection: sqlite3.Connection, key: str, before: str | None, value: str) -> bool:
    """Keep ``value`` under ``key`` where ``before`` stands there (``None``: nothing), and return whether it did."""
    statement = "INSERT INTO meta VALUES (:key, :value) ON CONFLICT DO NOTHING"
    if before is not None:
        statement = "UPDATE meta SET value = :value WHERE key = :key AND value = :before"
    return connection.execute(statement, {"key": key, "value": value, "before": before}).rowcount == 1


def read_secret(connection: sqlite3.Connection) -> str:
    """Return the secret, in hexadecimal digits, by which the hashes of pastes are keyed; every store has one."""
    (secret,) = connection.execute("SELECT value FROM meta WHERE key = 'paste_secret'").fetchone()
    return str(secret)
