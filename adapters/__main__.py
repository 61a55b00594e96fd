"""The composition root: settings, then one command. ``firsthand`` and ``python -m adapters`` start here."""

import argparse
import importlib
import io
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

from bot.errors import BadInputError, FirsthandError, NotHeldError

COMMANDS = {
    "run": "answer in the chats that are set up, until told to stop",
    "health": "ask the running bot whether all is well",
    "ask": "say where a pasted link, quotation or claim comes from",
    "chat": "ask one paste after another, with numbered actions",
    "add": "add articles from .html or .txt files",
    "import": "add many articles from a file of JSON lines",
    "read": "read one article without storing it and print its record",
    "reread": "read the articles that wait, and anew what an older version has read",
    "show": "print the stored record of an article",
    "link": "print the links in a text and the keys they are looked up by",
    "remove": "take an article out of store and index",
    "index": "bring the index up to the store, or make it anew",
    "verify": "derive every line of a given answer again and compare",
    "feedback": "list the matches that people in the chats said are wrong",
    "audit": "list who shared, deleted and configured what in the chats",
    "pack": "write or load a corpus without its texts",
    "slack-manifest": "print what a Slack app is made from",
    "backup": "copy the store while it is in use",
    "restore": "put a backup in the place of the store",
    "export": "write all that is kept as JSON lines, which `import` takes",
    "doctor": "check tokens, store, clock and network, and say how to mend each",
}
DONE, BAD_INPUT, OUT_OF_REACH, STOPPED = 0, 2, 3, 130
EXIT_CODES: dict[type[FirsthandError], int] = {
    NotHeldError: 1,
    BadInputError: BAD_INPUT,
    FirsthandError: OUT_OF_REACH,
}
"""The code of an error is that of the first of these that it is."""
_WORD_MOST, _MESSAGE_MOST = 240, 1_000
"""Code points of one word, say a path, and of a message, beyond which its middle is left out."""
_LONG_WORD = re.compile(rf"\S{{{_WORD_MOST},}}")


class CommandParser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong with the options."""

    def error(self, message: str) -> NoReturn:
        """Leave with what is wrong and where the options are listed."""
        self.exit(BAD_INPUT, f"{self.prog}: {message}; `{self.prog} --help` lists the options\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 nothing found, 2 bad input, 3 something out of reach."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _ready_streams()
    try:
        with _stopping_at_once():
            code = _run(given[0], given[1:]) if given and given[0] in COMMANDS else _explain(given)
            sys.stdout.flush()
    except FirsthandError as error:
        print(f"firsthand: {_shorten(str(error))}", file=sys.stderr)
        return next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))
    except KeyboardInterrupt:
        print("firsthand: stopped; what was kept until now stays kept", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read the output has gone, and needs no message.
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        where = error.filename or "reading the input or writing the output"
        print(f"firsthand: {where} failed: {error.strerror or error}; mend that and try again", file=sys.stderr)
        return OUT_OF_REACH
    return code


@contextmanager
def _stopping_at_once() -> Iterator[None]:
    """Let Ctrl-C end a wait for input at once.

    Asyncio leaves a handler alone that is not Python's own; its own only cancels the task, which waits for the input.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _ready_streams() -> None:
    """Let every text through: a terminal of another encoding gets "?" for what it cannot show.

    A stream that was closed before the start is ``None`` in Python; it counts as empty.
    """
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open until the end
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - the same
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - the same
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _shorten(message: str) -> str:
    """Return ``message`` without the middle of what was given, where that is a megabyte: what to do stays."""
    return _cut(_LONG_WORD.sub(lambda found: _cut(found[0], _WORD_MOST), message), _MESSAGE_MOST)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most // 2]} … {text[-most // 2 :]}"


def _drop_output() -> None:
    """Keep Python from complaining once more, about the same output, while it flushes at its end."""
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(name: str, arguments: Sequence[str]) -> int:
    # Only the command that was asked for is loaded: help and a health check must be quick.
    module = importlib.import_module(f"adapters.commands.{'import_' if name == 'import' else name.replace('-', '_')}")
    parser = CommandParser(
        prog=f"firsthand {name}",
        description=f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--db",
        metavar="URL",
        help="the store: sqlite:///file.db (default: FIRSTHAND_DB, else a file in your data folder)",
    )
    module.add_arguments(parser)
    code: int = module.run(parser.parse_args(arguments), dict(os.environ))
    return code


def _explain(given: Sequence[str]) -> int:
    if given and given[0] in ("-V", "--version"):
        from importlib.metadata import version  # noqa: PLC0415 - only where it is asked for

        print(f"firsthand {version('firsthand')}")
        return DONE
    if given and given[0] not in ("-h", "--help", "help"):
        if given[0].startswith("-"):
            raise BadInputError("the command comes first, its options after it; `firsthand --help` lists the commands")
        raise BadInputError(f"there is no command {given[0]!r}; `firsthand --help` lists them")
    width = max(map(len, COMMANDS))
    print("firsthand: where a pasted quotation or link comes from\n\nusage: firsthand COMMAND [--help] …\n")
    for name, what in COMMANDS.items():
        print(f"  {name:<{width}}  {what}")
    return DONE if given else BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
