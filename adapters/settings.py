"""Settings, read once from the environment (or, for secrets, from the file that ``NAME_FILE`` names)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote, unquote, urlsplit

from bot.errors import BadInputError

DB = "FIRSTHAND_DB"
COMMAND = "FIRSTHAND_COMMAND"
SECRET_KEY = "FIRSTHAND_SECRET_KEY"  # noqa: S105 - the name of the setting
DISCORD_TOKEN = "DISCORD_TOKEN"  # noqa: S105 - the same
DISCORD_MESSAGES = "FIRSTHAND_DISCORD_MESSAGES"
DISCORD_API_BASE = "FIRSTHAND_DISCORD_API_BASE"
DISCORD_GATEWAY_URL = "FIRSTHAND_DISCORD_GATEWAY_URL"

DEFAULT_COMMAND = "source"
# Discord's 32, less the longest that is put behind it: "-forget-me". Its letters are any script's, in lower case.
_COMMAND = re.compile(r"[\w-]{1,22}")
_SECRET_LEAST = 16
_NO = {"0", "false", "no", "off"}
_YES = {"1", "true", "yes", "on"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator has set.

    ``db`` is the file of the embedded store. ``secret_key`` keys members, ``None``: with the store's own secret.
    ``discord_messages`` is whether mentions and DMs are received at all. The two addresses of Discord are for tests;
    ``None``: Discord's own.
    """

    db: Path
    command: str = DEFAULT_COMMAND
    secret_key: str | None = field(default=None, repr=False)
    discord_token: str | None = field(default=None, repr=False)
    discord_messages: bool = True
    discord_api_base: str | None = None
    discord_gateway_url: str | None = None


def read_settings(environ: Mapping[str, str], *, db: str | None) -> Settings:
    """Return the settings of ``environ``; ``db`` is the address given on the command line, which wins.

    Raises:
        BadInputError: Something is set wrongly; the message names all of it.
    """
    problems: list[str] = []

    def take(name: str, reader: Callable[[str, str], T]) -> T | None:
        try:
            given = _read(environ, name)
            return None if given is None else reader(given, name)
        except BadInputError as error:
            problems.append(str(error))
            return None

    def take_db() -> Path:
        try:
            return read_db(db, name="--db") if db is not None else read_db(_read(environ, DB) or default_db())
        except BadInputError as error:
            problems.append(str(error))
            return Path()

    messages = take(DISCORD_MESSAGES, _read_switch)
    settings = Settings(
        db=take_db(),
        command=take(COMMAND, _read_command) or DEFAULT_COMMAND,
        secret_key=take(SECRET_KEY, _read_secret),
        discord_token=take(DISCORD_TOKEN, _read_token),
        discord_messages=messages is not False,
        discord_api_base=take(DISCORD_API_BASE, lambda given, name: _read_url(given, name, "http")),
        discord_gateway_url=take(DISCORD_GATEWAY_URL, lambda given, name: _read_url(given, name, "ws")),
    )
    if problems:
        raise BadInputError("; ".join(problems))
    return settings


def _read(environ: Mapping[str, str], name: str) -> str | None:
    path = environ.get(f"{name}_FILE")
    if not path:
        return environ.get(name) or None
    try:
        return Path(path).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise BadInputError(f"{name}_FILE: the file {path} cannot be read: {reason}") from error


def _read_command(given: str, name: str) -> str:
    if not _COMMAND.fullmatch(given) or given != given.lower():
        raise BadInputError(f"{name}: write 1 to 22 small letters, digits, - or _, not {given[:60]!r}")
    return given


def _read_secret(given: str, name: str) -> str:
    if len(given) < _SECRET_LEAST:
        raise BadInputError(f"{name}: write at least {_SECRET_LEAST} characters, made by chance")
    return given


def _read_token(given: str, name: str) -> str:
    token = given.strip().removeprefix("Bot ")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise BadInputError(f"{name}: this is no token of a bot: copy it from Discord's developer portal")
    return token


def _read_switch(given: str, name: str) -> bool:
    if given.lower() not in _NO | _YES:
        raise BadInputError(f"{name}: write 1 or 0, not {given[:60]!r}")
    return given.lower() in _YES


def _read_url(given: str, name: str, scheme: str) -> str:
    try:
        parts = urlsplit(given)
        is_good = parts.scheme in (scheme, f"{scheme}s") and bool(parts.hostname)
    except ValueError:
        is_good = False
    if not is_good:
        raise BadInputError(f"{name}: write an address that begins with {scheme}:// or {scheme}s://")
    return given.rstrip("/")


def default_db() -> str:
    """Return the address of the store in the user's own data folder."""
    # Here and not above: only needed where nothing is set.
    from platformdirs import user_data_path  # noqa: PLC0415

    return f"sqlite:///{quote(str(user_data_path('firsthand') / 'firsthand.db'))}"


def read_db(address: str, *, name: str = DB) -> Path:
    """Return the file of a store's address: ``sqlite:///relative.db``, ``sqlite:////absolute.db``, or a bare path.

    In an address ``%20`` and the like are decoded; "?" and "#" stand for themselves, as in a bare path.

    Raises:
        BadInputError: It is no address of a store that this version can open; the message begins with ``name``.
    """
    scheme, is_address, rest = address.partition(":")
    scheme = scheme.lower()
    if scheme in ("postgresql", "postgres") and is_address:
        raise BadInputError(f"{name}: this version keeps its store in a file: write sqlite:///firsthand.db")
    if scheme == "sqlite" and is_address:
        if not rest.startswith("///"):
            raise BadInputError(f"{name}: write sqlite:///file.db or sqlite:////folder/file.db, not {address!r}")
        path = unquote(rest[3:])
    elif rest.startswith("//"):
        raise BadInputError(f"{name}: {scheme}:// is no store: write sqlite:///firsthand.db")
    else:
        path = address
    return _check_file(path, name)


def _check_file(given: str, name: str) -> Path:
    try:
        path = Path(given).expanduser()
        is_folder = not path.name or path.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise BadInputError(f"{name}: {given[:200]!r} cannot be a file: {reason}") from error
    if is_folder:
        raise BadInputError(f"{name}: {given!r} names a folder, not a file")
    if "\0" in given or given == ":memory:":
        raise BadInputError(f"{name}: {given!r} cannot be a file: write sqlite:///firsthand.db")
    return path
