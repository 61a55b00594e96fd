"""What ``firsthand doctor`` checks of Discord: token, intents, command, invite address, gateway."""

import asyncio
import re
from collections.abc import Mapping
from typing import Final

from adapters.discord.commands import list_commands
from adapters.discord.events import (
    EMBED_LINKS,
    READ_MESSAGE_HISTORY,
    SEND_MESSAGES,
    SEND_MESSAGES_IN_THREADS,
    VIEW_CHANNEL,
)
from adapters.doctor.finding import Finding
from adapters.doctor.network import Heard, Line, check_clock, check_reach

DISCORD: Final = "https://discord.com/api/v10"
PERMISSIONS: Final = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | SEND_MESSAGES_IN_THREADS | READ_MESSAGE_HISTORY
"""What the bot needs where it is to post, and no more; the last to reply to the message it is mentioned in."""
_TOKEN = re.compile(r"[\w-]{18,}\.[\w-]{6,}\.[\w-]{27,}")
_UNAUTHORISED, _GOOD = 401, 200
# https://discord.com/developers/docs/resources/application#application-object-application-flags
_PRIVILEGED = {"presence": (12, 13), "server members": (14, 15), "message content": (18, 19)}
_USER_INSTALL = "1"
_STARTS_LEAST = 50
_COPY = "copy the bot's token anew from the developer portal (Bot, Reset Token) into DISCORD_TOKEN"


async def check_discord(token: str, *, command: str, api_base: str | None, gateway_url: str | None) -> list[Finding]:
    """Return how Discord stands with this token; ``command`` is the look-up's name."""
    base = (api_base or DISCORD).rstrip("/")
    reached = await check_reach("discord network", base)
    if reached.state == "broken":
        return [reached, *_check_shape(token)]
    line = Line(base, {"Authorization": f"Bot {token}", "User-Agent": "DiscordBot (firsthand, doctor)"})
    try:
        me, application, gateway = await asyncio.gather(
            line.call("GET", "/users/@me"),
            line.call("GET", "/oauth2/applications/@me"),
            line.call("GET", "/gateway/bot"),
        )
        known = _check_token(me, token)
        findings = [reached, known]
        clock = check_clock("clock", me) if me else None
        findings += [clock] if clock else []
        if known.state == "broken" or application is None or application.status != _GOOD:
            return findings
        name = str(application.body.get("id"))
        listed = await line.call("GET", f"/applications/{name}/commands")
        return [
            *findings,
            _check_intents(application.body),
            _check_install(application.body),
            _check_commands(listed, command),
            *await _check_gateway(gateway, gateway_url),
            Finding(name="discord invite", state="ok", what=make_invite(name)),
        ]
    finally:
        await line.close()


def make_invite(application: str) -> str:
    """Return the address under which a server takes the bot in, with the least permissions that do."""
    scopes = "bot+applications.commands"
    return f"https://discord.com/oauth2/authorize?client_id={application}&scope={scopes}&permissions={PERMISSIONS}"


def _check_shape(token: str) -> list[Finding]:
    if _TOKEN.fullmatch(token):
        return [Finding(name="discord token", state="ok", what="looks like one; not tried")]
    return [Finding(name="discord token", state="warning", what="does not look like one; not tried", mend=_COPY)]


def _check_token(me: Heard | None, token: str) -> Finding:
    if me is None or me.status not in (_GOOD, _UNAUTHORISED):
        said = "does not answer" if me is None else f"answers {me.status}"
        mend = "try again later; https://discordstatus.com says what is known"
        return Finding(name="discord token", state="broken", what=f"not tried: Discord {said}", mend=mend)
    if me.status == _UNAUTHORISED:
        odd = "" if _TOKEN.fullmatch(token) else "; it does not look like a bot's token"
        return Finding(name="discord token", state="broken", what=f"Discord refuses it{odd}", mend=_COPY)
    return Finding(name="discord token", state="ok", what=f"that of the bot {me.body.get('username')}")


def _check_intents(application: Mapping[str, object]) -> Finding:
    flags = application.get("flags")
    bits = flags if isinstance(flags, int) else 0
    on = [name for name, places in _PRIVILEGED.items() if any(bits >> place & 1 for place in places)]
    if not on:
        return Finding(name="discord intents", state="ok", what="no privileged one is on, and none is needed")
    what = f"privileged, and not needed: {', '.join(on)}"
    return Finding(name="discord intents", state="warning", what=what, mend="switch them off in the portal, under Bot")


def _check_install(application: Mapping[str, object]) -> Finding:
    ways = application.get("integration_types_config")
    if not isinstance(ways, Mapping) or _USER_INSTALL in ways:
        return Finding(name="discord install", state="ok", what="in servers, and by users for themselves")
    what, mend = "in servers only", "allow user install in the portal, under Installation, if members are to have it"
    return Finding(name="discord install", state="warning", what=what, mend=mend)


def _check_commands(listed: Heard | None, command: str) -> Finding:
    if listed is None or listed.status != _GOOD:
        what, mend = "Discord does not list the commands", "try again later"
        return Finding(name="discord commands", state="warning", what=what, mend=mend)
    there = {str(row.get("name")) for row in listed.rows}
    missing = [one["name"] for one in list_commands(command) if one["name"] not in there]
    if not missing:
        return Finding(name="discord commands", state="ok", what=f"/{command} and the others are registered")
    what = f"not registered: {', '.join(missing)}"
    mend = "`firsthand run` registers them when it connects; then reload Discord (Ctrl-R)"
    return Finding(name="discord commands", state="broken" if command in missing else "warning", what=what, mend=mend)


async def _check_gateway(gateway: Heard | None, url: str | None) -> list[Finding]:
    """Return whether events can come, and whether the bot may still connect today."""
    given = gateway.body if gateway is not None and gateway.status == _GOOD else {}
    address = url or given.get("url")
    findings = [await check_reach("discord gateway", str(address))] if address else []
    limit = given.get("session_start_limit")
    left = limit.get("remaining") if isinstance(limit, Mapping) else None
    if isinstance(left, int) and left < _STARTS_LEAST:
        what = f"the bot may connect {left} more times today"
        mend = "find out why it starts so often: at 0 Discord resets the token"
        findings.append(Finding(name="discord starts", state="warning", what=what, mend=mend))
    return findings
