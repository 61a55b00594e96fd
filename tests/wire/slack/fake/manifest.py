"""What an app declares of itself: where a manifest is given, nothing else is offered or sent.

https://docs.slack.dev/reference/app-manifest
"""

from tests.wire.slack.fake.errors import Json, TestError


class Manifest:
    """The declared commands, shortcuts, events and scopes; without a manifest all there are."""

    def __init__(self) -> None:
        self._given: Json | None = None

    def read(self, given: Json) -> tuple[str, ...]:
        """Take it, and return the bot's scopes."""
        self._given = given
        return tuple(sorted(given["oauth_config"]["scopes"]["bot"]))

    def check_command(self, name: str) -> None:
        """Raises TestError where the command is none of the app's."""
        self._check(name, [one["command"] for one in self._list("slash_commands")])

    def check_shortcut(self, callback_id: str) -> None:
        """Raises TestError where no message shortcut has this name."""
        shortcuts = [one for one in self._list("shortcuts") if one["type"] == "message"]
        self._check(callback_id, [one["callback_id"] for one in shortcuts])

    def check_interactivity(self) -> None:
        """Raises TestError where buttons and forms would reach nobody."""
        interactivity = (self._given or {}).get("settings", {}).get("interactivity", {})
        if self._given is not None and not interactivity.get("is_enabled"):
            raise TestError("interactivity is not enabled")

    def has_event(self, name: str) -> bool:
        """Whether the app subscribes to it; ``message.im`` is the name of a direct message."""
        settings = (self._given or {}).get("settings", {})
        return self._given is None or name in settings.get("event_subscriptions", {}).get("bot_events", [])

    def _list(self, feature: str) -> list[Json]:
        declared: list[Json] = (self._given or {}).get("features", {}).get(feature, [])
        return declared

    def _check(self, name: str, declared: list[str]) -> None:
        if self._given is not None and name not in declared:
            raise TestError(f"the manifest has no {name!r}, but {declared}")
