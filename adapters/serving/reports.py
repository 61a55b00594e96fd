"""What a platform tells of its work, and asks of the server. No ids and no texts: all of it may end in a label."""

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiohttp import web

Link = Literal["connected", "resumed", "lost"]
"""``connected``: a new session; ``resumed``: the old one went on, nothing was lost."""


class Reports(Protocol):
    """Where a platform's measurements go. Times are in seconds."""

    def begin(self) -> None:
        """Count an ask as under way."""

    def end(self) -> None:
        """Count an ask that was under way as finished."""

    def acknowledge(self, seconds: float) -> None:
        """Count a first response that was taken, so long after the event came."""

    def miss(self) -> None:
        """Count an event for whose first response the platform did not wait."""

    def answer(self, kind: str, outcome: str, *, seconds: float, reason: str | None = None) -> None:
        """Count an ask that has ended.

        Args:
            kind: What was asked: an ask's kind, or a button's verb.
            outcome: An outcome's state.
            seconds: From the event to the end of its delivery.
            reason: Why it was not delivered.
        """

    def limit(self) -> None:
        """Count a call that was refused because there were too many (429)."""

    def link(self, what: Link) -> None:
        """Count what became of the connection."""


class NoReports:
    """Reports to nobody, for where nobody counts."""

    def begin(self) -> None:
        """Do nothing."""

    def end(self) -> None:
        """Do nothing."""

    def acknowledge(self, seconds: float) -> None:
        """Do nothing."""

    def miss(self) -> None:
        """Do nothing."""

    def answer(self, kind: str, outcome: str, *, seconds: float, reason: str | None = None) -> None:
        """Do nothing."""

    def limit(self) -> None:
        """Do nothing."""

    def link(self, what: Link) -> None:
        """Do nothing."""


class Router(Protocol):
    """Where a platform hangs its own addresses into the one server, before or after the start."""

    def route(self, method: str, path: str, handler: "Callable[[web.Request], Awaitable[web.StreamResponse]]") -> None:
        """Let ``handler`` answer ``method`` at ``path`` (an exact path); a second one takes the place of the first."""
