"""What was received: every call with its body, time, status and answer, and what was wrong with it."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(slots=True, kw_only=True)
class Call:
    """One request, or one answer that came with an acknowledgement (operation ``ack``).

    ``operation`` is the Web API method, ``response_url``, ``oauth`` or ``unknown``; ``team`` the name of the one whose
    token it had. ``delivery`` is the delivery that it answers, where its ``response_url`` or ``trigger_id`` tells.
    ``status`` is None while it is being answered and -1 where the connection was cut instead; ``error`` is None where
    Slack said ok. ``at`` is the fake's time of its arrival, ``took`` the seconds until its answer, ``fault`` the one it
    met.
    """

    number: int
    at: float
    operation: str
    body: Any
    path: str = ""
    team: str | None = None
    delivery: str | None = None
    status: int | None = None
    error: str | None = None
    answer: Any = None
    fault: str | None = None
    took: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A rule that a body broke; ``is_refused`` where Slack itself would not have taken it."""

    rule: str
    detail: str
    is_refused: bool = True


class Journal:
    """All calls and violations, in order; whoever waits for a call or a delivery is woken when one is complete."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.violations: list[dict[str, Any]] = []
        self._changed = asyncio.Event()

    def add(self, *, at: float, operation: str, body: Any = None, **more: Any) -> Call:  # noqa: ANN401 - JSON
        call = Call(number=len(self.calls), at=at, operation=operation, body=body, **more)
        self.calls.append(call)
        return call

    def blame(self, call: Call, violations: Iterable[Violation]) -> None:
        where = {"call": call.number, "operation": call.operation, "delivery": call.delivery}
        self.violations.extend(where | asdict(violation) for violation in violations)

    def tell(self) -> None:
        """Wake whoever waits: something is answered."""
        self._changed.set()
        self._changed = asyncio.Event()

    def clear(self) -> None:
        self.calls.clear()
        self.violations.clear()

    async def wait(self, matches: Callable[[Call], bool], *, count: int = 1, seconds: float = 5) -> list[Call]:
        """The answered calls that match, as soon as there are ``count``.

        Raises:
            TimeoutError: There were fewer after so many seconds.
        """

        def find() -> list[Call]:
            return [call for call in self.calls if call.status is not None and matches(call)]

        await self.wait_until(lambda: len(find()) >= count, seconds=seconds)
        return find()

    async def wait_until(self, happened: Callable[[], bool], *, seconds: float = 5) -> None:
        """Return as soon as something that the fake writes down has happened.

        Raises:
            TimeoutError: It did not in so many seconds.
        """
        async with asyncio.timeout(seconds):
            while not happened():
                await self._changed.wait()
