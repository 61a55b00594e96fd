"""Faults that a test arms: what calls of the bot and its Socket Mode connections meet next."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.wire.slack.fake.errors import TestError

CALLS = {"429", "5xx", "error", "delay", "drop"}
SOCKETS = {"disconnect", "abort", "close", "deaf", "refuse"}
_NAMES = {
    "post": {"chat.postMessage"},
    "ephemeral": {"chat.postEphemeral"},
    "update": {"chat.update"},
    "delete": {"chat.delete"},
    "open": {"views.open"},
    "publish": {"views.publish"},
    "people": {"users.info"},
    "connect": {"apps.connections.open"},
}


@dataclass(slots=True, kw_only=True)
class Fault:
    """One armed fault.

    Calls: ``429`` (``retry_after`` in whole seconds, as Slack sends them), ``5xx`` (with ``status``: 500, 502, 503,
    504), ``error`` (ok: false with this ``error``; on response_url 404 with it as text), ``delay`` (of ``seconds``,
    then as usual), ``drop`` (the connection is reset). ``route`` is post, ephemeral, update, delete, open, publish,
    people, connect, any, or an operation of ``Call``, as response_url or oauth.v2.access. ``applied``: the call takes
    effect, only its answer is replaced. ``times`` None: for ever; ``probability`` decides each time.

    Sockets, all that are open now: ``disconnect`` (a frame with ``reason`` warning, refresh_requested, link_disabled or
    too_many_websockets; the socket closes ``seconds`` later), ``abort`` (TCP reset), ``close`` (a close frame),
    ``deaf`` (open, yet nothing is sent nor answered, no ping either). ``refuse``: the next upgrade gets ``status``.
    """

    fault: str
    route: str = "any"
    times: int | None = 1
    probability: float = 1.0
    retry_after: int = 1
    status: int = 503
    error: str = "internal_error"
    seconds: float = 1.0
    applied: bool = False
    reason: str = "refresh_requested"
    met: int = 0

    def __post_init__(self) -> None:
        if self.fault not in CALLS | SOCKETS:
            raise TestError(f"no such fault: {self.fault}")

    def covers(self, operation: str) -> bool:
        return self.route == "any" or operation in _NAMES.get(self.route, {self.route})


class Faults:
    """The armed ones, in the order of arming."""

    def __init__(self, seed: int = 0) -> None:
        self.armed: list[Fault] = []
        self._random = random.Random(seed)  # noqa: S311 - chance for tests, not for secrets

    def take(self, operation: str) -> Fault | None:
        """The first fault that this call meets."""
        return self._meet(lambda fault: fault.fault in CALLS and fault.covers(operation))

    def take_refusal(self) -> Fault | None:
        """The first fault of a Socket Mode upgrade."""
        return self._meet(lambda fault: fault.fault == "refuse")

    def _meet(self, fits: Callable[[Fault], bool]) -> Fault | None:
        for fault in self.armed:
            if fits(fault) and self._random.random() < fault.probability:
                fault.met += 1
                if fault.times is not None and fault.met >= fault.times:
                    self.armed.remove(fault)
                return fault
        return None
