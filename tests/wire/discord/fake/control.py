"""The tests' own port, below ``/_test``. Bodies and answers are JSON; a wrong wish is 400 with ``{"error"}``.

POST /interaction   the arguments of ``FakeDiscord.interact`` -> {"id", "token", …}
POST /message       of ``FakeDiscord.say`` -> the message
POST /fault         of ``Fault``: {"fault": "429", "route": "edit", "times": 2} …
POST /replay        of ``FakeDiscord.drop``: {"how": "abort", "seconds": 1}
POST /clock         {"advance": 900}
POST /token         {"valid": false} revokes it, true makes it good again
POST /leave         {"guild": id}: the bot is thrown out of it
POST /identifies    {"remaining": 3} of the day
POST /reset         forget calls, violations, faults and the gateway's log
GET  /calls         every call; ?operation=, ?interaction=, and with ?count= waits ?seconds= (5) for so many: else 408
GET  /violations    {"schema": the description's path or null, "violations": […]}
GET  /interactions  each with its answer; ?id= for one
GET  /messages      all, deleted and ephemeral ones marked; ?place=
GET  /commands      the registered ones, by guild ("" for everywhere)
GET  /gateway       identifies, resumes, closes in order, and the sessions that are connected
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.wire.discord.fake.errors import Json, TestError
from tests.wire.discord.fake.journal import Call
from tests.wire.discord.fake.schema import PATH
from tests.wire.discord.fake.world import TOKEN

if TYPE_CHECKING:
    from tests.wire.discord.fake.server import FakeDiscord


class Control:
    """The verbs above."""

    def __init__(self, fake: "FakeDiscord") -> None:
        self._fake = fake

    def add_to(self, app: web.Application) -> None:
        doers: dict[str, Callable[[Json], Any]] = {
            "interaction": lambda asked: self._fake.interact(**asked).describe(),
            "message": lambda asked: self._fake.say(**asked).describe(),
            "fault": lambda asked: self._fake.arm(**asked),
            "replay": lambda asked: self._fake.drop(**asked),
            "clock": self._advance,
            "token": self._set_token,
            "identifies": self._set_identifies,
            "leave": lambda asked: self._fake.gateway.leave(asked["guild"]),
            "reset": lambda asked: self._fake.reset(**asked),
        }
        readers: dict[str, Callable[[dict[str, str]], Awaitable[Any]]] = {
            "calls": self._list_calls,
            "violations": self._list_violations,
            "interactions": self._list_interactions,
            "messages": self._list_messages,
            "commands": self._list_commands,
            "gateway": self._describe_gateway,
        }
        for name, do in doers.items():
            app.router.add_post(f"/_test/{name}", _serve_doing(do))
        for name, read in readers.items():
            app.router.add_get(f"/_test/{name}", _serve_reading(read))

    def _advance(self, asked: Json) -> Json:
        self._fake.clock.ahead += asked["advance"]
        return {"now": self._fake.clock.now()}

    def _set_token(self, asked: Json) -> None:
        if asked["valid"]:
            self._fake.gateway.token = TOKEN
        else:
            self._fake.revoke_token()

    def _set_identifies(self, asked: Json) -> None:
        self._fake.gateway.remaining = asked["remaining"]

    async def _list_calls(self, query: dict[str, str]) -> list[Json]:
        wanted = {key: query[key] for key in ("operation", "interaction") if key in query}

        def matches(call: Call) -> bool:
            return all(getattr(call, key) == value for key, value in wanted.items())

        if "count" in query:
            seconds = float(query.get("seconds", 5))
            found = await self._fake.journal.wait(matches, count=int(query["count"]), seconds=seconds)
        else:
            found = [call for call in self._fake.journal.calls if matches(call)]
        return [asdict(call) for call in found]

    async def _list_violations(self, _: dict[str, str]) -> Json:
        path = str(PATH) if self._fake.schema.operations else None
        return {"schema": path, "violations": self._fake.journal.violations}

    async def _list_interactions(self, query: dict[str, str]) -> list[Json]:
        every = self._fake.interactions.by_id
        return [one.describe() for one in ([every[query["id"]]] if "id" in query else every.values())]

    async def _list_messages(self, query: dict[str, str]) -> list[Json]:
        return [
            one.describe() | {"deleted": one.is_deleted, "ephemeral": one.is_ephemeral, "place": one.channel.name}
            for one in self._fake.messages.all.values()
            if query.get("place", one.channel.name) in {one.channel.name, one.channel.id}
        ]

    async def _list_commands(self, _: dict[str, str]) -> dict[str, list[Json]]:
        return self._fake.commands

    async def _describe_gateway(self, _: dict[str, str]) -> Json:
        state = self._fake.gateway
        connected = [one.id for one in state.sessions.values() if one.queue]
        return {"log": state.log, "connected": connected, "remaining": state.remaining}


def _serve_doing(do: Callable[[Json], Any]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        try:
            return web.json_response(do(await request.json() if request.can_read_body else {}))
        except (TestError, TypeError, KeyError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    return serve


def _serve_reading(
    read: Callable[[dict[str, str]], Awaitable[Any]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        try:
            return web.json_response(await read(dict(request.query)))
        except TimeoutError:
            return web.json_response({"error": "not so many calls in this time"}, status=408)
        except KeyError as error:
            return web.json_response({"error": f"there is no {error}"}, status=400)

    return serve
