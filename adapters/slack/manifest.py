"""The app as Slack makes it from a manifest: the commands, the message shortcut, events, scopes."""

from adapters.slack.actions import APP_NAME, CHECK
from bot.labels import LANGUAGES

SCOPES = {
    "commands": "the three slash commands and the message shortcut",
    "chat:write": "answers to mentions and in direct messages, and what is shared",
    "app_mentions:read": "messages that mention the bot, and no others of a channel",
    "im:history": "what is written to the bot in a direct message",
    "users:read": "a person's language, whether an admin, and the name shown beside what is shared",
}
"""The scopes of the bot's token, and what each is for. None of them lets it read channels."""
EVENTS = ("app_mention", "message.im", "app_home_opened", "app_uninstalled", "tokens_revoked")
EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH = "/slack/events", "/slack/install", "/slack/oauth_redirect"
COLOR = "#4a5568"
"""Neither good nor bad."""


def make_manifest(*, command: str, http: str | None = None) -> dict[str, object]:
    """Return the app's manifest: Socket Mode, or HTTP at ``http``, the address under which the bot is reached.

    ``command`` is the name of the look-up, without its slash. Slack's manifests know one language.
    """
    base = http.rstrip("/") if http else None
    reached = {"request_url": f"{base}{EVENTS_PATH}"} if base else {}
    oauth: dict[str, object] = {"scopes": {"bot": list(SCOPES)}}
    if base:
        oauth = {"redirect_urls": [f"{base}{REDIRECT_PATH}"], **oauth}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": APP_NAME,
            "description": LANGUAGES["en"].command_about,
            "background_color": COLOR,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": APP_NAME, "always_online": True},
            "shortcuts": [
                {
                    "name": LANGUAGES["en"].check,
                    "type": "message",
                    "callback_id": CHECK,
                    "description": LANGUAGES["en"].command_about,
                }
            ],
            "slash_commands": _list_commands(command, base),
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": {**reached, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **reached},
            "org_deploy_enabled": base is not None,
            "socket_mode_enabled": base is None,
            "token_rotation_enabled": False,
        },
    }


def _list_commands(command: str, base: str | None) -> list[dict[str, object]]:
    words = LANGUAGES["en"]
    commands: list[dict[str, object]] = [
        {"command": f"/{command}", "description": words.command_about, "usage_hint": words.text_about},
        {"command": f"/{command}-privacy", "description": words.privacy_about},
        {"command": f"/{command}-forget-me", "description": words.forget_about},
    ]
    for one in commands:
        # Without escaping, a link comes as it was typed, and so does everything else.
        one["should_escape"] = False
        if base:
            one["url"] = f"{base}{EVENTS_PATH}"
    return commands
