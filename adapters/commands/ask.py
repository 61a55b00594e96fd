"""``firsthand ask``: one paste, or a file of them, answered."""

import argparse
import asyncio
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from uuid import uuid4

import msgspec

from adapters.commands.opening import Office, open_office
from adapters.commands.texts import decode_argument, open_lines, read_stdin
from adapters.console.read import read_ask
from adapters.console.render import render_answer
from bot.errors import BadLineError
from bot.model.answer import Answer

DONE, NOT_FOUND, SOME_BAD = 0, 1, 2
TOP = 5


class Query(msgspec.Struct, frozen=True):
    """One line of a batch."""

    id: str | int
    text: str


class Reply(msgspec.Struct, frozen=True):
    """One line of a batch's answers."""

    id: str | int
    answer: Answer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="?", help='the paste; "-" reads it from standard input')
    what.add_argument(
        "--batch", metavar="QUERIES.jsonl", help='many pastes: lines {"id", "text"}; "-" for standard input'
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON (firsthand.answer/1)")
    parser.add_argument(
        "--top",
        type=_count,
        metavar="N",
        help=f"list the N nearest as alternatives, however unlikely (without it: at most {TOP}, the likely ones)",
    )


def run(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    """Answer, and say by the exit code whether something was found."""
    if options.batch is not None:
        return asyncio.run(_answer_batch(options, environ))
    text = read_stdin() if options.text == "-" else decode_argument(options.text)
    return asyncio.run(_answer_one(text, options, environ))


async def answer_text(office: Office, text: str, *, top: int | None) -> Answer:
    """Return the answer to one typed paste. ``top``: so many alternatives, however unlikely; ``None``: the likely."""
    now = datetime.now(UTC)
    name = uuid4().hex[:16]
    return await office.desk.answer(
        read_ask(text, request_id=name, now=now),
        answer_id=name,
        now=now,
        top=TOP if top is None else top,
        with_unlikely=top is not None,
    )


async def _answer_one(text: str, options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    async with open_office(environ, db=options.db) as office:
        answer = await answer_text(office, text, top=options.top)
    if options.json:
        sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
    else:
        print(render_answer(answer))
    return DONE if answer.status in ("found", "several") else NOT_FOUND


async def _answer_batch(options: argparse.Namespace, environ: Mapping[str, str]) -> int:
    code = DONE
    async with open_office(environ, db=options.db) as office:
        with open_lines(options.batch) as lines:
            for query in _read_queries(lines):
                if isinstance(query, BadLineError):
                    print(f"firsthand: {options.batch}: {query}", file=sys.stderr)
                    code = SOME_BAD
                    continue
                answer = await answer_text(office, query.text, top=options.top)
                sys.stdout.buffer.write(msgspec.json.encode(Reply(id=query.id, answer=answer)) + b"\n")
                # Each at once: whoever asks may wait for it before writing the next line.
                sys.stdout.buffer.flush()
    return code


def _read_queries(lines: Iterator[bytes]) -> Iterator[Query | BadLineError]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=Query)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            yield BadLineError(number, f'write {{"id": …, "text": "…"}}: {error}')


def _count(given: str) -> int:
    try:
        value = int(given)
    except ValueError:
        value = -1
    if not 0 <= value <= 100:  # noqa: PLR2004 - said in the message
        raise argparse.ArgumentTypeError("give a number from 0 to 100")
    return value
