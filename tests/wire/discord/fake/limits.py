"""Rate limits: fixed windows, counted the way the headers tell it.

https://discord.com/developers/docs/topics/rate-limits; the figures of the message routes are those seen in its headers.
"""

import hashlib
from dataclasses import dataclass

from tests.wire.discord.fake.errors import Json

_LIMITS = {  # operation: calls, seconds
    "create_message": (5, 5.0),
    "update_message": (5, 5.0),
    "delete_message": (5, 1.0),
    "execute_webhook": (5, 2.0),
    "update_original_webhook_message": (5, 2.0),
    "update_webhook_message": (5, 2.0),
}
_OTHERS = (50, 1.0)
_GLOBAL = (50, 1.0)
_FREE = {"create_interaction_response"}
_OUTSIDE_GLOBAL = ("create_interaction_response", "webhook")


@dataclass(slots=True, kw_only=True)
class Limited:
    """A 429: what its headers and body say. Without ``is_from_discord`` it is Cloudflare's, which has no ``Via``."""

    retry_after: float
    scope: str = "user"
    is_from_discord: bool = True

    @property
    def headers(self) -> dict[str, str]:
        told = {"Retry-After": str(max(1, round(self.retry_after)))}
        if not self.is_from_discord:
            return told
        told |= {"X-RateLimit-Scope": self.scope, "X-RateLimit-Reset-After": f"{self.retry_after:.3f}"}
        return told | ({"X-RateLimit-Global": "true"} if self.scope == "global" else {})

    @property
    def body(self) -> Json:
        about = {"message": "You are being rate limited.", "retry_after": round(self.retry_after, 3)}
        return {**about, "global": self.scope == "global"}


class Limits:
    """The windows of all buckets: a bucket is an operation in a channel or with a token."""

    def __init__(self) -> None:
        self._windows: dict[tuple[str, str], tuple[float, int]] = {}

    def take(self, operation: str, major: str, now: float) -> Limited | dict[str, str]:
        """One call from its bucket: the headers of its answer, or the refusal."""
        if operation in _FREE:
            return {}
        limit, seconds = _LIMITS.get(operation, _OTHERS)
        if not any(word in operation for word in _OUTSIDE_GLOBAL):
            ends, used = self._count("global", "", _GLOBAL[1], now)
            if used > _GLOBAL[0]:
                return Limited(retry_after=ends - now, scope="global")
        ends, used = self._count(operation, major, seconds, now)
        if used > limit:
            return Limited(retry_after=ends - now)
        return {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(limit - used),
            "X-RateLimit-Reset": f"{ends:.3f}",
            "X-RateLimit-Reset-After": f"{ends - now:.3f}",
            "X-RateLimit-Bucket": hashlib.sha256(operation.encode()).hexdigest()[:32],
        }

    def _count(self, name: str, major: str, seconds: float, now: float) -> tuple[float, int]:
        ends, used = self._windows.get((name, major), (0.0, 0))
        if now >= ends:
            ends, used = now + seconds, 0
        self._windows[name, major] = (ends, used + 1)
        return ends, used + 1
