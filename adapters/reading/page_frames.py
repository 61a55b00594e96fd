"""What goes between whoever brings pages and the process that takes them apart: frames as in ``frames``."""

from dataclasses import dataclass, field

import msgspec

from adapters.reading.frames import HEAD_BYTES
from bot.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRequest:
    """A page to be taken apart, and the address it came from; ``None``: not known."""

    html: str = field(repr=False)
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReply:
    """The page taken apart, or why it has no article."""

    page: Page | None = None
    reason: str = ""


def pack_page_frame(value: PageRequest | PageReply) -> bytes:
    """Return a value as a frame."""
    body = msgspec.msgpack.encode(value)
    return len(body).to_bytes(HEAD_BYTES) + body


def unpack_page_request(body: bytes) -> PageRequest:
    """Return the request of a frame without its head."""
    return msgspec.msgpack.decode(body, type=PageRequest)


def unpack_page_reply(body: bytes) -> PageReply:
    """Return the reply of a frame without its head."""
    return msgspec.msgpack.decode(body, type=PageReply)
