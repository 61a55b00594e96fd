"""What a platform gave us when a community installed the bot, and the installs that are under way.

The store never sees a token: an installation comes sealed and stays so. Names that a platform does not give are "".
"""

import sqlite3
from datetime import datetime
from hashlib import sha256

from store.ledger.port import Work

STATE_SECONDS = 600.0
"""How long somebody may take to install the bot."""


class SqliteInstallations:
    """The installations of a :class:`~store.sqlite.SqliteStore`, whose ``installations`` it is."""

    def __init__(self, *, read: Work, write: Work) -> None:
        """Take the store's ways to its connections."""
        self._read = read
        self._write = write

    async def keep(self, sealed: bytes, *, platform: str, enterprise: str, team: str, now: datetime) -> None:
        """Keep an installation in the place of an earlier one of the same community."""
        await self._write(
            lambda db: db.execute(
                "INSERT OR REPLACE INTO installations (platform, enterprise, team, sealed, at) VALUES (?, ?, ?, ?, ?)",
                (platform, enterprise, team, sealed, now.timestamp()),
            )
        )

    async def read(self, *, platform: str, enterprise: str, team: str) -> bytes | None:
        """Return a community's installation, sealed; ``None`` where there is none."""
        row: tuple[bytes] | None = await self._read(
            lambda db: db.execute(
                "SELECT sealed FROM installations WHERE (platform, enterprise, team) = (?, ?, ?)",
                (platform, enterprise, team),
            ).fetchone()
        )
        return row[0] if row else None

    async def drop(self, *, platform: str, enterprise: str, team: str, until: datetime) -> bool:
        """Delete a community's installation where it is not newer than ``until``; return whether there was one.

        What is told of an end may come late, when the bot has been installed again.
        """
        done = await self._write(
            lambda db: db.execute(
                "DELETE FROM installations WHERE (platform, enterprise, team) = (?, ?, ?) AND at <= ?",
                (platform, enterprise, team, until.timestamp()),
            )
        )
        return done.rowcount == 1

    async def count(self, *, platform: str) -> int:
        """Return how many communities have the bot installed."""
        row: tuple[int] = await self._read(
            lambda db: db.execute("SELECT count(*) FROM installations WHERE platform = ?", (platform,)).fetchone()
        )
        return row[0]

    async def keep_state(self, state: str, *, now: datetime) -> None:
        """Keep that an install has begun under ``state``, of which only a hash is kept; old ones are deleted."""
        await self._write(lambda db: _keep_state(db, state, now.timestamp()))

    async def take_state(self, state: str, *, now: datetime) -> bool:
        """Return whether an install began under ``state`` not long ago; of all who ask, one is told so."""
        done = await self._write(
            lambda db: db.execute(
                "DELETE FROM install_states WHERE state = ? AND at > ?", (_hash(state), now.timestamp() - STATE_SECONDS)
            )
        )
        return done.rowcount == 1


def _keep_state(db: sqlite3.Connection, state: str, at: float) -> None:
    db.execute("DELETE FROM install_states WHERE at <= ?", (at - STATE_SECONDS,))
    db.execute("INSERT OR REPLACE INTO install_states (state, at) VALUES (?, ?)", (_hash(state), at))


def _hash(state: str) -> bytes:
    return sha256(state.encode("utf-8", "surrogatepass")).digest()
