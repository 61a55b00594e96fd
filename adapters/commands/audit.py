"""``firsthand audit``: who shared, deleted and configured what, where and when."""

import argparse
import asyncio
import sys
from collections.abc import Mapping

import msgspec

from adapters.commands.opening import open_office
from adapters.commands.texts import decode_argument
from adapters.console.render import plain
from bot.model.community import AuditLine

_ENCODER = msgspec.json.Encoder()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="print a JSON line for each")
    parser.add_argument("--community", metavar="ID", type=decode_argument, help="only what was done in this community")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """List, the oldest first."""
    lines = asyncio.run(_list(options, environ))
    if not lines:
        print("firsthand: nothing has been shared, deleted or configured", file=sys.stderr)
    for line in lines:
        if options.json:
            sys.stdout.buffer.write(_ENCODER.encode(line) + b"\n")
        else:
            print(plain(tell_line(line)))
    return 0


async def _list(options: argparse.Namespace, environ: Mapping[str, str]) -> tuple[AuditLine, ...]:
    async with open_office(environ, db=options.db, follow="nothing") as office:
        return await office.store.ledger.list_audit(tenant=options.community)


def tell_line(line: AuditLine) -> str:
    """Return a line of the audit as one for a person; whoever did it is known by a keyed hash alone."""
    who = line.who or "somebody since forgotten"
    return f"{line.at:%Y-%m-%d %H:%M:%S} UTC  {line.tenant or 'no community'}  {who}  {_tell_deed(line)}"


def _tell_deed(line: AuditLine) -> str:
    if line.deed == "configured":
        return f"set {line.field} from {line.old or 'none'} to {line.new or 'none'}"
    may = ", which may not have arrived" if line.new == "unknown" else ""
    return f"{line.deed} answer {line.answer_id} in channel {line.channel}{may}"
