"""``firsthand doctor``: how everything stands that the bot needs, and how each is mended."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Mapping
from typing import Final

import msgspec

from adapters.commands.parts_checks import check_parts
from adapters.commands.store_checks import check_store
from adapters.console.render import plain
from adapters.doctor.finding import Finding, is_broken
from adapters.encoding import choose_model
from adapters.settings import (
    DISCORD_TOKEN,
    SLACK_APP_TOKEN,
    SLACK_BOT_TOKEN,
    SLACK_SIGNING_SECRET,
    Settings,
    read_settings,
)
from bot.errors import BadInputError

SCHEMA: Final = "firsthand.doctor/1"
PLATFORM_SECONDS: Final = 8.0
"""For all checks of one platform, so that the whole stays under ten."""
WELL, BROKEN = 0, 1
_MARKS = {"ok": "ok      ", "warning": "warning ", "broken": "BROKEN  "}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--json", action="store_true", help='print {"schema", "ok", "checks": [{"name", "state", "what", "mend"}]}'
    )


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Check all at once, and say how it stands."""
    try:
        settings = read_settings(environ, db=options.db)
    except BadInputError as error:
        findings = [_tell_problem(problem) for problem in str(error).split("; ")]
    else:
        findings = asyncio.run(check_all(settings))
    if options.json:
        body = {"schema": SCHEMA, "ok": not is_broken(findings), "checks": findings}
        sys.stdout.buffer.write(msgspec.json.encode(body) + b"\n")
    else:
        width = max(len(finding.name) for finding in findings)
        for finding in findings:
            print(plain(f"{_MARKS[finding.state]}{finding.name:<{width}}  {finding.what}"))
            if finding.mend:
                print(plain(f"{'':<{width + 10}}→ {finding.mend}"))
    return BROKEN if is_broken(findings) else WELL


async def check_all(settings: Settings) -> list[Finding]:
    """Return all findings: the settings', the parts', the store's, then each platform's."""
    platforms: dict[str, Awaitable[list[Finding]]] = {}
    # Here and not above: the network's library is not loaded for `--help`.
    if settings.discord_token is not None:
        from adapters.discord.doctor import check_discord  # noqa: PLC0415

        platforms["discord"] = check_discord(
            settings.discord_token,
            command=settings.command,
            api_base=settings.discord_api_base,
            gateway_url=settings.discord_gateway_url,
        )
    if settings.slack is not None:
        from adapters.slack.doctor import check_slack  # noqa: PLC0415

        slack = settings.slack
        platforms["slack"] = check_slack(
            bot_token=slack.bot_token,
            app_token=slack.app_token,
            signing_secret=slack.signing_secret,
            client_id=slack.client_id,
            api_base=slack.api_base,
        )
    store, *others = await asyncio.gather(
        asyncio.to_thread(check_store, settings.db, choose_model(settings.model)),
        *(_in_time(name, work) for name, work in platforms.items()),
    )
    told = [] if platforms else [_tell_no_chat()]
    parts = check_parts(tuple(platforms), settings.model)
    return [*told, *parts, *store, *(finding for found in others for finding in found)]


async def _in_time(name: str, work: Awaitable[list[Finding]]) -> list[Finding]:
    try:
        async with asyncio.timeout(PLATFORM_SECONDS):
            return await work
    except TimeoutError:
        what, mend = f"not checked through in {PLATFORM_SECONDS:.0f} s", "see to this machine's network, and try again"
        return [Finding(name=f"{name} network", state="broken", what=what, mend=mend)]


def _tell_problem(problem: str) -> Finding:
    return Finding(name="settings", state="broken", what=problem, mend="set it as the line says; README lists all")


def _tell_no_chat() -> Finding:
    mend = f"set {DISCORD_TOKEN}; or {SLACK_BOT_TOKEN}, and {SLACK_APP_TOKEN} or {SLACK_SIGNING_SECRET}"
    return Finding(name="settings", state="broken", what="no chat is set up, so the bot would only wait", mend=mend)
