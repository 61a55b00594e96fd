"""How one platform's connection stands; the platform keeps it up to date, health reads it."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, Literal

State = Literal["starting", "connected", "deaf", "lost", "failed", "stopped"]
"""``lost``: it is being tried again; ``failed``: it is not, until somebody has set something right."""
_ENDED: Final = ("failed", "stopped")


class Standing:
    """The state of a connection, since when, and why in words that hold no secret."""

    def __init__(self, platform: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin as starting. ``clock`` is in seconds, of any origin."""
        self.platform = platform
        self.reason: str | None = None
        self.since = datetime.now(UTC)
        self._clock = clock
        self._state: State = "starting"
        self._heard = clock()
        self._deaf_after: float | None = None

    @property
    def state(self) -> State:
        """Return how it stands; a connection that has been silent for too long is deaf."""
        return "deaf" if self._is_deaf else self._state

    @property
    def silent_seconds(self) -> float:
        """Return how long nothing has been heard."""
        return self._clock() - self._heard

    def start(self) -> None:
        """Begin, or begin once more after the end."""
        self._turn("starting", None)

    def connect(self, *, deaf_after: float | None = None) -> None:
        """Note that it is connected.

        Args:
            deaf_after: The seconds of silence after which it counts as deaf: a little more than two heartbeats.
                ``None``: it never does, as where each event is a connection of its own.
        """
        self._deaf_after = deaf_after
        self.hear()
        self._move("connected", None)

    def hear(self) -> None:
        """Note a sign of life from the other side: an answer to a heartbeat, or anything else it sends."""
        self._heard = self._clock()

    def lose(self, reason: str) -> None:
        """Note that the connection broke and is being made anew."""
        self._move("lost", reason)

    def fail(self, reason: str) -> None:
        """Note that it is of no use to try again."""
        self._turn("failed", reason)

    def stop(self) -> None:
        """Note that it ended because it was told to."""
        self._turn("stopped", None)

    @property
    def _is_deaf(self) -> bool:
        return self._state == "connected" and self._deaf_after is not None and self.silent_seconds > self._deaf_after

    def _move(self, state: State, reason: str | None) -> None:
        # A library's last word may come after the end.
        if self._state not in _ENDED:
            self._turn(state, reason)

    def _turn(self, state: State, reason: str | None) -> None:
        if state != self._state:
            self.since = datetime.now(UTC)
        self._state, self.reason = state, reason
