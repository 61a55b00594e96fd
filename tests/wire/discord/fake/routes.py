"""What a REST handler takes and gives: a request that is read and timed, a status with a body."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.wire.discord.fake.errors import DiscordError, Json
from tests.wire.discord.fake.journal import Violation

Reply = tuple[int, Json | list[Json] | None]


@dataclass(slots=True, kw_only=True)
class Request:
    """A call as its handler sees it; ``at`` is the fake's time of arrival."""

    params: dict[str, str]
    query: dict[str, str]
    body: Any
    at: float
    violations: list[Violation] = field(default_factory=list)

    def blame(self, violations: Iterable[Violation]) -> None:
        """Write down what is wrong with the body."""
        self.violations.extend(violations)

    def refuse(self) -> None:
        """End the call here if Discord would not take the body as it is.

        Raises:
            DiscordError: 50035, with every reason.
        """
        told = [f"{one.rule}: {one.detail}" for one in self.violations if one.is_refused]
        if told:
            raise DiscordError(50035, "; ".join(told))
