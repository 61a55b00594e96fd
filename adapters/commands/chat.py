"""``firsthand chat``: the console as a platform."""

import argparse
import asyncio
from collections.abc import Mapping

from adapters.commands.opening import open_office
from adapters.console.run import converse


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Declare no options."""


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Talk until the input ends."""
    return asyncio.run(_chat(options, environ))


async def _chat(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db) as office:
        await converse(office.desk)
    return 0
