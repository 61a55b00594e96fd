"""Settings, read once from the environment (or, for secrets, from the file that ``NAME_FILE`` names).

``names`` lists them, ``values`` reads one of them, ``store``, ``model`` and ``slack`` what takes more than that,
``settings`` all.
"""

from adapters.settings.model import ModelChoice, ModelSettings
from adapters.settings.names import (
    COMMAND,
    DISCORD_API_BASE,
    DISCORD_GATEWAY_URL,
    DISCORD_MESSAGES,
    DISCORD_TOKEN,
    MODEL,
    MODEL_SHA256,
    SECRET_KEY,
    SLACK_API_BASE,
    SLACK_APP_TOKEN,
    SLACK_BOT_TOKEN,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_SIGNING_SECRET,
)
from adapters.settings.settings import DEFAULT_COMMAND, LogFormat, Settings, read_http, read_settings
from adapters.settings.slack import SlackSettings
from adapters.settings.store import DB, default_db, read_db

__all__ = [
    "COMMAND",
    "DB",
    "DEFAULT_COMMAND",
    "DISCORD_API_BASE",
    "DISCORD_GATEWAY_URL",
    "DISCORD_MESSAGES",
    "DISCORD_TOKEN",
    "MODEL",
    "MODEL_SHA256",
    "SECRET_KEY",
    "SLACK_API_BASE",
    "SLACK_APP_TOKEN",
    "SLACK_BOT_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SIGNING_SECRET",
    "LogFormat",
    "ModelChoice",
    "ModelSettings",
    "Settings",
    "SlackSettings",
    "default_db",
    "read_db",
    "read_http",
    "read_settings",
]
