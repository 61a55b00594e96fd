"""A platform seen through a clock that goes wrong: every answer of it, with another date."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

_PASSED_ON = ("x-oauth-scopes", "content-type")


@asynccontextmanager
async def shift_clock(api_base: str, by: timedelta) -> AsyncIterator[str]:
    """Give an address like ``api_base``, where it is later than it is by ``by``."""
    parts = urlsplit(api_base)

    async def pass_on(request: web.Request) -> web.Response:
        url = f"{parts.scheme}://{parts.netloc}{request.path_qs}"
        headers = {"Authorization": request.headers.get("Authorization", "")}
        async with aiohttp.ClientSession() as session, session.request(request.method, url, headers=headers) as got:
            kept = {name: got.headers[name] for name in _PASSED_ON if name in got.headers}
            date = format_datetime(datetime.now(UTC) + by, usegmt=True)
            return web.Response(status=got.status, body=await got.read(), headers=kept | {"Date": date})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", pass_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{parts.path}"
    finally:
        await runner.cleanup()
