"""Registering the commands, only where they have changed or are gone: Discord counts how often that is done."""

import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from hashlib import sha256
from typing import Protocol

from adapters.discord.commands import list_commands
from adapters.discord.payload import Command

_log = logging.getLogger(__name__)


class Memory(Protocol):
    """Where a word is kept from one start to the next."""

    async def read_meta(self, key: str) -> str | None:
        """Return what is kept under ``key``."""

    async def write_meta(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key``."""

    async def swap_meta(self, key: str, before: str | None, value: str) -> bool:
        """Keep ``value`` where ``before`` stands (``None``: nothing), whoever else tries; return whether it did."""


async def sync_commands(
    put: Callable[[list[Command]], Awaitable[object]],
    list_names: Callable[[], Awaitable[Iterable[str]]],
    memory: Memory,
    *,
    application: int,
    base: str,
    command: str,
) -> bool:
    """Register the commands with ``put`` where they are not as they were; return whether that was needed.

    ``list_names`` tells which are there: somebody may have deleted them, or an old backup of the store been restored.
    """
    commands = list_commands(command)
    # Another application, or another Discord, has none of them.
    told = sha256(json.dumps([application, base, commands], sort_keys=True).encode()).hexdigest()
    key = f"discord_commands:{application}"
    if await memory.read_meta(key) == told and set(await list_names()) == {one["name"] for one in commands}:
        return False
    await put(commands)
    await memory.write_meta(key, told)
    _log.info("registered %d commands", len(commands))
    return True
