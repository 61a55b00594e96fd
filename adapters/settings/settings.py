"""All that an operator has set, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, cast

from adapters.settings import names
from adapters.settings.model import ModelChoice, take_model
from adapters.settings.slack import SlackSettings, take_slack
from adapters.settings.store import DB, default_db, read_db
from adapters.settings.values import (
    Environ,
    read_choice,
    read_command,
    read_discord_token,
    read_host,
    read_number,
    read_port,
    read_secret,
    read_switch,
    read_url,
)
from bot.errors import BadInputError

DEFAULT_COMMAND: Final = "source"
DEFAULT_HOST: Final = "127.0.0.1"
DEFAULT_PORT: Final = 8080
DEFAULT_BACKUPS: Final = 7
LogFormat = Literal["json", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator has set.

    ``db`` is the file of the embedded store. ``secret_key`` keys members, ``None``: with the store's own secret.
    ``backup_keep`` is how many daily backups are kept, 0: none are made. ``model`` is the sentence encoder by which
    claims are looked up. ``log_format`` ``None``: text on a terminal, else JSON. ``discord_messages`` is whether
    mentions and DMs are received at all. ``slack`` is ``None`` where nothing of it is set. The addresses of the
    platforms are for tests; ``None``: their own.
    """

    db: Path
    command: str = DEFAULT_COMMAND
    secret_key: str | None = field(default=None, repr=False)
    backup_keep: int = DEFAULT_BACKUPS
    model: ModelChoice = None
    http_host: str = DEFAULT_HOST
    http_port: int = DEFAULT_PORT
    log_format: LogFormat | None = None
    log_level: str = "INFO"
    discord_token: str | None = field(default=None, repr=False)
    discord_messages: bool = True
    discord_api_base: str | None = None
    discord_gateway_url: str | None = None
    slack: SlackSettings | None = None

    def list_secrets(self) -> tuple[str, ...]:
        """Return what must never be written down."""
        slack = self.slack or SlackSettings()
        secrets = (
            self.secret_key,
            self.discord_token,
            slack.bot_token,
            slack.app_token,
            slack.signing_secret,
            slack.client_secret,
        )
        return tuple(one for one in secrets if one)


def read_settings(environ: Mapping[str, str], *, db: str | None) -> Settings:
    """Return the settings of ``environ``; ``db`` is the address given on the command line, which wins.

    Raises:
        BadInputError: Something is set wrongly; the message names all of it.
    """
    given = Environ(environ)
    host, port = _take_http(given)
    backups = given.take(names.BACKUP_KEEP, read_number)
    settings = Settings(
        db=_take_db(given, db),
        command=given.take(names.COMMAND, read_command) or DEFAULT_COMMAND,
        secret_key=given.take(names.SECRET_KEY, read_secret),
        backup_keep=DEFAULT_BACKUPS if backups is None else backups,
        model=take_model(given),
        http_host=host,
        http_port=port,
        # A reader of choices lets nothing else through.
        log_format=cast("LogFormat | None", given.take(names.LOG_FORMAT, read_choice("json", "text"))),
        log_level=(given.take(names.LOG_LEVEL, read_choice("debug", "info", "warning", "error")) or "info").upper(),
        discord_token=given.take(names.DISCORD_TOKEN, read_discord_token),
        discord_messages=given.take(names.DISCORD_MESSAGES, read_switch) is not False,
        discord_api_base=given.take(names.DISCORD_API_BASE, read_url("http")),
        discord_gateway_url=given.take(names.DISCORD_GATEWAY_URL, read_url("ws")),
        slack=take_slack(given),
    )
    given.complain()
    return settings


def read_http(environ: Mapping[str, str]) -> tuple[str, int]:
    """Return the host and port of health and metrics alone: a health check needs no more.

    Raises:
        BadInputError: One of them is set wrongly.
    """
    given = Environ(environ)
    taken = _take_http(given)
    given.complain()
    return taken


def _take_http(given: Environ) -> tuple[str, int]:
    port = given.take(names.HTTP_PORT, read_port)
    return given.take(names.HTTP_HOST, read_host) or DEFAULT_HOST, DEFAULT_PORT if port is None else port


def _take_db(given: Environ, db: str | None) -> Path:
    try:
        return read_db(db, name="--db") if db is not None else read_db(given.read(DB) or default_db())
    except BadInputError as error:
        given.problems.append(str(error))
        return Path()
