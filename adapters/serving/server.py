"""The one web server: health and metrics, and what a platform hangs into it. On loopback, unless set otherwise."""

import asyncio
import errno
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final

from aiohttp import web

from adapters.serving.health import Health
from adapters.serving.meters import CONTENT_TYPE, Meters
from bot.errors import UnavailableError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

RETRY_SECONDS: Final = 2.0
"""While the port is taken; in a rolling restart the old process gives it up soon."""
_SHUTDOWN_SECONDS: Final = 2.0
_LARGEST: Final = 1024 * 1024
_log = logging.getLogger(__name__)


class Server:
    """What is answered at which address."""

    def __init__(self, health: Health, meters: Meters) -> None:
        """Serve health and metrics; platforms add theirs with :meth:`route`."""
        self._health = health
        self._meters = meters
        self._handlers: dict[tuple[str, str], Handler] = {
            ("GET", "/healthz"): self._tell_health,
            ("GET", "/readyz"): self._tell_readiness,
            ("GET", "/metrics"): self._tell_metrics,
        }
        self.port: int | None = None
        """The port listened on; ``None`` before."""

    def route(self, method: str, path: str, handler: Handler) -> None:
        """Let ``handler`` answer ``method`` at ``path``; a second one takes the place of the first."""
        self._handlers[method, path] = handler

    @asynccontextmanager
    async def listen(self, host: str, port: int) -> AsyncIterator[None]:
        """Answer while the context lasts. Port 0 takes a free one and logs which.

        Where the port is taken this says so once and takes it as soon as it is free: the chats need not wait for it.

        Raises:
            UnavailableError: This machine cannot listen there at all.
        """
        app = web.Application(client_max_size=_LARGEST)
        # One route for all: aiohttp's own table is frozen at the start, and a platform may come later.
        app.router.add_route("*", "/{path:.*}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        taking = None
        try:
            if not await self._take(runner, host, port):
                _log.error("port %d of %s is taken: set FIRSTHAND_HTTP_PORT to another; trying on", port, host)
                taking = asyncio.create_task(self._insist(runner, host, port))
            yield
        finally:
            if taking is not None:
                taking.cancel()
                with suppress(asyncio.CancelledError, UnavailableError):
                    await taking
            await runner.cleanup()

    async def _insist(self, runner: web.AppRunner, host: str, port: int) -> None:
        while True:
            await asyncio.sleep(RETRY_SECONDS)
            if await self._take(runner, host, port):
                return

    async def _take(self, runner: web.AppRunner, host: str, port: int) -> bool:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            reason = error.strerror or error
            raise UnavailableError(
                f"cannot listen on {host} port {port} ({reason}): set FIRSTHAND_HTTP_HOST and FIRSTHAND_HTTP_PORT"
            ) from error
        self.port = runner.addresses[0][1]
        _log.info("health and metrics on %s port %d", host, self.port)
        return True

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = "GET" if request.method == "HEAD" else request.method
        handler = self._handlers.get((method, request.path))
        if handler is not None:
            return await handler(request)
        allowed = [known for known, path in self._handlers if path == request.path]
        if allowed:
            raise web.HTTPMethodNotAllowed(request.method, allowed)
        raise web.HTTPNotFound

    async def _tell_health(self, _: web.Request) -> web.Response:
        told = await self._health.judge()
        return web.json_response(told.to_json(), status=200 if told.is_well else 503)

    async def _tell_readiness(self, _: web.Request) -> web.Response:
        told = await self._health.judge()
        return web.json_response(told.to_json(), status=200 if told.is_ready else 503)

    async def _tell_metrics(self, _: web.Request) -> web.Response:
        await self._health.measure(self._meters)
        return web.Response(body=self._meters.write(), headers={"Content-Type": CONTENT_TYPE})
