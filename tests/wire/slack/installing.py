"""How a workspace comes to have the bot."""

from urllib.parse import parse_qs, urlsplit

import aiohttp

from tests.wire.slack.stage import Stage


async def install(stage: Stage, team: str, *, is_org: bool = False) -> int:
    """An admin installs the bot in a browser; the status at the end."""
    async with aiohttp.ClientSession() as browser:
        async with browser.get(f"{stage.address}/slack/install", allow_redirects=False) as begun:
            assert begun.status == 302
            asked = parse_qs(urlsplit(begun.headers["Location"]).query)
            cookie = begun.headers["Set-Cookie"].partition(";")[0]
        assert set(asked["scope"][0].split(",")) == {
            "app_mentions:read",
            "chat:write",
            "commands",
            "im:history",
            "users:read",
        }
        code = (await stage.fake.post("authorize", team=team, is_org=is_org))["code"]
        query = {"code": code, "state": asked["state"][0]}
        address = f"{stage.address}/slack/oauth_redirect"
        async with browser.get(address, params=query, headers={"Cookie": cookie}) as ended:
            status = ended.status
        # The same once more is nobody's install.
        async with browser.get(address, params=query, headers={"Cookie": cookie}) as again:
            assert again.status == 401
        return status
