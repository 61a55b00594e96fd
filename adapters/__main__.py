"""The composition root: settings, then one command. ``firsthand`` and ``python -m adapters`` start here."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.errors import BadInputError, FirsthandError, NotHeldError

if TYPE_CHECKING:
    from types import ModuleType

COMMANDS = {
    "ask": "say where a pasted link, quotation or claim comes from",
    "chat": "ask one paste after another, with numbered actions",
    "add": "add articles from .html or .txt files",
    "import": "add many articles from a file of JSON lines",
    "read": "read one article without storing it and print its record",
    "show": "print the stored record of an article",
    "link": "print the links in a text and the keys they are looked up by",
    "remove": "take an article out of store and index",
    "index": "bring the index up to the store, or make it anew",
    "verify": "derive every line of a given answer again and compare",
    "pack": "write or load a corpus without its texts",
}
DONE, BAD_INPUT, STOPPED = 0, 2, 130
EXIT_CODES: dict[type[FirsthandError], int] = {NotHeldError: 1, BadInputError: BAD_INPUT, FirsthandError: 3}
"""The code of an error is that of the first of these that it is."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 nothing found, 2 bad input, 3 something out of reach."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = given[0] if given else "--help"
    if name not in COMMANDS:
        return _explain(given)
    # Only the command that was asked for is loaded: help and a health check must be quick.
    module = importlib.import_module(f"adapters.commands.{name if name != 'import' else 'import_'}")
    parser = argparse.ArgumentParser(
        prog=f"firsthand {name}", description=f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}."
    )
    parser.add_argument(
        "--db",
        metavar="URL",
        help="the store: sqlite:///file.db (default: FIRSTHAND_DB, else a file in your data folder)",
    )
    module.add_arguments(parser)
    return _run(module, parser.parse_args(given[1:]))


def _run(module: "ModuleType", options: argparse.Namespace) -> int:
    try:
        code: int = module.run(options, dict(os.environ))
    except FirsthandError as error:
        print(f"firsthand: {error}", file=sys.stderr)
        return next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))
    except KeyboardInterrupt:
        print("firsthand: stopped; what was kept until now stays kept", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more while flushing at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def _explain(given: Sequence[str]) -> int:
    if given and given[0] in ("-h", "--help", "help"):
        pass
    elif given and given[0] in ("-V", "--version"):
        from importlib.metadata import version  # noqa: PLC0415 - only where it is asked for

        print(f"firsthand {version('firsthand')}")
        return DONE
    elif given:
        print(f"firsthand: there is no command {given[0]!r}; `firsthand --help` lists them", file=sys.stderr)
        return BAD_INPUT
    width = max(map(len, COMMANDS))
    print("firsthand: where a pasted quotation or link comes from\n\nusage: firsthand COMMAND [--help] …\n")
    for name, what in COMMANDS.items():
        print(f"  {name:<{width}}  {what}")
    return DONE if given else BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
