"""``firsthand verify``: every line of a given answer derived again from what it stood on, and compared."""

import argparse
import asyncio
import sys
from collections.abc import Iterator, Mapping

import msgspec

from adapters.commands.opening import open_office
from adapters.commands.texts import decode_argument
from bot.answer import compose_answer
from bot.errors import NotHeldError
from store.answers import KeptAnswer

SAME, DIFFERS = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("answer", type=decode_argument, metavar="ANSWER_ID", help="the id under Details")
    parser.add_argument("--json", action="store_true", help='print {"answer_id", "same", "differences"}')


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Derive and compare."""
    return asyncio.run(_verify(options, environ))


async def _verify(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db, follow=False) as office:
        kept = await office.store.load_answer(options.answer)
    if kept is None:
        raise NotHeldError("answer", options.answer)
    differences = list(find_differences(kept))
    if options.json:
        body = {"answer_id": options.answer, "same": not differences, "differences": differences}
        sys.stdout.buffer.write(msgspec.json.encode(body) + b"\n")
    elif differences:
        print(f"answer {options.answer} cannot be derived again as it was given:")
        print("\n".join(f"  {difference}" for difference in differences))
    else:
        print(f"answer {options.answer}: every line derived again, byte for byte the same")
    return DIFFERS if differences else SAME


def find_differences(kept: KeptAnswer) -> Iterator[str]:
    """Yield what keeps a given answer from being derived again, a line each; nothing where it is the same."""
    if kept.is_text_gone:
        yield "text: the article was taken out of the store since; its sentences cannot be shown again"
    elif kept.is_article_gone:
        yield "article: it was taken out of the store since; the frozen record still stands behind the answer"
    given = msgspec.json.decode(kept.body)
    derived = msgspec.json.decode(msgspec.json.encode(compose_answer(kept.case)))
    for name in ("asked_at", "corpus_size"):
        given.pop(name), derived.pop(name)
    for name in dict.fromkeys((*given, *derived)):
        if msgspec.json.encode(given.get(name)) != msgspec.json.encode(derived.get(name)):
            yield f"{name}: given {_short(given.get(name))}, derived {_short(derived.get(name))}"


def _short(value: object) -> str:
    text = msgspec.json.encode(value).decode()
    return text if len(text) <= 160 else f"{text[:160]}…"  # noqa: PLR2004 - a line of a terminal
