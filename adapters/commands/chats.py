"""The chats that are set up, and how each is started."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.serving.standing import Standing
from adapters.serving.supervise import Chat
from adapters.settings import Settings, SlackSettings

if TYPE_CHECKING:
    from adapters.serving.meters import Meters
    from adapters.serving.server import Server
    from bot.community.counter import Counter
    from store.sqlite import SqliteStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What every chat is given."""

    counter: "Counter"
    store: "SqliteStore"
    server: "Server"
    meters: "Meters"
    stop: asyncio.Event


Start = Callable[[Surroundings, Standing], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A chat that is set up, before its surroundings are there."""

    standing: Standing
    start: Start

    def place(self, surroundings: Surroundings) -> Chat:
        """Return the chat in its surroundings."""
        return Chat(standing=self.standing, serve=lambda: self.start(surroundings, self.standing))


def list_chats(settings: Settings) -> tuple[Planned, ...]:
    """Return the chats that are set up; only their libraries are loaded.

    Raises:
        ModuleNotFoundError: A chat's library is not installed.
    """
    planned = []
    if settings.discord_token is not None:
        planned.append(Planned(standing=Standing("discord"), start=_plan_discord(settings, settings.discord_token)))
    if settings.slack is not None:
        planned.append(Planned(standing=Standing("slack"), start=_plan_slack(settings, settings.slack)))
    return tuple(planned)


def _plan_discord(settings: Settings, token: str) -> Start:
    from adapters.discord.run import DiscordOptions, run_discord  # noqa: PLC0415 - an extra, and it takes its time

    options = DiscordOptions(
        token=token,
        messages=settings.discord_messages,
        api_base=settings.discord_api_base,
        gateway_url=settings.discord_gateway_url,
    )

    async def start(given: Surroundings, standing: Standing) -> None:
        reports = given.meters.of("discord")
        await run_discord(options, given.counter, given.store, standing=standing, reports=reports, stop=given.stop)

    return start


def _plan_slack(settings: Settings, slack: SlackSettings) -> Start:
    from adapters.slack.run import SlackOptions, run_slack  # noqa: PLC0415 - as above

    options = SlackOptions(
        # Where workspaces install the bot themselves, each has a token of its own.
        bot_token=None if slack.is_for_many else slack.bot_token,
        app_token=slack.app_token,
        signing_secret=slack.signing_secret,
        client_id=slack.client_id,
        client_secret=slack.client_secret,
        secrets=(settings.secret_key,) if settings.secret_key else (),
        api_base=slack.api_base,
    )

    async def start(given: Surroundings, standing: Standing) -> None:
        await run_slack(
            options,
            given.counter,
            given.store.installations,
            router=given.server,
            standing=standing,
            reports=given.meters.of("slack"),
            stop=given.stop,
        )

    return start
