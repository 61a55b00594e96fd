"""The connection to Discord: what comes in is read, taken to the counter, and counted."""

import asyncio
import gc
import logging
import time
from collections import Counter as Tally
from collections.abc import Coroutine
from datetime import UTC, datetime

import aiohttp
import discord
from discord.http import Route

from adapters.discord.calls import Calls
from adapters.discord.gateway import WatchedClient
from adapters.discord.pacing import APART, LONGEST, take_turn
from adapters.discord.read import (
    PLATFORM,
    Filled,
    Press,
    Recall,
    Request,
    SettingsAsk,
    Typing,
    read_interaction,
    read_message,
)
from adapters.discord.rights import list_rights
from adapters.discord.rows import make_choices
from adapters.discord.sink import ChannelSink, InteractionSink
from adapters.discord.sync import Memory, sync_commands
from adapters.serving.handling import name_request
from adapters.serving.reports import Reports
from adapters.serving.standing import Standing
from bot.community.counter import Counter
from bot.community.visit import Given
from bot.errors import FirsthandError
from bot.model.chat import Action, Ask

_log = logging.getLogger(__name__)


class FirsthandClient(WatchedClient):
    """discord.py's client, for its gateway alone: buttons are read by their names, so they outlive a restart."""

    def __init__(
        self,
        *,
        counter: Counter,
        memory: Memory,
        token: str,
        messages: bool,
        standing: Standing,
        reports: Reports,
    ) -> None:
        """Keep what is needed. Without ``messages`` mentions and DMs are not received at all."""
        super().__init__(
            standing=standing,
            reports=reports,
            intents=discord.Intents(guilds=True, guild_messages=messages, dm_messages=messages),
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.tally: Tally[str] = Tally()
        """How asks have ended, and how often Discord did not wait for us ("late")."""
        self._counter = counter
        self._memory = memory
        self._token = token
        self._session: aiohttp.ClientSession | None = None
        self._calls: Calls | None = None
        self._under_way: set[asyncio.Task[None]] = set()
        self._is_stopping = False

    async def setup_hook(self) -> None:
        """Open our own way out, and register the commands where they have changed."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self._calls = Calls(
            self._session,
            base=Route.BASE,
            token=self._token,
            user_agent=self.http.user_agent,
            limited=self._reports.limit,
        )
        application = self.application_id or 0
        try:
            await sync_commands(
                lambda commands: self.http.bulk_upsert_global_commands(application, commands),  # type: ignore[arg-type] # the same shape, by other names
                self._list_commands,
                self._memory,
                application=application,
                base=Route.BASE,
                command=self._counter.command,
            )
        except (discord.DiscordServerError, discord.RateLimited, FirsthandError) as error:
            # Those that are registered still work; the next start tries again.
            _log.warning("the commands could not be registered: %s", error)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002 - the library's
        """Identify no sooner than the times before allow: where Discord ends each session, the library never tires.

        The library gives up waiting after a minute, and comes again.
        """
        try:
            await take_turn(self._memory, apart=0.0 if initial else APART)
        except FirsthandError as error:
            # Without the store nothing could be answered anyway.
            _log.warning("not connecting to Discord until the store is there again: %s", error)
            await asyncio.sleep(LONGEST)
            raise TimeoutError from error

    async def close(self) -> None:
        """End the connection and our own way out."""
        await super().close()
        if self._session is not None:
            await self._session.close()

    async def finish(self, seconds: float) -> None:
        """Take nothing new, and wait so long for what is under way."""
        self._is_stopping = True
        if not self._under_way:
            return
        _, left = await asyncio.wait(self._under_way, timeout=seconds)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if left:
            _log.warning("%d asks were not finished in time", len(left))

    async def on_ready(self) -> None:
        """Say so, and set aside what the servers are made of.

        In 2,500 servers Python takes 0.2 s to look through it for garbage, and would do so again and again; the loop
        stands still meanwhile. What an earlier session left is looked through once.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        _log.info("connected to Discord as %s, in %d servers", self.user, len(self.guilds))

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Take a command, a button, a form or a half-typed option."""
        received, now = time.monotonic(), datetime.now(UTC)
        if self._is_stopping or self._calls is None:
            return
        request = read_interaction(interaction, command=self._counter.command, key_user=self._key_user, now=now)
        if request is None:
            _log.warning("an interaction of kind %s was not understood", interaction.type.value)
            return
        ask = request if isinstance(request, Ask) else request.ask
        sink = InteractionSink(
            self._calls,
            ask,
            interaction=interaction.id,
            application=interaction.application_id,
            received=received,
            message=str(interaction.message.id) if interaction.message else None,
            changes=isinstance(request, Press) and request.action.verb == "delete",
        )
        self._start(ask, self._answer(request, ask, sink))

    async def on_message(self, message: discord.Message) -> None:
        """Take a DM, or a message in which the bot is mentioned."""
        if self._is_stopping or self._calls is None or self.user is None or message.author.bot:
            return
        # In a server others' messages come without their text; in a DM a sticker or a voice has none, and is an ask.
        if not message.content and not message.message_snapshots and (message.guild or message.is_system()):
            return
        guild, now = message.guild, datetime.now(UTC)
        ask = read_message(
            message,
            bot_id=self.user.id,
            rights=list_rights(message, message.author),
            own_rights=list_rights(message, guild.me if guild else self.user),
            locale=str(guild.preferred_locale) if guild else "en",
            key_user=self._key_user,
            now=now,
        )
        if ask is not None:
            self._start(ask, self._take(ask, ChannelSink(self._calls, ask)))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Delete all that was kept for a server that removed the bot."""
        try:
            count = await self._counter.take_leave(str(guild.id))
        except FirsthandError as error:
            _log.error("what was kept for a server that removed the bot could not be deleted: %s", error)
            return
        _log.info("a server removed the bot: %d rows deleted", count)

    async def _answer(self, request: Request, ask: Ask, sink: InteractionSink) -> None:
        if isinstance(request, Typing):
            await self._complete(ask, sink)
        elif isinstance(request, Press):
            await self._take(ask, sink, action=request.action)
        elif isinstance(request, Filled):
            await self._take(ask, sink, action=request.action, given=request.complaint)
        elif isinstance(request, Recall):
            await self._take(ask, sink, action=Action(verb="again", answer_id=request.answer_id))
        elif isinstance(request, SettingsAsk):
            await self._take(ask, sink, given=request.change)
        else:
            await self._take(ask, sink)
        if sink.ack_seconds is not None:
            self._reports.acknowledge(sink.ack_seconds)
        if sink.is_late:
            self._reports.miss()
            self.tally["late"] += 1
            _log.warning("Discord did not wait for an answer; %d times until now", self.tally["late"])

    async def _complete(self, ask: Ask, sink: InteractionSink) -> None:
        try:
            recent = await self._counter.list_recent(ask)
        except FirsthandError as error:
            _log.warning("recent look-ups could not be read: %s", error)
            recent = ()
        await sink.offer(make_choices(recent))

    async def _take(
        self,
        ask: Ask,
        sink: InteractionSink | ChannelSink,
        *,
        action: Action | None = None,
        given: Given | None = None,
    ) -> None:
        now, began = datetime.now(UTC), time.monotonic()
        try:
            outcome = await self._counter.handle(ask, sink, now=now, action=action, given=given)
            if outcome.state == "failed":
                _log.error("%s: %s", outcome.reference, outcome.trouble or outcome.reason)
            elif outcome.trouble:
                _log.warning("how an ask ended could not be kept: %s", outcome.trouble)
        except Exception as error:  # noqa: BLE001 - the one place: whatever it is, whoever asked is told
            outcome = await self._counter.apologise(ask, sink, now=now, error=error)
            _log.exception("%s", outcome.reference)
        if outcome.state == "undelivered":
            told = f"{outcome.reference}: " if outcome.reference else ""
            _log.warning("%san answer could not be brought: %s", told, outcome.reason)
        self.tally[outcome.state] += 1
        kind = action.verb if action else ask.kind
        self._reports.answer(kind, outcome.state, seconds=time.monotonic() - began, reason=outcome.reason)

    async def _list_commands(self) -> list[str]:
        return [one["name"] for one in await self.http.get_global_commands(self.application_id or 0)]

    def _start(self, ask: Ask, work: Coroutine[None, None, None]) -> None:
        name_request(PLATFORM, ask.request_id)
        task = asyncio.create_task(work)
        self._under_way.add(task)
        self._reports.begin()
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._reports.end()

    def _key_user(self, user_id: str) -> str:
        return self._counter.keys.key_user(PLATFORM, user_id)
