"""The workspaces that have the bot, and what it needs to speak in each."""

import logging
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Protocol

import msgspec

from adapters.slack.read import PLATFORM
from adapters.slack.seal import Seal

KNOWN_SECONDS: Final = 30.0
"""How long an installation is known without a look into the store, for which an acknowledgement would wait."""
KNOWN_MOST: Final = 10_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """The bot in one workspace, or in all of an organisation. ``bot_id`` is its id as an app, ``user_id`` as a user."""

    token: str = field(repr=False)
    bot_id: str | None = None
    user_id: str | None = None


class Safe(Protocol):
    """Where installations are kept, sealed; names that Slack does not give are ""."""

    async def keep(self, sealed: bytes, *, platform: str, enterprise: str, team: str, now: datetime) -> None:
        """Keep an installation in the place of an earlier one."""

    async def read(self, *, platform: str, enterprise: str, team: str) -> bytes | None:
        """Return an installation; ``None`` where there is none."""

    async def drop(self, *, platform: str, enterprise: str, team: str, until: datetime) -> bool:
        """Delete an installation where it is not newer than ``until``; return whether there was one."""

    async def keep_state(self, state: str, *, now: datetime) -> None:
        """Keep that an install has begun."""

    async def take_state(self, state: str, *, now: datetime) -> bool:
        """Return whether an install began so not long ago; true once."""


class Workspaces(Protocol):
    """Who has the bot."""

    async def find(self, *, enterprise_id: str | None, team_id: str | None, is_org: bool) -> Workspace | None:
        """Return the bot of a workspace; ``None`` where it is not installed.

        Raises:
            StoreError: The store cannot be reached.
        """

    async def drop(self, *, enterprise_id: str | None, team_id: str | None, is_org: bool, until: datetime) -> bool:
        """Delete an installation that has ended at ``until``; false where it was made anew since.

        Raises:
            StoreError: The store cannot be reached.
        """


class OneWorkspace:
    """The only workspace: its token is in the settings."""

    def __init__(self, workspace: Workspace) -> None:
        """Keep it."""
        self._workspace = workspace

    async def find(self, *, enterprise_id: str | None, team_id: str | None, is_org: bool) -> Workspace | None:
        """Return it, whatever the event names: a shared channel may name others."""
        del enterprise_id, team_id, is_org
        return self._workspace

    async def drop(self, *, enterprise_id: str | None, team_id: str | None, is_org: bool, until: datetime) -> bool:
        """Return true: there is nothing kept of the installation itself."""
        del enterprise_id, team_id, is_org, until
        return True


class ManyWorkspaces:
    """All that have installed the bot, as the store has them."""

    def __init__(self, safe: Safe, seal: Seal) -> None:
        """Keep where they are, and what opens them."""
        self._safe = safe
        self._seal = seal
        self._known: OrderedDict[tuple[str, str], tuple[float, Workspace]] = OrderedDict()

    async def keep(self, workspace: Workspace, *, enterprise_id: str | None, team_id: str | None, is_org: bool) -> None:
        """Keep an installation, sealed."""
        self._known.clear()
        await self._safe.keep(
            self._seal.close(msgspec.json.encode(workspace)),
            platform=PLATFORM,
            enterprise=enterprise_id or "",
            team="" if is_org else team_id or "",
            now=datetime.now(UTC),
        )

    async def find(self, *, enterprise_id: str | None, team_id: str | None, is_org: bool) -> Workspace | None:
        """Return the bot of a workspace: its own, else that of its organisation."""
        own = None if is_org else await self._read(enterprise_id or "", team_id or "")
        return own or (await self._read(enterprise_id, "") if enterprise_id else None)

    async def drop(self, *, enterprise_id: str | None, team_id: str | None, is_org: bool, until: datetime) -> bool:
        """Delete an installation that has ended at ``until``; false where there is a newer one."""
        place = {"enterprise": enterprise_id or "", "team": "" if is_org else team_id or ""}
        await self._safe.drop(platform=PLATFORM, **place, until=until)
        self._known.pop((place["enterprise"], place["team"]), None)
        return await self._safe.read(platform=PLATFORM, **place) is None

    async def _read(self, enterprise: str, team: str) -> Workspace | None:
        known = self._known.get((enterprise, team))
        if known is not None and time.monotonic() - known[0] < KNOWN_SECONDS:
            return known[1]
        sealed = await self._safe.read(platform=PLATFORM, enterprise=enterprise, team=team)
        if sealed is None:
            return None
        opened = self._seal.open(sealed)
        if opened is None:
            _log.error(
                "an installation was sealed with another FIRSTHAND_SECRET_KEY: set that one, or install the bot anew"
            )
            return None
        found = msgspec.json.decode(opened, type=Workspace)
        self._known[enterprise, team] = (time.monotonic(), found)
        while len(self._known) > KNOWN_MOST:
            self._known.popitem(last=False)
        return found
