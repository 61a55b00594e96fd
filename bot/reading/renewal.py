"""Which records are made anew by a newer reader. Those made by hand, or by anything but our own readers, never are."""

import re

from bot.reading.dossier import UNREAD
from bot.reading.read import GRAMMAR_VERSION, READER_VERSION

_OWN = re.compile(r"(patterns|grammar)-(\d+)")


def name_reader(*, with_parser: bool) -> str:
    """Return the version of the reader that is at work here."""
    return GRAMMAR_VERSION if with_parser else READER_VERSION


def is_renewable(version: str, *, with_parser: bool) -> bool:
    """Return whether a record of this reader is not worth more than a new one: its reader is ours, and no better.

    Without a parser a record that had one stays, however old it is.

    >>> is_renewable("hand/1", with_parser=True), is_renewable("grammar-1", with_parser=False)
    (False, False)
    """
    if version == UNREAD:
        return True
    kind, number = _tell_version(version)
    if kind == "patterns":
        return with_parser or number <= _tell_version(READER_VERSION)[1]
    return kind == "grammar" and with_parser and number <= _tell_version(GRAMMAR_VERSION)[1]


def is_outdated(version: str, *, with_parser: bool) -> bool:
    """Return whether a new record is worth more than one of this reader."""
    return is_renewable(version, with_parser=with_parser) and version != name_reader(with_parser=with_parser)


def _tell_version(version: str) -> tuple[str, int]:
    """Return the kind of one of our readers and its number; "" and 0 for any other."""
    found = _OWN.fullmatch(version)
    return (found[1], int(found[2])) if found else ("", 0)
