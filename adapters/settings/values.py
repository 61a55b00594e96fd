"""Reading one setting: from the environment or its file, and into its type; what is wrong is gathered."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urlsplit

from bot.errors import BadInputError

# Slack's 32 with the slash, less the longest that is put behind it: "-forget-me"; Discord's 32 are without the slash.
# Its letters are any script's, in lower case.
_COMMAND = re.compile(r"[\w-]{1,21}")
_HOST = re.compile(r"[A-Za-z0-9._:%-]{1,255}")
_SECRET_LEAST = 16
_HIGHEST_PORT: Final = 65535
_NO = {"0", "false", "no", "off"}
_YES = {"1", "true", "yes", "on"}
T = TypeVar("T")
Reader = Callable[[str, str], T]
"""Turns what was given for the setting of that name into its value; raises :class:`~bot.errors.BadInputError`."""


class Environ:
    """The environment, and all that was found to be wrong in it."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        """Begin with nothing wrong."""
        self._environ = environ
        self.problems: list[str] = []

    def read(self, name: str) -> str | None:
        """Return what is set, ``None`` where nothing is.

        Raises:
            BadInputError: Its file cannot be read.
        """
        path = self._environ.get(f"{name}_FILE")
        if not path:
            return self._environ.get(name) or None
        try:
            return Path(path).read_text(encoding="utf-8").strip() or None
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is no text"
            raise BadInputError(f"{name}_FILE: the file {path} cannot be read: {reason}") from error

    def take(self, name: str, reader: Reader[T]) -> T | None:
        """Return the setting's value; ``None`` where nothing is set, or it is wrong and so among the problems."""
        try:
            given = self.read(name)
            return None if given is None else reader(given, name)
        except BadInputError as error:
            self.problems.append(str(error))
            return None

    def is_set(self, name: str) -> bool:
        """Return whether somebody wanted to set it, be it wrongly."""
        try:
            return self.read(name) is not None
        except BadInputError:
            return True

    def complain(self) -> None:
        """Do nothing, where nothing is wrong.

        Raises:
            BadInputError: Something is set wrongly; the message names all of it.
        """
        if self.problems:
            raise BadInputError("; ".join(self.problems))


def read_command(given: str, name: str) -> str:
    """Return a command's name."""
    if not _COMMAND.fullmatch(given) or given != given.lower():
        raise BadInputError(f"{name}: write 1 to 21 small letters, digits, - or _, not {given[:60]!r}")
    return given


def read_secret(given: str, name: str) -> str:
    """Return a secret that somebody thought of."""
    if len(given) < _SECRET_LEAST:
        raise BadInputError(f"{name}: write at least {_SECRET_LEAST} characters, made by chance")
    return given


def read_word(given: str, name: str) -> str:
    """Return what a platform has given out: one printable word of ASCII."""
    word = given.strip()
    if not word.isascii() or not word.isprintable() or " " in word:
        raise BadInputError(f"{name}: this is not what the platform has given out: copy it anew")
    return word


def read_discord_token(given: str, name: str) -> str:
    """Return a bot's token, without the word that stands before it in a header."""
    token = given.strip().removeprefix("Bot ")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise BadInputError(f"{name}: this is no token of a bot: copy it from Discord's developer portal")
    return token


def read_slack_token(prefix: str, where: str) -> Reader[str]:
    """Return a reader of Slack's tokens of one kind, which begin with ``prefix`` and are shown at ``where``."""

    def read(given: str, name: str) -> str:
        token = read_word(given, name)
        if not token.startswith(prefix):
            raise BadInputError(f"{name}: write the token that begins with {prefix}, from {where}")
        return token

    return read


def read_switch(given: str, name: str) -> bool:
    """Return whether it is on."""
    if not is_no(given) and given.lower() not in _YES:
        raise BadInputError(f"{name}: write 1 or 0, not {given[:60]!r}")
    return given.lower() in _YES


def is_no(given: str) -> bool:
    """Return whether something is switched off."""
    return given.strip().lower() in _NO


def read_choice(*choices: str) -> Reader[str]:
    """Return a reader of one of ``choices``, all in small letters."""

    def read(given: str, name: str) -> str:
        if given.lower() not in choices:
            raise BadInputError(f"{name}: write one of {', '.join(choices)}, not {given[:60]!r}")
        return given.lower()

    return read


def read_number(given: str, name: str) -> int:
    """Return a whole number, 0 or more."""
    if not given.isascii() or not given.isdigit():
        raise BadInputError(f"{name}: write a whole number, not {given[:60]!r}")
    return int(given[:18])


def read_port(given: str, name: str) -> int:
    """Return a port; 0 is any that is free."""
    port = read_number(given, name)
    if port > _HIGHEST_PORT:
        raise BadInputError(f"{name}: write a port of 0 to {_HIGHEST_PORT}, not {given[:60]!r}")
    return port


def read_host(given: str, name: str) -> str:
    """Return the address or name to listen on."""
    if not _HOST.fullmatch(given):
        raise BadInputError(f"{name}: write the address to listen on, as 127.0.0.1 or 0.0.0.0, not {given[:60]!r}")
    return given


def read_url(scheme: str) -> Reader[str]:
    """Return a reader of addresses of ``scheme``, or of the same with TLS."""

    def read(given: str, name: str) -> str:
        try:
            parts = urlsplit(given)
            is_good = parts.scheme in (scheme, f"{scheme}s") and bool(parts.hostname)
        except ValueError:
            is_good = False
        if not is_good:
            raise BadInputError(f"{name}: write an address that begins with {scheme}:// or {scheme}s://")
        return given.rstrip("/")

    return read
