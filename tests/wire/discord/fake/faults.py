"""Faults that a test arms: what REST calls and gateway connections meet next."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.wire.discord.fake.errors import TestError

REST = {"429", "5xx", "delay", "drop"}
GATEWAY = {"op7", "op9", "close", "abort", "deaf", "refuse"}
_NAMES = {
    "ack": {"create_interaction_response"},
    "edit": {"update_original_webhook_message", "update_webhook_message"},
    "followup": {"execute_webhook"},
    "post": {"create_message"},
    "sync": {"bulk_set_application_commands"},
}


@dataclass(slots=True, kw_only=True)
class Fault:
    """One armed fault.

    REST: ``429`` (``via`` False: Cloudflare's, without ``Via`` and JSON; ``retry_after`` in seconds; ``scope`` user,
    shared or global), ``5xx`` (with ``status``), ``delay`` (of ``seconds``, then as usual), ``drop`` (the connection is
    reset). ``route`` is ack, edit, followup, post, sync, any, or an operation's id. ``applied``: the call takes effect,
    only its answer is replaced. ``times`` None: for ever; ``probability`` decides each time.

    Gateway: ``op7``, ``op9`` (``resumable``), ``close`` (with ``code``), ``abort`` (TCP reset), ``deaf`` (connected,
    yet nothing more is sent), ``refuse`` (``status`` to the upgrade). ``at``: now, or at the next connect, identify or
    resume.
    """

    fault: str
    route: str = "any"
    times: int | None = 1
    probability: float = 1.0
    via: bool = True
    retry_after: float = 0.5
    scope: str = "user"
    status: int = 503
    seconds: float = 1.0
    applied: bool = False
    resumable: bool = True
    code: int = 4000
    at: str = "now"
    met: int = 0

    def __post_init__(self) -> None:
        if self.fault not in REST | GATEWAY:
            raise TestError(f"no such fault: {self.fault}")
        if self.fault == "refuse":
            self.at = "connect"

    def covers(self, operation: str) -> bool:
        return self.route == "any" or operation in _NAMES.get(self.route, {self.route})


class Faults:
    """The armed ones, in the order of arming."""

    def __init__(self, seed: int = 0) -> None:
        self.armed: list[Fault] = []
        self._random = random.Random(seed)  # noqa: S311 - chance for tests, not for secrets

    def take(self, operation: str) -> Fault | None:
        """The first fault that this REST call meets."""
        return self._meet(lambda fault: fault.fault in REST and fault.covers(operation))

    def take_at(self, moment: str) -> Fault | None:
        """The first fault for this moment of a gateway connection."""
        return self._meet(lambda fault: fault.fault in GATEWAY and fault.at == moment)

    def _meet(self, fits: Callable[[Fault], bool]) -> Fault | None:
        for fault in self.armed:
            if fits(fault) and self._random.random() < fault.probability:
                fault.met += 1
                if fault.times is not None and fault.met >= fault.times:
                    self.armed.remove(fault)
                return fault
        return None
