"""``firsthand verify``: every line of a given answer derived again from what it stood on, and compared."""

import argparse
import asyncio
import sys
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

import msgspec

from adapters.commands.opening import open_office
from adapters.commands.texts import decode_argument
from adapters.settings import read_settings
from bot.answer import compose_answer
from bot.errors import NotHeldError
from store.answers import KeptAnswer

SAME, DIFFERS = 0, 1
LINE: Final = 160
"""Characters of a value that are shown, ``BEFORE`` of them before the first that differs."""
BEFORE: Final = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("answer", type=decode_argument, metavar="ANSWER_ID", help="the id under Details")
    parser.add_argument("--json", action="store_true", help='print {"answer_id", "same", "differences"}')


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Derive and compare."""
    return asyncio.run(_verify(options, environ))


async def _verify(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    if not read_settings(environ, db=options.db).db.exists():
        # A store made now would hold no answer either.
        raise NotHeldError("answer", options.answer)
    async with open_office(environ, db=options.db, follow="nothing") as office:
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
    for place, before, after in _compare("", given, derived):
        if kept.is_text_gone and isinstance(before, str) and after is None:
            yield f"{place}: given in words of that text, derived without"
        else:
            yield f"{place}: given {_cut(before, after)}, derived {_cut(after, before)}"


def _compare(place: str, given: object, derived: object) -> Iterator[tuple[str, object, object]]:
    """Yield the innermost places that differ, written like ``match.sentence.text``, with what stands in each answer."""
    if isinstance(given, dict) and isinstance(derived, dict):
        for name in dict.fromkeys((*given, *derived)):
            if name not in given and derived[name] in (None, []):
                # A field that came with a later version, which has nothing to say in it.
                continue
            yield from _compare(f"{place}.{name}" if place else name, given.get(name), derived.get(name))
    elif isinstance(given, list) and isinstance(derived, list) and len(given) == len(derived):
        for number, (before, after) in enumerate(zip(given, derived, strict=True)):
            yield from _compare(f"{place}[{number}]", before, after)
    elif msgspec.json.encode(given) != msgspec.json.encode(derived):
        yield place, given, derived


def _cut(value: object, other: object) -> str:
    """Return a value as a line holds it: of a longer one, what begins shortly before it differs from the other."""
    text, beside = (msgspec.json.encode(one).decode() for one in (value, other))
    if len(text) <= LINE:
        return text
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(text, beside, strict=False)))
    start = max(0, min(same - BEFORE, len(text) - LINE))
    return f"{'…' if start else ''}{text[start : start + LINE]}{'…' if start + LINE < len(text) else ''}"
