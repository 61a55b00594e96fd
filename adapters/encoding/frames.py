"""What goes between the bot and the process that encodes: frames as those of :mod:`adapters.reading.frames`."""

from dataclasses import dataclass, field

import msgspec

from adapters.encoding.files import ModelFiles
from adapters.reading.frames import HEAD_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodingRequest:
    """Texts to be encoded, by the model in ``files``."""

    files: ModelFiles
    texts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodingReply:
    """Vectors as 32-bit numbers, one text's after the other's; or why there are none. The latter holds no text."""

    vectors: bytes = field(default=b"", repr=False)
    error: str | None = None


def pack_encoding(value: EncodingRequest | EncodingReply) -> bytes:
    """Return a value as a frame."""
    body = msgspec.msgpack.encode(value, enc_hook=str)  # paths
    return len(body).to_bytes(HEAD_BYTES) + body


def unpack_encoding_request(body: bytes) -> EncodingRequest:
    """Return the request of a frame without its head."""
    return msgspec.msgpack.decode(body, type=EncodingRequest, dec_hook=lambda kind, value: kind(value))


def unpack_encoding_reply(body: bytes) -> EncodingReply:
    """Return the reply of a frame without its head."""
    return msgspec.msgpack.decode(body, type=EncodingReply)
