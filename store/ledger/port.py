"""The ledger behind the port of the core: each method is one statement file's function on the right connection."""

import sqlite3
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol, TypeVar

import msgspec

from bot.model.answer import Answer
from bot.model.community import (
    AuditLine,
    CommunitySettings,
    Complaint,
    Feedback,
    Recent,
    RequestState,
    Share,
    ShareState,
    Wait,
)
from store import answers
from store.ledger import audit, feedback, purge, recent, requests, settings, shares, turns
from store.meta import read_secret

T = TypeVar("T")


class Work(Protocol):
    """Runs a function on a connection: the one that writes, in a transaction of its own, or one that only reads."""

    def __call__(self, work: Callable[[sqlite3.Connection], T], /) -> Awaitable[T]:
        """Return what ``work`` returns."""


class SqliteLedger:
    """The ledger of a :class:`~store.sqlite.SqliteStore`, whose ``ledger`` it is."""

    def __init__(self, *, read: Work, write: Work) -> None:
        """Take the store's ways to its connections."""
        self._read = read
        self._write = write

    # -- what the core asks for ----------------------------------------------------------------------------------

    async def claim_request(self, request_id: str, *, platform: str, tenant: str, now: datetime) -> bool:
        """Return whether the request is new, to one of all who ask."""
        return await self._write(
            lambda db: requests.claim_request(db, request_id, platform=platform, tenant=tenant, now=now)
        )

    async def finish_request(
        self, request_id: str, *, platform: str, state: RequestState, reason: str | None = None
    ) -> None:
        """Keep how a claimed request ended."""
        await self._write(
            lambda db: requests.finish_request(db, request_id, platform=platform, state=state, reason=reason)
        )

    async def take_turn(self, *, tenant: str, user: str, now: datetime) -> Wait | None:
        """Count a look-up, or return the limit that is reached."""
        return await self._write(lambda db: turns.take_turn(db, tenant=tenant, user=user, now=now))

    async def read_answer(self, answer_id: str, *, tenant: str) -> Answer | None:
        """Return a given answer; ``None`` where it is not kept, is another's, or its article was taken out."""
        kept = await self._read(lambda db: answers.load_answer(db, answer_id, tenant=tenant))
        if kept is None or kept.is_text_gone or kept.is_article_gone:
            return None
        return msgspec.json.decode(kept.body, type=Answer)

    async def keep_recent(self, look_up: Recent, *, tenant: str, user: str) -> None:
        """Keep a look-up among a member's newest."""
        await self._write(lambda db: recent.keep_recent(db, look_up, tenant=tenant, user=user))

    async def list_recent(self, *, tenant: str, user: str) -> tuple[Recent, ...]:
        """Return a member's look-ups whose answers are kept, the newest first."""
        return await self._read(lambda db: recent.list_recent(db, tenant=tenant, user=user))

    async def list_rejected(self, paste: str, *, tenant: str) -> frozenset[str]:
        """Return the articles that are not to be offered for a paste in a community."""
        return await self._read(lambda db: feedback.list_rejected(db, paste, tenant=tenant))

    async def add_feedback(
        self, answer_id: str, complaint: Complaint, *, tenant: str, user: str, is_moderator: bool, now: datetime
    ) -> bool:
        """Keep a complaint; return whether there is such an answer."""
        return await self._write(
            lambda db: feedback.add_feedback(
                db, answer_id, complaint, tenant=tenant, user=user, is_moderator=is_moderator, now=now
            )
        )

    async def load_settings(self, *, tenant: str) -> CommunitySettings:
        """Return what a community has decided, else what holds by default."""
        return await self._read(lambda db: settings.load_settings(db, tenant=tenant))

    async def keep_settings(self, changed: CommunitySettings, *, tenant: str, user: str, now: datetime) -> None:
        """Keep a community's settings, and who changed which."""
        await self._write(lambda db: settings.keep_settings(db, changed, tenant=tenant, user=user, now=now))

    async def claim_share(self, answer_id: str, *, tenant: str, channel: str, user: str, now: datetime) -> bool:
        """Return whether the answer may be posted there."""
        return await self._write(
            lambda db: shares.claim_share(db, answer_id, tenant=tenant, channel=channel, user=user, now=now)
        )

    async def finish_share(
        self,
        answer_id: str,
        *,
        tenant: str,
        channel: str,
        state: ShareState,
        message_id: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Keep how posting ended."""
        await self._write(
            lambda db: shares.finish_share(
                db, answer_id, tenant=tenant, channel=channel, state=state, message_id=message_id, reason=reason
            )
        )

    async def note_deletion(self, answer_id: str, *, tenant: str, channel: str, user: str, now: datetime) -> None:
        """Keep that a posted answer was deleted, and by whom."""
        await self._write(
            lambda db: shares.note_deletion(db, answer_id, tenant=tenant, channel=channel, user=user, now=now)
        )

    async def is_sharer(self, answer_id: str, *, tenant: str, channel: str, user: str) -> bool:
        """Return whether this member had the answer posted there."""
        return await self._read(lambda db: shares.is_sharer(db, answer_id, tenant=tenant, channel=channel, user=user))

    async def forget_user(self, user: str) -> int:
        """Delete what is kept of a member; return how many rows."""
        return await self._write(lambda db: purge.forget_user(db, user))

    async def list_tenants(self) -> tuple[str, ...]:
        """Return the communities of which something is kept that grows old."""
        return await self._read(purge.list_tenants)

    async def purge_old(self, *, tenant: str, now: datetime) -> int:
        """Delete some of what is too old; return how many rows, 0 at the end."""
        return await self._write(lambda db: purge.purge_old(db, tenant=tenant, now=now))

    async def purge_tenant(self, tenant: str) -> int:
        """Delete all that was kept for a community; return how many rows."""
        return await self._write(lambda db: purge.purge_tenant(db, tenant))

    # -- what an operator does -----------------------------------------------------------------------------------

    async def read_secret(self) -> str:
        """Return the store's own secret, with which members are keyed where the operator has set none."""
        # The pastes' own: they are hashed by another function, so that no hash of either is one of the other.
        return await self._read(read_secret)

    async def read_request(self, request_id: str, *, platform: str) -> tuple[RequestState, str | None] | None:
        """Return how a request stands, and why; ``None`` where it was not claimed."""
        return await self._read(lambda db: requests.read_request(db, request_id, platform=platform))

    async def count_requests(self) -> dict[tuple[str, str, str | None], int]:
        """Return how many requests of the last day there are, by platform, state and reason."""
        return await self._read(requests.count_requests)

    async def list_feedback(self, *, tenant: str | None = None) -> tuple[Feedback, ...]:
        """Return what was said to be wrong in a community (``None``: in all), the newest first."""
        return await self._read(lambda db: feedback.list_feedback(db, tenant=tenant))

    async def list_audit(self, *, tenant: str | None = None) -> tuple[AuditLine, ...]:
        """Return who shared, deleted and configured what in a community (``None``: in all), the oldest first."""
        return await self._read(lambda db: audit.list_audit(db, tenant=tenant))

    async def list_shares(self, *, tenant: str) -> tuple[Share, ...]:
        """Return what was posted in a community, the oldest first."""
        return await self._read(lambda db: shares.list_shares(db, tenant=tenant))
