"""What was received: every call with its body, time, status and answer, and what was wrong with it."""

import asyncio
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(slots=True, kw_only=True)
class Call:
    """One request; ``status`` is None while it is being answered and -1 where the connection was cut instead.

    ``at`` is the fake's time of its arrival, ``took`` the seconds until its answer, ``fault`` the one it met.
    """

    number: int
    at: float
    operation: str
    method: str
    path: str
    query: dict[str, str]
    body: Any
    interaction: str | None
    status: int | None = None
    answer: Any = None
    fault: str | None = None
    took: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A rule that a body broke; ``is_refused`` where Discord itself would not have taken it."""

    rule: str
    detail: str
    is_refused: bool = True


class Journal:
    """All calls and violations, in order; ``changed`` wakes whoever waits for the next."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.violations: list[dict[str, Any]] = []
        self._changed = asyncio.Event()

    def add(self, call: Call) -> None:
        self.calls.append(call)

    def blame(self, call: Call, violation: Violation) -> None:
        where = {"call": call.number, "operation": call.operation, "path": call.path}
        self.violations.append(where | asdict(violation))

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
        async with asyncio.timeout(seconds):
            while True:
                found = [call for call in self.calls if call.status is not None and matches(call)]
                if len(found) >= count:
                    return found
                await self._changed.wait()
