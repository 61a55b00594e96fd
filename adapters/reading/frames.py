"""What goes between the bot and the process that reads: frames, each its length in four bytes and then MessagePack."""

from dataclasses import dataclass
from typing import Final

import msgspec

from bot.model.article import Article, Dossier
from bot.model.clause import Clauses

HEAD_BYTES: Final = 4
READY: Final = bytes(HEAD_BYTES)
"""What the process says first: a frame with nothing in it."""


class BadFrameError(ValueError):
    """A reply that is none of this version's: the process was started from files that were replaced meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """An article to be read, and what is known of it. Not ``by_grammar``: without the parser, where there is one.

    Where there is no article, ``texts`` are sentences to be parsed.
    """

    article: Article | None = None
    earlier: Dossier | None = None
    by_grammar: bool = True
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was read, or the name of the error that kept it from being read.

    ``clauses`` are those of each of some sentences, ``None`` where there is no parser.
    """

    dossier: Dossier | None = None
    clauses: tuple[Clauses, ...] | None = None
    error: str | None = None


def pack_frame(value: Request | Reply) -> bytes:
    """Return a value as a frame."""
    body = msgspec.msgpack.encode(value)
    return len(body).to_bytes(HEAD_BYTES) + body


def unpack_request(body: bytes) -> Request:
    """Return the request of a frame without its head."""
    return msgspec.msgpack.decode(body, type=Request)


def unpack_reply(body: bytes) -> Reply:
    """Return the reply of a frame without its head.

    Raises:
        BadFrameError: It is none.
    """
    try:
        return msgspec.msgpack.decode(body, type=Reply)
    except msgspec.MsgspecError as error:
        raise BadFrameError("no reply of this version") from error
