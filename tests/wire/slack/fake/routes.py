"""What a method's handler takes: a request that is read, timed and known by its token."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.wire.slack.fake.errors import Json, SlackError
from tests.wire.slack.fake.journal import Call, Violation
from tests.wire.slack.fake.world import Installation


@dataclass(slots=True, kw_only=True)
class Request:
    """A call as its handler sees it; ``installation`` is None where the token is the app's own, or none was needed."""

    body: Json
    call: Call
    installation: Installation | None = None
    violations: list[Violation] = field(default_factory=list)

    def get_installation(self) -> Installation:
        """The one that the bot token stands for.

        Raises:
            SlackError: It was another kind of token.
        """
        if self.installation is None:
            raise SlackError("not_allowed_token_type")
        return self.installation

    def blame(self, violations: Iterable[Violation]) -> None:
        """Write down what is wrong with the body."""
        self.violations.extend(violations)

    def refuse(self, error: str) -> None:
        """End the call here if Slack would not take the body as it is.

        Raises:
            SlackError: ``error``, with every reason; that of the reason itself where it has one of its own.
        """
        told = [one for one in self.violations if one.is_refused]
        if told:
            own = next(
                (one.rule for one in told if one.rule in {"no_text", "msg_too_long", "msg_blocks_too_long"}), error
            )
            raise SlackError(own, *(f"{one.rule}: {one.detail}" for one in told))
