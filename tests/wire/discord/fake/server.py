"""The fake as a whole: its state, its two ports, and what tests ask of it."""

import asyncio
from typing import Any, Self

from aiohttp import web

from tests.wire.discord.fake.clock import Clock
from tests.wire.discord.fake.connection import Connection
from tests.wire.discord.fake.control import Control
from tests.wire.discord.fake.errors import Json
from tests.wire.discord.fake.faults import GATEWAY, Fault, Faults
from tests.wire.discord.fake.gateway import INVALID, RECONNECT, Close, Gateway, Hush
from tests.wire.discord.fake.interactions import Interaction, Interactions, choose_installation
from tests.wire.discord.fake.journal import Journal
from tests.wire.discord.fake.limits import Limits
from tests.wire.discord.fake.messages import Message, Messages
from tests.wire.discord.fake.person import KINDS, Act, do
from tests.wire.discord.fake.rest import PREFIX, Rest
from tests.wire.discord.fake.schema import Schema
from tests.wire.discord.fake.world import APP, GUILD, TOKEN, World

HOST = "127.0.0.1"


class FakeDiscord:
    """``async with FakeDiscord() as fake``: listening on free ports of loopback until the block ends.

    ``heartbeat`` and ``identify_window`` are seconds (Discord: 41.25 and 5); ``guilds`` counts those with the bot,
    ``members`` the people beside those with names (see ``World``).
    """

    def __init__(
        self,
        *,
        port: int = 0,
        control_port: int = 0,
        heartbeat: float = 41.25,
        identify_window: float = 5.0,
        guilds: int = 1,
        channels_a_guild: int = 0,
        members: int = 0,
    ) -> None:
        self._ports = (port, control_port)
        self._runners: list[web.AppRunner] = []
        self._reopening: asyncio.Task[None] | None = None
        self.clock = Clock()
        self.world = World(guilds=guilds, channels_a_guild=channels_a_guild, members=members)
        self.faults = Faults()
        self.limits = Limits()
        self.schema = Schema()
        self.journal = Journal()
        self.messages = Messages(self.clock)
        self.interactions = Interactions(self.world, self.clock)
        self.commands: dict[str, list[Json]] = {}
        self.gateway = Gateway(
            self.world, self.clock, self.faults, heartbeat=heartbeat, identify_window=identify_window
        )
        self.api_base = self.control_url = ""

    async def __aenter__(self) -> Self:
        api, control = web.Application(), web.Application()
        api.router.add_get("/gateway", self._connect)
        Rest(self).add_to(api)
        Control(self).add_to(control)
        self.gateway.opened.set()
        api_port, control_port = [
            await self._listen(app, port) for app, port in zip((api, control), self._ports, strict=True)
        ]
        self.api_base = f"http://{HOST}:{api_port}{PREFIX}"
        self.gateway.url = f"ws://{HOST}:{api_port}/gateway"
        self.control_url = f"http://{HOST}:{control_port}/_test"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.gateway.opened.set()
        self.gateway.interrupt(Close(code=1001))
        if self._reopening:
            self._reopening.cancel()
        for runner in self._runners:
            await runner.cleanup()

    async def _connect(self, request: web.Request) -> web.StreamResponse:
        return await Connection(self.gateway, request).serve()

    async def _listen(self, app: web.Application, port: int) -> int:
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        self._runners.append(runner)
        await web.TCPSite(runner, HOST, port).start()
        return int(runner.addresses[0][1])

    def describe(self) -> Json:
        """The addresses, as ``__main__`` prints them, and the ids that a test may need."""
        return {
            "api_base": self.api_base,
            "gateway_url": self.gateway.url,
            "control": self.control_url,
            "token": TOKEN,
            "application": APP,
            "guild": GUILD,
            "users": {name: user.id for name, user in self.world.users.items()},
            "channels": {name: channel.id for name, channel in self.world.places.items()},
        }

    def interact(self, kind: str, **more: Any) -> Interaction:  # noqa: ANN401 - the fields of Act
        """A person does something; the INTERACTION_CREATE is on its way.

        Raises:
            TestError: Discord's own client would not let a person do this.
        """
        act = Act(kind=kind, **more)
        user = self.world.users[act.user]
        message = self.messages.all[act.message_id] if act.message_id else None
        opener = self.interactions.by_id[act.opener] if act.opener else None
        if opener:
            channel, source = opener.channel, opener.source
        elif message and kind != "menu":
            channel, source = message.channel, message
        else:
            channel, source = self.world.get_place(act.place, user), None
        installed = act.installed or choose_installation(channel)
        known = [*self.commands.get("", []), *self.commands.get(channel.guild_id or "-", [])]
        data = do(act, known, channel=channel, installed=installed, message=message, opener=opener)
        made = self.interactions.add(KINDS[kind], data, user=user, channel=channel, installed=installed, source=source)
        self.gateway.dispatch("INTERACTION_CREATE", self.interactions.describe(made, act.locale))
        return made

    def say(
        self, content: str, *, user: str = "member", place: str = "guild", mention: bool = False, reply_to: str = ""
    ) -> Message:
        """A person writes a message; with ``mention`` it begins by naming the bot."""
        who = self.world.users[user]
        text = f"<@{APP}> {content}" if mention else content
        mentions = (self.world.bot,) if f"<@{APP}>" in text else ()
        reference = self.messages.all[reply_to] if reply_to else None
        channel = self.world.get_place(place, who)
        message = self.messages.add(channel, who, {"content": text}, mentions=mentions, reference=reference)
        self.gateway.dispatch_message("MESSAGE_CREATE", message)
        return message

    def arm(self, fault: str, **more: Any) -> None:  # noqa: ANN401 - the fields of Fault
        """Arm a fault, or do it now to every gateway connection. See ``Fault``."""
        made = Fault(fault=fault, **more)
        if made.fault not in GATEWAY or made.at != "now":
            self.faults.armed.append(made)
        elif made.fault == "op7":
            self.gateway.push(RECONNECT)
        elif made.fault == "op9":
            self.gateway.push(INVALID, made.resumable)
            if not made.resumable:
                self.gateway.forget()
        elif made.fault == "deaf":
            self.gateway.interrupt(Hush())
        else:
            self.gateway.interrupt(Close(code=made.code if made.fault == "close" else None))

    def drop(self, how: str = "abort", *, seconds: float = 0.5) -> None:
        """Lose every connection (``abort``, ``close``, ``op7``); for so long nobody gets a HELLO.

        Events of that time are kept, and replayed at RESUME.
        """
        self.gateway.opened.clear()
        self.arm(how)

        async def reopen() -> None:
            await asyncio.sleep(seconds)
            self.gateway.opened.set()

        self._reopening = asyncio.create_task(reopen())

    def revoke_token(self) -> None:
        """From now on the token is wrong: 401, and 4004 for everyone connected."""
        self.gateway.token = None
        self.gateway.interrupt(Close(code=4004))

    def reset(self) -> None:
        """Forget calls, violations and faults; sessions, commands and messages stay."""
        self.journal.clear()
        self.faults.armed.clear()
        self.gateway.log.clear()
