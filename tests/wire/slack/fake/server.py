"""The fake as a whole: its ports, its faults, and what it tells of itself."""

import asyncio
import secrets
from typing import Any, Self

from aiohttp import web

from tests.wire.slack.fake.control import Control
from tests.wire.slack.fake.errors import Json
from tests.wire.slack.fake.faults import SOCKETS, Fault, Faults
from tests.wire.slack.fake.hooks import Hooks
from tests.wire.slack.fake.journal import Journal
from tests.wire.slack.fake.oauth import Grant
from tests.wire.slack.fake.sending import Sender
from tests.wire.slack.fake.slack import Slack
from tests.wire.slack.fake.sockets import Sockets
from tests.wire.slack.fake.webapi import WebApi
from tests.wire.slack.fake.world import APP, APP_TOKEN, BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET

HOST = "127.0.0.1"


class FakeSlack(Slack):
    """``async with FakeSlack() as fake``: listening on free ports of loopback until the block ends.

    ``ping`` is the seconds between the pings of Socket Mode; ``teams`` counts the workspaces, four at least.
    """

    def __init__(self, *, port: int = 0, control_port: int = 0, ping: float = 5.0, teams: int = 4) -> None:
        self._ports = (port, control_port)
        self._runners: list[web.AppRunner] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.faults = Faults()
        self.journal = Journal()
        self.codes: dict[str, Grant] = {}
        self.sockets = Sockets(self, ping=ping)
        self.sender = Sender(self)
        super().__init__(self.sender, teams=teams)
        self.api_base = self.control_url = ""

    async def __aenter__(self) -> Self:
        api, control = web.Application(), web.Application()
        api.router.add_get("/link", self.sockets.serve)
        WebApi(self).add_to(api)
        Hooks(self).add_to(api)
        Control(self).add_to(control)
        api_port, control_port = [
            await self._listen(app, port) for app, port in zip((api, control), self._ports, strict=True)
        ]
        self.base = f"http://{HOST}:{api_port}"
        self.api_base = f"{self.base}/api/"
        self.sockets.url = f"ws://{HOST}:{api_port}/link"
        self.control_url = f"http://{HOST}:{control_port}/_test"
        await self.sender.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await self.sender.close()
        await self.sockets.close()
        for runner in self._runners:
            await runner.cleanup()

    async def _listen(self, app: web.Application, port: int) -> int:
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        self._runners.append(runner)
        await web.TCPSite(runner, HOST, port).start()
        return int(runner.addresses[0][1])

    def describe(self) -> Json:
        """The addresses, as ``__main__`` prints them, and the secrets and ids that a test may need."""
        return {
            "api_base": self.api_base,
            "control": self.control_url,
            "app": APP,
            "bot_token": BOT_TOKEN,
            "app_token": APP_TOKEN,
            "signing_secret": SIGNING_SECRET,
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "teams": {
                name: {
                    "id": team.id,
                    "enterprise": team.enterprise_id,
                    "users": {who: user.id for who, user in team.users.items()},
                    "channels": {where: channel.id for where, channel in team.channels.items()},
                }
                for name, team in self.world.teams.items()
            },
        }

    def authorize(self, team: str, *, user: str = "admin", is_org: bool = False) -> str:
        """An admin consents: the ``code`` that the browser brings to the app's redirect address."""
        who = self.world.get_user(team, user)
        code = f"code-{secrets.token_hex(8)}"
        self.codes[code] = Grant(team=team, user=who.id, at=self.clock.now(), is_org=is_org)
        return code

    def arm(self, fault: str, **more: Any) -> None:  # noqa: ANN401 - the fields of Fault
        """Arm a fault, or do it now to every socket. See ``Fault``."""
        made = Fault(fault=fault, **more)
        if made.fault in SOCKETS and made.fault != "refuse":
            self.sockets.meet(made)
        else:
            self.faults.armed.append(made)

    def drop(self, how: str = "abort", *, seconds: float = 0.5) -> None:
        """Lose every socket (``abort``, ``close``); for so long nobody gets in again."""
        refusal = Fault(fault="refuse", times=None)
        self.faults.armed.append(refusal)
        self.arm(how)

        async def reopen() -> None:
            await asyncio.sleep(seconds)
            if refusal in self.faults.armed:
                self.faults.armed.remove(refusal)

        task = asyncio.create_task(reopen())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def reset(self) -> None:
        """Forget calls, violations and faults; messages, views and deliveries stay."""
        self.journal.clear()
        self.faults.armed.clear()
