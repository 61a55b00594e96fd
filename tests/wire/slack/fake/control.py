"""The tests' own port, below ``/_test``. Bodies and answers are JSON; a wrong wish is 400 with ``{"error"}``.

POST /interaction   the arguments of ``FakeSlack.interact`` -> the delivery
POST /message       of ``FakeSlack.say`` -> the message; its ``delivery`` is the event's id, or null
POST /event         of ``FakeSlack.announce``: {"event": "app_home_opened"} -> the delivery
POST /uninstall     of ``FakeSlack.uninstall``: {"team": "second"} -> the delivery
POST /install       {"team": "second", "is_org": false}: without OAuth -> {"token"}
POST /authorize     of ``FakeSlack.authorize`` -> {"code"} for the app's OAuth redirect
POST /manifest      {"manifest": …}: the app is what it declares, from now on
POST /redeliver     {"id", "reason"} -> the delivery
POST /target        {"url": "http://…/slack/events"} sends by signed HTTP from now on, null by Socket Mode again
POST /fault         of ``Fault``: {"fault": "429", "route": "response_url", "times": 2} …
POST /drop          of ``FakeSlack.drop``: {"how": "abort", "seconds": 1}
POST /clock         {"advance": 900}
POST /token         {"token": the bot's or the app's, "valid": false} makes it worthless, true good again
POST /reset         forget calls, violations, faults
GET  /calls         every call; ?operation=, ?delivery=, ?team=, and with ?count= waits ?seconds= (5) for so many
GET  /violations    those of all bodies
GET  /deliveries    each with its acknowledgement; ?id= for one, ?what=; with ?acked=1 waits ?seconds= for all of them
GET  /messages      all, deleted and ephemeral ones marked; ?team=, ?place=
GET  /views         all; ?user= an id
GET  /sockets       {"log", "open": how many that hear}
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.wire.slack.fake.deliveries import Delivery
from tests.wire.slack.fake.errors import Json, TestError
from tests.wire.slack.fake.journal import Call
from tests.wire.slack.fake.world import APP_TOKEN

if TYPE_CHECKING:
    from tests.wire.slack.fake.server import FakeSlack


class Control:
    """The verbs above."""

    def __init__(self, fake: "FakeSlack") -> None:
        self._fake = fake

    def add_to(self, app: web.Application) -> None:
        fake = self._fake
        doers: dict[str, Callable[[Json], Any]] = {
            "interaction": lambda asked: fake.interact(**asked).tell(),
            "message": lambda asked: fake.say(**asked).tell(),
            "event": lambda asked: fake.announce(**asked).tell(),
            "uninstall": lambda asked: fake.uninstall(**asked).tell(),
            "install": lambda asked: {"token": fake.world.install(**asked).token},
            "authorize": lambda asked: {"code": fake.authorize(**asked)},
            "manifest": lambda asked: fake.declare(**asked),
            "redeliver": lambda asked: fake.redeliver(**asked).tell(),
            "target": self._set_target,
            "fault": lambda asked: fake.arm(**asked),
            "drop": lambda asked: fake.drop(**asked),
            "clock": lambda asked: fake.clock.advance(asked["advance"]),
            "token": self._set_token,
            "reset": lambda asked: fake.reset(**asked),
        }
        readers: dict[str, Callable[[dict[str, str]], Awaitable[Any]]] = {
            "calls": self._list_calls,
            "violations": self._list_violations,
            "deliveries": self._list_deliveries,
            "messages": self._list_messages,
            "views": self._list_views,
            "sockets": self._describe_sockets,
        }
        for name, do in doers.items():
            app.router.add_post(f"/_test/{name}", _serve_doing(do))
        for name, read in readers.items():
            app.router.add_get(f"/_test/{name}", _serve_reading(read))

    def _set_target(self, asked: Json) -> None:
        self._fake.sender.events_url = asked["url"]

    def _set_token(self, asked: Json) -> None:
        world, token = self._fake.world, asked["token"]
        if token == APP_TOKEN:
            world.app_token = APP_TOKEN if asked["valid"] else None
        elif asked["valid"]:
            world.revoked.discard(token)
        else:
            world.revoked.add(token)

    async def _list_calls(self, query: dict[str, str]) -> list[Json]:
        wanted = {key: query[key] for key in ("operation", "delivery", "team") if key in query}

        def matches(call: Call) -> bool:
            return all(getattr(call, key) == value for key, value in wanted.items())

        if "count" in query:
            seconds = float(query.get("seconds", 5))
            found = await self._fake.journal.wait(matches, count=int(query["count"]), seconds=seconds)
        else:
            found = [call for call in self._fake.journal.calls if matches(call)]
        return [asdict(call) for call in found]

    async def _list_violations(self, _: dict[str, str]) -> list[Json]:
        return self._fake.journal.violations

    async def _list_deliveries(self, query: dict[str, str]) -> list[Json]:
        every = self._fake.deliveries.all

        def find() -> list[Delivery]:
            chosen = [every[query["id"]]] if "id" in query else every.values()
            return [one for one in chosen if query.get("what", one.what) == one.what]

        if "acked" in query:
            await self._fake.journal.wait_until(
                lambda: all(one.acked_after is not None for one in find()), seconds=float(query.get("seconds", 5))
            )
        return [one.tell() for one in find()]

    async def _list_messages(self, query: dict[str, str]) -> list[Json]:
        return [
            one.tell()
            for one in self._fake.messages.all.values()
            if query.get("team", one.team.name) == one.team.name
            and query.get("place", one.channel.name) in {one.channel.name, one.channel.id}
        ]

    async def _list_views(self, query: dict[str, str]) -> list[Json]:
        return [one.tell() for one in self._fake.views.all.values() if query.get("user", one.user) == one.user]

    async def _describe_sockets(self, _: dict[str, str]) -> Json:
        hearing = [one for one in self._fake.sockets.open if not one.is_deaf and not one.is_leaving]
        return {"log": self._fake.sockets.log, "open": len(hearing)}


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
            return web.json_response({"error": "not so many in this time"}, status=408)
        except KeyError as error:
            return web.json_response({"error": f"there is no {error}"}, status=400)

    return serve
