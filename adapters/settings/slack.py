"""What connects to Slack: which of its settings belong together."""

from dataclasses import dataclass, field
from typing import Final, Literal

from adapters.settings.names import (
    SECRET_KEY,
    SLACK_API_BASE,
    SLACK_APP_TOKEN,
    SLACK_BOT_TOKEN,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_SIGNING_SECRET,
)
from adapters.settings.values import Environ, read_slack_token, read_url, read_word

_TRANSPORTS: Final = (SLACK_APP_TOKEN, SLACK_SIGNING_SECRET)
_CLIENT: Final = (SLACK_CLIENT_ID, SLACK_CLIENT_SECRET)
_ALL: Final = (SLACK_BOT_TOKEN, *_TRANSPORTS, *_CLIENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """How Slack is reached: one workspace by ``bot_token``, or many by the client's id and secret.

    With ``app_token`` Slack's events come by Socket Mode, otherwise by HTTP, signed with ``signing_secret``.
    """

    bot_token: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    signing_secret: str | None = field(default=None, repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    api_base: str | None = None

    @property
    def mode(self) -> Literal["socket", "http"]:
        """Return how events come; where both are set, by Socket Mode, which needs no open port."""
        return "socket" if self.app_token else "http"

    @property
    def is_for_many(self) -> bool:
        """Return whether workspaces install the bot themselves."""
        return self.client_id is not None


def take_slack(environ: Environ) -> SlackSettings | None:
    """Return how Slack is reached; ``None`` where nothing of it is set. What does not fit is among the problems."""
    api_base = environ.take(SLACK_API_BASE, read_url("http"))
    if not any(map(environ.is_set, _ALL)):
        return None
    _check_together(environ)
    return SlackSettings(
        bot_token=environ.take(SLACK_BOT_TOKEN, read_slack_token("xoxb-", "the app's page OAuth & Permissions")),
        app_token=environ.take(SLACK_APP_TOKEN, read_slack_token("xapp-", "the app's page Basic Information")),
        signing_secret=environ.take(SLACK_SIGNING_SECRET, read_word),
        client_id=environ.take(SLACK_CLIENT_ID, read_word),
        client_secret=environ.take(SLACK_CLIENT_SECRET, read_word),
        api_base=api_base,
    )


def _check_together(environ: Environ) -> None:
    is_set = environ.is_set
    problems = environ.problems
    if not any(map(is_set, _TRANSPORTS)):
        problems.append(f"{SLACK_APP_TOKEN} is missing (Socket Mode), or {SLACK_SIGNING_SECRET} (HTTP)")
    if any(map(is_set, _CLIENT)):
        problems.extend(
            f"{name} is missing: {other} is set, and many workspaces need both"
            for name, other in (_CLIENT, _CLIENT[::-1])
            if not is_set(name)
        )
        if not is_set(SECRET_KEY):
            problems.append(f"{SECRET_KEY} is missing: it encrypts the tokens of the workspaces that install the bot")
    elif not is_set(SLACK_BOT_TOKEN):
        problems.append(
            f"{SLACK_BOT_TOKEN} is missing (one workspace), or {SLACK_CLIENT_ID} and {SLACK_CLIENT_SECRET} (many)"
        )
