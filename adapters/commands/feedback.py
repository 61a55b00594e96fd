"""``firsthand feedback``: the matches that people in the chats said are wrong."""

import argparse
import asyncio
import sys
from collections.abc import Mapping

import msgspec

from adapters.commands.opening import open_office
from adapters.console.render import plain
from bot.labels import LANGUAGES, Reason
from bot.model.community import Feedback

_REASONS: Mapping[Reason, str] = LANGUAGES["en"].reasons
_ENCODER = msgspec.json.Encoder()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="print a JSON line for each")


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """List, the newest first."""
    told = asyncio.run(_list(options, environ))
    if not told:
        print("firsthand: nobody has said of a match that it is wrong", file=sys.stderr)
    for one in told:
        if options.json:
            sys.stdout.buffer.write(_ENCODER.encode(one) + b"\n")
        else:
            print("\n".join(map(plain, tell_feedback(one))))
    return 0


async def _list(options: argparse.Namespace, environ: Mapping[str, str]) -> tuple[Feedback, ...]:
    async with open_office(environ, db=options.db, follow="nothing") as office:
        return await office.store.ledger.list_feedback()


def tell_feedback(one: Feedback) -> tuple[str, ...]:
    """Return the lines of one complaint: the answer, when, why, from whom, on which article, in which words."""
    reason = next((words for key, words in _REASONS.items() if key == one.reason), one.reason)
    who = "a moderator" if one.is_moderator else "a member"
    article = " · ".join(filter(None, (one.article_title, one.article_url, one.article_id))) or "no article"
    head = f"{one.at:%Y-%m-%d %H:%M} UTC  answer {one.answer_id}  {reason} ({who} of {one.tenant or 'no community'})"
    return (head, f"    {article}", *((f"    “{one.text}”",) if one.text else ()))
